"""Pieces: a long text a piece at a time, cut so that no name is cut: what ends one piece begins the next one again."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from longarm.stages.publication.gate.forms import folded

SIZE = 1 << 20
"""Bytes that are read at a time."""
_SIGNS = 8
"""Code points that one sign of a name is first taken to need: references and escapes are longer than what they mean."""

Ways = Callable[[str], Iterable[str]]
"""The ways in which a piece can be read: as it is, with references resolved, without tags."""


def pieces(
    file: BinaryIO, reach: int, ways: Ways, *, marked: bool = False, size: int = SIZE
) -> Iterator[str]:
    """Yield the text of a UTF-8 file in pieces that overlap, each of about `size` bytes and cut at the end of a line.

    What is at most `reach` signs long, in whichever of `ways` a piece is read, stands whole in one of them. In a
    `marked` text no tag is cut. A text without a place to cut comes as one piece, whatever its length.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    held = ""
    block = file.read(size)
    while following := file.read(size):
        held += decoder.decode(block)
        block = following
        end = _cut(held, len(held), marked=marked)
        if end:
            yield held[:end]
            held = held[ending(held[:end], reach, ways, marked=marked) :]
    yield held + decoder.decode(block, final=True)


def ending(text: str, reach: int, ways: Ways, *, marked: bool = False) -> int:
    """Return where the end of a text begins that must be read again with what follows it; 0 where that is all of it."""
    length = reach * _SIGNS
    while True:
        at = _cut(text, len(text) - length, marked=marked)
        if at == 0 or all(_signs(one) >= reach for one in ways(text[at:])):
            return at
        length *= 4


def beginning(text: str, reach: int, ways: Ways) -> int:
    """Return where the beginning of a text ends that must be read with what stands before it."""
    length = reach * _SIGNS
    while True:
        at = text.find("\n", length)
        if at < 0 or all(_signs(one) >= reach for one in ways(text[:at])):
            return len(text) if at < 0 else at
        length *= 4


def _signs(text: str) -> int:
    """Return how many signs a text has for whoever looks for a name in it, whichever way is the least."""
    return min(len(folded(text)), len(" ".join(text.split())))


def _cut(text: str, before: int, *, marked: bool) -> int:
    """Return the last place at or before `before` where a line ends and neither an escape nor a tag; 0 for none."""
    at = before
    while at > 0:
        at = text.rfind("\n", 0, at)
        inside = marked and text.rfind("<", 0, at) > text.rfind(">", 0, at)
        if at > 0 and text[at - 1] != "\\" and not inside:
            return at
    return 0
