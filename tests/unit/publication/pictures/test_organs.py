"""Organs: organs and organisations and what is said between them; no person, no association, no place is a node."""

from __future__ import annotations

from longarm.model.claim import Polarity
from longarm.model.entity import EntityType
from longarm.model.slots import Link, Relation
from longarm.stages.publication.pictures.organs import organs, organs_graph
from longarm.stages.publication.pictures.sheet import layouts
from tests.unit.publication.builder import Case
from tests.unit.publication.drawn import WATCH, drawn, drawn_case
from tests.unit.publication.pictures import svg

WIDE, NARROW = layouts("en")


def linked(*links: tuple[str, Relation, str], polarity: Polarity = Polarity.AFFIRMED) -> Case:
    """Return a case of links between organs."""
    case = Case()
    case.document("en01", " ".join(f"{one} {relation} {other}." for one, relation, other in links))
    for one, relation, other in links:
        quote = f"{one} {relation} {other}."
        case.claim("en01", quote, Link(one, relation, other), WATCH, polarity=polarity)
        case.judge(one, EntityType.ORGAN)
        case.judge(other, EntityType.ORGAN)
    return case


def test_who_controls_stands_above_who_is_controlled() -> None:
    names = [entity.name for entity in organs(drawn().desk).nodes.values()]
    assert names == [
        "Ostravian Ministry of Order",
        "Ostravian State Police",
        "Overseas Liaison Bureau",
        "Northern Desk",
        "Quayside Service Company",
    ]


def test_each_link_is_an_arc_a_line_and_a_row_with_a_quote() -> None:
    picture = organs_graph(drawn(), WIDE)
    assert picture is not None
    arcs = [one for one in svg.read(picture).iter() if str(one.get("class")).startswith("arc")]
    assert len(arcs) == 5
    assert "controls: Ostravian State Police" in svg.texts(picture)
    assert ("Northern Desk", "is part of", "Overseas Liaison Bureau") in {
        row.cells for row in picture.rows
    }
    assert set(svg.links(picture)) <= {f"../{row.quote}" for row in picture.rows}


def test_sites_are_told_without_a_denied_one() -> None:
    picture = organs_graph(drawn(), WIDE)
    assert picture is not None
    [told] = [line for line in svg.texts(picture) if line.startswith("said to run sites in")]
    assert "Portugal" in told
    assert "Croatia" not in told


def test_persons_associations_and_places_are_no_nodes() -> None:
    case = drawn_case()
    case.document(
        "en02", "Mira Exampleson runs it. The Ruvia Hometown Association helps. Fuzhou runs it."
    )
    for quote, name, kind in (
        ("Mira Exampleson runs it.", "Mira Exampleson", EntityType.PERSON),
        (
            "The Ruvia Hometown Association helps.",
            "Ruvia Hometown Association",
            EntityType.ORGANIZATION,
        ),
        ("Fuzhou runs it.", "Fuzhou", EntityType.CITY),
    ):
        case.judge(name, kind)
        case.claim("en02", quote, Link(name, Relation.OPERATES, "Ostravian State Police"))
    picture = organs_graph(drawn(case), NARROW)
    assert picture is not None
    for name in ("Exampleson", "Hometown", "Fuzhou"):
        assert name not in picture.file()
        assert not any(name in cell for row in picture.rows for cell in row.cells)


def test_what_is_only_denied_draws_nothing() -> None:
    case = linked(("Bureau A", Relation.CONTROLS, "Bureau B"), polarity=Polarity.DENIED)
    assert organs_graph(drawn(case), WIDE) is None


def test_a_circle_of_control_ends() -> None:
    case = linked(
        ("Bureau A", Relation.CONTROLS, "Bureau B"), ("Bureau B", Relation.CONTROLS, "Bureau A")
    )
    assert len(organs(drawn(case).desk).nodes) == 2


def test_many_organs_are_left_to_the_table_and_counted() -> None:
    case = linked(*(("Ministry", Relation.CONTROLS, f"Bureau {at:03}") for at in range(100)))
    picture = organs_graph(drawn(case), WIDE)
    assert picture is not None
    assert len(picture.rows) == 100
    assert "Further organs and organisations, in the table: 41." in svg.texts(picture)


def test_the_picture_is_the_same_each_time() -> None:
    assert organs_graph(drawn(), NARROW) == organs_graph(drawn(), NARROW)
