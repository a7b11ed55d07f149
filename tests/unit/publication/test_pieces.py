"""Pieces: a file of any length is looked through a piece at a time, and nothing is overlooked where two meet."""

from __future__ import annotations

import io
import unicodedata
from functools import partial
from typing import TYPE_CHECKING

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from longarm.stages.publication.gate.contents import all_told, readings, told
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


LINES = "a line of words\n" * 20
TAGGED = "<p>a line\n of words</p>\n" * 20
TAG = "<b\n class='long, and over\n several lines'\n>"
SHIFTS = range(0, 64, 3)


def looked_through(text: str) -> bool:
    """Tell whether the name is found in a text of which sixty-four bytes are read at a time."""
    marked = text.startswith("<?xml")
    ways = all_told(text)
    found = pieces(io.BytesIO(text.encode()), HELD.reach, ways, marked=marked, size=64)
    return any(HELD.leaks(one) for piece in found for one in ways(piece))


@pytest.mark.parametrize("words", ALONE.values(), ids=ALONE.keys())
@pytest.mark.parametrize("shift", SHIFTS)
def test_a_name_is_found_wherever_a_long_file_is_cut(words: str, shift: int) -> None:
    assert looked_through(f"{LINES}{'x' * shift}\n{words}\n{LINES}")


@pytest.mark.parametrize("shift", SHIFTS)
def test_a_name_across_tags_is_found_wherever_a_long_file_is_cut(shift: int) -> None:
    name = f"Os{TAG}min</b> Quel{TAG}varo"
    assert looked_through(f"<?xml version='1.0'?>\n{TAGGED}{'x' * shift}\n{name}\n{TAGGED}")


def test_a_part_of_a_longer_word_is_no_name_where_a_long_file_is_cut() -> None:
    assert not looked_through("\n".join(f"{'x' * at}Osmin Quelvarosson {at}" for at in SHIFTS))


def test_an_escape_at_the_end_of_a_long_file_tells_how_all_of_it_is_read() -> None:
    text = f"Osmin \\121uelvaro\n{'a line of words' * 100_000}\n\\u0041"
    found = readings("a.json", io.BytesIO(text.encode()), HELD.reach)
    assert any(map(HELD.leaks, found))


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
    ways = partial(told, marked=marked)
    found = list(pieces(io.BytesIO(text.encode()), reach, ways, marked=marked, size=16))
    assert all(
        any(text[at : at + reach] in piece for piece in found) for at in range(len(text) - reach)
    )
    assert "".join(found).startswith(found[0])
    assert text.endswith(found[-1])


@example("0", "A\u200b\u0301")
@given(st.text(min_size=1), st.text(st.sampled_from("Ab \n“é…Ō：\u0301\u200b字ﬁ가")))
def test_a_long_text_is_folded_as_a_short_one(odd: str, usual: str) -> None:
    text = (usual or "x") * 300 + odd + usual
    plain = regex.sub(r"\p{Cf}+", "", unicodedata.normalize("NFKC", text).casefold())
    assert folded(text) == (" ".join(plain.split()) or " " * bool(plain))


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
