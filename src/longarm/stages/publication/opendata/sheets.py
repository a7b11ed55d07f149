"""Sheets: the tables as CSV that a spreadsheet opens without taking a cell for a formula.

RFC 4180, UTF-8 with a byte order mark: without one Excel takes the file for the machine's own eight-bit letters.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from longarm.stages.publication.opendata.rows import Cell, Row

_FORMULA = (*"=+-@\t\r\n", *"＝＋－＠", *"﹢﹣﹦﹫−")
_SPACES = " \u00a0\u3000\u200b\ufeff"
MARK = "'"
PIECE = 1 << 18
"""Characters after which a piece of a file is handed on."""


def sheet(header: Sequence[str], rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield a CSV file in pieces."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    yield codecs.BOM_UTF8
    writer.writerow(header)
    for row in rows:
        writer.writerow([written(cell) for cell in row])
        if out.tell() > PIECE:
            yield out.getvalue().encode()
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode()


def written(cell: Cell) -> str:
    """Return a cell as CSV has it: `true` and `false`, numbers as they are, text guarded."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return str(cell)
        case str():
            return guarded(cell)


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: an apostrophe goes before what begins one.

    A text that itself begins with apostrophes and goes on like a formula gets one more, so that `unguarded` always
    finds the text again.
    """
    return f"{MARK}{text}" if _begins_formula(text.lstrip(MARK)) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given."""
    begun = text.startswith(MARK) and _begins_formula(text.lstrip(MARK))
    return text.removeprefix(MARK) if begun else text


def _begins_formula(text: str) -> bool:
    """Tell whether a spreadsheet may take `text` for a formula."""
    return text.startswith(_FORMULA) or text.lstrip(_SPACES).startswith(_FORMULA)
