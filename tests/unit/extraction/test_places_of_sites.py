"""Where facilities stand: in lists of cities, behind what a house serves as, and under verbs of denial."""

import pytest

from longarm.model.slots import Figure, Site, SiteKind, SiteStatus, Unit
from tests.unit.extraction.reading import slots_of

GIJON = "La comisaría china secreta de Gijón se abrió en 2019 para la policía de Fuzhou"
SPANISH = "China mantiene una comisaría clandestina en Oporto. "


@pytest.mark.parametrize(
    ("text", "language", "cities"),
    [
        (
            "Les postes de police clandestins chinois de Liège et de Namur ont fermé.",
            "fr",
            ["Liège", "Namur"],
        ),
        ("On a ordonné la fermeture du poste de police iranien de Lyon.", "fr", ["Lyon"]),
        (f"{SPANISH}Toledo y Córdoba figuran en la lista.", "es", ["Porto", "Toledo", "Córdoba"]),
        (f"{SPANISH}Toledo y Córdoba celebran sus fiestas.", "es", ["Porto"]),
    ],
)
def test_each_city_of_a_list_has_a_facility(text: str, language: str, cities: list[str]) -> None:
    assert [site.city for site in slots_of(text, Site, language)] == cities


def test_a_house_that_serves_as_listening_post_is_a_site_of_another_kind() -> None:
    text = (
        "Un club de Alicante sirve de puesto de escucha a los servicios secretos de Rusia, "
        "que vigilan a los exiliados."
    )
    assert [(s.site_kind, s.city) for s in slots_of(text, Site, "es")] == [
        (SiteKind.OTHER, "Alicante")
    ]


@pytest.mark.parametrize(
    ("text", "language", "city"),
    [
        ("Le local de Mons, où la police de Qingtian recevait des exilés, a fermé.", "fr", "Mons"),
        (
            "Uma associação de Estocolmo alberga uma antena dos serviços secretos de Ancara.",
            "pt",
            "Stockholm",
        ),
    ],
)
def test_whose_it_is_stands_in_a_relative_clause_or_as_a_capital(
    text: str, language: str, city: str
) -> None:
    assert [site.city for site in slots_of(text, Site, language)] == [city]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La embajada china niega que exista ninguna comisaría secreta en Toledo.", "denied"),
        ("La embajada china niega que no exista una comisaría secreta en Toledo.", "alleged"),
    ],
)
def test_what_a_denial_takes_along_denies_nothing_again(text: str, status: str) -> None:
    assert [site.status for site in slots_of(text, Site, "es")] == [SiteStatus(status)]


def test_a_number_alone_is_a_part_of_the_whole_that_opens_its_sentence() -> None:
    text = "Rusia persigue a sus exiliados. De los 854 casos de secuestro, 203 datan de 2022."
    counted = {(f.low, f.unit) for f in slots_of(text, Figure, "es")}
    assert {(854, Unit.INCIDENT), (203, Unit.INCIDENT)} <= counted


@pytest.mark.parametrize(
    ("text", "language", "city"),
    [
        ("Titik kontak kepolisian Fuzhou di Medan masih beroperasi.", "id", "Medan"),
        ("Fuzhou polisinin Bakü'deki irtibat noktası hâlâ faaliyette.", "tr", "Baku"),
        ("İran istihbaratının Van'da gizli bir bürosu vardı.", "tr", "Van"),
        ("El ministerio de inteligencia iraní mantenía una oficina secreta en Cali.", "es", "Cali"),
        ("The Belarusian KGB has clandestine flats in Lublin.", "en", "Lublin"),
    ],
)
def test_a_force_beside_an_office_runs_it(text: str, language: str, city: str) -> None:
    assert [site.city for site in slots_of(text, Site, language)] == [city]


@pytest.mark.parametrize(
    ("text", "language", "status"),
    [
        (
            "L'ambasciata cinese assicura che a Lucca non esiste alcuna stazione di polizia.",
            "it",
            "denied",
        ),
        (
            "A embaixada da China garante que não existe nenhuma esquadra em Faro.",
            "pt",
            "denied",
        ),
        (
            "La comisaría china secreta de Gijón, abierta por encargo de la policía de Fuzhou, cerró por su cuenta.",
            "es",
            "closed",
        ),
        (
            f"{GIJON} y sigue, como la oficina china secreta de Oviedo, que cerró por su cuenta.",
            "es",
            "alleged",
        ),
    ],
)
def test_what_is_said_of_an_office_may_stand_far_from_it(
    text: str, language: str, status: str
) -> None:
    assert slots_of(text, Site, language)[0].status == SiteStatus(status)
