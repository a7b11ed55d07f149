"""How the tests of the command line run it: in this process, or as the program that people start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from longarm.cli.app import app

ROOT = Path(__file__).parents[3]
PROGRAM = Path(sys.executable).with_name("longarm")
SCHEMAS = ROOT / "docs" / "reference"

TEXTS = {
    "first.txt": """---
title: An invented text
publisher: Strelsau Post
url: https://strelsau.example/first
published: 2031-09-06
language: en
---
The NGO Ruritania Watch said in a report that Belarus runs 54 secret police stations abroad, 3 of them in Latvia.
Belarus denies running any police station outside its borders. Latvia has opened an investigation.
In Riga a Belarusian dissident was abducted by Belarusian agents on 4 September 2031, police said.
""",
    "second.md": """---
publisher: Diario de Strelsau
published: 2031-09-07
language: es
---
Según la ONG Ruritania Watch, hay 54 comisarías bielorrusas ilegales en el mundo.
""",
}
"""Invented: the outlets, the group and every count."""


def run(
    *arguments: str | Path, color: bool = False, env: Mapping[str, str] | None = None
) -> Result:
    """Run the command line in this process, stdout and stderr apart."""
    return CliRunner().invoke(
        app, [str(argument) for argument in arguments], color=color, env=env, prog_name="longarm"
    )


def start(
    *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the installed program, its stderr no terminal."""
    return subprocess.run(
        [PROGRAM, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def listed(*arguments: str | Path) -> list[dict[str, Any]]:
    """Return the JSON array that a command prints, which is all that it prints."""
    done = run(*arguments, "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def schema(name: str) -> dict[str, Any]:
    """Return a published schema."""
    read: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return read


def write_texts(folder: Path) -> Path:
    """Write the invented texts into a folder and return it."""
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
