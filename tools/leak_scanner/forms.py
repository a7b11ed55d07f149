"""Forms: all the strings that give one secret away, and in which view of a text each is looked for."""

from __future__ import annotations

import codecs
import hashlib
import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tools.leak_scanner.views import joined, plain, tight
from tools.leak_scanner.wanted import Wanted

_DENSE = re.compile(r"[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]")
"""Han, kana and Hangul: a character says as much as a syllable, and no blank parts the words."""
_DIGIT = re.compile(r"\d")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LEAST_TIGHT = 8
_LEAST_MIXED = 7
_LEAST_DIGITS = 9
"""Eight digits in a row stand by chance in any table of hashes; with their marks between them they are found."""
_LEAST_DENSE = 3
_LEAST_ARABIC = 6
_LEAST_CODED = 7
_LEAST_HEX = 12
_DIGESTS = ("sha256", "sha1", "md5")
_MARK, _LEAST_DIGEST = 8, 12
"""So much of a digest stands by itself, or stands anywhere."""
_CUT = (0, 2, 3)
"""How many base64 digits at the start also hold bits of what stands before, by alignment."""


class View(StrEnum):
    """The shape of a text in which a form is looked for."""

    PLAIN = "plain"
    TIGHT = "tight"
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Form:
    """A string to look for; `bounded` ones must stand between blanks, a `part` of a spelling needs its fellow."""

    view: View
    key: str
    name: str
    bounded: bool = False
    part: tuple[int, int] | None = None
    """Which spelling, and which of its parts."""


def forms(wanted: Wanted) -> Iterator[Form]:
    """Yield every form of a secret."""
    for spelling in wanted.spellings:
        name = "plain" if spelling == wanted.text else "other spelling"
        yield from _written(plain(spelling), name)
        yield from _reversed(spelling)
        for octets in _octets(spelling):
            yield from _coded(octets)
        if _DENSE.search(spelling):
            yield Form(View.JOINED, joined(spelling), name)
        yield from _hashed(spelling.encode("utf-8", "surrogatepass"))
    for row, parts in enumerate(wanted.parts):
        for column, part in enumerate(parts):
            key = plain(part)
            yield Form(View.PLAIN, key, "parts", _needs_bounds(key), (row, column))


def _written(key: str, name: str) -> Iterator[Form]:
    """Yield a plain key and its ROT13."""
    yield from _both(key, name)
    turned = codecs.encode(key, "rot13")
    if turned != key:
        yield from _both(turned, "rot13")


def _reversed(spelling: str) -> Iterator[Form]:
    """Yield the key backwards: by letters as printed, and by letters as folded."""
    composed = unicodedata.normalize("NFC", spelling)
    for key in {plain(composed[::-1]), plain(spelling)[::-1]}:
        yield from _both(key, "reversed")


def _both(key: str, name: str) -> Iterator[Form]:
    yield Form(View.PLAIN, key, name, _needs_bounds(key))
    whole = tight(key)
    if _long_enough(whole):
        yield Form(View.TIGHT, whole, name)


def _coded(octets: bytes) -> Iterator[Form]:
    digits = octets.hex()
    if len(digits) >= _LEAST_HEX:
        yield Form(View.TIGHT, digits, "hex")
    for shift, cut in enumerate(_CUT):
        text = b64encode(bytes(shift) + octets).decode().rstrip("=")
        whole = text[cut : -1 if (shift + len(octets)) % 3 else None]
        if len(whole) >= _LEAST_CODED:
            yield Form(View.JOINED, whole, "base64")
            if whole != (of_urls := whole.replace("+", "-").replace("/", "_")):
                yield Form(View.JOINED, of_urls, "base64")


def _hashed(octets: bytes) -> Iterator[Form]:
    """Yield the beginnings of usual digests: whoever guesses a name can see in one that the guess was right."""
    for algorithm in _DIGESTS:
        digits = hashlib.new(algorithm, octets, usedforsecurity=False).hexdigest()
        yield Form(View.PLAIN, digits[:_MARK], algorithm, bounded=True)
        yield Form(View.TIGHT, digits[:_LEAST_DIGEST], algorithm)


def _octets(spelling: str) -> set[bytes]:
    """Return the spelling as bytes in the usual forms and encodings."""
    texts = {unicodedata.normalize(form, spelling) for form in ("NFC", "NFD", "NFKC")}
    texts |= {spelling, spelling.casefold(), spelling.upper()}
    return {
        text.encode(encoding, "surrogatepass")
        for text in texts
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }


def _needs_bounds(key: str) -> bool:
    if _DENSE.search(key):
        return False
    return not (_ARABIC.search(key) and len(key) >= _LEAST_ARABIC)


def _long_enough(key: str) -> bool:
    if _DENSE.search(key):
        return len(key) >= _LEAST_DENSE
    if key.isdecimal():
        return len(key) >= _LEAST_DIGITS
    return len(key) >= (_LEAST_MIXED if _DIGIT.search(key) else _LEAST_TIGHT)
