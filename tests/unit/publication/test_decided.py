"""What people decided, at the gate: what is left out, masked, shown all the same, and told; never who decided."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from longarm.model.decision import Signature
from longarm.model.entity import EntityType
from longarm.model.registry import CaseClaim, Registry
from longarm.model.release import Terms, Unreviewed
from longarm.model.review import (
    Approvable,
    Approval,
    Correction,
    CorrectionKind,
    ReplyRequest,
    Review,
    ReviewState,
)
from longarm.model.slots import (
    Category,
    Incident,
    Outcome,
    Site,
    SiteKind,
    SiteStatus,
    Statement,
    Tactic,
)
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import GateReport, gate
from longarm.stages.publication.release import files, release_id
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import WATCH, empty_case, invented_case
from tests.unit.publication.released import everything as every_file
from tests.unit.publication.released import inspected, site, taken

MADE_AT = "2024-01-06T09:00:00Z"
ADA = Signature("Ada Zzyzx", "2024-01-03T10:00:00Z", "two reports give it, Ada Zzyzx")
BEN = Signature("Ben Qwxyz", "2024-01-04T10:00:00Z", "seen there, Ben Qwxyz")
STREET = "Capel Street 12, Dublin"


def reviewed(
    registry: Registry, claim: str, state: ReviewState, *, consent: bool = False
) -> Registry:
    """Return the registry as it is after a decision: what does not count is set aside."""
    (said,) = [each for each in registry.claims if each.id == claim]
    review = Review(
        claim,
        state,
        ADA.by,
        ADA.at,
        ADA.why,
        1,
        said.document_id,
        said.claim.kind,
        said.claim.anchor.exact,
        consent,
    )
    reviews = dict(registry.reviews) | {claim: review}
    if state in {ReviewState.ACCEPTED, ReviewState.EDITED}:
        return replace(registry, reviews=reviews)
    weighed = registry.weighed
    return replace(
        registry,
        claims=tuple(each for each in registry.claims if each.id != claim),
        set_aside=(*registry.set_aside, said),
        reviews=reviews,
        weighed=replace(
            weighed,
            findings=tuple(each for each in weighed.findings if claim not in each.claims),
            ledger=tuple(each for each in weighed.ledger if claim not in each.claims),
        ),
    )


def claim_of(registry: Registry, words: str) -> CaseClaim:
    (found,) = [each for each in registry.claims if each.claim.anchor.exact == words]
    return found


def left(report: GateReport) -> dict[tuple[str, str], int]:
    return {(one.what, one.reason): one.count for one in report.left}


def everything(report: GateReport) -> str:
    """Return every file of a release as one text."""
    terms = Terms(MADE_AT)
    parts = taken(files(report, terms, release_id(report, terms)))
    return b"\n".join(parts.values()).decode("utf-8", "replace")


def street_case() -> tuple[Registry, str]:
    case = empty_case()
    claim = case.claim(
        "en01",
        "One opened in an office building on Capel Street 12 in Dublin.",
        Site(SiteKind.POLICE_STATION, "Capel Street 12", "IE", None, SiteStatus.ALLEGED),
        WATCH,
    )
    case.finding("s-street", "site", claim)
    return case.registry(), claim


def an_approval(claim: str, value: str, *given: Signature, what: Approvable) -> Approval:
    return Approval(claim, what, value, given, tuple(range(1, len(given) + 1)))


def test_a_claim_says_whether_a_person_checked_it_and_never_who() -> None:
    registry = invented_case().registry()
    lisbon = claim_of(registry, "three of them in Lisbon")
    report = gate(reviewed(registry, lisbon.id, ReviewState.ACCEPTED))
    assert {each.on for each in report.reviews.values()} == {"2024-01-03"}
    told = everything(report)
    assert "Checked on 3 January 2024" in told
    assert "Read by machine, not checked by a person" in told
    assert "Zzyzx" not in told
    assert report.registry.reviews == {}


def test_what_nobody_checked_can_be_left_out() -> None:
    registry = invented_case().registry()
    lisbon = claim_of(registry, "three of them in Lisbon")
    accepted = reviewed(registry, lisbon.id, ReviewState.EDITED)
    report = gate(accepted, unreviewed=Unreviewed.LEAVE_OUT)
    assert [each.id for each in report.registry.claims] == [lisbon.id]
    assert left(report)["claim", "no person has checked it"] == len(registry.claims) - 1
    assert inspected(every_file(report, Terms(MADE_AT)), report.withholding) == ()


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (ReviewState.REJECTED, "a person found that it was misread"),
        (ReviewState.WITHDRAWN, "it was withdrawn"),
    ],
)
def test_what_people_took_out_is_counted_and_left_out_twice_over(
    state: ReviewState, reason: str
) -> None:
    registry = invented_case().registry()
    lisbon = claim_of(registry, "three of them in Lisbon")
    after = reviewed(registry, lisbon.id, state)
    assert left(gate(after))["claim", reason] == 1
    careless = replace(registry, reviews=after.reviews)
    report = gate(careless)
    assert lisbon.id not in {each.id for each in report.registry.claims}
    assert left(report)["claim", reason] == 1


def test_a_name_stays_masked_when_the_claim_that_told_it_is_rejected() -> None:
    registry = invented_case().registry()
    seen = claim_of(registry, "A neighbour, Tomas Bystanderov, saw men at the door.")
    report = gate(reviewed(registry, seen.id, ReviewState.REJECTED))
    told = everything(report)
    assert "Bystanderov" not in told


def test_whom_the_machine_read_as_a_target_stays_masked_when_a_person_mends_it() -> None:
    case = empty_case()
    case.document("en03", "They threatened Tomas Bystanderov in Dublin.")
    slots = Incident(
        Tactic.THREAT,
        Category.DISTANCE,
        "IE",
        "Dublin",
        None,
        Outcome.UNKNOWN,
        None,
        "Tomas Bystanderov",
        countable=True,
    )
    claim = case.claim("en03", "They threatened Tomas Bystanderov in Dublin.", slots)
    registry = case.registry()
    (machine,) = registry.claims
    mended = replace(
        machine, claim=replace(machine.claim, slots=replace(slots, target_kind="dissident"))
    )
    edited = replace(
        reviewed(registry, claim, ReviewState.EDITED), claims=(mended,), set_aside=(machine,)
    )
    report = gate(edited)
    assert "Bystanderov" not in everything(report)
    assert "Checked and corrected by a person on 3 January 2024" in everything(report)
    assert not any(each.what == "claim" for each in report.left)


def test_nobody_is_public_by_a_statement_that_was_withdrawn() -> None:
    registry = invented_case().registry()
    said = claim_of(registry, "Mira Exampleson, a lawyer for the group, said the count would grow.")
    assert "Exampleson" in everything(gate(registry))
    report = gate(reviewed(registry, said.id, ReviewState.WITHDRAWN))
    assert "Exampleson" not in everything(report)


def test_words_of_withdrawn_consent_stand_nowhere() -> None:
    case = invented_case()
    words = "Mira Exampleson, a lawyer for the group, said the count would grow."
    case.document(
        "en03",
        f"Two sites in Lisbon.  It wrote: {words.replace(' said', chr(10) + 'said')} More on it.",
        title=f"“{words}”",
    )
    inside = case.claim(
        "en03",
        "the count would grow",
        Statement("Harbour Watch", None, "asserts", "the count would grow"),
        WATCH,
    )
    beside = case.claim(
        "en03",
        "Two sites in Lisbon.",
        Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED),
        WATCH,
    )
    registry = case.registry()
    said = claim_of(registry, words)
    correction = Correction("c1", ADA.at, CorrectionKind.CONSENT_WITHDRAWN, (said.id,), "")
    withdrawn = replace(
        reviewed(registry, said.id, ReviewState.WITHDRAWN, consent=True), corrections=(correction,)
    )
    report = gate(withdrawn)
    ids = {each.id for each in report.registry.claims}
    assert (inside in ids, beside in ids) == (False, True)
    assert left(report)["claim", "its words were spoken by somebody who no longer agrees"] == 1
    told = everything(report)
    for part in ("would grow", "lawyer for the group", said.id):
        assert part not in told
    assert "passage withheld" in told
    assert inspected(every_file(report, Terms(MADE_AT)), report.withholding) == ()
    assert [(each.at, each.claims) for each in report.corrections] == [("2024-01-03", ())]


def test_a_withdrawn_passage_in_a_finished_file_is_found() -> None:
    registry = invented_case().registry()
    said = claim_of(registry, "Mira Exampleson, a lawyer for the group, said the count would grow.")
    report = gate(reviewed(registry, said.id, ReviewState.WITHDRAWN, consent=True))
    pages = {"a.html": f"<html lang='en'><p>{said.claim.anchor.exact}</p></html>"}
    assert inspected(pages, report.withholding) != ()


def test_short_words_are_withheld_in_their_own_document_alone() -> None:
    case = invented_case()
    case.document("en03", "Of all sites, One opened in an office building there.")
    case.claim(
        "en03",
        "One opened in an office building there",
        Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.CLOSED),
    )
    short = case.claim(
        "en01",
        "One opened in an office building",
        Site(SiteKind.POLICE_STATION, "Dublin", "IE", None, SiteStatus.OPEN),
    )
    report = gate(reviewed(case.registry(), short, ReviewState.WITHDRAWN, consent=True))
    pages = site(report, MADE_AT)
    assert "One opened in an office building" not in pages["documents/en01.html"]
    assert "One opened in an office building there" in pages["documents/en03.html"]


def test_a_retracted_claim_is_named_in_its_correction() -> None:
    registry = invented_case().registry()
    lisbon = claim_of(registry, "three of them in Lisbon")
    words = "Tomas Bystanderov lives at 14 Capel Street."
    told = Correction("c2", ADA.at, CorrectionKind.RETRACTED, (lisbon.id,), words)
    report = gate(
        replace(reviewed(registry, lisbon.id, ReviewState.WITHDRAWN), corrections=(told,))
    )
    (public,) = report.corrections
    assert public.claims == (lisbon.id,)
    assert public.words == "[name withheld] lives at [address withheld]."
    data = json.loads(site(report, MADE_AT)["data/registry.json"])
    assert [each["id"] for each in data["corrections"]] == ["c2"]


def test_a_place_below_city_level_is_shown_where_two_people_approve_it() -> None:
    registry, claim = street_case()
    place = "Capel Street 12"
    for given in ((), (ADA,), (ADA, replace(BEN, by="ada  zzyzx"))):
        approvals = (an_approval(claim, place, *given, what=Approvable.PLACE),) if given else ()
        report = gate(replace(registry, approvals=approvals))
        assert report.registry.claims == ()
        reason = "a place below city level, not approved"
        assert left(report)["claim", reason] == 1
    approval = an_approval(claim, place, ADA, BEN, what=Approvable.PLACE)
    report = gate(replace(registry, approvals=(approval,)))
    assert [each.id for each in report.registry.claims] == [claim]
    told = everything(report)
    assert "Capel Street 12 in Dublin" in told
    assert "Zzyzx" not in told
    assert "Qwxyz" not in told
    assert inspected(every_file(report, Terms(MADE_AT)), report.withholding) == ()


def test_an_approval_of_another_place_shows_nothing() -> None:
    registry, claim = street_case()
    other = an_approval(claim, "Capel Street", ADA, BEN, what=Approvable.PLACE)
    assert gate(replace(registry, approvals=(other,))).registry.claims == ()


def test_an_approved_place_is_shown_in_its_quote_alone() -> None:
    case = empty_case()
    text = (
        "A station is at Capel Street 12, behind Mill Street 9. Somebody lives at Capel Street 12."
    )
    case.document("en03", text)
    claim = case.claim(
        "en03",
        "A station is at Capel Street 12, behind Mill Street 9.",
        Site(SiteKind.POLICE_STATION, "Capel Street 12", "IE", None, SiteStatus.ALLEGED),
    )
    approval = an_approval(claim, "Capel Street 12", ADA, BEN, what=Approvable.PLACE)
    report = gate(replace(case.registry(), approvals=(approval,)))
    page = site(report, MADE_AT)["documents/en03.html"]
    body = page[page.index('class="text"') : page.index('id="says"')]
    assert body.count("Capel Street 12") == 1
    # Mill Street in the quote; the sentence after it is not shown at all.
    assert body.count("address withheld") == 1
    assert "Mill Street 9" not in body


def speaker_case() -> tuple[Case, str]:
    case = invented_case()
    registry = case.registry()
    seen = claim_of(registry, "A neighbour, Tomas Bystanderov, saw men at the door.")
    return case, seen.id


def test_a_speaker_is_named_where_two_people_approve_it() -> None:
    case, claim = speaker_case()
    approval = an_approval(claim, "Tomas Bystanderov", ADA, BEN, what=Approvable.NAME)
    named = everything(gate(replace(case.registry(), approvals=(approval,))))
    assert "Tomas Bystanderov said" in named
    alone = replace(approval, given=(ADA,), numbers=(1,))
    assert "Bystanderov" not in everything(gate(replace(case.registry(), approvals=(alone,))))


def test_an_approved_name_is_no_name_of_a_target_or_an_actor() -> None:
    case, claim = speaker_case()
    case.claim(
        "en01",
        "One opened",
        Site(SiteKind.POLICE_STATION, "Dublin", "IE", "Tomas Bystanderov", SiteStatus.OPEN),
        Voice("Tomas Bystanderov", VoiceType.PERSON, "said", Stance.ASSERTS),
    )
    case.judge("Tomas Bystanderov", EntityType.PERSON)
    approval = an_approval(claim, "Tomas Bystanderov", ADA, BEN, what=Approvable.NAME)
    report = gate(replace(case.registry(), approvals=(approval,)))
    station = claim_of(report.registry, "One opened")
    assert isinstance(station.claim.slots, Site)
    assert station.claim.slots.operator is None
    assert station.claim.voices[0].name == "a person who is not named here"


def test_an_allegation_says_when_the_accused_was_asked_for_a_reply() -> None:
    registry = invented_case().registry()
    asked = ReplyRequest(
        3,
        "organ:ostravian-state-police",
        "Ostravian state police",
        "2024-01-01",
        "e-mail to press@ostravia.example",
        "2024-01-15",
    )
    page = site(gate(replace(registry, requests=(asked,))), MADE_AT)["sites.html"]
    assert (
        "Ostravian state police was asked for a reply on 1 January 2024 (e-mail to [contact withheld]), "
        "with time until 15 January 2024. No answer is recorded." in page
    )
    answered = replace(asked, until=None, answered="2024-01-09", document="none")
    report = gate(replace(registry, requests=(answered,)))
    assert "It answered on 9 January 2024." in site(report, MADE_AT)["sites.html"]
    assert report.requests[0].document is None
    other = replace(asked, accused="organ:somebody-else")
    assert "was asked for a reply" not in everything(gate(replace(registry, requests=(other,))))


def test_a_release_is_another_one_after_a_decision() -> None:
    registry = invented_case().registry()
    lisbon = claim_of(registry, "three of them in Lisbon")
    terms = Terms(MADE_AT)
    plain = gate(registry)
    checked = gate(reviewed(registry, lisbon.id, ReviewState.ACCEPTED))
    assert release_id(plain, terms) != release_id(checked, terms)
