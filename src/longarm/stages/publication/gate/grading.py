"""Grading: grades, and the records of sources behind them, as the public reads them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from longarm.model.entity import Judgement
from longarm.model.finding import Grade
from longarm.model.records import SourceRecord
from longarm.stages.publication.gate.altering import altered
from longarm.stages.publication.gate.entities import public_id
from longarm.stages.publication.gate.withholding import Withholding


def public_grade(grade: Grade, clean: Callable[[str], str]) -> Grade:
    """Return a grade with its reasons cleaned."""
    return altered(
        grade,
        letter_reason=clean(grade.letter_reason),
        number_reason=clean(grade.number_reason),
        probability_reason=clean(grade.probability_reason),
        confidence_reason=clean(grade.confidence_reason),
    )


def public_records(
    records: tuple[SourceRecord, ...],
    judgements: Mapping[str, Judgement],
    before: Mapping[str, Judgement],
    withholding: Withholding,
) -> tuple[SourceRecord, ...]:
    """Return the records of sources that are published: the day alone, the reasons cleaned.

    `judgements` are the published ones, `before` those of the case, in which records have their ids.
    """
    ids = {
        before[name].entity.id: public_id(before[name].entity, withholding) for name in judgements
    }
    return tuple(
        SourceRecord(
            ids[one.entity],
            tuple(
                replace(each, at=each.at[:10], why=withholding.reason(each.why))
                for each in one.letters
            ),
        )
        for one in records
        if one.entity in ids
    )
