"""What hosts and agents did is claimed; what is refused, asked for, feared or denied is not. All of it is invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.slots import Action, Incident, Outcome, Response
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("done_or_not.toml").read_text(encoding="utf-8"))
_NOT_YET = frozenset({Outcome.ATTEMPTED, Outcome.PREVENTED})


def _told(sort: str) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in TOLD[sort].items() for text in texts]


def _of(kind: type[Incident | Response], language: str, text: str) -> list[Claim]:
    lead = TOLD["lead"][language]
    found = claims_of(f"{lead} {text}", kind, language, "2024-11-06")
    return [claim for claim in found if claim.anchor.start >= len(lead)]


def _is_done(claim: Claim) -> bool:
    slots = claim.slots
    told = claim.polarity is Polarity.AFFIRMED and claim.modality is not Modality.HYPOTHETICAL
    if isinstance(slots, Incident):
        return told and slots.countable and slots.outcome not in _NOT_YET
    return told and isinstance(slots, Response) and slots.action is not Action.STATEMENT


@pytest.mark.parametrize(("language", "text"), _told("answered"))
def test_what_a_host_did_is_an_answer(language: str, text: str) -> None:
    assert any(map(_is_done, _of(Response, language, text)))


@pytest.mark.parametrize(("language", "text"), _told("unanswered"))
def test_what_a_host_did_not_do_is_none(language: str, text: str) -> None:
    assert not any(map(_is_done, _of(Response, language, text)))


@pytest.mark.parametrize(("language", "text"), _told("done"))
def test_what_was_done_to_an_exile_is_an_act(language: str, text: str) -> None:
    acts = _of(Incident, language, text)
    assert any(
        claim.polarity is Polarity.AFFIRMED
        and isinstance(claim.slots, Incident)
        and claim.slots.countable
        for claim in acts
    )


@pytest.mark.parametrize(("language", "text"), _told("undone"))
def test_what_was_not_done_is_none(language: str, text: str) -> None:
    assert not any(map(_is_done, _of(Incident, language, text)))
