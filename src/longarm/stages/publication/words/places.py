"""Places: English names of countries for the codes that slots hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longarm.gazetteer.places import countries
from longarm.model.entity import EntityType
from longarm.model.registry import Registry
from longarm.model.slots import WORLD


@dataclass(frozen=True, slots=True)
class Places:
    """Country names by ISO 3166 alpha-2 code."""

    countries: Mapping[str, str]

    def name(self, code: str) -> str:
        """Return the English name for a code; region names stand for themselves."""
        return self.countries.get(code, code)


def is_country(code: str) -> bool:
    """Tell whether a scope's part is a country's code and not a region or the world."""
    return code != WORLD and len(code) == 2 and code.isalpha() and code.isupper()  # noqa: PLR2004 - alpha-2


def places(registry: Registry) -> Places:
    """Return the countries' names: the gazetteer's, and for codes it does not know those that the case resolved."""
    resolved = {
        one.entity.country: one.entity.name
        for _, one in sorted(registry.judgements.items())
        if one.entity.type is EntityType.COUNTRY and one.entity.country
    }
    return Places(resolved | {code: country.name for code, country in countries().items()})
