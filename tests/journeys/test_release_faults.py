"""Faults: a killed process, a full disk, a broken case; at the target lies a whole release or none."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from longarm.model.release import Terms
from longarm.pipeline.demo import DemoReport
from longarm.stages.publication import publish
from tests.journeys.released import complete
from tests.unit.publication.invented import invented_case

HERE = Path(__file__).parent
LONGARM = Path(sys.executable).with_name("longarm")
SEED = 4711
DEATHS = 40


def _child(*arguments: object, limit: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run Python with this checkout on its path; `limit` is the largest file in bytes that it may write."""

    def bounded() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run(
        [str(argument) for argument in arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bounded,
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
    )


@pytest.mark.slow
def test_whenever_the_process_is_killed_a_whole_release_lies_at_the_target(tmp_path: Path) -> None:
    target = tmp_path / "public"
    ran = _child(sys.executable, HERE / "release_and_die.py", target, SEED, DEATHS)
    assert ran.returncode == 0, ran.stderr
    lines = [line.split() for line in ran.stdout.splitlines()]
    killed = [signal for _, signal, _ in lines].count("9")
    # A release that finds more to keep has fewer moments; a few of the late ones are never reached.
    assert killed >= DEATHS * 3 // 4
    assert [state for _, _, state in lines] == ["whole"] * DEATHS
    publish(invented_case().registry(), target, Terms(made_at="2032-01-01T00:00:00Z"))
    assert complete(target)
    assert [one.name for one in tmp_path.iterdir()] == ["public"]


@pytest.mark.slow
def test_a_full_disk_leaves_nothing_half_done_and_is_told(
    sample_case: DemoReport, tmp_path: Path
) -> None:
    target = tmp_path / "public"
    case = sample_case.release.folder.parents[1]
    # No file beyond 60 kB: what a full disk does to the larger files, without one.
    ran = _child(LONGARM, "release", target, "--case", case, limit=60_000)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert str(target) in ran.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_full_disk_leaves_the_earlier_release(sample_case: DemoReport, tmp_path: Path) -> None:
    target = tmp_path / "public"
    publish(invented_case().registry(), target, Terms(made_at="2031-01-01T00:00:00Z"))
    before = (target / "manifest.json").read_bytes()
    case = sample_case.release.folder.parents[1]
    assert _child(LONGARM, "release", target, "--case", case, limit=60_000).returncode == 1
    assert (target / "manifest.json").read_bytes() == before
    assert complete(target)
    assert [one.name for one in tmp_path.iterdir()] == ["public"]
