"""Premises: rooms, houses and clubs that a sentence ties to an organ of the accused state, under whatever noun.

"The flat served the security committee as a base", "the club is financed by the embassy": what is so tied is a facility
wherever the text speaks of it, and so is one more of its kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind, Tactic
from longarm.stages.extraction.clauses.ends import KEEPERS, OWN
from longarm.stages.extraction.keepers.towns import is_of_an_organ
from longarm.stages.extraction.keepers.tying import (
    Span,
    apart,
    is_beside,
    is_near,
    read_ties,
    tied_by,
    used_by,
)
from longarm.stages.extraction.phrases.facilities import Facility
from longarm.stages.extraction.phrases.seats import SERVICES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.keepers.tying import Read
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_SOON = 3
"""Sentences from one that ties premises in which the same noun still means them."""
_ANOTHER = 2
"""Words between "another" and its noun."""
_STEM, _ENDING = 4, 3
"""Letters that a noun keeps at least in all its forms, and those that a case or a plural may change."""
_NAMED = 2
"""Sentences before one that ties premises in which their name may stand, and words between it and its city."""
_QUOTED = re.compile(r'"[^"\n]{3,40}"')


def with_premises(
    views: Sequence[View], placed: Sequence[Sequence[Place]], accused: Collection[str]
) -> list[View]:
    """Return the views with the premises that they tie to an organ of an accused state (ISO) as its facilities."""
    if not accused:
        return [*views]
    # What a text of facilities calls by a bare noun is one of them already.
    named = any(facility.kind is not None for view in views for facility in view.facilities)
    read = [read_ties(view, bare=not named) for view in views]
    whose = _whose(views, placed, read, accused)
    if not whose:
        return [*views]
    for index, tied in [*whose.items()]:
        called = _called_before(views, placed, index, accused)
        if called is not None:
            at, name = called
            whose[at] = {name: next(iter(tied.values())), **whose.get(at, {})}
            read[at] = replace(read[at], nouns=(*read[at].nouns, name))
    # With a city of its own the same noun beside another city is something else.
    stems = {
        index: set[str]()
        if any(_may_be_there(views[index], p, accused) for p in placed[index])
        else {_stem(views[index], span) for span in tied}
        for index, tied in whose.items()
    }
    return [
        _marked(view, [*_meant(view, index, read[index].nouns, whose, stems)])
        for index, view in enumerate(views)
    ]


def forces_keep_rooms(views: Sequence[View], accused: Collection[str]) -> bool:
    """Tell whether a text ties premises to a force of an accused state: "its service had an office in X"."""
    for view in views:
        read = read_ties(view, bare=True)
        keepers = [
            (actor, state)
            for actor in view.actors
            if actor.organ in SERVICES and actor.country and (state := _state(view, actor, accused))
        ]
        if tied_by(view, read.nouns, read.ties, keepers) or any(
            is_beside(view, noun, keeper) for noun in read.nouns for keeper, _ in keepers
        ):
            return True
    return False


def _whose(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    read: Sequence[Read],
    accused: Collection[str],
) -> dict[int, dict[Span, str]]:
    """Return by sentence the premises that it ties to an organ of an accused state, with that state.

    Where a sentence ties without a noun ("all are run by the ruling party"), those of the sentence before. What is
    tied keeps further ones: "the same foundation pays for a club".
    """
    whose: dict[int, dict[Span, str]] = {}
    for index, view in enumerate(views):
        keepers = [(a, state) for a in view.actors if (state := _state(view, a, accused))]
        nouns, ties = read[index].nouns, read[index].ties
        tied = tied_by(view, nouns, ties, keepers) or used_by(view, read[index], keepers)
        if tied:
            whose[index] = tied
        elif index and not nouns and not view.triggers["incident"]:
            near = [state for a, state in keepers if is_near(view, ties, a)]
            before = read[index - 1].nouns
            placed_there = any(
                _may_be_there(views[index - 1], p, accused) for p in placed[index - 1]
            )
            if near and placed_there and before and not views[index - 1].triggers["incident"]:
                tied = dict.fromkeys(before, near[0])
                whose[index - 1] = tied | whose.get(index - 1, {})
    _add_further(views, read, whose)
    return whose


def _add_further(
    views: Sequence[View], read: Sequence[Read], whose: dict[int, dict[Span, str]]
) -> None:
    """Add what premises that are tied keep in their turn: "the same bookshop pays for a gym"."""
    tied = {
        index: {_stem(views[index], span): state for span, state in spans.items()}
        for index, spans in whose.items()
    }
    for index, view in enumerate(views):
        before = [tied[at] for at in range(index - _SOON, index) if at in tied]
        stems = {stem: state for each in before for stem, state in each.items()}
        if not stems:
            continue
        nouns = read[index].nouns
        own = [(noun, stems[stem]) for noun in nouns if (stem := _stem(view, noun)) in stems]
        known = {noun for noun, _ in own}
        rest = [noun for noun in nouns if noun not in known]
        further = tied_by(view, rest, read[index].ties, own)
        if further:
            whose[index] = {**further, **whose.get(index, {})}


def _called_before(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    index: int,
    accused: Collection[str],
) -> tuple[int, Span] | None:
    """Return where the name of premises stands beside a city, of which the next sentence tells whose they are.

    "They met at “House X” in Y. The firm is run by the service of Z."
    """
    if any(_may_be_there(views[index], p, accused) for p in placed[index]):
        return None
    for at in range(index - 1, max(-1, index - 1 - _NAMED), -1):
        view = views[at]
        towns = [p for p in placed[at] if _may_be_there(view, p, accused)]
        if len(towns) != 1 or any(f.kind is not None for f in view.facilities):
            continue
        for match in _QUOTED.finditer(view.gap(view.start, view.end)):
            name = Span(view.start + match.start(), view.start + match.end())
            if 0 <= apart(view, name, towns[0]) <= _NAMED:
                return at, name
    return None


def _may_be_there(view: View, place: Place, accused: Collection[str]) -> bool:
    """Tell whether premises may stand at a place: a city abroad, and not that of an office which speaks of them."""
    return bool(place.city) and place.country not in accused and not is_of_an_organ(view, place)


def _state(view: View, keeper: Actor, accused: Collection[str]) -> str | None:
    """Return the accused state whose organ somebody is."""
    if keeper.organ not in KEEPERS:
        return None
    if keeper.country is None and keeper.organ in OWN:
        return None if _is_of_a_host(view, keeper) else min(accused)
    return keeper.country if keeper.country in accused else None


def _is_of_a_host(view: View, keeper: Actor) -> bool:
    """Tell whether an organ without a state may be that of another's which the sentence names: "the FBI's division"."""
    return any(
        a.organ == keeper.organ and a.country and a.country != keeper.country for a in view.actors
    )


def _meant(
    view: View,
    index: int,
    nouns: Sequence[Span],
    whose: dict[int, dict[Span, str]],
    stems: dict[int, set[str]],
) -> Iterator[tuple[Span, str]]:
    """Yield the nouns of a sentence that mean premises which are tied here or soon before or after."""
    near = [at for at in range(index - _SOON, index + _SOON + 1) if at in whose]
    if not near:
        return
    acts = any(t.rule.value != Tactic.SURVEILLANCE for t in view.triggers["incident"])
    state = next(iter(whose[near[0]].values()))
    for noun in nouns:
        if noun in whose.get(index, {}):
            yield noun, whose[index][noun]
        elif not acts and (
            any(_stem(view, noun) in stems[at] for at in near) or _is_another(view, noun)
        ):
            yield noun, state


def _is_another(view: View, noun: Span) -> bool:
    """Tell whether a noun is of one more of what was told of: "a second desk", "another room"."""
    return any(
        m.end <= noun.start and view.words(m.end, noun.start) <= _ANOTHER
        for m in view.near(view.of("facility", "another"), noun.start, noun.start, _ANOTHER)
    )


def _stem(view: View, noun: Span) -> str:
    pack = view.passage.lexicon.pack
    words = view.gap(noun.start, noun.end).strip("\"'« »").split() or [""]
    word = words[0 if pack.modifiers == "after" else -1]
    return word if not pack.spaces else word[: max(_STEM, len(word) - _ENDING)]


def _marked(view: View, premises: Sequence[tuple[Span, str]]) -> View:
    """Return a sentence with such premises as facilities of a state, in place of bare nouns for them."""
    if not premises:
        return view
    bare = {noun.facility: state for noun, state in premises if noun.facility is not None}
    facilities = [
        replace(f, kind=SiteKind.OTHER, states=f.states or (bare[f],), premises=True)
        if f in bare
        else f
        for f in view.facilities
    ]
    taken = [(f.start, f.end) for f in view.facilities]
    for noun, state in premises:
        index = bisect_right(taken, (noun.start, noun.end))
        beside = taken[max(0, index - 1) : index + 1]
        if noun.facility is None and not any(a < noun.end and noun.start < b for a, b in beside):
            facilities.append(_room(noun, state))
    return replace(view, facilities=tuple(sorted(facilities, key=attrgetter("start"))))


def _room(noun: Span, state: str) -> Facility:
    return Facility(
        start=noun.start,
        end=noun.end,
        head=noun.start,
        kind=SiteKind.OTHER,
        states=(state,),
        covert=False,
        overseas=False,
        quoted=False,
        premises=True,
    )
