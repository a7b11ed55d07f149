"""What a state does at home, and what anybody does across a border, is no persecution abroad."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Tactic
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read, slots_of

CRIME = (
    "An Italian wine merchant was abducted in Tbilisi on Monday and forced into a van. "
    "Georgian police arrested a Turkish citizen and an Armenian. Turkey has asked for his extradition. "
    "The merchant owed the men money for bottles, a prosecutor said. They wanted a ransom. "
    "He was found in a barn after two days. His wife had sold the car. The trial begins in May."
)
DISSIDENT = CRIME.replace("An Italian wine merchant", "A Turkish opposition journalist")
AT_HOME = (
    "Riot police in Minsk beat protesters outside a court on Thursday. A teacher was shot in the leg. "
    "The court had jailed an opposition leader for nine years. "
    "In Oslo some fifty people stood before the Belarusian embassy with candles. They sang. "
    "The hall of the court was full. The judge read for an hour. An appeal is possible."
)
ABROAD = f"{AT_HOME} In March Belarusian agents beat an exiled teacher in Bergen."


@pytest.mark.parametrize("text", [CRIME, AT_HOME])
def test_a_crime_and_a_beating_at_home_yield_nothing(text: str) -> None:
    assert list(extract(read(text))) == []


def test_the_same_crime_against_one_whom_a_state_pursues_is_read() -> None:
    assert Tactic.ABDUCTION in {slots.tactic for slots in slots_of(DISSIDENT, Incident)}


def test_a_beating_abroad_of_one_who_fled_is_read() -> None:
    assert Tactic.ASSAULT in {slots.tactic for slots in slots_of(ABROAD, Incident)}


def test_football_violence_is_ordinary_crime() -> None:
    told = (
        "De politie hield in Breda een man uit Ankara aan. Turkije liet hem via Interpol signaleren. "
        "Hij had als voetbalhooligan bij een vechtpartij in Izmir een man neergestoken. "
        "De Turkse politie stuurde maandag een verbindingsman. Turkije vroeg in maart om zijn uitlevering. "
        "De rechtbank in Den Haag beslist in juni over de uitlevering aan Turkije. "
        "De Turkse ambassade licht zijn ouders in. Hij zweeg. De zaak begint in mei."
    )
    assert list(extract(read(told, "nl"))) == []
