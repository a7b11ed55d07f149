"""Renamed: divisions of China that have another name now: 襄樊 is 襄阳."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from longarm.gazetteer.places import divisions
from longarm.gazetteer.tables import rows
from longarm.stages.resolution.names.spots import shortest

_PARTS_OF_CITIES = "区"
"""Districts are drawn anew under the code of a former one: their code does not say that they are it."""

_CODE_OF_ANOTHER = {"CN/伊克昭": "CN/鄂尔多斯", "CN/唐海": "CN/曹妃甸"}
"""Divisions whose code another one took over, with what they are now."""


@lru_cache(maxsize=20_000)
def now(keys: frozenset[str]) -> frozenset[str]:
    """Return the keys of places with those of the present name where one has another name now."""
    table = _now()
    if table.keys().isdisjoint(keys):
        return keys
    return frozenset(table.get(key, key) for key in keys)


@cache
def _now() -> Mapping[str, str]:
    """Return the key of the present name by that of the former one, told by the code and level that they share."""
    present = {each.code: each.hans for each in divisions()}
    here = frozenset(f"CN/{shortest(name)}" for name in present.values())
    found = defaultdict[str, set[str]](set)
    for name, code, _ in rows("divisions_former.tsv"):
        other = present.get(code)
        if other and other[-1] == name[-1] != _PARTS_OF_CITIES:
            found[f"CN/{shortest(name)}"].add(f"CN/{shortest(other)}")
    told = {
        key: next(iter(keys)) for key, keys in found.items() if len(keys) == 1 and key not in here
    }
    return told | _CODE_OF_ANOTHER
