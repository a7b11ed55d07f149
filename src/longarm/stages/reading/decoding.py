"""Decoding: bytes become text in the encoding they state, in UTF-8, or not at all.

Labels of encodings mean what browsers take them to mean (WHATWG Encoding Standard): `gb2312` is
read as gb18030, `iso-8859-1` as windows-1252. A text that states nothing and is not UTF-8 is
refused, because a wrong guess gives words that nobody wrote.
"""

from __future__ import annotations

import codecs
import re

from longarm.errors import NotTextError, UndecodableTextError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

OTHER_FORMS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a WebP picture, a sound or a film"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)

READ_AS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}

HEAD_BYTES = 4096
"""How far into a page its encoding may be stated; browsers look at 1,024."""
BROKEN_A_THOUSAND = 1
"""Broken characters in a thousand that are shown as U+FFFD before a page is refused."""

_STATED = re.compile(rb"""(?ix) <meta\b [^>]*? \bcharset \s*=\s* ["']? \s* ([\w.:-]+)""")
_XML_STATED = re.compile(rb"""(?i)^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)""")
_OF_PAGES = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|koi8-\w|mac-\w+|tis-620|gb18030|hz|big5\w*|euc_\w+|iso2022_\w+|shift_jis\w*"
)
"""Python's names of the encodings that pages are in; it has others, of which some are no text at all."""
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\r\f\v\x1b")))
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def refuse_other_forms(content: bytes, name: str, expected: str) -> None:
    """Refuse bytes that are no text, whatever the name promises.

    Raises:
        NotTextError: says what the bytes look like.
    """
    for magic, what in OTHER_FORMS:
        if content.startswith(magic):
            raise NotTextError(name, expected, what)
    if any(content.startswith(mark) for mark, _ in BYTE_ORDER_MARKS):
        return
    sample = content[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls * 100 > len(sample):
        what = "binary data, or UTF-16 text without a byte order mark"
        raise NotTextError(name, expected, what)


def stated_encoding(content: bytes) -> str | None:
    """Return the encoding that a page states in its head, as Python calls it.

    None if it states none; a label that nobody knows, or that is of no page (`hex`), counts as none.
    """
    head = content[:HEAD_BYTES]
    found = _STATED.search(head) or _XML_STATED.search(head)
    if found is None:
        return None
    label = found[1].decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(READ_AS.get(label, label))
    except LookupError:
        return None
    if codec.name.startswith("utf-16"):
        return (
            "utf-8"  # a page whose head can be read byte by byte is not in UTF-16, whatever it says
        )
    return codec.name if _OF_PAGES.fullmatch(codec.name) else None


def decode(content: bytes, name: str, *, is_page: bool) -> str:
    """Return the text of a file, NUL and lone surrogates shown as U+FFFD.

    Raises:
        UndecodableTextError: neither a byte order mark, nor UTF-8, nor the stated encoding fits.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _harmless(_decoded(content[len(mark) :], encoding, name, [encoding]))
    stated = stated_encoding(content) if is_page else None
    tried = ["utf-8"] if stated in {None, "utf-8"} else ["utf-8", str(stated)]
    # Text in an old encoding is next to never well-formed UTF-8, so UTF-8 goes first: a page that
    # was saved anew often still states what it once was. Seven-bit encodings are the exception.
    if stated is not None and content.isascii():
        tried.reverse()
    return _harmless(_decoded(content, stated or "utf-8", name, tried))


def _decoded(content: bytes, last: str, name: str, tried: list[str]) -> str:
    """Return the text in the first encoding that fits, or in the last with very few flaws."""
    for encoding in tried:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    text = content.decode(last, "replace")
    if text.count("\ufffd") * 1000 > len(text) * BROKEN_A_THOUSAND:
        raise UndecodableTextError(name, ", ".join(tried))
    return text


def _harmless(text: str) -> str:
    """Return the text, as long as before, without what databases and UTF-8 cannot hold."""
    return _LONE_SURROGATES.sub("\ufffd", text.replace("\0", "\ufffd"))
