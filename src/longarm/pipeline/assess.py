"""Assess: letters for sources and words for findings, set by people, kept and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.errors import NotALetterError, NothingAssessedError
from longarm.model.decision import Decision, Ruling, Signature
from longarm.pipeline.decide import entity_called
from longarm.pipeline.look import registry
from longarm.stages.resolution import standing
from longarm.stages.weighing.assessments import LETTERS, Record
from longarm.stages.weighing.assessments import records as records_of
from longarm.stages.weighing.lineages import find
from longarm.store.decisions import decisions_of, put_decision

if TYPE_CHECKING:
    from longarm.model.finding import Confidence, Probability
    from longarm.store.case import Case


def grade(case: Case, source: str, letter: str, signed: Signature, *, said: bool) -> Decision:
    """Set a source's record, for "X said Y" where `said`, else for "Y is so".

    Raises:
        UnknownEntityError: the case has no entity of that id or name.
        AmbiguousEntityError: a name stands for several.
        NotALetterError: it is no letter from A to F.
    """
    wanted = letter.upper()
    if len(wanted) != 1 or wanted not in LETTERS:
        raise NotALetterError(letter)
    ruling = Ruling.RECORD_SAID if said else Ruling.RECORD_TRUE
    body = entity_called(case, source).id
    return put_decision(case, Decision(0, signed.at, signed.by, ruling, body, wanted, signed.why))


def assess(
    case: Case,
    finding: str,
    probability: Probability | None,
    confidence: Confidence | None,
    signed: Signature,
) -> tuple[Decision, ...]:
    """Set how probable a finding is, how sure one is of that, or both; two decisions, never one.

    Raises:
        UnknownFindingError: there is no such finding, or more than one.
        NothingAssessedError: neither is given.
    """
    if probability is None and confidence is None:
        raise NothingAssessedError
    thing = find(registry(case), finding)
    words = ((Ruling.PROBABILITY, probability), (Ruling.CONFIDENCE, confidence))
    return tuple(
        put_decision(
            case,
            Decision(0, signed.at, signed.by, ruling, thing.id, word.value, signed.why),
        )
        for ruling, word in words
        if word is not None
    )


def records(case: Case) -> tuple[Record, ...]:
    """Return the record of each source on which people ruled, with its history."""
    everything = decisions_of(case)
    names = {each.entity.id: each.entity.name for each in registry(case).judgements.values()}
    return records_of(standing(everything), names, everything)
