"""Plain sentences of one act, answer, count or room each: floors under how many are told right, in both halves."""

from __future__ import annotations

import pytest

from benchmarks.extraction.plain import alike, main, rows_of, sums

pytestmark = pytest.mark.slow

# one in a hundred under what was measured on 2026-11-30
FLOORS = {
    "open": {"act": ("alone", 666), "answer": ("whose", 248), "count": ("whose", 301), "room": ("whose", 167)},
    "sealed": {"act": ("alone", 650), "answer": ("whose", 243), "count": ("whose", 291), "room": ("whose", 151)},
}  # fmt: skip
ACTS, TOLD = 828, {"answer": 414, "count": 414, "room": 276}


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_plain_sentences_are_told_right(half: str) -> None:
    found = sums(half)
    sizes = {kind: found[kind]["n"] for kind in FLOORS[half]}
    assert sizes == {"act": ACTS, **TOLD}
    under = {
        kind: (found[kind][name], floor)
        for kind, (name, floor) in FLOORS[half].items()
        if found[kind][name] < floor
    }
    assert under == {}


def test_of_the_sealed_half_only_the_sums_of_all_are_told() -> None:
    assert set(sums("sealed")) == {"act", "answer", "count", "room"}


def test_no_row_is_in_both_halves() -> None:
    for name in ("acts.tsv", "told.tsv"):
        ids = {
            half: {(row["language"], row["id"]) for row in rows_of(half, name)} for half in FLOORS
        }
        assert ids["open"]
        assert not ids["open"] & ids["sealed"]


def test_names_are_alike_but_for_cases() -> None:
    assert alike("прокуратурою Німеччини", "прокуратура Німеччини")
    assert not alike("Liga Nordlicht", "Verein Freier Kai")


def test_another_half_is_refused() -> None:
    assert main(["middle"]) == 2
