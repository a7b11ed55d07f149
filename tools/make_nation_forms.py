"""Make nation forms: write the inflected names and adjectives of countries that language packs know and stems do not.

A form is taken where one country has it in all packs, nothing else in any pack is written so, and it is long enough
to be nobody's chance: `python -m tools.make_nation_forms` writes src/longarm/gazetteer/data/nation_forms.tsv, one
country a line with its forms.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import countries
from longarm.languages.braces import expand
from longarm.stages.resolution.nations import country_of_stem, is_name_of_a_country
from longarm.stages.resolution.words import state_words

ROOT = Path(__file__).parents[1] / "src" / "longarm"
LANGUAGES, DATA = ROOT / "languages", ROOT / "gazetteer" / "data" / "nation_forms.tsv"
OF_PEOPLE = frozenset(
    {
        "hometowns",
        "incident",
        "link",
        "living",
        "persecuted",
        "persons",
        "response",
        "standing",
        "targets",
        "units",
    }
)
"""Tables of packs that hold nationalities themselves."""
SHORTEST, SHORTEST_LATIN = 4, 6
HEAD = """# Inflected names and adjectives of countries, folded, for which nationals.toml has no stem: country, forms.
# Made by tools/make_nation_forms.py from the language packs.
"""


def main() -> None:
    """Write the table."""
    DATA.write_text(table(), encoding="utf-8")


def table() -> str:
    """Return the table's text."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted(LANGUAGES.glob("*/names.toml")):
        names = tomllib.loads(path.read_text(encoding="utf-8"))
        for part in ("countries", "nationals"):
            for code, entries in names.get(part, {}).items():
                for form in (fold(each) for entry in entries for each in expand(entry)):
                    owners[form].add(code)
    others = set(_other_words())
    found: defaultdict[str, list[str]] = defaultdict(list)
    for form, codes in sorted(owners.items()):
        (code, *more) = sorted(codes)
        tails = (form[start:] for start in range(1, len(form) - SHORTEST))
        compound = any(owners.get(tail) == codes for tail in tails)  # "eksilbelarusier"
        if more or code not in countries() or compound or form in others:
            continue
        if _is_sure(form):
            found[code].append(form)
    return HEAD + "".join(f"{code}\t{' '.join(forms)}\n" for code, forms in sorted(found.items()))


REGIONS = re.compile(
    "tibet|тибет|тібет|uig|uyg|ujg|oeig|уйгур|hong|гонконг|xinji|синьц|cec|czecz|tchetch|tschetsch|tjetj|tsjetsj|чечен"
)
"""Beginnings of adjectives of regions whose organs are not their state's."""


def _is_sure(form: str) -> bool:
    """Tell whether a form is one word, long enough, and not known by name or stem."""
    if not form.isalpha() or len(form) < (SHORTEST_LATIN if form.isascii() else SHORTEST):
        return False
    if REGIONS.match(form) or state_words().search(form):  # "people's republic" is several states'
        return False
    return not is_name_of_a_country(form) and country_of_stem(form) is None


def _other_words() -> Iterator[str]:
    for path in sorted(LANGUAGES.glob("*/lexicon.toml")):
        for entry in _entries(tomllib.loads(path.read_text(encoding="utf-8"))):
            yield from (fold(form).replace("*", "") for form in expand(entry))


def _entries(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        for each in node:
            yield from _entries(each)
    elif isinstance(node, dict):
        for key, each in node.items():
            if key not in OF_PEOPLE:
                yield from _entries(each)


if __name__ == "__main__":
    main()
