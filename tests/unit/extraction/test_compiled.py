"""Terms are kept beside their pack for the code that made them, and for no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.words import compiled

if TYPE_CHECKING:
    from pathlib import Path


def test_terms_that_other_code_made_are_made_anew(tmp_path: Path) -> None:
    (tmp_path / "lexicon.toml").write_text('words = ["station"]\n', encoding="utf-8")
    made: list[int] = []

    def make() -> compiled.Terms:
        made.append(1)
        return (("station",), ("facility",), {"code": "zz"})

    first = compiled.kept(tmp_path, make)
    assert compiled.kept(tmp_path, make) == first
    assert len(made) == 1

    assert compiled.kept(tmp_path, make, code=(0,)) == first
    assert len(made) == 2

    (tmp_path / "lexicon.toml").write_text('words = ["office"]\n', encoding="utf-8")
    compiled.kept(tmp_path, make)
    assert len(made) == 3
