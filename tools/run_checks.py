"""Runs the checks one after the other, names each as it starts, and stops at the first that fails.

Run as `python -m tools.run_checks fast` (the gate before a commit) or `all` (what CI runs).
The tests come last, so that their summary closes the output.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Check:
    """A name and the command that exits with 0 when all is well."""

    name: str
    command: tuple[str, ...]


def tool(name: str, program: str, *arguments: str) -> Check:
    """Return the check that runs a program which stands beside this Python."""
    return Check(name, (str(Path(sys.executable).parent / program), *arguments))


def module(name: str, *arguments: str) -> Check:
    """Return the check that runs a Python module."""
    return Check(name, (sys.executable, "-m", *arguments))


SPREAD = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadscope", "--no-loadscope-reorder")
"""Tests on all cores, those of a module on one: what a module makes once for its tests is made once.

In the order of their folders: the long journeys come first, and no core waits at the end for one that was begun last.
"""
STATIC = (
    tool("format", "ruff", "format", "--check", "--quiet", "."),
    tool("lint", "ruff", "check", "--quiet", "."),
    module("types", "mypy"),
    tool("imports", "lint-imports", "--no-logo", "--cache-dir", "build/import_linter_cache"),
    module("sizes", "tools.check_sizes"),
    module("words", "tools.check_words"),
    module("copies", "tools.check_duplicates"),
    module("dead code", "vulture"),
)


def checks(which: str, *, ci: bool) -> tuple[Check, ...]:
    """Return the checks of the set `fast` or `all`; under `ci` a skipped test fails.

    Raises:
        ValueError: there is no such set.
    """
    match which:
        case "fast":
            tests = module(
                "tests",
                "pytest",
                "-q",
                "-m",
                "not slow and not browser",
                "tests/unit",
                "tests/house",
            )
        case "all":
            plugin = ("-p", "tools.no_skips") if ci else ()
            tests = module("tests", "pytest", *SPREAD, *plugin)
        case _:
            message = f"there is no set of checks called {which!r}; take `fast` or `all`"
            raise ValueError(message)
    return (*STATIC, tests)


def run(sequence: Sequence[Check], environment: Mapping[str, str]) -> int:
    """Run the checks in order; return 0, or the exit code of the first that fails."""
    for check in sequence:
        print(f"== {check.name}", flush=True)
        started = time.monotonic()
        code = subprocess.run(check.command, env=environment, check=False).returncode
        if code:
            seconds = time.monotonic() - started
            command = " ".join((Path(check.command[0]).name, *check.command[1:]))
            print(f"\nFAILED: {check.name} (after {seconds:.0f} s): {command}", file=sys.stderr)
            return code
    return 0


if __name__ == "__main__":
    sys.exit(
        run(checks("".join(sys.argv[1:]), ci=os.environ.get("CI") == "true"), dict(os.environ))
    )
