"""Rulings of people laid over judgements by rule: carried out, chained, taken back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from longarm.model.decision import Decision, Ruling
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.stages.resolution import (
    entities_called,
    head_of,
    questions,
    standing,
    with_decisions,
)
from longarm.stages.resolution.joining import joined


def judgement(name: str, entity: str = "", kind: EntityType = EntityType.ORGAN) -> Judgement:
    own = Entity(f"name:{entity or name}", kind, name)
    return Judgement(name, own, Verdict.SAME, 0.5, ("known only from the text",))


def ruling(number: int, what: Ruling, left: str, right: str, undoes: int | None = None) -> Decision:
    return Decision(
        number,
        "2026-11-26T10:00:00Z",
        "Mara Test",
        what,
        f"name:{left}",
        f"name:{right}",
        "seen",
        undoes,
    )


JUDGED = {name: judgement(name) for name in "abcd"}


def test_a_merge_carries_its_reason() -> None:
    found = with_decisions(JUDGED, [ruling(1, Ruling.SAME, "a", "b")])
    assert found["b"].entity == JUDGED["a"].entity
    assert found["b"].reasons[-1] == "Mara Test ruled on 2026-11-26 that it is name:a: seen"
    assert found["a"] == JUDGED["a"]


def test_merges_are_followed_to_their_end() -> None:
    rulings = [ruling(1, Ruling.SAME, "b", "c"), ruling(2, Ruling.SAME, "a", "b")]
    found = with_decisions(JUDGED, rulings)
    assert {found[name].entity.id for name in "abc"} == {"name:a"}
    assert head_of("name:c", rulings) == "name:a"


def test_a_name_that_two_entities_are_spelled_like_stands_for_both_unless_written_exactly() -> None:
    judged = {name: judgement(name) for name in ("Nova", "NOVA", "Vera")}
    assert [each.id for each in entities_called("nova", judged)] == ["name:Nova", "name:NOVA"]
    assert [each.id for each in entities_called("NOVA", judged)] == ["name:NOVA"]
    assert [each.id for each in entities_called("name:Vera", judged)] == ["name:Vera"]
    assert entities_called("Lyra", judged) == ()


def test_what_was_taken_back_does_not_stand() -> None:
    rulings = [ruling(1, Ruling.SAME, "a", "b"), ruling(2, Ruling.UNDO, "a", "b", 1)]
    assert standing(rulings) == ()
    assert with_decisions(JUDGED, rulings) == JUDGED


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=6), st.data())
def test_merge_then_unmerge_is_the_identity(
    pairs: list[tuple[str, str]], data: st.DataObject
) -> None:
    rulings: list[Decision] = []
    for left, right in pairs:
        heads = head_of(f"name:{left}", rulings)[5:], head_of(f"name:{right}", rulings)[5:]
        if heads[0] != heads[1]:
            rulings.append(ruling(len(rulings) + 1, Ruling.SAME, *heads))
    before = with_decisions(JUDGED, rulings)
    chosen = data.draw(st.permutations([head_of(f"name:{each}", rulings)[5:] for each in "abcd"]))
    if chosen[0] == chosen[1]:
        return
    merged = [*rulings, ruling(len(rulings) + 1, Ruling.SAME, chosen[0], chosen[1])]
    assert with_decisions(JUDGED, merged) != before
    back = [*merged, ruling(len(merged) + 1, Ruling.UNDO, chosen[0], chosen[1], len(merged))]
    assert with_decisions(JUDGED, back) == before


def test_a_body_that_only_texts_know_is_one_in_two_languages() -> None:
    names = ("宁波市公安局", "Ningbo Public Security Bureau", "温州市公安局", "公安局")
    found = joined({name: judgement(name) for name in names})
    assert found[names[0]].entity.id == found[names[1]].entity.id
    assert "the same as “Ningbo Public Security Bureau”" in found[names[0]].reasons[-1]
    assert len({each.entity.id for each in found.values()}) == 3


def test_people_are_never_joined() -> None:
    names = ("张佳国", "Zhang Jiaguo")
    judged = {name: judgement(name, kind=EntityType.PERSON) for name in names}
    assert joined(judged) == judged
    assert questions(judged, {}) == ()


def test_the_queue_asks_first_what_would_change_most() -> None:
    names = (
        "福州市公安局",
        "Fuzhou Public Security Bureau",
        "泰州市司法局",
        "Taizhou Justice Bureau",
    )
    judged = {name: judgement(name) for name in names}
    counts = {f"name:{name}": 9 if "州市司" in name or "Justice" in name else 2 for name in names}
    asked = questions(judged, counts)
    assert [{each.left.name, each.right.name} for each in asked] == [set(names[2:]), set(names[:2])]
    assert asked[0].claims == 9
    assert "several places" in asked[0].reasons[-1]
    two = Decision(
        1,
        "2026-11-26",
        "Mara Test",
        Ruling.DIFFERENT,
        asked[0].left.id,
        asked[0].right.id,
        "two cities",
    )
    assert len(questions(judged, counts, [two])) == 1
