"""Apposed: names that an apposition shows to be a body's: "Punjab Compass, a documentation centre in London, …"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import NAMELESS, Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_OPENING = re.compile(r"(?:^|(?<=[.!?\n»\"]))[\s\"«]*([^\s,.!?;:()\"\n][^,.!?;:()\"\n]{4,60})$")
"""What stands between the start of a sentence and a comma."""
_JOINED = re.compile(r"\b[^\W\d_]\w{2,}-[^\W\d_]\w{2,}$")
"""Two words with capitals that a hyphen joins, wherever they stand: "… hat sie das Daaro-Index, eine Stiftung"."""
_REACH = 80
"""Code points before a comma in which a sentence starts."""
_COMMA = re.compile(r",\s")
_BETWEEN = 30
"""Code points between a comma and the noun for a body: an article and an adjective."""
_ADJECTIVES = 2
"""Words between the article and the noun."""
_WORDS = range(2, 6)
"""Words of such a name."""
_VALUES = {"sources.organization": "quoted", "sources.outlet": "outlet"}
"""What the name is by its noun: as a body that stands in quotes behind one, or an outlet's."""
BODIES = frozenset(_VALUES)
_NEVER = NAMELESS | {"organs", "roles", "syntax"}
"""Layers of words that no such name has."""


def apposed(
    text: str,
    folded: str,
    mentions: Sequence[Mention],
    nouns: Sequence[Mention],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    """Yield what opens a sentence, before a comma and a noun that tells which sort of body it is."""
    for noun in nouns:
        if noun.key not in BODIES:
            continue
        commas = list(_COMMA.finditer(folded, max(0, noun.start - _BETWEEN), noun.start))
        if not commas or not _introduces(folded[commas[-1].end() : noun.start], lexicon):
            continue
        comma = commas[-1].start()
        opening = _OPENING.search(folded, max(0, comma - _REACH), comma)
        joined = _JOINED.search(text, max(0, comma - _REACH), comma)
        if opening is not None and _may_name(text, folded, opening.span(1), lexicon):
            start, end = opening.span(1)
        elif joined is not None and _is_joined(joined.group()):
            start, end = joined.span()
        else:
            continue
        known = starting(mentions, start, end)
        said = any(m.layer == "reporting" for m in starting(mentions, comma, noun.start))
        if not said and not any(m.layer in _NEVER or _is_all(m, start, end) for m in known):
            yield Mention.found(start, end, "name", _VALUES[noun.key])


def _is_joined(words: str) -> bool:
    """Tell whether both words have capitals: "Daaro-Index", not "интернет-проект"."""
    return all(word[0].isupper() for word in words.split("-"))


def _is_all(mention: Mention, start: int, end: int) -> bool:
    """Tell whether a known word or name is the whole of an opening, which then is what that word means."""
    return mention.start == start and mention.end == end


def _introduces(between: str, lexicon: Lexicon) -> bool:
    """Tell whether an apposition begins so: with an article, or without one where the language has none."""
    words = between.split()
    if len(words) <= 1 and not lexicon.pack.articles:
        return True
    return bool(words) and words[0] in _articles(lexicon) and len(words) <= _ADJECTIVES + 1


@cache
def _articles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.pack.forms("syntax.indefinite"))


def _may_name(text: str, folded: str, span: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether an opening looks like a name: a capital, where there are any, and a few words without digits."""
    words, printed = folded[slice(*span)].split(), text[slice(*span)].split()
    if len(words) not in _WORDS or any(map(str.isdigit, folded[slice(*span)])):
        return False
    if not lexicon.pack.name_case or all(word[0].isupper() for word in printed):
        return True
    return printed[0][0].isupper() and not _nouns(lexicon).isdisjoint(words)


@cache
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns of bodies' names, which have no capital where only a name's first word has one."""
    return frozenset(map(str.casefold, lexicon.pack.forms("naming.organization_words")))


def of_a_body(
    run: Sequence[tuple[int, int]], covered: Sequence[Mention | None], place: int
) -> bool:
    """Tell whether a word goes on with a run that has a noun for a body at its head: Stichting *Asmara Vrij*."""
    start = run[0][0]
    before, head = covered[start - 2] if start > 1 else None, covered[start]
    behind = before is not None and before.key in BODIES and before.end == start - 1
    heads = head is not None and head.key in BODIES and head.end < place
    return (behind or heads) and run[-1][1] == place - 1


def stands_for(text: str, land: Mention) -> bool:
    """Tell whether a place says which people a body is for: Helsinki Monitor *for Central Asia*."""
    return text.startswith(" for ", land.start - len(" for "))


def heads_a_name(
    text: str, known: Mention, covered: Sequence[Mention | None], bodies: Collection[str]
) -> bool:
    """Tell whether a noun for a facility heads a body's name: "il Centro *Karakum*", and not "il Centro".

    What stands in quotation marks is what a facility is called: «Клуб Чайковського».
    """
    if known.start and not text[known.start - 1].isspace():
        return False
    if known.layer != "facility" or text[known.start : known.end].casefold() not in bodies:
        return False
    follows = known.end + 1
    return text[follows : follows + 1].isupper() and covered[follows] is None
