"""Views: a text made plain, so that one spelling finds all others, and a text freed from what it was wrapped in."""

from __future__ import annotations

import html
import quopri
import re
import sys
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

_KEPT_APART = {"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"}
_INVISIBLE = {
    code: None
    for code in range(sys.maxunicode + 1)
    if unicodedata.category(chr(code)) in {"Mn", "Me", "Cf"}
} | {0x0640: None}
_FOLDED = _INVISIBLE | {ord(letter): other for letter, other in _KEPT_APART.items()}
_BETWEEN = re.compile(r"[\W_]+")
_ESCAPE = re.compile(
    r"\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|\\U([0-9A-Fa-f]{8})"
    r"|\\([0-9A-Fa-f]{2,6}) ?|\\([nrtfb/\"'\\])"
)
_OCTETS = re.compile(r"(?:\\x[0-9A-Fa-f]{2}){2,}")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_PRINTABLE = re.compile(r"=[0-9A-F]{2}|=\r?\n")
_TAG = re.compile(r"<[^<>]*>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_ROUNDS = 4
"""How often a text may have been escaped, one escape within another."""


def plain(text: str) -> str:
    """Return a text in one case and form, without marks and invisible characters, words parted by single blanks."""
    if text.isascii():
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        folded = unicodedata.normalize("NFC", folded.translate(_FOLDED))
    return _BETWEEN.sub(" ", folded).strip()


def tight(text: str) -> str:
    """Return a plain text without its blanks."""
    return text.replace(" ", "")


def joined(text: str) -> str:
    """Return a text as it is, without white space: what base64 and Han look like over broken lines."""
    return "".join(text.split())


def unwrapped(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text, and each other text that it is when entities, escapes and tags are taken off, with its name."""
    yield "", text
    bare = _unescaped(text)
    if bare != text:
        yield "unescaped", bare
    if _PRINTABLE.search(text):
        octets = quopri.decodestring(text.encode("utf-8", "surrogatepass"))
        yield "quoted-printable", octets.decode("utf-8", "replace")
    if "<" in bare:
        source = text if "<" in text else bare
        if "<!--" in source:
            yield "without comments", _unescaped(_TAG.sub("", _COMMENT.sub("", source)))
            source = source.replace("<!--", " ").replace("-->", " ")
        yield "without tags", _unescaped(_TAG.sub("", source))
        yield "between tags", _unescaped(_TAG.sub(" ", source))


def _unescaped(text: str) -> str:
    for _ in range(_ROUNDS):
        before = text
        if "&" in text:
            text = html.unescape(text)
        if _PERCENT.search(text):
            text = unquote(text, errors="replace")
        if "\\" in text:
            text = _ESCAPE.sub(_character, _OCTETS.sub(_octets, text))
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if text == before:
            break
    return text


def _octets(found: re.Match[str]) -> str:
    """Return UTF-8 that was written byte for byte."""
    octets = bytes.fromhex(found[0].replace("\\x", ""))
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("latin-1")


def _character(found: re.Match[str]) -> str:
    sign = found[6]
    if sign is not None:
        return {"n": "\n", "r": "\r", "t": "\t", "f": " ", "b": " "}.get(sign, sign)
    code = int(next(group for group in found.groups() if group), 16)
    return chr(code) if code <= sys.maxunicode else "\ufffd"
