"""Houses of culture that a state keeps abroad: sites where people are watched from them. All bodies are invented."""

import pytest

from longarm.model.slots import Site
from tests.unit.extraction.reading import claims_of

TOLD = " The sister of an exile was threatened in Dushanbe, a relative said."
WATCHED = [
    (
        (
            "Tajikistan runs cultural centres in Warsaw and Berlin from which exiles are watched, the rights group "
            "Alder Monitor said."
        ),
        "en",
    ),
    (
        (
            "Le Tadjikistan se sert de centres culturels à Varsovie et à Berlin pour surveiller ses exilés, selon "
            "l'organisation Alder Monitor."
        ),
        "fr",
    ),
    (
        (
            "Tádžikistán provozuje ve Varšavě, v Praze a v Berlíně kulturní střediska, odkud sleduje exulanty, tvrdí "
            "organizace Alder Monitor."
        ),
        "cs",
    ),
]


def cities(text: str, language: str) -> set[str | None]:
    return {
        claim.slots.city
        for claim in claims_of(text, Site, language)
        if isinstance(claim.slots, Site)
    }


@pytest.mark.parametrize(("text", "language"), WATCHED)
def test_a_cultural_centre_from_which_people_are_watched_is_a_site(
    text: str, language: str
) -> None:
    assert cities(text, language) - {"Prague"} == {"Warsaw", "Berlin"}


@pytest.mark.parametrize(
    "text",
    [
        "Tajikistan opened cultural centres in Warsaw and Berlin, its ministry of culture said.",
        "Tajik exiles meet in cultural centres in Warsaw and Berlin.",
    ],
)
def test_a_cultural_centre_of_which_no_more_is_told_is_none(text: str) -> None:
    assert cities(text + TOLD, "en") == set()


def test_a_house_of_culture_that_a_host_shuts_is_a_site_where_people_are_acted_against() -> None:
    act = "An exiled Eritrean journalist was beaten in Uppsala after the embassy of Eritrea threatened his family. "
    shut = "The Swedish government ordered the closure of the cultural centre in Malmö."
    opened = "The Swedish government reopened the cultural centre in Malmö."
    assert cities(act + shut, "en") == {"Malmo"}
    assert cities(act + opened, "en") == set()
