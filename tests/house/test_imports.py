"""Shows that the contracts on imports fail when a room sees what it may not see."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import write_tree

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"

FORBIDDEN = [
    ("model/anchor.py", "from longarm import languages", "Imports run down the rooms"),
    ("store/rows.py", "from longarm import stages", "Imports run down the rooms"),
    ("languages/pack.py", "from longarm import gazetteer", "Imports run down the rooms"),
    ("errors/root.py", "from longarm import model", "Imports run down the rooms"),
    ("stages/weighing/a.py", "from longarm.stages import resolution", "A stage knows no sibling"),
    ("stages/reading/a.py", "from longarm.stages import weighing", "A stage knows no sibling"),
    (
        "stages/extraction/words/a.py",
        "from longarm.stages.extraction import speech",
        "Imports run down the rooms of extraction",
    ),
    ("stages/reading/a.py", "import django.db", "Django stays in store, pipeline and cli"),
]

ALLOWED = {
    "cli/a.py": "import django\nfrom longarm import pipeline",
    "pipeline/a.py": "from longarm import stages, store",
    "store/rows.py": "import django.db\nfrom longarm import errors",
    "stages/reading/a.py": "from longarm import gazetteer, languages, model",
}


def empty_rooms(root: Path) -> Path:
    """Lay out every room that the contracts name, empty, beside the contracts themselves."""
    text = PYPROJECT.read_text(encoding="utf-8")
    files = {"pyproject.toml": text, "longarm/__init__.py": ""}
    for contract in tomllib.loads(text)["tool"]["importlinter"]["contracts"]:
        for container in contract.get("containers", ()):
            folder = container.replace(".", "/")
            for name in " | ".join(contract["layers"]).split(" | "):
                files[f"{folder}/{name}/__init__.py"] = ""
        # An exception that nothing needs is an error, so what the contract lets pass stands there.
        for passed in contract.get("ignore_imports", ()):
            importer, imported = (name.replace(".", "/") for name in passed.split(" -> "))
            line = "from {} import {}\n".format(*imported.replace("/", ".").rsplit(".", 1))
            files[f"{imported}.py"] = files.get(f"{imported}.py", "")
            files[f"{importer}.py"] = files.get(f"{importer}.py", "") + line
    return write_tree(root, files)


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run(
        [program, "--no-cache", "--no-logo"],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("path", "line", "contract"), FORBIDDEN)
def test_a_forbidden_import_breaks_its_contract(
    tmp_path: Path, path: str, line: str, contract: str
) -> None:
    root = write_tree(empty_rooms(tmp_path), {f"longarm/{path}": line})

    ran = lint(root)

    assert ran.returncode == 1, ran.stdout
    assert f"{contract} BROKEN" in ran.stdout


def test_imports_down_the_rooms_are_kept(tmp_path: Path) -> None:
    files = {f"longarm/{path}": text for path, text in ALLOWED.items()}

    ran = lint(write_tree(empty_rooms(tmp_path), files))

    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("room", ["longarm/helpers.py", "longarm/stages/capture/__init__.py"])
def test_a_new_room_fails_until_it_is_placed(tmp_path: Path, room: str) -> None:
    ran = lint(write_tree(empty_rooms(tmp_path), {room: ""}))

    assert ran.returncode == 1, ran.stdout
    assert "BROKEN" in ran.stdout
