"""Make fold: write the table that turns traditional Chinese characters into simplified ones.

Run it in an environment that holds the package `opencc-python-reimplemented` (whose folder
`opencc/dictionary` is the source), or name a folder that holds OpenCC's `TSCharacters.txt` and
`HKVariants.txt`:

    python tools/make_fold.py src/longarm/languages/zh/fold.toml [FOLDER]
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

HEADER = """\
# Traditional to simplified characters, one code point for one, so that a match keeps its place.
# Made by tools/make_fold.py from OpenCC's TSCharacters and HKVariants
# (https://github.com/BYVoid/OpenCC), copyright BYVoid and contributors, licensed under the
# Apache License, Version 2.0; selection and layout are changed.
# Where a character has several simplified forms the first is taken. Do not edit by hand.
"""
PAIRS_A_LINE = 40
NO_TARGET = "make_fold: name the file to write, for example src/longarm/languages/zh/fold.toml\n"
NO_SOURCE = (
    "make_fold: the package opencc is not installed; "
    "install opencc-python-reimplemented, or name a folder with OpenCC's dictionaries\n"
)


def table(path: Path) -> dict[str, str]:
    """Return a dictionary file's first one-character value of each one-character key.

    Raises:
        OSError: the file cannot be read.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if "\t" in line)
    return {row[0]: row[1] for row in rows if len(row[0]) == len(row[1]) == 1}


def folded(folder: Path) -> dict[str, str]:
    """Return every character that changes, with its simplified form.

    Hong Kong's own shapes (衞 for 衛) go the way of the character they stand for, where
    simplified text does not use them.
    """
    simplified = table(folder / "TSCharacters.txt")
    in_use = set(simplified.values())
    for standard, variant in table(folder / "HKVariants.txt").items():
        if variant not in in_use:
            simplified.setdefault(variant, simplified.get(standard, standard))
    return {old: new for old, new in sorted(simplified.items()) if old != new}


def toml(pairs: dict[str, str]) -> str:
    """Return the pack file: a header and one string of two-character pairs, broken into lines."""
    cells = [old + new for old, new in pairs.items()]
    lines = ["".join(cells[at : at + PAIRS_A_LINE]) for at in range(0, len(cells), PAIRS_A_LINE)]
    return HEADER + '\npairs = """\n' + "\n".join(lines) + '\n"""\n'


def dictionaries(arguments: list[str]) -> Path | None:
    """Return the folder named, or the installed package's, or None where there is neither."""
    if len(arguments) > 1:
        return Path(arguments[1])
    package = find_spec("opencc")
    if package is None or package.origin is None:
        return None
    return Path(package.origin).parent / "dictionary"


def main(arguments: list[str]) -> int:
    """Write the table to the first argument and say how many characters it holds."""
    if not arguments:
        sys.stderr.write(NO_TARGET)
        return 2
    folder = dictionaries(arguments)
    if folder is None:
        sys.stderr.write(NO_SOURCE)
        return 2
    pairs = folded(folder)
    Path(arguments[0]).write_text(toml(pairs), encoding="utf-8")
    sys.stdout.write(f"{len(pairs)} characters\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
