"""Blocks: what a report says, before anybody sets it: chapters of paragraphs, lists, tables, pictures and quotes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one language; `language` is a BCP 47 tag, "" where it is the report's own."""

    text: str
    language: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to a quote of the annex, by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead out of the report; `href` is absolute, or relative to the report's own place."""

    text: str
    href: str
    language: str = ""


Line = tuple[Span | Cite | Link, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a chapter; `level` counts from 2, because 1 is the chapter's."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a quiet one says something about the report and not about the world.

    One that `leads` belongs to what comes after it and never ends a page.
    """

    line: Line
    quiet: bool = False
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what belongs to each; several lines stand below each other."""

    rows: tuple[tuple[str, tuple[Line, ...]], ...]


@dataclass(frozen=True, slots=True)
class Tiles:
    """Counts with what they count, side by side."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of heads; `widths` are shares of the line, one a column."""

    caption: str
    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG that needs nothing from outside, and the words that stand for it."""

    svg: str
    alt: str
    caption: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote of the annex; `right_to_left` is the direction of its first language."""

    number: int
    line: Line
    language: str
    right_to_left: bool
    source: Line


Block = Heading | Paragraph | Bullets | Facts | Tiles | Table | Picture | Quoted


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the report with a title of its own; `breaks` is True where it begins a page."""

    title: str
    blocks: tuple[Block, ...]
    breaks: bool = True


@dataclass(frozen=True, slots=True)
class Content:
    """A whole report in one language.

    `author` is who answers for it, empty where nobody said; `made_at` is UTC, ISO 8601. `cover` are the blocks of the
    first page under its title; `running` stands at the head of every other page.
    """

    language: str
    title: str
    kind: str
    author: str
    made_at: str
    running: str
    cover: tuple[Block, ...]
    chapters: tuple[Chapter, ...]
