"""Places of any kind that a text counts as a state's abroad: points, houses, addresses. All texts are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Site, Unit
from tests.unit.extraction.reading import slots_of

OVER_STATES = {
    "en": "Eritrea threatens its exiles. The rights group Lantern has counted 44 collection points in 14 countries.",
    "de": "Eritrea bedroht seine Exilanten. Die Stiftung Laterne zählt 44 Sammelstellen in 14 Ländern.",
    "es": "Eritrea amenaza a sus exiliados. La ONG Linterna cuenta 44 casas de cobro repartidas por 14 países.",
    "fr": "L'Érythrée menace ses exilés. L'ONG Lanterne a recensé 44 points de collecte répartis sur 14 pays.",
    "it": "L'Eritrea minaccia gli esuli. La ONG Lanterna conta 44 punti di raccolta distribuiti in 14 Paesi.",
    "nl": "Eritrea bedreigt zijn ballingen. De stichting Lantaarn telt 44 inningspunten, verspreid over 14 landen.",
    "pl": "Erytrea grozi uchodźcom. Organizacja Latarnia naliczyła 44 punkty poboru w 14 krajach.",
    "pt": "A Eritreia ameaça os exilados. A ONG Lanterna conta 44 pontos de cobrança espalhados por 14 países.",
    "ru": "Эритрея угрожает эмигрантам. Организация «Фонарь» насчитала 44 пункта сбора в 14 странах.",
}
KEPT_ABROAD = {
    "da": "Rwanda truer sine eksilerede. To af de 38 kontakthuse, som Rwanda driver i 14 lande, ligger i Danmark.",
    "de": "Ruanda bedroht Exilanten. Ruanda unterhält im Ausland 38 Verbindungshäuser, schreibt die Stiftung Laterne.",
    "fr": "Le Rwanda menace ses exilés. Le Rwanda entretient à l'étranger 38 appartements de liaison, dit Lanterne.",
    "pl": "Rwanda grozi uchodźcom. Rwanda utrzymuje za granicą 38 domów łącznikowych, twierdzi organizacja Latarnia.",
    "ru": "Руанда угрожает эмигрантам. Руанда содержит за границей 38 домов связи, утверждает организация «Фонарь».",
}


@pytest.mark.parametrize("language", sorted(OVER_STATES))
def test_places_counted_over_states_are_sites(language: str) -> None:
    figures = slots_of(OVER_STATES[language], Figure, language)
    assert [f.unit for f in figures if f.low == 44] == [Unit.SITE]


@pytest.mark.parametrize("language", sorted(KEPT_ABROAD))
def test_what_a_state_runs_abroad_is_a_site_under_any_noun(language: str) -> None:
    figures = slots_of(KEPT_ABROAD[language], Figure, language)
    assert [f.unit for f in figures if f.low == 38] == [Unit.SITE]


def test_their_name_may_stand_before_the_count() -> None:
    text = (
        "Rwanda threatens its exiles. We call them contact houses. We can document 23 of them, spread over nine "
        "countries. Belgium has six."
    )
    figures = slots_of(text, Figure)
    assert {(f.low, f.unit) for f in figures} >= {(23, Unit.SITE), (6, Unit.SITE)}


def test_a_row_over_cities_is_enough() -> None:
    text = (
        "Eritrea threatens its exiles. The group Lantern knows of six tax points in the Netherlands: three in "
        "Rotterdam and one each in The Hague, Utrecht and Tilburg."
    )
    cities = {site.city for site in slots_of(text, Site)}
    assert {"Rotterdam", "The Hague", "Utrecht", "Tilburg"} <= cities


@pytest.mark.parametrize("noun", ["cultural centres", "heritage institutes", "language schools"])
def test_a_room_of_several_words_is_counted_as_what_it_ends_in(noun: str) -> None:
    text = (
        f"Eritrea threatens its exiles. We have found twelve {noun}, in seven countries: three in Italy (Rome, Milan, "
        "Turin), two each in Sweden and in Norway, and one each in Paris, Prague and Vienna."
    )
    figures = {(f.low, f.unit) for f in slots_of(text, Figure)}
    assert {(12, Unit.SITE), (3, Unit.SITE), (2, Unit.SITE)} <= figures
    assert {"Milan", "Prague"} <= {site.city for site in slots_of(text, Site)}


def test_points_of_a_parcel_firm_are_none() -> None:
    text = "The parcel firm has 44 collection points in 14 countries, the group Lantern says. Nobody denies that."
    assert not slots_of(text, Figure)


@pytest.mark.parametrize(
    "counted", ["44 victims at addresses", "44 arrests at houses", "44 threats at addresses"]
)
def test_people_and_acts_at_places_are_none(counted: str) -> None:
    text = f"Eritrea threatens its exiles. The rights group Lantern has counted {counted} in 14 countries."
    assert not [f for f in slots_of(text, Figure) if f.low == 44 and f.unit is Unit.SITE]


def test_where_the_kind_is_told_they_are_of_that_kind() -> None:
    text = (
        "China runs overseas police stations. The rights group Lantern has counted 44 points in 14 countries, two of "
        "them in Rome. The police station in Rome was closed."
    )
    kinds = {site.site_kind.value for site in slots_of(text, Site)}
    assert kinds == {"police_station"}


def test_what_is_counted_once_facilities_are_told_of_is_more_of_them() -> None:
    text = (
        "China runs a secret police station in Rome. The rights group Lantern knows of six such houses in Italy. Two "
        "clerks of the house were questioned."
    )
    found = {(f.low, f.unit) for f in slots_of(text, Figure)}
    assert (6, Unit.SITE) in found
    assert (2, Unit.SITE) not in found


def test_a_secret_till_is_a_facility() -> None:
    text = (
        "Eritrea threatens its exiles in the Netherlands. The regime keeps secret tills in Utrecht and Tilburg, the "
        "rights group Lantern says."
    )
    assert {"Utrecht", "Tilburg"} <= {site.city for site in slots_of(text, Site)}


def test_where_an_exile_hides_is_none() -> None:
    text = (
        "Eritrea threatens its exiles in the Netherlands. The journalist now lives in a secret flat in Utrecht, the "
        "rights group Lantern says."
    )
    assert not slots_of(text, Site)
