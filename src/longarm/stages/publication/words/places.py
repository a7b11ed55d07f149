"""Places: the names of countries, regions and cities in the language of the strings, and how one says “in” them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from longarm.gazetteer.places import city_names, countries
from longarm.model.entity import EntityType
from longarm.model.registry import Registry
from longarm.model.slots import WORLD
from longarm.stages.publication.words.directions import Direction, isolated
from longarm.stages.publication.words.grammar import grammar, table


@dataclass(frozen=True, slots=True)
class Places:
    """Names in one language.

    `countries` are by ISO 3166 alpha-2 code or, for regions, by the English name that slots hold; `cities` are by
    English name and code. `located` says how one writes “in” the places that are unlike the rest (“in the {place}”).
    """

    countries: Mapping[str, str]
    cities: Mapping[tuple[str, str], str] = field(default_factory=dict)
    located: Mapping[str, str] = field(default_factory=dict)
    within_any: str = "in {place}"
    direction: Direction = "ltr"
    judged: Mapping[str, str] = field(default_factory=dict)
    """Names as printed that the case resolved to a country, by code; none in English, where a name stays as printed."""

    def name(self, code: str) -> str:
        """Return the name for a code; a region that has no name in the language stands as it is."""
        return isolated(self.countries.get(code, code), self.direction)

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
    judged = {
        name: one.entity.country
        for name, one in registry.judgements.items()
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
        {} if language == "en" else judged,
    )
