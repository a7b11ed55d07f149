"""Finds words that must not stand in the tree: mocks, swallowed errors, left-overs, foreign places.

Run as `python -m tools.check_words`. Each pattern hides one letter in brackets, so that this file
does not hold what it looks for.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ban:
    """A pattern, the folders (or "" for everywhere) in which it may not stand, and why."""

    pattern: re.Pattern[str]
    folders: tuple[str, ...]
    why: str


def ban(pattern: str, why: str, *folders: str) -> Ban:
    """Return the ban of `pattern` in `folders`, or everywhere when none is given."""
    return Ban(re.compile(pattern), folders, why)


BANS = (
    ban(r"unittest[.]moc[k]|from unittest import moc[k]", "a mock: use the real part", "tests"),
    ban(r"Magic[M]ock|mocke[r]\b", "a mock: use the real part", "tests"),
    ban(r"monkeypatch[.](seta[t]tr|seti[t]em|dela[t]tr)", "patches code: pass it in", "tests"),
    ban(r"time[.]slee[p]\(", "waits for a clock: wait for the event", "tests"),
    ban(r"\bexcept\s*:|\bexcept\s+\(?(Base)?Exceptio[n]\b", "catches all: name the error", "src"),
    ban(
        r"\bTOD[O]\b|\bFIXM[E]\b|\bXX[X]\b",
        "a left-over: do it, or file it",
        "src",
        "tests",
        "tools",
    ),
    ban(r"NotImplemente[d]Error", "not done: leave it out until it is", "src"),
    ban(
        r"pyp[i][.]org|pythonhoste[d][.]org|npmj[s][.](org|com)|crate[s][.]io"
        r"|proxy[.]golan[g][.]org|de[b][.]debian[.]org|rubygem[s][.]org",
        "names a registry's host: that is each machine's own setting",
    ),
    ban(r"/wor[k]/(main|shared|[.])|/tmp/brie[f]", "names a place on one machine"),
    ban(
        r"(?i)\bclaud[e]\b|\banthropi[c]|\bsub-?agen[t]s?\b|co-authored-b[y]:",
        "speaks of no one here",
    ),
)

SKIPPED_FOLDERS = frozenset(
    {".git", ".venv", "build", "dist", "__pycache__", "node_modules", ".hypothesis"}
)
"""Made by machines, besides every folder whose name ends in `_cache`."""


def text_files(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the path (relative to `root`) and text of each file that is UTF-8."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(
            name for name in folders if name not in SKIPPED_FOLDERS and not name.endswith("_cache")
        )
        for name in sorted(set(names) - SKIPPED_FOLDERS):  # in a worktree .git is a file
            path = Path(folder, name)
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            yield path.relative_to(root), text


def find_problems(root: Path) -> list[str]:
    """Return one line for each forbidden word under `root`: where, which, why."""
    problems: list[str] = []
    for path, text in text_files(root):
        bans = [b for b in BANS if not b.folders or path.parts[0] in b.folders]
        for number, line in enumerate(text.splitlines(), start=1):
            problems.extend(
                f"{path}:{number}: {found[0]!r} {rule.why}"
                for rule in bans
                if (found := rule.pattern.search(line))
            )
    return problems


if __name__ == "__main__":
    found = find_problems(Path())
    print("\n".join(found) or "no forbidden word stands in the tree")
    sys.exit(bool(found))
