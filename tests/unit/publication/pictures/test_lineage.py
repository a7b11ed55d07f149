"""Lineage: the tree of one figure holds its own claims, and a very long one says how much more there is."""

from __future__ import annotations

from longarm.model.entity import EntityType
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.pictures.lineage import figure_rows, lineage_chart
from tests.unit.publication.builder import an_entry
from tests.unit.publication.drawn import drawn
from tests.unit.publication.invented import WATCH, invented_case


def test_a_figures_tree_holds_its_own_documents_only() -> None:
    made = drawn(invented_case())
    figures = {figure.entry.id: figure for group in made.groups for figure in group.figures}
    rows = figure_rows(made.desk, figures["f-54"])
    assert [(row.depth, row.label.partition(" · ")[0]) for row in rows] == [
        (0, "Harbour Watch"),
        (1, "The Ferrol Courier"),
    ]
    assert len(figure_rows(made.desk, figures["f-102"])) > 4


def test_a_relay_is_one_node_however_texts_print_its_name() -> None:
    case = invented_case()
    slots = next(one.claim.slots for one in case.claims.values())
    claims = []
    for document, printed in (("one", "Globe Radio"), ("two", "راديو غلوب")):
        case.document(document, f"102 stations. {document}", publisher=f"Paper {document}")
        relay = Voice(printed, VoiceType.OUTLET, "reported", Stance.ASSERTS)
        claims.append(case.claim(document, "102 stations.", slots, relay, WATCH))
        case.judge(printed, EntityType.OUTLET, "Globe Radio")
    case.ledger.append(an_entry("f-relayed", 102, None, tuple(claims)))
    made = drawn(case)
    [figure] = [
        one for group in made.groups for one in group.figures if one.entry.id == "f-relayed"
    ]
    assert [(row.depth, row.label) for row in figure_rows(made.desk, figure)] == [
        (0, "Harbour Watch"),
        (1, "Globe Radio"),
        (2, "Paper one"),
        (2, "Paper two"),
    ]


def test_a_very_long_tree_says_how_much_more_there_is() -> None:
    case = invented_case()
    claims = []
    for at in range(300):
        case.document(f"x{at:03}", f"102 stations. {at}", publisher=f"Paper {at:03}")
        slots = next(one.claim.slots for one in case.claims.values())
        claims.append(case.claim(f"x{at:03}", "102 stations.", slots))
    case.ledger.append(an_entry("f-long", 102, None, tuple(claims)))
    made = drawn(case)
    [figure] = [one for group in made.groups for one in group.figures if one.entry.id == "f-long"]
    rows = figure_rows(made.desk, figure)
    assert len(rows) == 201
    assert rows[-1].label.endswith("more, not drawn")
    assert "<svg" in lineage_chart(rows, made.strings)
