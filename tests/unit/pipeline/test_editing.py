"""Slots that a person sets: every value is checked by the contract's types, and a bad one is named."""

from __future__ import annotations

import pytest

from longarm.errors import BadSlotError
from longarm.model.slots import (
    Action,
    Bound,
    Category,
    Figure,
    Incident,
    Link,
    Outcome,
    Relation,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Slots,
    Tactic,
    Unit,
)
from longarm.pipeline.editing import edited, slot_from_text

COUNT = Figure(54.0, 54.0, Bound.EXACTLY, Unit.SITE, SiteKind.POLICE_STATION, scope=("world",))
ACT = Incident(
    Tactic.ABDUCTION,
    Category.DIRECT_ATTACK,
    "LV",
    "Riga",
    "2031-09",
    Outcome.COMPLETED,
    None,
    "dissident",
    countable=True,
)
PLACE = Site(SiteKind.POLICE_STATION, "Riga", "LV", None, SiteStatus.ALLEGED)


def test_values_of_every_type_are_set() -> None:
    changes = {
        "low": 45,
        "high": None,
        "bound": "at_least",
        "misprint": True,
        "scope": ["it", "World"],
    }
    made = edited(COUNT, changes)
    assert made == Figure(
        45.0,
        None,
        Bound.AT_LEAST,
        Unit.SITE,
        SiteKind.POLICE_STATION,
        None,
        ("IT", "world"),
        None,
        misprint=True,
    )
    assert isinstance(made, Figure)
    assert isinstance(made.low, float)
    assert edited(PLACE, {"country": "ee", "city": " Tallinn "}) == Site(
        SiteKind.POLICE_STATION, "Tallinn", "EE", None, SiteStatus.ALLEGED
    )


def test_a_tactic_brings_its_category_along() -> None:
    made = edited(ACT, {"tactic": "surveillance"})
    assert isinstance(made, Incident)
    assert made.category is Category.DISTANCE
    with pytest.raises(BadSlotError, match="it must be distance, the category of surveillance"):
        edited(ACT, {"tactic": "surveillance", "category": "proxy"})


@pytest.mark.parametrize(
    ("slots", "name", "value", "expected"),
    [
        (COUNT, "colour", "red", "one of the slots low, high, bound"),
        (COUNT, "low", "many", "a number that is not negative"),
        (COUNT, "low", True, "a number that is not negative"),
        (COUNT, "low", -1, "a number that is not negative"),
        (COUNT, "low", float("nan"), "a number that is not negative"),
        (COUNT, "low", 90, "no less than low, which is 90"),
        (COUNT, "misprint", "yes", "true or false"),
        (COUNT, "misprint", None, "cannot be empty"),
        (COUNT, "bound", "nearly", "one of exactly, at_least"),
        (COUNT, "bound", None, "cannot be empty"),
        (COUNT, "scope", "IT", "a list of states' codes"),
        (COUNT, "scope", ["ZZ"], "ISO 3166 alpha-2"),
        (COUNT, "scope", [7], "a state's code"),
        (COUNT, "place", "", "words in one line"),
        (PLACE, "country", "Latvia", "ISO 3166 alpha-2"),
        (PLACE, "city", "Riga\nand more", "words in one line"),
        (PLACE, "city", 7, "words in one line"),
        (ACT, "date", "last May", "a date such as 2022"),
        (ACT, "countable", 1, "true or false"),
        (Link("A", Relation.HOSTS, "B"), "subject", None, "cannot be empty"),
        (
            Response(None, "LV", Action.CLOSED, None),
            "action",
            "shut",
            "one of investigation_opened",
        ),
    ],
)
def test_a_value_that_a_slot_cannot_hold_is_named(
    slots: Slots, name: str, value: object, expected: str
) -> None:
    with pytest.raises(BadSlotError, match=f"slot (high|{name}): ") as refused:
        edited(slots, {name: value})
    assert expected in str(refused.value)


@pytest.mark.parametrize(
    ("slots", "name", "text", "value"),
    [
        (COUNT, "low", "45", 45),
        (COUNT, "low", " ", None),
        (COUNT, "low", "many", "many"),
        (COUNT, "scope", "IT, FR,", ["IT", "FR"]),
        (COUNT, "scope", "", []),
        (COUNT, "misprint", "true", True),
        (PLACE, "city", "null", None),
        (PLACE, "city", "45", "45"),
        (PLACE, "status", "closed", "closed"),
        (Link("A", Relation.HOSTS, "B"), "subject", "", ""),
    ],
)
def test_what_a_person_types_is_read_as_the_slot_wants_it(
    slots: Slots, name: str, text: str, value: object
) -> None:
    assert slot_from_text(slots, name, text) == value


def test_a_slot_that_is_not_there_cannot_be_typed() -> None:
    with pytest.raises(BadSlotError, match="slot colour"):
        slot_from_text(COUNT, "colour", "red")
