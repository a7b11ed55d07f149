"""Tables: lines of a state and its numbers under a head that says what each column counts. All counts are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import slots_of

ENGLISH = (
    "Vietnam's Ministry of Public Security presses people abroad to return, Causeway Record reports. "
    "It has found 47 covert police stations in 19 countries. Their relatives are summoned at home.\n\n"
)
GERMAN = (
    "Vietnams Ministerium für Öffentliche Sicherheit drängt Exilanten zur Rückkehr, berichtet das Wolga-Register. "
    "Es hat 47 geheime Polizeistationen in 19 Ländern gezählt. Angehörige werden daheim vorgeladen.\n\n"
)


def counted(text: str, language: str) -> set[tuple[str, Unit, float | None]]:
    """Return the state, the unit and the value of each figure at one place."""
    found = slots_of(text, Figure, language)
    return {
        (f.scope[0], f.unit, f.low) for f in found if len(f.scope) == 1 and f.scope != ("world",)
    }


@pytest.mark.parametrize(
    ("language", "opening", "head"),
    [
        ("en", ENGLISH, "Country Police stations People pressed to return"),
        ("de", GERMAN, "Land Polizeistationen Zurückgedrängte Personen"),
    ],
)
def test_each_number_of_a_line_counts_what_its_column_says(
    language: str, opening: str, head: str
) -> None:
    lines = {"en": ("Germany", "France", "Ukraine"), "de": ("Deutschland", "Frankreich", "Ukraine")}
    germany, france, ukraine = lines[language]
    text = f"{opening}{head}\n{germany} 8 44\n{france} 5 33\n{ukraine} 4 27\n"
    assert counted(text, language) == {
        *(("DE", Unit.SITE, 8), ("FR", Unit.SITE, 5), ("UA", Unit.SITE, 4)),
        *(("DE", Unit.PERSON, 44), ("FR", Unit.PERSON, 33), ("UA", Unit.PERSON, 27)),
    }


def test_a_head_of_another_width_says_nothing_of_a_line() -> None:
    text = f"{ENGLISH}Country People\nGermany 8 44\nFrance 5 33\nUkraine 4 27\n"
    assert not {each for each in counted(text, "en") if each[1] is Unit.PERSON}


def test_two_lines_are_no_table() -> None:
    text = f"{ENGLISH}Country Police stations People pressed to return\nGermany 8 44\nFrance 5 33\n"
    assert not {each for each in counted(text, "en") if each[1] is Unit.PERSON}
