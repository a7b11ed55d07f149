"""Syllables: short names of towns that are only a part of another word, where words have no borders of their own.

In Hangul an entry stands anywhere in a word, as endings are written onto it: 라사 (Lhasa) in 바라사, a surname. In Han
a foreigner's name is written in the same few characters as a foreign town's: 图拉 (Tula) in 图拉尔·古利耶夫.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

_SCRIPT = "HANGUL"
_SHORT = 2
"""Syllables of a name that may be a part of another."""
_TOWNS = frozenset({"cities", "place"})
_FOREIGN = _TOWNS | {"word_or_place"}
"""Layers of the names of towns."""
_FEW = 3
"""Characters of a town's name that may be a part of a person's."""
_DOTS = frozenset("·‧・•")
"""Marks between the parts of a foreigner's name."""


def without_inner_towns(folded: str, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions without short towns that begin or end inside a word for something else."""
    if not lexicon.pack.spaces:
        return [m for m in mentions if m.layer not in _FOREIGN or _is_whole(folded, m, lexicon)]
    if _SCRIPT not in lexicon.pack.scripts:
        return mentions
    short = [m for m in mentions if m.layer in _TOWNS and m.end - m.start <= _SHORT]
    if not short:
        return mentions
    known = [m for m in mentions if m.layer not in _TOWNS]
    starts, ends = {m.start for m in known}, {m.end for m in known}
    inner = {
        m.start
        for m in short
        if not (_begins(folded, m, ends, lexicon) and _ends(folded, m, starts, lexicon))
    }
    return [m for m in mentions if not (m.start in inner and m in short)]


def _is_whole(folded: str, town: Mention, lexicon: Lexicon) -> bool:
    """Tell whether nothing beside a town shows that it is part of a longer foreign name."""
    beside = folded[max(0, town.start - 1) : town.start] + folded[town.end : town.end + 1]
    sounds = lexicon.pack.forms("persons.sounds") if town.end - town.start <= _FEW else ()
    return not any(letter in _DOTS or letter in sounds for letter in beside)


def _begins(folded: str, town: Mention, ends: set[int], lexicon: Lexicon) -> bool:
    """Tell whether a town begins its word, or stands behind a known one or what is written before towns: 주베를린."""
    word = town.start
    while word > 0 and _is_syllable(folded[word - 1]):
        word -= 1
    before = folded[word : town.start]
    return not before or town.start in ends or before in lexicon.pack.forms("syntax.prefixes")


def _ends(folded: str, town: Mention, starts: set[int], lexicon: Lexicon) -> bool:
    """Tell whether a town ends its word, or a known word or an ending follows."""
    rest = folded[town.end : town.end + 1]
    if not rest or not _is_syllable(rest) or town.end in starts:
        return True
    return folded.startswith(_endings(lexicon), town.end)


def _is_syllable(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"


@cache
def _endings(lexicon: Lexicon) -> tuple[str, ...]:
    """Return what may be written onto the name of a town: all that the pack has in its lists of grammar."""
    lists: Sequence[tuple[str, tuple[str, ...]]] = tuple(lexicon.pack.lists.items())
    forms = (form.strip() for key, each in lists if key.startswith("syntax.") for form in each)
    return tuple(sorted({form for form in forms if form}))
