"""Tying: nouns for premises in a sentence, and the words that tie them to whoever keeps or uses them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from longarm.model.slots import Relation, Tactic
from longarm.stages.extraction.keepers.offices import is_counted
from longarm.stages.extraction.keepers.rooms import rooms_in
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.facilities import Facility
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
_WHERE = 4
"""Words between premises and "where", their city among them."""
_SOON = 80
"""Code points behind "where" in which the organ begins that does something there."""
_WHOSE = 2
"""Words between people and a noun for premises that is theirs."""
_OWNER = 3
"""Words between premises and the people whose they are: "the flat of a dissident"."""
_PEOPLE = frozenset({"roles.person", "units.employee", "units.person"})
_BEFALL = frozenset({Tactic.ABDUCTION, Tactic.ASSASSINATION, Tactic.ASSAULT, Tactic.DEPORTATION})
_BEFALL |= {Tactic.DETENTION, Tactic.PHYSICAL_INTIMIDATION, Tactic.POISONING}
"""Acts beside which a sentence's rooms are the victims', or where it befell them."""
_PARTED = re.compile(r"[,;.()，。；：]")
_WALL = re.compile(r"[;.。；]")


@dataclass(frozen=True, slots=True)
class Span:
    """A word of these lists at `[start, end)`, or a facility that the text calls by a bare noun."""

    start: int
    end: int
    facility: Facility | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """What a sentence has of rooms: nouns for premises, what may tie them, and "where"."""

    nouns: tuple[Span, ...]
    ties: tuple[Span, ...]
    wheres: tuple[Span, ...] = ()


def free_rooms(view: View) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the nouns for premises in a sentence that are nobody's seat or home, and what may tie these."""
    found, ties, _ = _found(view)
    free = (n for n in found if _may_be(view, n, ties) and not _is_somebodys(view, n))
    return tuple(free), tuple(ties)


def read_ties(view: View, *, bare: bool) -> Read:
    """Return the nouns for premises in a sentence, none where it tells of a facility by name, and what ties them."""
    found, ties, wheres = _found(view)
    if any(facility.kind is not None for facility in view.facilities):
        return Read((), tuple(ties))
    nouns = [*found, *(_bare(view) if bare else ())]
    nouns = [noun for noun in nouns if _may_be(view, noun, ties)]
    nouns = sorted((n for n in nouns if not _is_somebodys(view, n)), key=attrgetter("start"))
    return Read(tuple(nouns), tuple(ties), tuple(wheres))


def _found(view: View) -> tuple[list[Span], list[Span], list[Span]]:
    """Return the nouns for premises in a sentence, what ties them, words for links among these, and "where"."""
    rooms = rooms_in(view)
    links = (t for t in view.triggers["link"] if t.rule.value in _HOLDING)
    ties = sorted([*rooms.ties, *((t.start, t.end) for t in links)])
    lists = (rooms.nouns, ties, rooms.wheres)
    nouns, tying, wheres = ([Span(*span) for span in each] for each in lists)
    return nouns, tying, wheres


def _may_be(view: View, noun: Span, ties: Sequence[Span]) -> bool:
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
    if any(m.end <= noun.start and view.words(m.end, noun.start) <= _WHOSE for m in near):
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


def _is_somebodys(view: View, noun: Span) -> bool:
    """Tell whether a pronoun says whose a place is: "her address"."""
    persons = view.near(view.of("syntax", "pronouns.person"), noun.start, noun.start, 0)
    return any(0 < noun.start - m.end <= 1 for m in persons)


def _bare(view: View) -> Iterator[Span]:
    """Yield the facilities that a sentence calls by a bare noun, apart from those that it counts."""
    for facility in view.facilities:
        if facility.kind is None and not facility.states and not is_counted(view, facility):
            yield Span(facility.start, facility.end, facility)


def tied_by(
    view: View,
    nouns: Sequence[Span],
    ties: Sequence[Span],
    keepers: Sequence[tuple[Span | Actor, str]],
) -> dict[Span, str]:
    """Return the premises that a sentence ties to one of the keepers, with the keeper's state."""
    found: dict[Span, str] = {}
    spaces = view.passage.lexicon.pack.spaces
    reach = _REACH if spaces else _REACH_UNSPACED
    acts = any(t.rule.value in _BEFALL for t in view.triggers["incident"])
    keeping = _KEEPER if spaces else _KEEPER_UNSPACED
    for keeper, state in keepers if nouns and not acts else ():
        for tie in view.near(ties, keeper.start, keeper.end, keeping):
            if apart(view, tie, keeper) > keeping:
                continue
            close = view.near(nouns, tie.start, tie.end, reach)
            near = [noun for noun in close if apart(view, tie, noun) <= reach]
            if near:
                best = min(near, key=lambda noun: (apart(view, tie, noun), noun.start))
                side = best.end <= tie.start
                found |= {noun: state for noun in near if (noun.end <= tie.start) == side}
    return found


def used_by(view: View, read: Read, keepers: Sequence[tuple[Actor, str]]) -> dict[Span, str]:
    """Return the premises where one of the keepers does something: "a club in X where the consulate has …"."""
    if any(t.rule.value in _BEFALL for t in view.triggers["incident"]):
        return {}
    states = {keeper.start: state for keeper, state in keepers}
    found: dict[Span, str] = {}
    for where in read.wheres if states else ():
        behind = [
            states[actor.start]
            for actor in starting(view.actors, where.end, where.end + _SOON)
            if actor.start in states and apart(view, where, actor) <= _KEEPER
        ]
        before = [
            noun
            for noun in view.near(read.nouns, where.start, where.start, _WHERE)
            if noun.end <= where.start and apart(view, noun, where) <= _WHERE
        ]
        if behind and before:
            found[before[-1]] = behind[0]
    return found


def apart(view: View, one: Span, other: Span | Actor | Place) -> int:
    """Return the words between two spans; many where a sentence is parted there, none where they overlap."""
    (_, low), (high, _) = sorted(((one.start, one.end), (other.start, other.end)))
    if low >= high:
        return 0
    return view.words(low, high) if not _WALL.search(view.gap(low, high)) else 1_000


def is_near(view: View, ties: Sequence[Span], keeper: Actor) -> bool:
    """Tell whether words that tie stand near an organ."""
    reach = _KEEPER if view.passage.lexicon.pack.spaces else _KEEPER_UNSPACED
    near = view.near(ties, keeper.start, keeper.end, reach)
    return any(apart(view, tie, keeper) <= reach for tie in near)


def is_beside(view: View, noun: Span, keeper: Actor) -> bool:
    """Tell whether a noun for premises stands near a force in a sentence that nothing parts between them."""
    reach = _KEEPER if view.passage.lexicon.pack.spaces else _KEEPER_UNSPACED
    return noun.end <= keeper.start and apart(view, noun, keeper) <= reach
