"""Shows that the check of words finds each forbidden word, where it is forbidden.

The words are put together here from two halves, so that this file does not hold them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.tree import write_tree
from tools.check_words import find_problems

FORBIDDEN = [
    ("tests/test_a.py", "from unittest import " + "mock"),
    ("tests/test_a.py", "store = Magic" + "Mock()"),
    ("tests/test_a.py", "monkeypatch.set" + "attr(store, 'save', print)"),
    ("tests/test_a.py", "time.sle" + "ep(1)"),
    ("src/a.py", "except Excep" + "tion as error:"),
    ("src/a.py", "except" + ":"),
    ("src/a.py", "# TO" + "DO: later"),
    ("src/a.py", "# FIX" + "ME"),
    ("src/a.py", "raise NotImplemented" + "Error"),
    ("docs/install.md", "from https://py" + "pi.org/simple"),
    ("requirements.lock", "https://files.python" + "hosted.org/a.whl"),
    ("package-lock.json", '"tarball": "https://npm' + 'js.com/a"'),
    (".ci/run", "cd /wo" + "rk/main"),
    ("README.md", "written by Clau" + "de"),
]

ALLOWED = {
    "tests/test_a.py": "monkeypatch.setenv('NO_COLOR', '1')\n",
    "src/a.py": "except ValueError as error:\n    # as the Todo people (invented) say\n",
    "docs/develop.md": "A test has no Magic" + "Mock, a module no TO" + "DO.\n",
    ".venv/lib/a.py": "https://py" + "pi.org/simple\n",
    "build/site/index.html": "py" + "pi.org",
    ".ruff_cache/a": "npm" + "js.org",
}


@pytest.mark.parametrize(("path", "line"), FORBIDDEN)
def test_a_forbidden_word_is_found_with_its_place(tmp_path: Path, path: str, line: str) -> None:
    root = write_tree(tmp_path, {path: f"first line\n{line}\n"})

    problems = find_problems(root)

    assert len(problems) == 1
    assert problems[0].startswith(f"{path}:2: ")


def test_other_words_and_other_folders_are_left_alone(tmp_path: Path) -> None:
    assert find_problems(write_tree(tmp_path, ALLOWED)) == []


def test_files_that_are_no_text_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(b"\x89PNG\xff" + b"py" + b"pi.org")

    assert find_problems(tmp_path) == []


def test_the_file_that_ties_a_worktree_to_its_repository_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: /home/somebody/repository\n", encoding="utf-8")
    assert find_problems(tmp_path) == []
