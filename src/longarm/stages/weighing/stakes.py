"""Stakes: what hangs on a claim that nobody has checked, so that people look first where it changes most."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from longarm.model.finding import Finding, FlagKind, LedgerEntry
from longarm.model.slots import Figure
from longarm.stages.weighing.phrases import entry_words, finding_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from longarm.model.registry import CaseClaim, Registry

_CARRIES, _OUTCOME, _FLAGGED, _ORIGIN, _REPLY = 4.0, 3.0, 3.0, 3.0, 2.0
"""Points of what hangs on a claim; only their order and rough distance matter."""
_SURE = 0.75
"""Score from which the machine was sure enough not to be asked for that alone."""
_DOUBT = 4.0
"""Points that a score of 0 would bring."""
_FIRST = frozenset({"alleged", "open"})
"""Outcomes with which every allegation begins."""
_FLAGS = {
    FlagKind.CONFLICT: "stands against another",
    FlagKind.MIXED_COUNTS: "may mix two counts",
    FlagKind.BOUND_INVERTED: "turns a bound round",
    FlagKind.MISPRINT: "is flagged as a misprint",
}


_Stake = tuple[str, float, str]
"""Of which sort it is, its points, and what it is in words."""
_TOLD = 3
"""How many reasons of one sort are told."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A claim that nobody has checked, and what a decision on it would change.

    `alike` are the ids of all unchecked claims that say the same in the same words, itself among them; they are asked
    about once. `weight` orders the queue, and `reasons` say what it is made of, the heaviest first. `findings` are the
    ids of what rests on it.
    """

    claim: CaseClaim
    alike: tuple[str, ...]
    weight: float
    reasons: tuple[str, ...]
    findings: tuple[str, ...]


def pending(registry: Registry) -> tuple[Pending, ...]:
    """Return the claims that nobody has checked, those first on which most hangs."""
    groups = _groups(registry.claims)
    held = _Held(registry, groups)
    found = []
    for group in groups:
        waiting = [each for each in group if each.id not in registry.reviews]
        if waiting:
            found.append(held.pending(group, waiting))
    return tuple(
        sorted(
            found,
            key=lambda each: (
                -each.weight,
                each.claim.document_id,
                each.claim.claim.anchor.start,
                each.claim.id,
            ),
        )
    )


def alike(claims: Iterable[CaseClaim], claim: str) -> tuple[str, ...]:
    """Return the ids of the claims that say the same in the same words as one, itself among them."""
    for group in _groups(claims):
        ids = tuple(each.id for each in group)
        if claim in ids:
            return ids
    return ()


def _groups(claims: Iterable[CaseClaim]) -> list[list[CaseClaim]]:
    """Return claims that say the same in the same words, of the same voices, together."""
    found = defaultdict[tuple[str, ...], list["CaseClaim"]](list)
    for each in claims:
        said = each.claim
        words = " ".join(said.anchor.exact.split())
        voices = "\x1f".join(voice.name for voice in said.voices)
        found[said.kind, words, voices, said.polarity, repr(said.slots)].append(each)
    return list(found.values())


class _Held:
    """What rests on which group of claims."""

    def __init__(self, registry: Registry, groups: list[list[CaseClaim]]) -> None:
        self._roots = registry.weighed.roots
        self._claims = {each.id: each for each in registry.claims}
        self._group = {each.id: place for place, group in enumerate(groups) for each in group}
        self._things = defaultdict[int, list[tuple[LedgerEntry | Finding, str]]](list)
        self._origins = defaultdict[int, list[_Stake]](list)
        self._replies = defaultdict[int, list[str]](list)
        self._outcomes = defaultdict[int, list[str]](list)
        things: tuple[LedgerEntry | Finding, ...] = (
            *registry.weighed.ledger,
            *registry.weighed.findings,
        )
        for thing in things:
            words = self._words(thing)
            for place in dict.fromkeys(self._group[claim] for claim in thing.claims):
                self._things[place].append((thing, words))
            for place, stake in self._carried(thing, words):
                self._origins[place].append(stake)
            if len(thing.replies) == 1:
                self._replies[self._group[thing.replies[0]]].append(words)
            if isinstance(thing, Finding) and thing.outcome not in _FIRST and thing.outcomes:
                self._outcomes[self._group[thing.outcomes[-1].claim]].append(words)

    def pending(self, group: list[CaseClaim], waiting: list[CaseClaim]) -> Pending:
        """Return the entry of one group in the queue."""
        place = self._group[group[0].id]
        told = defaultdict[str, list[tuple[float, str]]](list)
        for sort, worth, words in self._stakes(place, group[0]):
            told[sort].append((worth, words))
        sorts = [(_weight(ones), sorted(ones, key=_heaviest)) for ones in told.values()]
        sorts.sort(key=lambda each: (-each[0], each[1][0][1]))
        return Pending(
            claim=waiting[0],
            alike=tuple(each.id for each in waiting),
            weight=round(sum(weight for weight, _ in sorts), 3),
            reasons=tuple(reason for _, ones in sorts for reason in _told(ones)),
            findings=tuple(thing.id for thing, _ in self._things[place]),
        )

    def _stakes(self, place: int, first: CaseClaim) -> Iterator[_Stake]:
        """Yield what hangs on a group: of which sort, how much that is, and in words."""
        yield from self._origins[place]
        for thing, words in self._things[place]:
            for flag in thing.flags:
                if flag.kind in _FLAGS:
                    yield "flag", _FLAGGED, f"“{words}” {_FLAGS[flag.kind]}: {flag.reason}"
            if thing.outlets > 1:
                rests = f"{thing.outlets} outlets carry “{words}”"
                yield "outlets", log2(thing.outlets), rests
        for words in self._outcomes[place]:
            yield "outcome", _OUTCOME, f"the newest outcome of “{words}” rests on it"
        for words in self._replies[place]:
            yield "reply", _REPLY, f"it is the only reply of the accused to “{words}”"
        claim = first.claim
        if isinstance(claim.slots, Figure) and claim.slots.misprint:
            yield "flag", _FLAGGED, "it was read as a misprint"
        if claim.score < _SURE:
            doubt = f"the machine is not sure of it: {claim.score:.2f}"
            yield "score", _DOUBT * (1 - claim.score), doubt

    def _carried(self, thing: LedgerEntry | Finding, words: str) -> Iterator[tuple[int, _Stake]]:
        """Yield the groups without which a finding would be gone, or would lose an origin."""
        places = {self._group[claim] for claim in thing.claims}
        if len(places) == 1:
            gone = f"nothing else carries “{words}”: rejected, it is gone"
            yield places.pop(), ("origin", _CARRIES, gone)
            return
        carriers = defaultdict[str, set[int]](set)
        for claim in thing.claims:
            for root in self._roots.get(claim, ()):
                carriers[root].add(self._group[claim])
        for root, ones in carriers.items():
            if len(ones) == 1:
                yield ones.pop(), ("origin", _ORIGIN, f"nobody else has “{words}” from {root}")

    def _words(self, thing: LedgerEntry | Finding) -> str:
        if isinstance(thing, LedgerEntry):
            return entry_words(thing)
        return finding_words(thing, self._claims[thing.claims[0]])


def _weight(ones: list[tuple[float, str]]) -> float:
    """Return what the stakes of one sort weigh together: the heaviest, and little more for many."""
    return max(worth for worth, _ in ones) + log2(len(ones)) / 2


def _heaviest(one: tuple[float, str]) -> tuple[float, str]:
    """Return a sort key that puts the heaviest first."""
    return -one[0], one[1]


def _told(ones: list[tuple[float, str]]) -> Iterator[str]:
    """Yield the heaviest reasons of one sort, and how many more there are."""
    for _, words in ones[:_TOLD]:
        yield words
    if len(ones) > _TOLD:
        yield f"and {len(ones) - _TOLD} more of this sort"
