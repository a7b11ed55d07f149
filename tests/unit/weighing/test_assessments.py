"""Assessments: letters and words that people set, apart from what is computed. All names are invented."""

from __future__ import annotations

from longarm.model.decision import Decision, Ruling
from longarm.model.entity import Entity, EntityType
from longarm.model.finding import Confidence, Probability
from longarm.stages.weighing.assessments import records, with_assessments
from tests.unit.weighing.building import Case, Said, entry, figure, voice

NGO = Entity("organization:hrw", EntityType.ORGANIZATION, "Harbour Rights Watch")


def ruling(number: int, kind: Ruling, left: str, right: str) -> Decision:
    return Decision(number, f"2030-05-0{number}T00:00:00Z", "Ada", kind, left, right, "because")


def case() -> Case:
    made = Case()
    made.judge(NGO)
    made.article("a", "Alder Post", Said(figure(71), (voice(NGO.name),)), Said(figure(5)))
    return made


def test_until_people_set_a_letter_it_is_f() -> None:
    grade = entry(case().weighed(), 71).grade
    assert grade is not None
    assert (grade.letter, grade.probability, grade.confidence) == ("F", None, None)


def test_the_newest_letter_of_the_root_stands_with_who_set_it_and_why() -> None:
    made = case()
    weighed = made.weighed()
    rulings = [
        ruling(1, Ruling.RECORD_TRUE, NGO.id, "D"),
        ruling(2, Ruling.RECORD_TRUE, NGO.id, "B"),
    ]
    judged = with_assessments(weighed, rulings, made.judgements, grading=True)
    grade = entry(judged, 71).grade
    assert grade is not None
    assert grade.letter == "B"
    assert grade.letter_reason == ("Harbour Rights Watch B, set by Ada on 2030-05-02: because")
    other = entry(judged, 5).grade
    assert other is not None
    assert other.letter == "F"


def test_a_letter_for_what_somebody_said_grades_no_finding() -> None:
    made = case()
    rulings = [ruling(1, Ruling.RECORD_SAID, NGO.id, "A")]
    judged = with_assessments(made.weighed(), rulings, made.judgements, grading=True)
    grade = entry(judged, 71).grade
    assert grade is not None
    assert grade.letter == "F"
    (record,) = records(rulings, {NGO.id: NGO.name}, rulings)
    assert (record.said, record.true, record.history) == ("A", "F", tuple(rulings))


def test_probability_and_confidence_are_two_fields() -> None:
    made = case()
    weighed = made.weighed()
    key = entry(weighed, 71).id
    rulings = [
        ruling(1, Ruling.PROBABILITY, key, "likely"),
        ruling(2, Ruling.CONFIDENCE, key, "low"),
    ]
    grade = entry(with_assessments(weighed, rulings, made.judgements, grading=True), 71).grade
    assert grade is not None
    assert (grade.probability, grade.confidence) == (Probability.LIKELY, Confidence.LOW)
    assert "low" not in grade.probability_reason
    assert "likely" not in grade.confidence_reason


def test_switched_off_there_is_no_grade_and_the_roots_stay() -> None:
    made = case()
    off = with_assessments(made.weighed(), (), made.judgements, grading=False)
    assert {each.grade for each in off.ledger} | {each.grade for each in off.findings} == {None}
    assert entry(off, 71).roots == (NGO.name,)
    assert entry(off, 71).origins.at_least == 1
