"""Set passages: what an outlet prints under everything for years, and what an agency repeats on a topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.weighing.worlds.lexicon import lexicon
from benchmarks.weighing.worlds.names import LANGUAGES
from benchmarks.weighing.worlds.sentences import values_of
from benchmarks.weighing.worlds.truth import Passage, Role

COOKIE_NOTICES = 3
"""A language; every outlet uses one of them or none."""
SHARE_WITH_COOKIE_NOTICE = 0.4
SHARE_WITH_FOOTER = 0.85
SHARE_WITH_NEW_FOOTER = 0.3
"""Of the outlets with a footer: it changes once."""
TOPICS = ("figure", "site", "incident")
FIRST_YEAR, LAST_YEAR = 2018, 2024
SEEDS = 2**48


@dataclass(frozen=True, slots=True)
class SetPieces:
    """The passages of a world and who prints them: footers by publisher and year, notices, background by topic."""

    passages: tuple[Passage, ...]
    footers: Mapping[tuple[str, int], Passage]
    cookies: Mapping[str, Passage]
    backgrounds: Mapping[tuple[str, str], Passage]


def _write(language: str, key: str, chance: Random, publisher: str = "") -> str:
    """Return a set passage in the house style of a language."""
    words = lexicon(language)
    seeded = values_of(language, chance.randrange(SEEDS))

    def values(slot: str) -> str | None:
        return publisher if slot == "O" else seeded(slot)

    writing = words.write(words.groups["house_style"][key], values, chance)
    text = "".join(writing.pieces)
    return text[:1].upper() + text[1:]


def set_pieces(
    chance: Random,
    publishers: Sequence[tuple[str, str, str]],
    agencies: Sequence[tuple[str, str, str]],
) -> SetPieces:
    """Return the set passages of publishers and agencies, each given as id, language and printed name."""
    every: list[Passage] = []

    def kept(role: Role, language: str, text: str, owner: str | None) -> Passage:
        passage = Passage(f"{role.value}-{len(every)}", role, language, text, owner)
        every.append(passage)
        return passage

    notices = {
        language: [
            kept(Role.COOKIE, language, _write(language, "cookie", chance), None)
            for _ in range(COOKIE_NOTICES)
        ]
        for language in LANGUAGES
    }
    footers: dict[tuple[str, int], Passage] = {}
    cookies: dict[str, Passage] = {}
    for identity, language, printed in publishers:
        if chance.random() < SHARE_WITH_COOKIE_NOTICE:
            cookies[identity] = chance.choice(notices[language])
        if chance.random() >= SHARE_WITH_FOOTER:
            continue
        changes = (
            chance.randint(FIRST_YEAR + 1, LAST_YEAR)
            if chance.random() < SHARE_WITH_NEW_FOOTER
            else None
        )
        footer = kept(Role.FOOTER, language, _write(language, "footer", chance, printed), identity)
        for year in range(FIRST_YEAR, LAST_YEAR + 3):
            if year == changes:
                footer = kept(
                    Role.FOOTER, language, _write(language, "footer", chance, printed), identity
                )
            footers[identity, year] = footer
    backgrounds = {
        (identity, topic): kept(
            Role.BACKGROUND, language, _write(language, "background", chance), identity
        )
        for identity, language, _ in agencies
        for topic in TOPICS
    }
    return SetPieces(tuple(every), footers, cookies, backgrounds)
