"""Measures whole releases: `python -m benchmarks.publication.scale [--keep DATE] [1000 5000 20000 100000]`.

For each size an invented case (`world.py`) is released, released again with ten findings changed, and beside that its
files are written once more as they are, and as many pages of the same size are made by jinja2 alone. Each of the four
runs in a process of its own, so that its peak memory is its own. Printed are the processor's seconds, the seconds on
the clock, the peak, the files and what was written of them. `--keep` writes the figures to `floors.json`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jinja2 import DictLoader, Environment

import benchmarks.publication.world
from benchmarks.publication.world import world
from longarm.model.finding import Finding, OutcomeStep
from longarm.model.registry import Registry
from longarm.model.release import Terms
from longarm.model.slots import Kind
from longarm.stages.publication import publish
from longarm.stages.publication.proof.manifest import LISTING, read_listing
from longarm.stages.publication.proof.succession import Seal

SIZES = (1_000, 5_000, 20_000, 100_000)
CHANGED = 10
SECONDS, MEGABYTES = 600, 2_000
"""The bars at 100,000 findings."""
MADE_BY = Path(benchmarks.publication.world.__file__)
FLOORS = MADE_BY.parent / "floors.json"
_ADDRESS = "https://registry.example/"
_SEAL = Seal(Ed25519PrivateKey.from_private_bytes(b"k" * 32), b"s" * 32)
_FIRST, _SECOND = "2026-01-05T10:00:00Z", "2026-01-06T10:00:00Z"
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title><style>{{ style }}</style></head>
<body>{% for line in lines %}<p>{{ line }}</p>
{% endfor %}</body></html>
"""

Step = Callable[[int, Path], dict[str, Any]]


def with_changes(made: Registry, count: int = CHANGED) -> Registry:
    """Return a case in which `count` accusations, spread over all of it, have been closed since."""
    accused = [one for one in made.weighed.findings if one.kind in {Kind.SITE, Kind.INCIDENT}]
    chosen = {accused[place * len(accused) // count].id for place in range(count)}
    findings = tuple(_closed(one) if one.id in chosen else one for one in made.weighed.findings)
    return replace(made, weighed=replace(made.weighed, findings=findings))


def _closed(one: Finding) -> Finding:
    """Return an accusation with one outcome more."""
    step = OutcomeStep("2026-01", "closed", one.claims[0], "the host state")
    return replace(one, outcome="closed", outcomes=(*one.outcomes, step))


def first(findings: int, folder: Path) -> dict[str, Any]:
    """Release a case for the first time."""
    made = world(findings)
    clock, processor = time.perf_counter(), time.process_time()
    released = publish(made, folder / "site", Terms(made_at=_FIRST, address=_ADDRESS), seal=_SEAL)
    return _spent(clock, processor) | {
        "files": released.files,
        "mb": _megabytes(folder / "site", read_listing((folder / "site" / LISTING).read_bytes())),
    }


def second(findings: int, folder: Path) -> dict[str, Any]:
    """Release the case again with some findings changed, in the place of the first release."""
    made = with_changes(world(findings))
    before = read_listing((folder / "site" / LISTING).read_bytes())
    clock, processor = time.perf_counter(), time.process_time()
    released = publish(made, folder / "site", Terms(made_at=_SECOND, address=_ADDRESS), seal=_SEAL)
    spent = _spent(clock, processor)
    after = read_listing((folder / "site" / LISTING).read_bytes())
    other = [path for path, digest in after.items() if before.get(path) != digest]
    return spent | {
        "files": released.files,
        "rewritten": released.written,
        "rewritten_pages": sum(path.endswith(".html") for path in other),
        "rewritten_mb": _megabytes(folder / "site", other),
    }


def limit(_findings: int, folder: Path) -> dict[str, Any]:
    """Write the same files once more, each hashed, and do nothing else."""
    site, copy = folder / "site", folder / "copy"
    clock, processor = time.perf_counter(), time.process_time()
    for path in read_listing((site / LISTING).read_bytes()):
        content = (site / path).read_bytes()
        sha256(content).hexdigest()
        target = copy / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    os.sync()
    return _spent(clock, processor)


def peer(_findings: int, folder: Path) -> dict[str, Any]:
    """Let jinja2 alone make as many pages of the same sizes out of plain lines, and write them."""
    site, copy = folder / "site", folder / "pages"
    style = "p { margin: 0 }\n" * 900
    template = Environment(autoescape=True, loader=DictLoader({"page": _PAGE})).get_template("page")
    line = "According to an invented watch, an organ runs an “office” in a city & elsewhere."
    paths = [one for one in read_listing((site / LISTING).read_bytes()) if one.endswith(".html")]
    clock, processor = time.perf_counter(), time.process_time()
    for path in paths:
        wanted = (site / path).stat().st_size
        lines = [line] * max(1, (wanted - len(style)) // (len(line) + 12))
        target = copy / path
        target.parent.mkdir(parents=True, exist_ok=True)
        page = template.render(title=path, style=style, lines=lines)
        target.write_text(page, encoding="utf-8")
    os.sync()
    return _spent(clock, processor) | {"pages": len(paths)}


STEPS: dict[str, Step] = {"first": first, "second": second, "limit": limit, "peer": peer}


def _spent(clock: float, processor: float) -> dict[str, Any]:
    """Return what was spent since, and the most memory that this process has held."""
    return {
        "seconds": round(time.perf_counter() - clock, 1),
        "processor_seconds": round(time.process_time() - processor, 1),
        "peak_mb": _peak(),
    }


def _peak() -> int:
    """Return the most memory that this process has held, in MB.

    From `VmHWM`: what `getrusage` says takes in the process that started this one.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    held = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(held.split()[1]) // 1024


def _megabytes(folder: Path, paths: Iterable[str]) -> float:
    """Return how much files hold."""
    return round(sum([(folder / path).stat().st_size for path in paths]) / 1e6, 1)


def measured(findings: int, folder: Path) -> dict[str, Any]:
    """Return what every step cost for a case of one size, each in a process of its own."""
    result: dict[str, Any] = {}
    for name in STEPS:
        command = [sys.executable, "-m", "benchmarks.publication.scale"]
        given = ["--step", name, str(findings), str(folder)]
        told = subprocess.run([*command, *given], check=True, capture_output=True, text=True)  # noqa: S603 - this module
        result[name] = json.loads(told.stdout)
        _say(f"{findings:>9,} {name:7} " + "  ".join(f"{k} {v:,}" for k, v in result[name].items()))
    whole = result["first"]
    result["ms_each"] = round(1000 * whole["processor_seconds"] / findings, 2)
    result["load"] = round(os.getloadavg()[2], 1)
    _say(
        f"{findings:>9,} {result['ms_each']} ms of the processor a finding, "
        f"{whole['processor_seconds'] / max(result['limit']['processor_seconds'], 0.1):.1f} times writing, "
        f"{whole['processor_seconds'] / max(result['peer']['processor_seconds'], 0.1):.1f} times jinja2 alone"
    )
    return result


def keep(figures: dict[str, Any], day: str) -> None:
    """Write what was measured beside the digest of what made the cases; sizes that were not measured stay."""
    digest = sha256(MADE_BY.read_bytes()).hexdigest()
    kept = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    sizes = kept.get("sizes", {}) if kept.get("sha256") == digest else {}
    sizes = dict(sorted((sizes | figures).items(), key=lambda item: int(item[0])))
    lines = {"lines_run": kept["lines_run"]} if "lines_run" in kept else {}
    value = {"sha256": digest, "measured_on": day} | lines | {"sizes": sizes}
    FLOORS.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def _say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Measure the sizes that are named, or run one step of one size."""
    if arguments[:1] == ["--step"]:
        name, size, folder = arguments[1:]
        _say(json.dumps(STEPS[name](int(size), Path(folder))))
        return 0
    day = ""
    if arguments[:1] == ["--keep"]:
        day, arguments = arguments[1], arguments[2:]
    for findings in [int(one) for one in arguments] or SIZES:
        with tempfile.TemporaryDirectory(prefix="longarm-scale-") as place:
            found = measured(findings, Path(place))
        if day:
            keep({str(findings): found}, day)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
