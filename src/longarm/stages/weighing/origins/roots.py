"""Roots: whose word a claim is in the end, after following voices, reprints and cited outlets."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.finding import Origins
from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from longarm.stages.weighing.content import bucket, says_same
from longarm.stages.weighing.origins.components import components
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.relays.edges import Copying
    from longarm.stages.weighing.view import View

UNNAMED = "unnamed"
"""The name of a root that the text does not name."""
LOOP = "unsourced loop"
"""What stands where outlets cite each other and nobody else; it is no root."""


@dataclass(frozen=True, slots=True)
class Root:
    """An end of the relay: `key` is what is counted (its house, else itself).

    `houses` are the keys of those it may be: one; several where copies do not tell which came
    first; none where the text names nobody. `authority` is True for a state's voice, `country` its
    state.
    """

    key: str
    name: str
    houses: tuple[str, ...]
    country: str | None = None
    authority: bool = False

    @property
    def resolved(self) -> bool:
        """Tell whether it is known who this is."""
        return bool(self.houses)


def origins(roots: Iterable[Root]) -> Origins:
    """Count independent origins: those known, and those that may be one of them or another.

    Of roots that are one of several, only those that cannot be anybody counted already raise the
    lower end.
    """
    found = set(roots)
    known = {root.houses[0] for root in found if len(root.houses) == 1}
    unsure = {root.key: root.houses for root in found if len(root.houses) != 1}
    taken = set(known)
    least = len(known)
    for _, houses in sorted(unsure.items()):
        if houses and taken.isdisjoint(houses):
            taken.update(houses)
            least += 1
    return Origins(least, len(known) + len(unsure))


def names(roots: Iterable[Root]) -> tuple[str, ...]:
    """Return the names of roots, sorted, each once; a loop has none."""
    return tuple(sorted({root.name for root in roots if root.name != LOOP}))


def claim_roots(view: View, copies: Sequence[Copying]) -> dict[str, tuple[Root, ...]]:
    """Return, for each claim id, the roots it comes from, in a stable order."""
    walk = _Walk(view, copies)
    steps = {key: walk.step(said) for key, said in view.claims.items()}
    ahead = {key: step.claims for key, step in steps.items()}
    reached: dict[str, frozenset[Root]] = {}
    for group in components(ahead):
        inside = set(group)
        ends = {root for key in group for root in steps[key].ends}
        ends.update(
            *(reached[onward] for key in group for onward in ahead[key] if onward not in inside)
        )
        if not ends:
            ends.add(walk.closed(group, copied=all(steps[key].copied for key in group)))
        for key in group:
            reached[key] = frozenset(ends)
    return {
        key: tuple(sorted(reached[key], key=lambda root: (root.name, root.key)))
        for key in view.claims
    }


@dataclass(frozen=True, slots=True)
class _Step:
    """Where one goes from a claim: to ends of the relay, or on to other claims (`copied`.

    Because their text is one).
    """

    ends: tuple[Root, ...] = ()
    claims: tuple[str, ...] = ()
    copied: bool = False


class _Walk:
    """Steps from claims towards their roots, over one case."""

    def __init__(self, view: View, copies: Sequence[Copying]) -> None:
        self._view = view
        self._copies: defaultdict[str, list[Copying]] = defaultdict(list)
        for each in copies:
            self._copies[each.document].append(each)
        self._by_document: defaultdict[tuple[str, tuple[str, ...]], list[CaseClaim]] = defaultdict(
            list
        )
        self._by_outlet: defaultdict[tuple[str, tuple[str, ...]], list[CaseClaim]] = defaultdict(
            list
        )
        for said in view.claims.values():
            content = bucket(said.claim.slots, view)
            self._by_document[said.document_id, content].append(said)
            publisher = view.publishers[said.document_id]
            if publisher is not None:
                self._by_outlet[publisher.id, content].append(said)

    def step(self, said: CaseClaim) -> _Step:
        """Return where a claim's last voice, its document's source or its publisher leads."""
        voices = said.claim.voices
        if voices and voices[-1].type != VoiceType.UNNAMED:
            return self._from_voice(said)
        copied = self._from_copy(said)
        if copied is not None:
            return copied
        if voices:
            return _Step(ends=(self._unnamed(said),))
        ascribed = tuple(self._ascribed(said))
        if ascribed:
            return _Step(claims=ascribed)
        return _Step(ends=(self._publisher(said.document_id),))

    def closed(self, group: Sequence[str], *, copied: bool) -> Root:
        """Return what stands for claims that only lead to each other.

        One of several copies, or an unsourced loop.
        """
        if not copied:
            return Root(f"loop:{min(group)}", LOOP, ())
        publishers = {self._view.publishers[self._view.claims[key].document_id] for key in group}
        known = [_root(each, authority=False) for each in publishers if each is not None]
        houses = tuple(sorted({root.houses[0] for root in known}))
        name = " or ".join(sorted({root.name for root in known})) or UNNAMED
        if len(known) < len(publishers) or not houses:
            return Root(f"unnamed:copies:{min(group)}", name, ())
        return Root(houses[0] if len(houses) == 1 else f"copies:{'|'.join(houses)}", name, houses)

    def _from_voice(self, said: CaseClaim) -> _Step:
        last = said.claim.voices[-1]
        entity = self._view.entity(last.name)
        if last.type == VoiceType.OUTLET or entity.type == EntityType.OUTLET:
            held = self._by_outlet.get((entity.id, bucket(said.claim.slots, self._view)), ())
            relayed = tuple(
                each.id
                for each in held
                if each.document_id != said.document_id and says_same(said.claim, each.claim)
            )
            if relayed:
                return _Step(claims=relayed)
        return _Step(ends=(_root(entity, authority=last.type == VoiceType.AUTHORITY),))

    def _from_copy(self, said: CaseClaim) -> _Step | None:
        """Follow a passage to the document it stood in before.

        Its words there count, or the same content.
        """
        content = bucket(said.claim.slots, self._view)
        onward: list[str] = []
        ends: list[Root] = []
        for copy in self._copies.get(said.document_id, ()):
            inside = copy.holds(said.claim.anchor)
            if not (inside or copy.whole):
                continue
            facing = self._by_document.get((copy.source, content), ())
            same = [each.id for each in facing if says_same(said.claim, each.claim)]
            onward.extend(same)
            if not same and inside and copy.directed and self._verbatim(said, copy.source):
                ends.append(self._publisher(copy.source))
        if not onward and not ends:
            return None
        return _Step(tuple(ends), tuple(onward), copied=not ends)

    def _verbatim(self, said: CaseClaim, source: str) -> bool:
        return folded(said.claim.anchor.exact) in folded(
            self._view.documents[source].rendition.text
        )

    def _ascribed(self, said: CaseClaim) -> Iterator[str]:
        """Yield claims of the same document that ascribe the same content to voices.

        A headline rests on its article.
        """
        if isinstance(said.claim.slots, Statement):
            return
        for each in self._by_document[said.document_id, bucket(said.claim.slots, self._view)]:
            if each.claim.voices and says_same(said.claim, each.claim):
                yield each.id

    def _publisher(self, document: str) -> Root:
        publisher = self._view.publishers[document]
        if publisher is None:
            return Root(f"unnamed:document:{document}", UNNAMED, ())
        return _root(publisher, authority=False)

    def _unnamed(self, said: CaseClaim) -> Root:
        """Return the root that nobody names.

        It is one with others that the same last named relay points at.
        """
        relays = [voice for voice in said.claim.voices if voice.type != VoiceType.UNNAMED]
        publisher = self._view.publishers[said.document_id]
        relay = self._view.entity(relays[-1].name) if relays else publisher
        through = (relay.house or relay.id) if relay else f"document:{said.document_id}"
        return Root(f"unnamed:{through}", UNNAMED, ())


def _root(entity: Entity, *, authority: bool) -> Root:
    key = entity.house or entity.id
    state = authority or entity.type in {EntityType.COUNTRY, EntityType.ORGAN}
    return Root(key, entity.name, (key,), entity.country, state)


def union(claims: Iterable[str], roots: Mapping[str, tuple[Root, ...]]) -> frozenset[Root]:
    """Return the roots of several claims together."""
    return frozenset(root for key in claims for root in roots[key])
