"""Whose an office is: said by the next sentence, by a town, by who works in it, or by how its name begins. Invented."""

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of


def _cities(text: str, language: str) -> set[str | None]:
    return {site.city for site in slots_of(text, Site, language) if site.city}


@pytest.mark.parametrize(
    ("language", "text", "cities"),
    [
        (
            "sv",
            "Rapporten nämner två kontaktpunkter: en i Lund och en annan i Kalmar. Båda styrs av polisen i Qingtian.",
            {"Lund", "Kalmar"},
        ),
        (
            "hu",
            "A lap egy kapcsolattartó pontot említ Bécsben. Ezt a csingtieni rendőrség irányítja.",
            {"Vienna"},
        ),
    ],
)
def test_next_sentence_tells_who_runs_them(language: str, text: str, cities: set[str]) -> None:
    assert _cities(text, language) == cities


def test_next_sentence_about_somebody_else_runs_nothing() -> None:
    text = (
        "In Wien gibt es zwei Kontaktbüros der Gemeinde. "
        "Die Polizei von Wenzhou leitete dagegen im Frühjahr eine Übung, wie die Zeitung schreibt."
    )
    assert _cities(text, "de") == set()


def test_secret_service_has_its_covert_place_whatever_the_verb() -> None:
    text = "Tyrkneska leyniþjónustan var lengi með leynilega skrifstofu í Hamborg."
    assert _cities(text, "is") == {"Hamburg"}


def test_service_that_is_only_the_source_has_none() -> None:
    text = "Enligt den danska säkerhetstjänsten finns en hemlig lokal för gäng i Malmö."
    assert _cities(text, "sv") == set()


def test_town_behind_the_police_says_whose_post_it_is() -> None:
    text = "In Graz gibt es laut dem Bericht eine Außenstelle der Polizei von Wenzhou."
    assert _cities(text, "de") == {"Graz"}


def test_staff_tells_what_an_office_of_a_state_is() -> None:
    text = "Het Azerbeidzjaanse kantoor in Gent wordt bemand door officieren van de staatsveiligheidsdienst."
    assert _cities(text, "nl") == {"Ghent"}


def test_house_of_a_city_holds_what_is_in_it() -> None:
    text = "Egy bécsi étterem hátsó szobájában a kínai rendőrség kirendeltsége működik."
    assert _cities(text, "hu") == {"Vienna"}
    text = "Egy bécsi szervezet szerint a kínai rendőrség kirendeltsége működik Grazban."
    assert _cities(text, "hu") == {"Graz"}


def test_both_cities_of_adjectives_before_a_facility_have_one() -> None:
    text = "Az amszterdami és a rotterdami kínai rendőrőrsöt tavaly bezárták."
    assert _cities(text, "hu") == {"Amsterdam", "Rotterdam"}


def test_what_became_of_it_stands_behind_the_relative_clause() -> None:
    text = "Servicestationen i Uppsala, som sköttes av en förening på uppdrag av polisen i Wenzhou, har lagts ned."
    assert [(s.city, s.status) for s in slots_of(text, Site, "sv")] == [
        ("Uppsala", SiteStatus.CLOSED)
    ]


@pytest.mark.parametrize(
    ("language", "text", "cities"),
    [
        ("de", "In Graz gab es eine Überseepolizeistation.", {"Graz"}),
        ("sv", "I Lund fanns en utlandspolisstation.", {"Lund"}),
        ("de", "In Graz wurde die Polizeistation renoviert.", set()),
        ("de", "In Graz wurde das Auslandsbüro einer Stiftung renoviert.", set()),
    ],
)
def test_overseas_is_read_where_it_is_written_into_the_noun(
    language: str, text: str, cities: set[str]
) -> None:
    assert _cities(text, language) == cities
