"""Links: who runs, pays or leads whom, by what the two ends are more than by the order of the words."""

from __future__ import annotations

import pytest

from longarm.model.slots import Link
from tests.unit.extraction.reading import slots_of

TOLD = {
    "en": "Police from Wenzhou run two Chinese police stations in Leeds and Derby, the group Lamplight says. ",
    "de": "Die Polizei von Wenzhou betreibt in Mainz und Trier zwei chinesische Polizeistationen, sagt die Organisation"
    " Leuchtfeuer. ",
    "fr": "La police de Wenzhou gère deux postes de police chinois à Rouen et à Caen, selon l'organisation Veilleuse. ",
}


def links(text: str, language: str = "en") -> set[tuple[str, str, str]]:
    """Return subject, relation and object of the links of a text."""
    found = slots_of(TOLD[language] + text, Link, language)
    return {(link.subject, str(link.relation), link.object) for link in found}


@pytest.mark.parametrize(
    ("language", "text", "link"),
    [
        (
            "en",
            "The Jade Bridge Society is funded by the Chinese embassy.",
            ("Chinese embassy", "funds", "Jade Bridge Society"),
        ),
        (
            "en",
            "In Derby the station was run by the Jade Bridge Society.",
            ("Jade Bridge Society", "operates", "station"),
        ),
        (
            "de",
            "Das Büro in Trier wird vom Verein «Jadebrücke» finanziert.",
            ("Jadebrücke", "funds", "Büro"),
        ),
        (
            "de",
            "Der Verein «Jadebrücke» wird von der chinesischen Botschaft gesteuert.",
            ("chinesischen Botschaft", "controls", "Jadebrücke"),
        ),
        (
            "fr",
            "L'association Pont de Jade est financée par l'ambassade de Chine.",
            ("ambassade de Chine", "funds", "Pont de Jade"),
        ),
    ],
)
def test_what_two_ends_are_says_which_keeps_which(
    language: str, text: str, link: tuple[str, str, str]
) -> None:
    assert link in links(text, language)


def test_a_facility_told_of_before_is_what_all_of_them_are() -> None:
    found = links("Neighbours knew nothing. Both were run by the Qingtian public security bureau.")
    assert ("Qingtian public security bureau", "operates", "Chinese police stations") in found


def test_who_works_with_whom_stands_right_behind_the_words() -> None:
    bureau = "the Qingtian public security bureau"
    works = {"cooperates_with"}
    near = links(f"The Jade Bridge Society cooperates with {bureau}.")
    assert works & {relation for _, relation, _ in near}
    before = links(f"Volunteers who fear {bureau} cooperate with the Jade Bridge Society.")
    assert not works & {relation for _, relation, _ in before}


@pytest.mark.parametrize(
    "text",
    [
        "The Chinese embassy in London said that the stations were run by volunteers.",
        "British police set up a cordon around the station.",
        "The station is run not by the Chinese embassy.",
    ],
)
def test_whoever_speaks_searches_or_is_excepted_keeps_nothing(text: str) -> None:
    subjects = {subject for subject, _, _ in links(text)}
    assert not subjects & {
        "Chinese embassy in London",
        "Chinese embassy",
        "British police",
        "police",
        "Lamplight",
    }
