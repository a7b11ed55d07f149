"""Measures text reuse over a corpus that grows: `python -m benchmarks.weighing.scale [--keep DATE] [10k 100k 1m]`.

The texts are made beforehand (by `texts.py`, in two processes) and read from disk while they are fingerprinted. Each
size runs in a process of its own, so that its peak memory is its own: fingerprinting and the engine are both in it.
Printed are the seconds to read, fingerprint and store, to join, to add 1,000 more and join them; peak memory, bytes
on disk, the share of copies and quotes that were tied to their source or another copy of it, and how many pairs have
no source in common: footers an outlet has not printed often yet, and in a large corpus the one fingerprint at a
footer's edge that only few of its documents keep. Copies are verbatim
but for a paragraph, so the share found says that nothing is lost at scale, not how heavy an edit may be.
`--keep` writes the figures to `floors.json`.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.weighing.texts import texts
from longarm.corpus.holders import Entry
from longarm.corpus.index import Article, Index

SIZES = {"10k": 10_000, "100k": 100_000, "1m": 1_000_000}
SEED = 11
MORE = 1_000
_SHARD = 10_000
_HERE = Path(__file__).parent
_FLOORS = _HERE / "floors.json"

SECONDS, MEGABYTES, SECONDS_MORE = 300, 2_000, 5
"""The bars at a million: fingerprinted and joined, at its peak, and 1,000 more."""


def make(folder: Path, total: int) -> None:
    """Write the texts to shards of JSON lines."""
    with Pool(2) as pool:
        pool.starmap(_make_shard, [(folder, first, total) for first in range(0, total, _SHARD)])


def _make_shard(folder: Path, first: int, total: int) -> None:
    with (folder / f"{first // _SHARD:04}.jsonl").open("w", encoding="utf-8") as out:
        for each in texts(first, min(first + _SHARD, total), SEED):
            row = (each.number, each.outlet, each.day, each.body, each.kind, each.source)
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def _rows(folder: Path, first: int, last: int) -> Iterator[tuple[Any, ...]]:
    for shard in sorted(folder.glob("*.jsonl"))[first // _SHARD : (last - 1) // _SHARD + 1]:
        with shard.open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if first <= row[0] < last:
                    yield tuple(row)


def _articles(folder: Path, first: int, last: int) -> Iterator[Article]:
    for number, outlet, day, body, _, _ in _rows(folder, first, last):
        published = date.fromordinal(day).isoformat()
        yield Article(Entry(str(number), outlet, published, (day, day)), body)


def _origins(folder: Path, total: int) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Return for each article the number its shared text comes from, and whether it is a copy or quote."""
    origin = np.arange(total, dtype=np.int32)
    taken = np.zeros(total, np.bool_)
    for number, _, _, _, _, source in _rows(folder, 0, total):
        if source is not None:
            origin[number], taken[number] = source, True
    return origin, taken


def measure(folder: Path, total: int) -> dict[str, float]:
    """Index `total` texts and `MORE` besides, and return what it took."""
    with tempfile.TemporaryDirectory() as place:
        begun = time.perf_counter()
        with Index(Path(place)) as index:
            index.add(_articles(folder, 0, total))
            added = time.perf_counter()
            index.join()
            joined = time.perf_counter()
            index.add(_articles(folder, total, total + MORE))
            index.join()
            more = time.perf_counter()
            # Before what only this measurement needs.
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
            ties = np.array([(int(p.later), int(p.earliest)) for p in index.pairs()], np.int32)
        size = sum(each.stat().st_size for each in Path(place).iterdir() if each.is_file())
    origin, taken = _origins(folder, total + MORE)
    same = origin[ties[:, 0]] == origin[ties[:, 1]]
    tied = np.zeros(len(origin), np.bool_)
    tied[ties[same].ravel()] = True
    return {
        "documents": total,
        "fingerprint_seconds": round(added - begun, 1),
        "join_seconds": round(joined - added, 1),
        "more_seconds": round(more - joined, 2),
        "peak_mb": round(peak),
        "disk_mb": round(size / 1e6),
        "pairs": len(ties),
        "found": round(float(tied[taken].mean()), 4),
        "unfounded_pairs": int((~same).sum()),
        "load": round(os.getloadavg()[0], 1),
    }


def _keep(results: dict[str, Any], when: str) -> None:
    kept: dict[str, Any] = json.loads(_FLOORS.read_text("utf-8")) if _FLOORS.is_file() else {}
    digest = sha256((_HERE / "texts.py").read_bytes()).hexdigest()
    kept["scale"] = {"sha256": digest, "measured_on": when, "seed": SEED, "sizes": results}
    _FLOORS.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _within(result: dict[str, float]) -> bool:
    spent = result["fingerprint_seconds"] + result["join_seconds"]
    return (
        spent <= SECONDS
        and result["peak_mb"] <= MEGABYTES
        and result["more_seconds"] <= SECONDS_MORE
    )


def main(arguments: list[str]) -> int:
    """Measure each size, print it, and fail where a bar is not met."""
    if arguments[:1] == ["measure"]:
        sys.stdout.write(json.dumps(measure(Path(arguments[1]), int(arguments[2]))) + "\n")
        return 0
    when = arguments[1] if arguments[:1] == ["--keep"] else None
    names = (arguments[2:] if when else arguments) or list(SIZES)
    results: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), max(SIZES[name] for name in names) + MORE)
        for name in names:
            command = [sys.executable, "-m", __spec__.name, "measure", folder, str(SIZES[name])]
            done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
            results[name] = json.loads(done.stdout)
            sys.stdout.write(f"{name}: {done.stdout}")
            sys.stdout.flush()
    if when:
        _keep(results, when)
    return 0 if all(_within(each) for each in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
