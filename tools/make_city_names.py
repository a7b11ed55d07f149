"""Make city names: write the committed table of cities that Spanish, French, Chinese and Arabic call by another name.

Source: the exemplar cities of time zones in Unicode CLDR through babel (Unicode licence), and rows written by hand,
which go before. Run it in an environment that holds babel:

    python -m tools.make_city_names src/longarm/gazetteer/data
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale
from babel.core import get_global

LOCALES = {"es": "es", "fr": "fr", "zh": "zh_Hans", "ar": "ar"}
HEADER = (
    "# Names of cities in the languages of the site, empty where a language is not known to have one of its own.\n"
    "# From Unicode CLDR's time zones, copyright Unicode, Inc., Unicode licence; city_names_by_hand.tsv goes before.\n"
    "# Made by tools/make_city_names.py.\n"
)
NO_CITIES = frozenset({"AQ"})
"""Territories whose zones are named after research stations."""


def exemplars() -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the names of each zone's city in every language, by its English name and its country."""
    english = Locale.parse("en")
    others = [Locale.parse(tag) for tag in LOCALES.values()]
    found = {}
    for zone, country in get_global("zone_territories").items():
        if country in NO_CITIES or "/" not in zone:
            continue
        spelt = zone.rpartition("/")[2].replace("_", " ")
        name = english.time_zones.get(zone, {}).get("city", spelt)
        names = tuple(one.time_zones.get(zone, {}).get("city", "") for one in others)
        found[name, country] = tuple("" if one == name else one for one in names)
    return found


def by_hand(folder: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the rows that people wrote."""
    lines = (folder / "city_names_by_hand.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(name, country): tuple(names) for name, country, *names in rows}


def main(folder: Path) -> None:
    """Write `city_names.tsv` into `folder`."""
    table = exemplars() | by_hand(folder)
    rows = ["\t".join(("name", "country", *LOCALES))]
    rows += ["\t".join((*key, *names)) for key, names in sorted(table.items()) if any(names)]
    path = folder / "city_names.tsv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(rows) - 1:,} cities, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
