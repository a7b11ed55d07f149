"""Pieces: a file of any length is looked through a piece at a time, and nothing is overlooked where two meet."""

from __future__ import annotations

import io
import re
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.stages.publication.gate import pieces as module
from longarm.stages.publication.gate.contents import readings, told
from longarm.stages.publication.gate.forms import folded
from longarm.stages.publication.gate.hiding import hider
from longarm.stages.publication.gate.looking import Look
from longarm.stages.publication.gate.pieces import pieces
from longarm.stages.publication.gate.policy import standard_policy
from longarm.stages.publication.gate.withholding import Withholding

if TYPE_CHECKING:
    from pathlib import Path

NAME = "Osmin Quelvaro"
HELD = Withholding(standard_policy(), (NAME,))
ALONE = {
    "plain": "Osmin\n Quelvaro",
    "references": "O&#115;min&#32;\n&#x51;uelv&#000000000000000097;ro",
    "escapes": "\\u004fsmin\\u0020\\u0051uelvaro",
    "octal": "\\117smin Quelvaro \\u0041",
    "percent": "Osmin%20%51uelvaro",
    "a broken line": "Osmin Quel\\\nvaro \\u0041",
    "far apart": f"Osmin{chr(10) * 500}Quelvaro",
    "invisible": f"Osmin{chr(0x200B) * 500} Quelvaro",
}


@pytest.mark.parametrize("words", ALONE.values(), ids=ALONE.keys())
@pytest.mark.parametrize("shift", range(0, 64, 3))
def test_a_name_is_found_wherever_a_long_file_is_cut(
    words: str, shift: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SIZE", 64)
    lines = "a line of words\n" * 20
    text = f"{lines}{'x' * shift}\n{words}\n{lines}"
    found = readings("a.txt", io.BytesIO(text.encode()), HELD.reach)
    assert any(HELD.leaks(one) for one in found)


@pytest.mark.parametrize("shift", range(0, 64, 3))
def test_a_name_across_tags_is_found_wherever_a_long_file_is_cut(
    shift: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SIZE", 64)
    lines = "<p>a line\n of words</p>\n" * 20
    tag = "<b\n class='long, and over\n several lines'\n>"
    text = f"<?xml version='1.0'?>\n{lines}{'x' * shift}\nOs{tag}min</b> Quel{tag}varo\n{lines}"
    found = readings("a.xml", io.BytesIO(text.encode()), HELD.reach)
    assert any(HELD.leaks(one) for one in found)


def test_a_part_of_a_longer_word_is_no_name_where_a_long_file_is_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "SIZE", 64)
    text = "\n".join(f"{'x' * shift}Osmin Quelvarosson {shift}" for shift in range(64))
    assert not any(map(HELD.leaks, readings("a.txt", io.BytesIO(text.encode()), HELD.reach)))


@given(
    st.lists(st.text(st.sampled_from("ab<>\\\n &;é字"), max_size=30)),
    st.integers(1, 8),
    st.booleans(),
)
def test_every_stretch_of_a_text_stands_whole_in_a_piece(
    parts: list[str],
    reach: int,
    marked: bool,  # noqa: FBT001 - hypothesis draws it
) -> None:
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "SIZE", 16)
        ways = partial(told, marked=marked)
        found = list(pieces(io.BytesIO(text.encode()), reach, ways, marked=marked))
    assert all(
        any(text[at : at + reach] in piece for piece in found) for at in range(len(text) - reach)
    )
    assert "".join(found).startswith(found[0])
    assert text.endswith(found[-1])


@given(st.text(min_size=1), st.text(st.sampled_from("Ab \n“é…Ō：\u0301\u200b字ﬁ가")))
def test_a_long_text_is_folded_as_a_short_one(odd: str, usual: str) -> None:
    text = (usual or "x") * 300 + odd + usual
    plain = re.sub(r"[\u200b]", "", unicodedata.normalize("NFKC", text).casefold())
    assert folded(text) == folded(plain)
    assert folded(text[:200]) == " ".join(folded(text[:200]).split()) or not text[:200].strip()
    words = [word for word in map(folded, text.split()) if word.strip()]
    assert folded(text).split() == " ".join(words).split()


def test_a_name_in_a_style_sheet_or_beside_one_is_found(tmp_path: Path) -> None:
    look = Look(HELD)
    sheet = "\n".join(f".rule-{number} {{ margin: {number}% }}" for number in range(400))

    def finds(sheet: str, before: str = "<p>", after: str = "</p>") -> bool:
        page = f"{before}<style>{sheet}</style>{after}"
        (tmp_path / "a.html").write_text(page, encoding="utf-8")
        with (tmp_path / "a.html").open("rb") as file:
            return look.finds("a.html", file)

    assert not finds(sheet)
    assert not finds(sheet)
    assert finds(sheet, before=f"<p>{NAME}")
    assert finds(sheet, after=f"{NAME}</p>")
    middle = sheet.replace("200", f"/* {NAME} */")
    assert finds(middle)
    assert finds(middle)
    short = ".a { margin: 1% }"
    assert not finds(short)
    assert finds(short, after="Osmin&#32;Quelvaro")


def test_a_code_may_be_the_longest_of_what_is_looked_for() -> None:
    codes = hider([NAME])
    assert codes.reach >= len(NAME.encode().hex())
