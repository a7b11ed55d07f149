"""Letters: words on a picture, each line in a face that draws all of it, and about how wide they are."""

from __future__ import annotations

import unicodedata
from functools import cache

from markupsafe import Markup

from longarm.stages.publication.fonts.faces import faces, families, visible

RIGHT_TO_LEFT = "\u202b{}\u202c"
_DIRECTIONS = "\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_MIXED = 13.0
"""The size for which a line in several faces is measured: that of most lines."""


def label(x: float, y: float, words: str, kind: str = "", anchor: str = "start") -> Markup:
    """Return words at a place; letters that no bundled font has are written as their number.

    resvg sets a line in one face, or leaves boxes in it where another one counts its letters differently (a ligature is
    enough). So a line is set in the first face that draws all of it, and in pieces where none does.
    """
    shown = visible(words)
    face = _face(shown)
    return (
        _in_pieces(x, y, shown, kind, anchor)
        if face is None
        else _line(x, y, shown, (kind, face), anchor)
    )


def stacked(first: int) -> str:
    """Return the families as a style sheet names them, one of them before the others."""
    names = families()
    ordered = (names[first], *names[:first], *names[first + 1 :])
    return ",".join([*(f"'{name}'" for name in ordered), "sans-serif"])


def faces_rules() -> str:
    """Return the rules for lines that are not set in the first family."""
    return "".join(f".face{at}{{font-family:{stacked(at)}}}" for at in range(1, len(families())))


def length(words: str, size: float) -> float:
    """Return about how many pixels wide `words` are in letters of `size`, rather too many than too few."""
    return size * sum(_share(letter) for letter in words)


def wrapped(words: str, size: float, room: float) -> list[str]:
    """Return `words` in lines of at most `room` pixels; scripts without spaces break at any letter."""
    lines = [""]
    for word in _breakable(words):
        if lines[-1] and length(lines[-1] + word.rstrip(), size) > room:
            lines[-1] = lines[-1].rstrip()
            lines.append(word.lstrip())
        else:
            lines[-1] += word
    return lines


def shortened(words: str, size: float, room: float) -> str:
    """Return `words`, cut with an ellipsis where they are wider than `room`."""
    if length(words, size) <= room:
        return words
    while words and length(words + "…", size) > room:
        words = words[:-1]
    return words.rstrip() + "…"


def _line(x: float, y: float, words: str, kind: tuple[str, int], anchor: str) -> Markup:
    """Return words in one face; `kind` is their class and the place of their family."""
    name = f"{kind[0]} face{kind[1]}".strip() if kind[1] else kind[0]
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        name, x, y, anchor, words
    )


def _in_pieces(x: float, y: float, words: str, kind: str, anchor: str) -> Markup:
    """Return a line of, say, Arabic and Chinese in pieces, each in its face, as far apart as they are about long."""
    rtl = words.startswith(RIGHT_TO_LEFT[0])
    pieces = _pieces(words.strip(_DIRECTIONS))
    sizes = [length(piece, _MIXED) for piece, _ in pieces]
    at = x if rtl or anchor == "start" else x - sum(sizes)
    parts = []
    for (piece, face), size in zip(pieces, sizes, strict=True):
        parts.append(_line(at, y, piece, (kind, face), "end" if rtl else "start"))
        at += -size if rtl else size
    return Markup("").join(parts)


def _pieces(words: str) -> list[tuple[str, int]]:
    """Return the longest pieces that one face draws, from the beginning, each with the place of its family."""
    pieces: list[tuple[str, int]] = []
    for letter in words:
        longer = pieces[-1][0] + letter if pieces else ""
        face = _face(longer) if longer else None
        if face is not None:
            pieces[-1] = (longer, face)
        else:
            pieces.append((letter, _face(letter) or 0))
    return pieces


def _face(words: str) -> int | None:
    """Return the place of the first family that draws all of `words`, or None where none does."""
    codes = {ord(one) for one in words if unicodedata.category(one) != "Cf"}
    return next((at for at, drawn in enumerate(_drawn()) if codes <= drawn), None)


@cache
def _drawn() -> tuple[frozenset[int], ...]:
    """Return what each family draws in all of its weights."""
    return tuple(
        frozenset.intersection(
            *(
                frozenset(code for first, last in face.covered for code in range(first, last + 1))
                for face in faces()
                if face.family == family
            )
        )
        for family in families()
    )


def _share(letter: str) -> float:
    """Return how wide a letter is, as a share of its size."""
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return 1.0
    if unicodedata.category(letter) in {"Cf", "Mn"}:
        return 0.0
    if letter in " .,:;'’|ilj":
        return 0.3
    if letter in "mwMW%":
        return 0.9
    return 0.68 if letter.isupper() else 0.58


def _breakable(words: str) -> list[str]:
    """Return the pieces between which a line may break, each with the space behind it."""
    pieces: list[str] = []
    for at, letter in enumerate(words):
        wide = unicodedata.east_asian_width(letter) in {"W", "F"}
        closing = letter in "，。、；：！？）」』》"
        begins = at == 0 or words[at - 1] == " " or (wide and not closing)
        if begins:
            pieces.append(letter)
        else:
            pieces[-1] += letter
    return pieces
