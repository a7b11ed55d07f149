"""Finds code that stands in two places: runs of twelve or more equal lines.

Run as `python -m tools.check_duplicates`. Indentation, blank lines, comments, imports, docstrings
and lines of brackets alone do not count, so a copy is found in another class or under another `if`.
"""

from __future__ import annotations

import ast
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

RUN = 12
"""Equal lines that make a copy."""

FOLDERS = ("src", "tests")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of code without its indentation, and where it stands."""

    path: Path
    number: int
    text: str


def uncounted_lines(text: str) -> set[int]:
    """Return the numbers of the lines of `text` that belong to imports and docstrings."""
    numbers: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        docstring = (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        )
        if isinstance(node, ast.stmt) and (
            docstring or isinstance(node, ast.Import | ast.ImportFrom)
        ):
            numbers.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return numbers


def code_lines(path: Path) -> list[Line]:
    """Return the lines of the file that count."""
    text = path.read_text(encoding="utf-8")
    uncounted = uncounted_lines(text)
    return [
        Line(path, number, line.strip())
        for number, line in enumerate(text.splitlines(), start=1)
        if number not in uncounted
        and not line.lstrip().startswith("#")
        and any(character.isalnum() for character in line)
    ]


def run_length(file: list[Line], start: int, other: list[Line], other_start: int) -> int:
    """Return how many lines are equal from both starts on; in one file the runs may not overlap."""
    limit = min(len(file) - start, len(other) - other_start)
    if file is other:
        limit = min(limit, abs(start - other_start))
    length = 0
    while length < limit and file[start + length].text == other[other_start + length].text:
        length += 1
    return length


def find_problems(root: Path) -> list[str]:
    """Return one line for each copy under `root`: both places and the length."""
    files = [
        code_lines(path)
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    problems = []
    told: set[tuple[int, int]] = set()
    for index, file in enumerate(files):
        for start in range(len(file) - RUN + 1):
            window = tuple(line.text for line in file[start : start + RUN])
            for other_index, other_start in places[window]:
                other = files[other_index]
                length = run_length(other, other_start, file, start)
                if length < RUN or (index, start) in told:
                    continue
                told.update((index, start + step) for step in range(length))
                first, second = other[other_start], file[start]
                problems.append(
                    f"{second.path}:{second.number}: {length} lines as in "
                    f"{first.path}:{first.number}: keep one"
                )
            places[window].append((index, start))
    return problems


if __name__ == "__main__":
    found = find_problems(Path())
    print("\n".join(found) or f"no {RUN} lines of code stand in two places")
    sys.exit(bool(found))
