"""Look: a case at one moment, resolved and weighed."""

from __future__ import annotations

from longarm.model.document import Document
from longarm.model.entity import Judgement
from longarm.model.registry import CaseClaim, Registry
from longarm.pipeline.houses import with_houses
from longarm.pipeline.houses_file import own_houses
from longarm.pipeline.names import judgements_for
from longarm.stages.resolution import standing, with_decisions
from longarm.stages.weighing import weigh
from longarm.stages.weighing.assessments import with_assessments
from longarm.store.case import Case
from longarm.store.decisions import decisions_of
from longarm.store.documents import current_documents
from longarm.store.judgements import judgements_of
from longarm.store.refusals import refusals_of


def registry(case: Case) -> Registry:
    """Return everything the case holds, each document by its newest capture.

    Judgements are those kept, with what people decided laid over them; where a run was broken off before
    it kept them, they are made anew. Each entity has its houses with their times: those of the gazetteer, and over
    them those of the case's own `houses.toml`.
    Edges, roots, findings and the ledger are weighed at each call (decision 0002); over the grades lies what people
    judged, and where `longarm.toml` says `grades = false` there are none.

    Raises:
        HousesFileError: the case's own `houses.toml` cannot be used.
    """
    documents, claims = _held(case)
    judged = judgements_of(case) or judgements_for(documents, claims)
    decisions = decisions_of(case)
    judgements = with_houses(with_decisions(judged, decisions), own_houses(case.folder))
    weighed = weigh(documents, claims, judgements)
    return Registry(
        case=case.name,
        documents=documents,
        claims=claims,
        judgements=judgements,
        weighed=with_assessments(weighed, standing(decisions), judgements, grading=case.grading),
        refusals=refusals_of(case),
    )


def automatic(case: Case) -> dict[str, Judgement]:
    """Return what every name was judged to stand for by rule, before what people decided."""
    return judgements_of(case) or judgements_for(*_held(case))


def _held(case: Case) -> tuple[tuple[Document, ...], tuple[CaseClaim, ...]]:
    """Return the case's documents by their newest captures, and what they say."""
    kept = current_documents(case)
    return tuple(each.document for each in kept), tuple(
        said for each in kept for said in each.claims
    )
