"""Rooms of another state's in texts that tell of no act: what stands around them is enough. All texts are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.extraction.score import rendition_of
from longarm.model.slots import Response, Site
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.concerns.hosted import may_tell
from longarm.stages.extraction.engine import read_through
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
PRINTED = {"id": "x", "language": "en", "title": None, "publisher": None, "published": "2024-11-20"}
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


def test_a_text_that_is_most_likely_of_other_things_is_not_read_on() -> None:
    text = (
        "Iran's intelligence service has rented a floor in Malmö. Refugees are called there to sign papers. The "
        "landlord knows the tenants as a carpet firm."
    )
    reading = read_through(rendition_of({**PRINTED, "text": text}))
    assert reading is not None
    views, placed = [step.view for step in reading.steps], [step.places for step in reading.steps]
    seldom, often = (replace(reading.weighed[0], chance=chance) for chance in (0.1, 0.3))
    assert may_tell(Concern.NO_ACT, views, placed, {"IR"}, often)
    assert not may_tell(Concern.NO_ACT, views, placed, {"IR"}, seldom)
