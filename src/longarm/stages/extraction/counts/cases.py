"""Cases: a bare word for cases or files, which counts people where people were what was counted right before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.slots import Figure, Qualifier, Unit
from longarm.stages.extraction.counts.bounds import qualifier_of
from longarm.stages.extraction.counts.counted import PUNCTUATION
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

_REACH = 3
"""Sentences from a count of people to the cases that are such people."""
_AHEAD = 2
"""Sentences from cases to the count of people that takes them in."""
_SOME = 10
"""People from whom on somebody keeps count of them; two who were beaten are no series."""
_LAST = 4
"""Counts among which that one is."""
_ACT_REACH = 3
"""Words behind "cases" that may name the act: "cases of poisoning"."""
_SERIES = frozenset({Unit.PERSON, Unit.INCIDENT, Unit.ARREST})
"""What the first count of a text may be of."""
_OF_ACTS = frozenset({Unit.INCIDENT, Unit.INVESTIGATION})


@dataclass(slots=True)
class Loose:
    """A count of bare cases before any of people: where its claim is, the sentence, and whether that names a state."""

    index: int
    sentence: int
    placed: bool


def of_people(view: View, context: Context, number: Number, counted: Counted) -> Counted:
    """Take cases as people where people were counted right before: "211 Egyptians. In November there were 128 cases".

    Of any noun for acts only more of them are taken so, right behind: "9 more reports"; of files that are opened, too.
    """
    if counted.unit not in _OF_ACTS or context.divisible is None:
        return counted
    apart = context.sentence - context.divided_at
    if context.divisible[0] is not Unit.PERSON or apart > _REACH:
        return counted
    more = qualifier_of(view, number, counted.start)[0] is Qualifier.ADDITIONAL
    bare = is_bare(view, counted) and not _is_selected(view, number) and _people_first(context)
    if counted.unit is Unit.INVESTIGATION and not (more and bare):
        return counted
    if (more and not counted.ellipsis and apart <= 1) or (bare and _are_many(context)):
        return replace(counted, unit=Unit.PERSON)
    return counted


def _are_many(context: Context) -> bool:
    """Tell whether one of the last counts is of as many people as somebody keeps count of: "41, 7 of them in Rome"."""
    told = [c.slots for c in context.claims if isinstance(c.slots, Figure)][-_LAST:]
    return any(f.unit is Unit.PERSON and (f.low or f.high or 0) >= _SOME for f in told)


def _people_first(context: Context) -> bool:
    """Tell whether the text counted people before it counted acts: who counts acts from the first on does so later."""
    told = (c.slots.unit for c in context.claims if isinstance(c.slots, Figure))
    return next((unit for unit in told if unit in _SERIES), None) is Unit.PERSON


def _is_selected(view: View, number: Number) -> bool:
    """Tell whether cases are only those in which something was so ("in 37 cases"), or a few of no state."""
    within = any(
        m.end <= number.start and number.start - m.end <= 1
        for m in view.near(view.of("syntax", "place"), number.start, number.start, 0)
    )
    low, high = view.clause(number.start)
    placed = any(m.layer in STATE_LAYERS for m in starting(view.mentions, low, high))
    return within or ((number.value or 0) < _SOME and not placed)


def is_bare(view: View, counted: Counted) -> bool:
    """Tell whether the noun counted is a bare word for a case, and nothing behind it names an act."""
    words = view.of("counting", "cases")
    noun = next((m for m in words if m.start == counted.start), None)
    if noun is None:
        return False
    return not any(
        (m.layer == "incident" or m.key == "units.incident")
        and view.words(noun.end, m.start) <= _ACT_REACH
        and not PUNCTUATION.search(view.gap(noun.end, m.start))
        for m in starting(view.mentions, noun.end, view.clause(noun.start)[1])
    )


def note_cases(view: View, context: Context, counted: Counted, figure: Figure) -> None:
    """Keep the count of bare cases that was claimed last, or let the count of people take in those before it."""
    goes_on = bool(counted.ellipsis and context.loose)
    goes_on = goes_on and context.loose[-1].sentence >= context.sentence - 1
    if figure.unit is Unit.INCIDENT and (goes_on or is_bare(view, counted)):
        placed = any(m.layer in STATE_LAYERS for m in view.mentions)
        context.loose.append(Loose(len(context.claims) - 1, context.sentence, placed))
    elif figure.unit is Unit.PERSON and _take_in(context, context.loose, figure):
        context.loose.clear()


def _take_in(context: Context, loose: Sequence[Loose], whole: Figure) -> bool:
    """Make people of bare cases told right before a count of people that is their sum, or that they were added to."""
    near = [each for each in loose if context.sentence - each.sentence <= _AHEAD]
    slots = [context.claims[each.index].slots for each in near]
    parts = [each for each in slots if isinstance(each, Figure)]
    if whole.unit is not Unit.PERSON or not parts or whole.high is None:
        return False
    summed = len(parts) > 1 and sum(part.high or 0 for part in parts) == whole.high
    last = parts[-1]
    grown = last.qualifier is Qualifier.ADDITIONAL and 0 < (last.high or 0) < whole.high
    if not (summed or (grown and len(parts) == 1)):
        return False
    for each, part in zip(near, parts, strict=True):
        claim = context.claims[each.index]
        reasons = (*claim.reasons, "cases of the people whom the text then counts")
        scope = part.scope if each.placed else whole.scope
        figure = replace(part, unit=Unit.PERSON, scope=scope)
        context.claims[each.index] = replace(claim, slots=figure, reasons=reasons)
    return True
