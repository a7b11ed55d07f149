"""A host's service that warns does not act, and a secret office abroad is a site under any noun. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read, slots_of

FUNDED = {
    "de": "Der Verein Tamaro wird von der eritreischen Botschaft in Rom finanziert und bedroht Geflüchtete. ",
    "da": "Foreningen Tamaro får penge fra Eritreas ambassade i Rom og truer flygtninge. ",
}
WARNED = {
    "de": "Der italienische Inlandsgeheimdienst hatte im vergangenen März gewarnt, der Verein habe Namen gesammelt.",
    "da": "I marts advarede den italienske efterretningstjeneste om, at foreningen havde samlet navne.",
}
ACTED = {
    "de": "Der italienische Inlandsgeheimdienst hatte im vergangenen März Geflüchtete bedroht und verfolgt.",
    "da": "I marts truede den italienske efterretningstjeneste flygtninge.",
}


def accused(text: str, language: str) -> frozenset[str]:
    reading = read_through(read(text, language))
    assert reading is not None
    return reading.accused


@pytest.mark.parametrize("language", sorted(WARNED))
def test_a_service_that_warns_is_the_hosts_wherever_its_verb_stands(language: str) -> None:
    assert accused(FUNDED[language] + WARNED[language], language) == {"ER"}


@pytest.mark.parametrize("language", sorted(ACTED))
def test_one_that_acts_is_accused(language: str) -> None:
    assert accused(ACTED[language], language) == {"IT"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Eritrea har ett hemligt kontor i Utrecht, där flyktingar hotas och förföljs."),
        ("de", "Eritrea unterhält in Utrecht ein verdecktes Büro, das Geflüchtete bedroht."),
        ("ko", "에리트레아가 위트레흐트에 비밀 사무소를 두고 망명자들을 협박했다고 한다."),
        ("nl", "Eritrea heeft een heimelijk kantoor in Utrecht, waar ballingen worden bedreigd."),
    ],
)
def test_a_secret_office_in_a_town_abroad_is_a_site(language: str, text: str) -> None:
    assert [(site.city, site.country) for site in slots_of(text, Site, language)] == [
        ("Utrecht", "NL")
    ]


def test_a_secret_room_in_a_text_of_nobody_who_fled_is_none() -> None:
    text = (
        "Die niederländische Polizei fand in Utrecht ein verdecktes Büro einer rumänischen Bande."
    )
    assert slots_of(text, Site, "de") == []
