"""Backing: who stands behind claims taken together; roots, independent origins, outlets, lines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.finding import UNCOUNTED, Origins, Support
from longarm.model.voice import VoiceType
from longarm.stages.weighing.content import bucket, denied, vouches
from longarm.stages.weighing.dates import surely_before
from longarm.stages.weighing.origins.lines import Lines, count_lines
from longarm.stages.weighing.origins.naming import Namer
from longarm.stages.weighing.origins.reasons import Account, Reasoner
from longarm.stages.weighing.origins.roots import Root, names, origins
from longarm.stages.weighing.origins.webs import web

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.model.entity import Entity
    from longarm.model.finding import Edge, Reason
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.origins.roots import Traced
    from longarm.stages.weighing.relays.translations import Likeness
    from longarm.stages.weighing.view import View


@dataclass(frozen=True, slots=True)
class Backing:
    """Roots of the claims that vouch, the interval of origins, and who publishes them."""

    roots: frozenset[Root]
    origins: Origins
    publishers: tuple[str, ...]
    outlets: int
    support: Support = UNCOUNTED
    reasons: tuple[Reason, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the roots, sorted."""
        return names(self.roots)


class Backers:
    """Looks up who stands behind claims of one case."""

    def __init__(
        self, view: View, trace: Traced, edges: Sequence[Edge], alike: Sequence[Likeness]
    ) -> None:
        """Note whom each document draws on, and which may translate which."""
        self._view = view
        self._trace = trace
        self._namer = Namer(view)
        self._reasoner = Reasoner(view, trace, edges)
        self._drawn_on: defaultdict[str, set[str]] = defaultdict(set)
        self._sources: defaultdict[str, set[str]] = defaultdict(set)
        self._cited = {
            view.entity(voice.name).id
            for said in view.claims.values()
            for voice in said.claim.voices
        }
        self._passed_on: defaultdict[str, set[str]] = defaultdict(set)
        for key, said in view.claims.items():
            behind = {house for root in trace.roots[key] for house in root.houses}
            if said.claim.voices:
                self._drawn_on[said.document_id].update(behind)
            for relay in trace.steps[key].via:
                self._passed_on[relay.id].update(behind)
        for each in alike:
            self._sources[each.document].add(each.source)
        self._rests: dict[str, dict[str, set[str]]] = self._rests_on()

    def of(self, claims: Iterable[str], *, denials: bool = False) -> Backing:
        """Return who stands behind claims; a denial or an opinion backs nothing.

        With `denials`, only denials count. An outlet that says it in its own voice is a root; but
        if its document elsewhere draws on another root of these claims, or may translate another
        of these documents, it may only repeat that one: it then widens the interval. The same goes
        for an outlet that is cited and that elsewhere passes on another root of these claims.
        """
        given = [self._view.claims[key] for key in claims]
        vouching = [said for said in given if vouches(said.claim) and denied(said.claim) == denials]
        found = frozenset(root for said in vouching for root in self._trace.roots[said.id])
        doubtful = self._doubtful(vouching, found)
        sure = frozenset(root for root in found if root.entity not in doubtful)
        known = {root.key for root in sure}
        counted = sure | {
            replace(root, key=f"open:{root.key}", houses=())
            for root in found - sure
            if root.key not in known
        }
        publishers = {self._view.publisher_name(said.document_id) for said in vouching}
        carriers = {outlet(self._view, said.document_id) for said in vouching}
        count = origins(counted)
        doubted = frozenset(root.key for root in found - sure if root.key not in known)
        lines = count_lines(web(self._view, self._trace, vouching, doubted))
        support = self._support(vouching, found, lines, count, len(carriers))
        reasons = self._reasoner.of(Account(given, vouching, found, count, doubtful, support))
        return Backing(counted, count, tuple(sorted(publishers)), len(carriers), support, reasons)

    def _support(
        self,
        vouching: Sequence[CaseClaim],
        found: frozenset[Root],
        lines: Lines,
        count: Origins,
        outlets: int,
    ) -> Support:
        documents = {said.document_id for said in vouching}
        least = min(lines.kappa, count.at_least)
        buckets = {bucket(said.claim.slots, self._view) for said in vouching}
        return Support(
            documents=len(documents),
            outlets=outlets,
            houses=len({self._namer.house(document) for document in documents}),
            lines=Origins(least, max(least, min(lines.kappa_at_most, count.at_most))),
            chokepoints=self._namer.chokepoints(lines),
            loops=tuple(self._namer.loop(loop) for loop in lines.loops),
            not_held=self._namer.not_held(found),
            rests_on=tuple(
                sorted(
                    {
                        name
                        for root in found
                        for each in buckets
                        for name in self._rests.get(root.entity or "", {}).get(repr(each), ())
                    }
                )
            ),
        )

    def _rests_on(self) -> dict[str, dict[str, set[str]]]:
        """Return, for each entity and kind of content, whose word it passes on there.

        An NGO that reads a state's announcements says what they say, and says so.
        """
        found: dict[str, dict[str, set[str]]] = {}
        for said in self._view.claims.values():
            voices = said.claim.voices
            if len(voices) < len("ab") or not vouches(said.claim):
                continue
            relay, last = (self._view.entity(voice.name) for voice in voices[-2:])
            if relay.id != last.id:
                content = repr(bucket(said.claim.slots, self._view))
                found.setdefault(relay.id, {}).setdefault(content, set()).add(last.name)
        return found

    def _doubtful(self, vouching: Sequence[CaseClaim], found: frozenset[Root]) -> dict[str, str]:
        """Return the ids of outlets that in all their claims may only repeat another root, and why.

        An outlet speaks for itself in a claim without voices, or where it is the last one cited.
        """
        houses = {house for root in found for house in root.houses}
        together = {said.document_id for said in vouching}
        repeats: dict[str, str] = {}
        for said in vouching:
            speaker = self._speaker(said)
            own = self._view.houses(speaker, said.document_id) if speaker else ()
            if speaker is None or houses.isdisjoint(own):
                continue
            why = self._repeats(said, speaker, houses.difference(own), together)
            repeats[speaker.id] = why if repeats.get(speaker.id, why) else ""
        return {key: why for key, why in repeats.items() if why}

    def _speaker(self, said: CaseClaim) -> Entity | None:
        """Return the outlet on whose word a claim stands, None where it is nobody's or another's."""
        if not said.claim.voices:
            return self._view.publishers[said.document_id]
        last = said.claim.voices[-1]
        entity = self._view.entity(last.name)
        spoken = last.type == VoiceType.OUTLET or entity.type == EntityType.OUTLET
        return entity if spoken else None

    def _repeats(
        self, said: CaseClaim, speaker: Entity, houses: set[str], together: set[str]
    ) -> str:
        """Return why an outlet may have this from one of the houses, or nothing."""
        if said.claim.voices:
            passed = sorted(self._passed_on[speaker.id] & houses)
            if not passed:
                return ""
            return f"{speaker.name} passes on {self._namer.entity(passed[0])} elsewhere"
        drawing = sorted(self._drawn_on[said.document_id] & houses)
        if drawing:
            return f"{said.document_id} draws on {self._namer.entity(drawing[0])} elsewhere"
        sources = sorted(self._sources[said.document_id] & together)
        if sources:
            return f"{said.document_id} may translate {sources[0]}"
        return self._late(said, speaker, together)

    def _late(self, said: CaseClaim, speaker: Entity, together: set[str]) -> str:
        """Return that an outlet came after others and does not say how it knows, or nothing.

        Whoever is no outlet speaks for itself, and so does an outlet that others name as a source.
        """
        if speaker.type != EntityType.OUTLET or speaker.id in self._cited:
            return ""
        day = self._view.published(said.document_id)
        own = set(self._view.houses(speaker, said.document_id))
        before = sorted(
            other
            for other in together
            if surely_before(self._view.published(other), day)
            and self._is_another(other, own, speaker)
        )
        if not before:
            return ""
        first = f"{self._view.publisher_name(before[0])} had it before"
        return f"{speaker.name} does not say how it knows, and {first}"

    def _is_another(self, document: str, houses: set[str], speaker: Entity) -> bool:
        """Tell whether a document was put out by somebody else, of none of these houses."""
        publisher = self._view.publishers[document]
        if publisher is None:
            return True
        return publisher.id != speaker.id and houses.isdisjoint(
            self._view.houses(publisher, document)
        )


def outlet(view: View, document_id: str) -> str:
    """Return the identity of a document's outlet; all that are unknown count as one."""
    publisher = view.publishers[document_id]
    return publisher.id if publisher else ""
