"""Streets: names behind a noun for a street, a square or a quarter, which are nobody's and no town's: "calle Mesa"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

_REACH = 40
"""Code points before a name in which the noun stands."""
_JOINT = r"(?:(?:[^\W\d_]{1,3}\s){1,2}|[^\W\d_]{0,3}['’])?"
"""Articles and prepositions between the noun and a name: "calle de los", "via dell'"."""
_TOWNS = frozenset({"cities", "countries", "governments", "place", "word_or_place"})


def without_streets(
    folded: str, mentions: Iterable[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Leave out towns and states that only name a street, right behind its noun; "a street of Madrid" is in Madrid."""
    beside = _patterns(lexicon)
    for mention in mentions:
        if (
            beside is None
            or mention.layer not in _TOWNS
            or not _ends_in(beside[0], folded, mention)
        ):
            yield mention


def nobodys(folded: str, names: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """Leave out names that are only a street's or a quarter's, with or without an article: "barrio de la Latina"."""
    beside = _patterns(lexicon)
    for name in names:
        if beside is None or not _ends_in(beside[1], folded, name):
            yield name


def _ends_in(pattern: re.Pattern[str], folded: str, mention: Mention) -> bool:
    low = max(0, mention.start - _REACH)
    return pattern.search(folded[low : mention.start]) is not None


@lru_cache(maxsize=64)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Return what finds a noun for a street right before a name, and with joints between; None without nouns."""
    nouns = lexicon.pack.forms("naming.streets")
    if not nouns:
        return None
    listed = "|".join(map(re.escape, sorted(nouns, key=len, reverse=True)))
    noun = rf"(?<!\w)(?:{listed})\s"
    return re.compile(noun + "$"), re.compile(noun + _JOINT + "$")
