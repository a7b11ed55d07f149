"""What "without" denies: what stands right behind it, and nothing else of its sentence. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Incident, Tactic
from tests.unit.extraction.reading import claims_of

WHOSE = {
    "cs": "Uzbekistán pronásleduje své kritiky v zahraničí. ",
    "de": "Usbekistan verfolgt Kritiker im Ausland. ",
    "en": "Uzbekistan pursues its critics abroad. ",
    "es": "Uzbekistán persigue a sus críticos en el extranjero. ",
    "hu": "Üzbegisztán külföldön üldözi bírálóit. ",
    "ko": "우즈베키스탄은 해외의 비판자들을 탄압하고 있다. ",
    "nl": "Oezbekistan vervolgt zijn critici in het buitenland. ",
}
DONE = [
    ("de", "Am 3. Mai 2024 wurde in Riga ein Exilblogger ohne Aufsehen entführt."),
    ("en", "On 3 May 2024 an exiled blogger was abducted in Riga, in a car without plates."),
    ("en", "On 3 May 2024 an activist of the group Borders Without Fear was beaten in Riga."),
    ("es", "El 3 de mayo de 2024 un bloguero exiliado fue secuestrado en Riga sin testigos."),
    (
        "hu",
        "2024. május 3-án Rigában indoklás nélkül letartóztattak egy száműzött üzbég újságírót.",
    ),
    ("ko", "2024년 5월 3일 리가에서 망명 기자가 영장 없이 체포됐다."),
]
NOT_DONE = [
    ("en", "On 3 May 2024 an exiled blogger left Riga without being beaten."),
    ("nl", "Op 3 mei 2024 kon een gevluchte journalist in Riga spreken zonder bedreigd te worden."),
]


def told(language: str, text: str) -> set[Polarity]:
    claims = claims_of(WHOSE[language] + text, Incident, language, "2024-06-01")
    return {
        claim.polarity
        for claim in claims
        if isinstance(claim.slots, Incident) and claim.slots.countable
    }


@pytest.mark.parametrize(("language", "text"), DONE)
def test_without_something_else_an_act_was_done(language: str, text: str) -> None:
    assert told(language, text) == {Polarity.AFFIRMED}


@pytest.mark.parametrize(("language", "text"), NOT_DONE)
def test_without_an_act_it_was_not_done(language: str, text: str) -> None:
    assert Polarity.AFFIRMED not in told(language, text)


def test_a_campaign_of_lies_is_what_somebody_suffered() -> None:
    text = WHOSE["es"] + (
        "En mayo de 2024 un periodista exiliado en Riga sufrió una campaña de calumnias."
    )
    found = claims_of(text, Incident, "es", "2024-06-01")
    told_of = {
        (claim.polarity, claim.slots.tactic)
        for claim in found
        if isinstance(claim.slots, Incident) and claim.slots.countable
    }
    assert told_of == {(Polarity.AFFIRMED, Tactic.HARASSMENT)}
