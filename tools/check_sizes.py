"""Finds modules and functions that are too long to be read at one sitting.

Run as `python -m tools.check_sizes`; migrations are left out, because Django writes them.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

MODULE_LINES = 400
FUNCTION_LINES = 60
FOLDERS = ("src", "tests", "tools")


def long_parts(path: Path) -> list[str]:
    """Return one line for the module at `path`, and for each function in it, that is too long."""
    text = path.read_text(encoding="utf-8")
    problems = []
    length = len(text.splitlines())
    if length > MODULE_LINES:
        problems.append(f"{path}: {length} lines, a module may have {MODULE_LINES}: split it")
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > FUNCTION_LINES:
            problems.append(
                f"{path}:{node.lineno}: {node.name} has {length} lines, "
                f"a function may have {FUNCTION_LINES}: split it"
            )
    return problems


def find_problems(root: Path) -> list[str]:
    """Return what is too long in the Python files under `root`, one line each."""
    return [
        problem
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
        if "migrations" not in path.parts
        for problem in long_parts(path)
    ]


if __name__ == "__main__":
    found = find_problems(Path())
    print("\n".join(found) or "every module and function is short enough")
    sys.exit(bool(found))
