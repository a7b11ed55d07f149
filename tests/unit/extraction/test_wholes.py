"""Numbers whose noun stands elsewhere: before them, in a heading, or in what was counted. All counts are invented."""

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import slots_of

ENGLISH = "The NGO Lantern Watch says Chinese agents abducted a dissident in Latvia. "


def counted(text: str, language: str) -> list[tuple[float | None, Unit]]:
    return [(f.low, f.unit) for f in slots_of(text, Figure, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (f"{ENGLISH}The total of persons abducted now stands at 114.", "en", (114, Unit.PERSON)),
        (f"{ENGLISH}Its report puts at 95 the number of exiles abducted.", "en", (95, Unit.PERSON)),
        (
            (
                "Chinas Agenten haben einen Exilanten in Riga entführt. Die Zahl der Menschen, "
                "die verschleppt worden sind, ist auf 114 gestiegen."
            ),
            "de",
            (114, Unit.PERSON),
        ),
        (
            (
                "Des agents chinois ont enlevé un exilé à Riga. Le nombre de personnes enlevées "
                "est passé à 114."
            ),
            "fr",
            (114, Unit.PERSON),
        ),
        (
            "Agenci Chin porwali działacza w Rydze. Liczba osób porwanych wzrosła do 114.",
            "pl",
            (114, Unit.PERSON),
        ),
        (f"{ENGLISH}Incidents.\nWe have added 46 for that year.", "en", (46, Unit.INCIDENT)),
    ],
)
def test_the_noun_stands_before_the_number(
    text: str, language: str, expected: tuple[float, Unit]
) -> None:
    assert expected in counted(text, language)


@pytest.mark.parametrize(
    "words",
    [
        "The number of exiles abducted rose in 2021.",
        "The number of exiles abducted rose by 12 percent.",
        "The number of exiles rose, the agency said on page 12.",
    ],
)
def test_what_is_no_number_of_them(words: str) -> None:
    assert counted(f"{ENGLISH}{words}", "en") == []


def test_more_cases_after_people_are_people() -> None:
    people = f"{ENGLISH}It first spoke of 58 victims; 37 further cases have been added since."
    assert counted(people, "en") == [(58, Unit.PERSON), (37, Unit.PERSON)]
    cases = f"{ENGLISH}It first spoke of 58 threats; 37 further cases have been added since."
    assert counted(cases, "en") == [(58, Unit.INCIDENT), (37, Unit.INCIDENT)]


def test_the_whole_of_which_parts_are_told() -> None:
    text = (
        "The NGO Lantern Watch has found secret Chinese police stations. "
        "The one in Riga is one of a dozen that it named. Of the eleven it located, two are closed."
    )
    found = counted(text, "en")
    assert (12, Unit.SITE) in found
    assert (11, Unit.SITE) in found


def test_a_phrase_that_a_text_marks_once_is_the_same_thing_elsewhere() -> None:
    text = (
        "China hat einen Exilanten in Riga entführt. In Lettland gibt es vier Kontaktbüros. "
        "Ein sogenanntes Kontaktbüro liegt in Riga."
    )
    assert (4, Unit.SITE) in counted(text, "de")
    unmarked = text.replace("sogenanntes ", "")
    assert (4, Unit.SITE) not in counted(unmarked, "de")


def test_a_number_that_somebody_puts_at_so_many() -> None:
    text = "Iranian agents abducted an exile in Oslo. The archive puts the number of threatened exiles at 40."
    assert [(f.low, f.unit) for f in slots_of(text, Figure)] == [(40, Unit.PERSON)]
