"""Faces: the bundled font files, checked before use, and which characters none of them can draw.

A font that is missing does not stop a typesetter: it drops the text or takes another font, and nobody is told. So each
file is held against its sha256 first, and whoever draws a text asks `uncovered` what would not be seen.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from longarm.errors import FontError

_WAY_OUT = "install longarm again; its fonts are part of the package"
_NEEDS_NO_GLYPH = frozenset("\t\n\r")


@dataclass(frozen=True, slots=True)
class Face:
    """A font file as `data/fonts.toml` lists it; `covered` are inclusive ranges of code points."""

    name: str
    family: str
    file: str
    sha256: str
    covered: tuple[tuple[int, int], ...]


@cache
def faces() -> tuple[Face, ...]:
    """Return the list of bundled fonts, in the order in which they are asked for a character.

    Raises:
        FontError: the list is missing or cannot be read.
    """
    path = _folder() / "fonts.toml"
    try:
        listed = tomllib.loads(path.read_text(encoding="utf-8"))["face"]
        return tuple(
            Face(
                name=entry["name"],
                family=entry["family"],
                file=entry["file"],
                sha256=entry["sha256"],
                covered=tuple(_range(one) for one in entry["covered"].split()),
            )
            for entry in listed
        )
    except OSError as error:
        raise FontError(str(path), str(error.strerror or error), _WAY_OUT) from error
    except (ValueError, KeyError, TypeError) as error:
        raise FontError(str(path), f"it is no list of fonts ({error})", _WAY_OUT) from error


@cache
def fonts() -> Mapping[str, Path]:
    """Return the path of each bundled font by its name; every file was read and is whole.

    Raises:
        FontError: a file is missing, or is not the one that was bundled.
    """
    return MappingProxyType(checked(_folder(), faces()))


def checked(folder: Path, listed: tuple[Face, ...]) -> dict[str, Path]:
    """Return the path of each face in `folder` by name, after its bytes were held against its sha256.

    Raises:
        FontError: a file is missing, or has other bytes.
    """
    found = {}
    for face in listed:
        path = folder / face.file
        try:
            digest = sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise FontError(str(path), str(error.strerror or error), _WAY_OUT) from error
        if digest != face.sha256:
            reason = f"its sha256 is {digest} and should be {face.sha256}"
            raise FontError(str(path), reason, _WAY_OUT)
        found[face.name] = path
    return found


@cache
def families() -> tuple[str, ...]:
    """Return the families to ask for a character, one after the other."""
    return tuple(dict.fromkeys(face.family for face in faces()))


def font_folder() -> Path:
    """Return the folder that holds the bundled fonts and nothing else that is a font; they were checked.

    Raises:
        FontError: a file is missing, or is not the one that was bundled.
    """
    fonts()
    return _folder()


def uncovered(text: str) -> tuple[str, ...]:
    """Return the characters of `text` that no bundled font can draw, each once, by code point.

    Line breaks, tabs and what Unicode calls format characters (joiners, marks of direction) need no shape of their own.
    A control character does: it is no text, and whoever meets one shall see it.
    """
    return tuple(sorted(one for one in set(text) - _NEEDS_NO_GLYPH if not _drawn(one)))


def visible(text: str) -> str:
    """Return `text` with each character that no bundled font can draw replaced by its number, as `[U+1F600]`."""
    missing = uncovered(text)
    return text.translate({ord(one): f"[U+{ord(one):04X}]" for one in missing}) if missing else text


def _drawn(character: str) -> bool:
    """Tell whether a character has a shape in some face, or needs none."""
    return ord(character) in _covered() or unicodedata.category(character) == "Cf"


@cache
def _covered() -> frozenset[int]:
    """Return every code point that some face draws."""
    return frozenset(
        code for face in faces() for first, last in face.covered for code in range(first, last + 1)
    )


def _range(text: str) -> tuple[int, int]:
    """Return an inclusive range from `4E00-9FFF`, or from one code point."""
    first, _, last = text.partition("-")
    return int(first, 16), int(last or first, 16)


def _folder() -> Path:
    """Return where the font files lie."""
    return Path(str(files(__package__))) / "data"
