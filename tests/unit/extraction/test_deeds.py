"""Acts in the words that reports have for them: fire, shots at a house, callers, papers cut up, sites brought down."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Tactic
from tests.unit.extraction.reading import slots_of

LEADS = {
    "en": "Transnational repression of Uzbek exiles. The writer Aziza Nur lives in Riga. ",
    "de": "Transnationale Repression gegen usbekische Exilanten. Die Autorin Aziza Nur lebt in Riga. ",
    "fr": "Répression transnationale contre des exilés ouzbeks. L'écrivaine Aziza Nur vit à Riga. ",
    "no": "Transnasjonal undertrykking av usbekere i eksil. Forfatteren Aziza Nur bor i Riga. ",
    "zh": "针对乌兹别克流亡者的跨国镇压。作家阿齐扎住在拉脱维亚里加。",
}


@pytest.mark.parametrize(
    ("text", "language", "tactic"),
    [
        ("In May 2024 her car was torched in Riga.", "en", Tactic.PHYSICAL_INTIMIDATION),
        ("Im Mai 2024 ging ihr Laden in Riga in Flammen auf.", "de", Tactic.PHYSICAL_INTIMIDATION),
        ("Shots were fired at her house in Riga in May 2024.", "en", Tactic.ASSASSINATION),
        (
            "En mai 2024, à Riga, une voix au téléphone lui a dit qu'elle rentrerait dans un cercueil.",
            "fr",
            Tactic.THREAT,
        ),
        (
            "I mai 2024 lå en patron i postkassen hennes i Riga.",
            "no",
            Tactic.THREAT,
        ),
        ("2024年5月，领事在里加把她的护照剪断。", "zh", Tactic.MOBILITY_CONTROL),
        ("In May 2024 hackers took over her mailbox in Riga.", "en", Tactic.DIGITAL_THREAT),
    ],
)
def test_an_act_is_known_by_its_words(text: str, language: str, tactic: Tactic) -> None:
    found = slots_of(LEADS[language] + text, Incident, language, "2024-06-01")
    assert (tactic, "LV", True) in [(act.tactic, act.country, act.countable) for act in found]


def test_spyware_on_one_phone_is_an_act_without_town_and_date() -> None:
    found = slots_of(LEADS["en"] + "There was spyware on her phone.", Incident, "en", "2024-06-01")
    assert [(act.tactic, act.countable) for act in found] == [(Tactic.DIGITAL_THREAT, True)]
