"""Encodings: text as it was written, or a refusal; never words that nobody wrote."""

from __future__ import annotations

import codecs

import pytest

from longarm.errors import (
    EmptyFileError,
    FileTooLargeError,
    NotTextError,
    UndecodableTextError,
)
from longarm.stages.reading import MOST_BYTES, read

GERMAN = "Die Behörden in Strelsau (erfunden) schließen zwei „Polizeistationen“ – so die Bürgermeisterin."
SIMPLIFIED = "斯特雷尔绍市政府周二下令关闭两个境外警察站,市长说此前曾询问大使,未获答复。"
TRADITIONAL = "斯特雷爾紹市政府週二下令關閉兩個境外警察站,市長說此前曾詢問大使,未獲答覆。"


def page(text: str, charset: str, encoding: str) -> bytes:
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">
</head><body><article><p>{text}</p><p>{text}</p></article></body></html>""".encode(encoding)


@pytest.mark.parametrize(
    ("text", "charset", "encoding"),
    [
        (GERMAN, "windows-1252", "cp1252"),
        (GERMAN, "ISO-8859-1", "cp1252"),
        (GERMAN, "utf-8", "utf-8"),
        (GERMAN, "iso-8859-1", "utf-8"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gb2312", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        ("警視庁公安部は拠点とされるビルの団体の女二人を書類送検した。", "Shift_JIS", "cp932"),
        ("Полиция Стрельсау закрыла два участка, сообщил мэр города.", "windows-1251", "cp1251"),
        (
            "警視庁公安部は拠点とされるビルの団体の女二人を書類送検した。",
            "iso-2022-jp",
            "iso2022_jp",
        ),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_states_or_in_utf_8(
    text: str, charset: str, encoding: str
) -> None:
    assert text in read(page(text, charset, encoding), "page.html").text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str) -> None:
    assert read(mark + GERMAN.encode(encoding), "a.txt").text == GERMAN


@pytest.mark.parametrize("label", ["hex", "base64", "undefined", "punycode", "utf-7"])
def test_a_label_that_is_of_no_page_counts_as_none(label: str) -> None:
    plain = "The mayor of Strelsau (invented) had two stations closed."
    assert plain in read(page(plain, label, "utf-8"), "page.html").text
    with pytest.raises(UndecodableTextError, match="tried utf-8"):
        read(page(GERMAN, label, "cp1252"), "page.html")


@pytest.mark.parametrize("encoding", ["cp1252", "gb18030", "big5"])
def test_a_text_in_an_old_encoding_is_refused_and_not_guessed(encoding: str) -> None:
    text = GERMAN if encoding == "cp1252" else SIMPLIFIED if encoding == "gb18030" else TRADITIONAL
    with pytest.raises(UndecodableTextError, match=r"a.txt: .*tried utf-8.*save it as UTF-8"):
        read(text.encode(encoding), "a.txt")


def test_a_page_in_another_encoding_than_stated_is_refused() -> None:
    with pytest.raises(UndecodableTextError, match="tried utf-8"):
        read(page(SIMPLIFIED, "utf-8", "gb18030"), "page.html")


def test_one_broken_character_in_a_long_page_is_shown_as_such() -> None:
    content = page(SIMPLIFIED * 40, "gb18030", "gb18030").replace(
        "大使".encode("gb18030"), b"\xff\xff", 1
    )
    text = read(content, "page.html").text
    assert "\ufffd" in text
    assert "未获答复" in text


@pytest.mark.parametrize(
    ("content", "looks_like"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"PK\x03\x04\x14\0", "a ZIP archive"),
        (b"\x7fELF\x02\x01", "a program"),
        (bytes(range(256)) * 4, "binary data"),
        ("Zwei Stationen".encode("utf-16-le"), "UTF-16 text without a byte order mark"),
    ],
)
@pytest.mark.parametrize("name", ["page.html", "a.txt", "unnamed"])
def test_bytes_that_are_no_text_are_refused_by_what_they_look_like(
    content: bytes, looks_like: str, name: str
) -> None:
    with pytest.raises(NotTextError, match=f"{name}: expected .*{looks_like}"):
        read(content, name)


@pytest.mark.parametrize("content", [b"", b" \r\n\t ", b"\0\0\0"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(EmptyFileError, match=r"a.txt: the file is empty"):
        read(content, "a.txt")


def test_a_file_that_is_too_large_is_refused() -> None:
    with pytest.raises(FileTooLargeError, match="20 MB"):
        read(b"a" * (MOST_BYTES + 1), "a.txt")


def test_nul_and_lone_surrogates_are_shown_and_offsets_stay() -> None:
    content = (
        ("Zwei " * 200).encode()
        + b"\0 Stationen "
        + "\ud800".encode("utf-16-le", "surrogatepass")[:0]
    )
    text = read(content, "a.txt").text
    assert text[1000] == "\ufffd"
    assert len(text) == 1012
    half = codecs.BOM_UTF16_LE + "Zwei Stationen".encode("utf-16-le") + b"\x00\xd8"
    with pytest.raises(UndecodableTextError):
        read(half, "a.txt")


@pytest.mark.parametrize("reference", ["&#0;", "&#xD800;", "&#x1F;", "&#xFFFF;"])
def test_character_references_cannot_smuggle_them_in(reference: str) -> None:
    text = read(page(f"{GERMAN} {reference}", "utf-8", "utf-8"), "page.html").text
    assert GERMAN in text
    assert not set(text) & {"\0", "\ud800", "\x1f"}
    text.encode()
