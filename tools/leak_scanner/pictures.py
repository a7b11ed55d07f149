"""Pictures: the texts and profiles that a PNG carries beside its pixels; what is painted is not read."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from tools.leak_scanner.pieces import Found, Member, Shut

_FIRST = 8
"""The signature comes first."""
_PIXELS = {b"IDAT", b"fdAT", b"PLTE", b"tRNS"}
_PACKED = {b"zTXt", b"iCCP"}


def unpacked(content: bytes) -> Iterator[Found]:
    """Yield the chunks of a PNG that hold no pixels, decompressed; a broken one stays shut."""
    at = _FIRST
    while at + 8 <= len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        kind, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        name = kind.decode("latin-1")
        if kind not in _PIXELS:
            try:
                yield Member(name, _inflated(kind, body))
            except zlib.error as error:
                yield Shut(f"a chunk {name}", str(error))
        at += size + 12


def _inflated(kind: bytes, body: bytes) -> bytes:
    keyword, _, rest = body.partition(b"\0")
    if kind in _PACKED:
        return keyword + b" " + zlib.decompress(rest[1:])
    if kind == b"iTXt" and rest[:1] == b"\x01":
        language, _, after = rest[2:].partition(b"\0")
        translated, _, packed = after.partition(b"\0")
        return b" ".join((keyword, language, translated, zlib.decompress(packed)))
    return body
