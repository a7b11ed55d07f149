"""Wholes: numbers whose noun stands before them: "the number of exiles rose to 9", or in the sentence before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Bound, Figure, SiteKind, Unit
from longarm.stages.extraction.counts.bounds import bound_of, qualifier_of
from longarm.stages.extraction.counts.changing import changed_unit
from longarm.stages.extraction.counts.counted import Counted, unit_of
from longarm.stages.extraction.counts.counting import (
    IN_SENTENCE,
    PLACED_ALONE,
    counted_noun,
    stands_alone,
)
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

NUMBERED = "the number of what is named with it"
"""Reason of a count whose noun follows "the number of"."""
OPENED = "a part of the whole that opens the sentence"
_OPENING = 2
"""Words of "of the" before a whole."""
_NOUN_REACH, _NOUN_REACH_UNSPACED = 4, 8
"""Words between "number" and the noun that it is of."""
_MARK_REACH = 3
"""Words between a number and "the number of" behind it: "A 102 asciende ya el número de …"."""
_UNITS = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.ARREST, Unit.COUNTRY})
_DIVIDED = _UNITS - {Unit.COUNTRY}
_LEADING = frozenset(
    {
        "bounds.total",
        "syntax.auxiliaries",
        "syntax.place",
        "syntax.prepositions",
        "syntax.toward",
    }
)
_COUNTED_ALONE = frozenset({Unit.PERSON, Unit.INCIDENT})
_CLAUSE_OF = 8
"""Words between a noun and the verb of being that says how many there are."""
_ONE_REACH = 3
"""Words between "one" and its place."""
_YEARS = range(1900, 2101)
_HEADING = 2
"""Words that a heading of one noun has: "**Incidents.**"."""
_CLAUSE, _BESIDE = 40, 3
"""Code points of a clause between a measure word and its noun, and between the clause and the noun."""
_FOR = 2
"""Words between "number" and the state that it is of, and from there to a verb of change."""
_GENITIVE = 1
"""Words between cases and those whose they are."""
_CLAUSAL = frozenset({"syntax.agent", "syntax.place", "syntax.prepositions"})
_OF_WHOLE = "a part of the whole behind it"
_ARTICLE = 3
"""Letters of an article between "of" and a whole, and none of "each": "two of the eight"."""
_HEAD_ROWS = 2
"""Lines from a table's head to its first row, with a ruled one between."""
_AGO = 1
"""Sentences between a noun that leads and the number that counts it."""


def numbered_noun(view: View, context: Context, number: Number) -> Counted | None:
    """Return what a number counts by "the number of …" before it or right behind it; None where that is not said."""
    if number.value is None or number.value <= 1 or _is_year(number):
        return None
    marks = [*view.of("counting", "number"), *view.of("bounds", "total")]
    for mark in sorted(marks, key=lambda mark: (mark.layer != "counting", -mark.start)):
        if mark.end <= number.start:
            noun = _noun_of(view, context, mark, number.start)
            fits = _led_to(view, number) or stands_alone(view, number)
        else:
            near = mark.start >= number.stop and view.words(number.stop, mark.start) <= _MARK_REACH
            noun = _noun_of(view, context, mark, view.end) if near else None
            fits = _led_to(view, number)
        if noun is not None and fits:
            return Counted(*noun, number.start, number.stop, NUMBERED)
    unit = changed_unit(view, number) or _number_for_a_state(view, context, number)
    if unit is not None:
        return Counted(unit, None, number.start, number.stop, NUMBERED)
    return _subject_of_being(view, number)


def _number_for_a_state(view: View, context: Context, number: Number) -> Unit | None:
    """Return what was counted right before, where its number in a state follows: "the number for Austria fell to 5"."""
    if context.divisible is None or context.sentence - context.divided_at > _AGO:
        return None
    changes = frozenset(view.passage.lexicon.pack.forms("numbers.change"))
    for mark in view.of("counting", "number"):
        states = [
            m
            for m in starting(view.of("countries"), mark.end, number.start)
            if view.words(mark.end, m.start) <= _FOR
        ]
        words = view.gap(states[0].end, number.start).split() if states else []
        if not changes.isdisjoint(words[:_FOR]) and len(words) <= _NOUN_REACH:
            return context.divisible[0]
    return None


def _subject_of_being(view: View, number: Number) -> Counted | None:
    """Return the people or acts that "are at least 14" says how many of: "gli esuli aggrediti in Lituania sono …".

    Only with a bound, since who "was 14" was of that age.
    """
    near = view.near(view.of("bounds"), number.start, number.start, 1)
    bounds = [m for m in near if not m.after and 0 <= number.start - m.end <= 1]
    if not bounds or not stands_alone(view, number):
        return None
    start = min(m.start for m in bounds)
    for verb in view.near(view.of("syntax", "auxiliaries"), start, start, 0):
        if not 0 <= start - verb.end <= 1:
            continue
        low, _ = view.clause(verb.start)
        nouns = [m for m in view.between(low, verb.start) if m.layer in {"targets", "units"}]
        units = {unit for m in nouns if (unit := unit_of(m)) is not None}
        free = not starting(view.numbers, nouns[0].end, verb.start) if nouns else False
        if free and units <= _COUNTED_ALONE and view.words(nouns[0].end, verb.start) <= _CLAUSE_OF:
            unit = Unit.PERSON if Unit.PERSON in units else Unit.INCIDENT
            return Counted(unit, None, number.start, number.stop, NUMBERED)
    return None


def noun_of_clause(view: View, context: Context, number: Number) -> Counted | None:
    """Return the offices that a measure word counts over a clause before them: 24个在海外运作的秘密办事处."""
    pack = view.passage.lexicon.pack
    if pack.spaces or pack.modifiers != "before" or number.stop == number.end:
        return None
    for mark in starting(view.of("syntax", "genitive"), number.stop, number.stop + _CLAUSE):
        if _parted(view, number.stop, mark.end):
            return None
        between = view.between(number.stop, mark.start)
        if not any(m.key in _CLAUSAL or m.layer == "link" for m in between):
            continue
        for facility in starting(view.facilities, mark.end, mark.end + _BESIDE):
            if context.is_foreign(facility):
                kind = facility.kind or context.topic
                return Counted(Unit.SITE, kind, facility.start, facility.end)
    return None


def led_noun(view: View, context: Context, number: Number) -> Counted | None:
    """Return what a number alone counts after a sentence that only names it: "Incidents. We have added 9."."""
    lead = context.lead
    if lead is None or number.value is None or number.value <= 1 or _is_year(number):
        return None
    added = qualifier_of(view, number, number.stop)[0] is not None
    if context.sentence - context.lead_at > _AGO or not (added or stands_alone(view, number)):
        return None
    return Counted(
        lead, None, number.start, number.stop, "the noun that the sentence before leads with"
    )


def noun_of_whole(view: View, context: Context, number: Number) -> Counted | None:
    """Return the noun of "212 of 848 people", which stands behind the whole and counts the part too."""
    forms = view.passage.lexicon.pack.forms("syntax.genitive")
    for whole in view.near(view.numbers, number.stop, number.stop, 2):
        if whole.start <= number.stop or whole.value is None or number.value is None:
            continue
        of, _, article = view.gap(number.stop, whole.start).strip().partition(" ")
        joined = f"{of} {article}" in forms or (of in forms and len(article) <= _ARTICLE)
        if not joined or whole.value <= number.value:
            return None
        counted = counted_noun(view, context, whole, view.end)
        if counted is None or counted.unit in {Unit.MONEY, Unit.DURATION}:
            return None
        return Counted(counted.unit, counted.kind, number.start, number.stop, _OF_WHOLE)
    return None


def part_of_opening(view: View, number: Number, whole: Number, counted: Counted) -> Counted | None:
    """Return what a number alone counts after the whole that opens its sentence: "Of the 854 cases, 203 ended so"."""
    if counted.unit not in _DIVIDED or view.gap(number.start - 2, number.start) != ", ":
        return None
    less = 1 < (number.value or 0) < (whole.value or 0)
    opening = [m for m in view.between(view.start, whole.start) if m.layer == "syntax"]
    opens = any(
        m.key == "syntax.genitive" or (m.key == "syntax.prepositions" and len(opening) > 1)
        for m in opening
        if view.words(view.start, m.start) == 0
    )
    if not less or not opens or view.words(view.start, whole.start) > _OPENING:
        return None
    return Counted(counted.unit, counted.kind, number.start, number.stop, OPENED)


def note_lead(view: View, context: Context) -> None:
    """Note the noun of a sentence without figures that is a heading of it, or tells how its number moves."""
    noun = None
    if view.words(view.start, view.end) <= _HEADING:
        nouns = [unit for m in view.mentions if (unit := unit_of(m)) in _UNITS]
        nouns.sort(key=lambda unit: unit is Unit.COUNTRY)  # "Country, Persons"
        noun = next(iter(nouns), None)
    for mark in (*view.of("counting", "number"), *view.of("reporting", "finds")):
        found = _noun_of(view, context, mark, view.end)
        noun = found[0] if found else noun
    if any(_are_of_people(view, mark) for mark in view.of("counting", "cases")):
        noun = Unit.PERSON
    if noun is not None:
        context.lead, context.lead_at = noun, context.sentence


def _are_of_people(view: View, cases: Mention) -> bool:
    """Tell whether people stand right behind a word for cases, whose these are: "the files of Egyptians"."""
    return any(
        (m.layer in {"nationals", "targets"} or m.key == "units.person")
        and view.words(cases.end, m.start) <= _GENITIVE
        for m in starting(view.mentions, cases.end + 1, cases.end + _CLAUSE)
    )


def _noun_of(view: View, context: Context, mark: Mention, limit: int) -> tuple[Unit, None] | None:
    """Return the unit of the noun right behind "number", else of the one right before it: "sürgünlerin sayısı"."""
    reach = _NOUN_REACH if view.passage.lexicon.pack.spaces else _NOUN_REACH_UNSPACED
    for facility in starting(view.facilities, mark.end, limit)[:1]:
        if view.words(mark.end, facility.start) <= reach:
            return (Unit.SITE, None) if context.is_foreign(facility) else None
    for m in starting(view.mentions, mark.end, limit):
        governs = m.key == "syntax.prepositions" and not _is_genitive(view, m)
        counted = bool(starting(view.numbers, mark.end, m.start))
        far = view.words(mark.end, m.start) > reach or _parted(view, mark.end, m.start)
        if governs or counted or far:
            break
        if unit_of(m) in _UNITS:
            return unit_of(m) or Unit.PERSON, None
    for facility in view.near(view.facilities, mark.start, mark.start, 0):
        if facility.end <= mark.start and view.words(facility.end, mark.start) == 0:
            return (Unit.SITE, None) if context.is_foreign(facility) else None  # "irodák száma"
    before = [m for m in view.near(view.mentions, mark.start, mark.start, 1) if m.end <= mark.start]
    units = [unit_of(m) for m in before if view.words(m.end, mark.start) == 0]
    return next(((unit, None) for unit in units if unit in _UNITS), None)


def _is_genitive(view: View, preposition: Mention) -> bool:
    """Tell whether a preposition makes a genitive too: "of", "de"."""
    return any(m.key == "syntax.genitive" for m in view.between(preposition.start, preposition.end))


def _parted(view: View, start: int, end: int) -> bool:
    return any(mark in view.gap(start, end) for mark in ',;:.()"')


def _led_to(view: View, number: Number) -> bool:
    """Tell whether a preposition or a verb of being stands right before a number: "rose to 9", "is 9".

    A verb of estimating may hold the preposition: "chiffre à 14".
    """
    near = view.near(view.mentions, number.start, number.start, 1)
    return any(
        0 <= number.start - m.end <= 1
        for m in near
        if m.key in _LEADING or (m.layer == "reporting" and " " in view.gap(m.start, m.end))
    )


def _is_year(number: Number) -> bool:
    return not number.worded and number.value in _YEARS


def one_counts(view: View, number: Number, counted: Counted, places: Sequence[Place]) -> bool:
    """Tell whether "one" is a count and no article: in a list of places, or with a bound."""
    articles = view.near(view.of("syntax", "determiners"), number.start, number.start, 0)
    if number.value == 0 or any(0 <= number.start - m.end <= 1 for m in articles):
        return False  # "the one in Brno" is one told of before
    bounded = bound_of(view, number)[0] is not Bound.EXACTLY
    placed = any(
        p.located and p.start >= number.stop and view.words(number.stop, p.start) <= _ONE_REACH
        for p in view.near(places, number.stop, number.stop, _ONE_REACH)
    )
    return counted.unit is Unit.SITE and (bounded or (bool(counted.ellipsis) and placed))


def scope_of_sum(context: Context, figure: Figure) -> tuple[str, ...]:
    """Return the scope of a whole: that of the two counts right before it, where it is their sum."""
    told = [c.slots for c in context.claims if isinstance(c.slots, Figure)]
    parts = [each for each in told if each.unit is figure.unit][-2:]
    summed = len(parts) > 1 and sum(part.low or 0 for part in parts) == figure.low
    alike = len({part.scope for part in parts}) == 1
    return parts[0].scope if summed and alike else figure.scope


def divided_noun(
    view: View, context: Context, last: Counted | None, start: int
) -> tuple[tuple[Unit, SiteKind | None], str] | None:
    """Return what a row of counts by place divides, and why; `last` was counted last before it in the sentence.

    Else it is the noun named last in the sentence before `start`, or what the sentence before counted.
    """
    if last is not None:
        return (last.unit, last.kind), IN_SENTENCE
    headed = context.row and context.sentence - context.lead_at <= _HEAD_ROWS
    if headed and context.lead in PLACED_ALONE:
        return (context.lead, None), "the head of the table"
    facilities = [f for f in view.facilities if f.start < start and context.is_foreign(f)]
    nouns = [m for m in view.mentions if m.start < start and unit_of(m) in PLACED_ALONE]
    nouns = [m for m in nouns if m.layer in {"units", "targets"}]
    site = facilities[-1] if facilities else None
    if site is not None and (not nouns or site.start >= nouns[-1].start):
        return (Unit.SITE, site.kind or context.topic), "the facilities of the sentence"
    if nouns:
        return (unit_of(nouns[-1]) or Unit.PERSON, None), "the noun of the sentence"
    if context.divisible is not None and context.sentence - context.divided_at <= 1 + context.row:
        return context.divisible, "what was counted right before"
    return None
