"""People counted and not counted: who is held counts, who did an act does not, nor does an age. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import slots_of


def counts(text: str, language: str = "en") -> list[tuple[float | None, Unit]]:
    return [(each.low, each.unit) for each in slots_of(text, Figure, language)]


@pytest.mark.parametrize("people", ["Two men", "Three women", "Two people", "Two suspects"])
def test_people_who_are_held_are_counted_in_english(people: str) -> None:
    text = f"{people} were arrested in Malmö over the attack on an exile from Iran."
    assert [unit for _, unit in counts(text)] == [Unit.PERSON]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der iranische Exilant wurde in Linz von zwei Maskierten niedergestochen."),
        ("en", "The Iranian exile was beaten in Lyon by two masked men with iron bars."),
        ("it", "L'esule iraniano è stato pestato a Torino da cinque uomini con una spranga."),
        ("nl", "De Iraanse balling werd in Deventer opgewacht en geslagen door vier mannen."),
        ("zh", "伊朗流亡者在里昂街头遭两名男子用铁棍殴打。"),
    ],
)
def test_who_did_an_act_is_not_counted(language: str, text: str) -> None:
    assert counts(text, language) == []


def test_whom_an_act_befell_is_counted_by_whatever_preposition() -> None:
    text = "An Iranian threat was received by 27 exiles in Sweden, the police said."
    assert counts(text) == [(27, Unit.PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors said Wendell Mao, 58, ran a secret Chinese police station in Manhattan.",
        "A jury found Wendell Mao, 58, guilty of running a secret Chinese police station in Manhattan.",
    ],
)
def test_an_age_behind_a_name_counts_no_stations(text: str) -> None:
    assert counts(text) == []


def test_the_one_told_of_before_is_no_count() -> None:
    text = "China ran 12 secret police stations in Europe. The one in Brno shut in 2022."
    assert counts(text) == [(12, Unit.SITE)]
