"""An authority that takes an allegation up to deny it is no root of it."""

from __future__ import annotations

import pytest

from longarm.model.claim import Modality, Polarity
from longarm.model.slots import Tactic
from longarm.model.voice import Stance
from tests.unit.weighing.building import Case, Said, act, authority, denial, voice

SPOKESWOMAN = "Ilda Marwen"
ALLEGED, ASSERTED = Modality.ALLEGED, Modality.ASSERTED


def abduction() -> Said:
    return Said(act(Tactic.ABDUCTION, "SE", "Lund", "2031-04-02"), (voice("Open Ledger"),))


def roots(*taken_up: Said) -> tuple[tuple[str, ...], int]:
    case = Case()
    case.article("a", "Lund Post", abduction(), published="2031-04-03")
    case.article("b", "State Gazette", *taken_up, published="2031-04-05")
    (found,) = (each for each in case.weighed().findings if each.kind == "incident")
    return found.roots, found.origins.at_most


def told(modality: Modality, stance: Stance = Stance.ASSERTS) -> Said:
    slots = act(Tactic.ABDUCTION, "SE", "Lund", "2031-04-02")
    return Said(slots, (authority(SPOKESWOMAN, stance),), modality=modality)


def denies(speaker: str = SPOKESWOMAN) -> Said:
    return Said(denial(speaker), (authority(speaker, Stance.DENIES),), polarity=Polarity.DENIED)


def test_what_an_authority_takes_up_and_denies_does_not_stand_on_its_word() -> None:
    assert roots(told(ALLEGED), denies()) == (("Open Ledger",), 1)


@pytest.mark.parametrize(
    "said",
    [
        (told(ASSERTED), denies()),
        (told(ALLEGED, Stance.ALLEGES), denies()),
        (told(ALLEGED),),
        (told(ALLEGED), denies("Embassy of Ruritania")),
    ],
    ids=["asserted", "its own allegation", "nothing denied", "another denies"],
)
def test_what_it_says_itself_does(said: tuple[Said, ...]) -> None:
    assert roots(*said) == ((SPOKESWOMAN, "Open Ledger"), 2)
