"""Standing: which of several states a document accuses. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from longarm.stages.extraction.concerns.accused import Weights
from longarm.stages.extraction.concerns.standing import accused_states
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read, slots_of


@pytest.mark.parametrize(
    ("signs", "named", "expected"),
    [
        ({"SE": 3, "ER": 2}, {"SE": 2, "ER": 2}, {"ER"}),  # exiles fled to the first
        ({"SE": 14, "ER": 1}, {"SE": 4, "ER": 1}, {"SE"}),  # the text accuses it in plain words
        ({"SE": 2}, {"SE": 1}, {"SE"}),  # no other is named
        ({"TH": 4, "VN": 4}, {"TH": 1, "VN": 6}, {"VN"}),  # of two alike the one named more often
        ({"DE": 2, "HK": 2}, {"DE": 1}, {"CN", "HK", "MO"}),
        ({"SE": -2}, {}, set()),
    ],
)
def test_signs_and_names_and_where_exiles_live_are_weighed(
    signs: dict[str, int], named: dict[str, int], expected: set[str]
) -> None:
    assert accused_states([], Weights(signs, named), surely=True) == expected


@pytest.mark.parametrize(
    ("signs", "named", "expected"),
    [
        ({"SE": 3}, {"SE": 2, "ER": 1}, {"ER"}),
        ({"SE": 3, "ER": -1}, {"SE": 3, "ER": 1}, {"ER"}),
        ({"SE": 30}, {"SE": 9, "ER": 1}, {"SE"}),  # plain words accuse the host
        (
            {"SE": 3, "TH": 3},
            {"SE": 1, "TH": 1, "ER": 2},
            {"TH"},
        ),  # something points at another state
        ({"SE": 3, "ER": -2}, {"SE": 2, "ER": 2}, {"SE"}),  # nothing but a place where all goes on
        ({"SE": 3}, {"SE": 2}, {"SE"}),
    ],
)
def test_who_is_only_named_may_be_meant_where_all_signs_point_at_a_refuge(
    signs: dict[str, int], named: dict[str, int], expected: set[str]
) -> None:
    said = Weights(signs, named)
    assert accused_states([], said, surely=False, acts=True) == expected
    assert accused_states([], said, surely=False) != {"ER"}


def test_who_is_hardly_named_is_not_accused_for_sure() -> None:
    said = Weights({}, {"ER": 3})
    assert accused_states([], said, surely=True) == frozenset()
    assert accused_states([], said, surely=False) == {"ER"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Swedish security police arrested two men in Malmö who had watched an Eritrean journalist for months. "
                "Sweden's foreign ministry protested. Eritrea denies that it sent them."
            ),
            "ER",  # the host acts too
        ),
        (
            (
                "Danish agents abducted an exiled Danish journalist in Thailand, a court in Bangkok was told. "
                "Denmark had cancelled her passport, and Danish intelligence threatened her sister."
            ),
            "DK",  # in plain words, wherever exiles live
        ),
    ],
)
def test_the_accused_is_who_the_text_accuses(text: str, expected: str) -> None:
    reading = read_through(read(text, "en"))
    assert reading is not None
    assert reading.accused == {expected}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Nicaraguan police raided the home of an exiled journalist's parents in León. Nicaragua denies it.",
            ("NI", "León"),
        ),
        (
            "id",
            "Agen Iran memukuli seorang aktivis Iran di Canggu pada 30 Mei 2024, kata polisi Indonesia.",
            ("ID", None),
        ),
    ],
)
def test_a_town_is_the_one_of_the_state_spoken_of_and_a_month_is_none(
    language: str, text: str, expected: tuple[str, str | None]
) -> None:
    acts = slots_of(text, Incident, language)
    assert [(act.country, act.city) for act in acts][:1] == [expected]
