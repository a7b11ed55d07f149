"""A text that speaks of the subject as such, and accuses nobody, yields no claims."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read, slots_of

COURSE = (
    "The faculty opens a course on the law of exile on 3 October. It has nine sessions in room 12. "
    "The second session asks what transnational repression means in recent statutes. "
    "The third is on harassment and threats against refugees, and on how to report them. "
    "The fourth deals with red notices. Students hand in an essay of twelve pages. "
    "The course is taught by two lecturers. Places are few."
)
COURS = (
    "La faculté ouvre le 3 octobre un cours sur le droit de l’exil. Il compte neuf séances en salle 12. "
    "La deuxième demande ce que veut dire la répression transnationale dans les lois récentes. "
    "La troisième porte sur le harcèlement et les menaces contre les réfugiés, et sur les plaintes. "
    "La quatrième traite des notices d’Interpol. Les étudiants remettent un essai de douze pages. "
    "Le cours est donné par deux enseignants. Les places sont rares."
)


@pytest.mark.parametrize(("language", "text"), [("en", COURSE), ("fr", COURS)])
def test_a_course_on_the_subject_tells_of_nothing(language: str, text: str) -> None:
    assert list(extract(read(text, language))) == []


def test_a_course_that_tells_of_a_state_is_read() -> None:
    told = (
        " In May two Iranian dissidents were threatened in Leeds, and Iran's embassy was behind it."
    )
    assert slots_of(COURSE + told, Incident)


def test_a_name_as_short_as_a_particle_is_no_town() -> None:
    text = "Se savoir protégé : un manuel. Les agents iraniens ont menacé une réfugiée."
    assert [
        slots.country for slots in slots_of(text, Incident, "fr") if slots.country == "MO"
    ] == []
