"""Looking: whether something withheld stands in a finished file, without reading anew what every page repeats."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from longarm.stages.publication.gate.contents import all_told, readings, told
from longarm.stages.publication.gate.pieces import beginning, ending
from longarm.stages.publication.gate.withholding import Withholding


class Look:
    """Looks through the files of one release."""

    def __init__(self, withholding: Withholding) -> None:
        """Begin with no style sheet looked through."""
        self._withholding = withholding
        self._reach = withholding.reach
        self._sheets: dict[str, tuple[str, str] | None] = {}
        """Style sheets in which nothing stands, with what begins and what ends them; None where one is too short."""

    def finds(self, path: str, file: BinaryIO) -> bool:
        """Tell whether something withheld stands in a file or in its name.

        Raises:
            UnreadableFileError: it is broken, or holds what nobody could look through.
        """
        texts = self._page(file) if path.endswith(".html") else readings(path, file, self._reach)
        return any(self._withholding.leaks(text) for text in chain((path,), texts))

    def _page(self, file: BinaryIO) -> Iterator[str]:
        """Yield the texts of a page; a style sheet that was looked through is read where it meets the rest only."""
        text = file.read().decode("utf-8", "replace")
        ways = all_told(text)
        before, opened, rest = text.partition("<style>")
        sheet, closed, after = rest.partition("</style>")
        ends = None
        # A page that is no usual one is read as a whole.
        if closed and [*ways("")] == [""]:
            if sheet not in self._sheets:
                yield from ways(sheet)
                # Whoever asks does not go on after a find, so nothing stands in it.
                self._sheets[sheet] = self._ends(sheet)
            ends = self._sheets[sheet]
        if ends is None:
            yield from ways(text)
        else:
            yield from ways(f"{before}{opened}{ends[0]}")
            yield from ways(f"{ends[1]}{closed}{after}")

    def _ends(self, sheet: str) -> tuple[str, str] | None:
        """Return as much of both ends of a style sheet as something withheld could reach into it."""
        end = beginning(sheet, self._reach, told)
        start = ending(sheet, self._reach, told)
        return (sheet[:end], sheet[start:]) if end < start else None
