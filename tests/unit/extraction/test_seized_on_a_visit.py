"""Exiles who are seized when they visit home, and deputies who only demand something. All are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Incident, Response
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Iran bedroht Exilanten. Im Mai 2023 wurde eine Kielerin bei der Einreise in Teheran verhaftet."),
        ("en", "Iran threatens exiles. In May 2023 a nurse from Kiel was arrested on arrival in Tehran."),
    ],
)  # fmt: skip
def test_who_is_arrested_on_a_visit_is_so_at_home(language: str, text: str) -> None:
    acts = [act for act in slots_of(text, Incident, language) if act.countable]
    assert [(act.country, act.city) for act in acts] == [("IR", "Tehran")]


def test_suspects_arrested_by_the_host_are_its_answer() -> None:
    text = "Der Iran bedroht Exilanten. Die Polizei nahm im Mai 2023 in Kiel zwei Verdächtige fest."
    assert not [act for act in slots_of(text, Incident, "de") if act.countable]
    assert [answer.action for answer in slots_of(text, Response, "de")] == [Action.ARREST]


@pytest.mark.parametrize(
    ("subject", "actions"),
    [
        ("Die Abgeordnete Ute Hambach fordert seit Monaten,", []),
        ("Das Innenministerium ordnete am Montag an,", [Action.CLOSURE_ORDERED]),
    ],
)
def test_a_deputy_who_demands_a_closure_orders_none(subject: str, actions: list[Action]) -> None:
    text = (
        f"In Kiel unterhält Iran eine geheime Polizeistation. {subject} die Station zu schließen."
    )
    assert [answer.action for answer in slots_of(text, Response, "de")] == actions
