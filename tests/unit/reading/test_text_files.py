"""Text and Markdown files: front matter, and a text that is left as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.errors import EmptyFileError
from longarm.model.document import Stated, text_sha256
from longarm.stages.reading import read

BODY = (
    "The city of Strelsau (invented) ordered\ttwo  stations closed.\r\n\r\n\r\nIts mayor said so. "
)

WITH_FIELDS = f"""---
title: "Two stations closed: a summary"
publisher: Strelsau Post
url: https://strelsau.example/closed
published: 2022-11
notice: invented
---
{BODY}"""


def test_the_text_after_front_matter_is_unchanged() -> None:
    rendition = read(WITH_FIELDS.encode(), "a.md")
    assert rendition.text == BODY
    assert rendition.sha256 == text_sha256(BODY)


def test_front_matter_states_what_the_document_is() -> None:
    rendition = read(WITH_FIELDS.encode(), "a.md")
    assert rendition.title == Stated("Two stations closed: a summary", "front matter: title")
    assert rendition.publisher.value == "Strelsau Post"
    assert rendition.url.value == "https://strelsau.example/closed"
    assert rendition.published == Stated("2022-11", "front matter: published")


def test_what_front_matter_lacks_is_unknown_with_a_reason() -> None:
    rendition = read(b"---\ntitle: A\n---\nSome words about a station.", "a.txt")
    assert rendition.published == Stated(None, "the front matter does not state it")
    assert read(BODY.encode(), "a.txt").title == Stated(None, "the file has no front matter")


def test_an_impossible_date_is_unknown_with_a_reason() -> None:
    stated = read(b"---\npublished: 2022-13-45\n---\nSome words.", "a.txt").published
    assert stated.value is None
    assert "2022-13-45" in stated.origin


@pytest.mark.parametrize(
    "whole", ["---\nno fence closes this\nSome words.", "Some words.\n---\ntitle: A\n---\n"]
)
def test_lines_that_are_no_front_matter_are_text(whole: str) -> None:
    assert read(whole.encode(), "a.txt").text == whole


def test_windows_line_ends_in_front_matter() -> None:
    rendition = read(b"---\r\ntitle: A\r\n---\r\nOne.\r\nTwo.", "a.txt")
    assert (rendition.title.value, rendition.text) == ("A", "One.\r\nTwo.")


def test_segments_are_lines() -> None:
    rendition = read(b"One.\n\nThree.", "a.txt")
    assert [(part.start, part.end, part.path) for part in rendition.segments] == [
        (0, 4, "line 1"),
        (6, 12, "line 3"),
    ]


def test_front_matter_without_text_is_an_empty_file() -> None:
    with pytest.raises(EmptyFileError):
        read(b"---\ntitle: A\n---\n \n", "a.md")


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_comes_back_as_it_is(text: str) -> None:
    shown = text.replace("\0", "\ufffd")
    content = f"---\ntitle: A\n---\nWords. {text}".encode()
    controls = sum(ord(character) < 32 and character not in "\t\n\r\f\v\x1b" for character in text)
    if controls * 100 <= len(content):
        assert read(content, "a.txt").text == f"Words. {shown}"
