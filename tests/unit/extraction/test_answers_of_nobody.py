"""Answers that a text tells without who acted, or of the accused state's own people."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Figure, Response
from tests.unit.extraction.reading import slots_of

PURSUED = {
    "cs": "Běloruská tajná služba pronásleduje emigranty po celé Evropě. ",
    "en": "The secret service of Belarus pursues exiles all over Europe. ",
    "pt": "Os serviços secretos da Turquia perseguem exilados em toda a parte. ",
    "sv": "Turkiets säkerhetstjänst förföljer landsflyktiga över hela världen. ",
}


@pytest.mark.parametrize(
    ("language", "text", "action", "country"),
    [
        # an inquiry beside the act that it is into
        (
            "cs",
            (
                "V Lipsku bylo zahájeno trestní řízení kvůli podezření, že běloruští agenti nutili"
                " studenty udávat spolužáky."
            ),
            Action.INVESTIGATION_OPENED,
            "DE",
        ),
        # a resolution that nobody named has passed
        (
            "pt",
            "Foi aprovada na assembleia estadual de Penang uma resolução contra a perseguição de exilados turcos.",
            Action.RESOLUTION,
            "MY",
        ),
        (
            "sv",
            (
                "I Penang antogs på onsdagen en resolution av delstatsparlamentet där Turkiets bortföranden"
                " av lärare i exil fördöms."
            ),
            Action.RESOLUTION,
            "MY",
        ),
        # an officer of the accused state is tried, and tries nobody
        (
            "cs",
            "Bývalý běloruský policista byl v Boloni odsouzen za to, že tajné službě donášel na exulanty.",
            Action.CONVICTION,
            "IT",
        ),
    ],
)
def test_an_answer_is_that_of_the_state_where_it_is_told(
    language: str, text: str, action: Action, country: str
) -> None:
    found = slots_of(PURSUED[language] + text, Response, language, "2024-11-20")
    assert (action, country) in {(told.action, told.country) for told in found}


def test_courts_of_the_accused_state_answer_nothing() -> None:
    text = "A court in Minsk convicted a blogger who lives in Vilnius in his absence."
    assert not slots_of(PURSUED["en"] + text, Response, "en", "2024-11-20")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            (
                "Tschetschenische Exilanten leben in Angst. Die Gruppe Marsho zählte fünf Angriffe auf"
                " Exilanten in Europa, drei davon in Deutschland und zwei in Frankreich."
            ),
        ),
        (
            "fr",
            (
                "Les exilés tchétchènes ont peur. L'association Marsho a recensé cinq agressions contre des"
                " exilés en Europe, dont trois en Allemagne et deux en France."
            ),
        ),
    ],
)
def test_a_sum_that_names_its_region_keeps_it(language: str, text: str) -> None:
    found = slots_of(text, Figure, language, "2024-11-20")
    assert {told.low: told.scope for told in found} == {5: ("Europe",), 3: ("DE",), 2: ("FR",)}
