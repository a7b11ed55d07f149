"""The bundled fonts are whole, cover what they say, and a character none of them draws is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from longarm.errors import FontError
from longarm.stages.publication.fonts.faces import (
    Face,
    checked,
    faces,
    families,
    font_folder,
    fonts,
    uncovered,
    visible,
)


def test_every_listed_font_is_there_and_no_other() -> None:
    assert sorted(fonts()) == sorted(face.name for face in faces())
    assert {path.name for path in font_folder().glob("*.ttf")} == {face.file for face in faces()}
    assert families() == (
        "Noto Sans",
        "Vazirmatn",
        "Noto Sans Arabic",
        "Noto Sans SC",
        "Noto Sans KR",
    )


@pytest.mark.parametrize("face", faces(), ids=lambda face: face.name)
def test_a_font_draws_exactly_what_the_list_says_and_names_its_licence(face: Face) -> None:
    font = TTFont(fonts()[face.name])
    listed = {code for first, last in face.covered for code in range(first, last + 1)}
    assert set(font.getBestCmap()) == listed
    assert font["name"].getDebugName(1) == face.family
    assert "Open Font License" in font["name"].getDebugName(13)


def test_the_licence_lies_beside_the_fonts() -> None:
    text = (font_folder() / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert text.count("Copyright 20") >= 3


def test_a_font_that_is_missing_or_changed_is_an_error_and_no_silence(tmp_path: Path) -> None:
    face = next(one for one in faces() if one.name == "arabic")
    with pytest.raises(FontError, match=r"Vazirmatn_400Regular\.ttf: No such file"):
        checked(tmp_path, (face,))
    content = fonts()["arabic"].read_bytes()
    (tmp_path / face.file).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(FontError, match=r"its sha256 is .* install longarm again"):
        checked(tmp_path, (face,))
    (tmp_path / face.file).write_bytes(content)
    assert checked(tmp_path, (face,)) == {"arabic": tmp_path / face.file}
    with pytest.raises(FontError):
        checked(tmp_path, (replace(face, sha256="0" * 64),))


@pytest.mark.parametrize(
    "text",
    [
        "Ünïcödé “quotes” – Łódź, Þórr, Ő, Ğ, Ș",
        "Ελληνικά, Полиция, Київ, Ўзбекистон",
        "شرطة عربية، پلیس فارسی، گچ‌کاری، ئۇيغۇر",
        "海外警察服务站,義烏、繁體,ひらがな・カタカナ『』",
        "해외 경찰서, 뷁",
        "a\tb\nc\u2068d\u2069\u200d",
    ],
)
def test_the_languages_of_the_packs_are_covered(text: str) -> None:
    assert uncovered(text) == ()
    assert visible(text) == text


def test_what_no_font_draws_stands_there_as_its_number() -> None:
    assert uncovered("a😀b\u0007😀") == ("\u0007", "😀")
    assert visible("a😀b\u0007") == "a[U+1F600]b[U+0007]"
