"""Affiliations: people who lead a body or speak for it give that body's word. All names are invented."""

from __future__ import annotations

import pytest

from longarm.model.entity import Entity, EntityType
from longarm.model.finding import Origins
from longarm.model.slots import Statement
from longarm.model.voice import Stance, Voice, VoiceType
from tests.unit.weighing.building import Case, Said, figure, voice

WATCH = Entity("name:harbour_watch", EntityType.ORGANIZATION, "Harbour Watch")
LEAD = "Rosa Holubec"


def lead(kind: VoiceType = VoiceType.PERSON) -> Voice:
    return Voice(LEAD, kind, "said", Stance.ASSERTS)


def case(role: str | None, *others: str) -> tuple[tuple[str, ...], Origins]:
    """Return the roots of a count that a body gives in one document and a person with a role in another."""
    made = Case()
    made.judge(WATCH)
    made.judge(Entity("name:rosa_holubec", EntityType.PERSON, LEAD))
    spoke = Statement(LEAD, role, Stance.ASSERTS, "the count")
    cited = [Said(figure(71), (voice(each),)) for each in others]
    made.article("a", "Alder Post", Said(figure(71), (voice("Harbour Watch"),)))
    made.article(
        "b",
        "Birch Mail",
        Said(figure(40), (voice("Harbour Watch"),)),
        Said(spoke, (lead(),)),
        Said(figure(71), (lead(),)),
        *cited,
    )
    (entry,) = (each for each in made.weighed().ledger if each.low == figure(71).low)
    return entry.roots, entry.origins


@pytest.mark.parametrize(
    "role",
    [
        "spokeswoman",
        "head of the group",
        "director of the Harbour Watch",
        "Leiterin der Gruppe",
        "szefowa organizacji",
        "المتحدثة باسم المرصد",
        "団体の代表",
        "该组织发言人",
        "发言人",
        "단체 대표",
    ],
)
def test_whoever_speaks_for_the_one_body_a_document_cites_is_no_second_origin(role: str) -> None:
    assert case(role) == (("Harbour Watch",), Origins(1, 1))


@pytest.mark.parametrize(
    "role",
    [
        None,
        "director",
        "директор центра",
        "lawyer",
        LEAD,
        "spokeswoman for the interior ministry",
        "police spokeswoman",
        "spokesperson for Amnesty International",
        "head of the parliamentary group of the Greens",
        "director of the National Archives",
        "former director of the Harbour Watch",
        "director of the Harbour Museum",
        "国家安全机构发言人",
        "代表",
        "경찰 단체 대표",
    ],
)
def test_whose_role_names_no_body_speaks_for_nobody_else(role: str | None) -> None:
    assert case(role) == (("Harbour Watch", LEAD), Origins(2, 2))


def test_where_two_bodies_are_cited_a_role_must_name_one() -> None:
    two = ("Harbour Watch", "Quay Ledger", LEAD)
    assert case("head of the group", "Quay Ledger") == (two, Origins(3, 3))
    assert case("head of Quay Ledger", "Quay Ledger") == (
        ("Harbour Watch", "Quay Ledger"),
        Origins(2, 2),
    )
