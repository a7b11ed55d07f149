"""Open data for tests: the files of an invented release, and a case whose words try to break each format."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from longarm.model.entity import EntityType
from longarm.model.finding import Edge, EdgeKind
from longarm.model.release import Terms
from longarm.model.review import Correction, CorrectionKind, ReplyRequest, Review, ReviewState
from longarm.model.slots import Link, Relation, Site, SiteKind, SiteStatus, Statement
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.opendata.files import open_data
from longarm.stages.publication.placing import whole
from longarm.stages.publication.views.material import Material, material
from longarm.stages.publication.words.strings import english
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import WATCH, invented_case

TERMS = Terms(
    made_at="2024-02-01T09:00:00Z",
    publisher="The Harbour Registry",
    address="https://registry.example/",
)
RELEASE = "2024-02-01-0a1b2c3d"
HOSTILE = (
    '=HYPERLINK("https://example.org"), "quoted";\r\nnext line\x0b\x01 <b>&amp;</b> \u2028 ＝1+1'
)
AT = "2024-01-20T10:00:00Z"
CORRECTIONS = (Correction("c-1", AT, CorrectionKind.CORRECTED, (), "＝cmd() was misread"),)
REQUESTS = (
    ReplyRequest(
        9, "organ:ostravian-state-police", "Ostravian state police", "2024-01-21", "letter"
    ),
)
CITIES = (
    ("Dublin", "IE"),
    ("Springfield", "US"),
    ("Nowhereville", "IE"),
    (None, "IE"),
    (None, None),
)


def material_of(case: Case) -> Material:
    """Return what a release of a case is made of, in which people have checked the first claim."""
    registry = replace(case.registry(), corrections=CORRECTIONS, requests=REQUESTS)
    for one in registry.claims[:1]:
        review = Review(
            one.id,
            ReviewState.ACCEPTED,
            "A. Person",
            AT,
            "read",
            7,
            one.document_id,
            one.claim.kind,
            "",
        )
        registry = replace(registry, reviews={one.id: review})
    return material(gate(registry), english(), TERMS, RELEASE)


def opened(case: Case | None = None) -> dict[str, bytes]:
    """Return the files of the open data by name, without their folder; without a case those of the hostile one."""
    return dict(_of_the_hostile_case()) if case is None else _files(case)


@cache
def _of_the_hostile_case() -> dict[str, bytes]:
    """Return the files that most tests look at, made once."""
    return _files(hostile_case())


def _files(case: Case) -> dict[str, bytes]:
    """Return the files of a case's open data."""
    return {
        path.removeprefix("data/"): whole(content) for path, content in open_data(material_of(case))
    }


def hostile_case() -> Case:
    """Return the invented case with a document, a speaker and a link that hold what formats choke on."""
    case = invented_case()
    case.document(
        "bad",
        f"It says: {HOSTILE} and ends. 警察站在里斯本。",
        "en",
        title=HOSTILE,
        publisher="＝cmd()",
    )
    speaker = Voice("+Harbour Watch", VoiceType.ORGANIZATION, None, Stance.ASSERTS)
    case.claim(
        "bad", HOSTILE, Statement("+Harbour Watch", "spokesman", "asserts", HOSTILE), speaker
    )
    case.claim(
        "bad",
        "警察站在里斯本",
        Statement("+Harbour Watch", None, "asserts", "警察站在里斯本"),
        speaker,
    )
    case.judge("+Harbour Watch", EntityType.ORGANIZATION)
    case.claim(
        "bad", "ends", Link("Ostravian state police", Relation.CONTROLS, "+Harbour Watch"), WATCH
    )
    case.edges.append(
        Edge("document:bad", "document:en01", EdgeKind.CITES, directed=True, evidence=HOSTILE)
    )
    for number, (city, country) in enumerate(CITIES):
        site = Site(SiteKind.OTHER, city, country, None, SiteStatus.ALLEGED)
        case.finding(f"s-{number}", "site", case.claim("bad", "It says", site))
    return case
