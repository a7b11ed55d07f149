"""Rooms of another state's in texts that tell of no act: what stands around them is enough. All texts are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Response, Site
from tests.unit.extraction.reading import slots_of

TIED = {
    "de": (
        "Die Polizei durchsuchte am Dienstag eine Wohnung in Heilbronn. Der iranische Geheimdienst habe sie gemietet, "
        "sagt der Bürgermeister. Die Botschaft Irans bestreitet das."
    ),
    "en": (
        "Police in Auckland searched a room behind a shop. The Wenzhou police had used it until Easter, the landlord "
        "said. The Chinese embassy declined to comment."
    ),
    "nl": (
        "Het cultuurhuis in Deventer wordt door de inlichtingendienst van Iran gebruikt, zegt het comité Azadi. De "
        "politie doorzocht dinsdag het pand in Heerlen. De Iraanse ambassade ontkent."
    ),
}
WHERE = {"de": "Heilbronn", "en": "Auckland", "nl": "Heerlen"}


@pytest.mark.parametrize("language", sorted(TIED))
def test_rooms_tied_to_a_force_are_read_on(language: str) -> None:
    assert WHERE[language] in {site.city for site in slots_of(TIED[language], Site, language)}
    assert slots_of(TIED[language], Response, language)


def test_a_restaurant_that_the_police_searched_is_not() -> None:
    text = (
        "Police searched a restaurant in Auckland on Tuesday. The room behind it was full of cigarettes. The owner, a "
        "Chinese citizen, denies everything. The Chinese embassy declined to comment."
    )
    assert not slots_of(text, Site)


def test_a_museum_of_a_secret_service_is_not() -> None:
    text = (
        "The museum in Chernivtsi shows the office of the Soviet KGB. Visitors may sit at the desk. It is open from "
        "Tuesday to Sunday."
    )
    assert not slots_of(text, Site)
