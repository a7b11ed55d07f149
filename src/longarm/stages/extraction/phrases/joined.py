"""Joined: whether the parts of one phrase for somebody belong together: "Croatia" + "'s" + "interior ministry"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.phrases.rulings import PAPERS
from longarm.stages.extraction.phrases.titles import (
    behind_a_name,
    for_an_office,
    headed,
    name_of_titled,
    of_somebody,
    past_a_quote,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

TITLES = frozenset({"roles", "sources", "organs"})
"""Layers of what somebody is called by."""
OFFICES = frozenset({"organs", "roles"})
_STOP = re.compile(r"[,;:.!?()\[\]，。；：！？、（）\n]")


def merges(  # noqa: PLR0911 - one answer for each sort of neighbour
    passage: Passage, run: Sequence[Mention], right: Mention
) -> bool:
    """Tell whether `right` goes on with the phrase: "Croatia" + "'s" + "interior ministry", "portavoz" + "de" + … ."""
    left = run[-1]
    if (
        name_of_titled(passage, run, right)
        or behind_a_name(passage, left, right)
        or past_a_quote(passage, left, right)
        or for_an_office(passage, left, right)
        or _goes_on_as_ministry(passage, run, right)
    ):
        return True
    if (
        "syntax" in (left.layer, right.layer)
        or left.layer == "name"
        or left.key == "sources.unnamed"
    ):
        return left.layer == "name" and right.layer == "name" and right.start == left.end
    between = passage.folded[left.end : right.start]
    if _STOP.search(between):
        return False
    gap = between.replace('"', " ").strip()
    genitive = passage.lexicon.pack.forms("syntax.genitive")
    words = gap.replace("'s", " 's ").split() if passage.lexicon.pack.spaces else gap.split()
    glue = _glue(passage.lexicon)
    foreign = [word for word in words if word not in glue]
    if right.layer in {"name", "body"} or (left.layer, right.layer) == ("body", "roles"):
        beside = left.layer == "body" or (left.layer in TITLES and left.key not in PAPERS)
        if left.layer == "nationals" and passage.lexicon.pack.modifiers == "after":
            beside = any(part.layer == "roles" for part in run)  # "el activista chino Juan Pérez"
        of_it = left.layer == "roles" and right.layer == "body" and bool(words) and not foreign
        return (beside and not words) or of_it or of_somebody(passage, left, right, words)
    if right.layer in {"countries", "governments", "nationals"}:
        pack = passage.lexicon.pack
        if pack.verb_last and pack.spaces and pack.modifiers == "before":
            return False  # "Wenzhou emniyeti | Macaristan'da": what is whose stands before it
        return (
            not foreign
            and left.layer in {"organs", "roles"}
            and not any(part.layer in {"countries", "nationals"} for part in run)
        )
    if left.layer == "governments" and right.key == "organs.government":
        return not gap and passage.lexicon.pack.modifiers == "before"  # "Tahran yönetimi"
    if left.layer in {"countries", "nationals"} and right.layer in TITLES:
        return _owns_title(passage, left, right, foreign)
    # "hat das Außenministerium den Botschafter …": an article parts subject and object
    offices = {left.layer, right.layer} <= OFFICES
    apart = offices and bool(words) and set(words).isdisjoint(genitive)
    nouns = {left.layer, right.layer} <= {*OFFICES, "sources"}
    return not foreign and not apart and nouns and headed(passage, left, right)


def _goes_on_as_ministry(passage: Passage, run: Sequence[Mention], right: Mention) -> bool:
    """Tell whether an adjective parts a ministry from what it is for: "ministère nigérian des Affaires étrangères"."""
    left = run[-1]
    words = passage.folded[left.end : right.start].split()
    return (
        right.layer == "organs"
        and left.layer == "nationals"
        and any(part.key == "organs.ministry" for part in run)
        and bool(words)
        and _glue(passage.lexicon).issuperset(words)
    )


def _owns_title(passage: Passage, left: Mention, right: Mention, foreign: Sequence[str]) -> bool:
    """Tell whether a state's name or adjective belongs to the title right behind it: "die deutsche Polizei"."""
    pack = passage.lexicon.pack
    if left.layer == "countries" and pack.nominatives and not pack.verb_last:
        return False  # "Rumunia wydaliła attaché": whose it is stands behind, in the genitive
    between = passage.folded[left.end : right.start].split()
    if pack.modifiers == "before" and not _articles(passage.lexicon).isdisjoint(between):
        return False  # "vor einem Grazer Supermarkt ein Blogger": an article opens a phrase
    near = len(foreign) <= (1 if pack.spaces else 0) and pack.modifiers != "after"
    if foreign and _is_preposition(passage, left.end, right.start):
        return False  # "returned to China by force"
    return near and not _is_verb(passage, left.end, right.start)


def _is_preposition(passage: Passage, start: int, end: int) -> bool:
    return any(m.key == "syntax.prepositions" for m in passage.within(start, end))


@cache
def _glue(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that hold the parts of one phrase together."""
    pack = lexicon.pack
    return frozenset((*pack.forms("syntax.genitive"), *pack.forms("syntax.determiners")))


@cache
def _articles(lexicon: Lexicon) -> frozenset[str]:
    """Return the words with which the phrase for somebody begins."""
    pack = lexicon.pack
    return frozenset((*pack.forms("syntax.determiners"), *pack.forms("syntax.indefinite")))


def _is_verb(passage: Passage, start: int, end: int) -> bool:
    return any(
        mention.layer in {"reporting", "response"} and not mention.value.count(":")
        for mention in passage.within(start, end)
    )
