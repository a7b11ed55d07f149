"""Imprint: where a text names whoever published it, which is stated beside it: "the Observatory has counted"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_SHORTEST, _SHORTEST_UNSPACED = 4, 3
"""Letters that a publisher's name, or its last word, has at least to be looked for."""
_OPENING = 5
"""Words before a publisher that opens its clause: when, or how."""
_WORDS = re.compile(r"[^\W\d_]{6,}")
_LETTER = r"[^\W\d_]"
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_IN_QUOTES = re.compile(r"\"([^\"]+)\"")
_OFFICIAL = frozenset({"body", "countries", "governments"})
"""Lists that may know a publisher by its whole name; one with the word for an organ of state is one of its offices."""


def publishers_names(
    text: str, folded: str, publisher: str | None, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield a mention of layer `name`, value `publisher`, wherever the text names its publisher.

    By its name in full, by what stands in quotes or brackets in it, and by its last word behind an article.
    """
    if not publisher:
        return
    whole = fold(publisher, lexicon.folding).strip()
    names = _variants(whole, spaced=lexicon.pack.spaces)
    if not any(name in folded or _last_word(name) in folded for name in names):
        return  # most texts do not, and a pattern costs as much as the rest of a short text
    taken = 0
    for match in _pattern(whole, lexicon).finditer(folded):
        start, end = match.span(match.lastgroup or 0)
        short = match.lastgroup == "last"
        printed = text[start:end]
        if start < taken or (short and not printed[0].isupper()):
            continue
        inside = starting(mentions, start, end)
        if any(
            m.layer == "organs" or (m.layer in _OFFICIAL and m[:2] == (start, end)) for m in inside
        ):
            continue
        taken = end
        yield Mention.found(start, end, "name", "publisher")


def acts_itself(view: View) -> bool:
    """Tell whether a sentence opens with its publisher, a paper, who does something: "the Herald has spoken to 27"."""
    named = {m.start for m in view.of("name", "publisher")}
    return any(
        actor.type is VoiceType.OUTLET
        and actor.start in named
        and not actor.governed
        and view.words(view.start, actor.start) <= _OPENING
        for actor in (view.actors if named else ())
    )


def counts_itself(view: View, *, inside: bool) -> bool:
    """Tell whether "we" is a subject outside quotations in a sentence with a number: its publisher counts, by any verb.

    `inside` where the sentence begins within a quotation.
    """
    if not view.numbers:
        return False
    said = [m.start for m in view.of("syntax", "we")]
    return any(_outside(view, m, inside=inside) for m in (*said, *_ending_so(view)))


def first_persons(view: View) -> tuple[Mention, ...]:
    """Return where a sentence has "we" as a subject, or a verb that says it, or what its publisher has counted."""
    return (*view.of("syntax", "we"), *view.of("attribution", "own"))


def _ending_so(view: View) -> Iterator[int]:
    """Yield where the words of a sentence end that only "we" do something by: "odczytaliśmy"."""
    endings = view.passage.lexicon.pack.forms("syntax.we_endings")
    for word in _WORDS.finditer(view.passage.folded, view.start, view.end) if endings else ():
        if word.group().endswith(endings):
            yield word.end()


def _outside(view: View, place: int, *, inside: bool) -> bool:
    return (view.gap(view.start, place).count('"') % 2 == 1) is inside


def _variants(publisher: str, *, spaced: bool) -> frozenset[str]:
    """Return what a publisher is called: in full without brackets, and what stands in brackets or quotes."""
    shortest = _SHORTEST if spaced else _SHORTEST_UNSPACED
    names = {_IN_BRACKETS.sub("", publisher).strip(), *_IN_BRACKETS.findall(publisher)}
    names |= {quoted for name in tuple(names) for quoted in _IN_QUOTES.findall(name)}
    return frozenset(name.strip(' "') for name in names if len(name.strip(' "')) >= shortest)


def _last_word(name: str) -> str:
    return name.rpartition(" ")[2]


@lru_cache(maxsize=256)  # a batch may hold thousands of publishers
def _pattern(publisher: str, lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds the names of a publisher, longest first; an ending of a case may follow, outside the name."""
    spaced = lexicon.pack.spaces
    names = _variants(publisher, spaced=spaced)
    before, after = ("", "")
    if spaced:
        endings = sorted(lexicon.pack.forms("syntax.endings"), key=len, reverse=True)
        before = rf"(?<!{_LETTER})"
        after = rf"(?=(?:'?(?:{'|'.join(map(re.escape, endings))}))?(?!{_LETTER}))"
    listed = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    found = rf"{before}(?P<whole>{listed}){after}" if listed else r"(?!)"
    last = _last_word(max(names, key=len, default=""))
    articles = lexicon.pack.forms("syntax.determiners") if lexicon.pack.name_case else ()
    bodies = frozenset(map(str.casefold, lexicon.pack.forms("naming.organization_words")))
    if len(last) > _SHORTEST and articles and last != publisher and last not in bodies:
        found += rf"|{before}(?:{'|'.join(map(re.escape, articles))})\s(?P<last>{re.escape(last)}){after}"
    return re.compile(found)
