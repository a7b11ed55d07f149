"""Denials where nobody was heard to: who opens a sentence with a verb of denial, a mission with a quotation."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of

ACT = "An exiled Uzbek blogger was beaten in Oslo by agents of Uzbekistan. "


def deniers(text: str) -> list[str]:
    return [s.speaker for s in slots_of(ACT + text, Statement) if s.stance is Stance.DENIES]


def test_a_mission_that_opens_a_sentence_with_a_quotation_denies() -> None:
    assert deniers('The Uzbek embassy in Oslo: "a bad novel".') == ["Uzbek embassy in Oslo"]


@pytest.mark.parametrize(
    "text",
    [
        "The Uzbek embassy in Oslo refused to renew her passport.",
        "The Uzbek embassy in Oslo stands in a quiet street.",
        'Norway\'s foreign ministry: "a serious matter".',
    ],
)
def test_who_refuses_a_paper_is_quiet_or_is_of_the_host_does_not(text: str) -> None:
    assert deniers(text) == []


def test_an_authority_that_opens_a_sentence_with_a_quotation_speaks() -> None:
    text = 'Uzbekistan denies any part in it. Norway\'s foreign ministry: "a serious matter for us all".'
    said = {(s.speaker, s.stance) for s in slots_of(ACT + text, Statement)}
    assert ("Norway's foreign ministry", Stance.ASSERTS) in said


def test_a_word_in_marks_is_no_quotation() -> None:
    text = 'Uzbekistan denies any part in it. Norway\'s foreign ministry closed a "service point".'
    assert "Norway's foreign ministry" not in {s.speaker for s in slots_of(ACT + text, Statement)}


def test_what_the_accused_state_says_did_not_happen_it_denies() -> None:
    text = "Norway expelled two diplomats; the Uzbek foreign ministry said that it did not follow anybody."
    assert deniers(text) == ["Uzbek foreign ministry"]


SOUGHT = "L'Uzbekistan chiede alla Lettonia l'estradizione del blogger esule, con una red notice dell'Interpol. "


def test_who_defends_somebody_whom_a_state_wants_accuses_that_state() -> None:
    said = slots_of(
        SOUGHT + "«È un pretesto», ha detto il difensore, Carlo Berti.", Statement, "it"
    )
    assert [s.stance for s in said if s.speaker == "Carlo Berti"] == [Stance.ASSERTS]


def test_what_a_mission_demands_of_people_is_no_denial() -> None:
    act = "Répression transnationale : un blogueur ouzbek en exil a été frappé à Gand. "
    demanded = "L'ambassade d'Ouzbékistan à Bruxelles exige des demandeurs une attestation."
    said = slots_of(act + demanded, Statement, "fr")
    assert not [s for s in said if s.stance is Stance.DENIES]


def test_what_the_accused_says_that_it_did_about_complaints_is_its_version() -> None:
    text = (
        "Egypt refuses exiles in Berlin their passports. Egypt's foreign ministry said that it had opened an "
        "investigation into every complaint."
    )
    assert [said.stance for said in slots_of(text, Statement)] == [Stance.DENIES]


def test_a_version_told_with_the_rest_called_untrue_is_a_denial() -> None:
    # "that the sergeant was detained 'on the territory of Russia', and called the rest inventions"
    text = (
        "3 лютого в Батумі російські агенти схопили колишнього сержанта. У Москві речник Слідчого комітету заявив, "
        "що сержанта затримали «на території Росії», а решту назвав вигадками."
    )
    assert [said.stance for said in slots_of(text, Statement, "uk")] == [Stance.DENIES]


def test_what_the_arrested_denies_is_not_denied_by_who_arrested_him() -> None:
    # "that the sergeant was detained 'on the territory of Russia', but he called this an invention"
    text = (
        "3 лютого в Батумі російські агенти схопили колишнього сержанта. У Москві речник Слідчого комітету заявив, "
        "що сержанта затримали «на території Росії», а він назвав це вигадкою."
    )
    assert [said.stance for said in slots_of(text, Statement, "uk")] == [Stance.ASSERTS]


def test_an_inquiry_into_exiles_is_no_defence() -> None:
    text = (
        "Egypt refuses exiles in Berlin their passports. Egypt's prosecutors said that they had opened an "
        "investigation into the exile Omar Said in Berlin."
    )
    assert Stance.DENIES not in [said.stance for said in slots_of(text, Statement)]


def test_the_never_of_a_denial_does_not_undo_it() -> None:
    text = (
        "La Chine dispose de commissariats secrets en France. L'association Jiangxin jure n'avoir « jamais accueilli "
        "le moindre policier » et menace de porter plainte en diffamation. Sollicitée, l'ambassade de Chine en France "
        "nie l'existence de toute « station »."
    )
    said = slots_of(text, Statement, "fr")
    assert [s.stance for s in said if s.speaker == "Jiangxin"] == [Stance.DENIES]
