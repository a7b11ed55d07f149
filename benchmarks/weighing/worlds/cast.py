"""The cast of a world: states, houses, ministries, courts, NGOs, agencies and outlets, and what their names mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from benchmarks.weighing.worlds.actors import Actor
from benchmarks.weighing.worlds.lexicon import lexicon
from benchmarks.weighing.worlds.names import LANGUAGES, LATIN, WORDS, person, word
from benchmarks.weighing.worlds.setpieces import SetPieces, set_pieces
from benchmarks.weighing.worlds.truth import Passage
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.voice import VoiceType

STATES = ("QM", "QN", "QO", "QP")
"""Invented states, under codes that ISO 3166 leaves to its users."""

SHARE_OF_LANGUAGE = {
    "en": 0.22,
    "es": 0.16,
    "fr": 0.10,
    "de": 0.10,
    "ru": 0.12,
    "ar": 0.11,
    "zh-Hans": 0.10,
    "zh-Hant": 0.09,
}
DOCUMENTS_AN_OUTLET = 250
FEWEST_OUTLETS, MOST_OUTLETS = 40, 900
SHARE_IN_GROUPS = 0.35
GROUP_SIZES = (2, 3, 4, 6)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in a world. Few of the outlets print much."""

    states: tuple[Actor, ...]
    ministries: Mapping[str, tuple[Actor, ...]]
    """Of the invented states, by code."""
    authorities: tuple[Actor, ...]
    courts: tuple[Actor, ...]
    ngos: tuple[Actor, ...]
    agencies: tuple[Actor, ...]
    outlets: tuple[Actor, ...]
    by_language: Mapping[str, tuple[tuple[Actor, ...], tuple[float, ...]]]
    """Outlets and the running sums of their weights, by language, and all of them under the empty word."""
    commentators: tuple[Actor, ...]
    judgements: Mapping[str, Judgement]
    pieces: SetPieces

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Return the set passages: footers, cookie notices, agencies' background."""
        return self.pieces.passages


class _Casting:
    """Draws actors whose names nobody else in the world has, in any script."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.taken: dict[str, Entity] = {}
        self.language = "en"

    def draw_language(self) -> str:
        weights = [SHARE_OF_LANGUAGE[language] for language in LANGUAGES]
        return self.chance.choices(LANGUAGES, weights)[0]

    def actor(
        self,
        noun: tuple[str, int],
        types: tuple[EntityType, VoiceType],
        country: str | None,
        house: str | None,
        language: str | None = None,
    ) -> Actor:
        """Return a new actor; `house` `own` gives it and its people a house of their own."""
        spoken = language or self.draw_language()
        while True:
            name = word(self.chance.randrange(WORDS))
            people = tuple(person(self.chance.randrange(WORDS)) for _ in range(3))
            kept = f"{noun[0]}:{name[LATIN].lower()}"
            draft = Entity(
                kept, types[0], "", country, f"house:{kept}" if house == "own" else house
            )
            trial = Actor(draft, name, noun, spoken, types[1], people)
            english = trial.printed("en")
            entity = Entity(draft.id, draft.type, english, country, draft.house)
            meant = dict.fromkeys((trial.printed(each) for each in LANGUAGES), entity)
            if noun[0] not in {"outlet", "agency", "state"}:
                for number, said in enumerate(people):
                    man = Entity(
                        f"person:{kept}:{number}",
                        EntityType.PERSON,
                        said[LATIN],
                        country,
                        entity.house,
                    )
                    meant |= dict.fromkeys(said, man)
            if not self.taken.keys() & meant.keys():
                self.taken |= meant
                return Actor(entity, name, noun, spoken, types[1], people)

    def commentator(self) -> Actor:
        """Return a commentator, who is a person and speaks for nobody."""
        while True:
            name = person(self.chance.randrange(WORDS))
            if self.taken.keys() & set(name):
                continue
            kept = name[LATIN].lower().replace(" ", "-")
            entity = Entity(f"person:{kept}", EntityType.PERSON, name[LATIN])
            self.taken |= dict.fromkeys(name, entity)
            return Actor(entity, name, ("state", 0), "en", VoiceType.PERSON, (name,))


OUTLET = (EntityType.OUTLET, VoiceType.OUTLET)
ORGAN = (EntityType.ORGAN, VoiceType.AUTHORITY)
ORGANIZATION = (EntityType.ORGANIZATION, VoiceType.ORGANIZATION)


def host_countries() -> tuple[str, ...]:
    """Return the ISO codes of the host countries that every lexicon names."""
    return tuple(lexicon("en").raw["country"])


def make_cast(chance: Random, documents: int) -> Cast:
    """Return the cast of a world of so many documents."""
    casting = _Casting(chance)
    hosts = host_countries()
    nouns = {group: len(names) for group, names in lexicon("en").raw["org"].items()}
    states = tuple(
        casting.actor(("state", 0), (EntityType.COUNTRY, VoiceType.AUTHORITY), code, None)
        for code in STATES
    )
    ministries = {
        code: tuple(
            casting.actor(("ministry", number), ORGAN, code, command_of(code))
            for number in range(nouns["ministry"])
        )
        for code in STATES
    }
    count = min(MOST_OUTLETS, max(FEWEST_OUTLETS, documents // DOCUMENTS_AN_OUTLET))

    def several(
        group: str, number: int, types: tuple[EntityType, VoiceType], house: str | None
    ) -> tuple[Actor, ...]:
        return tuple(
            casting.actor(
                (group, chance.randrange(nouns[group])), types, chance.choice(hosts), house
            )
            for _ in range(number)
        )

    authorities = several("authority", 12 + count // 6, ORGAN, "own")
    courts = several("court", 8 + count // 10, ORGAN, "own")
    ngos = several("ngo", 10 + count // 8, ORGANIZATION, "own")
    agencies = tuple(
        casting.actor(
            ("agency", chance.randrange(nouns["agency"])),
            OUTLET,
            chance.choice(hosts),
            None,
            LANGUAGES[number % len(LANGUAGES)],
        )
        for number in range(len(LANGUAGES) + count // 60)
    ) + tuple(
        casting.actor(("agency", number % nouns["agency"]), OUTLET, code, command_of(code))
        for number, code in enumerate(STATES)
    )
    outlets = tuple(_outlets(casting, count, nouns["outlet"], hosts))
    commentators = tuple(casting.commentator() for _ in range(20 + count // 5))
    judgements = {
        name: Judgement(name, entity, Verdict.SAME, 1.0, ("given with the world",))
        for name, entity in casting.taken.items()
    }
    pieces = set_pieces(chance, _publishers(outlets, agencies), _publishers(agencies, ()))
    return Cast(
        states=states,
        ministries=ministries,
        authorities=authorities,
        courts=courts,
        ngos=ngos,
        agencies=agencies,
        outlets=outlets,
        by_language=_by_language(outlets),
        commentators=commentators,
        judgements=judgements,
        pieces=pieces,
    )


def _by_language(
    outlets: tuple[Actor, ...],
) -> dict[str, tuple[tuple[Actor, ...], tuple[float, ...]]]:
    found: dict[str, tuple[tuple[Actor, ...], tuple[float, ...]]] = {}
    for language in ("", *LANGUAGES):
        places = [place for place, one in enumerate(outlets) if language in {"", one.language}]
        weights = tuple(accumulate(1 / (place + 8) for place in places))
        found[language] = (tuple(outlets[place] for place in places), weights)
    return found


def command_of(state: str) -> str:
    """Return the house of all that an invented state commands."""
    return f"house:command-{state.lower()}"


def _publishers(first: Sequence[Actor], second: Sequence[Actor]) -> list[tuple[str, str, str]]:
    """Return id, language and printed name of each."""
    return [(one.entity.id, one.language, one.printed(one.language)) for one in (*first, *second)]


def _outlets(casting: _Casting, count: int, nouns: int, hosts: tuple[str, ...]) -> Iterator[Actor]:
    """Yield the outlets in random order: three state outlets a state, owner groups, and the independent."""
    chance = casting.chance
    houses: list[tuple[str | None, str]] = [
        (command_of(code), code) for code in STATES for _ in range(3)
    ]
    grouped = int(count * SHARE_IN_GROUPS)
    group = 0
    while grouped > 0:
        group += 1
        size = min(chance.choice(GROUP_SIZES), max(2, grouped))
        grouped -= size
        houses += [(f"house:group-{group}", chance.choice(hosts)) for _ in range(size)]
    while len(houses) < count:
        houses.append((None, chance.choice(hosts)))
    chance.shuffle(houses)
    for number, (house, country) in enumerate(houses):
        language = LANGUAGES[number % len(LANGUAGES)] if number < FEWEST_OUTLETS // 2 else None
        yield casting.actor(("outlet", chance.randrange(nouns)), OUTLET, country, house, language)
