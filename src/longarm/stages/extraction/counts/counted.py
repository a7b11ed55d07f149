"""Counted: what a number counts, and numbers that count nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind, Unit
from longarm.stages.extraction.phrases.times import is_set_off
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

PUNCTUATION = re.compile(r"[,;:.!?()\[\]，。；：！？、（）【】]")
_UNITS = {unit.value: unit for unit in Unit}
_PLACING = frozenset({"syntax.place", "syntax.prepositions"})
_OF_BODIES = frozenset({"facility", "nationals", "organs", "units"})
_COUNTABLE = {"targets": Unit.PERSON, "organs": Unit.ORGAN, "roles": Unit.PERSON}
"""What the nouns of other layers count."""
_HALVES = 2
_HALF_REACH = 2
"""Words between the parts of "two years and nine months", with the noun."""
UNDERSTOOD = 0.6
"""Score of a figure whose noun is only understood."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts and where the noun stands; `ellipsis` where the noun is only understood."""

    unit: Unit
    kind: SiteKind | None
    start: int
    end: int
    ellipsis: str = ""


_TITLE = re.compile(r"[\"'] ?([^\W\d_]+(?: [^\W\d_]+)?) $")
"""One or two words behind a mark of quotation that stand right before a number."""
_CASE = re.compile(r"-([^\W\d_]{2,3})\b")
_LONG = 40
"""Code points of such words with their mark."""
_REGIONAL = 2
"""Words, or characters of a script without spaces, of a region before the word for its states."""
_FEW, _ADJECTIVES = 12, 2
"""Those who do one act together, and words between their number and the noun for people."""


def is_no_count(view: View, number: Number) -> bool:
    """Tell whether a number is a share, an age, an address, a time, or part of a name."""
    for m in view.near(view.of("units", "never"), number.start, number.end, 1):
        led = 0 <= number.start - m.end <= 1 and not _tells_when(view, m)
        if any(f.start <= m.start and m.end < f.end for f in view.facilities):
            continue  # "34 punti di contatto"
        if led or 0 <= m.start - number.end <= 1:
            return True
    if not number.worded and (
        _is_numbered(view, number)
        or _shares_what_follows(view, number)
        or _closes_a_title(view, number)
    ):
        return True
    tests = (_is_half_a_span, _is_who_acts, _counts_things, is_set_off)
    if any(test(view, number) for test in tests):
        return True
    after = view.passage.folded[number.end : number.end + 2]
    before = view.gap(view.start, number.start)
    if after[:1] == ")" and any(m.end == number.start - 2 for m in view.of("weekdays")):
        return True  # "na terça-feira (12)"
    if not before and after == ". " and not number.worded:
        return True  # a paragraph's number
    marked = after[:1] in {"%", "°", "-"} and not after[1:2].isspace() and not number.worded
    return marked and not _is_declined(view, number)


def _tells_when(view: View, mention: Mention) -> bool:
    """Tell whether a word before a number is a date of its own: "last year 14 attacks"."""
    return any(
        m.end == mention.end for m in starting(view.of("relative"), mention.start, mention.end)
    )


def _counts_things(view: View, number: Number) -> bool:
    """Tell whether the first noun behind a number is a thing that nobody keeps count of: "two pistols", "86 SMS".

    Nor does a number count people where it only says how many shots were fired at somebody.
    """
    for m in view.near(view.of("units", "things"), number.stop, number.stop, _ADJECTIVES):
        if m.start < number.end or view.words(number.stop, m.start) > _ADJECTIVES:
            continue
        between = view.between(number.stop, m.start)
        parted = PUNCTUATION.search(view.gap(number.stop, m.start)) or any(
            other.layer == "syntax" or (unit_of(other) and other.end < m.start) for other in between
        )
        if not parted:
            return True
    return False


def _is_declined(view: View, number: Number) -> bool:
    """Tell whether a hyphen joins a number to its case, in languages whose endings say where: "61-re emelkedett"."""
    forms = view.passage.lexicon.pack.forms
    ending = _CASE.match(view.passage.folded, number.end)
    return (
        ending is not None
        and bool(forms("syntax.place_endings"))
        and ending.group(1) in forms("syntax.endings")
    )


def _is_who_acts(view: View, number: Number) -> bool:
    """Tell whether people are counted only as those who did an act: "beaten by two masked men", 被两名男子殴打."""
    agents = [
        m
        for m in view.near(view.of("syntax", "agent"), number.start, number.start, 1)
        if m.end <= number.start and view.words(m.end, number.start) == 0
    ]
    if not agents or (number.value or 0) > _FEW:
        return False
    nouns = [m for m in view.between(number.stop, view.end) if m.key == "units.person"][:1]
    acted_on = {m.start for m in view.of("targets")}
    low, high = view.clause(number.start)
    return any(
        m.start not in acted_on and view.words(number.stop, m.start) <= _ADJECTIVES for m in nouns
    ) and bool(starting(view.triggers["incident"], low, high))


def _is_numbered(view: View, number: Number) -> bool:
    """Tell whether a number is part of a name by the noun right before it: "page 12", "flight 607"."""
    near = view.near(view.of("units", "numbered"), number.start, number.start, 0)
    before = [m for m in near if m.end <= number.start]
    return any(not view.gap(m.end, number.start).strip() for m in before)


def _closes_a_title(view: View, number: Number) -> bool:
    """Tell whether a number ends a quoted title of a noun and it: the report «Flight 607»."""
    behind = view.passage.folded[number.end : number.end + 2].lstrip()  # « Tiroir 63 »
    if behind[:1] not in {'"', "'"}:
        return False
    title = _TITLE.search(view.passage.folded, max(view.start, number.start - _LONG), number.start)
    if title is None or not view.passage.text[title.start(1)].isupper():
        return False
    inside = view.near(view.mentions, title.start(1), number.start, 0)
    words = [m for m in inside if m.start >= title.start(1)]
    return not any(m.layer in {"bounds", "units"} for m in words)


def _is_half_a_span(view: View, number: Number) -> bool:
    """Tell whether a number is one of two that give one span of time: "two years and nine months"."""
    spans = view.of("units", "duration")
    if len(spans) < _HALVES:
        return False
    own = _span_of(view, number)
    if own is None:
        return False
    for other in view.near(view.numbers, number.start, own, _HALF_REACH):
        if other.start == number.start:
            continue
        end = _span_of(view, other)
        first, second = (own, other.start) if other.start > number.start else (end, number.start)
        if end is not None and first is not None and second - first >= 0:
            joint = view.gap(first, second).strip()
            return not joint or joint in view.passage.lexicon.pack.forms("syntax.and")
    return False


def _span_of(view: View, number: Number) -> int | None:
    """Return where the noun of a span of time ends that stands right behind a number."""
    return next(
        (
            m.end
            for m in view.near(view.of("units", "duration"), number.stop, number.stop, 0)
            if m.start >= number.end and not view.words(number.stop, m.start)
        ),
        None,
    )


def unit_of(mention: Mention) -> Unit | None:
    """Return what a noun counts; None where it is no countable noun."""
    return _UNITS.get(mention.value) if mention.layer == "units" else _COUNTABLE.get(mention.layer)


def _shares_what_follows(view: View, number: Number) -> bool:
    """Tell whether a number goes with the next one, which is no count: "38 and 54 years old"."""
    never = {m.start for m in view.of("units", "never")}
    joins = view.passage.lexicon.pack.forms("syntax.and")
    return any(
        other.start > number.end
        and view.gap(number.end, other.start).strip() in joins
        and not never.isdisjoint({other.end, other.end + 1})
        for other in view.near(view.numbers, number.end, number.end, 2)
    )


def counts_cases(view: View, number: Number) -> bool:
    """Tell whether a measure word says that cases are counted, whoever stands before their noun: 三起针对…的."""
    printed = view.gap(number.end, number.stop).strip()
    return bool(printed) and printed in view.passage.lexicon.pack.forms("numbers.case_measures")


def is_only_near(view: View, number: Number, counted: Counted) -> bool:
    """Tell whether a number counts something else than the noun found for it: another noun, or nothing at all.

    A state body far behind it is whose that other noun is ("212 refusals by the consulates"): only words for bodies and
    nations may stand between. "In six cities" tells where something was, and counts nothing.
    """
    if counted.ellipsis or counted.start < number.stop:
        return False
    if counted.unit is Unit.CITY:
        return any(
            m.key in _PLACING and 0 <= number.start - m.end <= 1
            for m in view.near(view.of("syntax"), number.start, number.start, 1)
        )
    if counted.unit is not Unit.ORGAN:
        return False
    known = {
        place
        for m in starting(view.mentions, number.stop, counted.start)
        if m.layer in _OF_BODIES or m.key == "syntax.determiners"
        for place in range(m.start, m.end)
    }
    between = view.passage.words_within(number.stop, counted.start)
    apart = any(start not in known for start in between)
    return apart or "," in view.gap(number.stop, counted.start)


def counts_staff(view: View, number: Number, facility: int) -> bool:
    """Tell whether a number counts who works at the facility that begins there: "two volunteers of the station"."""
    return any(unit_of(m) is Unit.EMPLOYEE for m in view.between(number.stop, facility))


def counts_states_first(view: View, number: Number, end: int) -> bool:
    """Tell whether states are what stands right behind a number, a word for their region between at most."""
    return any(
        m.key == "units.country" and view.words(number.stop, m.start) <= _REGIONAL
        for m in view.between(number.stop, end)
    )
