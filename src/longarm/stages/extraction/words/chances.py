"""Chances: how likely each answer to a question is, by what stands around it and weights that were counted.

Where no rule of grammar tells what a bare number counts, or whose word it is, a careful reader still knows it mostly:
by what was counted before, who stands in the sentence, what comes next. Each such sign has a weight, which a
conditional logit over the open parts gives it (`benchmarks/extraction/weights.py`); the signs are the same in every
language.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING = ""
"""The answer that nothing is asked about: no count, the publisher's own word, no facility."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question that was put to the weights: its sort, where it arose, and the signs of each answer.

    `sort` is the name of its table of weights. `chosen` is the answer that was taken, `NOTHING` where none was likely
    enough, and `chance` (0 to 1) how likely the likeliest one but `NOTHING` is.
    """

    sort: str
    start: int
    end: int
    answers: Mapping[str, frozenset[str]]
    chosen: str
    chance: float


def weigh(
    sort: str, span: tuple[int, int], answers: Mapping[str, frozenset[str]], enough: float
) -> Weighed:
    """Return the likeliest of `answers`, which `NOTHING` is one of; chosen if its chance is `enough` (0 to 1).

    Answers are weighed in their order: of two that are as likely the first is taken.
    """
    chances = chances_of(answers, weights(sort))
    likeliest = max((a for a in answers if a != NOTHING), key=chances.__getitem__, default=NOTHING)
    chance = chances[likeliest] if likeliest != NOTHING else 0.0
    chosen = likeliest if chance >= enough else NOTHING
    return Weighed(sort, *span, answers, chosen, chance)


def chances_of(
    answers: Mapping[str, frozenset[str]], weighed: Mapping[str, float]
) -> dict[str, float]:
    """Return how likely each answer is (0 to 1, in sum 1): `exp` of the sum of its signs' weights over that of all."""
    sums = {
        answer: sum(weighed.get(sign, 0.0) for sign in signs) for answer, signs in answers.items()
    }
    most = max(sums.values())
    powers = {answer: exp(each - most) for answer, each in sums.items()}
    whole = sum(powers.values())
    return {answer: power / whole for answer, power in powers.items()}


@cache
def weights(sort: str) -> Mapping[str, float]:
    """Return the weights of the signs of a sort of question; a sign that is not among them weighs nothing."""
    table = files(__package__) / "weights" / f"{sort}.json"
    found: dict[str, float] = json.loads(table.read_text(encoding="utf-8"))
    return found
