"""Beside: names of people and bodies right before or behind a title, in scripts without capitals (ar, fa, ko)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.capitals import BEGINNING
from longarm.stages.extraction.names.titled import FULL_NAME, HEADS, LONG_NAME, NAME_REACH, WORD
from longarm.stages.extraction.words.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_HANGUL_NAME = re.compile(r"(?<![^\W])([\uac00-\ud7a3]{2,4})\s$")
_EOJEOL = re.compile(r"\s([가-힣A-Za-z]{3,14})(?![^\W])")
_WORDS_AFTER = re.compile(rf"(?:\s+{WORD}){{2,4}}")
_WORD_IN = re.compile(WORD)
_WORDS = re.compile(r"(?:(?<![^\W])[가-힣]{2,7}\s){1,3}$")
_WORDS_BEHIND = re.compile(r"(?: [가-힣]{2,7}(?![^\W])){2,3}")
_WORD = re.compile(r"[가-힣]+")
_REACH = 24
"""Code points before a title in which such a name stands."""
_SEVERAL = 2
"""Words that it has at least."""
_ALONE = 4
"""Letters of a single word that is one: no name of the country has so many."""
_ENDINGS = 2
"""Letters of a particle at most."""
_SYLLABLE, _FINALS = 0xAC00, 28
"""Where Hangul syllables begin in Unicode, and how many endings each pair of letters has, the first of them none."""


def beside_title(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the unknown words right after a title (ar, fa), or a word with a surname right before one (ko)."""
    surnames = lexicon.pack.forms("persons.surnames")
    particles = (*lexicon.pack.forms("syntax.subject"), *lexicon.pack.forms("syntax.nominative"))
    for title in mentions:
        if particles and surnames and title.key in HEADS:
            body = _body_before_particle(folded, title.end, covered, particles)
            if body is not None:
                yield body
        if title.layer == "roles":
            name = (
                _with_surname(folded, title, covered, lexicon)
                if surnames
                else _behind_title(folded, title, covered)
            )
            if name is not None:
                yield name


def behind_a_person(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield foreign names right behind what somebody is, which need be no title: "승려 롭상 체링은" (ko)."""
    if not lexicon.pack.forms("persons.surnames"):
        return
    for person in mentions:
        if person.key == "units.person":
            name = _foreign_behind(folded, person.end, covered, lexicon)
            # 유학생 예방 교육을: an object is more often a thing
            if name is not None and not folded.startswith(
                lexicon.pack.forms("syntax.object"), name.end
            ):
                yield name


def _with_surname(
    folded: str, title: Mention, covered: Sequence[Mention | None], lexicon: Lexicon
) -> Mention | None:
    """Return the name right before a title, foreign or with a surname of the country, else the one right behind it."""
    foreign = _foreign_behind(folded, title.end, covered, lexicon)
    foreign = foreign or _foreign_before(folded, title.start, covered, lexicon)
    if foreign is not None:
        return foreign
    surnames = lexicon.pack.forms("persons.surnames")
    before = _HANGUL_NAME.search(folded, max(0, title.start - NAME_REACH), title.start)
    if before and before.group(1).startswith(surnames):
        known = covered[before.start(1)] is not None
        return None if known else Mention.found(*before.span(1), "name", "titled")
    particles = (*lexicon.pack.forms("syntax.subject"), *lexicon.pack.forms("syntax.nominative"))
    after = _body_before_particle(folded, title.end, covered, particles)
    if after is None or not folded.startswith(surnames, after.start):
        return None
    few = after.end - after.start <= LONG_NAME
    return Mention.found(after.start, after.end, "name", "titled") if few else None


def _behind_title(folded: str, title: Mention, covered: Sequence[Mention | None]) -> Mention | None:
    """Return the two to four unknown words right behind a title, or behind the nation that goes with it."""
    nation = covered[title.end + 1] if title.end + 1 < len(covered) else None
    behind = nation.end if nation is not None and nation.layer == "nationals" else title.end
    match = _WORDS_AFTER.match(folded, behind)
    words = list(_WORD_IN.finditer(match.group())) if match else []
    known = [_known_noun(behind + word.start(), behind + word.end(), covered) for word in words]
    count = next((n for n, noun in enumerate(known) if noun), len(words))
    if count < FULL_NAME:
        return None
    first, last = words[0], words[min(count, LONG_NAME) - 1]
    return Mention.found(behind + first.start(), behind + last.end(), "name", "titled")


def _known_noun(start: int, end: int, covered: Sequence[Mention | None]) -> bool:
    """Tell whether a list knows the word at `start`, also behind a preposition written onto it: لصحيفة."""
    inner = covered[start + 1] if start + 1 < end else None
    return covered[start] is not None or (inner is not None and inner[:2] == (start + 1, end))


def _body_before_particle(
    folded: str, end: int, covered: Sequence[Mention | None], particles: Collection[str]
) -> Mention | None:
    """Return the unknown word behind a noun for a body or an outlet that a particle of the subject ends (ko).

    It may itself end in a noun for a body: 인권단체 등불재단은.
    """
    match = _EOJEOL.match(folded, end)
    if match is None:
        return None
    word = match.group(1)
    particle = max((p for p in particles if word.endswith(p)), key=len, default="")
    stop = match.end() - len(particle)
    own = covered[stop - 1]
    name = own.start if own and own.key in BEGINNING and own.end == stop else stop
    unknown = name - match.start(1) > 1 and not any(covered[match.start(1) : name])
    if not particle or stop - match.start(1) < FULL_NAME + 1 or not unknown:
        return None
    return Mention.found(match.start(1), stop, "name", "quoted")


def _foreign_before(
    folded: str, title: int, covered: Sequence[Mention | None], lexicon: Lexicon
) -> Mention | None:
    """Return the unknown words right before a title at `title`: "옥사나 리트비노바 씨"."""
    if not lexicon.pack.spaces:
        return None
    match = _WORDS.search(folded, max(0, title - _REACH), title)
    words = [*_WORD.finditer(folded, match.start(), match.end())] if match else []
    name: list[re.Match[str]] = []
    for word in reversed(words):
        if _is_known(word, covered):
            break
        name.insert(0, word)
    while name and _ends_in_particle(name[0].group(), lexicon):
        name = name[1:]
    if len(name) < _SEVERAL and not (name and len(name[0].group()) > _ALONE):
        return None
    return Mention.found(name[0].start(), name[-1].end(), "name", "titled")


def _foreign_behind(
    folded: str, title: int, covered: Sequence[Mention | None], lexicon: Lexicon
) -> Mention | None:
    """Return the unknown words right behind a title that end in a particle: "승려 롭상 체링은"."""
    match = _WORDS_BEHIND.match(folded, title)
    words = [*_WORD.finditer(folded, match.start(), match.end())] if match else []
    for many, word in enumerate(words, 1):
        if _is_known(word, covered):
            return None
        stop = word.end() - len(_particle(word.group(), lexicon))
        if stop < word.end():
            whole = many >= _SEVERAL and stop - word.start() >= _SEVERAL
            return Mention.found(words[0].start(), stop, "name", "titled") if whole else None
    return None


def _is_known(word: re.Match[str], covered: Sequence[Mention | None]) -> bool:
    """Tell whether a list knows a word, with a particle behind it or without; not one that only holds a known one."""
    first = covered[word.start()]
    return first is not None and first.start <= word.start() and first.end > word.end() - _ENDINGS


def _ends_in_particle(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word ends in a particle that may stand behind the syllable before it."""
    return bool(_particle(word, lexicon))


def _particle(word: str, lexicon: Lexicon) -> str:
    """Return the particle at the end of a word that may stand behind the syllable before it; without one nothing."""
    for key in ("after_closed", "after_open", "after_either"):
        for particle in lexicon.pack.forms(f"persons.{key}"):
            before = word.removesuffix(particle)
            if before == word or not before:
                continue
            closed = (ord(before[-1]) - _SYLLABLE) % _FINALS > 0
            if key == "after_either" or closed == (key == "after_closed"):
                return particle
    return ""
