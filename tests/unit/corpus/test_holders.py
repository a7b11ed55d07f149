"""Who holds a passage first; a passage is a letter here, its fingerprints are invented numbers."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from longarm.corpus.fingerprints import Fingerprints
from longarm.corpus.holders import Entry, Pair, pairs


def entry(key: str, outlet: str, published: str | None) -> Entry:
    if published is None:
        return Entry(key, outlet, None, None)
    day = date.fromisoformat(published).toordinal()
    return Entry(key, outlet, published, (day, day))


def prints(*passages: str) -> Fingerprints:
    """Return one fingerprint a letter: small ones are words, capitals characters."""
    rows = [(at, letter) for at, letters in enumerate(passages) for letter in letters]
    hashes = [2 * ord(letter.lower()) + letter.isupper() for _, letter in rows]
    documents = np.array([at for at, _ in rows], np.int32)
    return Fingerprints(documents, np.array(hashes, np.int64), np.arange(len(rows), dtype=np.int32))


def ties(found: tuple[Pair, ...]) -> list[tuple[str, str, int]]:
    return [(pair.later, pair.earliest, pair.shared) for pair in found]


def test_every_later_holder_is_tied_to_the_earliest() -> None:
    entries = [
        entry("a", "Alder Post", "2030-03-03"),
        entry("b", "Birch Mail", "2030-03-01"),
        entry("c", "Cedar News", "2030-03-02"),
    ]
    found = pairs(entries, prints("xyz", "xyw", "xy"))
    assert ties(found) == [("a", "b", 2), ("c", "b", 2)]
    assert found[0] == Pair("a", "b", 0, 2, 3, 3, directed=True)


def test_each_passage_has_an_earliest_holder_of_its_own() -> None:
    entries = [entry(key, key, f"2030-03-0{at}") for at, key in enumerate("abc", start=1)]
    assert ties(pairs(entries, prints("x", "xy", "xy"))) == [
        ("b", "a", 1),
        ("c", "a", 1),
        ("c", "b", 1),
    ]


def test_scripts_are_counted_apart() -> None:
    entries = [entry("a", "Alder Post", "2030-03-01"), entry("b", "Birch Mail", "2030-03-02")]
    found = pairs(entries, prints("xyP", "xPQR"))
    assert [(each.script, each.shared, each.later_has, each.earliest_has) for each in found] == [
        (0, 1, 1, 2),
        (1, 1, 3, 1),
    ]


def test_a_fingerprint_counts_once_however_often_a_text_repeats_it() -> None:
    entries = [entry("a", "Alder Post", "2030-03-01"), entry("b", "Birch Mail", "2030-03-02")]
    assert pairs(entries, prints("xxx", "xx")) == (Pair("b", "a", 0, 1, 1, 1, directed=True),)


@pytest.mark.parametrize(
    "dates", [("2030-03-01", "2030-03-01"), (None, "2030-03-01"), (None, None)]
)
def test_equal_and_unknown_dates_give_no_direction(dates: tuple[str | None, str | None]) -> None:
    entries = [entry("a", "Alder Post", dates[0]), entry("b", "Birch Mail", dates[1])]
    found = pairs(entries, prints("x", "x"))
    assert len(found) == 1
    assert not found[0].directed
    assert found[0].earliest == ("b" if dates == (None, "2030-03-01") else "a")


def test_a_partial_date_gives_no_direction_within_itself() -> None:
    month = (date(2030, 3, 1).toordinal(), date(2030, 3, 31).toordinal())
    entries = [Entry("a", "Alder Post", "2030-03", month), entry("b", "Birch Mail", "2030-03-09")]
    assert not pairs(entries, prints("x", "x"))[0].directed


def monthly(months: int, each: int, outlet: str = "Alder Post") -> list[Entry]:
    return [
        entry(f"{outlet}{month:02}.{at}", outlet, f"{2020 + month // 12}-{month % 12 + 1:02}-01")
        for month in range(months)
        for at in range(each)
    ]


@pytest.mark.parametrize(
    ("months", "each", "standing"),
    [
        (5, 1, True),  # a footer
        (4, 1, False),  # four documents are too few
        (3, 2, False),  # three months are too few
        (4, 2, True),  # eight documents need four months
        (4, 3, False),  # twelve need six
        (20, 4, True),  # eighty need twenty, not forty
        (19, 4, False),
    ],
)
def test_what_an_outlet_prints_month_after_month_is_boilerplate(
    months: int, each: int, *, standing: bool
) -> None:
    entries = monthly(months, each)
    found = pairs(entries, prints(*["x"] * len(entries)))
    assert len(found) == (0 if standing else len(entries) - 1)


def test_boilerplate_of_one_outlet_still_ties_the_others() -> None:
    entries = [
        *monthly(5, 1),
        entry("b", "Birch Mail", "2031-01-01"),
        entry("c", "Cedar News", "2032-01-01"),
    ]
    assert ties(pairs(entries, prints(*["x"] * len(entries)))) == [("c", "b", 1)]


def test_nothing_in_common_is_no_pair() -> None:
    assert pairs([], prints()) == ()
    assert pairs([entry("a", "Alder Post", None)], prints("x")) == ()
