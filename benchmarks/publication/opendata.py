"""Measures the open data of a release: `python -m benchmarks.publication.opendata [1000 10000 100000]`.

Each size runs in a process of its own, so that its peak memory is its own. Printed are the processor's seconds and the
size of each file, and the peak memory before (the case, the gate, what a reader meets) and after.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

from benchmarks.publication.world import world
from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.opendata.files import open_data
from longarm.stages.publication.views.material import Material, material
from longarm.stages.publication.words.strings import english

SIZES = ("1000", "10000", "100000")
TERMS = Terms(made_at="2026-01-05T10:00:00Z")


def made(findings: int) -> Material:
    """Return the material of an invented release."""
    return material(gate(world(findings)), english(), TERMS, "2026-01-05-00000000")


def measure(findings: int) -> None:
    """Print what one size costs."""
    material_ = made(findings)
    before = _peak()
    began = last = time.process_time()
    total = 0
    for path, content in open_data(material_):
        size = sum(map(len, content))
        now = time.process_time()
        _say(f"  {path:28} {now - last:7.2f} s {size / 1e6:9.2f} MB")
        total += size
        last = time.process_time()
    seconds = last - began
    _say(
        f"{findings:,} findings: {seconds:.1f} s, {total / 1e6:.0f} MB of files, peak {_peak()} MB, {before} MB before"
    )


def _peak() -> int:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: list[str]) -> int:
    """Measure one size here, or each of several in a process of its own."""
    sizes = arguments or list(SIZES)
    if len(sizes) == 1:
        measure(int(sizes[0]))
        return 0
    return max(
        subprocess.call([sys.executable, "-m", "benchmarks.publication.opendata", size])  # noqa: S603 - this module
        for size in sizes
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
