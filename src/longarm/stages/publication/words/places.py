"""Places: the names of countries, regions and cities in the language of the strings, and how one says “in” them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import city_names, countries
from longarm.model.entity import Entity, EntityType
from longarm.model.registry import Registry
from longarm.model.slots import WORLD
from longarm.stages.publication.words.directions import Direction, isolated
from longarm.stages.publication.words.grammar import grammar, table


@dataclass(frozen=True, slots=True)
class Places:
    """Names in one language.

    `countries` are by ISO 3166 alpha-2 code or, for regions, by the English name that slots hold; `cities` are by
    English name and code. `located` says how one writes “in” the places that are unlike the rest (“in the {place}”),
    `alone` how their names stand where there is no “in” (“the {place}”).
    """

    countries: Mapping[str, str]
    cities: Mapping[tuple[str, str], str] = field(default_factory=dict)
    located: Mapping[str, str] = field(default_factory=dict)
    within_any: str = "in {place}"
    direction: Direction = "ltr"
    judged: Mapping[str, str] = field(default_factory=dict)
    """Names as printed that stand for a state or its government, by code; in English those in other languages."""
    alone: Mapping[str, str] = field(default_factory=dict)

    def name(self, code: str) -> str:
        """Return the name for a code; a region that has no name in the language stands as it is."""
        return isolated(self.countries.get(code, code), self.direction)

    def called(self, code: str) -> str:
        """Return a country's name as it stands by itself in a sentence: `Spain`, `the Netherlands`."""
        return self.alone.get(code, "{place}").format(place=self.name(code))

    def within(self, code: str) -> str:
        """Return a country or region with its preposition: `in Spain`, `in the Netherlands`."""
        return self.located.get(code, self.within_any).format(place=self.name(code))

    def city(self, name: str, country: str | None) -> str:
        """Return a city's name, or its English one where the language is not known to have another."""
        return isolated(self.cities.get((name, country or ""), name), self.direction)


def is_country(code: str) -> bool:
    """Tell whether a scope's part is a country's code and not a region or the world."""
    return code != WORLD and len(code) == 2 and code.isalpha() and code.isupper()  # noqa: PLR2004 - alpha-2


def places(registry: Registry, language: str = "en") -> Places:
    """Return the names: the gazetteer's, and for codes it does not know those that the case resolved, in English."""
    resolved = {
        one.entity.country: one.entity.name
        for _, one in sorted(registry.judgements.items())
        if one.entity.type is EntityType.COUNTRY and one.entity.country
    }
    tag = grammar(language).tag
    spoken = table(language)
    known = {
        code: country.name if language == "en" else country.names[tag]
        for code, country in countries().items()
    }
    located = spoken["located"]
    return Places(
        resolved | known | spoken.get("countries", {}) | spoken.get("regions", {}),
        city_names(language),
        {code: one["form"] for one in located.get("others", ()) for code in one["places"]},
        located["form"],
        spoken["direction"],
        _judged(registry, language),
        {
            code: one["alone"]
            for one in located.get("others", ())
            if "alone" in one
            for code in one["places"]
        },
    )


def _judged(registry: Registry, language: str) -> dict[str, str]:
    """Return the names as printed that stand for a state or its government, by its code."""
    found = {}
    for name, one in registry.judgements.items():
        code = one.entity.country
        known = countries().get(code or "")
        if code is None or known is None:
            continue
        if language == "en" and _bare(name) == _bare(known.name):
            continue
        if one.entity.type is EntityType.COUNTRY or _is_bare_state(name, one.entity):
            found[name] = code
    return found


def _is_bare_state(name: str, entity: Entity) -> bool:
    """Tell whether a government is printed as its state's name alone: “Nizozemsko ordered a closure”."""
    if entity.id != f"organ:{entity.country}:government":
        return False
    known = countries()[entity.country or ""]
    return _bare(name) in {
        _bare(each) for each in (known.name, *known.names.values(), *known.aliases)
    }


def _bare(name: str) -> str:
    """Return a country's name folded and without an English article."""
    return fold(name).removeprefix("the ")
