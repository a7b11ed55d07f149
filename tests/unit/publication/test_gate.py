"""The gate: a broken registry is refused with every problem, and what does harm is left out and counted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from longarm.errors import GateError
from longarm.model.entity import EntityType
from longarm.model.finding import (
    Edge,
    EdgeKind,
    Origins,
    OutcomeStep,
)
from longarm.model.registry import Registry
from longarm.model.slots import (
    Category,
    Incident,
    Link,
    Outcome,
    Relation,
    Site,
    SiteKind,
    SiteStatus,
    Statement,
    Tactic,
)
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import GateReport, gate
from tests.unit.publication.builder import Case, an_entry
from tests.unit.publication.invented import WATCH, empty_case, invented_case


@dataclass(frozen=True, slots=True)
class IncidentWithCreed(Incident):
    """A slot value with a field that longarm must never publish."""

    religion: str = "invented"


def _left(report: GateReport) -> dict[tuple[str, str], int]:
    return {(one.what, one.reason): one.count for one in report.left}


def _incident(target: str | None, perpetrator: str | None) -> Incident:
    return Incident(
        Tactic.THREAT,
        Category.DISTANCE,
        "IE",
        "Dublin",
        None,
        Outcome.UNKNOWN,
        perpetrator,
        target,
        countable=True,
    )


def _moved_anchor(registry: Registry) -> Registry:
    first = registry.claims[0]
    moved = replace(
        first.claim.anchor, start=first.claim.anchor.start + 1, end=first.claim.anchor.end + 1
    )
    broken = replace(first, claim=replace(first.claim, anchor=moved))
    return replace(registry, claims=(broken, *registry.claims[1:]))


def _no_quote(registry: Registry) -> Registry:
    first = registry.claims[0]
    empty = replace(first.claim.anchor, end=first.claim.anchor.start, exact="")
    return replace(
        registry,
        claims=(replace(first, claim=replace(first.claim, anchor=empty)), *registry.claims[1:]),
    )


def _other_text(registry: Registry) -> Registry:
    first = registry.documents[0]
    changed = replace(
        first, rendition=replace(first.rendition, text=first.rendition.text + " More.")
    )
    return replace(registry, documents=(changed, *registry.documents[1:]))


def _no_document(registry: Registry) -> Registry:
    return replace(
        registry, claims=(replace(registry.claims[0], document_id="gone"), *registry.claims[1:])
    )


def _unfounded(registry: Registry) -> Registry:
    first = replace(registry.weighed.findings[0], claims=())
    return replace(registry, weighed=replace(registry.weighed, findings=(first,)))


def _unknown_reply(registry: Registry) -> Registry:
    first = replace(registry.weighed.findings[0], replies=("gone",))
    return replace(registry, weighed=replace(registry.weighed, findings=(first,)))


def _unknown_step(registry: Registry) -> Registry:
    step = OutcomeStep(None, "closed", "gone", "nobody")
    first = replace(registry.weighed.findings[0], outcomes=(step,))
    return replace(registry, weighed=replace(registry.weighed, findings=(first,)))


def _twice(registry: Registry) -> Registry:
    return replace(registry, documents=(*registry.documents, registry.documents[0]))


def _no_successor(registry: Registry) -> Registry:
    first = replace(registry.weighed.ledger[0], superseded_by="gone")
    return replace(registry, weighed=replace(registry.weighed, ledger=(first,)))


def _upside_down(registry: Registry) -> Registry:
    first = replace(registry.weighed.findings[0], origins=Origins(2, 1))
    return replace(registry, weighed=replace(registry.weighed, findings=(first,)))


def _loose_edge(registry: Registry) -> Registry:
    edge = Edge("document:gone", "document:en01", EdgeKind.CITES, directed=True, evidence="none")
    return replace(registry, weighed=replace(registry.weighed, edges=(edge,)))


def _creed(registry: Registry) -> Registry:
    first = registry.claims[0]
    slots = IncidentWithCreed(
        Tactic.THREAT,
        Category.DISTANCE,
        None,
        None,
        None,
        Outcome.UNKNOWN,
        None,
        None,
        countable=True,
    )
    return replace(
        registry,
        claims=(replace(first, claim=replace(first.claim, slots=slots)), *registry.claims[1:]),
    )


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (_moved_anchor, "its quote is not in document"),
        (_no_quote, "it has no quote"),
        (_other_text, "does not have the rendition's sha256"),
        (_no_document, "there is no document gone"),
        (_unfounded, "it has no claim and so no quote"),
        (_unknown_reply, "reply gone is no claim"),
        (_unknown_step, "outcome closed rests on gone, which is no claim"),
        (_twice, "2 of them have this id"),
        (_no_successor, "there is no ledger entry gone"),
        (_upside_down, "2 to 1 origins is no interval"),
        (_loose_edge, "there is no document gone"),
        (_creed, "a field `religion` is never published"),
    ],
)
def test_a_broken_registry_is_refused(break_it: Callable[[Registry], Registry], said: str) -> None:
    with pytest.raises(GateError, match=said):
        gate(break_it(invented_case().registry()))


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(GateError) as caught:
        gate(_loose_edge(_moved_anchor(invented_case().registry())))
    assert len(caught.value.problems) == 2


def test_a_sound_registry_passes_and_keeps_its_claims() -> None:
    registry = invented_case().registry()
    report = gate(registry)
    assert len(report.registry.claims) == len(registry.claims)
    assert report.examined == 7


def test_a_person_is_named_only_in_a_public_statement_with_a_role() -> None:
    case = invented_case()
    mira = Voice("Mira Exampleson", VoiceType.PERSON, "said", Stance.ASSERTS)
    other = case.claim(
        "en02",
        "102 worldwide",
        Link("Ostravian state police", Relation.FUNDS, "police stations"),
        mira,
    )
    names = {
        one.id: [voice.name for voice in one.claim.voices]
        for one in gate(case.registry()).registry.claims
    }
    assert names[other] == ["lawyer for Harbour Watch"]
    assert ["Mira Exampleson"] in names.values()
    assert ["a person who is not named here"] in names.values()
    assert not any("Bystanderov" in name for found in names.values() for name in found)


def test_a_withheld_name_is_masked_wherever_it_stands() -> None:
    report = gate(invented_case().registry())
    assert report.withholding.clean("Tomas Bystanderov came; Bystanderov left") == (
        "[name withheld] came; [name withheld] left"
    )


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("dissident", "dissident"),
        ("Uyghur activists", "activist"),
        ("معارضين", "dissident"),
        ("Lina Madeupova", "person"),
        ("王某某", "person"),
        (None, None),
    ],
)
def test_a_target_is_a_role_and_nothing_else(target: str | None, shown: str | None) -> None:
    case = empty_case()
    case.claim("en01", "A dissident was made to return", _incident(target, None))
    (one,) = gate(case.registry()).registry.claims
    assert isinstance(one.claim.slots, Incident)
    assert one.claim.slots.target_kind == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ostravian state police", "Ostravian state police"),
        ("undercover agents", "undercover agents"),
        ("Karel Nobodyson", None),
        ("Lugovia Hometown Association", None),
    ],
)
def test_an_actor_is_an_organ_or_a_role(name: str, shown: str | None) -> None:
    case = empty_case()
    case.judge("Karel Nobodyson", EntityType.PERSON)
    case.claim("en01", "A dissident was made to return", _incident("dissident", name))
    (one,) = gate(case.registry()).registry.claims
    assert isinstance(one.claim.slots, Incident)
    assert one.claim.slots.perpetrator == shown


@pytest.mark.parametrize(
    "association",
    [
        "Lugovia Hometown Association",
        "Ostravian Students' Union in Lisbon",
        "里斯本奥州同乡会",
        "Cámara de Comercio Ostraviana",
        "Землячество Остравии",
    ],
)
def test_an_association_leaves_no_entity_no_edge_and_no_link(association: str) -> None:
    case = empty_case()
    case.judge(association, EntityType.ORGANIZATION)
    kept = case.claim(
        "en01",
        "54 police stations abroad",
        Link("Ostravian state police", Relation.FUNDS, "stations"),
        WATCH,
    )
    link = case.claim(
        "en02", "102 worldwide", Link(association, Relation.HOSTS, "police stations"), WATCH
    )
    case.finding("l-1", "link", link)
    node = f"entity:{case.judgements[association].entity.id}"
    case.edges.append(
        Edge("document:en01", node, EdgeKind.CITES, directed=True, evidence="it names it")
    )
    report = gate(case.registry())
    assert [one.id for one in report.registry.claims] == [kept]
    assert report.registry.weighed.findings == ()
    assert report.registry.weighed.edges == ()
    assert association not in report.registry.judgements
    assert _left(report)["claim", "an association is never an end of a link"] == 1
    assert _left(report)["edge", "an association is never a node"] == 1


@pytest.mark.parametrize("end", ["Karel Nobodyson", "Someone Unjudged"])
def test_a_link_ends_in_organs_and_never_in_persons(end: str) -> None:
    case = empty_case()
    case.judge("Karel Nobodyson", EntityType.PERSON)
    case.claim("en01", "54 police stations abroad", Link(end, Relation.FUNDS, "stations"), WATCH)
    other = Link("Ostravian state police", Relation.FUNDS, end)
    case.claim("en01", "three of them in Lisbon", other, WATCH)
    report = gate(case.registry())
    assert report.registry.claims == ()
    reason = "an end of the link is not known to be an organ or organisation"
    assert _left(report)["claim", reason] == 2


@pytest.mark.parametrize(
    "place", ["Capel Street 12", "12 rue du Quai, Paris", "Dublin 2", "Usera, Madrid", "朝阳路5号"]
)
def test_a_place_below_city_level_is_left_out(place: str) -> None:
    case = empty_case()
    case.claim(
        "en01",
        "One opened",
        Site(SiteKind.POLICE_STATION, place, "IE", None, SiteStatus.ALLEGED),
        WATCH,
    )
    report = gate(case.registry())
    assert report.registry.claims == ()
    assert _left(report)["claim", "a place below city level, not approved"] == 1


@pytest.mark.parametrize(
    ("quote", "is_site"),
    [
        ("Joint patrols were held in Lisbon last year.", False),
        ("The consulate offers consular assistance in Lisbon.", False),
        ("The legal aid office in Lisbon opened in May.", False),
        ("里斯本设有法律援助中心。", False),
        ("The joint patrols worked out of a police station in Lisbon.", True),
        ("A police station opened in Lisbon.", True),
    ],
)
def test_joint_patrols_consular_help_and_legal_aid_are_no_sites(
    quote: str, *, is_site: bool
) -> None:
    case = Case()
    case.document("one", quote, "en")
    case.claim("one", quote, Site(SiteKind.OTHER, "Lisbon", "PT", None, SiteStatus.ALLEGED), WATCH)
    assert len(gate(case.registry()).registry.claims) == int(is_site)


def test_what_rests_only_on_left_out_claims_is_left_out_with_them() -> None:
    case = empty_case()
    site = Site(SiteKind.POLICE_STATION, "Capel Street 12", "IE", None, SiteStatus.ALLEGED)
    claim = case.claim("en01", "One opened", site, WATCH)
    case.finding("s-1", "site", claim)
    case.ledger.append(an_entry("f-1", 1, None, (claim,)))
    report = gate(case.registry())
    assert report.registry.weighed.findings == ()
    assert report.registry.weighed.ledger == ()
    assert report.registry.documents == ()


def test_a_list_of_members_leaves_nothing_behind() -> None:
    case = invented_case()
    members = "Members of the Lugovia Hometown Association: Ana Inventadova, Piotr Zmyslony, 张虚构, 李杜撰."
    case.document(
        "hometown association members", members, "en", publisher="Lugovia Hometown Association"
    )
    for name in ("Ana Inventadova", "Piotr Zmyslony", "张虚构", "李杜撰"):
        case.judge(name, EntityType.PERSON)
    report = gate(case.registry())
    assert "hometown association members" not in {one.id for one in report.registry.documents}
    assert not {"Ana Inventadova", "张虚构"} & set(report.registry.judgements)


def test_two_copies_of_one_text_do_not_break_a_release() -> None:
    case = empty_case()
    case.document("copy", case.documents["en01"].rendition.text, "en")
    site = Site(SiteKind.POLICE_STATION, "Dublin", "IE", None, SiteStatus.ALLEGED)
    name = case.claim("en01", "One opened", site, WATCH)
    registry = case.registry()
    twice = replace(
        registry, claims=(*registry.claims, replace(registry.claims[0], document_id="copy"))
    )
    report = gate(twice)
    assert [one.id for one in report.registry.claims] == [name]
    assert _left(report)["claim", "the same words stand in another copy of the same text"] == 1


def test_a_speaker_without_a_role_is_not_named() -> None:
    case = empty_case()
    tomas = Voice("Tomas Bystanderov", VoiceType.PERSON, "saw", Stance.ASSERTS)
    case.claim(
        "en02",
        "saw men at the door",
        Statement("Tomas Bystanderov", None, "asserts", "saw men"),
        tomas,
    )
    (one,) = gate(case.registry()).registry.claims
    assert isinstance(one.claim.slots, Statement)
    assert one.claim.slots.speaker == "a person who is not named here"
