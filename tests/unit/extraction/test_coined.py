"""Names that a text gives to what a state keeps abroad, and what is denied of it. All bodies are invented."""

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Figure, Site, Statement, Unit
from tests.unit.extraction.reading import claims_of

COUNTED = 'Belarus keeps 44 "summons nooks" in 11 countries, the Alder Monitor said. '
DENIED = "The Belarusian embassy in Warsaw denies it."


def sites_counted(text: str, language: str) -> set[float | None]:
    return {
        claim.slots.low
        for claim in claims_of(text, Figure, language)
        if isinstance(claim.slots, Figure) and claim.slots.unit is Unit.SITE
    }


def denied(text: str, language: str) -> set[str | None]:
    return {
        claim.slots.country
        for claim in claims_of(text, Site, language)
        if isinstance(claim.slots, Site) and claim.polarity is Polarity.DENIED
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (COUNTED + DENIED, "en"),
        (
            (
                "Belarus driver 44 kallelsevrår i 11 länder, enligt människorättsorganisationen Alder Monitor. "
                "Belarus ambassad i Stockholm förnekar uppgifterna."
            ),
            "sv",
        ),
        (
            (
                "Białoruś prowadzi w 11 państwach 44 „biurka wezwań”, podała organizacja Alder Monitor. "
                "Ambasada Białorusi w Warszawie zaprzecza."
            ),
            "pl",
        ),
        (
            (
                "Білорусь тримає 44 «столи викликів» в 11 країнах, повідомила організація Alder Monitor. "
                "Посольство Білорусі в Києві заперечує."
            ),
            "uk",
        ),
    ],
)
def test_what_is_counted_over_states_is_a_facility_by_the_name_the_text_gives_it(
    text: str, language: str
) -> None:
    assert 44 in sites_counted(text, language)


def test_its_noun_alone_is_the_same_thing_later() -> None:
    text = COUNTED + "Two nooks in Vilnius were closed. " + DENIED
    cities = {c.slots.city for c in claims_of(text, Site, "en") if isinstance(c.slots, Site)}
    assert "Vilnius" in cities


@pytest.mark.parametrize(
    "text",
    [
        'The bank runs 44 "service lounges" in 11 countries, its chairman said.',
        'China denies it. The Alder Monitor counts 44 people "brought home" in 11 countries.',
        "Belarus runs 44 exchange programmes in Poland. " + DENIED,
    ],
)
def test_other_things_that_are_counted_over_states_are_none(text: str) -> None:
    assert 44 not in sites_counted(text, "en")


@pytest.mark.parametrize(
    ("text", "language", "host"),
    [
        (
            (
                "China mantiene 44 comisarías clandestinas en 11 países. La embajada de China en Madrid lo niega: "
                "«No existe ninguna comisaría clandestina en España»."
            ),
            "es",
            "ES",
        ),
        (
            (
                "Китай утримує 44 таємні поліцейські дільниці в 11 країнах. Посольство Китаю в Києві заперечує: "
                "«Жодних таємних поліцейських дільниць в Україні немає»."
            ),
            "uk",
            "UA",
        ),
        (
            (
                "Chiny prowadzą 44 tajne komisariaty w 11 krajach. „Tajnych komisariatów w Polsce nie ma i nie było” "
                "– oświadczyła ambasada Chin w Warszawie."
            ),
            "pl",
            "PL",
        ),
    ],
)
def test_who_denies_and_is_then_quoted_denies_what_the_quotation_says(
    text: str, language: str, host: str
) -> None:
    affirmed = {
        claim.slots.country
        for claim in claims_of(text, Site, language)
        if isinstance(claim.slots, Site) and claim.polarity is Polarity.AFFIRMED
    }
    assert host not in affirmed
    assert any(claim.polarity is Polarity.DENIED for claim in claims_of(text, Statement, language))


@pytest.mark.parametrize(
    "text",
    [
        "We documented 61 consular rooms of Belarus in 14 countries. The room in Frankfurt was closed.",
        "Three consular rooms of Belarus are in Germany. Belarus's foreign ministry denies that any of these exist.",
    ],
)
def test_rooms_that_the_text_counts_abroad_or_the_accused_denies_open_it(text: str) -> None:
    assert sites_counted(text, "en")


def test_who_says_that_it_has_none_in_other_states_denies_them() -> None:
    text = "There are no notice desks of Belarus in Poland, Lithuania or Spain. Nobody was abducted in Vilnius."
    assert {"PL", "LT", "ES"} <= denied(text, "en")


def test_a_pronoun_behind_the_verb_of_saying_is_the_speaker() -> None:
    text = (
        "Belarus keeps 44 secret police stations in 11 countries, the Alder Monitor said in a report. "
        "Lithuania's State Security Department said it knew of two stations in the country."
    )
    voices = {
        tuple(voice.name for voice in claim.voices)
        for claim in claims_of(text, Figure, "en")
        if isinstance(claim.slots, Figure) and claim.slots.low == 2.0
    }
    assert voices
    assert all("Alder Monitor" not in each for each in voices)
