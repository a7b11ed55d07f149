"""Organs: names that call a state's organ by its kind and country ("Croatia's interior ministry")."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.gazetteer.bodies import house_of
from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import Place, countries, places_by_fold
from longarm.model.entity import Entity, EntityType, Judgement
from longarm.stages.resolution.context import NameInContext, judged
from longarm.stages.resolution.known import organ_name
from longarm.stages.resolution.nations import country_by_name, nations
from longarm.stages.resolution.words import (
    fillers,
    is_unspaced,
    organ_patterns,
    state_words,
    title_words,
)

MISSIONS = frozenset({"embassy", "consulate"})
AT_HOME = frozenset({"court", "interior_ministry", "justice_ministry", "police", "prosecutor"})
"""Keys of organs that a text names without a state where they are the host's; "the foreign ministry" may be any's."""
LOCAL = frozenset({"police", "public_security", "prosecutor", "court", "government"})
"""Keys of which a city has its own: a municipal bureau and a ministry's are different organs."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a name says: organ key, countries (the owner first), a place, and the words nothing knows."""

    key: str | None
    nations: tuple[str, ...]
    place: Place | None
    unknown: str


def read(folded: str) -> Reading:
    """Take a folded name apart into organ words, countries, place and unknown words."""
    key, rest = _organ_word(folded)
    spans = nations(rest)
    # 驻 and 在 stand before the host of a mission, which is never its owner.
    hosts = [code for (start, _), code in spans if start and rest[start - 1] in "驻在駐"]
    owners = [code for _, code in spans if code not in hosts]
    for (start, end), _ in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    rest = state_words().sub(" ", rest) if spans else rest
    rest = title_words().sub(" ", rest)
    if is_unspaced(rest):
        for filler in sorted(
            (word for word in fillers() if is_unspaced(word)), key=len, reverse=True
        ):
            rest = rest.replace(filler, " ")
    words = [word for word in rest.split() if word not in fillers()]
    left = " ".join(words)
    place = _place(left)
    return Reading(key, (*owners, *hosts), place, "" if place else left)


_ENDINGS = ("", "a", "o", "e", "y", "а", "я", "о", "ь", "и", "ия", "ія")
"""What may stand in the first case where a Slavic name shows another one (Праге, Прага)."""

_CASED = 4
"""Letters from which a name may be shown in another case."""

_KNOWN_ABROAD = 200_000
"""Inhabitants from which a city is looked for in another case; below it chance hits prevail."""


def _place(folded: str) -> Place | None:
    """Return the biggest place of a folded name, in the first or in another case."""
    known = places_by_fold()
    if folded in known or is_unspaced(folded) or len(folded) < _CASED:
        return next(iter(known.get(folded, ())), None)
    # Czech and Polish soften the stem as well (Praze, Praha; Pradze, Praga).
    softened = (f"{folded[:-2]}h", f"{folded[:-2]}g") if folded.endswith("ze") else ()
    stems = (folded[:-1], folded[:-2], *softened)
    forms = (stem + ending for stem in stems for ending in _ENDINGS)
    found = [
        place for form in forms for place in known.get(form, ()) if place.population > _KNOWN_ABROAD
    ]
    return max(found, key=lambda place: place.population, default=None)


def _organ_word(folded: str) -> tuple[str | None, str]:
    """Return the key of the longest organ word in a name, and the name without it."""
    hits = [(key, match) for key, pattern in organ_patterns() for match in pattern.finditer(folded)]
    if not hits:
        return None, folded
    key, hit = max(hits, key=lambda pair: len(pair[1][0]))
    return key, f"{folded[: hit.start()]} {folded[hit.end() :]}"


def _owner(reading: Reading, item: NameInContext) -> tuple[str | None, str]:
    """Return the state an organ belongs to, and where that was read."""
    if reading.nations:
        return reading.nations[0], "the name says so"
    if reading.place is not None and reading.key not in MISSIONS:
        return reading.place.country, f"{reading.place.name} lies there"
    if item.country is not None and item.country in countries():
        return item.country, "the words around it speak of that country"
    if item.home in countries() and reading.key in AT_HOME:
        return item.home, "what its documents tell takes place there"
    return None, ""


def judge_organ(item: NameInContext) -> Judgement | None:
    """Return the judgement of a name that is an organ word and a country, or None."""
    reading = read(fold(item.name))
    country, why = _owner(reading, item)
    if reading.key is None or country is None or reading.unknown:
        return None
    where, label = _seat(reading, country)
    key = f"organ:{country}:{reading.key}" + (f":{where}" if where else "")
    name = organ_name(reading.key, country, label)
    entity = Entity(key, EntityType.ORGAN, name, country, house_of(key))
    reasons = (
        f"called by its kind: {reading.key.replace('_', ' ')}",
        f"country {countries()[country].name}: {why}",
        f"all organs of one government are one house ({entity.house})",
    )
    return judged(item, entity, 0.92 if reading.nations else 0.75, *reasons)


def _seat(reading: Reading, country: str) -> tuple[str | None, str | None]:
    """Return what tells a mission from its sisters (host) or a local organ from others (place)."""
    place = reading.place
    if reading.key == "embassy":
        hosts = [code for code in reading.nations[1:] if code != country]
        host = hosts[0] if hosts else place.country if place else None
        if host is None or host == country:
            return None, None
        return host, countries()[host].after_of
    if place is not None and reading.key in (*LOCAL, "consulate"):
        if place.kind == "country" or (reading.key == "government" and place.kind == "city"):
            return None, None
        return fold(place.name).replace(" ", "_"), place.name
    if reading.key == "consulate" and len(reading.nations) > 1:
        return reading.nations[1], countries()[reading.nations[1]].after_of
    return None, None


def judge_country(item: NameInContext) -> Judgement | None:
    """Return the judgement of a country's name, or of a capital that speaks for its government."""
    folded = _without_article(fold(item.name))
    code = country_by_name().get(folded)
    if code is not None:
        country = countries()[code]
        if item.voice_type is None:
            entity = Entity(f"country:{code}", EntityType.COUNTRY, country.name, code)
            return judged(item, entity, 0.98, f"a name of {country.name}")
        return judged(
            item,
            _government(code),
            0.9,
            f"a name of {country.name}",
            "as a voice it is its government",
        )
    if item.voice_type is None:
        return None
    for place in places_by_fold().get(folded, ())[:1]:
        if place.kind == "city" and place.country in countries():
            country = countries()[place.country]
            if fold(country.capital) in {folded, fold(place.name)}:
                return judged(
                    item,
                    _government(place.country),
                    0.85,
                    f"{place.name} is the capital of {country.name}",
                    "as a voice it is the government",
                )
    return None


def _without_article(folded: str) -> str:
    head, _, tail = folded.partition(" ")
    return tail if tail and head in {"the", "la", "el", "le", "les", "die", "der", "il"} else folded


def _government(code: str) -> Entity:
    key = f"organ:{code}:government"
    return Entity(key, EntityType.ORGAN, organ_name("government", code), code, house_of(key))
