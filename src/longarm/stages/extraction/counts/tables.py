"""Tables: lines of a state and its numbers, each of which counts what the head of its column says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.counts.counted import Counted, unit_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

_LEAST = 3
"""Lines that make a table."""
_HEAD = 12
"""Words that the line above it has at most."""
_REST = 1
"""Words of a line beside its place and its numbers."""
_WHERE = frozenset({Unit.COUNTRY, Unit.CITY})
_REASON = "the head of the column"


def heads_of(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> dict[int, View]:
    """Return the line above the table of each line of one, by the index of the latter's sentence."""
    found: dict[int, View] = {}
    for run in _runs(views, placed):
        above = views[run[0] - 1] if run[0] else None
        if len(run) >= _LEAST and above is not None and _may_head(above):
            found |= dict.fromkeys(run, above)
    return found


def _runs(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> Iterator[list[int]]:
    """Yield lines that follow one another and have as many numbers each."""
    run: list[int] = []
    width = 0
    for index, (view, places) in enumerate(zip(views, placed, strict=True)):
        cells = len(view.numbers) if _is_line(view, places) else 0
        if run and cells != width:
            yield run
            run = []
        if cells:
            run.append(index)
        width = cells
    yield from [run] if run else []


def _is_line(view: View, places: Sequence[Place]) -> bool:
    """Tell whether a line has a place and numbers behind it, and nothing else."""
    if not places or not view.numbers or view.gap(view.start, view.end).rstrip().endswith("."):
        return False
    place, first = places[0], view.numbers[0]
    if view.words(view.start, place.start) or first.start < place.end:
        return False
    inside = sum(view.words(n.start, n.stop) for n in view.numbers)
    inside += sum(view.words(p.start, p.end) for p in places)
    return view.words(view.start, view.end) - inside <= _REST


def _may_head(view: View) -> bool:
    line = view.gap(view.start, view.end).rstrip()
    return view.words(view.start, view.end) <= _HEAD and not line.endswith((".", "?", "!"))


def columns_of(view: View, context: Context) -> list[tuple[Number, Counted]]:
    """Return the numbers of a line of a table with what they count; empty where its head has another width."""
    head = context.heads.get(context.sentence)
    nouns = _nouns(head, context) if head is not None else []
    if len(nouns) != len(view.numbers):
        return []
    return [
        (number, Counted(noun.unit, noun.kind, number.start, number.stop, _REASON))
        for number, noun in zip(view.numbers, nouns, strict=True)
    ]


def _nouns(head: View, context: Context) -> list[Counted]:
    """Return what the head of a table counts, column by column, without that of its places."""
    offices = [f for f in head.facilities if context.is_foreign(f)]
    found = [Counted(Unit.SITE, f.kind or context.topic, f.start, f.end) for f in offices]
    for m in starting(head.mentions, head.start, head.end):
        unit = unit_of(m)
        apart = all(m.end <= each.start or each.end <= m.start for each in found)
        if unit is not None and unit not in _WHERE and apart:
            found.append(Counted(unit, None, m.start, m.end))
    return _one_a_column(head, sorted(found, key=lambda each: each.start))


def _one_a_column(head: View, nouns: Sequence[Counted]) -> list[Counted]:
    """Return the first noun of each column: where letters have capitals, the next column begins with one."""
    if not head.passage.lexicon.pack.name_case:
        return list(nouns)
    kept: list[Counted] = []
    for noun in nouns:
        since = kept[-1].end if kept else head.start
        if any(map(str.isupper, head.passage.text[since : noun.end])):
            kept.append(noun)
    return kept
