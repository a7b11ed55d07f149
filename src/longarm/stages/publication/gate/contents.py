"""Contents: everything in a finished file that a person or a program could read, whatever its format."""

from __future__ import annotations

import io
import re
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from gzip import BadGzipFile, decompress
from html import unescape
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import unquote

import pypdfium2

from longarm.stages.publication.gate.pieces import SIZE, Ways, pieces

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
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
_PACKED = re.compile(
    rb"^(?:content-encoding:(?![ \t]*identity\b)|transfer-encoding:[ \t]*(?=chunked))[ \t]*\S+",
    re.IGNORECASE | re.MULTILINE,
)
"""A body that a web server packed or cut up: a name in it stands nowhere in the bytes as it is read."""
_ESCAPE = "\\u"
_MARKED = b"<?xml"
_TAG = re.compile(r"<[^>]*>")
_LINE_END = re.compile(r"[\r\n\ufffe\u00ad]+")


class UnreadableFileError(ValueError):
    """A finished file of which the last look cannot tell what it holds."""


def readings(path: str, file: BinaryIO, reach: int) -> Iterator[str]:
    """Yield the texts of a file: itself, and what is packed in it; `path` tells the format by its ending.

    A long text comes in pieces; what is at most `reach` signs long stands whole in one of them.

    Raises:
        UnreadableFileError: it is broken, or holds what nobody could look through.
    """
    ending = PurePosixPath(path).suffix.lower()
    try:
        if ending == ".pdf":
            yield from _pdf(file.read())
        elif ending == ".png":
            yield from _png(file.read())
        elif ending in _ZIPPED:
            yield from _zipped(file, reach)
        elif ending in _DATABASES:
            yield from _database(file, reach)
        elif ending == ".gz":
            unpacked = io.BytesIO(decompress(file.read()))
            yield from readings(path.removesuffix(".gz"), unpacked, reach)
        elif ending == ".warc":
            yield from _capture(path, file, reach)
        else:
            yield from _text(file, reach)
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


def metadata(path: str, file: BinaryIO) -> Iterator[str]:
    """Yield what a picture carries beside the picture: names of chunks that may hold text, a place or a device."""
    first = file.read(len(_JPEG))
    file.seek(0)
    if path.lower().endswith(".png"):
        for name, _ in _chunks(file.read()):
            if name not in _PICTURE_CHUNKS:
                yield name.decode("latin-1")
        file.seek(0)
    elif first == _JPEG:
        yield "JPEG, which is not published: its application blocks may say who took it, where and when"


def _text(file: BinaryIO, reach: int) -> Iterator[str]:
    """Yield a text file as it is, and with its references and escapes resolved where it has any."""
    marked = file.read(len(_MARKED)) == _MARKED
    ways = partial(told, marked=marked, escaped=_holds(file, _ESCAPE.encode()))
    for piece in pieces(file, reach, ways, marked=marked):
        yield from ways(piece)


def _capture(path: str, file: BinaryIO, reach: int) -> Iterator[str]:
    """Yield what was captured from the web, as far as it stands there as it is read.

    Raises:
        UnreadableFileError: a body is packed or cut up.
    """
    packed = _PACKED.search(file.read())
    if packed:
        message = f"{path}: it cannot be looked through ({packed[0].decode('latin-1')})"
        raise UnreadableFileError(message)
    file.seek(0)
    yield from _text(file, reach)


def told(plain: str, *, marked: bool = False, escaped: bool = False) -> Iterator[str]:
    """Yield a text as it is, and with its tags (where it is `marked`), references and escapes resolved.

    A text that is `escaped` is a part of one in which some code point is written by its number.
    """
    yield plain
    if marked:
        yield unescape(_TAG.sub("", plain))
    if "&" in plain:
        yield unescape(plain)
    if escaped:
        yield plain.encode("latin-1", "backslashreplace").decode("unicode_escape", "replace")
    if "%" in plain:
        yield unquote(plain, errors="replace")


def all_told(text: str) -> Ways:
    """Return the ways in which the parts of `text` can be read."""
    return partial(told, marked=text.startswith(_MARKED.decode()), escaped=_ESCAPE in text)


def _holds(file: BinaryIO, words: bytes) -> bool:
    """Tell whether bytes stand somewhere in a file, and go back to its beginning."""
    file.seek(0)
    last = b""
    while block := file.read(SIZE):
        if words in last + block:
            break
        last = block[1 - len(words) :]
    file.seek(0)
    return bool(block)


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


def _zipped(file: BinaryIO, reach: int) -> Iterator[str]:
    """Yield the names and members of an archive."""
    with zipfile.ZipFile(file) as archive:
        yield archive.comment.decode("utf-8", "replace")
        for member in archive.infolist():
            yield f"{member.filename}\n{member.comment.decode('utf-8', 'replace')}"
            yield from readings(member.filename, io.BytesIO(archive.read(member)), reach)


def _database(file: BinaryIO, reach: int) -> Iterator[str]:
    """Yield every cell of a database, and its bytes, in which dropped rows may still lie."""
    yield from pieces(file, reach, lambda piece: (piece,))
    with _opened(file) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        for name, declared in tables.fetchall():
            yield f"{name}\n{declared}"
            quoted = str(name).replace('"', '""')
            rows = connection.execute(f'SELECT * FROM "{quoted}"')  # noqa: S608 - a table's own name, quoted
            while some := rows.fetchmany(_ROWS):
                yield _APART.join(map(_row, some))


_ROWS = 1_000
_APART = "\n\0\n"
"""Between two rows: no name goes on from one to the next."""


def _row(cells: tuple[object, ...]) -> str:
    """Return the cells of a row that hold something, one a line."""
    return "\n".join(
        cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)
        for cell in cells
        if cell is not None
    )


@contextmanager
def _opened(file: BinaryIO) -> Iterator[sqlite3.Connection]:
    """Give a connection to a database that nobody writes to: to the file where it lies on disk, else to its bytes."""
    name = getattr(file, "name", None)
    if isinstance(name, str):
        address = f"{Path(name).absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            yield connection
        return
    file.seek(0)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(file.read())
        yield connection
