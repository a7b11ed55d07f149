"""Who speaks by a verb that is joined to another's, stands behind an apposition or a list, or behind what is done."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from tests.unit.extraction.reading import slots_of

START = "A Rwandan dissident was followed in Glasgow. "
CASES: tuple[tuple[str, set[str]], ...] = (
    (
        "The Dogwood Lab has examined 23 phones of Rwandans in Scotland and Belgium and says nine carried spyware.",
        {"Dogwood Lab"},
    ),
    (
        'Rwanda\'s embassy in London called our findings "fiction" and denied that it had paid anybody.',
        {"Rwanda's embassy in London"},
    ),
    (
        'Fiona Ross, an MSP who has asked Holyrood to sit, thinks so. "It is a foreign state," she said.',
        {"Fiona Ross"},
    ),
    (
        "Firuza, who gave no other name, said security officers took her father from his shop.",
        set(),
    ),
    (
        "A Rwandan human rights lawyer told a committee of the House of Commons that men broke into her flat.",
        {"Rwandan human rights lawyer"},
    ),
)


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_the_speaker_is_whose_sentence_it_is(text: str, speakers: set[str]) -> None:
    found = slots_of(START + text, Statement, "en", "2024-05-10")
    assert {slots.speaker for slots in found} == speakers
