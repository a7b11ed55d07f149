"""Carried: numbers that stand alone and count on: "31 exiles were seized. The police know of only four"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind, Unit
from longarm.stages.extraction.counts.counted import Counted, unit_of
from longarm.stages.extraction.counts.counting import stands_alone
from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS
from longarm.stages.extraction.words.numbers import is_year
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

CARRIED = "no noun follows; what the text spoke of last"
"""Reason of a count whose noun is understood so."""
_AGO = 2
"""Sentences between a count and the number that counts on from it."""
_ACTS = frozenset({Unit.INCIDENT, Unit.ARREST})
_CLOSING = frozenset(".;!?。；！？؛؟")
_ENDS = " .\"'»”)"
_COUNTING_OFF = frozenset(".):、：")
"""Marks behind a number that only counts off what a text tells: "2)"."""
_OPENING = " (*-—–#「」\n\t"
_ITEM = 8
"""Code points of a heading that only counts off, behind its number: 三について."""
_WORD = 30
"""Code points in which the word before a number stands."""
_NOUN = 12
"""Code points behind "of" in which the noun begins of which a number is."""
_LOW = 32
"""Numbers below are those of days and items."""
_DATE = 3
"""Code points before a number in which the one before it stands in a date: "8. 7. 2022"."""
_MARKS = frozenset(",:;.-(،؛，、；：—")
_LEADING = frozenset(
    {
        "bounds",
        "counting.number",
        "modality",
        "reporting",
        "syntax.and",
        "syntax.auxiliaries",
        "syntax.breaks",
        "syntax.hearsay",
        "syntax.only",
    }
)
_GOVERNING = frozenset({"place", "prepositions", "toward", "within"})
"""Words before a number that counts too, where it is none of an hour or a day: "took in 44"."""


def carried_noun(view: View, context: Context, number: Number) -> Counted | None:
    """Return what a number without any noun counts: what its sentence speaks of, or the sentences before counted.

    Measured on 2,600 texts, where no other rule found a noun: three of four were right.
    """
    if (number.value or 0) <= 1 or is_year(number) or not _is_alone(view, number):
        return None
    if number.stop > number.end and not view.passage.lexicon.pack.spaces:
        return None  # its measure word says what kind of thing it counts
    noun = _beside(view, context, number) or _counted_before(context) or _thing(view, number)
    return None if noun is None else Counted(*noun, number.start, number.stop, CARRIED)


def _is_alone(view: View, number: Number) -> bool:
    """Tell whether no noun goes with a number, and what stands before it may lead to a count."""
    alone = _is_subject(view, number) or _closes(view, number) or stands_alone(view, number)
    return alone and _is_led(view, number) and not counts_nothing(view, number)


def counts_nothing(view: View, number: Number) -> bool:
    """Tell whether a number counts off what a text tells, or is of a date, a sign, a span or a noun of no list."""
    tests = (_counts_off, _is_dated, _is_a_span, _is_of_others)
    return any(test(view, number) for test in tests)


def _counted_before(context: Context) -> tuple[Unit, SiteKind | None] | None:
    """Return what was counted in the sentences right before, of what is counted by place."""
    near = context.sentence - context.divided_at <= _AGO
    counted = context.divisible if near else None
    return None if counted is None or counted[0] is Unit.INVESTIGATION else counted


def _beside(view: View, context: Context, number: Number) -> tuple[Unit, SiteKind | None] | None:
    """Return the facilities or acts that a sentence names before a number."""
    for facility in reversed(starting(view.facilities, view.start, number.start)):
        if context.is_foreign(facility):
            return Unit.SITE, facility.kind or context.topic
    for m in reversed(starting(view.of("units"), view.start, number.start)):
        unit = unit_of(m)
        if unit in _ACTS:
            return unit, None
    return None


def _thing(view: View, number: Number) -> tuple[Unit, None] | None:
    """Return things that the clause names before a number, as its subject does: "the addresses were three"."""
    low, _ = view.clause(number.start)
    return (Unit.OTHER, None) if starting(view.of("units", "other"), low, number.start) else None


def _is_subject(view: View, number: Number) -> bool:
    """Tell whether a verb stands right behind a number: "sixteen are hiding"."""
    near = view.near(view.mentions, number.stop, number.stop, 1)
    return any(
        0 <= m.start - number.stop <= 1
        and (m.layer == "reporting" or m.key in {"syntax.auxiliaries", "bounds.total"})
        for m in near
    )


def _closes(view: View, number: Number) -> bool:
    """Tell whether a clause ends, or only tells when, behind a number: "took in 24;", "found 15 this year"."""
    mark = view.mark_after(number.stop, view.end)
    if mark == "." and view.gap(number.stop, view.end).strip(_ENDS):
        return False  # "v 63. minutě", an ordinal
    times = [*(d.start for d in view.dates), *(m.start for m in view.of("relative"))]
    return not mark or mark in _CLOSING or any(0 <= at - number.stop <= 1 for at in times)


def _is_led(view: View, number: Number) -> bool:
    """Tell whether a mark, a verb or a bound leads to a number, or nothing, or a word that no list knows."""
    mark = view.mark_before(view.start, number.start)
    if not mark or (mark in _MARKS and not is_set_off(view, number, mark)):
        return True
    near = view.near(view.mentions, number.start, number.start, 1)
    before = [m for m in near if 0 <= number.start - m.end <= 1]
    if any(m.layer in _LEADING or m.key in _LEADING for m in before):
        return True
    if before:
        plain = [m for m in before if m.layer not in COMPONENT_LAYERS]
        governed = all(m.layer == "syntax" and m.value in _GOVERNING for m in plain)
        return governed and _closes(view, number) and (number.value or 0) >= _LOW
    text = view.passage.text[max(view.start, number.start - _WORD) : number.start]
    word = text.rsplit(None, 1)[-1:]
    many = number.worded or (number.value or 0) >= _LOW
    return many and _closes(view, number) and bool(word) and word[0].islower()


def _counts_off(view: View, number: Number) -> bool:
    """Tell whether a number only counts off what a text tells, at the start of a line: "2)", 三について."""
    opens = not view.gap(view.start, number.start).strip(_OPENING)
    after = view.mark_after(number.stop, view.end)
    heads = "\n" in view.passage.text[number.end : number.end + _ITEM]
    return opens and (after in _COUNTING_OFF or heads)


def _is_dated(view: View, number: Number) -> bool:
    """Tell whether a number is part of a date or of a sign: "8. 7. 2022", "B 4471-23"."""
    if number.worded:
        return False
    if view.mark_before(view.start, number.start) in {"-", "/"}:
        return True
    before = view.gap(max(view.start, number.start - _DATE), number.start).strip(" .")
    behind = view.mark_after(number.stop, view.end) in {")", "、"}
    return (number.value or 0) < _LOW and (before.isdigit() or behind)


def _is_a_span(view: View, number: Number) -> bool:
    """Tell whether a sentence has counted years before: "was given seven years, the younger five"."""
    spans = any(m.end <= number.start for m in view.of("units", "duration"))
    return spans and any(n.end <= number.start for n in view.numbers)


def _is_of_others(view: View, number: Number) -> bool:
    """Tell whether a number is of a noun that no list holds: "eight of the owners"."""
    for m in view.near(view.of("syntax", "genitive"), number.stop, number.stop, 0):
        if 0 <= m.start - number.stop <= 1:
            return not any(unit_of(o) for o in starting(view.mentions, m.end, m.end + _NOUN))
    return False


def is_set_off(view: View, number: Number, mark: str) -> bool:
    """Tell whether a number stands between marks, as an age does: ", 58,", "(43)"."""
    if number.worded and mark == ",":
        return False
    return mark == "(" or view.mark_after(number.stop, view.end) in {",", ")", "،"}
