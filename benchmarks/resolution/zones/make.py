"""Make the sealed names of cities: `python -m benchmarks.resolution.zones.make`, once; it needs the package babel.

The cities by which Unicode CLDR names the time zones, in English and six other languages, each with its true pair and
the two names of the set in the other language that share most letters with the English one when written in Latin.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from rapidfuzz import fuzz

from longarm.gazetteer.readings import toneless
from longarm.stages.resolution.names.sounds import latin

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("zh", "ru", "ar", "fr", "es", "de")
NO_CITIES = frozenset({"Etc", "SystemV", "GMT", "UTC"})
FALSE_PAIRS = 2


def cities(language: str) -> dict[str, str]:
    """Return the cities of the time zones in a language, by zone, where CLDR names one."""
    zones = Locale.parse(language).time_zones
    return {zone: names["city"] for zone, names in zones.items() if "city" in names}


def english(zone: str) -> str:
    """Return the English name of a zone's city: CLDR's, or what the zone's code says."""
    return cities("en").get(zone, zone.rpartition("/")[2].replace("_", " "))


def sounded(name: str) -> str:
    """Return a name in Latin letters, roughly, to find names that look like it."""
    letters = "".join(toneless(char)[0] if toneless(char) else char for char in name.casefold())
    return latin(letters)


def rows() -> Iterator[dict[str, object]]:
    """Yield the pairs, by language and zone."""
    for language in LANGUAGES:
        own = {
            zone: name
            for zone, name in sorted(cities(language).items())
            if "/" in zone and zone.partition("/")[0] not in NO_CITIES
        }
        for zone, name in own.items():
            left = english(zone)
            others = sorted(
                (each for each in own.items() if each[1] != name and english(each[0]) != left),
                key=lambda each: (-fuzz.ratio(sounded(left), sounded(each[1])), each[0]),
            )
            for number, right in enumerate([name, *(each[1] for each in others[:FALSE_PAIRS])]):
                yield {
                    "kind": "place",
                    "forms": f"en|{language}",
                    "left": left,
                    "right": right,
                    "same": not number,
                    "schema": "Territory",
                    "id": f"{zone} {language} {number}",
                }


def main() -> int:
    """Write the pairs beside this file."""
    found = list(rows())
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    Path(__file__).with_name("sealed.jsonl").write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(found)} pairs\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
