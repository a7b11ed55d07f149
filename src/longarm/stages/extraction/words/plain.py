"""Plain: a text as its reader sees it, without marks that nobody sees and without breaks that only a page's width made.

Rules read the plain text; every claim is then put back where its words stand in the whole one, and quotes that.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.anchor import anchor_at
from longarm.stages.extraction.words.wrapped import SPACED, Spelling, joints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from longarm.model.claim import Claim

_UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
"""Soft hyphens, spaces of no width, marks of direction; joiners stay, which some scripts spell with."""
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_BREAKS = "\r\v\f\x1c-\x1e\x85\u2028\u2029"
_SIGNS = "\u0300-\u036f\u0653-\u0655\u3099\u309a"
"""Signs that make one letter with the letter before them: accents, hamza, the marks of voiced kana."""
_SYLLABLE = "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
_STRESS = dict.fromkeys(map(ord, "\u0300\u0301"))
"""Accents that make no letter with theirs: dictionaries of Cyrillic languages show with them what to stress."""


class Edit(NamedTuple):
    """A stretch `[start, end)` of a text, and what a reader sees in its place."""

    start: int
    end: int
    seen: str


@dataclass(frozen=True, slots=True)
class _Layer:
    """What edits made of a text: where each piece begins, there and before, and whether it was put in."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]
    """Where the piece ended before; -1 for one that was only kept."""

    def start(self, place: int) -> int:
        """Return where a place stood before, as the start of something."""
        piece = bisect_right(self.starts, place) - 1
        return self.origins[piece] + (0 if self.ends[piece] >= 0 else place - self.starts[piece])

    def end(self, place: int) -> int:
        """Return where a place stood before, as the end of something."""
        piece = bisect_right(self.starts, place - 1) - 1
        whole = self.ends[piece]
        return whole if whole >= 0 else self.origins[piece] + place - self.starts[piece]

    def seen(self, place: int) -> int:
        """Return where a place of the text before stands now; what is not seen is where it would be."""
        piece = max(0, bisect_right(self.origins, place) - 1)
        after = self.starts[piece + 1] if piece + 1 < len(self.starts) else len(self.text)
        return min(after, self.starts[piece] + place - self.origins[piece])


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as its reader sees it, and how it came of the whole one."""

    text: str
    whole: str
    layers: tuple[_Layer, ...] = ()

    def put_back(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Return claims on the plain text with their words where they stand in the whole one."""
        if not self.layers:
            return tuple(claims)
        return tuple([self._put_back(claim) for claim in claims])

    def seen(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Return claims on the whole text with their words where they stand in the plain one."""
        if not self.layers:
            return tuple(claims)
        return tuple([self._seen(claim) for claim in claims])

    def _seen(self, claim: Claim) -> Claim:
        start, end = claim.anchor.start, claim.anchor.end
        for layer in self.layers:
            start, end = layer.seen(start), layer.seen(end)
        return replace(claim, anchor=anchor_at(self.text, start, end))

    def _put_back(self, claim: Claim) -> Claim:
        start, end = claim.anchor.start, claim.anchor.end
        for layer in reversed(self.layers):
            start, end = layer.start(start), layer.end(end)
        return replace(claim, anchor=anchor_at(self.whole, start, end))


def plain(text: str, dropped: str = "", spelling: Spelling = SPACED) -> Plain:
    """Return a text as its reader sees it; linear in its length.

    `dropped` are signs that a language may write or leave out, `spelling` says how it parts words.
    """
    seen = _edited(text, _characters(text, dropped))
    shown = seen.text if seen else text
    joined = _edited(shown, [Edit(*joint) for joint in joints(shown, spelling)])
    layers = tuple([layer for layer in (seen, joined) if layer])
    return Plain(layers[-1].text if layers else text, text, layers)


def _edited(text: str, edits: Sequence[Edit]) -> _Layer | None:
    """Return what edits, in order and apart, make of a text; None where there are none."""
    if not edits:
        return None
    pieces: list[str] = []
    table: list[tuple[int, int, int]] = []
    length = done = 0
    for start, end, seen in (*edits, Edit(len(text), len(text), "")):
        for piece, origin, stop in ((text[done:start], done, -1), (seen, start, end)):
            if piece:
                table.append((length, origin, stop))
                pieces.append(piece)
                length += len(piece)
        done = end
    starts, origins, ends = zip(*table, strict=True) if table else ((0,), (0,), (-1,))
    return _Layer("".join(pieces), starts, origins, ends)


def _characters(text: str, dropped: str) -> list[Edit]:
    """Return the edits for single characters that a reader does not see, or not as they are."""
    found = _edits(text, _pattern(dropped)) if not text.isascii() or "\r" in text else ()
    return list(found)


def _edits(text: str, pattern: re.Pattern[str]) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        kind, old = match.lastgroup, match.group()
        if kind == "signs":
            new = unicodedata.normalize("NFC", old).translate(_STRESS)
        else:
            new = {"unseen": "", "space": " "}.get(kind or "", "\n")
        if new != old:
            yield Edit(*match.span(), new)


@cache
def _pattern(dropped: str) -> re.Pattern[str]:
    unseen = _UNSEEN + re.escape(dropped)
    return re.compile(
        rf"(?P<unseen>\u00ad[ \t]*\r?\n[ \t]*|[{unseen}]+)|(?P<space>[{_SPACES}])|(?P<break>\r\n|[{_BREAKS}])"
        rf"|(?P<signs>[^\W\d_][{_SIGNS}]+|{_SYLLABLE})"
    )
