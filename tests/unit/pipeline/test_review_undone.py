"""Any decisions, taken back in any order, leave the case as it was; the log keeps them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.errors import LongarmError
from longarm.model.contract import to_json
from longarm.model.decision import Decision, Ruling
from longarm.model.review import Approvable
from longarm.pipeline.case import Case, opened
from longarm.pipeline.decide import decisions
from longarm.pipeline.look import registry
from longarm.pipeline.review import (
    accept,
    approve,
    ask_reply,
    correct,
    edit,
    record_reply,
    reject,
    undo,
    withdraw,
)
from longarm.store.checking import damage
from tests.unit.pipeline.reviewed import ADA, BEN, TEXTS, kept, make


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case whose log only grows, for sequences of decisions."""
    with opened(make(tmp_path_factory.mktemp("lasting"), TEXTS), writing=True) as made:
        yield made


Step = Callable[[Case, str], object]
STEPS: tuple[Step, ...] = (
    lambda case, claim: accept(case, claim, ADA, also_alike=True),
    lambda case, claim: accept(case, claim, BEN),
    lambda case, claim: reject(case, claim, BEN),
    lambda case, claim: reject(case, claim, ADA, also_alike=True),
    lambda case, claim: edit(case, claim, {"low": 18, "high": 18}, ADA),
    lambda case, claim: edit(case, claim, {"city": "Porto"}, BEN),
    lambda case, claim: edit(case, claim, {"operator": "Office of the Grey Harbour"}, BEN),
    lambda case, claim: withdraw(case, claim, ADA),
    lambda case, claim: withdraw(case, claim, BEN, consent=True),
    lambda case, claim: approve(case, claim, Approvable.PLACE, ADA),
    lambda case, claim: approve(case, claim, Approvable.PLACE, BEN),
    lambda case, claim: correct(case, claim, "Another count.", BEN),
    lambda case, _claim: ask_reply(
        case, "Lantern Institute", ADA, asked="2031-04-01", channel="letter", until=None
    ),
    lambda case, _claim: record_reply(
        case, "Lantern Institute", ADA, answered="2031-04-03", document=None
    ),
)


def standing_numbers(log: tuple[Decision, ...]) -> list[int]:
    undone = {each.undoes for each in log}
    return [
        each.number for each in log if each.ruling is not Ruling.UNDO and each.number not in undone
    ]


def undo_all(case: Case, turn: int) -> None:
    """Take back every decision that stands, beginning somewhere in the middle."""
    numbers = standing_numbers(decisions(case))
    start = turn % max(1, len(numbers))
    for number in (*numbers[start:], *reversed(numbers[:start])):
        undo(case, number, ADA)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(
    steps=st.lists(st.tuples(st.sampled_from(range(len(STEPS))), st.integers(0, 12)), max_size=8),
    turn=st.integers(0, 8),
)
def test_undoing_every_decision_restores_the_case(
    lasting: Case, steps: list[tuple[int, int]], turn: int
) -> None:
    undo_all(lasting, 0)
    before, exported = to_json(registry(lasting)), kept(lasting)
    claims = sorted(each.id for each in registry(lasting).claims)
    for step, place in steps:
        try:
            STEPS[step](lasting, claims[place % len(claims)])
        except LongarmError:
            continue  # a decision that cannot stand is refused and leaves nothing
    registry(lasting)
    undo_all(lasting, turn)
    assert to_json(registry(lasting)) == before
    assert kept(lasting) == exported
    assert damage(lasting) == ()
