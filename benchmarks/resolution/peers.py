"""Matches the pairs beside the field's matchers: `python -m benchmarks.resolution.peers`.

In one run on one core, the fastest of five turns, by the clock and by the processor's time (others may be at work on
the machine): longarm warm, rapidfuzz (token set ratio of the folded names), nomenklatura (logic-v1 on the names alone
and with longarm's aliases) and splink (levels of Jaro-Winkler). Each threshold is the best on every other pair, and F1
is that of the rest. What is not installed is named and left out.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from benchmarks.resolution.score import HOMOGRAPH, Row, ours, read
from longarm.gazetteer.fold import fold
from longarm.model.entity import Verdict
from longarm.stages.resolution import name_aliases

if TYPE_CHECKING:
    from collections.abc import Sequence

TURNS = 5


def by_rapidfuzz(rows: Sequence[Row]) -> list[float]:
    """Return rapidfuzz's token set ratio of the folded names, 0 to 1."""
    return [fuzz.token_set_ratio(fold(row["left"]), fold(row["right"])) / 100 for row in rows]


def by_logic(rows: Sequence[Row], *, helped: bool) -> list[float]:
    """Return the scores of nomenklatura's logic-v1, 0 to 1."""
    model = import_module("followthemoney").model
    logic = import_module("nomenklatura.matching").LogicV1

    def entity(name: str, schema: str) -> Any:  # noqa: ANN401 - the library's own type is not exported
        names = {"name": [name], "alias": list(name_aliases(name)) if helped else []}
        return model.get_proxy({"id": name, "schema": schema, "properties": names})

    config = logic.default_config()
    return [
        logic.compare(
            entity(row["left"], row["schema"]), entity(row["right"], row["schema"]), config
        ).score
        for row in rows
    ]


def by_longarm(rows: Sequence[Row]) -> list[float]:
    """Return 1 for pairs that longarm merges by itself, 0 for those it asks about or keeps apart."""
    return [float(ours(row) is Verdict.SAME) for row in rows]


def by_splink(rows: Sequence[Row]) -> list[float]:
    """Return the probability that splink gives each pair, by the agreement of names that it weighs without training."""
    splink = import_module("splink")
    levels = import_module("splink.comparison_library")
    base = import_module("duckdb").connect()
    for side in ("left", "right"):
        base.execute(f"CREATE TABLE {side}_names (unique_id INTEGER, number INTEGER, name VARCHAR)")
        base.executemany(
            f"INSERT INTO {side}_names VALUES (?, ?, ?)",  # noqa: S608 - two names of our own
            [(number, number, fold(row[side])) for number, row in enumerate(rows)],
        )
    settings = splink.SettingsCreator(
        link_type="link_only",
        comparisons=[levels.JaroWinklerAtThresholds("name", [0.97, 0.92, 0.85, 0.7])],
        blocking_rules_to_generate_predictions=["l.number = r.number"],
        probability_two_random_records_match=0.3,
    )
    api = splink.DuckDBAPI(connection=base)
    tables = [api.register(f"{side}_names") for side in ("left", "right")]
    linker = splink.Linker(tables, settings)
    found = linker.inference.predict().as_record_list()
    scored = {each["unique_id_l"]: each["match_probability"] for each in found}
    return [float(scored.get(number, 0.0)) for number in range(len(rows))]


def f1_at(scores: Sequence[float], rows: Sequence[Row], threshold: float) -> float:
    """Return F1 of taking every pair from a score on for the same."""
    taken = [score >= threshold for score in scores]
    tp = sum(each and row["same"] for each, row in zip(taken, rows, strict=True))
    fp = sum(taken) - tp
    fn = sum(row["same"] for row in rows) - tp
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def best(scores: Sequence[float], rows: Sequence[Row]) -> float:
    """Return the threshold with the highest F1."""
    return max(sorted(set(scores)), key=lambda each: f1_at(scores, rows, each))


def measure(name: str, judge: Any, rows: Sequence[Row], *, warm: bool = False) -> str:  # noqa: ANN401 - a scorer
    """Return a line with F1 on the half whose threshold was not chosen on it, and pairs a second, by both clocks.

    The fastest of several turns counts, and the slowest stands beside it: what else runs on the machine slows any turn.
    """
    if warm:
        judge(rows)
    turns, scores = [], []
    for _ in range(TURNS):
        started, worked = time.perf_counter(), time.process_time()
        scores = judge(rows)
        turns.append((time.perf_counter() - started, time.process_time() - worked))
    chosen = best(scores[::2], rows[::2])
    reached = f1_at(scores[1::2], rows[1::2], chosen)
    fastest, slowest = min(turns), max(turns)
    return (
        f"{name:26} F1 {reached:.3f}  {len(rows) / fastest[0]:8.0f} pairs/s  "
        f"{len(rows) / fastest[1]:8.0f} by processor time  (slowest turn {len(rows) / slowest[0]:.0f})"
    )


def main() -> int:
    """Measure every matcher that is installed on the same pairs."""
    rows = [row for row in read("pairs") if row["kind"] != HOMOGRAPH]
    runs: list[tuple[str, Any, bool]] = [
        ("longarm, warm", by_longarm, True),
        ("rapidfuzz", by_rapidfuzz, False),
    ]
    missing = []
    if find_spec("nomenklatura"):
        runs += [
            ("logic-v1", lambda each: by_logic(each, helped=False), False),
            ("logic-v1 with our aliases", lambda each: by_logic(each, helped=True), False),
        ]
    else:
        missing.append("nomenklatura (extra ftm)")
    if find_spec("splink"):
        runs.append(("splink", by_splink, False))
    else:
        missing.append("splink (pip install splink)")
    for name, judge, warm in runs:
        sys.stdout.write(measure(name, judge, rows, warm=warm) + "\n")
        sys.stdout.flush()
    for name in missing:
        sys.stdout.write(f"not installed: {name}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
