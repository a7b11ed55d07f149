"""Counts by year and by city in the words of a text, and digits that a scan has lost: all invented."""

from __future__ import annotations

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import claims_of, slots_of

COUNTED = "Iranian consulates have refused a passport to 214 exiles abroad since 2019. "


def test_a_row_of_years_counts_what_was_counted_before() -> None:
    text = f"{COUNTED}By year: 48 in 2019, 52 in 2020, 61 in 2021 and 53 in the first five months of 2022."
    units = {f.low: f.unit for f in slots_of(text, Figure)}
    assert [units[each] for each in (48, 52, 61, 53)] == [Unit.PERSON] * 4
    years = [claim.as_of for claim in claims_of(text, Figure)]
    assert years[-4:-1] == ["2019", "2020", "2021"]


def test_two_years_make_no_row() -> None:
    text = f"{COUNTED}The archive moved to room 48 in 2019, and to room 52 in 2020."
    assert {f.low for f in slots_of(text, Figure)} == {214}


def test_what_a_sentence_says_it_counts_is_what_the_next_one_counts_by_city() -> None:
    text = (
        f"{COUNTED}This report counts renditions of exiles for the first time. "
        "There are eleven, from three cities: Istanbul 5, Baku 4, Kuala Lumpur 2."
    )
    told = {(f.place, f.low, f.unit) for f in slots_of(text, Figure)}
    assert told >= {
        ("Istanbul", 5, Unit.INCIDENT),
        ("Baku", 4, Unit.INCIDENT),
        ("Kuala Lumpur", 2, Unit.INCIDENT),
    }


def test_a_blot_leaves_no_number() -> None:
    (figure,) = slots_of(COUNTED.replace("214", "2■4"), Figure)
    assert (figure.low, figure.misprint, figure.unit) == (None, True, Unit.PERSON)


def test_a_noun_with_a_capital_is_nobody_of_an_age() -> None:
    text = (
        "I consolati iraniani hanno negato il passaporto a 214 esuli all'estero. Le persone vivono in dieci Paesi, "
        "soprattutto in Italia (57), in Turchia (48) e in Germania (31)."
    )
    assert {57, 48, 31} <= {f.low for f in slots_of(text, Figure, "it")}
