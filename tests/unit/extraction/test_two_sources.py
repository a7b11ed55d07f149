"""Two sources in one sentence, each with a count of its own, and whose figures an outlet retells. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from tests.unit.extraction.reading import claims_of

LEADS = {
    "de": "Minsk lässt Exilierte in Polen bedrohen.",
    "en": "Belarus has exiles in Poland threatened.",
    "es": "Minsk hace amenazar a los exiliados en Polonia.",
    "it": "Minsk fa minacciare gli esuli in Polonia.",
    "nl": "Minsk laat ballingen in Polen bedreigen.",
    "no": "Minsk truer eksilerte i Polen.",
    "pl": "Białoruskie służby grożą śmiercią emigrantom w Polsce.",
    "sv": "Minsk hotar exilbelarusier i Polen.",
}


def _by_number(language: str, text: str) -> dict[float | None, str | None]:
    claims = claims_of(f"{LEADS[language]} {text}", Figure, language, "2024-11-20")
    figures = [(c, c.slots) for c in claims if isinstance(c.slots, Figure)]
    return {slots.low: c.voices[-1].name if c.voices else None for c, slots in figures}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        (
            "en",
            "The group Orvala says 14 exiles were threatened; for the Polish police it is nine.",
            "Orvala",
            "Polish police",
        ),
        (
            "en",
            "The group Orvala says 14 exiles were threatened, the police in Warsaw only nine.",
            "Orvala",
            "police",
        ),
        (
            "it",
            "Per il collettivo Orvala le minacce sono 14, per la polizia polacca soltanto nove.",
            "Orvala",
            "polizia polacca",
        ),
        (
            "pl",
            "Dla fundacji Orvala jest to 14 gróźb, dla polskiej policji zaledwie dziewięć.",
            "Orvala",
            "polskiej policji",
        ),
        (
            "es",
            "Las amenazas serían 14 para la asociación Orvala y nueve para la policía polaca.",
            "Orvala",
            "policía polaca",
        ),
    ],
)
def test_two_who_count_in_one_sentence_have_a_count_each(
    language: str, text: str, first: str, second: str
) -> None:
    found = _by_number(language, text)
    assert (found.get(14), found.get(9)) == (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "The group Orvala says 14 exiles were threatened, and the Polish police arrested nine people.",
        "The group Orvala says 14 exiles were threatened, of whom the Polish police know nine.",
    ],
)
def test_a_part_and_an_act_are_no_second_count(text: str) -> None:
    assert _by_number("en", text).get(14) == "Orvala"
    assert _by_number("en", text).get(9) != "Polish police"


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        (
            "no",
            "Avisen Havneposten gjengir tall fra organisasjonen Orvala om 14 trusler mot eksilerte.",
            "Orvala",
        ),
        (
            "it",
            "Il quotidiano Corriere del Molo rilancia una nota dell'associazione Orvala in cui figurano 14 minacce.",
            "Orvala",
        ),
        (
            "sv",
            "Tidningen Hamnposten återger uppgifter från föreningen Orvala om 14 hot mot exilbelarusier.",
            "Orvala",
        ),
    ],
)
def test_whose_figures_an_outlet_retells_is_the_source(
    language: str, text: str, source: str
) -> None:
    assert _by_number(language, text).get(14) == source


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Vor einem Ausschuss des polnischen Parlaments sprach der Jurist Adam Wolski von 14 bedrohten Exilierten.",
        ),
        (
            "nl",
            "Voor een commissie van het Poolse parlement getuigde de jurist Adam Wolski over 14 bedreigde ballingen.",
        ),
    ],
)
def test_before_whom_somebody_speaks_is_not_who_speaks(language: str, text: str) -> None:
    assert _by_number(language, text).get(14) == "Adam Wolski"
