"""Counts by states, and lists of the cities where the facilities are. All counts are invented."""

from __future__ import annotations

from dataclasses import replace

from longarm.model.claim import Polarity
from longarm.model.document import Stated
from longarm.model.slots import Site
from longarm.model.voice import VoiceType
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import claims_of, read, slots_of

COUNTS = (
    "In March we described 30 covert offices. Since then 15 further offices have passed our test. "
    "The count now stands at 45 covert offices in 12 countries.\n\n"
)
TABLE = "Austria 9\n\nPoland 8\n\nSpain 7\n\nNetherlands 4\n\n"
LISTS = (
    "The Dutch ones are in Rotterdam (two), Utrecht (one) and Eindhoven (one). "
    "Elsewhere the list holds rooms in Seoul, Osaka and Lima.\n\n"
)
ACTS = (
    "An exiled writer was beaten in Graz on 7 October. On 23 August 2023 a former teacher was "
    "pulled into a van in Vienna; he has since been shown on television in Tehran. After a vigil in "
    "Utrecht, relatives of seven exiles were called in by the police in Karaj. In Lima, judges "
    "refused to extradite a trade unionist.\n\nOur database of transnational repression holds 116 "
    "incidents for the years 2018 to 2022."
)


def cities(text: str) -> set[str | None]:
    return {site.city for site in slots_of(text, Site)} - {None}


def test_cities_listed_behind_a_table_have_a_site_each() -> None:
    listed = {"Rotterdam", "Utrecht", "Eindhoven", "Seoul", "Osaka", "Lima"}
    assert cities(COUNTS + TABLE + LISTS + ACTS) == listed


def test_cities_in_a_text_that_puts_no_facilities_anywhere_have_none() -> None:
    assert cities(COUNTS + "There are several kinds of rooms.\n\n" + LISTS + ACTS) == set()


def test_the_accused_says_that_none_exists() -> None:
    text = (
        "Le Vietnam exploite des commissariats clandestins à Paris, Lyon et Nice, selon "
        "l'association Quai Ouvert. « Il n'existe pas de commissariats clandestins », a affirmé "
        "la porte-parole du ministère vietnamien des Affaires étrangères."
    )
    denied = [c for c in claims_of(text, Site, "fr") if c.polarity is Polarity.DENIED]
    assert [(c.slots.country, c.slots.city) for c in denied if isinstance(c.slots, Site)] == [
        (None, None)
    ]


def test_a_title_tells_whose_the_answers_are() -> None:
    text = (
        "Vraag 1\n\nKent u de berichten?\n\nAntwoord\n\nJa.\n\nVraag 2\n\n"
        "Hoeveel geheime politiebureaus van Iran zijn er?\n\nAntwoord\n\n"
        "Mij zijn twee geheime politiebureaus van Iran in Nederland bekend, een in Utrecht en een "
        "in Breda.\n\nVraag 3\n\nWat doet u?\n\nAntwoord\n\nDe politie onderzoekt het."
    )
    title = "Antwoord van de minister van Justitie en Veiligheid op Kamervragen over politiebureaus"
    rendition = replace(read(text, "nl"), title=Stated(title, "this test"))
    voices = {
        (voice.name, voice.type)
        for claim in extract(rendition)
        if isinstance(claim.slots, Site) and claim.slots.city
        for voice in claim.voices
    }
    assert voices == {("minister van Justitie en Veiligheid", VoiceType.AUTHORITY)}
