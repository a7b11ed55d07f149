"""Separable: verbs that report only with a word that closes their clause: "stellt … fest", and not "stellt … ein"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.sentences import Sentence

_REACH = 240
"""Code points within which the second part follows."""
_BETWEEN = " … "
"""Parts the two in an entry of a pack."""
_OPEN = " …"
"""Ends an entry whose second part closes nothing: "hält … für …"."""
_WORD = re.compile(r"\w+")
_CLOSED = r"(?!\w)(?=\s*(?:[.,;:!?\"'()-]|$)|\s+(?:{joints})(?!\w))"
"""What stands behind the second part: a mark, or what joins another clause."""


def without_unfinished(
    mentions: Sequence[Mention], folded: str, sentences: Sequence[Sentence], lexicon: Lexicon
) -> list[Mention]:
    """Return the mentions without verbs of reporting whose second part does not follow in their sentence."""
    seconds = _seconds(lexicon)
    if not seconds:
        return list(mentions)
    articles = frozenset(lexicon.pack.forms("syntax.determiners"))
    # "wies nach" is whole in itself; "wies die" waits for what closes its clause
    open_ended = [
        m
        for m in mentions
        if m.layer == "reporting"
        and folded[m.start : m.end].rpartition(" ")[2] in {*articles, folded[m.start : m.end]}
    ]
    lost = set(_unfinished(open_ended, folded, sentences, seconds))
    return [m for m in mentions if not (m.layer == "reporting" and m[:2] in lost)]


def _unfinished(
    mentions: Sequence[Mention],
    folded: str,
    sentences: Sequence[Sentence],
    seconds: Mapping[str, re.Pattern[str]],
) -> Iterator[tuple[int, int]]:
    """Yield the verbs that no second part closes, by start and end."""
    ends = iter(sentences)
    end = 0
    for m in mentions:
        while end <= m.start:
            end = next(ends).end
        verb = _WORD.match(folded, m.start)
        second = seconds.get(verb[0]) if verb else None
        if second and not second.search(folded[m.start : min(end, m.start + _REACH)]):
            yield m.start, m.end


@cache
def _seconds(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """Return what may close the clause of each verb, by its form."""
    joints = "|".join(map(re.escape, lexicon.pack.forms("syntax.and")))
    closed = _CLOSED.format(joints=joints or "(?!)")
    found = defaultdict[str, list[str]](list)
    for entry in lexicon.pack.forms("separable.verbs"):
        verb, _, second = entry.partition(_BETWEEN)
        word = re.escape(second.removesuffix(_OPEN).lower())
        found[verb].append(rf"{word}(?!\w)" if second.endswith(_OPEN) else word + closed)
    return {verb: re.compile(rf"(?<!\w)(?:{'|'.join(seconds)})") for verb, seconds in found.items()}
