"""Evidence: where inside a quote its slots stand, as the rules' own readers of numbers, places and dates see them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason
from longarm.stages.extraction.words.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from longarm.model.slots import SiteKind
    from longarm.stages.extraction.assist.ground import Ground
    from longarm.stages.extraction.assist.quotes import Quoted
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_BESIDE, _BESIDE_UNSPACED = 2, 6
"""Words between something and its place where no preposition ties the two."""
_MARK = 4
"""What a mark between clauses counts, in words."""
_MARKS = re.compile("[,;:，；：]")
Option = TypeVar("Option")
Holds = TypeVar("Holds")
_TRIMMED = " \t\"'“”‘’«»「」『』（）(),.;:，。、"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a slot stands: `[start, end)` of the text, in the sentence `index`."""

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote on its ground: what the checks of all kinds are asked about."""

    ground: Ground
    quoted: Quoted

    def views(self) -> Iterator[tuple[int, View]]:
        """Yield the sentences that the quote lies in, with their numbers."""
        for index in range(self.quoted.first, self.quoted.last + 1):
            yield index, self.ground.views[index]

    def mentions(self, *keys: str) -> list[tuple[int, Mention]]:
        """Return the mentions inside the quote whose layer or key is one of `keys`."""
        return [
            (index, m)
            for index, view in self.views()
            for m in view.mentions
            if (m.layer in keys or m.key in keys) and self.quoted.holds(m.start, m.end)
        ]

    def printed(self, start: int, end: int) -> str:
        """Return the text's own words at `[start, end)`."""
        return self.ground.passage.text[start:end]


def numbers_in(quotation: Quotation) -> list[tuple[int, Number]]:
    """Return the numbers that the project's reader finds wholly inside the quote and can read."""
    return [
        (index, number)
        for index, view in quotation.views()
        for number in view.numbers
        if quotation.quoted.holds(number.start, number.end) and number.value is not None
    ]


def numbers_of(quotation: Quotation, *values: float) -> list[tuple[int, Number]]:
    """Return the numbers in the quote that have all of the values, as their own or as the ends of a range.

    Raises:
        ProposalRefusedError: the reader finds no such number there.
    """
    read = numbers_in(quotation)
    wanted = [
        (index, number)
        for index, number in read
        if all(value in {number.value, number.upto} for value in values)
    ]
    if wanted:
        return wanted
    seen = ", ".join(f"{number.value:g}" for _, number in read) or "none"
    asked = ", ".join(f"{value:g}" for value in values)
    raise ProposalRefusedError(Reason.NUMBER_NOT_READ, f"{asked}; read: {seen}")


@dataclass(frozen=True, slots=True)
class Core:
    """The words `[start, end)` in a sentence that a place, a date or a victim must belong to.

    `rivals` are the other words of that sentence to which it may belong instead.
    """

    index: int
    start: int
    end: int
    rivals: tuple[tuple[int, int], ...] = ()


def apart(view: View, one: tuple[int, int], two: tuple[int, int]) -> int:
    """Return how far apart two spans are: words between them, a mark between clauses counted as several."""
    low, high = min(one[1], two[1]), max(one[0], two[0])
    return view.words(low, high) + _MARK * len(_MARKS.findall(view.gap(low, high)))


def belongs(view: View, span: tuple[int, int], core: Core) -> bool:
    """Tell whether nothing else of the kind of `core` in the sentence is nearer to a span."""
    mine = apart(view, span, (core.start, core.end))
    return all(mine <= apart(view, span, rival) for rival in core.rivals)


def place_in(
    quotation: Quotation, country: str | None, city: str | None, core: Core
) -> Place | None:
    """Return the place proposed, where the words put `core` there; nothing proposed gives None.

    A city may be proposed in English or as it is printed.

    Raises:
        ProposalRefusedError: the gazetteer finds no such place in the quote, or the words put something else there.
    """
    if country is None and city is None:
        return None
    view, span = quotation.ground.views[core.index], (core.start, core.end)
    there = [
        place
        for place in quotation.ground.places[core.index]
        if _puts(quotation, place, core)
        and (city is None or place.city or place.country != country)
    ]
    nearest = min((apart(view, (p.start, p.end), span) for p in there), default=0)
    lists = {p.listed for p in there if apart(view, (p.start, p.end), span) == nearest}
    for place in there:
        head = next(p for p in there if p.listed == place.listed)
        near = any(belongs(view, (p.start, p.end), core) for p in (head, place))
        if near and place.listed in lists and is_place(quotation, place, country, city):
            return place
    wanted = ", ".join(word for word in (city, country) if word)
    raise ProposalRefusedError(Reason.PLACE_NOT_READ, wanted)


def _puts(quotation: Quotation, place: Place, core: Core) -> bool:
    """Tell whether the words may put something at a place: by a preposition, a list, or by standing beside it."""
    view = quotation.ground.views[core.index]
    reach = _BESIDE if view.passage.lexicon.pack.spaces else _BESIDE_UNSPACED
    beside = view.words(min(place.end, core.end), max(place.start, core.start)) <= reach
    home = place.country in quotation.ground.context.accused and not place.city
    return (place.located or beside) and not place.toward and not home


def is_place(quotation: Quotation, place: Place, country: str | None, city: str | None) -> bool:
    """Tell whether a place of the text is the one proposed, or a city in it, and stands in the quote."""
    inside = quotation.quoted.holds(place.start, place.end)
    if not inside or (country is not None and place.country != country):
        return False
    if city is None or place.city is None:
        return city is None
    printed = quotation.printed(place.start, place.end)
    return city.casefold() in {place.city.casefold(), printed.casefold()}


def states_in(quotation: Quotation) -> frozenset[str]:
    """Return the states that the quote names: by themselves, by a nationality, or by an organ of theirs."""
    named = {m.value for _, m in quotation.mentions("countries", "governments", "nationals")}
    for _, view in quotation.views():
        inside = [a for a in view.actors if quotation.quoted.holds(a.start, a.end)]
        named |= {actor.country for actor in inside if actor.country}
    for index, _ in quotation.views():
        named |= {
            place.country
            for place in quotation.ground.places[index]
            if quotation.quoted.holds(place.start, place.end)
        }
    return frozenset(named)


def date_in(quotation: Quotation, value: str | None, core: Core) -> str | None:
    """Return a proposed date if it is the one that the project's reader finds nearest to `core` in the quote.

    Raises:
        ProposalRefusedError: it is another; a date that is more precise than the words is refused too.
    """
    if value is None:
        return None
    view = quotation.ground.views[core.index]
    read = sorted(
        (apart(view, (date.start, date.end), (core.start, core.end)), date.value)
        for date in view.dates
        if date.value
        and quotation.quoted.holds(date.start, date.end)
        and belongs(view, (date.start, date.end), core)
    )
    if not read or value not in {found for far, found in read if far == read[0][0]}:
        seen = ", ".join(found for _, found in read) or "none"
        raise ProposalRefusedError(Reason.DATE_NOT_READ, f"{value}; read: {seen}")
    return value


def words_in(quotation: Quotation, words: str, *, around: bool = False) -> Spot:
    """Return where proposed words stand: in the quote, or with `around` in one of its sentences.

    Raises:
        ProposalRefusedError: they are not there in one piece, or only as a part of a longer word.
    """
    passage = quotation.ground.passage
    wanted = fold(words.strip(_TRIMMED), passage.lexicon.folding)
    for index, view in quotation.views() if wanted else ():
        low = view.start if around else max(view.start, quotation.quoted.start)
        high = view.end if around else min(view.end, quotation.quoted.end)
        at = passage.folded.find(wanted, low, high)
        while at >= 0:
            if not _inside_word(passage.folded, at, at + len(wanted), passage.lexicon.pack.spaces):
                return Spot(index, at, at + len(wanted))
            at = passage.folded.find(wanted, at + 1, high)
    raise ProposalRefusedError(Reason.NAME_NOT_IN_QUOTE, words)


def _inside_word(folded: str, start: int, end: int, spaces: bool) -> bool:  # noqa: FBT001 - the pack's own flag
    before = start > 0 and folded[start - 1 : start + 1].isalnum()
    after = end < len(folded) and folded[end - 1 : end + 1].isalnum()
    return spaces and (before or after)


def actor_at(view: View, start: int, end: int) -> Actor | None:
    """Return the actor whose phrase overlaps `[start, end)`; the one that shares most of it."""
    shared = [
        (min(actor.end, end) - max(actor.start, start), actor)
        for actor in view.actors
        if actor.start < end and start < actor.end
    ]
    return max(shared, key=lambda item: item[0])[1] if shared else None


def facilities_in(quotation: Quotation, kind: SiteKind | None) -> list[tuple[Core, Facility]]:
    """Return the overseas facilities in the quote that may be of a kind; a bare head has the kind spoken of before.

    Raises:
        ProposalRefusedError: the quote names none: no facility at all, one of another kind, or the host state's own.
    """
    found: list[tuple[Core, Facility]] = []
    for index, view in quotation.views():
        hearing = quotation.ground.hearings[index]
        for facility in hearing.foreign:
            inside = quotation.quoted.start <= facility.head < quotation.quoted.end
            if inside and kind in {facility.kind, hearing.topic if not facility.kind else None}:
                rivals = tuple((f.start, f.end) for f in view.facilities if f is not facility)
                found.append((Core(index, facility.start, facility.end, rivals), facility))
    if not found:
        raise ProposalRefusedError(Reason.NO_FACILITY, kind.value if kind else "any")
    return found


def triggers_in(quotation: Quotation, layer: str, value: str) -> list[tuple[Core, Trigger]]:
    """Return the rules of `incident`, `response` or `link` that fire in the quote with a value.

    Raises:
        ProposalRefusedError: none does: the pack has no word of that meaning there.
    """
    seen: list[str] = []
    found: list[tuple[Core, Trigger]] = []
    for index, view in quotation.views():
        for trigger in view.triggers[layer]:
            if quotation.quoted.holds(trigger.start, trigger.end):
                seen.append(trigger.rule.value)
                if trigger.rule.value == value:
                    found.append((_core(view, index, layer, trigger), trigger))
    if not found:
        detail = f"{value}; read: {', '.join(seen) or 'none'}"
        raise ProposalRefusedError(Reason.NO_CUE, detail)
    return found


def _core(view: View, index: int, layer: str, trigger: Trigger) -> Core:
    """Return a trigger with those of its layer that do not overlap it as rivals."""
    rivals = tuple(
        (other.start, other.end)
        for other in view.triggers[layer]
        if other.end <= trigger.start or trigger.end <= other.start
    )
    return Core(index, trigger.start, trigger.end, rivals)


def first_held(options: Iterable[Option], hold: Callable[[Option], Holds]) -> Holds:
    """Return what holds of the first option for which it does; there is at least one option.

    Raises:
        ProposalRefusedError: none holds; the reason is that of the first.
    """
    refused: list[ProposalRefusedError] = []
    for option in options:
        try:
            return hold(option)
        except ProposalRefusedError as error:
            refused.append(error)
    raise refused[0]
