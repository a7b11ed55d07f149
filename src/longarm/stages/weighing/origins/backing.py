"""Backing: who stands behind claims taken together; roots, independent origins, outlets."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.stages.weighing.content import denied, vouches
from longarm.stages.weighing.origins.roots import Root, names, origins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.finding import Origins
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View


@dataclass(frozen=True, slots=True)
class Backing:
    """Roots of the claims that vouch, the interval of origins, and who publishes them."""

    roots: frozenset[Root]
    origins: Origins
    publishers: tuple[str, ...]
    outlets: int

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the roots, sorted."""
        return names(self.roots)


class Backers:
    """Looks up who stands behind claims of one case."""

    def __init__(self, view: View, roots: Mapping[str, tuple[Root, ...]]) -> None:
        """Note whom each document draws on."""
        self._view = view
        self._roots = roots
        self._drawn_on: defaultdict[str, set[str]] = defaultdict(set)
        for key, said in view.claims.items():
            if said.claim.voices:
                self._drawn_on[said.document_id].update(
                    house for root in roots[key] for house in root.houses
                )

    def of(self, claims: Iterable[str], *, denials: bool = False) -> Backing:
        """Return who stands behind claims; a denial or an opinion backs nothing.

        With `denials`, only denials count. An outlet that says it in its own voice is a root; but
        if its document elsewhere draws on another root of these claims, it may only repeat that
        one: it then widens the interval.
        """
        vouching = [
            said
            for said in (self._view.claims[key] for key in claims)
            if vouches(said.claim) and denied(said.claim) == denials
        ]
        found = frozenset(root for said in vouching for root in self._roots[said.id])
        doubtful = self._doubtful(vouching, found)
        counted = frozenset(
            replace(root, key=f"open:{root.key}", houses=())
            if root.houses and doubtful.issuperset(root.houses)
            else root
            for root in found
        )
        publishers = {self._view.publisher_name(said.document_id) for said in vouching}
        carriers = {outlet(self._view, said.document_id) for said in vouching}
        return Backing(counted, origins(counted), tuple(sorted(publishers)), len(carriers))

    def _doubtful(self, vouching: Sequence[CaseClaim], found: frozenset[Root]) -> set[str]:
        """Return the publishers that in all their documents may only repeat another root."""
        houses = {house for root in found for house in root.houses}
        repeats: dict[str, bool] = {}
        for said in vouching:
            publisher = self._view.publishers[said.document_id]
            if said.claim.voices or publisher is None:
                continue
            own = publisher.house or publisher.id
            drawing = bool(self._drawn_on[said.document_id] & (houses - {own}))
            repeats[own] = drawing and repeats.get(own, True)
        return {own for own, only in repeats.items() if only}


def outlet(view: View, document_id: str) -> str:
    """Return the identity of a document's outlet; all that are unknown count as one."""
    publisher = view.publishers[document_id]
    return publisher.id if publisher else ""
