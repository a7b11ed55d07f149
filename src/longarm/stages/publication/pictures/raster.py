"""Raster: an SVG as PNG, drawn with the bundled fonts only, without anything in it but the picture."""

from __future__ import annotations

from html import unescape
from re import compile as pattern

from resvg_py import svg_to_bytes

from longarm.errors import FontError
from longarm.stages.publication.fonts.faces import faces, families, fonts, uncovered

_TEXT = pattern(r"<text[^>]*>([^<]*)</text>")
_FONTS = "the bundled fonts"


def png(svg: str, width: int) -> bytes:
    """Return a picture `width` pixels wide; the same SVG gives the same bytes, and no chunk tells of how it was made.

    Raises:
        FontError: a bundled font is missing or broken, or none of them draws a letter of the picture: the text would
            be left out without a word.
    """
    words = unescape("".join(_TEXT.findall(svg)))
    missing = uncovered(words)
    if missing:
        named = ", ".join(f"U+{ord(one):04X}" for one in missing[:5])
        reason, way_out = f"no face draws {named}", "write the picture's words with `visible`"
        raise FontError(_FONTS, reason, way_out)
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            width=width,
            skip_system_fonts=True,
            font_files=_needed(words),
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
            languages=["en"],
        )
    )


def _needed(words: str) -> list[str]:
    """Return the files of the faces without which some of `words` could not be drawn; big ones take long to read."""
    files = fonts()
    left = {ord(letter) for letter in words}
    needed = []
    for family in families():
        own = [face for face in faces() if face.family == family]
        drawn = {
            code
            for code in left
            if any(first <= code <= last for face in own for first, last in face.covered)
        }
        if drawn:
            needed += [str(files[face.name]) for face in own]
        left -= drawn
    return needed
