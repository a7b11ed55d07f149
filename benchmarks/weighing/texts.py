"""Makes texts for `scale`: invented articles with copies that are known, the same for a seed on every machine.

Of the articles some 4 % are whole copies of an earlier number without its last paragraph and with one of their own,
8 % quote a paragraph of one; a fifth comes from outlets that print a footer under all they print. A tenth is Chinese,
every other copy of these in the other script; some are Russian, Greek or Korean. The words are strings of letters
that mean nothing, so that only copies share a passage. Dates are drawn at random: a copy may be dated before what it
was made from.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from longarm.gazetteer.fold import simplify

_SOURCES = 10
"""Every tenth number is copied from and never a copy itself; the first ones have nothing to copy."""

_COPIES, _QUOTES = 0.04, 0.08
_FIRST_DAY = date(2015, 1, 1).toordinal()
_DAYS = 3_650
_OUTLETS = 400
_WITH_FOOTER = 80
_WORDS = 30_000
_PARAGRAPH = 5
"""Articles are of six paragraphs or so of about this many sentences."""

_ALPHABETS = (
    ("abcdefghijklmnoprstuvwyzéüñç", 0.75),
    ("абвгдежзийклмнопрстуфхцчшыья", 0.08),
    ("αβγδεζηθικλμνοπρστυφχψω", 0.04),
    ("가나다라마바사아자차카타파하고노도로모보소", 0.03),
)
_CHINESE = 0.10


@dataclass(frozen=True, slots=True)
class Text:
    """An article, and what it was made from: "copy", "quote" or "own", and the number of its source."""

    number: int
    outlet: str
    day: int
    body: str
    kind: str
    source: int | None


@cache
def _vocabulary(alphabet: str) -> list[str]:
    rng = random.Random(alphabet)  # noqa: S311 - texts, no secrets
    return ["".join(rng.choices(alphabet, k=rng.randint(2, 10))) for _ in range(_WORDS)]


@cache
def _signs() -> list[str]:
    """Return Han characters; many of them are written otherwise in simplified script."""
    return [chr(point) for point in range(0x4E00, 0x6E00)]


def _paragraphs(number: int, seed: int) -> list[str]:
    """Return the paragraphs of an article nobody copied from."""
    rng = random.Random(f"{seed}:{number}")  # noqa: S311
    if rng.random() < _CHINESE:
        signs = _signs()
        return [
            "".join(
                "".join(rng.choices(signs, k=rng.randint(12, 30))) + "。" for _ in range(_PARAGRAPH)
            )
            for _ in range(rng.randint(4, 7))
        ]
    weights = [weight for _, weight in _ALPHABETS]
    vocabulary = _vocabulary(rng.choices(_ALPHABETS, weights)[0][0])
    return [
        " ".join(
            " ".join(rng.choices(vocabulary, k=rng.randint(6, 15))).capitalize() + "."
            for _ in range(_PARAGRAPH)
        )
        for _ in range(rng.randint(5, 7))
    ]


def text(number: int, seed: int) -> Text:
    """Return one article of a corpus."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311
    chance = rng.random()
    outlet = rng.randrange(_OUTLETS)
    day = _FIRST_DAY + rng.randrange(_DAYS)
    kind, source = "own", None
    body = _paragraphs(number, seed)
    if number % _SOURCES and number > _SOURCES and chance < _COPIES + _QUOTES:
        source = rng.randrange(number // _SOURCES) * _SOURCES
        taken = _paragraphs(source, seed)
        if number % 2:
            taken = [simplify(each) for each in taken]
        kind = "copy" if chance < _COPIES else "quote"
        if kind == "copy":
            body = [*taken[:-1], body[0]]
        else:
            body.insert(1, rng.choice(taken))
    if outlet < _WITH_FOOTER:
        body.append(_paragraphs(-1 - outlet, seed)[0])
    return Text(number, f"outlet {outlet}", day, "\n\n".join(body), kind, source)


def texts(first: int, last: int, seed: int) -> Iterator[Text]:
    """Yield the articles from `first` up to but not including `last`."""
    for number in range(first, last):
        yield text(number, seed)
