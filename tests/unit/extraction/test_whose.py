"""Whose: sources of counts that no verb of saying gives. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.claim import Claim
from longarm.model.slots import Figure
from longarm.stages.extraction.counts.whose import LIKELY_SOURCE
from tests.unit.extraction.reading import claims_of

LEAD = {
    "en": "Iran's intelligence ministry had an exiled editor threatened in Malmö. ",
    "de": "Iranische Agenten verprügelten am 3. März 2026 in Malmö einen exilierten Redakteur. ",
    "sv": "Iranska agenter misshandlade en redaktör i exil i Malmö den 3 mars 2026. ",
}


def _figures(language: str, text: str) -> list[Claim]:
    return claims_of(LEAD[language] + text, Figure, language)


@pytest.mark.parametrize(
    ("language", "text", "source"),
    [
        ("en", "For the Lantern Desk, 38 journalists live under threat in Sweden.", "Lantern Desk"),
        (
            "de",
            "Auf der Karte des Vereins „Leuchtarchiv“ sind 38 bedrohte Journalisten in Schweden zu sehen.",
            "Leuchtarchiv",
        ),
        ("sv", "Föreningen Lyktan: 38 hotade journalister i Sverige.", "Lyktan"),
    ],
)
def test_the_body_beside_a_count_is_its_source(language: str, text: str, source: str) -> None:
    (figure,) = _figures(language, text)
    assert [voice.name for voice in figure.voices] == [source]


def test_a_source_that_only_weights_give_is_marked() -> None:
    (figure,) = _figures("en", "For the Lantern Desk, 38 journalists live under threat in Sweden.")
    assert LIKELY_SOURCE in figure.reasons
    assert figure.voices[-1].inferred


def test_what_police_did_is_nobodys_word() -> None:
    (figure,) = _figures("en", "Police arrested 4 exiles in Lund.")
    assert not figure.voices


def test_what_the_publisher_counted_itself_has_no_other_source() -> None:
    figures = _figures(
        "en",
        "We ourselves have counted 38 threatened journalists beside those of the Lantern Desk.",
    )
    assert figures
    assert all(LIKELY_SOURCE not in figure.reasons for figure in figures)
