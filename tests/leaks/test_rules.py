"""Each rule of the gate is needed: without any one of them something planted comes through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from longarm.model.entity import EntityType
from longarm.model.finding import Edge, EdgeKind
from longarm.model.registry import Refusal
from longarm.model.slots import (
    Category,
    Incident,
    Link,
    Outcome,
    Relation,
    Statement,
    Tactic,
)
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import GateReport, gate
from longarm.stages.publication.gate.rules import RULES, Rule
from longarm.stages.publication.views.desk import desk
from longarm.stages.publication.views.marks import runs
from longarm.stages.publication.words.strings import english
from tests.leaks.ground import QUOTE, SITE, Ground
from tests.unit.publication.invented import WATCH
from tests.unit.publication.released import inspected

NAME = "Osmin Quelvaro"
PERSON = Voice(NAME, VoiceType.PERSON, "said", Stance.ASSERTS)
ACT = Incident(
    Tactic.HARASSMENT,
    Category.DISTANCE,
    "PT",
    "Lisbon",
    None,
    Outcome.COMPLETED,
    None,
    f"dissident {NAME}",
    countable=True,
)
Plant = Callable[[Ground], object]


def _spoken(role: str | None) -> Plant:
    def plant(ground: Ground) -> None:
        ground.said(Statement(NAME, role, "asserts", "men came"), PERSON)

    return plant


def _minister(ground: Ground) -> None:
    ground.said(Statement(NAME, "minister", "asserts", "men came"), PERSON)
    ground.case.roots[ground.said(SITE, PERSON)] = (NAME,)


def _quoted(words: str, *, known: bool = False) -> Plant:
    def plant(ground: Ground) -> None:
        if known:
            ground.judge(NAME, NAME, EntityType.PERSON)
        quote = f"Harbour Watch says {words} a police station in Lisbon."
        ground.claim(ground.document(quote), quote)

    return plant


def _edge(ground: Ground, target: str, evidence: str) -> None:
    claim = ground.said()
    source = f"document:{ground.case.claims[claim].document_id}"
    edge = Edge(source, target, EdgeKind.CITES, directed=True, evidence=evidence, claims=(claim,))
    ground.case.edges.append(edge)


def _node(ground: Ground) -> None:
    ground.judge(NAME, NAME, EntityType.PERSON, id="person:osmin-quelvaro")
    _edge(ground, "entity:person:osmin-quelvaro", "it names somebody")


def _association(ground: Ground) -> None:
    name = "Velmora Hometown Association"
    ground.judge(name, name, EntityType.ORGANIZATION)
    ground.said(replace(SITE, operator=name))


def _patrol(ground: Ground) -> None:
    quote = "Harbour Watch says a joint patrol walks in Lisbon."
    ground.claim(ground.document(quote), quote)


def _verb(ground: Ground) -> None:
    ground.said(SITE, replace(WATCH, verb=f"told {NAME}"))


NEEDED: dict[Rule, tuple[Plant, str]] = {
    Rule.PERSONS_UNNAMED: (lambda ground: ground.said(SITE, PERSON), NAME),
    Rule.PERSONS_BY_ROLE: (_minister, f"('{NAME}',)"),
    Rule.PRIVATE_ROLES: (_spoken("neighbour"), NAME),
    Rule.PLAIN_WORDS: (_verb, NAME),
    Rule.KNOWN_PLACES: (
        lambda ground: ground.said(replace(SITE, city="Quelvaroburg")),
        "Quelvaroburg",
    ),
    Rule.SOURCE_LINKS: (
        lambda ground: ground.claim(
            ground.document(QUOTE, url="https://news.example/osmin-quelvaro/1")
        ),
        "osmin-quelvaro",
    ),
    Rule.BYSTANDERS: (_quoted(f"{NAME} runs"), NAME),
    Rule.TARGETS: (lambda ground: ground.said(ACT), NAME),
    Rule.ACTORS: (lambda ground: ground.said(replace(SITE, operator=NAME)), NAME),
    Rule.ASSOCIATIONS: (_association, "Velmora Hometown"),
    Rule.LINKS: (lambda ground: ground.said(Link("a station", Relation.HOSTS, NAME)), NAME),
    Rule.ENTITIES: (lambda ground: ground.judge(NAME, NAME, EntityType.PERSON), NAME),
    Rule.NODES: (_node, "osmin"),
    Rule.REFUSED_SITES: (_patrol, "joint patrol"),
    Rule.BELOW_CITY: (
        lambda ground: ground.claim(
            ground.document("A post is in flat four."),
            "A post is in flat four.",
            replace(SITE, city="Lisbon, flat 4"),
        ),
        "flat four",
    ),
    Rule.ADDRESSES: (_quoted("that at Capel Street 77 there is"), "Capel Street 77"),
    Rule.CONTACTS: (_quoted("that +351 210 000 077 is the number of"), "210 000 077"),
    Rule.NAMES: (_quoted(f"that {NAME} runs", known=True), NAME),
    Rule.FORMS: (_quoted(f"that {NAME[::-1].lower()} runs", known=True), NAME[::-1].lower()),
    Rule.PASSAGES: (
        lambda ground: ground.claim(ground.document(f"{QUOTE} Somebody else was there too.")),
        "Somebody else",
    ),
    Rule.SILENT_DOCUMENTS: (
        lambda ground: ground.document("Nothing is said.", title="A silent page"),
        "A silent page",
    ),
    Rule.FILE_NAMES: (
        lambda ground: ground.claim(
            ground.document(QUOTE, name="note on osmin quelvaro", title="A note")
        ),
        "osmin quelvaro",
    ),
    Rule.REFUSALS: (
        lambda ground: ground.refusals.append(Refusal("osmin.pdf", "it is a scan")),
        "osmin.pdf",
    ),
    Rule.REASONS: (
        lambda ground: _edge(ground, "document:en01", "both say Capel Street 77"),
        "Capel Street 77",
    ),
}


def seen(report: GateReport) -> str:
    """Return what a release could show: the values that came through, and the texts with their masks."""
    lookups = desk(report, english())
    texts = [
        "".join(
            run.text
            for run in runs(
                one.rendition.text, (0, len(one.rendition.text)), lookups.withheld[one.id]
            )
        )
        for one in report.registry.documents
    ]
    titles = [(one.id, one.rendition.title, one.rendition.url) for one in report.registry.documents]
    quotes = [lookups.said(one.id).quote.text for one in report.registry.claims]
    claims = [
        (one.document_id, one.claim.slots, one.claim.voices, one.claim.reasons)
        for one in report.registry.claims
    ]
    made = report.registry.judgements, report.registry.weighed, report.registry.refusals
    return repr((texts, titles, quotes, claims, made))


@pytest.mark.parametrize("rule", NEEDED, ids=str)
def test_without_a_rule_something_comes_through(rule: Rule) -> None:
    plant, secret = NEEDED[rule]
    ground = Ground()
    plant(ground)
    assert secret not in seen(gate(ground.registry()))
    assert secret in seen(gate(ground.registry(), off=frozenset({rule})))


def test_without_the_last_look_a_finished_file_may_hold_a_withheld_name() -> None:
    ground = Ground()
    ground.judge(NAME, NAME, EntityType.PERSON)
    for off, found in ((frozenset[Rule](), 1), (frozenset({Rule.LAST_LOOK}), 0)):
        report = gate(ground.registry(), off=off)
        assert len(inspected({"a.txt": f"by {NAME}"}, report.withholding)) == found


def test_every_rule_is_tried() -> None:
    assert {*NEEDED, Rule.LAST_LOOK} == set(RULES)
