"""Export fonts: cut the bundled fonts out of the full ones, and write the list of what they cover.

Sources: Noto Sans, Vazirmatn, Noto Sans Arabic, Noto Sans SC and Noto Sans KR (SIL Open Font License 1.1), as the
packages @expo-google-fonts/noto-sans, vazirmatn, noto-sans-arabic, noto-sans-sc and noto-sans-kr hold them. Install
these with npm, then:

    python tools/export_fonts.py node_modules/@expo-google-fonts src/longarm/stages/publication/fonts/data

The same packages give the same bytes. Needs fontTools.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

Ranges = tuple[tuple[int, int], ...]

HEADER = """\
# The bundled fonts in the order in which they are asked for a character, each with its sha256 and the code points it
# draws. Made by tools/export_fonts.py; do not edit by hand. Licence: OFL.txt.
"""
LETTERS: Ranges = (
    (0x0020, 0x052F),
    (0x1AB0, 0x1AFF),
    (0x1C80, 0x1C8F),
    (0x1D00, 0x22FF),
    (0x2C60, 0x2C7F),
    (0x2DE0, 0x2E7F),
    (0xA640, 0xA69F),
    (0xA720, 0xA7FF),
    (0xAB30, 0xAB6F),
    (0xFB00, 0xFB06),
    (0xFFFC, 0xFFFD),
)
"""Latin, Greek, Cyrillic with their marks and signs."""

ARABIC: Ranges = (
    (0x0020, 0x024F),
    (0x0600, 0x06FF),
    (0x0750, 0x077F),
    (0x08A0, 0x08FF),
    (0x2000, 0x206F),
    (0x25CC, 0x25CC),
    (0xFB50, 0xFDFF),
    (0xFE70, 0xFEFC),
)
"""With the Latin letters of the same face, as Han and Hangul: resvg sets a line in one face or leaves boxes in it."""
HAN: Ranges = (
    (0x0020, 0x024F),
    (0x2000, 0x33FF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)
"""All 20,976 Han of the main block (simplified, traditional, Japanese), kana, bopomofo, full-width forms, signs."""

HANGUL: Ranges = (
    (0x0020, 0x024F),
    (0x2000, 0x206F),
    (0x1100, 0x11FF),
    (0x3130, 0x318F),
    (0xAC00, 0xD7A3),
)


@dataclass(frozen=True, slots=True)
class Cut:
    """One font to make: its name and family, the file in its package, what is kept of it."""

    name: str
    family: str
    source: str
    ranges: Ranges
    features: tuple[str, ...] = ("*",)


CUTS = (
    Cut("sans", "Noto Sans", "noto-sans/400Regular/NotoSans_400Regular.ttf", LETTERS),
    Cut("sans-bold", "Noto Sans", "noto-sans/700Bold/NotoSans_700Bold.ttf", LETTERS),
    # Its letters are whole glyphs. Noto builds them from a stem and dots, so that a text copied or searched in a PDF
    # has letters twice; it stands in for letters that Vazirmatn lacks.
    Cut("arabic", "Vazirmatn", "vazirmatn/400Regular/Vazirmatn_400Regular.ttf", ARABIC),
    Cut("arabic-bold", "Vazirmatn", "vazirmatn/700Bold/Vazirmatn_700Bold.ttf", ARABIC),
    Cut(
        "arabic-more",
        "Noto Sans Arabic",
        "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
        ARABIC,
    ),
    Cut(
        "arabic-more-bold",
        "Noto Sans Arabic",
        "noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
        ARABIC,
    ),
    # One weight only: a bold face of this size would double the package for the sake of headings.
    Cut(
        "han",
        "Noto Sans SC",
        "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
        HAN,
        ("ccmp", "locl"),
    ),
    Cut(
        "hangul",
        "Noto Sans KR",
        "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf",
        HANGUL,
        ("ccmp", "ljmo", "vjmo", "tjmo"),
    ),
)
LICENCES = ("noto-sans", "vazirmatn", "noto-sans-arabic", "noto-sans-sc", "noto-sans-kr")
UNUSED = ("vhea", "vmtx", "BASE", "STAT")
"""Tables for vertical text and for choosing among styles."""


def cut(one: Cut, packages: Path, target: Path) -> list[int]:
    """Write the font `one` to `target` and return the code points it draws.

    Raises:
        OSError: the package's file cannot be read.
    """
    font = TTFont(packages / one.source, recalcTimestamp=False)
    options = subset.Options()
    options.layout_features = list(one.features)
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.drop_tables = [*options.drop_tables, *UNUSED]
    # Copyright, names, version, licence and its address: OFL asks that they stay.
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    wanted = [
        code
        for code in font.getBestCmap()
        if any(first <= code <= last for first, last in one.ranges)
    ]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.save(target)
    return sorted(wanted)


def ranges(codes: Iterable[int]) -> str:
    """Return sorted code points as hexadecimal ranges: `20-7E A0`."""
    ordered = list(codes)
    breaks = [0, *(at + 1 for at, (a, b) in enumerate(pairwise(ordered)) if b != a + 1)]
    found = []
    for start, end in pairwise([*breaks, len(ordered)]):
        first, last = ordered[start], ordered[end - 1]
        found.append(f"{first:X}" if first == last else f"{first:X}-{last:X}")
    return " ".join(found)


def licence(packages: Path) -> str:
    """Return the licence once, under the copyright lines of all the fonts.

    Raises:
        OSError: a package's licence cannot be read.
    """
    texts = [(packages / name / "LICENSE_FONT").read_text(encoding="utf-8") for name in LICENCES]
    owners = dict.fromkeys(text.partition("\n")[0].strip() for text in texts)
    return "\n".join(owners) + "\n" + texts[0].partition("\n")[2]


def export(packages: Path, folder: Path) -> None:
    """Write every font, the licence and the list to `folder`.

    Raises:
        OSError: a file cannot be read or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    entries = [HEADER]
    for one in CUTS:
        file = Path(one.source).name
        codes = cut(one, packages, folder / file)
        content = (folder / file).read_bytes()
        rows = {
            "name": one.name,
            "family": one.family,
            "file": file,
            "sha256": sha256(content).hexdigest(),
            "covered": ranges(codes),
        }
        lines = "\n".join(f"{key} = {json.dumps(value)}" for key, value in rows.items())
        entries.append(f"[[face]]\n{lines}\n")
        print(f"{file}: {len(codes):,} characters, {len(content):,} bytes")
    (folder / "fonts.toml").write_text("\n".join(entries), encoding="utf-8")
    (folder / "OFL.txt").write_text(licence(packages), encoding="utf-8")


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
