"""Installs the Debian packages that tests need, where it can, and names those that are missing.

Run as `python -m tools.system_packages packages.txt`. A package is missing when its program is not
on the path. With root and apt-get it is installed; else it is named as skipped, which fails under
CI=true.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Package:
    """A Debian package, the program that it brings, and why a test needs it."""

    name: str
    program: str
    why: str


def read_packages(text: str) -> list[Package]:
    """Return the packages of a list whose lines read `package program # why`.

    Blank lines and comments do not count.

    Raises:
        ValueError: a line has another form; the message names it.
    """
    packages = []
    for number, line in enumerate(text.splitlines(), start=1):
        words, _, why = line.partition("#")
        match words.split():
            case []:
                continue
            case [name, program] if why.strip():
                packages.append(Package(name, program, why.strip()))
            case _:
                message = f"line {number}: expected `package program # why`, not {line!r}"
                raise ValueError(message)
    return packages


def missing(packages: Sequence[Package], path: str) -> list[Package]:
    """Return the packages whose program is in no folder of `path`."""
    return [package for package in packages if shutil.which(package.program, path=path) is None]


def install(packages: Sequence[Package]) -> None:
    """Install `packages` with apt-get, if there are any; what goes wrong, apt-get tells."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    names = [package.name for package in packages]
    print(f"system packages: installing {', '.join(names)}", flush=True)
    subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names],
        env=quiet,
        check=False,
        stdout=subprocess.DEVNULL,
    )


def outcome(lacking: Sequence[Package], *, ci: bool) -> tuple[str, int]:
    """Return what to print, and the exit code, when `lacking` packages could not be had."""
    if not lacking:
        return "system packages: all there", 0
    lines = [
        f"SKIPPED {package.name}: not installed; needed because it {package.why}"
        for package in lacking
    ]
    if ci:
        lines.append("system packages: under CI=true a skip is a failure")
    return "\n".join(lines), int(ci)


def main(arguments: Sequence[str]) -> int:
    """Install what the list named first in `arguments` asks for; return the exit code."""
    packages = read_packages(Path(arguments[0]).read_text(encoding="utf-8"))
    path = os.environ.get("PATH", "")
    lacking = missing(packages, path)
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        install(lacking)
        lacking = missing(packages, path)
    text, code = outcome(lacking, ci=os.environ.get("CI") == "true")
    print(text, flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
