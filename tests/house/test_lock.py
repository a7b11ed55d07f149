"""Shows that what is installed is pinned and hashed, and comes from no named place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"([a-z0-9._-]+)==[^ ]+( ; [^\\]+)?( --hash=sha256:[0-9a-f]{64})+")


def requirements(text: str) -> list[str]:
    """Return the requirements of a lock, each on one line with single spaces."""
    joined = text.replace("\\\n", " ")
    return [" ".join(line.split()) for line in joined.splitlines() if line.strip()]


def unpinned(text: str) -> list[str]:
    """Return the requirements that lack an exact version or a hash, or that name an address."""
    return [line for line in requirements(text) if not PINNED.fullmatch(line)]


def test_every_requirement_is_pinned_and_hashed() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert len(requirements(text)) > 30
    assert unpinned(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "click==8.1.8",
        "click>=8.1 --hash=sha256:" + "0" * 64,
        "click @ https://example.org/click.whl --hash=sha256:" + "0" * 64,
        "--index-" + "url https://example.org/simple",
    ],
)
def test_a_loose_requirement_would_be_found(line: str) -> None:
    assert unpinned(f"{line}\n") == [line]


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["dev"], *extras["build-data"]]
    names = {re.split(r"[<>=]", line)[0].replace("_", "-") for line in asked}
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert names <= {line.split("==")[0] for line in requirements(text)}
