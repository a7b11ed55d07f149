"""Matching: how two names of bodies relate: one name in two languages, a short form of a longer one, or two bodies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold
from longarm.gazetteer.terms import concepts
from longarm.stages.resolution.bodies.heads import heads
from longarm.stages.resolution.bodies.reading import Token, is_abbreviation, read_body
from longarm.stages.resolution.bodies.sounding import (
    adjective_stem,
    is_abjad,
    is_ending,
    is_han,
    is_variant,
    sounds_alike,
    spelled,
    words_alike,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMON = frozenset({
    "human_rights", "rights", "news", "press", "information", "international", "national", "research", "law", "legal",
    "women", "youth", "students", "journalists", "lawyers", "writers", "teachers", "workers", "refugees", "migrants",
    "security", "defence", "culture", "education", "science", "health", "economy", "trade", "development", "peace",
    "democracy", "freedom", "protection", "support", "aid", "assistance", "legal_aid", "monitoring", "independent",
    "public", "european", "regional", "state", "people", "friendship", "solidarity", "documentation", "victims",
})  # fmt: skip
"""Concepts that the names of many bodies have."""
_UMBRELLA = frozenset({"culture_art_circles", "circles", "literature", "national"})
"""Concepts wide enough to hold two callings."""
_IMPLIED = frozenset({"ministry"})
"""What "foreign ministry" and "foreign affairs" say alike."""
_RARE, _SHARED = 1.0, 0.5
_DISTINCTIVE = 2.0
"""What the concepts of a name without a word of its own must weigh together."""
_COMPOUND = 9
"""Letters of a compound that may be a name of its own."""
_CORE = 4
"""Letters of a word of a body's own; shorter ones count only as abbreviations."""


class Relation(StrEnum):
    """How two names relate."""

    SAME = "same"
    SHORT_OF = "short"
    """The one is the other without words for what it is."""
    NARROWER = "narrower"
    """The one says besides where the body is, or what it is for."""
    LIKELY = "likely"
    """Nothing speaks against it, and too little for it."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Related:
    """How two names relate, and why; `longer` is the name that says more, empty where neither does.

    `named` tells that they share a word of the body's own, a place or a state, and not only what they mean; `more` are
    the heads that only the longer one says.
    """

    relation: Relation
    reasons: tuple[str, ...] = ()
    longer: str = ""
    named: bool = False
    more: frozenset[str] = frozenset()


_NONE = Related(Relation.OTHER)
_RANK = {each: rank for rank, each in enumerate(Relation)}


@lru_cache(maxsize=200_000)
def relate(one: str, other: str) -> Related:
    """Return how two names of bodies relate, by those of their readings that are closest."""
    left, right = read_body(one), read_body(other)
    found = [_compare(ours, theirs, (one, other)) for ours in left.ways for theirs in right.ways]
    return min(found, key=lambda each: _RANK[each.relation], default=_NONE)


@dataclass(slots=True)
class _Match:
    """What of two readings was found in the other."""

    reasons: list[str]
    core: bool = False
    alike: bool = True
    near: bool = False
    headed: bool = False
    varied: bool = False
    """A word of one script is spelled in two ways."""
    ended: bool = False
    """A word in Latin letters has two endings."""
    others: int = 0
    others_alike: bool = True

    @property
    def is_blurred(self) -> bool:
        """Tell whether words differ a little where all the rest is of one language: two names, or one misspelled."""
        return self.others_alike and (self.varied or (self.ended and self.others > 0))

    placed: bool = False
    weight: float = 0.0


def _compare(ours: Sequence[Token], theirs: Sequence[Token], names: tuple[str, str]) -> Related:
    match = _Match([])
    mine, yours = list(ours), list(theirs)
    pairs = sorted(
        (
            (-how, abs(i - j), i, j)
            for i, one in enumerate(ours)
            for j, other in enumerate(theirs)
            if (how := _likeness(one, other))
        )
    )
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in pairs:
        if i in used[0] or j in used[1]:
            continue
        used[0].add(i)
        used[1].add(j)
        _note(mine[i], yours[j], match)
    met = [ours[i] for i in used[0]], [theirs[j] for j in used[1]]
    left = [each for i, each in enumerate(ours) if i not in used[0] and not _absorbed(each, met[1])]
    right = [
        each for j, each in enumerate(theirs) if j not in used[1] and not _absorbed(each, met[0])
    ]
    return _judged(match, left, right, names)


_BY_CORE, _BY_SPOT, _BY_MEANING, _BY_NEARNESS = 4, 3, 2, 1


def _likeness(one: Token, other: Token) -> int:
    """Return how two parts agree: by their sound, the place they name or what they mean; 0 where they do not."""
    if one.spots & other.spots or _of_one_state(one, other) or _of_one_state(other, one):
        return _BY_SPOT
    two_places = one.spots and other.spots
    proper = one.proper and other.proper and not (one.heads and other.heads) and not two_places
    if proper and words_alike(one.text, other.text):
        return _BY_CORE
    return _BY_MEANING if _mean_alike(one, other) else _BY_NEARNESS if _mean_near(one, other) else 0


_LAND = "istan"


def _of_one_state(state: Token, people: Token) -> bool:
    """Tell whether an unlisted adjective is made of a state's name: “tadzjikiska” of “Tadzjikistan”."""
    if not any(each.startswith("country:") for each in state.spots) or people.spots:
        return False
    bare = spelled(state.text).partition(_LAND)[0]
    return len(bare) >= _CORE and sounds_alike(bare, adjective_stem(people.text))


def _mean_alike(one: Token, other: Token) -> bool:
    if one.heads and other.heads:
        return bool(one.heads & other.heads)
    shared = one.ids & other.ids
    if shared:
        # A word of several meanings shares with many: journalists and writers are both of the arts.
        return len(shared) * 2 > min(len(one.ids), len(other.ids)) or not shared <= _UMBRELLA
    return False


def _mean_near(one: Token, other: Token) -> bool:
    """Tell whether translators use the one word for the other: enough to ask, not to join."""
    known = concepts()
    return any(
        known[each].near & theirs.ids
        for ours, theirs in ((one, other), (other, one))
        for each in ours.ids
        if each in known
    )


def _absorbed(extra: Token, others: Sequence[Token]) -> bool:
    """Tell whether a word of the other name says this one as well: “research institute” beside “research”."""
    if extra.ids & _IMPLIED:
        return True
    parts = {part for other in others for each in other.ids for part in (each, *each.split("_"))}
    return bool(extra.ids & parts) or bool(
        extra.heads
        and any(extra.heads & other.heads for other in others)
        and extra.heads & heads().loose
    )


def _note(one: Token, other: Token, match: _Match) -> None:
    how = _likeness(one, other)
    match.headed |= bool(one.heads & other.heads - heads().carriers)
    match.near |= how == _BY_NEARNESS
    written = fold(one.text) == fold(other.text)
    match.alike &= written
    if how == _BY_CORE and not written:
        match.varied |= is_variant(one.text, other.text)
        match.ended |= is_ending(one.text, other.text)
    else:
        match.others += 1
        match.others_alike &= written
    if one.is_place or other.is_place:
        match.placed = True
    elif how == _BY_CORE:
        match.core |= _is_own(one) and _is_own(other) and not (one.ids and other.ids)
    else:
        match.core |= written and _is_rare_compound(one)
    common = (one.ids & other.ids & _COMMON) or one.heads or other.heads
    match.weight += _SHARED if common else _RARE
    said = "is written" if how == _BY_CORE else "names the place of" if how == _BY_SPOT else "means"
    match.reasons.append(f"“{one.text}” {said} “{other.text}”")


def _is_rare_compound(token: Token) -> bool:
    """Tell whether a part is of a long compound that means something rare: “Norrtullsposten”, north, customs, post."""
    means = token.ids and not token.ids & _COMMON and not token.heads
    return (
        bool(means) and not token.proper and len(token.text) >= _COMPOUND and " " not in token.text
    )


def _is_own(token: Token) -> bool:
    """Tell whether a part is a word of the body's own: unknown to the lists, and long enough or an abbreviation."""
    if token.heads and not token.proper:
        return False
    written = len(spelled(token.text))
    enough = _CORE if not (is_abjad(token.text) or is_han(token.text)) else 2
    return written >= enough or is_abbreviation(token.text)


def _judged(
    match: _Match, left: Sequence[Token], right: Sequence[Token], names: tuple[str, str]
) -> Related:
    reasons = tuple(match.reasons)
    if not reasons or (left and right):
        return _NONE
    if left or right:
        extra, longer = (left, names[0]) if left else (right, names[1])
        sure = match.core and not match.near and not match.is_blurred
        return _shortened(match, extra, longer) if sure else _NONE
    distinctive = match.core or match.weight >= _DISTINCTIVE or match.alike
    doubtful = match.near or match.is_blurred
    relation = Relation.SAME if distinctive and not doubtful else Relation.LIKELY
    return Related(relation, reasons, named=match.core or match.placed)


def _shortened(match: _Match, extra: Sequence[Token], longer: str) -> Related:
    """Return what a name is that leaves words of another one out, by what they say."""
    words = ", ".join(f"“{token.text}”" for token in extra)
    more = (*match.reasons, f"only one says {words}")
    if match.headed and all(token.heads & heads().carriers for token in extra):
        return Related(Relation.SAME, more, named=True)
    if all(token.heads or token.seat for token in extra):
        said = frozenset().union(*(token.heads for token in extra))
        return Related(Relation.SHORT_OF, more, longer, more=said)
    says_what = any(token.heads for token in extra)
    if all(token.heads or token.spots or (token.ids and says_what) for token in extra):
        return Related(Relation.NARROWER, more, longer)
    return _NONE
