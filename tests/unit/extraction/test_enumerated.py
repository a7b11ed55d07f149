"""Lists of cities that states head, and names that a state and a city share. All lists are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, Statement
from tests.unit.extraction.reading import slots_of

DANISH = (
    "Listen er lavet af Sinologisk Observatorium i Aarhus og omfatter kinesiske politistationer i udlandet. "
    "Canada: Richmond, Markham og Montréal. USA: Houston. Kenya: Mombasa. Mongoliet: Ulan Bator, lukket i 2022. "
    "I alt tæller observatoriet 58 stationer i 24 lande. Beijing bestrider, at stationerne findes."
)
SPANISH = (
    "Mapa de puestos policiales chinos en la región. La Red Centinela eleva a 31 el total documentado en 11 países. "
    "Por países: Colombia, tres (Bogotá, Barranquilla y Maicao); Ecuador, dos (Quito y Machala); Surinam, una en "
    "Paramaribo. En México se cuentan hasta seis. La red no incluye a Uruguay. Cuatro gobiernos respondieron."
)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "da",
            DANISH,
            {
                *(("Richmond", "CA"), ("Markham", "CA"), ("Montreal", "CA")),
                *(("Houston", "US"), ("Mombasa", "KE"), ("Ulaanbaatar", "MN")),
            },
        ),
        (
            "es",
            SPANISH,
            {
                *(("Bogota", "CO"), ("Barranquilla", "CO"), ("Maicao", "CO")),
                *(("Quito", "EC"), ("Machala", "EC"), ("Paramaribo", "SR")),
            },
        ),
    ],
)
def test_a_city_of_a_list_is_in_the_state_that_heads_it(
    language: str, text: str, expected: set[tuple[str, str]]
) -> None:
    found = {(site.city, site.country) for site in slots_of(text, Site, language) if site.city}
    assert found == expected


def test_a_single_state_before_cities_is_no_list() -> None:
    text = (
        "Kinesiske politistationer findes i udlandet, oplyser Sinologisk Observatorium i Aarhus. "
        "USA: Houston. Udenrigsministeriet har intet hørt om dem."
    )
    assert not [site for site in slots_of(text, Site, "da") if site.city == "Houston"]
    assert slots_of(text, Statement, "da")


@pytest.mark.parametrize(
    ("language", "text", "city", "country"),
    [
        ("es", "La ONG Vigía halló en México una comisaría china clandestina.", None, "MX"),
        (
            "es",
            "La ONG Vigía halló en Singapur una comisaría china clandestina.",
            "Singapore",
            "SG",
        ),
    ],
)
def test_a_name_that_a_state_and_its_city_share_is_the_states(
    language: str, text: str, city: str | None, country: str
) -> None:
    assert {(site.city, site.country) for site in slots_of(text, Site, language)} == {
        (city, country)
    }


def test_a_list_of_places_tells_enough_by_itself() -> None:
    text = (
        "Á korti Vaktarinnar er nú 31 rússnesk „lesstofa“ sem leyniþjónustan SVR notar til að fylgjast með útlögum. "
        "Staðfestar eru þær í Turku, Tampere og Oulu í Finnlandi, Kaunas í Litáen og Szeged í Ungverjalandi. "
        "Óstaðfest er stofan í Maribor í Slóveníu. Fjórum hefur verið lokað frá áramótum. Enginn vildi svara okkur. "
        "Kortið verður uppfært í haust. Rússneska utanríkisráðuneytið kallar kortið uppspuna."
    )
    cities = {site.city for site in slots_of(text, Site, "is")}
    assert {"Turku", "Tampere", "Oulu", "Kaunas", "Szeged", "Maribor"} <= cities


def test_a_list_may_stand_before_the_first_word_for_what_it_lists() -> None:
    text = (
        "Checked list. ARGENTINA: two in Buenos Aires, one in Rosario. BOLIVIA: Cochabamba. ECUADOR: Guayaquil. All "
        "these secret police stations answer to the police of Fuzhou. China denies it."
    )
    cities = {site.city for site in slots_of(text, Site)}
    assert {"Buenos Aires", "Rosario", "Cochabamba", "Guayaquil"} <= cities
