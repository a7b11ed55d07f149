"""Absent: whoever looked in a city of which a text tells, and found no facility there, is read as denying it."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of

TOLD = "The group Lamplight says that police from Wenzhou run two Chinese police stations, in Leeds and in Derby. "


def denied(text: str, language: str = "en") -> set[str | None]:
    """Return the towns of which a text says that there is no facility."""
    sites = slots_of(text, Site, language)
    return {site.city for site in sites if site.status is SiteStatus.DENIED}


@pytest.mark.parametrize(
    "answer",
    [
        "In Derby, officers visited the address and found nothing but a bakery.",
        "On Derby, the minister said that there is no such office.",
        "In Leeds the door is sealed. Things are different in Derby. There police found no trace of any such station.",
    ],
)
def test_a_facility_that_was_not_found_is_denied_where_it_was_said_to_be(answer: str) -> None:
    assert denied(TOLD + answer) == {"Derby"}


@pytest.mark.parametrize(
    "answer",
    [
        "In Derby, officers searched the office and found no evidence of any offence.",
        "In Derby, officers searched the office and found nothing illegal.",
    ],
)
def test_an_offence_that_was_not_found_leaves_the_office_where_it_is(answer: str) -> None:
    assert denied(TOLD + answer) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            (
                "Der Verein Weitblick nennt zwei chinesische Polizeistationen, in Kassel und in Bremen. "
                "In Bremen fand die Polizei lediglich ein Nagelstudio."
            ),
        ),
        (
            "no",
            (
                "Foreningen Utsyn melder om to kinesiske politistasjoner, i Bergen og i Bodø. "
                "I Bodø fant politiet bare en frisørsalong."
            ),
        ),
        (
            "pl",
            (
                "Fundacja Latarnik podaje, że w Polsce działają dwa chińskie komisariaty, w Gdyni i w Lublinie. "
                "W Lublinie nie stwierdzono żadnego takiego punktu."
            ),
        ),
    ],
)
def test_so_it_is_in_other_languages(language: str, text: str) -> None:
    assert len(denied(text, language)) == 1


def test_who_denies_in_person_makes_a_statement_and_no_site() -> None:
    told = TOLD + "Wu Jianguo, who heads the Derby office, denied it."
    assert denied(told) == set()


def test_where_somebody_lives_or_has_a_seat_is_no_site() -> None:
    told = TOLD + "The callers from the office wanted an activist living in Norwich to go home."
    towns = {site.city for site in slots_of(told, Site)}
    assert towns == {"Leeds", "Derby"}
    opened = TOLD + "A third office in Norwich has shut."
    assert "Norwich" in {site.city for site in slots_of(opened, Site)}


def test_a_city_is_denied_as_often_as_it_is_said() -> None:
    told = "Chinese police from Wenzhou run a station above a shop in Derby. "
    answer = "In Derby, officers visited the address and found nothing but a bakery. "
    assert denied(told + answer + answer.replace("officers", "inspectors")) == {"Derby"}
