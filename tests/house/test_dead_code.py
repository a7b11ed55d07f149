"""Shows that dead code is found with the settings of this project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import write_tree

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def vulture(root: Path, code: str) -> subprocess.CompletedProcess[str]:
    settings = PYPROJECT.read_text(encoding="utf-8")
    write_tree(
        root, {"pyproject.toml": settings, "src/a.py": code, "tests/b.py": "", "tools/c.py": ""}
    )
    return subprocess.run(
        [sys.executable, "-m", "vulture"], cwd=root, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("code", "finding"),
    [
        ("import json\n", "unused import 'json'"),
        ("def f():\n    return 1\n    print()\n\nf()\n", "unreachable code after 'return'"),
        ("def f(text, size):\n    return text\n\nf('', 1)\n", "unused variable 'size'"),
    ],
)
def test_dead_code_is_found(tmp_path: Path, code: str, finding: str) -> None:
    ran = vulture(tmp_path, code)

    assert ran.returncode == 3
    assert finding in ran.stdout


def test_living_code_is_left_alone(tmp_path: Path) -> None:
    ran = vulture(tmp_path, "def f(text):\n    return text\n\nf('')\n")

    assert (ran.returncode, ran.stdout) == (0, "")
