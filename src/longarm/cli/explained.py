"""Explained: an explanation as lines for a terminal of a hundred columns, most telling first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from longarm.cli.output import wrapped
from longarm.cli.readings import rows_of

if TYPE_CHECKING:
    from longarm.pipeline.explain import Explained
    from longarm.stages.extraction.explain import Explanation, Sentence, SignSum

WIDTH = 100
_LABEL = 12
LEGEND = (
    "[known to a list]  {a rule fired on it}  <a name by its form alone>  ‖ a new clause;"
    " words of [syntax], [being] and [unreal] and words that no list knows are bare"
)
_PLAIN = ("being.", "syntax.", "unreal.")
"""Lists of words that are in every sentence, and are not marked."""
CONCERNS = {
    "facility": "open: it speaks of a facility that its words mark as covert, overseas or another state's",
    "subject": "open: it names the subject itself, or hints at it with several words ([subject] of lexicon.toml)",
    "act": "open: it tells of an act across a border, with a state behind it",
    "told": "open: no test opens it by one sign, and all that it speaks of together does (row `weighed`)",
    "else": "shut, so there are no claims: a test opens it by one sign, and all that it speaks of together is of"
    " something else (row `weighed`)",
    "at home": "shut, so there are no claims: a state acts against its own people in its own country",
    "crime": "shut, so there are no claims: it has words of crime, and nobody in it whom a state pursues, or somebody"
    " says that no state is behind it",
    "talk": "shut, so there are no claims: it names the subject, and accuses nobody of anything",
    "fiction": "shut, so there are no claims: three different words of [aside] `fiction` say that it tells of a film, a"
    " play or a book",
    "no act": "shut, so there are no claims: no word marks a facility as foreign, none is of [subject], and no rule"
    " of [[incident]] fires",
    "no border": "shut, so there are no claims: a rule of [[incident]] fires, but no sentence with one names two"
    " states, or somebody of [targets] in a text of two states",
    "no state": "shut, so there are no claims: an act crosses a border, but only somebody's nationality ties it to a"
    " state: no state or organ that may be behind it is named",
    "thin": "shut, so there are no claims: it was read on, and its sentences tell too little of those acted against, of"
    " the state behind it and of what was done about it",
}
_COLOURS = {"{": "green", "[": "cyan", "<": "yellow"}
_MARKED = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\]|<[^<>]*>")


def lines_of(explained: Explained, number: int | None = None) -> Iterator[str]:
    """Yield an explanation line by line; with `number` only that sentence of it, counted from 1."""
    rendition, found = explained.rendition, explained.explanation
    yield click.style(explained.id, bold=True)
    yield from _row("language", [f"{rendition.language}: {explained.language_why}"])
    if found is None:
        return
    yield from _row("pack", [str(found.home)])
    yield from _row("published", [rendition.published.value or rendition.published.origin])
    yield from _row("gate", _gate(found))
    yield from _row("accused", [_accused(found)])
    yield from _row("signs", [_sign(one) for one in found.signs])
    yield from _row("legend", [LEGEND])
    for sentence in found.sentences:
        if number in {None, sentence.number}:
            yield ""
            yield from _sentence(sentence)


def _gate(found: Explanation) -> Iterator[str]:
    yield CONCERNS[found.concern.value]
    if not found.concern.passes:
        for number, states in found.acts:
            named = ", ".join(states) or "no state"
            yield f"sentence {number} tells of an act and names {named}"


def _accused(found: Explanation) -> str:
    weighed = ", ".join(found.accused) or "no state"
    if found.surely == found.accused:
        return weighed
    return f"{weighed} by names alone; for the gate {', '.join(found.surely) or 'no state'}"


def _sign(sign: SignSum) -> str:
    where = ", ".join(map(str, sign.sentences))
    at = f" (sentence {where})" if where else ""
    return f"{sign.state} {sign.weight:+d}  {sign.why}{at}"


def _sentence(sentence: Sentence) -> Iterator[str]:
    marked = "\n".join(wrapped(_marked(sentence), WIDTH, f"{sentence.number:>3}  ", "     "))
    yield from _coloured(marked).split("\n")
    for label, rows in rows_of(sentence):
        yield from _row(label, rows)


def _row(label: str, rows: Iterable[str]) -> Iterator[str]:
    """Yield rows under a label; nothing where there are none."""
    first = True
    for row in rows:
        head = f"     {label:<{_LABEL}}" if first else " " * (_LABEL + 5)
        lines = wrapped(row, WIDTH, head, " " * (_LABEL + 7))
        if first:
            lines[0] = lines[0].replace(label, click.style(label, bold=True), 1)
        yield from lines
        first = False


def _marked(sentence: Sentence) -> str:
    """Return a sentence's text on one line with what is known in it marked, the most telling mark where several are."""
    marks: dict[int, str] = {}
    spans = [
        *((cue, cue_end, "{}") for cue, cue_end in _cues(sentence)),
        *((k.start, k.end, "<>") for k in sentence.known if k.source == "text"),
        *((k.start, k.end, "[]") for k in sentence.known if not k.list.startswith(_PLAIN)),
    ]
    taken: set[int] = set()
    for start, end, pair in spans:
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            marks[start] = marks.get(start, "") + pair[0]
            marks[end] = pair[1] + marks.get(end, "")
    for place in sentence.clauses:
        marks[place] = _with_cut(marks.get(place, ""))
    text = "".join(
        marks.get(sentence.start + place, "") + letter for place, letter in enumerate(sentence.text)
    )
    return " ".join((text + marks.get(sentence.end, "")).split())


def _with_cut(mark: str) -> str:
    """Put the sign of a new clause between what ends at a place and what begins there."""
    ends = mark.rstrip("{[<")
    return f"{ends}‖ {mark.removeprefix(ends)}"


def _cues(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the spans of the words that rules fired on."""
    words = {cue.printed for rule in sentence.fired for cue in rule.cues}
    for known in sentence.known:
        inside = any(r.start <= known.start and known.end <= r.end for r in sentence.fired)
        kind = known.list.partition(".")[0]
        if inside and known.printed in words and kind in {"incident", "response", "link"}:
            yield known.start, known.end


def _coloured(text: str) -> str:
    return _MARKED.sub(lambda match: click.style(match[0], fg=_COLOURS[match[0][0]]), text)
