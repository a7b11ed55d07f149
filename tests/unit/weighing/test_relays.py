"""Edges: who cites, copies and belongs to whom, with evidence in words. All names are invented."""

from __future__ import annotations

from longarm.model.entity import Entity, EntityType
from longarm.model.finding import EdgeKind
from tests.unit.weighing.building import Case, Said, figure, organ, outlet, voice

PARAGRAPH = (
    "The Harbour Rights Watch of Port Elin counted seventy one hidden offices of the Ruvian "
    "ministry in twenty nine countries and called on every government to close them at once."
)
OWN_A = "Nothing else happened in the capital that week apart from rain and a short tram strike."
OWN_B = (
    "Our reporter visited three addresses, spoke with neighbours, and found two shut and one busy "
    "with people who carried forms, photographs and old passports; nobody would give a name, a "
    "telephone number or the reason why the lights had been on every night since early spring."
)
HAN = "港口权利观察统计出七十一个隐藏的办事处分布在二十九个国家并呼吁各国政府立即关闭它们"


def two(first: str, second: str, dates: tuple[str | None, str | None], words: str) -> Case:
    case = Case()
    said = Said(figure(71), (voice("Harbour Rights Watch"),), words=words)
    case.article("a", "Alder Post", said, published=dates[0], text=first)
    case.article("b", "Birch Mail", said, published=dates[1], text=second)
    return case


def copies(case: Case) -> list[tuple[EdgeKind, str, str, bool]]:
    return [
        (edge.kind, edge.source, edge.target, edge.directed)
        for edge in case.weighed().edges
        if edge.kind in {EdgeKind.REPRINTS, EdgeKind.EXCERPTS}
    ]


def test_the_later_of_two_copies_reprints_the_earlier() -> None:
    case = two(PARAGRAPH, PARAGRAPH + " " + OWN_A, ("2030-03-02", "2030-03-01"), PARAGRAPH)
    assert copies(case) == [(EdgeKind.REPRINTS, "document:a", "document:b", True)]


def test_copies_with_equal_unknown_or_overlapping_dates_have_no_direction() -> None:
    for dates in (("2030-03-01", "2030-03-01"), (None, "2030-03-01"), ("2030-03", "2030-03-09")):
        case = two(PARAGRAPH, PARAGRAPH, dates, PARAGRAPH)
        assert copies(case) == [(EdgeKind.REPRINTS, "document:a", "document:b", False)]


def test_a_quoted_passage_with_a_claim_is_an_excerpt() -> None:
    case = two(PARAGRAPH, PARAGRAPH + " " + OWN_B * 2, ("2030-03-01", "2030-03-05"), PARAGRAPH)
    assert copies(case) == [(EdgeKind.EXCERPTS, "document:b", "document:a", True)]


def test_a_short_passage_without_a_claim_is_no_edge() -> None:
    case = Case()
    said = Said(figure(71), words="Seventy one.")
    short = " ".join(PARAGRAPH.split()[:20])
    case.article("a", "Alder Post", said, text=f"Seventy one. {short} {OWN_B * 9}")
    case.article("b", "Birch Mail", text=f"{short} {OWN_A * 9}")
    assert copies(case) == []


def test_a_paragraph_is_an_edge_without_a_claim() -> None:
    case = Case()
    said = Said(figure(71), words="Seventy one.")
    case.article("a", "Alder Post", said, text=f"Seventy one. {PARAGRAPH}", published="2030-03-01")
    case.article("b", "Birch Mail", text=f"{PARAGRAPH} {OWN_A * 9}", published="2030-03-02")
    assert copies(case) == [(EdgeKind.EXCERPTS, "document:b", "document:a", True)]


def test_two_texts_that_name_a_fact_alike_are_no_copies() -> None:
    words = "the shadowing of a student on the third of March 2030 in Corvo, Luna"
    case = Case()
    for key, own in (("a", OWN_A), ("b", OWN_B)):
        text = f"{own} {words}; {own * 9}"
        case.article(key, f"Paper {key}", Said(figure(71), words=words), text=text)
    assert copies(case) == []


def test_on_one_day_the_outlet_has_it_from_the_ministry() -> None:
    case = two(PARAGRAPH, PARAGRAPH, ("2030-03-01", "2030-03-01"), PARAGRAPH)
    publisher = case.documents[1].rendition.publisher.value
    assert publisher is not None
    case.judge(organ(publisher, "LN"))
    assert copies(case) == [(EdgeKind.REPRINTS, "document:a", "document:b", True)]


def test_on_one_day_whoever_names_the_other_has_it_from_there() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), words=PARAGRAPH), published="2030-03-01")
    said = Said(figure(71), (outlet("Alder Post"),), words=PARAGRAPH)
    case.article("b", "Birch Mail", said, published="2030-03-01")
    assert copies(case) == [(EdgeKind.REPRINTS, "document:b", "document:a", True)]
    assert case.weighed().roots == {"a.0": ("Alder Post",), "b.0": ("Alder Post",)}


def test_chinese_copies_are_found_character_by_character() -> None:
    case = two(HAN, "通讯社消息。" + HAN, ("2030-03-01", "2030-03-02"), HAN)
    assert copies(case) == [(EdgeKind.REPRINTS, "document:b", "document:a", True)]


def test_different_texts_are_no_copies() -> None:
    assert copies(two(OWN_A, OWN_B, (None, None), "a")) == []


def test_what_an_outlet_prints_every_month_is_boilerplate() -> None:
    case = Case()
    for month in range(1, 7):
        words = f"{PARAGRAPH} Issue {month} of this year."
        case.article(
            f"d{month}",
            "Alder Post",
            Said(figure(71), words=words),
            published=f"2030-{month:02}-01",
        )
    assert copies(case) == []


def test_citations_go_from_the_document_to_each_voice_and_inwards() -> None:
    case = Case()
    chain = (outlet("Birch Mail"), voice("Harbour Rights Watch"))
    case.article("a", "Alder Post", Said(figure(71), chain))
    cites = [edge for edge in case.weighed().edges if edge.kind == EdgeKind.CITES]
    assert [(edge.source, edge.target) for edge in cites] == [
        ("document:a", "entity:name:birch mail"),
        ("document:a", "entity:name:harbour rights watch"),
        ("entity:name:birch mail", "entity:name:harbour rights watch"),
    ]
    assert "Birch Mail (said)" in cites[0].evidence
    assert "a says thing 0." not in cites[0].evidence


def test_an_outlet_that_is_cited_issues_its_own_document() -> None:
    case = Case()
    case.article("a", "Alder Post", Said(figure(71), (outlet("Birch Mail"),)))
    case.article("b", "Birch Mail", Said(figure(71)))
    case.article("c", "Cedar News", Said(figure(70)))
    issues = [edge for edge in case.weighed().edges if edge.kind == EdgeKind.ISSUES]
    assert [(edge.source, edge.target) for edge in issues] == [
        ("entity:name:birch mail", "document:b")
    ]


def test_outlets_of_one_owner_are_one_house() -> None:
    case = Case()
    for name in ("Alder Post", "Birch Mail"):
        case.judge(Entity(f"outlet:{name}", EntityType.OUTLET, name, house="Forest Group"))
    case.article("a", "Alder Post", Said(figure(71)))
    case.article("b", "Birch Mail", Said(figure(71)))
    houses = [edge for edge in case.weighed().edges if edge.kind == EdgeKind.SAME_HOUSE]
    assert [(edge.source, edge.target, edge.directed) for edge in houses] == [
        ("entity:outlet:Alder Post", "entity:outlet:Birch Mail", False)
    ]
    assert "Forest Group" in houses[0].evidence
