"""Raster: a text is drawn or it stops, the bytes are the same each time, and the file holds the picture alone."""

from __future__ import annotations

import re
from struct import unpack

import pytest

from longarm.errors import FontError
from longarm.stages.publication.pictures.letters import label
from longarm.stages.publication.pictures.raster import png
from longarm.stages.publication.pictures.sheet import Sheet, layouts


def drawn(words: str) -> str:
    """Return a small picture that holds some words."""
    layout = layouts("en")[1]
    sheet = Sheet("one", "title", "description", (), ".soft{fill:SOFT}")
    return sheet.picture(layout, [label(190, 30, words)], 40, ()).file()


def raw(words: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><text y="20">{words}</text></svg>'


def chunks(content: bytes) -> list[bytes]:
    found, place = [], 8
    while place < len(content):
        [size] = unpack(">I", content[place : place + 4])
        found.append(content[place + 4 : place + 8])
        place += size + 12
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lisbon", "Lisbom"),
        ("Łódź", "Łóda"),
        ("里斯本", "里斯木"),
        ("서울", "서운"),
        ("Москва", "Москве"),
    ],
)
def test_letters_are_drawn_and_not_left_out_or_boxed(one: str, other: str) -> None:
    assert len({png(drawn(words), 390) for words in (one, other, "")}) == 3


@pytest.mark.parametrize("beside", ["", " 2022.", ": Natural Earth"])
def test_arabic_is_drawn_also_beside_other_letters(beside: str) -> None:
    # Boxes for missing letters would make two words of one length the same picture.
    assert png(drawn("مدينة" + beside), 390) != png(drawn("مدينت" + beside), 390)


def test_a_letter_that_no_font_has_stops_it_by_name() -> None:
    with pytest.raises(FontError, match=r"U\+16A0"):
        png(raw("\u16a0"), 90)


def test_a_picture_writes_such_a_letter_as_its_number() -> None:
    assert "[U+16A0]" in drawn("\u16a0")
    assert png(drawn("\u16a0"), 390)


def test_a_picture_holds_nothing_but_itself() -> None:
    assert set(chunks(png(drawn("Lisbon"), 390))) == {b"IHDR", b"IDAT", b"IEND"}


@pytest.mark.parametrize("width", [390, 780, 1560])
def test_it_is_as_wide_as_asked_and_the_same_each_time(width: int) -> None:
    content = png(drawn("Lisbon"), width)
    assert unpack(">I", content[16:20]) == (width,)
    assert content == png(drawn("Lisbon"), width)


def test_a_ligature_beside_chinese_leaves_no_box() -> None:
    # “fi” is one shape in Noto Sans: set in two faces at once, the colon would be a box, whatever it is.
    assert png(drawn("Portugal：confirmed"), 390) != png(drawn("Portugal；confirmed"), 390)


@pytest.mark.parametrize("line", ["运营：مدينة", "\u202bمدينة 警察\u202c", "مدينة 경찰"])
@pytest.mark.parametrize("anchor", ["start", "end"])
def test_a_line_that_no_face_draws_alone_is_set_in_pieces_side_by_side(
    line: str, anchor: str
) -> None:
    pieces = re.findall(r'class="([^"]*)" x="([^"]*)"', label(190, 30, line, "", anchor))
    assert len(pieces) == 2
    assert pieces[0][0] != pieces[1][0]
    assert float(pieces[0][1]) != float(pieces[1][1])


@pytest.mark.parametrize("mixed", ["运营：{}", "\u202b{} 警察\u202c", "{} 경찰"])
def test_arabic_is_drawn_beside_letters_of_other_fonts(mixed: str) -> None:
    words = ("مدينة", "مدينت")
    assert len({png(drawn(mixed.format(word)), 390) for word in words}) == 2
    line = mixed.format(words[0])
    other = line.replace("警", "驚").replace("경", "겨").replace("运", "云")
    assert png(drawn(line), 390) != png(drawn(other), 390)
