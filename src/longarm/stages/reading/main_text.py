"""Main text: the words of an article on a page, paragraph by paragraph."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from configparser import ConfigParser
from copy import deepcopy
from typing import Any

from lxml import html
from trafilatura import bare_extraction
from trafilatura.settings import use_config

from longarm.model.document import Segment
from longarm.stages.reading.page import without_around

SHORT = 200
"""Characters below which the slower, more thorough extraction is tried too."""

_SPACES = re.compile(r"\s+")


def _settings() -> ConfigParser:
    """Return trafilatura's settings for pages that may be very short.

    With its own least size it takes a notice of five lines for a failure, and gathers the text of
    the whole page in its place, cookie notice included.
    """
    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", "25")
    return settings


SETTINGS = _settings()

# What trafilatura has to say about a page is said by the refusal; standard error is the door's.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def main_text(root: html.HtmlElement, title: str | None) -> tuple[str, tuple[Segment, ...]]:
    r"""Return the main text, paragraphs joined by `\n`, and where each stood (`p[1]`, …).

    The page's title is not part of it. Empty where no main text was found.
    """
    page = without_around(deepcopy(root))
    paragraphs = _extracted(page, title, fast=True)
    if sum(len(words) for _, words in paragraphs) < SHORT:
        thorough = _extracted(page, title, fast=False)
        paragraphs = max(
            paragraphs, thorough, key=lambda found: sum(len(words) for _, words in found)
        )
    return _joined(paragraphs)


def _extracted(page: html.HtmlElement, title: str | None, *, fast: bool) -> list[tuple[str, str]]:
    """Return tag and words of each paragraph that trafilatura takes for main text."""
    found: Any = bare_extraction(
        deepcopy(page), fast=fast, include_comments=False, with_metadata=False, config=SETTINGS
    )
    if found is None or found.body is None:
        return []
    titles = {_plain(title or "")} | {_plain(h1.text_content()) for h1 in page.iter("h1")}
    paragraphs: list[tuple[str, str]] = []
    for tag, words in _blocks(found.body):
        before_text = not any(seen == "p" for seen, _ in paragraphs)
        # Above the text stand the title and lists of who and when; they are no part of it.
        if before_text and (tag == "dl" or (tag == "head" and _plain(words) in titles)):
            continue
        paragraphs.append((tag, words))
    return paragraphs


def _blocks(body: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - lxml's tree, without types
    """Yield tag and words of each block, tables by row and lists by item, white space evened."""
    for block in body:
        parts = {"table": "row", "list": "item"}.get(block.tag)
        inner = list(block.iter(parts)) if parts else [block]
        for part in inner or [block]:
            words = _plain(
                " ".join(part.itertext()) if parts == "row" else "".join(part.itertext())
            )
            if words:
                yield ("dl" if block.get("rend") == "dl" else str(block.tag)), words


def _plain(words: str) -> str:
    return _SPACES.sub(" ", words).strip()


def _joined(paragraphs: list[tuple[str, str]]) -> tuple[str, tuple[Segment, ...]]:
    """Return the text and a segment a paragraph."""
    segments = []
    counts: dict[str, int] = {}
    start = 0
    for tag, words in paragraphs:
        counts[tag] = counts.get(tag, 0) + 1
        segments.append(Segment(start, start + len(words), f"{tag}[{counts[tag]}]"))
        start += len(words) + 1
    return "\n".join(words for _, words in paragraphs), tuple(segments)
