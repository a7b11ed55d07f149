"""Look: a case at one moment, resolved and weighed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from longarm.model.decision import Decision, Ruling
from longarm.model.document import Document
from longarm.model.entity import EntityType, Judgement
from longarm.model.names import names_of_claim
from longarm.model.records import Letter, RecordOf, SourceRecord
from longarm.model.registry import CaseClaim, Registry
from longarm.pipeline.houses import with_houses
from longarm.pipeline.houses_file import own_houses
from longarm.pipeline.keeping import weighed_with_keep
from longarm.pipeline.names import judgements_for
from longarm.pipeline.veiling import private_people, veiled
from longarm.stages.resolution import standing, with_decisions
from longarm.stages.weighing import weigh
from longarm.stages.weighing.assessments import with_assessments
from longarm.stages.weighing.reviews import (
    Reviewed,
    approvals_of,
    corrections_of,
    requests_of,
    reviewed,
    reviews_of,
)
from longarm.store.case import Case
from longarm.store.decisions import decisions_of
from longarm.store.documents import current_documents
from longarm.store.judgements import judgements_of
from longarm.store.refusals import refusals_of

A_REVIEWER = "a reviewer"
"""Who decided, where that is not told."""


def registry(case: Case, *, naming_people: bool = True, anew: bool = False) -> Registry:
    """Return everything the case holds, each document by its newest capture.

    Judgements are those kept, with what people decided laid over them; where a run was broken off before
    it kept them, they are made anew. Each entity has its houses with their times: those of the gazetteer, and over
    them those of the case's own `houses.toml`. Claims that people rejected or withdrew are set aside before anything
    is weighed, and those that they edited have the slots that they set.
    Edges, roots, findings and the ledger are weighed at each call (decision 0002), in a large case with what earlier
    calls kept (decision 0023) unless everything is to be worked out `anew`; over the grades lies what people judged,
    and where `longarm.toml` says `grades = false` there are none. Without `naming_people` no reason says who
    judged.

    Raises:
        HousesFileError: the case's own `houses.toml` cannot be used.
    """
    documents, read = held(case)
    decisions = decisions_of(case)
    standing_rulings = standing(decisions)
    after = reviewed(read, standing_rulings)
    told = decisions
    if not naming_people:
        told = tuple(replace(each, by=A_REVIEWER) for each in decisions)
    judged = with_decisions(_judged(case, documents, read, after), told)
    left = _spoken_of(judged, documents, after)
    own = own_houses(case.folder)
    judgements = with_houses(left, own)
    private = private_people(after.claims, documents)
    claims = veiled(after.claims, private)
    weighed = (
        weigh(documents, claims, judgements)
        if anew
        else weighed_with_keep(case, documents, claims, judgements)
    )
    return Registry(
        case=case.name,
        documents=documents,
        claims=after.claims,
        judgements=judgements,
        weighed=with_assessments(weighed, standing(told), judgements, grading=case.grading),
        refusals=refusals_of(case),
        set_aside=after.set_aside,
        reviews=reviews_of(standing_rulings),
        corrections=corrections_of(standing_rulings),
        approvals=approvals_of(standing_rulings),
        requests=requests_of(standing_rulings),
        records=_records(standing(told)) if case.grading else (),
        house_names={each.id: each.name for each in own.houses},
    )


def _records(rulings: Sequence[Decision]) -> tuple[SourceRecord, ...]:
    """Return the records of sources as the rulings that stand set them."""
    letters: dict[str, list[Letter]] = {}
    for each in rulings:
        of = {Ruling.RECORD_SAID: RecordOf.SAID, Ruling.RECORD_TRUE: RecordOf.TRUE}.get(each.ruling)
        if of is not None:
            letters.setdefault(each.left, []).append(
                Letter(of, each.right, each.by, each.at, each.why)
            )
    return tuple(SourceRecord(entity, tuple(ones)) for entity, ones in sorted(letters.items()))


def automatic(case: Case) -> dict[str, Judgement]:
    """Return what every name was judged to stand for by rule, before what people decided."""
    return judgements_of(case) or judgements_for(*held(case))


def held(case: Case) -> tuple[tuple[Document, ...], tuple[CaseClaim, ...]]:
    """Return the case's documents by their newest captures, and what the machine read in them."""
    kept = current_documents(case)
    return tuple(each.document for each in kept), tuple(
        said for each in kept for said in each.claims
    )


def _judged(
    case: Case, documents: tuple[Document, ...], read: tuple[CaseClaim, ...], after: Reviewed
) -> Mapping[str, Judgement]:
    """Return the judgements by rule, also of names that people wrote into slots."""
    judged = judgements_of(case) or judgements_for(documents, read)
    names = {name for said in after.claims for name in names_of_claim(said)}
    written = names - {name for said in read for name in names_of_claim(said)} - judged.keys()
    if not written:
        return judged
    anew = judgements_for(documents, (*read, *after.claims))
    return judged | {name: anew[name] for name in sorted(written) if name in anew}


def _spoken_of(
    judged: Mapping[str, Judgement], documents: tuple[Document, ...], after: Reviewed
) -> dict[str, Judgement]:
    """Return the judgements without the names that only set-aside claims speak of.

    Persons stay: that a name is one is the reason why it is masked in the texts.
    """
    spoken = {name for said in after.claims for name in names_of_claim(said)}
    spoken |= {
        each.rendition.publisher.value for each in documents if each.rendition.publisher.value
    }
    gone = {name for said in after.set_aside for name in names_of_claim(said)} - spoken
    return {
        name: judgement
        for name, judgement in judged.items()
        if name not in gone or judgement.entity.type is EntityType.PERSON
    }
