"""The graph and the bodies: what other tools load, and that no person and no denial is in it."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import networkx as nx  # type: ignore[import-untyped]  # has no types of its own
import pytest
from followthemoney import Dataset, StatementEntity, model
from followthemoney.proxy import EntityProxy
from lxml import etree
from nomenklatura.resolver import Linker
from nomenklatura.store import MemoryStore

from longarm.model.claim import Modality, Polarity
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.finding import Edge, EdgeKind
from longarm.model.slots import Link, Relation, Statement
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.opendata.bodies import dataset
from longarm.stages.publication.opendata.graph import NAMESPACE, writable
from longarm.stages.publication.opendata.lookups import IN_DOUBT
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import WATCH
from tests.unit.publication.opendata.opened import RELEASE, hostile_case, opened

ALLOWED = {
    "Document",
    "Documentation",
    "Organization",
    "PublicBody",
    "Representation",
    "UnknownLink",
}


def with_links() -> Case:
    """Return a case with links that are affirmed, denied and supposed, and one that represents."""
    case = hostile_case()
    for name in ("Ostravian border guard", "Ostravian border office"):
        case.judge(name, EntityType.ORGAN, country="XO")
    supposed = Link("Ostravian state police", Relation.FUNDS, "Ostravian border office")
    case.claim("bad", "It says", supposed, WATCH, modality=Modality.HYPOTHETICAL)
    for relation, other, polarity in (
        (Relation.CONTROLS, "Ostravian border guard", Polarity.DENIED),
        (Relation.REPRESENTS, "Ostravian foreign ministry", Polarity.AFFIRMED),
    ):
        link = Link("Ostravian state police", relation, other)
        case.claim("bad", "It says", link, WATCH, polarity=polarity)
    return case


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return opened(with_links())


def test_networkx_reads_the_graph(files: dict[str, bytes]) -> None:
    graph = nx.read_graphml(io.BytesIO(files["graph.graphml"]))
    types = {values["type"] for _, values in graph.nodes(data=True)}
    assert types == {"document", "publisher", "organ", "organization"}
    kinds = {values["kind"] for _, _, values in graph.edges(data=True)}
    assert kinds == {"published_by", "cites", "reprints", "controls", "represents"}
    assert {values["release"] for _, _, values in graph.edges(data=True)} == {RELEASE}
    assert "document:en01" in graph


def test_the_graph_is_of_the_form_that_graphml_asks(files: dict[str, bytes]) -> None:
    tree = etree.fromstring(files["graph.graphml"])
    keys = {one.get("id") for one in tree.iter(f"{{{NAMESPACE}}}key")}
    nodes = [one.get("id") for one in tree.iter(f"{{{NAMESPACE}}}node")]
    assert len(nodes) == len(set(nodes))
    for edge in tree.iter(f"{{{NAMESPACE}}}edge"):
        assert {edge.get("source"), edge.get("target")} <= set(nodes)
    assert {one.get("key") for one in tree.iter(f"{{{NAMESPACE}}}data")} <= keys


def test_a_link_that_is_denied_or_supposed_is_no_edge_and_no_entity(
    files: dict[str, bytes],
) -> None:
    for name in ("graph.graphml", "ftm.jsonl"):
        assert b"border" not in files[name], name
    assert b"Ostravian border guard" in files["links.csv"]


def test_what_xml_cannot_hold_is_marked() -> None:
    assert (
        writable("a\x00b\x0b\ud800\ufffe\t\U0001f600") == "a\ufffdb\ufffd\ufffd\ufffd\t\U0001f600"
    )


def test_followthemoney_reads_every_entity(files: dict[str, bytes]) -> None:
    found = [EntityProxy.from_dict(json.loads(line)) for line in files["ftm.jsonl"].splitlines()]
    ids = {one.id for one in found}
    assert len(ids) == len(found)
    assert {one.schema.name for one in found} == ALLOWED
    for one in found:
        assert model.get(one.schema.name) is not None
        for prop, value in one.itervalues():
            if prop.type.name == "entity":
                assert value in ids
            # User-assigned codes of invented states are none that the library knows.
            if value != "xo":
                assert prop.type.clean(value) == value, (one.schema.name, prop.name, value)


def test_nomenklatura_loads_the_bodies(files: dict[str, bytes]) -> None:
    name = dataset(RELEASE)
    made = Dataset.make({"name": name, "title": "A release"})
    store = MemoryStore(made, Linker[StatementEntity]({}))
    with store.writer() as writer:
        for line in files["ftm.jsonl"].splitlines():
            writer.add_entity(StatementEntity.from_data(made, json.loads(line)))
    entities = {entity.caption: entity for entity in store.view(made).entities()}
    assert "港口观察" in entities["Harbour Watch"].get("alias")


def test_no_person_is_in_either(files: dict[str, bytes]) -> None:
    for name in ("graph.graphml", "ftm.jsonl", "entities.csv", "names.csv"):
        for person in ("Mira Exampleson", "Tomas Bystanderov", "Person"):
            assert person.encode() not in files[name], (name, person)


def test_a_name_of_which_every_claim_was_left_out_is_not_given_away() -> None:
    case = with_links()
    case.judge("Ostravian quiet bureau", EntityType.ORGAN, country="XO")
    link = Link("Ostravian quiet bureau", Relation.CONTROLS, "Tomas Bystanderov")
    case.claim("bad", "ends", link, WATCH)
    case.judge("Somebody Else", EntityType.ORGANIZATION)
    case.judgements["Somebody Else"] = replace(case.judgements["Somebody Else"], score=0.9)
    for name, content in opened(case).items():
        assert b"quiet bureau" not in content, name
        assert b"Somebody Else" not in content, name


def test_an_official_who_was_taken_for_an_organ_is_no_entity_and_no_node() -> None:
    case = with_links()
    speaker = Voice("Quentin Invented", VoiceType.AUTHORITY, "said", Stance.ASSERTS)
    case.claim(
        "bad", "ends.", Statement("Quentin Invented", "spokesman", "asserts", "ends"), speaker
    )
    entity = Entity("name:quentin_invented", EntityType.ORGAN, "Quentin Invented")
    office = Entity("name:harbour_office", EntityType.ORGAN, "Harbour Office")
    for each in (entity, office):
        case.judgements[each.name] = Judgement(each.name, each, Verdict.SAME, 1.0, ())
    for node in (
        "entity:name:quentin_invented",
        "entity:name:someone_else",
        "entity:name:harbour_office",
    ):
        case.edges.append(
            Edge("document:bad", node, EdgeKind.CITES, directed=True, evidence="it names it")
        )
    files = opened(case)
    for name in (
        "graph.graphml",
        "ftm.jsonl",
        "entities.csv",
        "names.csv",
        "relays.csv",
        "publishers.csv",
    ):
        assert not re.search(b"(?i)quentin|someone", files[name]), name
    assert b"Quentin Invented" in files["statements.csv"]
    assert b"Harbour Office" in files["entities.csv"]
    assert f"entity,{IN_DOUBT},1,".encode() in files["left_out.csv"]
    assert f"edge,{IN_DOUBT},2,".encode() in files["left_out.csv"]
