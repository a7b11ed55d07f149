"""The private list: everything the gate keeps back of a claim stands in it with rule and reason, and in no release."""

from __future__ import annotations

from longarm.model.entity import EntityType
from longarm.model.release import Unreviewed
from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.gate.private import DECIDED, Kept, kept_back
from longarm.stages.publication.gate.reasons import BEHIND
from longarm.stages.publication.gate.rules import Rule
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import invented_case

TEXT = (
    "Ilya Sampleov, a neighbour, says a police station is open at Capel Street 12 in Dublin. "
    "One more station stands in Lisbon, Rua Nova 4."
)


def _case() -> tuple[Case, str, str]:
    made = Case()
    made.document("inv01", TEXT, publisher="Morning Ledger", title="A station")
    made.judge("Ilya Sampleov", EntityType.PERSON)
    neighbour = Voice("Ilya Sampleov", VoiceType.PERSON, "says", Stance.ALLEGES)
    site = Site(SiteKind.POLICE_STATION, "Dublin", "IE", "Ilya Sampleov", SiteStatus.OPEN)
    shown = made.claim("inv01", TEXT.split(". ", maxsplit=1)[0] + ".", site, neighbour)
    street = Site(SiteKind.POLICE_STATION, "Lisbon, Rua Nova 4", "PT", None, SiteStatus.OPEN)
    left = made.claim("inv01", "One more station stands in Lisbon, Rua Nova 4.", street)
    return made, shown, left


def _of(found: tuple[Kept, ...], claim: str) -> dict[str, Kept]:
    return {
        one.what if one.what != "quote" else one.before: one for one in found if one.thing == claim
    }


def test_what_a_published_claim_does_not_say_is_told_slot_by_slot() -> None:
    made, shown, _ = _case()
    found = _of(kept_back(made.registry()), shown)
    operator = found["slot operator"]
    assert (operator.before, operator.after, operator.rule) == ("Ilya Sampleov", None, Rule.ACTORS)
    assert found["voice"].before == "Ilya Sampleov"
    assert found["voice"].rule == Rule.PERSONS_UNNAMED
    assert found["Ilya Sampleov"].after == "[name withheld]"
    assert found["Capel Street 12"].rule == Rule.ADDRESSES
    assert all(one.document == "inv01" and one.reason for one in found.values())


def test_a_claim_that_is_left_out_is_told_with_its_words() -> None:
    made, _, left = _case()
    found = _of(kept_back(made.registry()), left)
    assert found.keys() == {"claim"}
    assert found["claim"].rule == Rule.BELOW_CITY
    assert found["claim"].before == "One more station stands in Lisbon, Rua Nova 4."


def test_what_nobody_checked_is_told_as_decided_by_people() -> None:
    made, shown, _ = _case()
    found = _of(kept_back(made.registry(), Unreviewed.LEAVE_OUT), shown)
    assert (found["claim"].rule, found["claim"].reason) == (DECIDED, "no person has checked it")


def test_the_list_holds_as_many_things_as_the_public_is_told_of() -> None:
    registry = invented_case().registry()
    found = kept_back(registry)
    for one in gate(registry).left:
        if one.what not in {"actor", "place"}:
            same = [each for each in found if (each.what, each.reason) == (one.what, one.reason)]
            assert len(same) == one.count, one
            assert same[0].rule == (BEHIND[one.reason] or DECIDED)
