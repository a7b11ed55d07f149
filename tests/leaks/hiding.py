"""Hiding: the forms a secret may take, and the kinds of files it may lie in, for the scanner's own tests."""

from __future__ import annotations

import bz2
import codecs
import csv
import gzip
import html
import io
import json
import lzma
import quopri
import sqlite3
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from urllib.parse import quote

import pikepdf
import typst

FORMS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "in capitals": str.upper,
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "fullwidth": lambda text: text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}),
    "zero-width": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "bidi marks": lambda text: "\u202b" + "\u200f".join(text) + "\u202c",
    "over lines": lambda text: text.replace(" ", " \n\t "),
    "run together": lambda text: text.replace(" ", ""),
    "with signs between": lambda text: text.replace(" ", "_-_"),
    "reversed": lambda text: text[::-1],
    "base64": lambda text: b64encode(text.encode()).decode(),
    "base64, shifted by one": lambda text: b64encode(b"#" + text.encode() + b"!").decode(),
    "base64, shifted by two": lambda text: b64encode(b"##" + text.encode() + b"!").decode(),
    "base64 for addresses": lambda text: urlsafe_b64encode(b"?>~" + text.encode()).decode(),
    "base64 of UTF-16": lambda text: b64encode(text.encode("utf-16-le")).decode(),
    "a digest's beginning": lambda text: f"person-{sha256(text.encode()).hexdigest()[:8]}",
    "a digest within an id": lambda text: f"x{sha256(text.encode()).hexdigest()[:16]}y",
    "hex": lambda text: text.encode().hex(),
    "hex with colons": lambda text: text.encode().hex(":").upper(),
    "percent": lambda text: quote(text, safe=""),
    "percent, twice": lambda text: quote(quote(text, safe=""), safe=""),
    "entities": lambda text: "".join(f"&#{ord(each)};" for each in text),
    "entities in hex": lambda text: "".join(f"&#x{ord(each):x};" for each in text),
    "escapes": json.dumps,
    "octets": lambda text: "".join(f"\\x{each:02x}" for each in text.encode()),
    "rot13": lambda text: codecs.encode(text, "rot13"),
    "quoted-printable": lambda text: quopri.encodestring(text.encode(), quotetabs=True).decode(),
    "within tags": lambda text: f"<b>{text[:2]}</b><i>{text[2:]}</i>",
}


def _zip(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in members.items():
            packed.writestr(name.replace("__", "/"), text.encode())
    return buffer.getvalue()


def _tar(text: str) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as packed:
        entry = tarfile.TarInfo("a.txt")
        entry.size = len(text.encode())
        packed.addfile(entry, io.BytesIO(text.encode()))
    return buffer.getvalue()


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _png(kind: bytes, body: bytes) -> bytes:
    header = _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = _chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + _chunk(kind, body) + pixels + _chunk(b"IEND", b"")


def _exif(text: str) -> bytes:
    octets = text.encode("utf-16-le")
    entry = struct.pack("<HHII", 0x9C9B, 1, len(octets), 26)
    return b"II*\0\x08\0\0\0\x01\0" + entry + b"\0\0\0\0" + octets


def _jpeg(text: str) -> bytes:
    body = b"Exif\0\0" + _exif(text)
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(body) + 2) + body + b"\xff\xd9"


def _sqlite(*statements: tuple[str, tuple[object, ...]]) -> bytes:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("pragma secure_delete = off")
        for statement, values in statements:
            database.execute(statement, values)
        database.commit()
        return database.serialize()


def _warc(text: str) -> bytes:
    body = gzip.compress(text.encode(), mtime=0)
    answer = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    half = len(body) // 2
    for part in (body[:half], body[half:]):
        answer += b"%x\r\n" % len(part) + part + b"\r\n"
    answer += b"0\r\n\r\n"
    head = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\n" % len(answer)
    return head + answer + b"\r\n\r\n"


def _csv(text: str) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(["a", text, "b"])
    return buffer.getvalue().encode()


def pdf_page(text: str) -> bytes:
    """Return a PDF that shows a text on its page."""
    return typst.compile(f'#set document(date: none)\n#"{text}"'.encode(), format="pdf")


def _pdf(text: str, place: str) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        match place:
            case "metadata":
                made.docinfo["/Author"] = text
            case "attachment":
                made.attachments["a.txt"] = pikepdf.AttachedFileSpec(made, text.encode())
            case "note":
                note = pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot,
                    Subtype=pikepdf.Name.Text,
                    Rect=[0, 0, 9, 9],
                    Contents=text,
                )
                made.pages[0].Annots = made.make_indirect(pikepdf.Array([note]))
            case _:
                raise AssertionError(place)
        made.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue()


FILES: dict[str, Callable[[str], bytes]] = {
    "page.html": lambda text: f"<html><body><p>Beside {text}, too.</p></body></html>".encode(),
    "attribute.html": lambda text: f'<img alt="{html.escape(text)}">'.encode(),
    "comment.html": lambda text: f"<p>A</p><!-- {text} -->".encode(),
    "table.csv": _csv,
    "data.json": lambda text: json.dumps({"a": [text]}).encode(),
    "lines.jsonl": lambda text: (json.dumps({"a": text}, ensure_ascii=False) + "\n").encode(),
    "card.toml": lambda text: f"name = {json.dumps(text, ensure_ascii=False)}\n".encode(),
    "index.js": lambda text: f"window.index=[[{json.dumps(text)},3]];".encode(),
    "map.svg": lambda text: f"<svg><title>{html.escape(text)}</title></svg>".encode(),
    "feed.atom": lambda text: (
        f"<feed><entry><author>{html.escape(text)}</author></entry></feed>".encode()
    ),
    "graph.graphml": lambda text: (
        f'<node id="n1"><data key="k">{html.escape(text)}</data></node>'.encode()
    ),
    "utf-16.txt": lambda text: text.encode("utf-16"),
    "odd.bin": lambda text: b"\x81\0\xff" + text.encode("utf-16-be") + b"\xfe",
    "old.txt": lambda text: text.encode("cp1252", "xmlcharrefreplace"),
    "text.png": lambda text: _png(b"tEXt", b"Author\0" + text.encode()),
    "packed.png": lambda text: _png(b"zTXt", b"Author\0\0" + zlib.compress(text.encode())),
    "international.png": lambda text: _png(
        b"iTXt", b"Author\0\1\0en\0\0" + zlib.compress(text.encode())
    ),
    "exif.png": lambda text: _png(b"eXIf", _exif(text)),
    "exif.jpg": _jpeg,
    "letter.docx": lambda text: _zip(word__document=f"<w:t>{html.escape(text)}</w:t>"),
    "letter.odt": lambda text: _zip(content=f"<text:p>{html.escape(text)}</text:p>"),
    "nested.zip": lambda text: _zip(a="b") + _zip(inner=b64encode(_zip(deep=text)).decode()),
    "text.gz": lambda text: gzip.compress(text.encode(), mtime=0),
    "text.bz2": lambda text: bz2.compress(text.encode()),
    "text.xz": lambda text: lzma.compress(text.encode()),
    "text.tar.gz": _tar,
    "page.warc": _warc,
    "page.warc.gz": lambda text: (
        gzip.compress(b"WARC/1.1\r\n", mtime=0) + gzip.compress(_warc(text), mtime=0)
    ),
    "rows.db": lambda text: _sqlite(
        ("create table a(b)", ()), ("insert into a values(?)", (text,))
    ),
    "blob.db": lambda text: _sqlite(
        ("create table a(b)", ()),
        ("insert into a values(?)", (gzip.compress(text.encode(), mtime=0),)),
    ),
    "deleted.db": lambda text: _sqlite(
        ("create table a(b)", ()),
        ("insert into a values(?)", (text,)),
        ("delete from a where true", ()),
    ),
    "metadata.pdf": lambda text: _pdf(text, "metadata"),
    "attachment.pdf": lambda text: _pdf(text, "attachment"),
    "note.pdf": lambda text: _pdf(text, "note"),
}


def words_only(text: str) -> bytes:
    """Return a full-text index that keeps the words of a text, and not the text."""
    return _sqlite(
        ("create virtual table a using fts5(b, content='')", ()),
        ("insert into a(rowid, b) values(1, ?)", (text,)),
    )
