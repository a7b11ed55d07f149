"""A host's answer for what befell those who fled opens a text that has no word for the act. All of it is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response
from tests.unit.extraction.reading import claims_of


def _answers(text: str, language: str) -> list[tuple[Action, str | None]]:
    claims = claims_of(text, Response, language, "2024-11-06")
    return [(c.slots.action, c.slots.country) for c in claims if isinstance(c.slots, Response)]


@pytest.mark.parametrize(
    ("text", "language", "answer"),
    [
        (
            "Nederland legde sancties op aan Eritrese functionarissen die vluchtelingen afpersen.",
            "nl",
            (Action.SANCTION, "NL"),
        ),
        (
            "De rechtbank in Antwerpen gaf een Iraanse diplomaat twintig jaar cel voor een plan tegen ballingen.",
            "nl",
            (Action.CONVICTION, "BE"),
        ),
        (
            "Der Bundestag nahm mit breiter Mehrheit eine Entschließung gegen Teherans Jagd auf Regimegegner an.",
            "de",
            (Action.RESOLUTION, "DE"),
        ),
    ],
)
def test_what_is_answered_for_exiles_is_read(
    text: str, language: str, answer: tuple[Action, str]
) -> None:
    assert answer in _answers(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A Dutch court sentenced an Iranian refugee to five years in prison for theft.", "en"),
        ("A Stockholm court sentenced an Eritrean refugee to two years for burglary.", "en"),
        ("Police in Berlin arrested an Afghan asylum seeker after a knife attack.", "en"),
        ("A Syrian refugee was arrested in Vienna on suspicion of rape.", "en"),
        ("Die Polizei nahm in Dresden einen afghanischen Asylbewerber nach einem Raub fest.", "de"),
        ("Un réfugié soudanais a été arrêté à Calais après une rixe.", "fr"),
        ("The Dutch government expelled two Russian diplomats in a row over fishing rights.", "en"),
        ("Asi 15 lidí protestovalo u čínského velvyslanectví v Praze na podporu Tibetu.", "cs"),
        (
            "Venezuelan police arrested forty opposition activists in Caracas, Reuters reported.",
            "en",
        ),
    ],
)
def test_what_is_answered_for_nobody_who_fled_is_not(text: str, language: str) -> None:
    assert _answers(text, language) == []
