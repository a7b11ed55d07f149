"""Hiding: a withheld name is found in every form it can take, in every place of a file, and nothing else is."""

from __future__ import annotations

import gzip
import io
import sqlite3
import zipfile
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.stages.publication.gate.contents import UnreadableFileError, metadata, readings
from longarm.stages.publication.gate.hiding import hider

NAME = "Osmin Quelvaro"
HAN = "王晓岚"
REACH = 100


@pytest.mark.parametrize(
    "text",
    [
        "by Osmin Quelvaro.",
        "OSMIN QUELVARO",
        "Ｏｓｍｉｎ Ｑｕｅｌｖａｒｏ",
        "Os\u00admin\u200b Quelvaro",
        "Osmin\n  Quelvaro",
        "oravleuQ nimsO",
        "王晓岚",
        "Wang Xiaolan",
        "Xiaolan Wang",
        "岚晓王",
        NAME.encode().hex(),
        quote(HAN),
    ],
)
def test_each_form_is_found_and_its_span_covers_it(text: str) -> None:
    found = hider([NAME, HAN])
    assert found.holds(text)
    spans = list(found.spans(text))
    rest = "".join(
        sign for place, sign in enumerate(text) if not any(a <= place < b for a, b in spans)
    )
    assert not found.holds(rest)


@given(before=st.binary(max_size=7), after=st.binary(max_size=7))
def test_base64_is_found_wherever_the_name_begins(before: bytes, after: bytes) -> None:
    raw = before + HAN.encode() + after
    for code in (b64encode(raw), urlsafe_b64encode(raw)):
        assert hider([HAN]).holds(f"data={code.decode()}")


@pytest.mark.parametrize("text", ["Quelvarova", "Osmin asked", "晓岚", "the Wangs", "王道"])
def test_what_is_not_the_name_is_left(text: str) -> None:
    assert hider([NAME, HAN]).holds(text) == ()


def test_a_form_that_is_also_a_shown_name_is_left() -> None:
    assert hider(["北京"]).holds("Bei Jing")
    assert hider(["北京"], ["Bei Jing"]).holds("Bei Jing") == ()


def test_only_what_is_printed_is_found_when_forms_are_off() -> None:
    plain = hider([NAME], every_form=False)
    assert plain.holds(NAME)
    assert plain.holds(NAME[::-1]) == ()


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:t>{NAME}</w:t>")
    return out.getvalue()


def _database() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE a (b TEXT)")
    connection.execute("INSERT INTO a VALUES (?)", (NAME,))
    connection.commit()
    return bytes(connection.serialize())


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.html", b"<p>Osmin&#32;Quelvaro</p>"),
        ("a.json", b'"Os\\u006din Quelvaro"'),
        ("a.atom", b"<id>Osmin%20Quelvaro</id>"),
        ("a.docx", _archive()),
        ("a.sqlite", _database()),
    ],
)
def test_files_are_looked_through_in_their_format(path: str, content: bytes) -> None:
    assert any(hider([NAME]).holds(text) for text in readings(path, io.BytesIO(content), REACH))


def test_a_picture_that_carries_words_is_told() -> None:
    plain = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x05tEXtA\0bcd1234" + b"\0\0\0\0IEND1234"
    assert list(metadata("a.png", io.BytesIO(plain))) == ["tEXt"]
    assert list(metadata("a.jpg", io.BytesIO(b"\xff\xd8\xff\xe1")))


def test_what_cannot_be_looked_through_is_told() -> None:
    with pytest.raises(UnreadableFileError, match=r"a\.docx"):
        list(readings("a.docx", io.BytesIO(b"no archive"), REACH))


@pytest.mark.parametrize("header", ["Content-Encoding: gzip", "transfer-encoding:  chunked"])
@pytest.mark.parametrize(("name", "pack"), [("page.warc", bytes), ("page.warc.gz", gzip.compress)])
def test_a_captured_page_whose_body_is_packed_is_not_taken_for_looked_through(
    header: str, name: str, pack: Callable[[bytes], bytes]
) -> None:
    record = b"WARC/1.1\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n%s\r\n\r\n..."
    shut, plain = record % header.encode(), record % b"Content-Encoding: identity"
    with pytest.raises(UnreadableFileError, match=r"page\.warc: it cannot be looked through"):
        list(readings(name, io.BytesIO(pack(shut)), REACH))
    assert "identity" in "".join(readings(name, io.BytesIO(pack(plain)), REACH))
