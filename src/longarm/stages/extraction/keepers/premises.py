"""Premises: rooms, houses and clubs that a sentence ties to an organ of the accused state, under whatever noun.

"The flat served the security committee as a base", "the club is financed by the embassy": what is so tied is a facility
wherever the text speaks of it, and so is one more of its kind.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from longarm.model.slots import Relation, SiteKind, Tactic
from longarm.stages.extraction.clauses.ends import KEEPERS, OWN
from longarm.stages.extraction.keepers.offices import is_counted
from longarm.stages.extraction.keepers.rooms import rooms_in
from longarm.stages.extraction.keepers.towns import is_of_an_organ
from longarm.stages.extraction.phrases.facilities import Facility
from longarm.stages.extraction.phrases.seats import SERVICES
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_HOLDING = frozenset(
    {
        Relation.OPERATES,
        Relation.CONTROLS,
        Relation.FUNDS,
        Relation.PART_OF,
        Relation.REPRESENTS,
    }
)
_REACH, _REACH_UNSPACED = 14, 40
"""Words between premises and the words that tie them."""
_KEEPER, _KEEPER_UNSPACED = 7, 20
"""Words between these and the organ that they tie them to."""
_SOON = 3
"""Sentences from one that ties premises in which the same noun still means them."""
_ANOTHER = 2
"""Words between "another" and its noun."""
_OWNER = 3
"""Words between premises and the people whose they are: "the flat of a dissident"."""
_PEOPLE = frozenset({"roles.person", "units.employee", "units.person"})
_BEFALL = frozenset({Tactic.ABDUCTION, Tactic.ASSASSINATION, Tactic.ASSAULT, Tactic.DEPORTATION})
_BEFALL |= {Tactic.DETENTION, Tactic.PHYSICAL_INTIMIDATION, Tactic.POISONING}
"""Acts beside which a sentence's rooms are the victims', or where it befell them."""
_STEM, _ENDING = 4, 3
"""Letters that a noun keeps at least in all its forms, and those that a case or a plural may change."""
_PARTED = re.compile(r"[,;.()，。；：]")
_NAMED = 2
"""Sentences before one that ties premises in which their name may stand, and words between it and its city."""
_QUOTED = re.compile(r'"[^"\n]{3,40}"')
_WALL = re.compile(r"[;.。；]")


@dataclass(frozen=True, slots=True)
class _Span:
    """A word of these lists at `[start, end)`, or a facility that the text calls by a bare noun."""

    start: int
    end: int
    facility: Facility | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """What a sentence has of these: nouns for premises, and what may tie them."""

    nouns: tuple[_Span, ...]
    ties: tuple[_Span, ...]


def with_premises(
    views: Sequence[View], placed: Sequence[Sequence[Place]], accused: Collection[str]
) -> list[View]:
    """Return the views with the premises that they tie to an organ of an accused state (ISO) as its facilities."""
    if not accused:
        return [*views]
    # What a text of facilities calls by a bare noun is one of them already.
    named = any(facility.kind is not None for view in views for facility in view.facilities)
    read = [_read(view, bare=not named) for view in views]
    whose = _whose(views, placed, read, accused)
    if not whose:
        return [*views]
    for index, tied in [*whose.items()]:
        called = _called_before(views, placed, index, accused)
        if called is not None:
            at, name = called
            whose[at] = {name: next(iter(tied.values())), **whose.get(at, {})}
            read[at] = _Read((*read[at].nouns, name), read[at].ties)
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
        read = _read(view, bare=True)
        keepers = [
            (actor, state)
            for actor in view.actors
            if actor.organ in SERVICES and actor.country and (state := _state(view, actor, accused))
        ]
        if _tied(view, read.nouns, read.ties, keepers) or any(
            _is_beside(view, noun, keeper) for noun in read.nouns for keeper, _ in keepers
        ):
            return True
    return False


def _is_beside(view: View, noun: _Span, keeper: Actor) -> bool:
    """Tell whether a noun for premises stands near a force in a sentence that nothing parts between them."""
    reach = _KEEPER if view.passage.lexicon.pack.spaces else _KEEPER_UNSPACED
    return noun.end <= keeper.start and _apart(view, noun, keeper) <= reach


def _read(view: View, *, bare: bool) -> _Read:
    """Return the nouns for premises in a sentence, none where it tells of a facility by name, and what ties them."""
    found, ties = _found(view)
    if any(facility.kind is not None for facility in view.facilities):
        return _Read((), tuple(ties))
    nouns = [*found, *(_bare(view) if bare else ())]
    nouns = [noun for noun in nouns if _may_be(view, noun, ties)]
    nouns = sorted((n for n in nouns if not _is_somebodys(view, n)), key=attrgetter("start"))
    return _Read(tuple(nouns), tuple(ties))


def _whose(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    read: Sequence[_Read],
    accused: Collection[str],
) -> dict[int, dict[_Span, str]]:
    """Return by sentence the premises that it ties to an organ of an accused state, with that state.

    Where a sentence ties without a noun ("all are run by the ruling party"), those of the sentence before. What is
    tied keeps further ones: "the same foundation pays for a club".
    """
    whose: dict[int, dict[_Span, str]] = {}
    for index, view in enumerate(views):
        keepers = [(a, state) for a in view.actors if (state := _state(view, a, accused))]
        nouns, ties = read[index].nouns, read[index].ties
        tied = _tied(view, nouns, ties, keepers)
        if tied:
            whose[index] = tied
        elif index and not nouns and not view.triggers["incident"]:
            near = [state for a, state in keepers if _is_near(view, ties, a)]
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
    views: Sequence[View], read: Sequence[_Read], whose: dict[int, dict[_Span, str]]
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
        further = _tied(view, rest, read[index].ties, own)
        if further:
            whose[index] = {**further, **whose.get(index, {})}


def _called_before(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    index: int,
    accused: Collection[str],
) -> tuple[int, _Span] | None:
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
            name = _Span(view.start + match.start(), view.start + match.end())
            if 0 <= _apart(view, name, towns[0]) <= _NAMED:
                return at, name
    return None


def _may_be_there(view: View, place: Place, accused: Collection[str]) -> bool:
    """Tell whether premises may stand at a place: a city abroad, and not that of an office which speaks of them."""
    return bool(place.city) and place.country not in accused and not is_of_an_organ(view, place)


def _is_near(view: View, ties: Sequence[_Span], keeper: Actor) -> bool:
    reach = _KEEPER if view.passage.lexicon.pack.spaces else _KEEPER_UNSPACED
    near = view.near(ties, keeper.start, keeper.end, reach)
    return any(_apart(view, tie, keeper) <= reach for tie in near)


def _found(view: View) -> tuple[list[_Span], list[_Span]]:
    """Return the nouns for premises in a sentence, and the words that tie them, those for links among these."""
    rooms = rooms_in(view)
    links = (t for t in view.triggers["link"] if t.rule.value in _HOLDING)
    ties = sorted([*rooms.ties, *((t.start, t.end) for t in links)])
    return [_Span(*span) for span in rooms.nouns], [_Span(*span) for span in ties]


def _may_be(view: View, noun: _Span, ties: Sequence[_Span]) -> bool:
    """Tell whether a noun may mean premises: not an organ's own seat, nor whose people stand right behind it."""
    if any(tie.start < noun.end and noun.start < tie.end for tie in ties):
        return False  # "office" may be part of a verb of running
    for actor in view.near(view.actors, noun.start, noun.end, _OWNER):
        inside = actor.start < noun.end and noun.start < actor.end
        if inside and actor.organ:
            return False
    places = view.of("syntax", "place")
    near = [
        m
        for m in view.near(view.mentions, noun.start, noun.end, _OWNER)
        if m.layer == "targets" or m.key in _PEOPLE
    ]
    if any(m.end <= noun.start and view.words(m.end, noun.start) <= _ANOTHER for m in near):
        return False  # "the owner of a bar"
    people = any(
        m.start >= noun.end
        and m.key != "units.person"
        and view.words(noun.end, m.start) <= _OWNER
        and not _PARTED.search(view.gap(noun.end, m.start))
        and not starting(ties, noun.end, m.start)
        and not starting(places, noun.end, m.start)
        for m in near
    )
    return not people


def _is_somebodys(view: View, noun: _Span) -> bool:
    """Tell whether a pronoun says whose a place is: "her address"."""
    persons = view.near(view.of("syntax", "pronouns.person"), noun.start, noun.start, 0)
    return any(0 < noun.start - m.end <= 1 for m in persons)


def _bare(view: View) -> Iterator[_Span]:
    """Yield the facilities that a sentence calls by a bare noun, apart from those that it counts."""
    for facility in view.facilities:
        if facility.kind is None and not facility.states and not is_counted(view, facility):
            yield _Span(facility.start, facility.end, facility)


def _tied(
    view: View,
    nouns: Sequence[_Span],
    ties: Sequence[_Span],
    keepers: Sequence[tuple[_Span | Actor, str]],
) -> dict[_Span, str]:
    """Return the premises that a sentence ties to one of the keepers, with the keeper's state."""
    found: dict[_Span, str] = {}
    spaces = view.passage.lexicon.pack.spaces
    reach = _REACH if spaces else _REACH_UNSPACED
    acts = any(t.rule.value in _BEFALL for t in view.triggers["incident"])
    keeping = _KEEPER if spaces else _KEEPER_UNSPACED
    for keeper, state in keepers if nouns and not acts else ():
        for tie in view.near(ties, keeper.start, keeper.end, keeping):
            if _apart(view, tie, keeper) > keeping:
                continue
            close = view.near(nouns, tie.start, tie.end, reach)
            near = [noun for noun in close if _apart(view, tie, noun) <= reach]
            if near:
                best = min(near, key=lambda noun: (_apart(view, tie, noun), noun.start))
                side = best.end <= tie.start
                found |= {noun: state for noun in near if (noun.end <= tie.start) == side}
    return found


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


def _apart(view: View, one: _Span, other: _Span | Actor | Place) -> int:
    """Return the words between two spans; many where a sentence is parted there, none where they overlap."""
    (_, low), (high, _) = sorted(((one.start, one.end), (other.start, other.end)))
    if low >= high:
        return 0
    return view.words(low, high) if not _WALL.search(view.gap(low, high)) else 1_000


def _meant(
    view: View,
    index: int,
    nouns: Sequence[_Span],
    whose: dict[int, dict[_Span, str]],
    stems: dict[int, set[str]],
) -> Iterator[tuple[_Span, str]]:
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


def _is_another(view: View, noun: _Span) -> bool:
    """Tell whether a noun is of one more of what was told of: "a second desk", "another room"."""
    return any(
        m.end <= noun.start and view.words(m.end, noun.start) <= _ANOTHER
        for m in view.near(view.of("facility", "another"), noun.start, noun.start, _ANOTHER)
    )


def _stem(view: View, noun: _Span) -> str:
    pack = view.passage.lexicon.pack
    words = view.gap(noun.start, noun.end).strip("\"'« »").split() or [""]
    word = words[0 if pack.modifiers == "after" else -1]
    return word if not pack.spaces else word[: max(_STEM, len(word) - _ENDING)]


def _marked(view: View, premises: Sequence[tuple[_Span, str]]) -> View:
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


def _room(noun: _Span, state: str) -> Facility:
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
