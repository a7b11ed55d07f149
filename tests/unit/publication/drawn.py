"""Drawn: an invented case for the tests of pictures: organs, sites in real cities, and dates of every sort."""

from __future__ import annotations

from longarm.model.entity import EntityType
from longarm.model.release import Terms
from longarm.model.slots import (
    Action,
    Category,
    Incident,
    Link,
    Outcome,
    Relation,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Tactic,
)
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.views.material import Material, material
from longarm.stages.publication.words.strings import Strings, english
from tests.unit.publication.builder import Case

WATCH = Voice("Harbour Watch", VoiceType.ORGANIZATION, "says", Stance.ALLEGES)
LINKS = (
    ("Ostravian Ministry of Order", Relation.CONTROLS, "Ostravian State Police"),
    ("Ostravian State Police", Relation.OPERATES, "Overseas Liaison Bureau"),
    ("Overseas Liaison Bureau", Relation.COOPERATES_WITH, "Quayside Service Company"),
    ("Ostravian Ministry of Order", Relation.FUNDS, "Quayside Service Company"),
    ("Northern Desk", Relation.PART_OF, "Overseas Liaison Bureau"),
)


def drawn_case() -> Case:
    """Return the invented case."""
    case = Case()
    texts = [f"{subject} {relation} {other}." for subject, relation, other in LINKS]
    told = [
        "A post in Lisbon.",
        "A second post in Lisbon.",
        "A post in Dublin.",
        "No post in Zagreb.",
        "A post in Strelsau.",
        "A post in Poland.",
        "A post in Singapore.",
        "Ireland closed it.",
        "Portugal looked into it.",
        "A man was watched.",
        "A woman was followed.",
    ]
    case.document(
        "en01", " ".join([*texts, *told]), publisher="The Courier", published="2023-02-10"
    )
    for text, (subject, relation, other) in zip(texts, LINKS, strict=True):
        case.claim("en01", text, Link(subject, relation, other), WATCH)
        case.judge(subject, EntityType.ORGAN)
        case.judge(other, EntityType.ORGANIZATION if "Company" in other else EntityType.ORGAN)
    sites = (
        (told[0], "Lisbon", "PT", SiteStatus.ALLEGED, None),
        (told[1], "Lisbon", "PT", SiteStatus.ALLEGED, None),
        (told[2], "Dublin", "IE", SiteStatus.OPEN, "closed"),
        (told[3], "Zagreb", "HR", SiteStatus.DENIED, None),
        (told[5], None, "PL", SiteStatus.ALLEGED, None),
        (told[6], "Singapore", "SG", SiteStatus.ALLEGED, None),
        (told[4], "Strelsau", "RO", SiteStatus.ALLEGED, None),
    )
    for at, (quote, city, country, status, outcome) in enumerate(sites):
        slots = Site(SiteKind.POLICE_STATION, city, country, "Ostravian State Police", status)
        claim = case.claim("en01", quote, slots, WATCH)
        case.finding(f"s-{at}", "site", claim, outcome=outcome)
    for at, (quote, country, action, when) in enumerate(
        (
            (told[7], "IE", Action.CLOSED, "2023-03"),
            (told[8], "PT", Action.INVESTIGATION_OPENED, None),
        )
    ):
        claim = case.claim("en01", quote, Response(None, country, action, when))
        case.finding(f"r-{at}", "response", claim)
    for at, (quote, when) in enumerate(((told[9], "2022"), (told[10], "2022-11-05"))):
        act = Incident(
            tactic=Tactic.SURVEILLANCE,
            category=Category.DISTANCE,
            country="PT",
            city="Lisbon",
            date=when,
            outcome=Outcome.COMPLETED,
            perpetrator="Ostravian State Police",
            target_kind="exile",
            countable=True,
        )
        case.finding(f"i-{at}", "incident", case.claim("en01", quote, act, WATCH))
    return case


def drawn(case: Case | None = None, strings: Strings | None = None) -> Material:
    """Return what pictures are made of, from the invented case or from another one."""
    report = gate((case or drawn_case()).registry(), off=frozenset({Rule.KNOWN_PLACES}))
    return material(report, strings or english(), Terms(made_at="2024-02-01T00:00:00Z"), "r")
