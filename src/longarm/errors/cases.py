"""Cases: what can be wrong with a case or with an index of texts."""

from __future__ import annotations

from longarm.errors.root import LongarmError


class CaseError(LongarmError):
    """A case cannot be used as asked."""


class NoCaseError(CaseError):
    """The folder is no case."""

    def __init__(self, folder: str) -> None:
        """Name the folder."""
        super().__init__(
            f"{folder}: no longarm case is here; start one with `longarm init {folder}`"
        )


class CaseExistsError(CaseError):
    """The folder is a case already, or holds other things."""

    def __init__(self, folder: str, why: str) -> None:
        """Name the folder and why it cannot become a case."""
        super().__init__(f"{folder}: {why}; choose another folder")


class CaseBusyError(CaseError):
    """Another process writes to the case."""

    def __init__(self, folder: str) -> None:
        """Name the folder."""
        super().__init__(
            f"{folder}: another longarm process is writing to this case; wait for it to end and repeat"
        )


class HousesFileError(CaseError):
    """A case's own table of houses cannot be used; nothing is weighed without it."""

    def __init__(self, file: str, entry: str, reason: str, way_out: str) -> None:
        """Name the file, the entry in it ("" for the whole file), the reason and the way out."""
        where = f"{file}, {entry}" if entry else file
        super().__init__(f"{where}: {reason}; {way_out}")


class CardError(CaseError):
    """A case's own `longarm.toml` cannot be used."""

    def __init__(self, file: str, entry: str, reason: str, way_out: str) -> None:
        """Name the file, the entry in it ("" for the whole file), the reason and the way out."""
        where = f"{file}, {entry}" if entry else file
        super().__init__(f"{where}: {reason}; {way_out}")


class CorpusError(LongarmError):
    """An index of fingerprints cannot be used."""


class CorpusBusyError(CorpusError):
    """Another process has the index open."""

    def __init__(self, file: str) -> None:
        """Name the index's file."""
        super().__init__(f"{file}: another process has it open; wait for it to end and repeat")


class NotAnIndexError(CorpusError):
    """A file stands where an index should, and is none, or one that this version cannot read."""

    def __init__(self, file: str, reason: str) -> None:
        """Name the file and say what is wrong with it."""
        super().__init__(f"{file}: {reason}; move it away and make the index anew from the texts")
