"""Titles: whether a title and what stands beside it are one phrase, with whom it is of and who holds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.names.kinds import kind_of_name
from longarm.stages.extraction.phrases.rulings import PAPERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.words.mentions import Mention

_HEADED = re.compile(r'\s(?:[^\W\d_]{1,3}\s)?"[^"\n]{2,40}"\s')
"""A quoted name between a title and who holds it, and a preposition before it."""
_GENITIVES = frozenset({"countries", "governments"})
_STATES = frozenset({"countries", "nationals"})
_BEHIND = 40
"""Code points behind a state in which its office ends: "China's embassy"."""
_GENITIVE = 3
"""Words that a title's genitive has at most."""
_APART = frozenset({"reporting", "syntax", "response", "incident"})
"""Layers of words that part a title from a name."""


def name_of_titled(passage: Passage, run: Sequence[Mention], right: Mention) -> bool:
    """Tell whether a name closes a title with a genitive: "посол Ирана Али Резаи", "глава фонда «Голос» Али"."""
    if not passage.lexicon.pack.nominatives or right.layer != "name" or right.value == "quoted":
        return False
    left = run[-1]
    genitive = left.layer in _GENITIVES or (left.layer == "name" and left.value == "quoted")
    titled = any(part.layer == "roles" for part in run[:-1])
    return genitive and titled and not passage.folded[left.end : right.start].strip(' "')


def behind_a_name(passage: Passage, left: Mention, right: Mention) -> bool:
    """Tell whether a title stands right behind who holds it, where the language puts it there: 真島恵子氏."""
    if not passage.lexicon.pack.titles_after or (left.layer, right.layer) != ("name", "roles"):
        return False
    beside = passage.folded[left.end : right.start] in {"", " "}
    person = kind_of_name(passage, (left,), left) is VoiceType.PERSON
    return beside and person and left.value != "quoted"


def titles_in(passage: Passage, parts: Sequence[Mention]) -> list[Mention]:
    """Return the titles among the parts of a phrase; a courtesy that anybody has is none: 氏, 씨, 女士."""
    polite = passage.lexicon.pack.forms("persons.honorifics")
    return [
        part
        for part in parts
        if part.layer not in {"name", "body"}
        and passage.folded[part.start : part.end] not in polite
    ]


def past_a_quote(passage: Passage, left: Mention, right: Mention) -> bool:
    """Tell whether only what somebody heads stands between a title and a name: "председатель «Голоса» Али Резаи"."""
    named = left.layer == "roles" and right.layer == "name" and right.value != "quoted"
    return named and bool(_HEADED.fullmatch(passage.folded[left.end : right.start]))


def of_somebody(passage: Passage, left: Mention, right: Mention, words: Sequence[str]) -> bool:
    """Tell whether only a genitive parts a title from its name, in a language of cases: "речник партії Орхан Четін"."""
    if not passage.lexicon.pack.nominatives or left.layer != "roles" or right.layer != "name":
        return False
    if len(words) > _GENITIVE:
        return False
    between = passage.text[left.end : right.start]
    plain = between.islower() and '"' not in passage.folded[left.end : right.start]
    return plain and not any(
        m.start >= left.end and m.end <= right.start and m.layer in _APART
        for m in passage.within(left.end, right.start)
    )


def headed(passage: Passage, left: Mention, right: Mention) -> bool:
    """Tell whether two nouns are one phrase: "foreign ministry spokesperson", "portavoz del ministerio"."""
    if passage.lexicon.pack.clitics and (left.layer, right.layer) == ("organs", "roles"):
        return False  # "استدعت وزارة الخارجية السفير": a title stands before its office
    # "пресс-секретарь главы": in a language of cases a title right behind another one says whose it is
    whose = passage.lexicon.pack.nominatives and left.layer == right.layer == "roles"
    if whose and passage.folded[left.end : right.start] == " ":
        return True
    return left.key != right.key and PAPERS.isdisjoint((left.key, right.key))


def for_an_office(passage: Passage, left: Mention, right: Mention) -> bool:
    """Tell whether a preposition joins a title to an office: "a spokesman for the Chinese embassy".

    A state between the two is one with them: a "special envoy for Iran" is not Iran's.
    """
    joints = passage.lexicon.pack.forms("syntax.title_joints")
    if left.key != "roles.authority" or not joints:
        return False
    first, *articles = passage.folded[left.end : right.start].split() or [""]
    determiners = passage.lexicon.pack.forms("syntax.determiners")
    if first not in joints or any(word not in determiners for word in articles):
        return False
    if right.layer in {"organs", "body"}:
        return True
    return right.layer in _STATES and any(
        m.layer == "organs"
        and m.start >= right.end
        and passage.words_between(right.end, m.start) <= 1
        for m in passage.within(right.end, right.end + _BEHIND)
    )
