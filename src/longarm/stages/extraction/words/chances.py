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
from math import exp, fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTHING = ""
"""The answer that nothing is asked about: no count, the publisher's own word, no facility."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A question that was put to the weights: its sort, where it arose, and the signs of each answer.

    `sort` is the name of its table of weights, `likeliest` the likeliest answer but `NOTHING` (`NOTHING` where there is
    no other) and `chance` how likely it is (0 to 1). `chosen` is the one taken, `NOTHING` where none was likely enough.
    """

    sort: str
    start: int
    end: int
    answers: Mapping[str, frozenset[str]]
    likeliest: str
    chance: float
    chosen: str

    def heaviest(self, most: int) -> list[tuple[str, float]]:
        """Return the signs that speak most for or against the likeliest answer, at most so many, with their weights."""
        table = weights(self.sort)
        signs = [(sign, table[sign]) for sign in self.answers[self.likeliest] if sign in table]
        return sorted(signs, key=lambda pair: (-abs(pair[1]), pair[0]))[:most]


def weigh(
    sort: str, span: tuple[int, int], answers: Mapping[str, frozenset[str]], enough: float
) -> Weighed:
    """Weigh a question: the likeliest of `answers`, of which `NOTHING` is one, is taken from the chance `enough` on."""
    likeliest, chance = likeliest_of(answers, weights(sort))
    chosen = likeliest if chance >= enough else NOTHING
    return Weighed(sort, *span, answers, likeliest, chance, chosen)


def likeliest_of(
    answers: Mapping[str, frozenset[str]], weighed: Mapping[str, float]
) -> tuple[str, float]:
    """Return the likeliest answer but `NOTHING`, of two as likely the first, and its chance (0 to 1)."""
    chances = chances_of(answers, weighed)
    named = [answer for answer in answers if answer != NOTHING]
    likeliest = max(named, key=chances.__getitem__, default=NOTHING)
    return likeliest, chances[likeliest] if named else 0.0


def chances_of(
    answers: Mapping[str, frozenset[str]], weighed: Mapping[str, float]
) -> dict[str, float]:
    """Return how likely each answer is (0 to 1, in sum 1): `exp` of the sum of its signs' weights over that of all."""
    # A set has no order; fsum is exact, so that the same text gives the same sum in every process.
    sums = {
        answer: fsum(weighed.get(sign, 0.0) for sign in signs) for answer, signs in answers.items()
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
