"""Reading: what can be wrong with a file that is taken in."""

from __future__ import annotations

from longarm.errors.root import LongarmError


class UnreadableFileError(LongarmError):
    """A file cannot be taken in; the rest of a batch goes on."""

    def __init__(self, name: str, reason: str, way_out: str) -> None:
        """Keep the file's name apart from the reason, so that a refusal can be recorded."""
        self.name = name
        self.reason = f"{reason}; {way_out}"
        super().__init__(f"{name}: {self.reason}")


class EmptyFileError(UnreadableFileError):
    """The file has no bytes or nothing but white space."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(name, "the file is empty", "save it again from its source")


class FileTooLargeError(UnreadableFileError):
    """The file is larger than one document can be."""

    def __init__(self, name: str, size: int, limit: int) -> None:
        """Name the file, its size and the limit, in bytes."""
        reason = (
            f"{size / 1e6:.0f} MB is more than the {limit / 1e6:.0f} MB that one document may have"
        )
        super().__init__(name, reason, "split it, or add the pages that matter")


class NotTextError(UnreadableFileError):
    """The bytes are no text of the kind that the name promises."""

    def __init__(self, name: str, expected: str, looks_like: str) -> None:
        """Say what was expected and what the bytes look like."""
        super().__init__(
            name,
            f"expected {expected}, but the bytes look like {looks_like}",
            "check the file and its ending",
        )


class UndecodableTextError(UnreadableFileError):
    """The text is in an encoding that cannot be told or that it breaks."""

    def __init__(self, name: str, tried: str) -> None:
        """Name the encodings that were tried."""
        super().__init__(name, f"the text cannot be decoded (tried {tried})", "save it as UTF-8")


class NoTextFoundError(UnreadableFileError):
    """A page was parsed, but no main text was found in it."""

    def __init__(self, name: str) -> None:
        """Name the file."""
        super().__init__(
            name,
            "no main text was found on the page",
            "save the article's text as .txt and add that",
        )


class MissingFileError(UnreadableFileError):
    """There is no such file or folder."""

    def __init__(self, name: str) -> None:
        """Name the path."""
        super().__init__(name, "there is no such file or folder", "check the path")


class NoAccessError(UnreadableFileError):
    """The file or folder may not be read."""

    def __init__(self, name: str, detail: str) -> None:
        """Name the path and what the system said."""
        super().__init__(
            name, f"it may not be read ({detail})", "give read permission, or run as its owner"
        )
