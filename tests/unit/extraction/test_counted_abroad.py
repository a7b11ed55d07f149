"""Offices that somebody counts over many states: whose they are, what counts, and what only looks like a count.

All bodies, counts and offices are invented.
"""

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of

RUN = "China has always denied running such offices. "


def counts(text: str, language: str = "en") -> set[tuple[float | None, str]]:
    return {
        (claim.slots.low, claim.slots.unit.value)
        for claim in claims_of(text, Figure, language)
        if isinstance(claim.slots, Figure)
    }


def roots(text: str, value: float) -> set[str]:
    return {
        claim.voices[-1].name if claim.voices else ""
        for claim in claims_of(text, Figure, "en")
        if isinstance(claim.slots, Figure) and claim.slots.low == value
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Lantern Rights Monitor has found 55 more, which makes 93 offices in 31 countries. " + RUN, "en"),
        ("Lantern Rights Monitor har hittat 55 till. Det rör sig om 93 sambandskontor i 31 länder.", "sv"),
        ("Damit zählt Lantern Rights Monitor nun 93 Verbindungsbüros in 31 Ländern. China bestreitet das.", "de"),
    ],
)  # fmt: skip
def test_offices_that_a_group_counts_over_many_states_are_sites(text: str, language: str) -> None:
    assert {(93, "site"), (31, "country")} <= counts(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The consulting company has 93 offices in 31 countries and hires lawyers.",
        "The charity has 93 offices in 31 countries, its director said.",
    ],
)
def test_whose_own_offices_are_counted_is_not_accused(text: str) -> None:
    assert counts(text) == set()


def test_of_them_is_of_the_offices_and_not_of_their_states() -> None:
    text = (
        "China runs secret police stations abroad. Lantern Rights Monitor counts 93 stations in 31 countries. "
        "Six of them are in Sweden."
    )
    assert (6, Unit.SITE.value) in counts(text)


def test_a_number_in_a_title_counts_nothing() -> None:
    text = (
        "China runs 93 secret police stations abroad, says Lantern Rights Monitor. "
        "Its report “Window 140” tells of them."
    )
    assert {value for value, _ in counts(text)} == {93}


def test_the_first_word_of_a_body_is_that_body() -> None:
    text = (
        "Lantern Rights Monitor counts secret Chinese police stations abroad. "
        "There are 93 of these stations, according to Lantern."
    )
    assert roots(text, 93) == {"Lantern Rights Monitor"}


def test_where_a_group_has_its_seat_is_no_place_of_what_it_counts() -> None:
    text = "Lantern Rights Monitor, based in the Dutch city of Utrecht, listed 38 secret Chinese police stations."
    (claim,) = claims_of(text, Figure, "en")
    assert isinstance(claim.slots, Figure)
    assert (claim.slots.low, claim.slots.place) == (38, None)
