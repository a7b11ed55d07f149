"""Weigh a case: from documents, claims and judgements to edges, roots, findings and the ledger."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from longarm.gazetteer.tables import much_is_built
from longarm.model.registry import Weighed
from longarm.stages.weighing.findings.grouping import findings
from longarm.stages.weighing.ledger.entries import ledger
from longarm.stages.weighing.origins.backing import Backers
from longarm.stages.weighing.origins.roots import names, traced
from longarm.stages.weighing.origins.routes import routes
from longarm.stages.weighing.relays.copies import copyings
from longarm.stages.weighing.relays.edges import relay_edges
from longarm.stages.weighing.relays.passages import overlaps
from longarm.stages.weighing.relays.translations import likenesses
from longarm.stages.weighing.view import view

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.model.document import Document
    from longarm.model.entity import Judgement
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.keeping import Keep


@much_is_built()
def weigh(
    documents: Sequence[Document],
    claims: Sequence[CaseClaim],
    judgements: Mapping[str, Judgement],
    keep: Keep | None = None,
) -> Weighed:
    """Return what a case comes to; the order of the arguments' items changes nothing.

    `judgements` maps names as printed, publishers' too; a name that is missing stands for itself. With a `keep` of an
    earlier look only what its inputs changed is worked out anew; what comes out is the same, byte for byte.
    Raises `OrphanClaimError` where a claim's document is not among `documents`.
    """
    case = view(documents, claims, judgements)
    copies = copyings(case, overlaps(case, keep))
    alike = likenesses(case)
    edges = relay_edges(case, copies, alike)
    trace = traced(case, copies)
    backers = Backers(case, trace, edges, alike, keep)
    return Weighed(
        edges=edges,
        roots=MappingProxyType({key: names(found) for key, found in sorted(trace.roots.items())}),
        findings=findings(case, trace.roots, backers, copies),
        ledger=ledger(case, trace.roots, backers),
        routes=MappingProxyType(routes(case, trace)),
    )
