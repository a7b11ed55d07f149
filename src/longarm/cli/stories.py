"""Stories: a lineage as lines that people read in a terminal."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from longarm.cli.output import wrapped
from longarm.cli.tables import origins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from longarm.model.lineage import Branch, Lineage, Quote, Stage

_COLUMNS = 110
_QUOTES = 3
"""So many quotes are shown under one heading; `--json` has all."""
_RELATIONS = {
    "earlier": "before",
    "this": "this",
    "later": "after",
    "flagged": "misprinted or at odds",
    "against": "held against it",
}


def story(told: Lineage) -> Iterator[str]:
    """Yield the lines: what is said, from how many, first where, derived how, and what stands against it."""
    yield click.style(told.words, bold=True) + f"  ({told.kind} {told.id})"
    yield from _counts(told)
    yield from _section("why", (reason.words for reason in told.reasons))
    yield ""
    yield click.style("from whom", bold=True)
    for place, root in enumerate(told.tree):
        yield from _branch(root, "  ", last=place == len(told.tree) - 1)
    if len(told.history) > 1:
        yield ""
        yield click.style("history", bold=True)
        for stage in told.history:
            yield from _stage(stage)
    yield from _section("flags", (f"{flag.kind}: {flag.reason}" for flag in told.flags))
    yield from _replies(told)
    if told.became:
        yield ""
        yield click.style("what became of the sites that are named", bold=True)
        counted = Counter(each.outcome for each in told.became)
        yield "  " + ", ".join(f"{word} {many}" for word, many in sorted(counted.items()))
        for each in told.became:
            if each.outcome not in {"alleged", "open"}:
                yield f"  {each.place}: {each.outcome}"


def _counts(told: Lineage) -> Iterator[str]:
    support = told.support
    yield (
        f"  {support.documents} documents, {support.outlets} outlets, {support.houses} houses; "
        f"origins {origins(told.origins)}, separate lines {origins(support.lines)}"
    )
    if told.outcome:
        yield f"  newest outcome: {told.outcome}"
    if told.first:
        yield f"  first: {told.first.published}, {told.first.publisher} ({told.first.document})"
    grade = told.grade
    if grade is None:
        return
    lines = [
        f"grade {grade.letter}{grade.number}: {grade.number_reason}",
        f"sources' record: {grade.letter_reason}",
    ]
    if grade.probability is not None:
        lines.append(f"probability: {grade.probability}, {grade.probability_reason}")
    if grade.confidence is not None:
        lines.append(f"confidence: {grade.confidence}, {grade.confidence_reason}")
    for line in lines:
        yield from wrapped(line, _COLUMNS, "  ", "    ")


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    shown = [part for line in lines for part in wrapped(line, _COLUMNS, "  - ", "    ")]
    if shown:
        yield ""
        yield click.style(title, bold=True)
        yield from shown


def _branch(branch: Branch, indent: str, *, last: bool) -> Iterator[str]:
    corner, below = ("└ ", "  ") if last else ("├ ", "│ ")
    first = branch.quotes[0] if branch.quotes else None
    label = branch.label if first is None else f"{branch.label} · {first.published or 'no date'}"
    where = "" if first is None else f" ({first.document})"
    yield f"{indent}{corner}{label}{where}"
    for quote in branch.quotes[:_QUOTES]:
        start = f"{indent}{below}  "
        yield from wrapped(f"«{quote.exact}»", _COLUMNS, start, f"{start} ")
    for place, each in enumerate(branch.branches):
        yield from _branch(each, indent + below, last=place == len(branch.branches) - 1)


def _stage(stage: Stage) -> Iterator[str]:
    date = f", as of {stage.as_of}" if stage.as_of else ""
    yield from wrapped(
        f"{_RELATIONS[stage.relation]}: {stage.words}{date}  ({stage.id[:8]})",
        _COLUMNS,
        "  - ",
        "    ",
    )
    if stage.relation != "this":
        if stage.reason:
            yield from wrapped(stage.reason, _COLUMNS, "      ", "      ")
        yield from _quotes(stage.quotes[:1])


def _replies(told: Lineage) -> Iterator[str]:
    if not told.replies and not told.looked_in:
        return
    yield ""
    yield click.style("reply of the accused", bold=True)
    if not told.replies:
        yield f"  none found, looked in {len(told.looked_in)} documents"
        return
    yield from _quotes(told.replies[:_QUOTES])
    if len(told.replies) > _QUOTES:
        yield f"    and {len(told.replies) - _QUOTES} more"


def _quotes(quotes: Iterable[Quote]) -> Iterator[str]:
    for quote in quotes:
        where = f"{quote.publisher}, {quote.published or 'no date'}"
        yield from wrapped(f"«{quote.exact}» {where}", _COLUMNS, "      ", "       ")
