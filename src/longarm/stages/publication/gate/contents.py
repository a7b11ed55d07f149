"""Contents: everything in a finished file that a person or a program could read, whatever its format."""

from __future__ import annotations

import io
import re
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from gzip import BadGzipFile, decompress
from html import unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

import pypdfium2

_PNG = b"\x89PNG\r\n\x1a\n"
_PICTURE_CHUNKS = frozenset(
    {
        b"IHDR",
        b"PLTE",
        b"IDAT",
        b"IEND",
        b"tRNS",
        b"sRGB",
        b"gAMA",
        b"cHRM",
        b"pHYs",
        b"bKGD",
        b"sBIT",
    }
)
_ZIPPED = frozenset({".docx", ".odt", ".wacz", ".xlsx", ".zip"})
_DATABASES = frozenset({".db", ".sqlite"})
_TAG = re.compile(r"<[^>]*>")
_LINE_END = re.compile(r"[\r\n\ufffe\u00ad]+")


class UnreadableFileError(ValueError):
    """A finished file of which the last look cannot tell what it holds."""


def readings(path: str, content: bytes) -> Iterator[str]:
    """Yield the texts of a file: itself, and what is packed in it; `path` tells the format by its ending.

    Raises:
        UnreadableFileError: it is broken, or holds what nobody could look through.
    """
    ending = PurePosixPath(path).suffix.lower()
    try:
        if ending == ".pdf":
            yield from _pdf(content)
        elif ending == ".png":
            yield from _png(content)
        elif ending in _ZIPPED:
            yield from _zipped(content)
        elif ending in _DATABASES:
            yield from _database(content)
        elif ending == ".gz":
            yield from readings(path.removesuffix(".gz"), decompress(content))
        else:
            yield from _text(content)
    except (
        BadGzipFile,
        pypdfium2.PdfiumError,
        sqlite3.DatabaseError,
        struct.error,
        zipfile.BadZipFile,
        zlib.error,
    ) as error:
        message = f"{path}: it cannot be looked through ({error})"
        raise UnreadableFileError(message) from error


def metadata(path: str, content: bytes) -> Iterator[str]:
    """Yield what a picture carries beside the picture: names of chunks that may hold text, a place or a device."""
    if path.lower().endswith(".png"):
        for name, _ in _chunks(content):
            if name not in _PICTURE_CHUNKS:
                yield name.decode("latin-1")
    elif content.startswith(b"\xff\xd8"):
        yield "JPEG, which is not published: its application blocks may say who took it, where and when"


def _text(content: bytes) -> Iterator[str]:
    """Yield a text file as it is, and with its references and escapes resolved where it has any."""
    plain = content.decode("utf-8", "replace")
    yield plain
    if plain.startswith("<?xml"):
        yield unescape(_TAG.sub("", plain))
    if "&" in plain:
        yield unescape(plain)
    if "\\u" in plain:
        yield plain.encode("latin-1", "backslashreplace").decode("unicode_escape", "replace")
    if "%" in plain:
        yield unquote(plain, errors="replace")


def _pdf(content: bytes) -> Iterator[str]:
    """Yield a PDF's metadata, pages, and the names of what is attached."""
    document = pypdfium2.PdfDocument(content)
    try:
        yield "\n".join(document.get_metadata_dict().values())
        for page in document:
            text = page.get_textpage()
            told = text.get_text_range()
            text.close()
            # A name may be broken at the end of a line, with a blank there or without one.
            yield _LINE_END.sub(" ", told)
            yield _LINE_END.sub("", told)
            page.close()
    finally:
        document.close()


def _png(content: bytes) -> Iterator[str]:
    """Yield the chunks of a picture that are no picture."""
    for name, data in _chunks(content):
        if name not in _PICTURE_CHUNKS:
            yield data.decode("utf-8", "replace")


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the chunks of a PNG."""
    if not content.startswith(_PNG):
        message = "it does not begin as a PNG does"
        raise struct.error(message)
    place = len(_PNG)
    while place < len(content):
        (length,) = struct.unpack_from(">I", content, place)
        yield content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        place += 12 + length


def _zipped(content: bytes) -> Iterator[str]:
    """Yield the names and members of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield archive.comment.decode("utf-8", "replace")
        for member in archive.infolist():
            yield f"{member.filename}\n{member.comment.decode('utf-8', 'replace')}"
            yield from readings(member.filename, archive.read(member))


def _database(content: bytes) -> Iterator[str]:
    """Yield every cell of a database, and its bytes, in which dropped rows may still lie."""
    yield content.decode("utf-8", "replace")
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(content)
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        for name, declared in tables.fetchall():
            yield f"{name}\n{declared}"
            quoted = str(name).replace('"', '""')
            for row in connection.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608 - a table's own name, quoted
                yield "\n".join(
                    cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)
                    for cell in row
                    if cell is not None
                )
    finally:
        connection.close()
