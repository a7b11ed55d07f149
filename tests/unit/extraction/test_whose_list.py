"""Whose list or chronology the entries of a text are, by the line before or behind them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Incident
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("whose_list.toml").read_text(encoding="utf-8"))
LEAD = "Azerbaijan's government has repeatedly targeted people who denounce it from Europe."
BEATEN = "An Azerbaijani dissident was stabbed on his own doorstep in Leipzig."
THREATENED = "An Azerbaijani journalist received a death threat by telephone in Uppsala."


def _whose(text: str, language: str = "en") -> list[str]:
    """Return whose word each act behind the lead is, in lower case; empty where it is the publisher's."""
    found = claims_of(text, Incident, language, "2024-11-20")
    behind = text.index("\n")
    return [
        claim.voices[-1].name.casefold() if claim.voices else ""
        for claim in found
        if claim.anchor.start > behind
    ]


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("where", ["head", "foot"])
def test_entries_are_the_word_of_whoever_made_the_list(language: str, where: str) -> None:
    told = TOLD[language]
    lines = [
        f"{day}: {act}" for day, act in zip(("3/5/2024", "7/6/2024"), told["acts"], strict=True)
    ]
    lines = [told["head"], *lines] if where == "head" else [*lines, told["foot"]]
    whose = _whose("\n\n".join([told["lead"], *lines]), language)
    assert whose
    assert all(told["stem"] in name for name in whose), whose


def test_a_list_in_one_paragraph_ends_where_it_is_named() -> None:
    text = f"{LEAD}\n\nLeipzig: {BEATEN} Uppsala: {THREATENED} This is the list of the organisation Open Lantern."
    assert set(_whose(text)) == {"open lantern"}


def test_an_opinion_behind_a_list_is_not_its_source() -> None:
    foot = "The organisation Open Lantern denies that it made the list."
    text = f"{LEAD}\n\n3 May: {BEATEN}\n\n7 June: {THREATENED}\n\n{foot}"
    assert set(_whose(text)) == {""}


def test_whoever_is_named_behind_entries_without_a_word_for_a_list_did_not_make_it() -> None:
    text = f"{LEAD}\n\n3 May: {BEATEN}\n\n7 June: {THREATENED}\n\nThe organisation Open Lantern demands an inquiry."
    assert set(_whose(text)) == {""}


def test_the_publishers_own_list_is_nobody_elses() -> None:
    text = (
        f"{LEAD}\n\nLeipzig: {BEATEN}\n\nUppsala: {THREATENED}\n\n"
        "We have checked this list; the organisation Open Lantern keeps one too."
    )
    assert set(_whose(text)) == {""}


def test_an_entry_with_a_source_of_its_own_keeps_it() -> None:
    text = (
        f"{LEAD}\n\nA chronology compiled by the organisation Open Lantern:\n\n3 May: {BEATEN}\n\n"
        "7 June: According to the police, an Azerbaijani journalist received a death threat in Uppsala."
    )
    assert _whose(text) == ["open lantern", "police"]


def test_one_dated_sentence_is_no_list() -> None:
    text = f"{LEAD}\n\nThe organisation Open Lantern keeps a list.\n\n3 May: {BEATEN} He lives."
    assert _whose(text) == [""]
