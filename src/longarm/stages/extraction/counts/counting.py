"""Counting: the noun that a number counts, beside it or understood from what was counted before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import Action, SiteKind, Unit
from longarm.stages.extraction.counts.counted import (
    PUNCTUATION,
    Counted,
    counts_cases,
    counts_staff,
    counts_states_first,
    unit_of,
)
from longarm.stages.extraction.counts.measured import case_alone, cases_of
from longarm.stages.extraction.keepers.spots import spot_behind
from longarm.stages.extraction.phrases.context import Context
from longarm.stages.extraction.words.numbers import is_year
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_WORD_NEXT = re.compile(r"\s*\w")
_CASE_NEXT = re.compile(r"\w?\s")
"""One letter of a particle, or none, after a numeral that stands behind its noun."""
_QUOTED_WORD_NEXT = re.compile(r"[\s\"']*\w")
_TWO_ADJECTIVES = re.compile(r"^\s*[^\W\d]+,(?=\s[^\W\d]+\s*$)")
"""The comma in "1,219 direct, physical incidents"."""
_NOUN_REACH, _NOUN_REACH_UNSPACED = 4, 8
_PLACE_REACH, _VERB_REACH = 3, 2
"""Words between a number that stands alone and its place ("tres en la ciudad de X"), and its verb."""
_CLOSED = frozenset(
    {
        "agent",
        "and",
        "auxiliaries",
        "breaks",
        "object",
        "partitive",
        "place",
        "prepositions",
        "relatives",
    }
)
"""Words that part a number from a noun."""
IN_SENTENCE = "what was counted before in the sentence"
PLACED_ALONE = frozenset({Unit.SITE, Unit.PERSON, Unit.INCIDENT})
"""What a number beside a place may count without a noun: "three hundred in Lithuania"."""
_TOLD_ALONE = frozenset({Unit.PERSON, Unit.INCIDENT})
_HUNDRED, _CROWD = 100, 10_000
"""Counts from the second on are of a whole population, which no number without a noun counts on."""


def counted_noun(  # noqa: PLR0911 - one place for a noun after the other
    view: View, context: Context, number: Number, limit: int
) -> Counted | None:
    """Return the noun right of a number, past adjectives and measure words; `limit` is the next number."""
    spaced = view.passage.lexicon.pack.spaces
    reach = _NOUN_REACH if spaced else _NOUN_REACH_UNSPACED
    beside = _money(view, number) or _lasts(view, number)
    if beside:
        return beside
    if counts_cases(view, number) and not spaced:
        return cases_of(view, context, number, limit)
    for facility in view.near(view.facilities, number.start, number.end, reach):
        follows = number.end <= facility.start < limit and _open_gap(
            view, number.end, facility.start, reach
        )
        inside = facility.start < number.start < facility.head < limit
        if follows and counts_states_first(view, number, facility.start):
            break  # "in seven African countries police stations …", 7个非洲国家设有警察站
        if (follows or inside) and not counts_staff(view, number, facility.start):
            if not context.is_foreign(facility):
                return None
            return Counted(Unit.SITE, facility.kind or context.topic, facility.start, facility.end)
    behind = _of_rooms(view, context, number, limit) or _of_noun_before(view, context, number)
    if behind is not None:
        return behind
    noun = _noun_before(view, number) or _last_noun(view, number, limit, reach)
    if noun is None:
        return case_alone(view, number) or _of_a_nation(view, number)
    unit = unit_of(noun) or Unit.OTHER
    if unit is Unit.PERSON and _hired(view, number, noun):
        unit = Unit.EMPLOYEE
    return Counted(unit, None, noun.start, noun.end)


def _of_rooms(view: View, context: Context, number: Number, limit: int) -> Counted | None:
    """Return the noun for places of any kind behind a number, where the text has told of facilities: "six such houses".

    Not what a host searches: homes are searched too.
    """
    if context.topic is None or (number.value or 0) <= 1:
        return None
    if any(t.rule.value == Action.SEARCH for t in view.triggers["response"]):
        return None
    at = spot_behind(view, number.stop, min(limit, view.end))
    return None if at is None else Counted(Unit.SITE, context.topic, *at)


def _of_noun_before(view: View, context: Context, number: Number) -> Counted | None:
    """Return what a numeral counts that stands behind its noun, as an adjective does: "المراكز الثلاثة"."""
    if not (view.passage.lexicon.pack.clitics and number.worded) or (number.value or 0) <= 1:
        return None
    for facility in view.near(view.facilities, number.start, number.start, 1):
        if facility.end <= number.start and not view.gap(facility.end, number.start).strip(' "ال'):
            if context.is_foreign(facility):
                kind = facility.kind or context.topic
                return Counted(Unit.SITE, kind, facility.start, facility.end)
            return None
    for m in view.near(view.mentions, number.start, number.start, 1):
        beside = m.end <= number.start and not view.gap(m.end, number.start).strip(' "ال')
        if beside and unit_of(m) is not None and m.layer in {"units", "targets", "roles"}:
            return Counted(unit_of(m) or Unit.OTHER, None, m.start, m.end)
    return None


def _of_a_nation(view: View, number: Number) -> Counted | None:
    """Return the people that a nationality alone stands for: "seventy thousand Belarusians", "هفتاد هزار بلاروسی".

    Only where no noun goes with it: before it where adjectives follow their nouns, else none may follow.
    """
    if (number.value or 0) <= 1 or number.vague:
        return None
    pack = view.passage.lexicon.pack
    for m in starting(view.of("nationals"), number.stop, number.stop + 2):
        if view.gap(number.stop, m.start).strip():
            continue  # 两个在加拿大: two of something are in Canada
        if pack.modifiers == "after" or not _WORD_NEXT.match(view.passage.folded, m.end, view.end):
            return Counted(Unit.PERSON, None, m.start, m.end)
    return None


def _lasts(view: View, number: Number) -> Counted | None:
    """Return the noun of time right behind a number, whatever the time is said of: "for two years a court's office"."""
    for m in view.near(view.of("units", "duration"), number.stop, number.stop, 1):
        if m.start >= number.stop and not view.gap(number.stop, m.start).strip():
            return Counted(Unit.DURATION, None, m.start, m.end)
    return None


def _hired(view: View, number: Number, noun: Mention) -> bool:
    """Tell whether a word for hiring beside a count of people makes them staff: 雇了135人."""
    return any(
        (m.end <= number.start and view.words(m.end, number.start) <= _VERB_REACH)
        or (m.start >= noun.end and view.words(noun.end, m.start) <= _VERB_REACH)
        for m in view.near(view.of("counting", "hiring"), number.start, noun.end, _VERB_REACH)
    )


def _noun_before(view: View, number: Number) -> Mention | None:
    """Return the noun of "the countries are 53": a verb of being between, and nothing after the number."""
    if number.worded and view.passage.lexicon.pack.verb_last:
        people = view.near(view.of("units", "person"), number.start, number.start, 1)
        nouns = [m for m in people if view.gap(m.end, number.start).isspace()]
        if nouns and _CASE_NEXT.match(view.passage.folded, number.stop, view.end):
            return nouns[-1]  # 일당 셋을
    if _WORD_NEXT.match(view.passage.folded, number.stop, view.end):
        return None
    for verb in view.near(view.of("syntax", "auxiliaries"), number.start, number.start, 1):
        if 0 <= number.start - verb.end <= 1:
            near = view.near(view.mentions, verb.start, verb.start, 1)
            nouns = [m for m in near if 0 <= verb.start - m.end <= 1 and unit_of(m)]
            return nouns[-1] if nouns else None
    return None


def _last_noun(view: View, number: Number, limit: int, reach: int) -> Mention | None:
    """Return the noun, the last one of a compound where adjectives stand before: "police jurisdictions"."""
    best: Mention | None = None
    for m in view.between(number.end, limit):
        if unit_of(m) is None:
            continue
        if not _open_gap(view, number.end, m.start, reach, of=_takes_of(number)):
            break
        if best is None:
            best = m
        elif m.start == best.start:
            # a pack that lists families among other things counts them so, though they are acted against too
            listed = best.layer == "units" and m.layer != "units" and m.end == best.end
            best = m if unit_of(best) is Unit.OTHER and not listed else best
        elif unit_of(best) is Unit.DURATION and not view.passage.lexicon.pack.spaces:
            break  # 三年间劝返在逃人员: the years are what is counted
        elif _goes_no_further(view, best, m):
            break
        elif m.start <= best.end + 1 and view.passage.lexicon.pack.modifiers == "before":
            best = m
        elif m.start > best.end + 1:
            break
    return best


def _goes_no_further(view: View, people: Mention, noun: Mention) -> bool:
    """Tell whether people are what is counted, whatever stands behind: "four men attacked", "six activists abroad"."""
    if unit_of(people) is Unit.COUNTRY and view.passage.lexicon.pack.verb_last:
        return unit_of(noun) is Unit.PERSON  # "31 ülkede Rus sürgünlere"
    if unit_of(people) is not Unit.PERSON:
        return False
    joint = view.gap(people.end, noun.start)
    if unit_of(noun) is Unit.OTHER and joint in view.passage.lexicon.pack.forms("syntax.genitive"):
        return not view.passage.lexicon.pack.spaces  # 46人的手机: the people, not their phones
    phrase = noun.start > people.end and " " in view.gap(noun.start, noun.end)
    return phrase or unit_of(noun) is Unit.INCIDENT


def _money(view: View, number: Number) -> Counted | None:
    for m in view.near(view.of("units", "money"), number.start, number.end, 1):
        if 0 <= number.start - m.end <= 1 or (
            m.start >= number.end and view.words(number.end, m.start) == 0
        ):
            return Counted(Unit.MONEY, None, m.start, m.end)
    return None


def _takes_of(number: Number) -> bool:
    """Tell whether a number is a noun itself: una treintena de países, un millón de personas."""
    return number.worded and (number.about or (number.value or 0) >= _HUNDRED)


def _open_gap(view: View, start: int, end: int, reach: int, *, of: bool = False) -> bool:
    """Tell whether a number and a noun may belong together across `[start, end)`."""
    gap = _TWO_ADJECTIVES.sub(" ", view.gap(start, end).replace('"', ""))
    if PUNCTUATION.search(gap) or view.words(start, end) > reach:
        return False
    joints = [m for m in view.between(start, end) if of and m.key == "syntax.genitive"]
    joints += starting(view.of("counting", "out_of"), start, start + 2)
    for m in view.between(start, end):
        joined = any(joint.start <= m.start and m.end <= joint.end for joint in joints)
        if m.layer == "syntax" and m.value in _CLOSED and not joined:
            return False
        if m.layer == "reporting" and m.value != "finds" and view.passage.lexicon.pack.spaces:
            return False
    return True


def understood_noun(  # noqa: PLR0911 - one way to understand a noun after the other
    view: View,
    context: Context,
    number: Number,
    antecedent: tuple[tuple[Unit, SiteKind | None] | None, str],
    places: Sequence[Place],
) -> Counted | None:
    """Return what a number without a noun counts: "48 more", "11 of them", "found 54", "tres en Madrid"."""
    before, why = antecedent
    again = why == IN_SENTENCE and (number.value or 0) > 1
    if before is None or number.value is None or is_year(number):
        return None
    after = [
        m
        for m in view.near(view.mentions, number.stop, number.stop, 1)
        if m.start >= number.stop and view.words(number.stop, m.start) <= 1
    ]
    for m in after:
        if m.key in {"syntax.partitive", "syntax.such"} or (m.layer == "bounds" and m.after):
            if m.key == "syntax.such" and context.topic is not None and before[0] is Unit.COUNTRY:
                before = (Unit.SITE, context.topic)  # "in eleven states 26 such places"
            words = view.passage.text[m.start : m.end]
            named = starting(view.mentions, m.end, m.end + 2) if m.key == "syntax.such" else ()
            kinds = [unit for o in named if (unit := unit_of(o)) in PLACED_ALONE]
            what = (kinds[0], None) if kinds and kinds[0] is not Unit.SITE else before
            return Counted(*what, number.start, m.end, f"“{words}” points to {why}")
    if after_partitive(view, number):
        return Counted(*before, number.start, number.stop, f"a part of {why}")
    if before[0] in PLACED_ALONE and _placed(view, number, places):
        return Counted(*before, number.start, number.stop, f"stands for {why}")
    helped = any(m.key == "syntax.auxiliaries" and m.start - number.stop <= 1 for m in after)
    helped |= before[0] in _TOLD_ALONE and _is_told(view, number, after)
    if context.topic is not None and number.value > 1 and _of_the(view, number):
        before, again, helped = (Unit.SITE, context.topic), True, True
    if again and before[0] in PLACED_ALONE and (helped or _ends(view, number, after)):
        return Counted(*before, number.start, number.stop, f"no noun follows; {why}")
    stands = before[0] is Unit.SITE and number.value > 1 and (helped or _ends(view, number, after))
    known = helped or bool(context.topic) or _found(view, number) or _bounded(view, number)
    if (helped and before[0] in _TOLD_ALONE) or (stands and known):
        return Counted(*before, number.start, number.stop, f"no noun follows; {why}")
    return None


def _is_told(view: View, number: Number, after: Sequence[Mention]) -> bool:
    """Tell whether a verb of saying follows a number of people, or one of counting leads to it: "it comes to 41"."""
    if any(m.layer == "reporting" and m.start - number.stop <= 1 for m in after):
        return True
    found = _found(view, number) or _named_for_a_state(view, number) or _given(view, number)
    return (number.value or 0) > 1 and found and _ends(view, number, after)


def _given(view: View, number: Number) -> bool:
    """Tell whether a verb of saying stands right before a number, but for the paper it stands in: "gives 37"."""
    near = view.near(view.of("reporting"), number.start, number.start, _PLACE_REACH)
    verbs = [m for m in near if m.end <= number.start]
    if not verbs or ":" in view.gap(verbs[-1].end, number.start):
        return False
    between = starting(view.of("sources"), verbs[-1].end, number.start)
    words = view.words(verbs[-1].end, number.start)
    return words == 0 or (bool(between) and words <= _PLACE_REACH)


def _named_for_a_state(view: View, number: Number) -> bool:
    """Tell whether a state with a preposition stands between a verb of saying and a number: "names for Germany 38"."""
    near = view.near(view.of("countries"), number.start, number.start, 1)
    before = [m for m in near if 0 <= number.start - m.end <= 1]
    if not before:
        return False
    start = before[-1].start
    verbs = [
        m for m in view.near(view.of("reporting"), start, start, _VERB_REACH) if m.end <= start
    ]
    return any(view.words(m.end, start) <= _VERB_REACH for m in verbs)


def after_partitive(view: View, number: Number) -> bool:
    """Tell whether "of them" stands right before a number: "137 attacks; of them, 61 bear its mark"."""
    return any(
        m.end <= number.start and view.gap(m.end, number.start).strip() in {"", ","}
        for m in view.near(view.of("syntax", "partitive"), number.start, number.start, 1)
    )


def _of_the(view: View, number: Number) -> bool:
    """Tell whether a number is a whole of which parts are told: "of the twelve that it found", "one of a dozen"."""
    if not stands_alone(view, number):
        return False
    low, _ = view.passage.around(number.start, number.start, 2)
    before = [m for m in view.between(max(low, view.start), number.start) if m.layer == "syntax"]
    articles = [m for m in before if m.value in {"determiners", "indefinite"}]
    start = next((m.start for m in articles if 0 <= number.start - m.end <= 1), number.start)
    return any(m.value == "genitive" and 0 <= start - m.end <= 1 for m in before)


def _placed(view: View, number: Number, places: Sequence[Place]) -> bool:
    end = number.stop
    for p in view.near(places, end, end, _PLACE_REACH):
        if p.located and p.start >= end and view.words(end, p.start) <= _PLACE_REACH:
            return not PUNCTUATION.search(view.gap(end, p.start))
    return False


def _ends(view: View, number: Number, after: Sequence[Mention]) -> bool:
    """Tell whether no noun can follow: a mark, a preposition or a conjunction does."""
    if not _QUOTED_WORD_NEXT.match(view.passage.folded, number.stop, view.end):
        return True
    if number.stop > number.end:  # a measure word stands for the noun, unless the noun follows
        return not any(unit_of(m) for m in starting(view.mentions, number.stop, number.stop + 2))
    if any(m.layer == "worldwide" and m.start - number.stop <= 1 for m in after):
        return True
    closing = {"prepositions", "place", "and", "breaks", "relatives"}
    return any(
        m.layer == "syntax" and m.value in closing and m.start - number.stop <= 1 for m in after
    )


def stands_alone(view: View, number: Number) -> bool:
    """Tell whether no noun can follow a number, or a pronoun does ("of the twelve we found")."""
    near = view.near(view.mentions, number.stop, number.stop, 1)
    after = [m for m in near if m.start >= number.stop and view.words(number.stop, m.start) <= 1]
    next_to = [m for m in after if view.words(number.stop, m.start) == 0]
    return _ends(view, number, after) or any(m.layer == "syntax" for m in next_to)


def _found(view: View, number: Number) -> bool:
    near = view.near(view.of("reporting", "finds"), number.start, number.start, _VERB_REACH)
    verbs = [m for m in near if m.end <= number.start]
    return bool(verbs) and view.words(verbs[-1].end, number.start) <= _VERB_REACH


def _bounded(view: View, number: Number) -> bool:
    near = view.between(max(view.start, number.start - 30), number.start)
    return any(
        m.layer == "bounds" and not m.after and view.words(m.end, number.start) <= 1 for m in near
    )


def antecedent_of(  # noqa: PLR0911 - one antecedent after the other
    view: View, context: Context, counted: Counted | None
) -> tuple[tuple[Unit, SiteKind | None] | None, str]:
    """Return what a number alone would count, and why; `counted` was counted last before in the sentence."""
    if counted is not None:
        return (counted.unit, counted.kind), IN_SENTENCE
    if view.of("units", "incident"):
        return (Unit.INCIDENT, None), "the cases of the sentence"
    for facility in view.facilities:
        if context.is_foreign(facility):
            return (Unit.SITE, facility.kind or context.topic), "the facilities of the sentence"
    near = context.sentence - context.divided_at <= 1 and context.divided_of < _CROWD
    if near and context.divisible is not None:
        return context.divisible, "what was counted right before"
    if context.topic is not None:
        return (Unit.SITE, context.topic), "the facilities spoken of before"
    if context.counted is not None:
        return context.counted, "what was counted before"
    return None, ""
