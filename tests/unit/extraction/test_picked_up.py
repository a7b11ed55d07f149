"""Suspects picked up, sentences handed down, and claims that are a noun. All people are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response, Statement
from tests.unit.extraction.reading import slots_of

_OPENING = "Agents of Iran kidnapped the exiled blogger Azad Rostami in Leeds in May 2023. "


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        ("Two suspects were picked up by the police on Tuesday.", [Action.ARREST]),
        ("The Leeds Crown Court handed down the sentence on Monday.", [Action.CONVICTION]),
        ("His sister picked up the phone in Tehran.", []),
    ],
)
def test_what_was_done_to_suspects(sentence: str, actions: list[Action]) -> None:
    assert [answer.action for answer in slots_of(_OPENING + sentence, Response, "en")] == actions


def test_claims_behind_an_article_are_no_verb() -> None:
    text = _OPENING + "Britain carpeted the chargé d'affaires over the claims."
    assert slots_of(text, Statement, "en") == []
