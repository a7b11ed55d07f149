"""Opening: every text in a file, whatever the file is: its bytes read in several ways, and all that is packed in it."""

from __future__ import annotations

import base64
import binascii
import bz2
import io
import lzma
import re
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tools.leak_scanner import databases, pdfs, pictures
from tools.leak_scanner.pieces import Found, Member, Piece, Shut

MOST_BYTES = 1 << 28
"""The most that one packed member may hold; more is named as unopened."""
DEEPEST = 6
"""How many containers may lie within each other."""
_GZIP = b"\x1f\x8b\x08"
_RECORD = re.compile(rb"\r\n\r\n")
_LENGTH = re.compile(rb"(?i)\ncontent-length: *(\d+)")
_CHUNKED = re.compile(rb"(?i)\ntransfer-encoding: *chunked")
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/_-]{4}\s{0,4}){10,}[A-Za-z0-9+/_-]{0,3}={0,2}")
_BLANK = re.compile(r"\s+")
_TEXTUAL = 0.9

Unpacker = Callable[[bytes], Iterator[Found]]


@dataclass(slots=True)
class Opener:
    """Opens files and keeps count: `characters` read, and the names of what was `unopened`, with the reason."""

    characters: int = 0
    unopened: list[str] = field(default_factory=list)

    def pieces(self, name: str, content: bytes) -> Iterator[Piece]:
        """Yield every text of a file."""
        for piece in self._opened(name, content, "", 0):
            self.characters += len(piece.text)
            yield piece

    def _opened(self, name: str, content: bytes, where: str, depth: int) -> Iterator[Piece]:
        packed = tuple(unpackers(content))
        for piece in _as_text(content):
            place = _joined(where, piece.where)
            yield Piece(place, piece.text)
            if depth < DEEPEST:
                for found in _base64_runs(piece.text):
                    yield from self._opened(name, found, _joined(place, "base64"), depth + 1)
        if packed and depth >= DEEPEST:
            self.unopened.append(f"{name}: {where}: too many containers within each other")
            return
        for unpack in packed:
            yield from self._unpacked(unpack, name, content, where, depth)

    def _unpacked(
        self, unpack: Unpacker, name: str, content: bytes, where: str, depth: int
    ) -> Iterator[Piece]:
        for found in unpack(content):
            place = _joined(where, found.where)
            match found:
                case Piece():
                    yield Piece(place, found.text)
                case Member():
                    yield Piece(_joined(place, "its name"), found.where)
                    yield from self._opened(name, found.content, place, depth + 1)
                case Shut():
                    self.unopened.append(f"{name}: {place}: {found.why}")


def unpackers(content: bytes) -> Iterator[Unpacker]:
    """Yield what can unpack a file, told by its first bytes; a gzip member is found wherever it begins."""
    for magic, unpack in _KINDS.items():
        if content.startswith(magic):
            yield unpack
    if not content.startswith(b"PK\x03\x04") and b"PK\x05\x06" in content[-_ZIP_TAIL:]:
        yield _zip
    if content[257:262] == b"ustar":
        yield _tar
    if _GZIP in content:
        yield _gzip
    yield from (_no_reader(name) for magic, name in _NO_READER.items() if content.startswith(magic))


def _as_text(content: bytes) -> Iterator[Piece]:
    """Yield bytes as UTF-8; where they are none, also as Latin-1 and as UTF-16 from both alignments."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        yield Piece("", content.decode("utf-8", "replace"))
        yield Piece("latin-1", content.decode("cp1252", "replace"))
    else:
        yield Piece("", text)
        if "\0" not in text:
            return
    for shift in (0, 1):
        yield Piece("utf-16le", content[shift:].decode("utf-16-le", "replace"))
        yield Piece("utf-16be", content[shift:].decode("utf-16-be", "replace"))


def _base64_runs(text: str) -> Iterator[bytes]:
    """Yield what long runs of base64 hold, where that is text or a file of a known kind."""
    for run in _BASE64.finditer(text):
        digits = _BLANK.sub("", run[0]).rstrip("=").replace("-", "+").replace("_", "/")
        digits = digits[: len(digits) - (len(digits) % 4 == 1)]
        try:
            found = base64.b64decode(digits + "=" * (-len(digits) % 4))
        except binascii.Error:
            continue
        if any(unpackers(found)) or _is_text(found):
            yield found


def _is_text(content: bytes) -> bool:
    text = content.decode("utf-8", "replace")
    fair = sum((each.isprintable() and each != "\ufffd") or each.isspace() for each in text)
    return fair >= _TEXTUAL * len(text)


def _zip(content: bytes) -> Iterator[Found]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            yield Piece("comment", packed.comment.decode("utf-8", "replace"))
            for entry in packed.infolist():
                yield Piece(
                    "comment", (entry.comment + b" " + entry.extra).decode("utf-8", "replace")
                )
                if entry.file_size > MOST_BYTES:
                    yield Shut(f"a member {entry.filename}", "it is too large")
                    continue
                yield Member(entry.filename, packed.read(entry))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError) as error:
        yield Shut("a ZIP", str(error))


def _tar(content: bytes) -> Iterator[Found]:
    try:
        with tarfile.open(fileobj=io.BytesIO(content)) as packed:
            for entry in packed:
                yield Piece(
                    "owner", f"{entry.uname} {entry.gname} {entry.linkname} {entry.pax_headers}"
                )
                file = packed.extractfile(entry)
                yield Member(entry.name, b"" if file is None else file.read())
    except tarfile.TarError as error:
        yield Shut("a TAR", str(error))


def _gzip(content: bytes) -> Iterator[Found]:
    """Yield every gzip member that begins anywhere in the bytes: a WARC has one a record."""
    at = content.find(_GZIP)
    while at >= 0:
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            found = unpacker.decompress(content[at:], MOST_BYTES)
        except zlib.error as error:
            if at == 0:
                yield Shut("a gzip", str(error))
            at = content.find(_GZIP, at + 1)
            continue
        if unpacker.unconsumed_tail:
            yield Shut("a gzip", f"it holds more than {MOST_BYTES} bytes")
            return
        # The name that gzip itself keeps stands before the compressed bytes, which the raw text shows.
        yield Member(f"gzip at {at}", found)
        after = len(content) - len(unpacker.unused_data)
        at = content.find(_GZIP, max(after, at + 1))


def _bzip(content: bytes) -> Iterator[Found]:
    try:
        yield Member("bzip2", bz2.BZ2Decompressor().decompress(content, MOST_BYTES))
    except (OSError, ValueError, EOFError) as error:
        yield Shut("a bzip2", str(error))


def _xz(content: bytes) -> Iterator[Found]:
    try:
        yield Member("xz", lzma.LZMADecompressor().decompress(content, MOST_BYTES))
    except (lzma.LZMAError, EOFError) as error:
        yield Shut("an XZ", str(error))


def _warc(content: bytes) -> Iterator[Found]:
    """Yield the payload of each record, put together where it came in chunks."""
    at = content.find(b"WARC/")
    while at >= 0:
        end = _RECORD.search(content, at)
        length = None if end is None else _LENGTH.search(content, at, end.end())
        if end is None or length is None:
            yield Shut(f"a WARC record at {at}", "it states no length")
            return
        body = content[end.end() : end.end() + int(length[1])]
        head = _RECORD.search(body)
        if head is not None and _CHUNKED.search(body, 0, head.start()):
            yield Member(f"record at {at}", _unchunked(body[head.end() :]))
        elif head is not None:
            yield Member(f"record at {at}", body[head.end() :])
        at = content.find(b"WARC/", end.end() + int(length[1]))


def _unchunked(body: bytes) -> bytes:
    whole, at = b"", 0
    while found := re.compile(rb"([0-9A-Fa-f]+)[^\r\n]*\r\n").match(body, at):
        size = int(found[1], 16)
        whole += body[found.end() : found.end() + size]
        at = found.end() + size + 2
    return whole


def _no_reader(kind: str) -> Unpacker:
    def shut(_content: bytes) -> Iterator[Found]:
        yield Shut(f"a file of the kind {kind}", "this scanner has no reader for it")

    return shut


def _joined(where: str, part: str) -> str:
    return " » ".join(each for each in (where, part) if each)


_ZIP_TAIL = 66_000
"""A ZIP ends with its directory and a comment of at most 65,535 bytes; anything may stand before it."""
_KINDS: dict[bytes, Unpacker] = {
    b"PK\x03\x04": _zip,
    b"%PDF-": pdfs.unpacked,
    b"\x89PNG\r\n\x1a\n": pictures.unpacked,
    b"SQLite format 3\0": databases.unpacked,
    b"BZh": _bzip,
    b"\xfd7zXZ\0": _xz,
    b"WARC/": _warc,
}
_NO_READER = {
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"wOF2": "WOFF2",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"Rar!": "RAR",
    b"PAR1": "Parquet",
}
