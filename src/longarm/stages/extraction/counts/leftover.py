"""Leftover: what a number counts for which no rule found a noun, where its surroundings make it likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind, Unit
from longarm.stages.extraction.counts.carried import counts_nothing, is_set_off
from longarm.stages.extraction.counts.counted import Counted
from longarm.stages.extraction.phrases.surroundings import surroundings
from longarm.stages.extraction.words.chances import NOTHING, weigh

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

LIKELY = "no rule found its noun; the words around make it likely"
"""Reason of a count whose noun the weights found."""
_ENOUGH = 0.65
"""Chance from which on a number is taken for a count of something."""
_UNITS = (Unit.SITE, Unit.PERSON, Unit.INCIDENT, Unit.OTHER)
_WITHOUT_SITES = _UNITS[1:]
"""What is counted before a text has told of any overseas facility."""
_SORT = "numbers"
_TITLES = frozenset("《〈【")
"""Marks that open a title, in which a number is its name."""
_FEW, _MANY = 10, 1000
"""A number in words below, and one from which on, a number without a noun counts nothing."""
_BRACKETS = frozenset(")]】〕）")
"""Marks right behind a number that they set off."""
_ENDS = " .\"'»”)"
"""What may follow a full stop at the end of a sentence."""
_SIZES = ((1, "one"), (9, "small"), (99, "tens"))
"""Sizes of numbers up to a value; what is larger is `hundreds`."""
_PLAIN = frozenset({"facility", "incident", "organs", "response", "targets"})
_NOUNS = _PLAIN | {"units"}
"""Layers of what is counted."""
_NEAR = 1
"""Sentences since something was counted that a number may count on."""


def leftover_noun(
    view: View, context: Context, number: Number, units: Collection[Unit]
) -> Counted | None:
    """Return what a number counts that no rule read, None where that is not likely enough.

    `units` are what other numbers of its sentence count.
    """
    if number.value is None or _is_none(view, number):
        return None
    signs = signs_of(view, context, number, units)
    units_here = _UNITS if context.topic is not None else _WITHOUT_SITES
    answers = {u.value: frozenset(f"{u.value} | {sign}" for sign in signs) for u in units_here}
    asked = weigh(_SORT, (number.start, number.end), {NOTHING: frozenset(), **answers}, _ENOUGH)
    context.weighed.append(asked)
    if asked.chosen == NOTHING:
        return None
    unit = Unit(asked.chosen)
    kind = (context.topic or SiteKind.OTHER) if unit is Unit.SITE else None
    return Counted(unit, kind, number.start, number.stop, LIKELY)


def _is_none(view: View, number: Number) -> bool:
    """Tell whether a number without a noun counts nothing: a label, an ordinal, an age, or what a measure word says."""
    if number.stop > number.end and not view.passage.lexicon.pack.spaces:
        return True  # its measure word says what kind of thing it counts
    before, behind = (
        view.mark_before(view.start, number.start),
        view.mark_after(number.stop, view.end),
    )
    if any(0 <= m.start - number.stop <= 1 for m in view.of("months")):
        return True  # "on 47 May"
    value = number.value or 0
    if value >= _MANY or (number.worded and value < _FEW):
        return True  # years, codes, things; "the two of them": measured, as many wrong as right
    if (
        behind in _BRACKETS
        or before in _TITLES
        or (before == behind == '"')
        or (before and is_set_off(view, number, before))
    ):
        return True
    if behind == "." and not number.worded:
        goes_on = bool(view.gap(number.stop, view.end).strip(_ENDS))
        auxiliary = any(
            0 <= number.start - m.end <= 1
            for m in view.near(view.of("syntax", "auxiliaries"), number.start, number.start, 1)
        )
        if goes_on or auxiliary:
            return True  # "v 63. minutě", "the boy was 14."
    return counts_nothing(view, number)


def signs_of(
    view: View, context: Context, number: Number, units: Collection[Unit]
) -> frozenset[str]:
    """Return the signs of what a number may count: how it is printed, what was counted so far, what is around it."""
    value = number.value or 0
    signs = surroundings(view, number.start, number.stop)
    signs |= {"always", _size(value)}
    if number.worded:
        signs.add("in words")
    if value and not value % 10:
        signs.add("round")
    if not view.gap(view.start, number.start).strip(" \"'"):
        signs.add("opens")
    if context.counted:
        signs.add(f"last {context.counted[0]}")
    if context.divisible and context.sentence - context.divided_at <= _NEAR:
        signs.add(f"counted {context.divisible[0]}")
    if context.topic:
        signs.add("topic")
    signs |= {f"text counts {unit}" for unit in context.units}
    signs |= {f"beside {unit}" for unit in units}
    return frozenset(signs | _nouns(view, context, number))


def _nouns(view: View, context: Context, number: Number) -> set[str]:
    """Return the nouns in the sentence before and on either side of a number; the nearest before it once more."""
    earlier = _countable(view.passage.within(context.before, view.start))
    ahead = _countable(view.between(view.start, number.start))
    after = _countable(view.between(number.stop, view.end))
    signs = {f"earlier {name}" for name in earlier} | {f"ahead {name}" for name in ahead}
    signs |= {f"after {name}" for name in after}
    nearest = ahead[-1:] or earlier[-1:]
    return signs | {f"nearest {name}" for name in nearest}


def _countable(mentions: Iterable[Mention]) -> list[str]:
    """Return the lists of nouns among words, in their order."""
    return [m.layer if m.layer in _PLAIN else m.key for m in mentions if m.layer in _NOUNS]


def _size(value: float) -> str:
    return next((name for limit, name in _SIZES if value <= limit), "hundreds")
