"""PDFs: the text of the pages as a reader sees it, metadata, attachments, and every string of every stream."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from tools.leak_scanner.pieces import Found, Member, Piece, Shut

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_LITERAL = re.compile(rb"\(((?:\\.|[^()\\])*)\)", re.DOTALL)
_ESCAPED = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]{4,})>")
_UTF_16 = b"\xfe\xff"
_MOST = 1 << 28


def unpacked(content: bytes) -> Iterator[Found]:
    """Yield all that a PDF says.

    Where it is encrypted or broken the pages stay shut; its bytes are looked at all the same.
    """
    yield from _strings(content, "bytes")
    for number, found in enumerate(_STREAM.finditer(content)):
        try:
            inflated = zlib.decompressobj().decompress(found[1], _MOST)
        except zlib.error:
            continue
        yield Member(f"stream {number}", inflated)
        yield from _strings(inflated, f"stream {number}")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        yield Shut("a PDF", str(error))
        return
    try:
        yield from _seen(document)
    finally:
        document.close()


def _seen(document: pypdfium2.PdfDocument) -> Iterator[Found]:
    """Yield what a reader meets: pages, links, bookmarks, metadata and attachments."""
    yield Piece("metadata", "\n".join(document.get_metadata_dict().values()))
    yield Piece("bookmarks", "\n".join(each.get_title() for each in document.get_toc()))
    for number, page in enumerate(document):
        text = page.get_textpage()
        yield Piece(f"page {number + 1}", text.get_text_bounded())
        text.close()
        yield Piece(f"page {number + 1}, notes", "\n".join(_notes(page)))
        page.close()
    for number in range(document.count_attachments()):
        attached = document.get_attachment(number)
        yield Member(attached.get_name(), bytes(attached.get_data()))


def _notes(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield what annotations say and who wrote them."""
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        for key in (b"Contents", b"T", b"Subj", b"TU", b"V"):
            size = raw.FPDFAnnot_GetStringValue(note, key, None, 0)
            buffer = ctypes.create_string_buffer(size)
            pointer = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
            raw.FPDFAnnot_GetStringValue(note, key, pointer, size)
            yield buffer.raw.decode("utf-16-le", "replace").rstrip("\0")
        raw.FPDFPage_CloseAnnot(note)


def _strings(content: bytes, where: str) -> Iterator[Piece]:
    """Yield the strings of PDF syntax: alternative texts, titles, authors."""
    literal = (_ESCAPED.sub(_octet, found[1]) for found in _LITERAL.finditer(content))
    in_hex = (_from_hex(found[1]) for found in _HEX.finditer(content))
    for kind, strings in (("literals", literal), ("hex strings", in_hex)):
        text = "\n".join(_decoded(each) for each in strings)
        if text:
            yield Piece(f"{where}, {kind}", text)


def _octet(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes([int(found[1], 8) & 0xFF])
    named = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
    return b"" if found[2] in {b"\n", b"\r", b"\r\n"} else named.get(found[2], found[2])


def _from_hex(digits: bytes) -> bytes:
    whole = b"".join(digits.split())
    return bytes.fromhex((whole + b"0" * (len(whole) % 2)).decode())


def _decoded(octets: bytes) -> str:
    if octets.startswith(_UTF_16):
        return octets[2:].decode("utf-16-be", "replace")
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "replace")
