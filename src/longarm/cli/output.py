"""Output: what a command prints, as JSON for programs or as a table for people; progress on stderr only."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Sequence

import click

Cell = str | int | None
_GAP = "  "
_WIDEST = 60
_JOINERS = "\u200c\u200d"


def as_json(value: object) -> None:
    """Print one JSON value on stdout, with text as it is and no escapes."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def as_line(value: object) -> None:
    """Print one JSON value on one line (JSON Lines)."""
    click.echo(json.dumps(value, ensure_ascii=False))


def as_table(head: Sequence[str], rows: Sequence[Sequence[Cell]], none: str) -> None:
    """Print rows under a head, columns aligned; `none` where there are no rows."""
    if not rows:
        click.echo(none)
        return
    cells = [[_shown(cell) for cell in row] for row in rows]
    widths = [
        min(_WIDEST, max(_width(row[column]) for row in [list(head), *cells]))
        for column in range(len(head))
    ]
    click.echo(_line([click.style(title, bold=True) for title in head], widths, head))
    for row in cells:
        click.echo(_line(row, widths, row))


def _line(styled: Sequence[str], widths: Sequence[int], plain: Sequence[str]) -> str:
    padded = [
        text + " " * max(0, width - _width(bare))
        for text, width, bare in zip(styled, widths, plain, strict=True)
    ]
    return _GAP.join(padded).rstrip()


def _shown(cell: Cell) -> str:
    return "–" if cell is None else printable(str(cell))


def printable(text: str) -> str:
    """Return text without what a terminal would obey: control and direction characters; joiners of letters stay.

    Words of a captured page may hold anything, and a page can be made to be looked at here.
    """
    return "".join(
        character if character.isprintable() or character in _JOINERS else " " for character in text
    )


def wrapped(text: str, columns: int, first: str, rest: str) -> list[str]:
    """Return `text` as lines of at most so many columns, the first line after `first`, the others after `rest`.

    Lines are broken between words; a word that is longer than a line, as in scripts without spaces, inside.
    """
    lines, line, used = [], first, _width(first)
    fresh = True
    for part in re.split(r"( +)", text):
        pieces = [part] if _width(part) <= columns - _width(rest) else list(part)
        for piece in pieces:
            if used + _width(piece) > columns:
                lines.append(line.rstrip())
                line, used, fresh = rest, _width(rest), True
            if not (fresh and piece.isspace() and lines):
                line, used, fresh = line + piece, used + _width(piece), False
    return [*lines, line.rstrip()]


def _width(text: str) -> int:
    """Return the columns a text takes in a terminal: Han and kana take two."""
    return sum(
        2 if "\u1100" <= character <= "\uffe6" and not "\u2000" <= character <= "\u2e7f" else 1
        for character in text
    )


def progress(label: str) -> Callable[[int, int, str], None]:
    """Return a function `(done, all, name)` that shows progress on a terminal's stderr and nothing elsewhere."""
    if not sys.stderr.isatty():
        return lambda _done, _all, _name: None

    def show(done: int, total: int, name: str) -> None:
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r\x1b[2K{label} {done}/{total} {name[:48]}{end}")
        sys.stderr.flush()

    return show


def wants_colour() -> bool | None:
    """Return False where `NO_COLOR` is set, else None: let the terminal decide."""
    return False if os.environ.get("NO_COLOR") else None
