"""Single acts and patterns; spans of time; deeds of authorities that are no statements."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Incident, Statement, Tactic
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("An Iranian journalist was deported from Istanbul at the request of Tehran.", True),
        ("On 3 May 2023 Turkey deported an Iranian journalist at the request of Tehran.", True),
        ("Turkey deported an Iranian journalist at the request of Tehran.", False),
        ("Agents of Tehran forced an Iranian journalist to return on 3 May 2023.", False),
        ("Agents of Tehran abducted a man in Istanbul.", True),
    ],
)
def test_what_is_told_of_many_is_one_act_only_where_a_town_or_a_day_says_which(
    text: str, *, one: bool
) -> None:
    found = slots_of(text, Incident)
    assert [incident.countable for incident in found] == [one]


def test_half_a_span_of_time_is_no_figure() -> None:
    text = (
        "Ein Mann wurde in Berlin zu zwei Jahren und drei Monaten Haft verurteilt, weil er für Teheran einen "
        "iranischen Exiljournalisten ausspähte."
    )
    assert [f.low for f in slots_of(text, Figure, "de") if f.unit == "duration"] == []


_STATION = "Iran runs a secret police station in Toronto. "


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("The Canadian government warned that it would close it.", False),
        ("The foreign ministry condemned the station.", False),
        ("The foreign ministry believes that “nobody works there any more”.", True),
        ("The foreign ministry said that nobody worked there any more.", True),
    ],
)
def test_what_an_authority_warns_of_is_a_deed_and_no_statement_unless_it_is_quoted(
    text: str, *, stated: bool
) -> None:
    assert bool(slots_of(_STATION + text, Statement)) is stated


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("In Riga agents of Minsk watched the office of the Belarusian opposition.", True),
        ("The NGO Lantern says that agents of Minsk watched opposition offices in Riga.", False),
        ("In Riga agents of Minsk watched 40 offices of the Belarusian opposition.", False),
    ],
)
def test_a_plain_sentence_with_a_town_tells_one_act(text: str, *, one: bool) -> None:
    found = [i for i in slots_of(text, Incident) if i.tactic is Tactic.SURVEILLANCE]
    assert [incident.countable for incident in found] == [one]
