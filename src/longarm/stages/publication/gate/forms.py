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


def folded(text: str) -> str:
    """Return the form under which names are looked for: NFKC, no case, no invisible signs, single spaces."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    seen = plain if plain.isascii() else _INVISIBLE.sub("", plain)
    return " ".join(seen.split()) or " " * bool(seen)


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
