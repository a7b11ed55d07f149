"""Chances: answers weighed by their signs, and the tables of weights as they are shipped."""

from __future__ import annotations

from math import exp, isclose

import pytest

from longarm.stages.extraction.words.chances import NOTHING, chances_of, weigh, weights

SORTS = ("numbers", "sources", "texts")


def test_chances_are_those_of_a_logit() -> None:
    answers = {NOTHING: frozenset[str](), "yes": frozenset({"near", "unknown"})}
    chances = chances_of(answers, {"near": 1.5})
    assert isclose(chances["yes"], exp(1.5) / (1 + exp(1.5)))
    assert isclose(sum(chances.values()), 1)


def test_a_large_sum_does_not_overflow() -> None:
    chances = chances_of({NOTHING: frozenset(), "yes": frozenset({"near"})}, {"near": 5000.0})
    assert chances == {NOTHING: 0.0, "yes": 1.0}


def test_an_answer_is_taken_only_from_a_chance_on() -> None:
    answers = {NOTHING: frozenset({"own"}), "Desk": frozenset[str]()}
    low = weigh("sources", (3, 5), answers, 0.99)
    assert (low.chosen, low.start, low.end) == (NOTHING, 3, 5)
    assert weigh("sources", (3, 5), answers, low.chance).chosen == "Desk"


def test_where_nothing_else_may_be_answered_nothing_is() -> None:
    asked = weigh("sources", (0, 1), {NOTHING: frozenset({"own"})}, 0.0)
    assert (asked.chosen, asked.chance) == (NOTHING, 0.0)


@pytest.mark.parametrize("sort", SORTS)
def test_each_table_has_weights_and_no_sign_of_one_language(sort: str) -> None:
    table = weights(sort)
    assert len(table) > 50
    assert all(weight for weight in table.values())
    signs = " ".join(table)
    assert not any(f" {code}" in signs for code in ("countries.", "cities.", "name."))
