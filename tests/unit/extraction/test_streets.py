"""Streets and quarters, which are nobody's name and no town; datelines of two dashes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.document import Stated
from longarm.model.slots import Incident, Statement
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read, slots_of

SPOKEN = [
    (
        "es",
        "Represión transnacional de Turkmenistán. Un bar de la calle Palma Real. «Vinieron por mí», recuerda.",
        "Palma Real",
    ),
    (
        "pt",
        "Repressão transnacional do Turquemenistão. Um bar no bairro da Boa Nova. «Vieram por mim», conta.",
        "Boa Nova",
    ),
]


@pytest.mark.parametrize(("language", "text", "street"), SPOKEN)
def test_a_street_or_a_quarter_does_not_speak(language: str, text: str, street: str) -> None:
    assert street not in [said.speaker for said in slots_of(text, Statement, language)]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("es", "Represión transnacional. En 2023 un exiliado uzbeko fue golpeado en la avenida Mesa, en Vigo.", "ES"),
        ("it", "Repressione transnazionale. Nel 2023 un esule uzbeko è stato aggredito in viale Monaco, a Bari.", "IT"),
        # "a street of Paris" lies in Paris
        ("fr", "Répression transnationale. En 2023 un exilé ouzbek a été frappé dans une rue de Gand.", "BE"),
    ],
)  # fmt: skip
def test_a_town_that_names_a_street_is_no_place(language: str, text: str, country: str) -> None:
    found = slots_of(text, Incident, language, "2024-06-01")
    assert {act.country for act in found} == {country}


@pytest.mark.parametrize(
    ("language", "publisher", "opening"),
    [
        ("it", "Agenzia Arenile", "(ARN) - LECCE, 5 GIU - "),
        ("es", "Agencia Mar Sur", "Vigo, 5 jun (AMS).- "),
    ],
)
def test_an_agency_in_the_dateline_is_no_speaker(
    language: str, publisher: str, opening: str
) -> None:
    told = {
        "it": "Un esule uzbeko è stato picchiato ieri a Lecce da agenti dell'Uzbekistan.",
        "es": "Un exiliado uzbeko fue golpeado ayer en Vigo por agentes de Uzbekistán.",
    }[language]
    rendition = read(opening + told, language, "2024-06-05")
    rendition = replace(rendition, publisher=Stated(publisher, "this test"))
    claims = [claim for claim in extract(rendition) if isinstance(claim.slots, Incident)]
    assert [claim.voices for claim in claims] == [()]
