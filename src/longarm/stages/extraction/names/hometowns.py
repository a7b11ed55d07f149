"""Hometowns: bodies told of by a noun and the adjective of their town: "l'organisation praguoise X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.titled import HEADS, PLACES, small
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

_TITLES = frozenset({"organs", "roles", "sources"})
_NO_ADJECTIVE = frozenset(
    {"attribution", "modality", "reporting", "response", "syntax", "naming", "incident"}
)
"""Layers of words that are no adjective, whatever they end in."""
_CITIES = PLACES | {"governments"}
_TOWNS = _CITIES | {"countries"}
_BODIES = ("organization", "outlet")
_NAME = 2
"""Words of a name, of which the last may be where somebody is."""
_APOSTROPHES = frozenset("'’")


def is_of_a_town(
    text: str, span: tuple[int, int], covered: Sequence[Mention | None], lexicon: Lexicon
) -> bool:
    """Tell whether a word with a capital is no name but the adjective of the noun behind it: "*Praagse* club"."""
    start, end = span
    if " " in text[start:end] or not text[end + 1 : end + 2].islower() or text[end] != " ":
        return False
    noun = covered[end + 1]
    titled = noun is not None and noun.layer in _TITLES and noun.start == end + 1
    return titled and text[start:end].casefold().endswith(lexicon.pack.forms("naming.town_endings"))


def past_its_place(
    text: str, span: tuple[int, int], covered: Sequence[Mention | None], lexicon: Lexicon
) -> int:
    """Return where a name starts behind the adjective of its town, or a city that a preposition governs."""
    start = _past_its_town(text, span, covered, lexicon)
    return _past_its_city(text, (start, span[1]), covered, lexicon)


def _past_its_town(
    text: str, span: tuple[int, int], covered: Sequence[Mention | None], lexicon: Lexicon
) -> int:
    """Return where a name starts behind a town's adjective and a noun for a body: Prager Organisation *Offenes Tor*."""
    start, end = span
    words = text[start:end].split(" ")
    if len(words) <= len(_BODIES) or not words[0].casefold().endswith(
        lexicon.pack.forms("naming.town_endings")
    ):
        return start
    noun = start + len(words[0]) + 1
    known = covered[noun]
    body = known is not None and known.key in HEADS and known.start == noun
    return known.end + 1 if known and body and known.end == noun + len(words[1]) else start


def _past_its_city(
    text: str, span: tuple[int, int], covered: Sequence[Mention | None], lexicon: Lexicon
) -> int:
    """Return where a name starts behind a city that a preposition governs: "w Warszawie *Archiwum* Tanob".

    Only where the noun for a body comes next, so that a name may still begin with a city.
    """
    start, end = span
    city = covered[start]
    if city is None or city.layer not in _CITIES or city.start != start or city.end + 1 >= end:
        return start
    before = text[:start].rstrip(" ").rpartition(" ")[2].casefold()
    noun = covered[city.end + 1]
    leads = noun is not None and noun.key in HEADS and noun.start == city.end + 1
    word = text[city.end + 1 : end].partition(" ")[0].casefold()
    leads |= word in small(lexicon, "naming.organization_words")
    governed = text[start - 1 : start] == " " and before in _placing(lexicon)
    if governed and text[city.end + 1].islower():
        return end  # "in Rotterdam von der U-Bahn" names nobody
    return city.end + 1 if leads and governed else start


@cache
def _placing(lexicon: Lexicon) -> frozenset[str]:
    pack = lexicon.pack
    return frozenset((*pack.forms("syntax.place"), *pack.forms("syntax.prepositions")))


def is_adjective(passage: Passage, start: int, end: int) -> bool:
    """Tell whether one word in lower case stands at `[start, end)` that says which state's or town's a body is."""
    word = passage.text[start:end].strip()
    if not word.islower() or not word.replace("-", "").isalpha():
        return False
    inside = [m for m in passage.within(start, end) if m.start >= start and m.end <= end]
    if any(m.layer == "nationals" and m.end - m.start == len(word) for m in inside):
        return True
    known = any(m.layer in _NO_ADJECTIVE for m in inside)
    return not known and word.casefold().endswith(passage.lexicon.pack.forms("naming.town_endings"))


def is_a_bodys_home(view: View, mention: Mention) -> bool:
    """Tell whether a town only says where the body is at home whose noun stands right behind: "a Prague group".

    Not behind a preposition of place: "in Prague groups meet".
    """
    pack = view.passage.lexicon.pack
    if pack.modifiers == "after":
        return False
    joint = " " if pack.spaces else ""  # "京都の大学院で学ぶ" tells where somebody is
    beside = [
        noun
        for value in _BODIES
        for noun in starting(view.of("sources", value), mention.end, mention.end + 2)
    ]
    meant = [noun for noun in beside if view.gap(mention.end, noun.start) == joint]
    if not meant or starting(view.facilities, mention.start, meant[0].end):
        return False  # "ostravská stanice" is a facility, and no broadcaster
    places = view.near(view.of("syntax", "place"), mention.start, mention.start, 1)
    return not any(0 <= mention.start - m.end <= 1 for m in places)


def till_its_town(
    text: str, span: tuple[int, int], covered: Sequence[Mention | None], lexicon: Lexicon
) -> int:
    """Return where a name ends before the place where somebody is: "Lab Merdeka *di Bandung*", "Ali Kaya *Bakü'de*"."""
    start, end = span
    words = text[start:end].split(" ")
    known = covered[end - len(words[-1])]
    if len(words) <= _NAME or known is None or known.layer not in _TOWNS:
        return end
    if known.start <= start:
        return end
    shorter = known.start - 1
    pack = lexicon.pack
    link = text[start:shorter].rpartition(" ")[2]
    if link in pack.forms("syntax.place") and link not in pack.forms("syntax.genitive"):
        return shorter - len(link) - 1
    cased = pack.verb_last and text[end : end + 1] in _APOSTROPHES
    bodies = small(lexicon, "naming.organization_words")
    return shorter if cased and not any(word.casefold() in bodies for word in words) else end
