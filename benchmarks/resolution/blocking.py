"""Blocks 100,000 records: `python -m benchmarks.resolution.blocking [RECORDS]`, beside nomenklatura's index.

Half of the records are organs and institutions of real Chinese divisions in Chinese, half the same in English; a pair
is found when both its names come out as candidates. nomenklatura runs twice, on the names alone and with longarm's
aliases, each in a process of its own, so that its memory is its own; without it (extra `ftm`) only longarm runs. The
aliases are made beforehand in another process: neither their time nor their memory counts as nomenklatura's.
Each runs three times, in turns, since a machine is not equally fast all the time, and its fastest run counts; what
longarm keeps beside its tables is made before the first.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.gazetteer.places import divisions, short_han
from longarm.stages.resolution import name_aliases, name_candidates

if TYPE_CHECKING:
    from collections.abc import Sequence

RECORDS = 100_000
TURNS = 3
SEED = 5
_BODIES = (
    ("市公安局", "Public Security Bureau of {}"),
    ("市人民检察院", "{} People's Procuratorate"),
    ("市中级人民法院", "Intermediate People's Court of {}"),
    ("市卫生健康委员会", "{} Municipal Health Commission"),
    ("市教育局", "Education Bureau of {}"),
    ("市归国华侨联合会", "{} Federation of Returned Overseas Chinese"),
    ("市总工会", "{} Federation of Trade Unions"),
    ("海关", "{} Customs"),
    ("市税务局", "{} Taxation Bureau"),
    ("大学", "{} University"),
    ("市第一人民医院", "First People's Hospital of {}"),
    ("市财政局", "{} Finance Bureau"),
    ("日报", "{} Daily"),
    ("市图书馆", "{} Library"),
    ("市妇女联合会", "{} Women's Federation"),
    ("市科学技术局", "{} Science and Technology Bureau"),
    ("市体育局", "{} Sports Bureau"),
    ("市民政局", "{} Civil Affairs Bureau"),
    ("银行", "Bank of {}"),
    ("市农业农村局", "{} Agriculture and Rural Affairs Bureau"),
)


def records(number: int) -> list[str]:
    """Return names, each Chinese one followed by the English one of the same body."""
    # Names of one character are left out: nobody writes them without what they are.
    own = [
        (short_han(each.hans), each.pinyin)
        for each in divisions()
        if each.level != "province" and len(short_han(each.hans)) > 1
    ]
    every = [(han + zh, en.format(name)) for han, name in own for zh, en in _BODIES]
    random.Random(SEED).shuffle(every)  # noqa: S311 - an order, no secret
    return [name for pair in every[: number // 2] for name in pair]


def shuffled(names: list[str]) -> tuple[list[str], set[tuple[int, int]]]:
    """Return the names in another order, and the true pairs by their places in it."""
    order = list(range(len(names)))
    random.Random(SEED + 1).shuffle(order)  # noqa: S311 - an order, no secret
    place = {number: at for at, number in enumerate(order)}
    pairs = ((place[each], place[each + 1]) for each in range(0, len(names), 2))
    return [names[number] for number in order], {(min(pair), max(pair)) for pair in pairs}


def run_ours(names: list[str]) -> dict[str, float]:
    """Return what longarm's blocking finds, in what time and memory."""
    mixed, true = shuffled(names)
    started = time.perf_counter(), time.process_time()
    candidates = hits = 0
    for pair in name_candidates(mixed):
        candidates += 1
        hits += pair in true
    return _result(candidates, hits / len(true), started)


def run_index(names: list[str], aliases: list[list[str]]) -> dict[str, float]:
    """Return what nomenklatura's index finds by names, and by the aliases of each that are given."""
    ftm, index_of, resolver, stores = (
        import_module(name)
        for name in (
            "followthemoney",
            "nomenklatura.blocker.index",
            "nomenklatura.resolver",
            "nomenklatura.store",
        )
    )
    mixed, true = shuffled(names)
    dataset = ftm.Dataset.make({"name": "bench", "title": "bench"})
    started = time.perf_counter(), time.process_time()
    store = stores.MemoryStore(dataset, resolver.Linker({}))
    with store.writer() as writer:
        for number, (name, others) in enumerate(zip(mixed, aliases, strict=True)):
            data = {
                "id": f"r{number}",
                "schema": "PublicBody",
                "properties": {"name": [name], "alias": others},
            }
            writer.add_entity(ftm.StatementEntity.from_data(dataset, data))
    with tempfile.TemporaryDirectory() as folder:
        index = index_of.Index(store.view(dataset), Path(folder))
        index.build()
        found = {
            tuple(sorted((int(pair[0].id[1:]), int(pair[1].id[1:]))))
            for pair, _ in index.pairs(max_pairs=20 * len(mixed))
        }
        index.close()
    return _result(len(found), len(true & found) / len(true), started)


def _result(candidates: int, recall: float, started: tuple[float, float]) -> dict[str, float]:
    """Return what was found, in what time by the clock and of the processor since `started`, and the most memory."""
    clock, worked = started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "candidates": candidates,
        "found": round(recall, 4),
        "seconds": round(time.perf_counter() - clock, 1),
        "processor": round(time.process_time() - worked, 1),
        "megabytes": round(peak),
    }


_RUNS = ("longarm", "nomenklatura", "nomenklatura with aliases")


def _one(which: str, number: int, aliases: Path) -> dict[str, float]:
    names = records(number)
    if which == _RUNS[0]:
        return run_ours(names)
    plain: list[list[str]] = [[] for _ in names]
    return run_index(names, json.loads(aliases.read_text()) if which == _RUNS[2] else plain)


def _write_aliases(number: int, path: Path) -> None:
    """Write the aliases of the records, in their mixed order."""
    mixed, _ = shuffled(records(number))
    path.write_text(json.dumps([list(name_aliases(name)) for name in mixed]))


def _run(*arguments: str) -> str:
    """Return what this program prints when it runs in a process of its own."""
    command = (sys.executable, "-m", "benchmarks.resolution.blocking", *arguments)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - this program


def _fastest(runs: Sequence[str], number: int, aliases: Path) -> dict[str, dict[str, float]]:
    """Return the fastest of the runs of each, which take turns; their memory is the most of all."""
    found: dict[str, dict[str, float]] = {}
    for _, which in product(range(TURNS), runs):
        each = json.loads(_run("--one", which, str(number), str(aliases)))
        best = min(found.get(which, each), each, key=lambda one: one["processor"])
        found[which] = best | {"megabytes": max(best["megabytes"], each["megabytes"])}
    return found


def main(arguments: list[str]) -> int:
    """Run each in a process of its own and print one line for each."""
    if arguments[:1] == ["--one"]:
        sys.stdout.write(json.dumps(_one(arguments[1], int(arguments[2]), Path(arguments[3]))))
        return 0
    if arguments[:1] == ["--aliases"]:
        _write_aliases(int(arguments[1]), Path(arguments[2]))
        return 0
    number = int(arguments[0]) if arguments else RECORDS
    runs = _RUNS if find_spec("nomenklatura") else _RUNS[:1]
    # What is kept beside the tables is made here, and counts in no run.
    name_aliases(_BODIES[0][0])
    with tempfile.TemporaryDirectory() as folder:
        aliases = Path(folder) / "aliases.json"
        if len(runs) > 1:
            _run("--aliases", str(number), str(aliases))
        for which, found in _fastest(runs, number, aliases).items():
            shown = "  ".join(f"{name} {value:g}" for name, value in found.items())
            sys.stdout.write(f"{which:28} {shown}\n")
    if len(runs) == 1:
        sys.stdout.write("nomenklatura is not installed: extra ftm\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
