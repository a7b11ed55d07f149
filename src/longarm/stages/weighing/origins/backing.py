"""Backing: who stands behind claims taken together; roots, independent origins, outlets, lines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.errors import UnsolvedCutError
from longarm.model.finding import UNCOUNTED, Origins, Support
from longarm.stages.weighing.content import bucket, denied, vouches
from longarm.stages.weighing.keeping import digest_of
from longarm.stages.weighing.origins.doubts import Doubts
from longarm.stages.weighing.origins.kept import lines_in_json, lines_of_json, web_in_json
from longarm.stages.weighing.origins.lines import Lines, count_lines
from longarm.stages.weighing.origins.naming import Namer
from longarm.stages.weighing.origins.reasons import Account, Reasoner
from longarm.stages.weighing.origins.rebuttals import Rebuttals
from longarm.stages.weighing.origins.roots import Root, names, origins
from longarm.stages.weighing.origins.webs import web

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.model.finding import Edge, Reason
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.keeping import Keep
    from longarm.stages.weighing.origins.lines import Web
    from longarm.stages.weighing.origins.roots import Traced
    from longarm.stages.weighing.relays.translations import Likeness
    from longarm.stages.weighing.view import View


_BRANCHES = 2000
"""Branches of the integer programme that are searched for one finding."""


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
        self,
        view: View,
        trace: Traced,
        edges: Sequence[Edge],
        alike: Sequence[Likeness],
        keep: Keep | None = None,
    ) -> None:
        """Index what the roots rest on, and who may only repeat another."""
        self._keep = keep
        self._view = view
        self._trace = trace
        self._namer = Namer(view)
        self._reasoner = Reasoner(view, trace, edges)
        self._doubts = Doubts(view, trace, alike, self._namer)
        self._rebuttals = Rebuttals(view)
        self._rests = self._rests_on()

    def of(self, claims: Iterable[str], *, denials: bool = False) -> Backing:
        """Return who stands behind claims; a denial or an opinion backs nothing.

        With `denials`, only denials count. An outlet that says it in its own voice is a root; but
        if its document elsewhere draws on another root of these claims, or may translate another
        of these documents, it may only repeat that one: it then widens the interval. The same goes
        for an outlet that is cited and that elsewhere passes on another root of these claims.
        """
        given = [self._view.claims[key] for key in claims]
        vouching = [
            said
            for said in given
            if vouches(said.claim)
            and denied(said.claim) == denials
            and not self._rebuttals.mentions(said)
        ]
        found = frozenset(root for said in vouching for root in self._trace.roots[said.id])
        doubtful = self._doubts.of(vouching, found)
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
        lines = self._lines(web(self._view, self._trace, vouching, doubted))
        support = self._support(vouching, found, lines, count, len(carriers))
        reasons = self._reasoner.of(
            Account(given, vouching, found, count, doubtful, support, solved=lines is not None)
        )
        return Backing(counted, count, tuple(sorted(publishers)), len(carriers), support, reasons)

    def _lines(self, of: Web) -> Lines | None:
        """Return the lines of a web, kept or counted."""
        if self._keep is None:
            return _lines(of)
        digest = digest_of(web_in_json(of), str(_BRANCHES))
        return self._keep.of("lines", digest, lambda: _lines(of), (lines_in_json, lines_of_json))

    def _support(
        self,
        vouching: Sequence[CaseClaim],
        found: frozenset[Root],
        lines: Lines | None,
        count: Origins,
        outlets: int,
    ) -> Support:
        documents = {said.document_id for said in vouching}
        least = min(1 if lines is None else lines.kappa, count.at_least)
        most = count.at_most if lines is None else min(lines.kappa_at_most, count.at_most)
        buckets = {bucket(said.claim.slots, self._view) for said in vouching}
        return Support(
            documents=len(documents),
            outlets=outlets,
            houses=len({self._namer.house(document) for document in documents}),
            lines=Origins(least, max(least, most)),
            chokepoints=self._namer.chokepoints(lines) if lines else (),
            loops=tuple(self._namer.loop(loop) for loop in lines.loops) if lines else (),
            not_held=self._namer.not_held(found),
            rests_on=tuple(
                sorted(
                    {
                        name
                        for root in found
                        for each in buckets
                        for name in self._rests.get((root.entity, each), ())
                    }
                )
            ),
        )

    def _rests_on(self) -> Mapping[tuple[str | None, tuple[str, ...]], set[str]]:
        """Return, for each entity and kind of content, whose word it passes on there.

        An NGO that reads a state's announcements says what they say, and says so.
        """
        found: defaultdict[tuple[str | None, tuple[str, ...]], set[str]] = defaultdict(set)
        for said in self._view.claims.values():
            if vouches(said.claim):
                content = bucket(said.claim.slots, self._view)
                bodies = [self._view.entity(voice.name) for voice in said.claim.voices[-2:]]
                for relay, last in pairwise(bodies):
                    if relay.id != last.id:
                        found[relay.id, content].add(last.name)
        return found


def _lines(of: Web) -> Lines | None:
    """Return the lines of a web, None where the exact number is not found in reasonable time.

    Then it is only known to lie between one and the number of origins.
    """
    try:
        return count_lines(of, most_branches=_BRANCHES)
    except UnsolvedCutError:
        return None


def outlet(view: View, document_id: str) -> str:
    """Return the identity of a document's outlet; all that are unknown count as one."""
    publisher = view.publishers[document_id]
    return publisher.id if publisher else ""
