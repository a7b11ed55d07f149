"""Ordinals: "the seventh case of this kind since 2018" counts seven cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.counts.counted import PUNCTUATION, Counted, unit_of
from longarm.stages.extraction.counts.counting import counted_noun
from longarm.stages.extraction.words.numbers import Number
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

_OF_ACTS = frozenset({Unit.INCIDENT, Unit.INVESTIGATION, Unit.ARREST})
_THIRD = 3
"""From the third on people are counted: the second man is more often the other one."""
_BESIDE = 3
"""Words between "since" and its date."""
_REACH = 5
"""Words between an ordinal and the noun of an act."""
_KIND, _SPAN = 4, 8
"""Words behind the noun in which "of this kind" stands, and a span of time: "in five years"."""
_YEAR = len("2018")
_REASON = "the last of so many"


def with_ordinals(
    view: View, context: Context, numbers: Sequence[Number]
) -> tuple[list[Number], dict[int, Counted]]:
    """Return the numbers with the ordinals that sum up, and what these count, by where they start."""
    found = dict[int, tuple[Number, Counted]]()
    for ordinal in _ordinals(view):
        counted = _counted(view, context, ordinal)
        if counted is not None:
            found[ordinal.start] = ordinal, counted
    if not found:
        return list(numbers), {}
    taken = [(ordinal.start, ordinal.stop) for ordinal, _ in found.values()]
    others = [n for n in numbers if not any(low <= n.start < high for low, high in taken)]
    joined = sorted([*others, *(ordinal for ordinal, _ in found.values())], key=_start)
    return joined, {start: counted for start, (_, counted) in found.items()}


def _start(number: Number) -> int:
    return number.start


def _ordinals(view: View) -> list[Number]:
    """Return the ordinals of a sentence, in words or as digits with what makes one of them: "4th", "4."."""
    worded = [
        Number(m.start, m.end, float(m.value), worded=True, stop=m.end)
        for m in view.of("ordinals")
        if m.value.isdecimal()
    ]
    after = view.passage.lexicon.pack.forms("ordinals.after")
    printed = [
        n._replace(end=n.end + length, stop=n.end + length)
        for n in view.numbers
        if not n.worded and (n.value or 0) > 1 and (length := _behind(view, n, after))
    ]
    return [*worded, *printed]


def _behind(view: View, number: Number, after: tuple[str, ...]) -> int:
    """Return how long what stands right behind digits is and makes an ordinal of them; 0 where nothing does."""
    folded = view.passage.folded
    return max(
        (
            len(form)
            for form in after
            if folded.startswith(form, number.end)
            and not folded[number.end + len(form) : number.end + len(form) + 1].isalnum()
        ),
        default=0,
    )


def _counted(view: View, context: Context, ordinal: Number) -> Counted | None:
    """Return what an ordinal counts: acts or people whose time or kind the sentence tells."""
    counted = _noun(view, context, ordinal)
    if counted is None:
        return None
    since = _since(view)
    if counted.unit is Unit.PERSON:
        sums = (ordinal.value or 0) >= _THIRD and (since or _of_kind(view, ordinal, counted))
    else:
        dated = since or any(len(date.value or "") == _YEAR for date in view.dates)
        sums = dated or _of_kind(view, ordinal, counted) or _in_a_span(view, counted)
    return counted if sums else None


def _noun(view: View, context: Context, ordinal: Number) -> Counted | None:
    """Return the noun behind an ordinal, or the one right before it where adjectives follow; "the fourth time" is one.

    The time is one only beside an act.
    """
    for turn in starting(view.of("ordinals", "turn"), ordinal.start, ordinal.stop + 2):
        if view.triggers["incident"] or view.of("units", "incident"):
            return Counted(Unit.INCIDENT, None, ordinal.start, turn.end, _REASON)
    counted = counted_noun(view, context, ordinal, view.end)
    if counted is None or counted.unit is Unit.OTHER:
        counted = _act(view, ordinal) or counted
    if counted is None and view.passage.lexicon.pack.modifiers != "before":
        near = view.near(view.mentions, ordinal.start, ordinal.start, 0)
        nouns = [m for m in near if m.end <= ordinal.start and not view.words(m.end, ordinal.start)]
        units = [unit_of(m) for m in nouns if m.layer != "roles"]
        unit = next((unit for unit in units if unit is not None), None)
        counted = None if unit is None else Counted(unit, None, ordinal.start, ordinal.stop)
    if counted is None or counted.unit not in {*_OF_ACTS, Unit.PERSON}:
        return None
    role = any(
        m.layer == "roles" for m in starting(view.mentions, counted.start, counted.start + 1)
    )
    return None if role else Counted(counted.unit, None, counted.start, counted.end, _REASON)


def _act(view: View, ordinal: Number) -> Counted | None:
    """Return the noun of an act some words behind an ordinal: "piąta w kraju sprawa"."""
    end = ordinal.stop
    for m in view.near(view.mentions, end, end, _REACH):
        unit = Unit.INCIDENT if m.key == "ordinals.one" else unit_of(m)
        if m.start < end or unit not in _OF_ACTS:
            continue
        if view.words(end, m.start) <= _REACH and not PUNCTUATION.search(view.gap(end, m.start)):
            return Counted(unit, None, m.start, m.end)
    return None


def _since(view: View) -> bool:
    """Tell whether a sentence says since when: "since 2018", "2018 óta"."""
    return any(
        len(date.value or "") >= _YEAR
        and view.words(min(m.end, date.end), max(m.start, date.start)) <= _BESIDE
        for m in view.of("syntax", "since")
        for date in view.near(view.dates, m.start, m.end, _BESIDE)
    )


def _of_kind(view: View, ordinal: Number, counted: Counted) -> bool:
    """Tell whether "of this kind" goes with the noun."""
    return any(
        ordinal.start <= m.start and view.words(counted.end, m.start) <= _KIND
        for m in view.near(view.of("syntax", "such"), counted.start, counted.end, _KIND)
    )


def _in_a_span(view: View, counted: Counted) -> bool:
    """Tell whether a span of time follows: "the fourth in two years"."""
    return any(
        m.start > counted.end
        and view.words(counted.end, m.start) <= _SPAN
        and any(0 <= m.start - n.stop <= 1 for n in view.near(view.numbers, m.start, m.start, 1))
        for m in view.near(view.of("units", "duration"), counted.end, counted.end, _SPAN)
    )
