"""Crime in brief, and acts longer ago than most remember: none is persecution abroad. All events are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read, slots_of

CRIMES = {
    "en": (
        "Police in Leeds have arrested four men after a Chinese cook was robbed and beaten outside a bar. The "
        "consulate in Manchester said it was in touch with the family. The men said he had a gambling debt."
    ),
    "it": (
        "Un imprenditore iraniano è stato aggredito e rapinato sabato notte a Torino. La polizia ha arrestato due "
        "connazionali. Il consolato segue il caso. Secondo gli inquirenti il movente è un debito di gioco."
    ),
    "pt": (
        "A PSP deteve em Lisboa três cidadãos chineses suspeitos de sequestro e extorsão de um comerciante. "
        "A embaixada da China disse confiar na justiça. O homem devia 40 mil euros de jogo."
    ),
    "sv": (
        "Polisen i Malmö grep på lördagen tre män sedan en iransk taxiförare misshandlats och rånats. "
        "Konsulatet har informerats. Motivet uppges vara en skuld."
    ),
}


@pytest.mark.parametrize("language", sorted(CRIMES))
def test_a_short_text_with_two_words_of_crime_and_nobody_who_fled_is_laid_aside(
    language: str,
) -> None:
    reading = read_through(read(CRIMES[language], language, "2024-05-05"))
    assert reading is not None
    assert not reading.concern.passes
    assert reading.concern in {Concern.CRIME, Concern.NO_STATE}


def test_one_word_of_crime_lays_no_short_text_aside() -> None:
    text = (
        "A Tajik driver was robbed and abducted in Warsaw on Monday and taken to Dushanbe. Another Tajik was abducted "
        "in Lublin. Tajikistan denies it."
    )
    reading = read_through(read(text, "en", "2024-05-05"))
    assert reading is not None
    assert reading.concern is Concern.ACT


def test_since_a_year_long_ago_goes_on() -> None:
    text = (
        "Since 1979 Iran has abducted 20 dissidents in Turkey, the group says. "
        "An Iranian exile was abducted in Istanbul."
    )
    assert slots_of(text, Incident, "en", "2024-05-05")


@pytest.mark.parametrize(
    ("year", "told"),
    [("1978", False), ("2023", True)],
)
def test_what_happened_forty_years_ago_is_history(year: str, *, told: bool) -> None:
    text = (
        f"In September {year} a Bulgarian exile was poisoned in London by agents of Bulgaria's secret service. "
        f"In October {year} another Bulgarian dissident was abducted in Vienna."
    )
    assert bool(slots_of(text, Incident, "en", "2024-05-05")) is told
