"""What heads an entry of a chronology holds for the acts told in it: its date, its place, and where it goes on."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident, Tactic
from tests.unit.extraction.reading import slots_of

LEAD = "Transnational repression of Iranian exiles, year by year.\n\n"
DE = "Transnationale Repression gegen iranische Exilanten.\n\n"
ZH = "伊朗跨國鎮壓大事記。\n\n2021年3月12日　瑞典。\n工作開始。\n\n2022年5月3日　挪威。\n沒有結果。\n\n"


def _acts(text: str, language: str) -> list[tuple[str | None, str | None, str | None]]:
    found = slots_of(text, Incident, language, "2024-06-01")
    return [(act.country, act.city, act.date) for act in found if act.countable]


@pytest.mark.parametrize(
    ("text", "language", "act"),
    [
        (
            LEAD
            + "12 March 2021. Nothing came of it.\n\n3 May 2022. The work began.\n\n"
            + "9 June 2023. It was a Friday. The dissident Arash Navid was stabbed in Malmö.",
            "en",
            ("SE", "Malmo", "2023-06-09"),
        ),
        (
            DE
            + "12. März 2021\nNichts geschah.\n\n3. Mai 2022\nDie Arbeit begann.\n\n"
            + "9. Juni 2023\nDer Dissident Arash Navid wurde in Graz niedergestochen.",
            "de",
            ("AT", "Graz", "2023-06-09"),
        ),
        (
            ZH + "2023年6月9日　加拿大卡加利。伊朗異見人士遭兩名男子毆打。",
            "zh",
            ("CA", "Calgary", "2023-06-09"),
        ),
    ],
)
def test_a_heading_dates_and_places_what_stands_under_it(
    text: str, language: str, act: tuple[str, str, str]
) -> None:
    assert act in _acts(text, language)


def test_a_date_that_opens_one_paragraph_is_no_heading_of_others() -> None:
    text = LEAD + "9 June 2023. It rained.\n\nThe dissident Arash Navid was stabbed in Malmö."
    assert _acts(text, "en") == [("SE", "Malmo", None)]


def test_an_entry_that_names_no_state_is_not_set_in_the_last_one() -> None:
    text = (
        "Transnational repression of Iranian exiles in Sweden. Sweden took in the writer Arash Navid.\n\n"
        "12 March 2021. He moved to Malmö.\n\n3 May 2022. He spoke in Oslo. He spoke in Rome.\n\n"
        "9 June 2023. The writer Arash Navid found spyware on his phone."
    )
    found = slots_of(text, Incident, "en", "2024-06-01")
    assert [act.country for act in found if act.tactic is Tactic.DIGITAL_THREAT] == ["SE"]
