"""Prompt: what a model is asked, from a file whose digest names it in every claim; a document goes in as data."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.model.document import Rendition

PIECE = 12_000
"""Code points of text that are asked about at once, so that a small model's context holds them."""
_TEXT = Path(__file__).with_name("prompt.txt")
_DIGEST = 12


@cache
def prompt() -> str:
    """Return the prompt."""
    return _TEXT.read_text(encoding="utf-8")


def prompt_digest() -> str:
    """Return the first twelve hex digits of the prompt's sha256."""
    return sha256(prompt().encode()).hexdigest()[:_DIGEST]


def messages(rendition: Rendition) -> Iterator[list[dict[str, str]]]:
    """Yield the messages of each request about a document: the prompt, and a piece of the text as a JSON value."""
    for piece in pieces(rendition.text, PIECE):
        data = {
            "language": rendition.language,
            "published": rendition.published.value,
            "text": piece,
        }
        yield [
            {"role": "system", "content": prompt()},
            {"role": "user", "content": json.dumps(data, ensure_ascii=False)},
        ]


def pieces(text: str, most: int) -> Iterator[str]:
    """Yield a text in pieces of at most `most` code points, parted between lines where there are any."""
    start = 0
    while start < len(text):
        end = min(len(text), start + most)
        if end < len(text):
            line = text.rfind("\n", start + 1, end)
            end = line + 1 if line > start else end
        if text[start:end].strip():
            yield text[start:end]
        start = end
