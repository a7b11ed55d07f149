"""Rooms of another state's in texts that tell of no act: what stands around them is enough. All texts are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Response, Site
from tests.unit.extraction.reading import claims_of, slots_of

TIED = {
    "de": (
        "In Leipzig und Rostock unterhalte das vietnamesische Ministerium für öffentliche Sicherheit Büros, meldet die "
        "Rundschau. Hanoi nannte das erfunden."
    ),
    "en": (
        "Until Easter a desk of the Wenzhou police stood behind a shop in Auckland. The room was empty when police "
        "opened an inquiry. The landlord denies that he knew."
    ),
    "nl": (
        "Het cultuurhuis in Deventer wordt door de inlichtingendienst van Iran gebruikt, zegt het comité Azadi. De "
        "politie doorzocht dinsdag het pand in Heerlen. De Iraanse ambassade ontkent."
    ),
}


@pytest.mark.parametrize("language", sorted(TIED))
def test_rooms_tied_to_a_force_are_read_on(language: str) -> None:
    assert claims_of(TIED[language], Site, language) or claims_of(
        TIED[language], Response, language
    )


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
