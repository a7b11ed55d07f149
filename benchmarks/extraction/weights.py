"""Weights: measures what each sign of a question weighs: `python -m benchmarks.extraction.weights texts` (or another).

Reads all open parts, puts each question that no rule of grammar answered beside the gold, and fits a conditional logit
whose small weights are nought (proximal gradient, one pass over all questions a step). Before it writes the table it
prints what the weights would have answered in each tenth of the documents, fitted on the other nine.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.extraction.questions import Question, parts_of, questions
from longarm.stages.extraction.words.chances import NOTHING, likeliest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TABLES = (
    Path(__file__).parents[2] / "src" / "longarm" / "stages" / "extraction" / "words" / "weights"
)
TENTHS = 10
SELDOM = 6
"""Questions in which a sign must stand to get a weight."""
STEPS = 400
LEAST = 1e-12
"""Keeps the chance of a right answer above nought."""
SMALL = 1.5
"""What a weight must be worth in log likelihood, for each unit of it, to be kept."""
_TONGUE = re.compile(r"/[a-z]{2}-")
"""What tells the translations of one text apart, all of which are in one tenth."""
CHANCES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
LITTLE = (0.03, 0.05, 0.1)


def fitted(asked: Sequence[Question]) -> dict[str, float]:
    """Return the rounded weights under which right answers are likeliest; a sign that is not among them has none."""
    times = Counter(sign for each in asked for sign in set().union(*each.asked.answers.values()))
    signs = sorted(sign for sign, count in times.items() if count >= SELDOM)
    index = {sign: place for place, sign in enumerate(signs)}
    rows: list[int] = []
    columns: list[int] = []
    groups: list[int] = []
    right: list[bool] = []
    for group, each in enumerate(asked):
        for answer, stands in each.asked.answers.items():
            rows += [len(groups)] * len(known := [index[s] for s in stands if s in index])
            columns += known
            groups.append(group)
            right.append(answer in each.right)
    table = _Table(np.array(rows), np.array(columns), np.array(groups), np.array(right))
    found = table.fit(len(signs))
    return {sign: round(float(w), 2) for sign, w in zip(signs, found, strict=True) if round(w, 2)}


@dataclass(frozen=True, slots=True)
class _Table:
    """All answers of all questions: which sign (`columns`) stands at which of them (`rows`), and whose they are."""

    rows: np.ndarray
    columns: np.ndarray
    groups: np.ndarray
    right: np.ndarray

    def fit(self, signs: int) -> np.ndarray:
        """Return the weights by accelerated proximal gradient, with steps that shrink until they hold."""
        weights = ahead = np.zeros(signs)
        momentum, step = 1.0, 0.1
        for _ in range(STEPS):
            loss, slope = self._loss(ahead)
            while True:
                moved = ahead - step * slope
                new = np.sign(moved) * np.maximum(np.abs(moved) - step * SMALL, 0)
                change = new - ahead
                bound = loss + slope @ change + (change @ change) / (2 * step)
                if self._loss(new)[0] <= bound + 1e-9:
                    break
                step /= 2
            following = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
            ahead = new + (momentum - 1) / following * (new - weights)
            weights, momentum = new, following
        return weights

    def _loss(self, weights: np.ndarray) -> tuple[float, np.ndarray]:
        """Return the log likelihood, negated, and its slope."""
        answers, last = len(self.groups), int(self.groups[-1]) + 1
        sums = np.bincount(self.rows, weights[self.columns], answers)
        most = np.full(last, -np.inf)
        np.maximum.at(most, self.groups, sums)
        powers = np.exp(sums - most[self.groups])
        whole = np.bincount(self.groups, powers, last)
        good = np.bincount(self.groups, powers * self.right, last) + LEAST
        off = powers / whole[self.groups] - powers * self.right / good[self.groups]
        slope = np.bincount(self.columns, off[self.rows], len(weights))
        return float(np.log(whole).sum() - np.log(good).sum()), slope


def held_out(asked: Sequence[Question]) -> list[tuple[Question, str, float]]:
    """Return each question with the likeliest answer but `NOTHING`, by weights fitted without its tenth."""
    tenths = defaultdict(list)
    for each in asked:
        text = _TONGUE.sub("/", each.document)
        tenths[int(sha256(text.encode()).hexdigest(), 16) % TENTHS].append(each)
    found = []
    for tenth, left in sorted(tenths.items()):
        others = [each for other, kept in tenths.items() if other != tenth for each in kept]
        weights = fitted(others)
        found += [(each, *likeliest_of(each.asked.answers, weights)) for each in left]
    return found


def report(answers: Sequence[tuple[Question, str, float]]) -> Iterator[str]:
    """Yield how many answers of each part are right, and how many are not, from each chance on; and below the least."""
    for enough in CHANCES:
        taken = [(question, best) for question, best, chance in answers if chance >= enough]
        yield f"from {enough} on {_tallied(taken)}"
    for little in LITTLE:
        left = [(question, NOTHING) for question, _, chance in answers if chance < little]
        yield f"below {little} nothing is answered: {_tallied(left)}"


def _tallied(answers: Sequence[tuple[Question, str]]) -> str:
    """Return how many answers are right and wrong, in all and by part."""
    tally = Counter(
        (question.document.partition("/")[0], answer in question.right)
        for question, answer in answers
    )
    parts = sorted({part for part, _ in tally})
    rows = ", ".join(f"{part} {tally[part, True]}/{tally[part, False]}" for part in parts)
    right, wrong = (sum(tally[part, well] for part in parts) for well in (True, False))
    return f"{right} right, {wrong} wrong: {rows}"


def main(sort: str) -> int:
    """Measure a sort of question, print how it does on documents that its weights have not seen, write its table."""
    with ProcessPoolExecutor() as pool:
        asked = [
            each
            for part in pool.map(questions, [(sort, part) for part in parts_of(sort)])
            for each in part
        ]
    told = sum(NOTHING not in each.right for each in asked)
    sys.stdout.write(f"{len(asked)} questions, {told} of them have an answer\n")
    for line in report(held_out(asked)):
        sys.stdout.write(f"{line}\n")
    weights = fitted(asked)
    (TABLES / f"{sort}.json").write_text(
        json.dumps(weights, indent=0, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )
    sys.stdout.write(f"{len(weights)} weights\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
