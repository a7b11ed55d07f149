"""Entry: one thing that can be cited, before it is written in any format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class EntryKind(StrEnum):
    """What is cited."""

    CLAIM = "claim"
    PAGE = "page"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a bibliography says; dates are ISO and may be partial, None is what is not known.

    `within` is the work that a claim is part of, `quote` its source's words, `version` the release.
    """

    key: str
    kind: EntryKind
    title: str
    author: str | None
    within: str | None
    publisher: str | None
    issued: str | None
    accessed: str | None
    url: str | None
    language: str | None
    quote: str | None
    note: str
    version: str | None


def one_line(text: str) -> str:
    """Return `text` on one line, without control and direction characters that no bibliography can hold."""
    bare = re.sub(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", bare).split())


def date_parts(date: str | None) -> tuple[int, ...]:
    """Return year, month and day of a partial ISO date, as far as it tells them; empty where it is none."""
    found = None if date is None else _PARTIAL.fullmatch(date)
    return () if found is None else tuple(int(part) for part in found.groups() if part)
