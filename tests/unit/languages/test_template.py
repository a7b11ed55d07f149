"""The template of a pack has every section and key that longarm reads, and is no language itself."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from longarm.languages.conformance import NEEDED, lacks
from longarm.languages.pack import FILES, HOME, languages, load

HOWTO = Path(__file__).parents[3] / "docs" / "howto"
TEMPLATE = "language-template"
UNREAD = {
    "attribution.cites_after",
    "syntax.after_agent",
    "syntax.nouns",
    "syntax.oblique_endings",
    "syntax.shadow",
}
"""Keys of single packs that no rule reads: a writer of a new pack need not know them."""
OPEN = frozenset(
    "countries nationals governments divisions regions regional cities ordinals relative months solar weekdays".split()  # noqa: SIM905 - a word list
)
"""Sections whose keys are states, places, months, values or phrases."""


def keys_of(folder: Path) -> set[str]:
    """Return `section.key` for all that a pack has, and the keys of blocks and of [language]."""
    found: set[str] = set()
    for name in FILES:
        tables: dict[str, Any] = tomllib.loads((folder / name).read_text(encoding="utf-8"))
        for section, value in tables.items():
            for block in value if isinstance(value, list) else [value]:
                found |= {section} if section in OPEN else {f"{section}.{key}" for key in block}
    return found


def test_the_template_is_read_as_a_pack() -> None:
    pack = load(TEMPLATE, HOWTO)
    assert pack.forms("facility.covert")
    assert pack.organs
    assert pack.fold


def test_the_template_has_every_list_that_is_asked_for() -> None:
    pack = load(TEMPLATE, HOWTO)
    assert [key for key in NEEDED if not pack.forms(key)] == []


def test_what_the_template_lacks_is_only_what_a_writer_fills_in() -> None:
    lines = lacks(TEMPLATE, HOWTO)
    assert lines
    assert [line for line in lines if "is empty" in line or "is no word" in line] == []


@pytest.mark.parametrize("code", languages())
def test_the_template_has_every_key_that_a_pack_uses(code: str) -> None:
    absent = keys_of(HOME / code) - keys_of(HOWTO / TEMPLATE)
    assert sorted(absent - UNREAD - {"language.home"}) == []


def test_the_reference_names_every_key_of_the_template() -> None:
    page = (HOWTO.parent / "reference" / "language-packs.md").read_text(encoding="utf-8")
    keys = {key.partition(".")[2] or key for key in keys_of(HOWTO / TEMPLATE)}
    assert sorted(key for key in keys if not key.isdecimal() and key not in page) == []


def test_the_template_is_no_language() -> None:
    assert TEMPLATE not in languages()
    assert not (HOME / TEMPLATE).exists()
