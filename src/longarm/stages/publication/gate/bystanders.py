"""Bystanders: names of people of whom the case knows nothing, found by what a text shows of them.

Extraction knows the people who speak and act. Somebody who is only mentioned stands in no slot, and nobody has ruled
on the name. So what will be shown is read for words that can only be such a name: after a title or a role, before a
sign of address, or two and more capitalised words of which none is known as a common word, a place or a body. It takes
rather too much for a name than too little.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import regex

from longarm.gazetteer.bodies import bodies
from longarm.gazetteer.places import place_names
from longarm.languages.pack import languages, spelled
from longarm.stages.publication.gate.forms import folded
from longarm.stages.publication.gate.policy import alternatives

_NAME_WORD = r"\p{Lu}[\p{L}\p{M}]*(?:['’\-]\p{L}[\p{L}\p{M}]+)*"
_PARTICLES = "de da do dos del della di van von der den ter la le el al bin ibn bint abu ben zu"
_PARTICLE = rf"(?:{_PARTICLES.replace(' ', '|')})"
_RUN = regex.compile(
    rf"(?<!\w){_NAME_WORD}(?:(?:\s(?:{_PARTICLE}\s){{0,2}}|-){_NAME_WORD}|\s\p{{Lu}}\.){{0,4}}(?!\w)"
)
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’]\p{L}+)?")
_SMALL = re.compile(r"(?<![^\W\d_])[^\W\d_A-ZÀ-ÖØ-ÞА-Я][^\W\d_]*")
"""A word with a small first letter, in the standard library's own patterns: whole texts are read for them."""
_ADDRESSES = re.compile(r"\S*[@/_\\]\S*|\w+(?:\.\w+)+")
"""Mail, accounts and addresses are written small throughout, whoever they name."""
_INITIALS = regex.compile(r"\p{Lu}{2,5}")
_SCRIPTS = {
    "cased": regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}]"),
    "han": regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]"),
    "hangul": regex.compile(r"\p{Hangul}"),
    "arabic": regex.compile(r"\p{Arabic}"),
}
_BESIDE, _SHORT, _WORDS = 6, 4, 3
"""Letters of another script beside which a short run (signs; words of Arabic) may be a name, however many it has."""
_JOINT = r"[\s·‧・,،，]{0,2}"
_FOREIGN = {
    "han": regex.compile(rf"[\p{{Han}}\p{{Hiragana}}\p{{Katakana}}]+(?:{_JOINT}\p{{Han}}+)*"),
    "hangul": regex.compile(rf"\p{{Hangul}}+(?:{_JOINT}\p{{Hangul}}+)*"),
    "arabic": regex.compile(r"\p{Arabic}+(?:\s\p{Arabic}+)*"),
}
"""Runs of letters of scripts without capitals; in a text of another script they stand for a name."""
_ENDING = regex.compile(r"(?<=\p{L}{3})['’]\p{L}+$")
_AT_LEAST = 2
"""One capitalised word that nobody knows may be anything; two of them are a name."""
_LONGEST = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What is no private person: folded whole names, and folded words that occur in names of bodies and places."""

    names: frozenset[str]
    words: frozenset[str]


def known(shown: Iterable[str], texts: Iterable[tuple[str, str]]) -> Known:
    """Return what is known: the `shown` names, those of the gazetteer, and common words.

    `texts` are pairs of language and text; a word that stands in one of them with a small letter is common.
    """
    names = {folded(name) for name in shown}
    words = set(_common())
    spoken: set[str] = set()
    small: set[str] = set()
    for language, text in texts:
        spoken.add(language.partition("-")[0])
        small.update(_SMALL.findall(_ADDRESSES.sub(" ", text)))
    words |= set(map(folded, small))
    words |= vocabulary(spoken)
    gazetteer_names, gazetteer_words = _gazetteer()
    words |= gazetteer_words
    for name in names:
        parts = _WORD.findall(name)
        # A shown name of unknown words only may be a person's, whose parts are not known by it.
        if len(parts) == 1 or any(part in words for part in parts):
            words |= {*parts}
    return Known(frozenset(names) | gazetteer_names, frozenset(words))


def bystanders(text: str, about: Known, roles: tuple[str, ...]) -> Iterator[str]:
    """Yield what stands in `text` as the name of a person of whom nothing is known; `roles` are beginnings of words."""
    for match in _RUN.finditer(text):
        yield from _unknown(match.group(), about)
    yield from _foreign(text, about)
    for pattern in _cues(roles):
        for match in pattern.finditer(text):
            name = match["name"].strip()
            if folded(name) not in about.names:
                yield name


def _foreign(text: str, about: Known) -> Iterator[str]:
    """Yield what stands in another script than the text, unless it is known: mostly somebody's name in their own."""
    counts = {script: len(pattern.findall(text)) for script, pattern in _SCRIPTS.items()}
    own = max(counts, key=lambda script: counts[script])
    for script, run in _FOREIGN.items():
        beside = counts["cased"] >= _BESIDE
        if not counts[script] or (script == own and not beside):
            continue
        for match in run.finditer(text):
            name = match.group().strip()
            short = len(name) <= _SHORT if script != "arabic" else len(name.split()) <= _WORDS
            if folded(name) not in about.names and (script != own or short):
                yield name


def _unknown(run: str, about: Known) -> Iterator[str]:
    """Yield the longest stretches of unknown capitalised words in a run of them."""
    stretch: list[str] = []
    for token in (*run.split(), ""):
        # What stands after an apostrophe may be an ending: Elverdi'nin.
        plain = _ENDING.sub("", folded(token.strip(".,")))
        bare = token.rstrip(".")
        if token and plain not in about.words and not _INITIALS.fullmatch(bare):
            stretch.append(token)
            continue
        if token and stretch and token[0].islower():
            stretch.append(token)
            continue
        while stretch and stretch[-1][0].islower():
            stretch.pop()
        whole = " ".join(stretch)
        # A known name with an ending is no other one: Elverdi'nin.
        known_one = {folded(whole), _ENDING.sub("", folded(whole))} & about.names
        if _AT_LEAST <= len(stretch) <= _LONGEST + 2 and not known_one:
            yield whole
        stretch = []


@cache
def _gazetteer() -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded names of bodies and places that the gazetteer has, and the words of the bodies' names.

    Words of places are not among them: many a place bears the name of somebody.
    """
    organised = {folded(name) for body in bodies() for name in (body.name, *body.names)}
    words = frozenset(word for name in organised for word in _WORD.findall(name))
    return frozenset(organised | {folded(name) for name, _ in place_names()}), words


@cache
def _vocabulary(language: str) -> frozenset[str]:
    """Return the folded words of a language's pack."""
    return frozenset(map(folded, set(_WORD.findall("\n".join(spelled(language))))))


@cache
def _persons() -> dict[str, dict[str, Any]]:
    """Read `data/persons.toml`."""
    home = files(__package__)
    return tomllib.loads(home.joinpath("data", "persons.toml").read_text(encoding="utf-8"))


def vocabulary(spoken: Iterable[str]) -> frozenset[str]:
    """Return the folded words of the packs of languages."""
    return frozenset().union(*map(_vocabulary, set(spoken) & set(languages())))


@cache
def particles() -> frozenset[str]:
    """Return the small words that stand inside names."""
    return frozenset(_PARTICLES.split())


@cache
def words_of_states() -> frozenset[str]:
    """Return the folded words of which states' names are made."""
    return frozenset(map(folded, _persons()["words"]["states"]))


@cache
def _common() -> frozenset[str]:
    """Return the folded words that begin names of things."""
    return frozenset(map(folded, _persons()["words"]["common"]))


@cache
def _cues(roles: tuple[str, ...]) -> tuple[regex.Pattern[str], ...]:
    """Compile the signs of a person; see `data/persons.toml` and `data/roles.toml`."""
    table = _persons()
    before, after = table["titles"]["before"], table["titles"]["after"]
    han, hangul = "".join(table["surnames"]["han"].split()), table["surnames"]["hangul"]
    stop = alternatives(table["words"]["stop"])
    han_roles = alternatives(
        (*(word for word in roles if regex.search(r"\p{Han}", word)), *table["roles"]["han"])
    )
    # The article runs together with the preposition: للصحفية.
    arabic_roles = alternatives(
        form for role in table["roles"]["arabic"] for form in (role, regex.sub("^ال", "لل", role))
    )
    cased = alternatives(word for word in roles if not regex.search(r"\p{Han}|\p{Arabic}", word))
    cued = han + "".join(table["surnames"]["cued"].split())
    han_cued = rf"(?P<name>[{cued}]\p{{Han}}{{1,2}})"
    arabic_kin = alternatives(table["roles"]["arabic_kin"])
    han_name = rf"(?P<name>[{han}]\p{{Han}}{{1,2}})"
    ends = rf"(?=[，。、；：（(“”\s,.;:]|$|{alternatives(table['words']['after_han'])})"
    arabic = rf"(?!(?:{stop})\b)(?!ال|و(?!ليد|ائل|سام|سيم|جدي|فاء|داد|هيب))\p{{Arabic}}{{2,}}"
    return (
        regex.compile(
            rf"(?<!\w)(?:{alternatives(before)})\s(?P<name>{_NAME_WORD}(?:[\s\-]{_NAME_WORD}){{0,3}})"
        ),
        regex.compile(
            rf"(?<!\w)(?i:{cased})\p{{L}}*\s(?P<name>{_NAME_WORD}(?:[\s\-]{_NAME_WORD}){{1,3}})"
        ),
        regex.compile(rf"(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{1,3}}),\s\p{{Nd}}{{2}},"),
        regex.compile(rf"(?:{han_roles}){han_cued}{ends}"),
        regex.compile(
            rf"(?P<name>{arabic}(?:\s(?!(?:{stop})\b)\p{{Arabic}}{{2,}}){{1,2}})،\s?(?:{arabic_kin})"
        ),
        regex.compile(
            rf"(?<=[，。、；：（“\s]|^){han_name}(?=（\p{{Nd}}{{2}}岁|，\p{{Nd}}{{2}}岁)"
        ),
        regex.compile(
            rf"(?P<name>[{han}]\p{{Han}}{{1,2}}|\p{{Han}}{{2,4}}|[{hangul}]\p{{Hangul}}{{1,2}})\s?(?:{alternatives(after)})"
        ),
        regex.compile(
            rf"(?<!\p{{L}})[ولب]?(?:{arabic_roles})\s(?P<name>{arabic}(?:\s(?!(?:{stop})\b)\p{{Arabic}}{{2,}}){{1,2}})"
        ),
    )
