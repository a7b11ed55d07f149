"""Leftover: numbers without a noun that only their surroundings tell of. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from longarm.stages.extraction.counts.leftover import LIKELY
from longarm.stages.extraction.engine import read_through
from longarm.stages.extraction.words.chances import weights
from tests.unit.extraction.reading import claims_of, read

LEAD = "Iran's intelligence ministry had an exiled editor threatened in Malmö. "
COUNTS = "The Lantern Desk counts 38 threatened journalists in Sweden. "


def _likely(text: str, language: str = "en") -> list[tuple[float | None, Unit]]:
    return [
        (claim.slots.low, claim.slots.unit)
        for claim in claims_of(text, Figure, language)
        if isinstance(claim.slots, Figure) and LIKELY in claim.reasons
    ]


@pytest.mark.parametrize(
    "text", ["For Norway the desk arrives at 23.", "The ministry thinks 23 nearer the truth."]
)
def test_a_number_without_a_noun_counts_what_its_surroundings_speak_of(text: str) -> None:
    assert _likely(LEAD + COUNTS + text) == [(23, Unit.PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "The office is at 10117 Berlin.",
        "The boy was 14.",
        "A neighbour (61) saw it.",
        "It was on page [3] of the file.",
        "He was given seven years, his brother 5.",
        "In 2019 it was so.",
    ],
)
def test_codes_ages_labels_spans_and_years_count_nothing(text: str) -> None:
    assert not _likely(LEAD + COUNTS + text)


def test_facilities_are_counted_only_where_a_text_told_of_one() -> None:
    text = (
        "China hat einen Exilanten in Riga entführt. In Lettland gibt es vier Kontaktbüros. "
        "Ein Kontaktbüro liegt in Riga."
    )
    assert (4, Unit.SITE) not in _likely(text, "de")


def test_what_was_weighed_is_kept_with_its_signs() -> None:
    reading = read_through(read(LEAD + COUNTS + "For Norway the desk arrives at 23."))
    assert reading is not None
    (asked,) = [each for each in reading.weighed if each.sort == "numbers"]
    assert (asked.likeliest, asked.chosen) == ("person", "person")
    (sign, weight), *_ = asked.heaviest(3)
    assert sign.startswith("person | ")
    assert weight == weights("numbers")[sign]
