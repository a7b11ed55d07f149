"""Phrasing: a sentence says whose word it is, with what force, and through whom it came."""

from __future__ import annotations

import pytest

from longarm.model.anchor import Anchor
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.registry import CaseClaim
from longarm.model.slots import Bound, Figure, Site, SiteKind, SiteStatus, Slots, Unit
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.words.phrasing import Phrasing
from longarm.stages.publication.words.places import Places
from longarm.stages.publication.words.strings import english

PHRASING = Phrasing(english(), Places({"PT": "Portugal"}))
COUNT = Figure(102, None, Bound.AT_LEAST, Unit.SITE, SiteKind.POLICE_STATION, None, ("world",))
SITE = Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)


def _sentence(
    slots: Slots, *voices: Voice, polarity: Polarity = Polarity.AFFIRMED, modality: Modality
) -> str:
    claim = Claim(slots, Anchor(0, 1, "x"), voices, polarity, modality, None, "invented@1", 1.0)
    return PHRASING.sentence(CaseClaim("c", "d", claim), "Morning Ledger")


def _voice(stance: Stance, name: str = "Harbour Watch") -> Voice:
    return Voice(name, VoiceType.ORGANIZATION, "says", stance)


@pytest.mark.parametrize(
    ("stance", "polarity", "modality", "lead"),
    [
        (Stance.ASSERTS, Polarity.AFFIRMED, Modality.ASSERTED, "Harbour Watch said that"),
        (Stance.ALLEGES, Polarity.AFFIRMED, Modality.ASSERTED, "Harbour Watch alleged that"),
        (Stance.ASSERTS, Polarity.AFFIRMED, Modality.ALLEGED, "Harbour Watch alleged that"),
        (Stance.OPINES, Polarity.AFFIRMED, Modality.OPINED, "Harbour Watch took the view that"),
        (
            Stance.ASSERTS,
            Polarity.AFFIRMED,
            Modality.HYPOTHETICAL,
            "Harbour Watch raised the possibility that",
        ),
        (Stance.DENIES, Polarity.DENIED, Modality.ASSERTED, "Harbour Watch denied that"),
        (
            Stance.ASSERTS,
            Polarity.DENIED,
            Modality.ASSERTED,
            "Harbour Watch said it was not the case that",
        ),
    ],
)
def test_force_is_kept(stance: Stance, polarity: Polarity, modality: Modality, lead: str) -> None:
    sentence = _sentence(SITE, _voice(stance), polarity=polarity, modality=modality)
    assert sentence == f"{lead} there is a police station in Lisbon, Portugal, in Morning Ledger."


def test_relays_stand_between_root_and_publisher() -> None:
    courier = _voice(Stance.ASSERTS, "The Ferrol Courier")
    sentence = _sentence(COUNT, courier, _voice(Stance.ALLEGES), modality=Modality.ASSERTED)
    assert sentence == (
        "Harbour Watch alleged that the number of police stations worldwide is at least 102, "
        "as relayed by The Ferrol Courier, in Morning Ledger."
    )


def test_without_a_voice_it_is_the_publishers_word() -> None:
    assert _sentence(COUNT, modality=Modality.ASSERTED).startswith(
        "Morning Ledger said that the number"
    )


def test_a_value_that_cannot_be_read_is_said_to_be_unread() -> None:
    unread = Figure(None, None, Bound.EXACTLY, Unit.PERSON, None, None, ("PT",))
    assert "in Portugal is not readable" in _sentence(unread, modality=Modality.ASSERTED)
