"""Reader: decides what a file is, and gives its text to the reader of that form."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import PurePath

from longarm.errors import EmptyFileError, FileTooLargeError, NoTextFoundError
from longarm.model.document import Rendition, Stated, text_sha256
from longarm.stages.reading.dates import as_iso_date
from longarm.stages.reading.decoding import decode, refuse_other_forms
from longarm.stages.reading.front_matter import split_front_matter
from longarm.stages.reading.language import language_of
from longarm.stages.reading.metadata import describe
from longarm.stages.reading.page import parse_page
from longarm.stages.reading.text_lines import line_segments

MOST_BYTES = 20_000_000
"""The size of the largest file that is read as one document."""

PAGE_READER = "longarm-page@1"
TEXT_READER = "longarm-text@1"

PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml", ".shtml"})
TEXT_ENDINGS = frozenset({".txt", ".text", ".md", ".markdown"})
_PAGE_START = re.compile(
    rb"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html)\b", re.DOTALL
)


def read(content: bytes, name: str, packs: Collection[str] = ()) -> Rendition:
    """Return the rendition of a web page, a plain text or a Markdown file called `name`.

    `packs` are the languages that claims can be looked for in; a file that states one is believed
    where its text can say nothing against it.

    Raises:
        EmptyFileError: there is nothing but white space.
        FileTooLargeError: there are more than `MOST_BYTES`.
        NotTextError: the bytes are a picture, an archive, an office file, …
        UndecodableTextError: they are in no encoding that they state, and not in UTF-8.
        NoTextFoundError: the page has no main text.
    """
    if len(content) > MOST_BYTES:
        raise FileTooLargeError(name, len(content), MOST_BYTES)
    if not content.strip(b" \t\r\n\f\v\0"):
        raise EmptyFileError(name)
    text, is_page = _opened(content, name)
    return _read_page(text, name, packs) if is_page else _read_text(text, name, packs)


def stated_language(content: bytes, name: str) -> str | None:
    """Return the language that a file which `read` takes states itself to be in, as it is written there."""
    text, is_page = _opened(content, name)
    if is_page:
        return describe(parse_page(text, name)).language
    return split_front_matter(text)[0].get("language")


def _opened(content: bytes, name: str) -> tuple[str, bool]:
    """Return the file decoded, and whether it is a web page."""
    ending = PurePath(name).suffix.lower()
    is_page = ending in PAGE_ENDINGS or (
        ending not in TEXT_ENDINGS and _PAGE_START.match(content[:4096]) is not None
    )
    refuse_other_forms(content, name, "a web page" if is_page else "plain text")
    return decode(content, name, is_page=is_page), is_page


def _read_page(markup: str, name: str, packs: Collection[str]) -> Rendition:
    """Return the rendition of a web page: its main text, and what its head says about it."""
    root = parse_page(markup, name)
    described = describe(root)
    from longarm.stages.reading.main_text import main_text

    text, segments = main_text(root, described.title.value)
    if not text:
        raise NoTextFoundError(name)
    return Rendition(
        text=text,
        sha256=text_sha256(text),
        reader=PAGE_READER,
        language=language_of(text, described.language, packs),
        title=described.title,
        publisher=described.publisher,
        url=described.url,
        published=described.published,
        segments=segments,
    )


def _read_text(whole: str, name: str, packs: Collection[str]) -> Rendition:
    """Return the rendition of a text file: what stands after its front matter, unchanged."""
    stated, text = split_front_matter(whole)
    if not text.strip():
        raise EmptyFileError(name)
    absent = "the file has no front matter" if not stated else "the front matter does not state it"

    def field(key: str) -> Stated:
        value = stated.get(key)
        return Stated(value, f"front matter: {key}") if value else Stated(None, absent)

    return Rendition(
        text=text,
        sha256=text_sha256(text),
        reader=TEXT_READER,
        language=language_of(text, stated.get("language"), packs),
        title=field("title"),
        publisher=field("publisher"),
        url=field("url"),
        published=as_iso_date(field("published")),
        segments=line_segments(text),
    )
