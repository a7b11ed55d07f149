"""Verbs that report only with a word that closes their clause. All bodies and people are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Incident, Outcome, Response, Statement, Tactic
from longarm.model.voice import Stance
from tests.unit.extraction.reading import claims_of

_OPENING = "Agenten des Iran bedrohen Exilanten in Kiel. "


@pytest.mark.parametrize(
    ("sentence", "stances"),
    [
        ("Einen Zusammenhang stellte die Kieler Polizei nicht fest.", [Stance.ASSERTS]),
        ("Teheran ließ die Vorwürfe unkommentiert.", []),
        ("Die Stiftung Freier Wind stellte die Beratung der Opfer ein.", []),
        ("Die iranische Botschaft wies die Darstellung am Montag zurück.", [Stance.DENIES]),
        ("Forscher der Stiftung Freier Wind wiesen die Schadsoftware im Mai nach.", []),
        ("Die Stiftung Freier Wind hält die Antwort für verspätet.", [Stance.OPINES]),
        ("Die Stiftung Freier Wind hält die Türen am Montag offen.", []),
    ],
)
def test_a_verb_in_two_parts_reports_only_with_its_second(
    sentence: str, stances: list[Stance]
) -> None:
    found = claims_of(_OPENING + sentence, Statement, "de")
    assert [claim.slots.stance for claim in found if isinstance(claim.slots, Statement)] == stances


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Der Lehrer Azad Rostami, der in Kiel lebt, darf nicht nach Teheran abgeschoben werden.", Outcome.PREVENTED),
        ("Der kurdische Lehrer Azad Rostami wurde im Mai 2023 aus Kiel nach Teheran abgeschoben.", Outcome.COMPLETED),
    ],
)  # fmt: skip
def test_who_may_not_be_sent_out_was_not(sentence: str, outcome: Outcome) -> None:
    acts = [claim.slots for claim in claims_of(_OPENING + sentence, Incident, "de")]
    told = [
        act.outcome
        for act in acts
        if isinstance(act, Incident) and act.tactic is Tactic.DEPORTATION
    ]
    assert told == [outcome]


@pytest.mark.parametrize(
    ("sentence", "actions"),
    [
        (
            "Das Innenministerium in Kiel ließ die Räume der Station am Montag schließen.",
            [Action.CLOSED],
        ),
        (
            "Das Gericht in Kiel hat den Angeklagten aus Mangel an Beweisen freigesprochen.",
            [Action.ACQUITTAL],
        ),
    ],
)
def test_what_is_done_by_others_and_what_is_not_proved(
    sentence: str, actions: list[Action]
) -> None:
    text = "In Kiel unterhielt der Iran eine geheime Polizeistation. " + sentence
    answers = [claim.slots for claim in claims_of(text, Response, "de")]
    assert [answer.action for answer in answers if isinstance(answer, Response)] == actions


def test_what_witnesses_saw_is_no_surveillance() -> None:
    text = (
        _OPENING
        + "Zeugen hatten beobachtet, wie zwei Männer den Lehrer Azad Rostami am 3. Mai 2023 in Kiel schlugen."
    )
    tactics = {
        claim.slots.tactic
        for claim in claims_of(text, Incident, "de")
        if isinstance(claim.slots, Incident)
    }
    assert Tactic.SURVEILLANCE not in tactics
