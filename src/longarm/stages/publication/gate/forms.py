"""Forms: the ways in which a withheld name can stand in a text: as printed, in other letters, backwards, encoded."""

from __future__ import annotations

import tomllib
import unicodedata
from base64 import b64encode
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any
from urllib.parse import quote

import regex
from anyascii import anyascii

from longarm.gazetteer.readings import toneless

_INVISIBLE = regex.compile(r"\p{Cf}+")
_HAN = regex.compile(r"\p{Han}{2,4}")
_ARTICLE = regex.compile(r"\bال(?=\p{Arabic})")
_HANGUL = regex.compile(r"[가-힣]{2,4}")
_DENSE = regex.compile(r"[\p{Han}\p{Hangul}]")
_JOINED = regex.compile(r"[\p{Han}\p{Hangul}]{2,5}")
"""A name whose surname may be set apart from the given name: 李 晓岚."""
_TELLING_HAN, _TELLING = 3, 6
"""A name shorter than this, backwards, is too easily a word of its own (Han; other scripts)."""
_ENCODED = 6
"""Bytes of a name whose code is long enough to be no accident."""
_FORM = 4
"""Signs of a form that is no accident."""
_READINGS = 8
"""So many readings of a Han name are enough; a character has seldom more than two."""


_LONG = 256
"""Code points from which on it pays to look first whether a text needs all of the folding."""
_ASCII = bytes(range(128))
_SMALL = bytes.maketrans(
    bytes(range(ord("A"), ord("Z") + 1)) + b"\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f",
    bytes(range(ord("a"), ord("z") + 1)) + b" " * 9,
)
"""What folding does to ASCII: small letters, and a blank for each sign of white space."""
_SETTLED = regex.compile(
    r"[[\xa1-\u024f\u0370-\u052f\u05d0-\u06ff\u2010-\u205e\u20a0-\u20bf\u2190-\u2bff\u3001-\u3096\u30a0-\u30ff"
    r"\u3400-\u9fff\uac00-\ud7a3]--[\p{M}\p{C}\p{Z}]]",
    regex.VERSION1,
)
"""Signs of blocks in which none but marks joins the sign before it."""
_UNSEEN = frozenset("\u200b\u200c\u200d\u2060\ufeff\xad")
"""Invisible signs that are often met."""
_MOST = 64
"""So many different signs are changed one by one."""


def folded(text: str) -> str:
    """Return the form under which names are looked for: NFKC, no case, no invisible signs, single spaces."""
    if len(text) >= _LONG:
        quick = _quickly(text)
        if quick is not None:
            return quick
    plain = unicodedata.normalize("NFKC", text).casefold()
    seen = plain if plain.isascii() else _INVISIBLE.sub("", plain)
    return " ".join(seen.split()) or " " * bool(seen)


def _quickly(text: str) -> str | None:
    """Return what `folded` does to a text of signs that each fold by themselves, or None where it holds another one.

    Bytes are looked through many times faster than code points, and most of a release is ASCII.
    """
    raw = text.encode("utf-8", "surrogatepass")
    rest = raw.translate(None, _ASCII).decode("utf-8", "surrogatepass")
    signs = {sign: _alone(sign) for sign in set(rest)}
    changed = {sign: to for sign, to in signs.items() if to != sign}
    if len(changed) > _MOST or None in changed.values():
        return None
    for sign, to in changed.items():
        raw = raw.replace(sign.encode(), (to or "").encode())
    return _single(raw.translate(_SMALL)).decode("utf-8", "surrogatepass")


@cache
def _alone(sign: str) -> str | None:
    """Return what a sign folds to whatever stands beside it, or None where that may depend on it."""
    apart = unicodedata.normalize("NFKD", sign)
    low = unicodedata.normalize("NFKC", sign).casefold()
    seen = "".join(" " if one.isspace() else one for one in _INVISIBLE.sub("", low))
    known = all(one.isascii() or _SETTLED.fullmatch(one) for one in (*apart[:1], *seen))
    return seen if known or sign in _UNSEEN else None


def _single(raw: bytes) -> bytes:
    """Return UTF-8 whose white space is all blanks with single ones, and none at either end unless that is all."""
    while b"  " in raw:
        raw = raw.replace(b"  ", b" ")
    return raw.strip(b" ") or b" " * bool(raw)


@cache
def forms(name: str) -> frozenset[str]:
    """Return the folded forms of a name beside the name itself: in Latin letters, and backwards."""
    plain = folded(name)
    found = {_spaced(anyascii(name))} if not plain.isascii() else set[str]()
    for article in ("al-", "al", "al "):
        # The article is written with its vowel in Latin letters, and joined in three ways.
        found.add(_spaced(anyascii(_ARTICLE.sub(article, name))))
    if _HAN.fullmatch(name):
        found = _read(name)
    if _HANGUL.fullmatch(name):
        found |= _spelled(name)
    if _JOINED.fullmatch(name):
        found |= {
            f"{name[:at]}{between}{name[at:]}"
            for at in range(1, min(len(name), 3))
            for between in (" ", ", ", ",", "·")
        }
    if len(plain) >= (_TELLING_HAN if _HAN.search(plain) else _TELLING):
        found.add(plain[::-1])
    return frozenset(
        form
        for form in found - {plain}
        if len(form) >= (_TELLING_HAN if _DENSE.search(form) else _FORM)
    )


@cache
def codes(name: str) -> frozenset[str]:
    """Return what a name's UTF-8 bytes look like when they are encoded: base64 at each place, hex, percent."""
    raw = name.encode()
    if len(raw) < _ENCODED:
        return frozenset()
    found = {raw.hex(), raw.hex().upper()}
    if not name.isascii() or " " in name:
        found |= {quote(name), quote(name).lower(), quote(name, safe="").replace("%20", "+")}
    for lead in range(3):
        code = b64encode(bytes(lead) + raw).decode().rstrip("=")
        # The first and the last sign share bits with what stands beside the name.
        cut = code[(0, 2, 3)[lead] : len(code) - (1 if (lead + len(raw)) % 3 else 0)]
        found |= {cut, cut.replace("+", "-").replace("/", "_")}
    return frozenset(found)


def _read(name: str) -> set[str]:
    """Return a Han name in pinyin, in either order and however its syllables are joined."""
    readings = list(product(*(toneless(character)[:2] for character in name)))[:_READINGS]
    found = set()
    for syllables in readings:
        first, *rest = (syllable.replace("v", "u") for syllable in syllables)
        for given in {"".join(rest), " ".join(rest), "-".join(rest)}:
            found |= {f"{first} {given}", f"{given} {first}", f"{first}{given}"}
    return found


def _spelled(name: str) -> set[str]:
    """Return a Hangul name in Latin letters (Revised Romanization, 2000), in either order; surnames also as usual."""
    surname, *given = (_syllable(sign) for sign in name)
    found = set()
    for family in {surname, _hangul()["surnames"].get(name[0], surname)}:
        for rest in {"".join(given), "-".join(given), " ".join(given)}:
            found |= {f"{family} {rest}", f"{rest} {family}", f"{family}{rest}"}
    return found


def _syllable(sign: str) -> str:
    """Return one Hangul syllable in Latin letters."""
    leads, vowels, tails = (_hangul()[part] for part in ("leads", "vowels", "tails"))
    lead, rest = divmod(ord(sign) - ord("가"), len(vowels) * len(tails))
    vowel, tail = divmod(rest, len(tails))
    return f"{leads[lead]}{vowels[vowel]}{tails[tail]}"


@cache
def _hangul() -> dict[str, Any]:
    """Read `data/hangul.toml`."""
    home = files(__package__)
    return tomllib.loads(home.joinpath("data", "hangul.toml").read_text(encoding="utf-8"))


def _spaced(text: str) -> str:
    """Return text folded, with single spaces."""
    return " ".join(folded(text).split())
