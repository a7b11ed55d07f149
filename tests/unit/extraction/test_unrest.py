"""Unrest: a text of how a state deals with its people at home is none of acts abroad, whatever families it names."""

from __future__ import annotations

import pytest

from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read

AT_HOME = {
    "en": (
        "In Belarus riot police used tear gas in the centre of Minsk on Sunday after the vote count. "
        "Mobile internet was off for a day. A journalist was beaten by officers. "
        "The wife of a student was threatened by police in Brest, where he was detained in their home. "
        "The German foreign ministry condemned the violence. In Berlin 60 students sang before the Belarusian embassy. "
        "The interior ministry in Minsk said that nobody was hurt. A court hears the case in May."
    ),
    "de": (
        "In Belarus setzte die Polizei am Sonntag in Minsk Tränengas und Wasserwerfer ein. "
        "Ein Journalist wurde nach der Präsidentschaftswahl geschlagen. Die Frau eines Studenten wurde bedroht. "
        "Er wurde in seiner Wohnung in Minsk festgenommen. Das Außenministerium in Wien verurteilte die Gewalt. "
        "In Wien sangen 60 Studenten vor der Botschaft von Belarus. Das Innenministerium in Minsk sagt, es sei ruhig. "
        "Ein Gericht verhandelt im Mai."
    ),
}
ABROAD = " In March Belarusian agents beat an exiled editor in Warsaw."


@pytest.mark.parametrize("language", AT_HOME)
def test_a_text_of_unrest_at_home_yields_nothing(language: str) -> None:
    assert extract(read(AT_HOME[language], language)) == ()


def test_an_exile_who_is_attacked_abroad_is_told_of_beside_unrest_at_home() -> None:
    assert extract(read(AT_HOME["en"] + ABROAD))
