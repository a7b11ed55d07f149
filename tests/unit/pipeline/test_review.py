"""Decisions on claims in a real case: what they change, what the log keeps, and that taking them back restores it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from longarm.errors import (
    BadSlotError,
    ClaimWithdrawnError,
    NoDecisionError,
    NothingEditedError,
    NothingToApproveError,
    NotSignedError,
    NoWordsError,
    SamePersonError,
    UnknownClaimError,
)
from longarm.model.contract import to_json
from longarm.model.decision import Ruling
from longarm.model.finding import LedgerEntry, Origins
from longarm.model.review import Approvable, CorrectionKind, ReviewState
from longarm.model.slots import Figure
from longarm.pipeline.add import add
from longarm.pipeline.approving import approvals
from longarm.pipeline.assess import grade
from longarm.pipeline.case import Case, opened
from longarm.pipeline.decide import decisions
from longarm.pipeline.look import registry
from longarm.pipeline.review import (
    Session,
    accept,
    approve,
    correct,
    edit,
    orphans,
    queue,
    reject,
    skip,
    undo,
    withdraw,
)
from longarm.store.checking import damage
from longarm.store.custody import events
from tests.unit.pipeline.reviewed import ADA, BEN, TEXTS, claim_with, kept, make, write_texts

COUNT = "71 Chinese police stations"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with opened(make(tmp_path, TEXTS), writing=True) as made:
        yield made


def entry(case: Case, low: float) -> LedgerEntry:
    (found,) = [each for each in registry(case).weighed.ledger if each.low == low]
    return found


def test_a_rejected_claim_takes_its_origin_away_and_undone_all_is_as_before(case: Case) -> None:
    before, exported = to_json(registry(case)), kept(case)
    assert entry(case, 71).origins == Origins(2, 2)
    (made,) = reject(case, claim_with(case, COUNT, "figure", "birch"), ADA)
    assert entry(case, 71).origins == Origins(1, 1)
    assert entry(case, 71).roots == ("Harbour Rights Watch",)
    undo(case, made.number, BEN)
    assert to_json(registry(case)) == before
    assert kept(case) == exported
    assert [each.ruling for each in decisions(case)] == [Ruling.REJECTED, Ruling.UNDO]


def test_who_when_and_why_stay_in_the_log_with_the_words(case: Case) -> None:
    claim = claim_with(case, COUNT, "figure", "alder")
    (made,) = accept(case, claim, replace(ADA, why=""))
    (kept_one,) = decisions(case)
    assert (kept_one.by, kept_one.at, kept_one.left) == (ADA.by, ADA.at, claim)
    assert json.loads(kept_one.content or "") == {
        "document": "alder",
        "kind": "figure",
        "quote": COUNT,
    }
    logged = [each for each in events(case) if each.kind == "decided accepted"]
    assert [each.subject for each in logged] == [ADA.by]
    assert "content sha256" in logged[0].detail
    assert COUNT not in logged[0].detail
    assert damage(case) == ()
    assert registry(case).reviews[claim].number == made.number


def test_an_edited_claim_keeps_id_and_anchor_and_has_the_persons_slots(case: Case) -> None:
    claim = claim_with(case, "17 Chinese", "figure")
    (machine,) = [each for each in registry(case).claims if each.id == claim]
    edit(case, claim, {"low": 71, "high": 71, "scope": ["world"]}, ADA)
    (seen,) = [each for each in registry(case).claims if each.id == claim]
    assert (seen.claim.anchor, seen.claim.voices) == (machine.claim.anchor, machine.claim.voices)
    assert isinstance(seen.claim.slots, Figure)
    assert (seen.claim.slots.low, seen.claim.slots.high) == (71, 71)
    assert seen.claim.reasons[-1] == "changed by a person on 2031-04-01: low, high"
    assert entry(case, 71).outlets == 3
    assert machine in registry(case).set_aside
    (logged,) = decisions(case)
    assert json.loads(logged.content or "")["was"]["low"] == 17


def test_accepting_an_edited_claim_keeps_the_persons_slots(case: Case) -> None:
    claim = claim_with(case, "17 Chinese", "figure")
    edit(case, claim, {"low": 71, "high": 71}, ADA)
    accept(case, claim, BEN)
    assert registry(case).reviews[claim].state is ReviewState.EDITED
    assert entry(case, 71).outlets == 3
    reject(case, claim, BEN)
    assert entry(case, 71).outlets == 2


def test_an_edit_that_empties_a_slot_says_why_it_is_empty(case: Case) -> None:
    claim = claim_with(case, "Lisbon", "site")
    edit(case, claim, {"city": None, "operator": "Lantern Harbour Bureau"}, ADA)
    (seen,) = [each for each in registry(case).claims if each.id == claim]
    assert dict(seen.claim.unread)["city"] == "a person found that the text does not say"
    assert "Lantern Harbour Bureau" in registry(case).judgements


def test_a_name_that_only_a_rejected_claim_speaks_of_is_no_entity_any_more(case: Case) -> None:
    assert "Greece" in registry(case).judgements
    reject(case, claim_with(case, "Greece ordered", "response"), ADA)
    assert "Greece" not in registry(case).judgements


def test_a_bad_slot_is_named_and_nothing_is_kept(case: Case) -> None:
    claim = claim_with(case, COUNT, "figure", "alder")
    with pytest.raises(BadSlotError, match="slot low: 'many' cannot stand there"):
        edit(case, claim, {"low": "many"}, ADA)
    with pytest.raises(NothingEditedError, match="accept it instead"):
        edit(case, claim, {"low": 71}, ADA)
    assert decisions(case) == ()


def test_what_lacks_is_refused(case: Case) -> None:
    claim = claim_with(case, COUNT, "figure", "alder")
    with pytest.raises(UnknownClaimError, match="no such"):
        accept(case, "0" * 16, ADA)
    with pytest.raises(UnknownClaimError):
        accept(case, claim[:3], ADA)
    with pytest.raises(NotSignedError, match="--why"):
        reject(case, claim, replace(ADA, why=" "))
    with pytest.raises(NotSignedError, match="--by"):
        accept(case, claim, replace(ADA, by=" "))
    with pytest.raises(NoWordsError, match="--words"):
        correct(case, claim, " \n", ADA)
    with pytest.raises(NoDecisionError, match="longarm decisions"):
        undo(case, 1, ADA)
    assert decisions(case) == ()
    (made,) = accept(case, claim[:8], ADA)
    assert made.left == claim


def test_a_withdrawn_claim_stays_out_until_that_is_taken_back(case: Case) -> None:
    claim = claim_with(case, COUNT, "figure", "birch")
    made = withdraw(case, claim, ADA)
    for decide in (accept, reject):
        with pytest.raises(ClaimWithdrawnError, match="longarm review --undo 1"):
            decide(case, claim, BEN)
    with pytest.raises(ClaimWithdrawnError):
        withdraw(case, claim, BEN)
    assert entry(case, 71).origins == Origins(1, 1)
    (told,) = registry(case).corrections
    assert (told.kind, told.claims, told.words) == (CorrectionKind.RETRACTED, (claim,), "")
    undo(case, made.number, BEN)
    assert registry(case).corrections == ()
    accept(case, claim, BEN)


def test_a_correction_says_what_the_public_is_told(case: Case) -> None:
    claim = claim_with(case, COUNT, "figure", "birch")
    correct(case, claim, "It now\nsays 71.", ADA, CorrectionKind.OUTCOME_ADDED)
    (told,) = registry(case).corrections
    assert (told.id, told.kind, told.words) == ("c1", "outcome_added", "It now says 71.")


def test_it_takes_two_people_to_approve(case: Case) -> None:
    claim = claim_with(case, "Lisbon", "site")
    _, stands = approve(case, claim, Approvable.PLACE, ADA)
    assert not stands
    for name in (ADA.by, " ada  TEST", "Ａda Test"):
        with pytest.raises(SamePersonError, match="decision 1"):
            approve(case, claim, Approvable.PLACE, replace(ADA, by=name))
    second, stands = approve(case, claim, Approvable.PLACE, BEN)
    assert stands
    assert [each.value for each in registry(case).approvals] == ["Lisbon"]
    undo(case, second.number, ADA)
    assert not any(each.stands for each in approvals(case))


def test_two_approvals_of_two_places_are_none(case: Case) -> None:
    claim = claim_with(case, "Lisbon", "site")
    approve(case, claim, Approvable.PLACE, ADA)
    edit(case, claim, {"city": "Porto"}, ADA)
    _, stands = approve(case, claim, Approvable.PLACE, BEN)
    assert not stands
    _, stands = approve(case, claim, Approvable.PLACE, ADA)
    assert stands


def test_what_is_not_there_cannot_be_approved(case: Case) -> None:
    claim = claim_with(case, COUNT, "figure", "alder")
    with pytest.raises(NothingToApproveError, match="it gives no place"):
        approve(case, claim, Approvable.PLACE, ADA)
    with pytest.raises(NothingToApproveError, match="speaks for themself"):
        approve(case, claim, Approvable.NAME, ADA)


def test_the_queue_asks_once_and_puts_first_what_changes_most(case: Case) -> None:
    waiting = queue(case)
    listed = [claim for each in waiting.items for claim in each.alike]
    assert sorted(listed) == sorted(each.id for each in registry(case).claims)
    (twice,) = [each for each in waiting.items if len(each.alike) == 2]
    assert twice.claim.claim.anchor.exact == "29 countries"
    made = accept(case, twice.claim.id, ADA, also_alike=True)
    assert {each.left for each in made} == set(twice.alike)
    assert [each.claim.id for each in queue(case).items] == [
        each.claim.id for each in waiting.items if each is not twice
    ]


def test_what_one_person_skips_waits_for_the_others(case: Case) -> None:
    before = queue(case)
    session = skip(Session(ADA.by), before.items[0])
    assert [each.claim.id for each in queue(case, session).items] == [
        each.claim.id for each in before.items[1:]
    ]
    assert [each.claim.id for each in queue(case, Session(BEN.by)).items] == [
        each.claim.id for each in before.items
    ]


def test_what_is_shown_has_the_words_around_the_quote(case: Case) -> None:
    waiting = queue(case)
    texts = {each.id: each.rendition.text for each in registry(case).documents}
    for each in waiting.items:
        shown = waiting.shown(each)
        assert shown.before + shown.quote + shown.after in texts[shown.document]
        assert shown.sentence
        assert shown.slots


def test_a_review_of_a_claim_that_is_gone_is_listed_and_its_words_are_found_again(
    tmp_path: Path,
) -> None:
    folder = make(tmp_path, TEXTS)
    with opened(folder, writing=True) as case:
        claim = claim_with(case, COUNT, "figure", "birch")
        other = claim_with(case, "Lisbon", "site")
        accept(case, claim, ADA)
        accept(case, other, ADA)
        assert orphans(case) == ()
    changed = {"birch.md": TEXTS["birch.md"].replace(" in Lisbon", " in Porto")}
    with opened(folder, writing=True) as case:
        add(case, write_texts(tmp_path / "texts", changed), "2031-05-01T09:00:00+00:00")
        found = {each.review.claim: each.now for each in orphans(case)}
        assert set(found) == {claim, other}
        assert found[claim] == (claim_with(case, COUNT, "figure", "birch"),)
        assert found[other] == ()
        assert {claim, other} <= registry(case).reviews.keys()
        with pytest.raises(UnknownClaimError):
            accept(case, claim, ADA)


def test_a_withdrawal_outlives_its_claim(tmp_path: Path) -> None:
    folder = make(tmp_path, TEXTS)
    with opened(folder, writing=True) as case:
        claim = claim_with(case, COUNT, "figure", "birch")
    changed = {"birch.md": TEXTS["birch.md"].replace(" in Lisbon", " in Porto")}
    with opened(folder, writing=True) as case:
        add(case, write_texts(tmp_path / "texts", changed), "2031-05-01T09:00:00+00:00")
        again = claim_with(case, COUNT, "figure", "birch")
        assert again != claim
        made = withdraw(case, claim, BEN, consent=True)
        assert again not in {each.id for each in registry(case).claims}
        assert entry(case, 71).origins == Origins(1, 1)
        with pytest.raises(ClaimWithdrawnError, match=f"decision {made.number}"):
            accept(case, again, ADA)
        undo(case, made.number, BEN)
        assert again in {each.id for each in registry(case).claims}


def test_reading_the_same_document_again_keeps_its_reviews(tmp_path: Path) -> None:
    folder = make(tmp_path, TEXTS)
    with opened(folder, writing=True) as case:
        claim = claim_with(case, COUNT, "figure", "birch")
        accept(case, claim, ADA)
        add(case, write_texts(tmp_path / "texts", TEXTS), "2031-05-01T09:00:00+00:00")
        assert claim in registry(case).reviews
        assert orphans(case) == ()


def test_reasons_of_a_release_do_not_say_who_judged(case: Case) -> None:
    grade(case, "Harbour Rights Watch", "B", ADA, said=False)
    for told, named in ((registry(case), True), (registry(case, naming_people=False), False)):
        reasons = {each.grade.letter_reason for each in told.weighed.ledger if each.grade}
        assert any(ADA.by in reason for reason in reasons) is named
