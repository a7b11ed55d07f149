"""Document, capture and rendition: one thing published once, its preserved bytes, and the text read from them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Stated:
    """A value read from a document and where; `value` is None where it could not be read, and `origin` says why."""

    value: str | None
    origin: str


@dataclass(frozen=True, slots=True)
class Capture:
    """One act of preserving a document; the bytes lie in the archive under `sha256`."""

    sha256: str
    size: int
    name: str
    """The file's name, or the last part of its address."""
    captured_at: str
    """UTC, ISO 8601."""
    tool: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A run `[start, end)` of the rendition and where it stood in the original (`p[3]`, `page 4`, `line 12`)."""

    start: int
    end: int
    path: str


@dataclass(frozen=True, slots=True)
class Rendition:
    """Text derived from a capture by a named reader; every offset refers to `sha256` of exactly this text."""

    text: str
    sha256: str
    reader: str
    language: str
    """BCP 47: `en`, `es`, `zh-Hans`, `zh-Hant`, …; `und` where it could not be told."""
    title: Stated
    publisher: Stated
    url: Stated
    published: Stated
    """ISO date, may be partial."""
    segments: tuple[Segment, ...] = ()


def text_sha256(text: str) -> str:
    """Return the sha256 of a rendition's text in UTF-8, in hex."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One thing published once, as the case keeps it; `id` is the file's name without its ending."""

    id: str
    capture: Capture
    rendition: Rendition
