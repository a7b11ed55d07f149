"""Landforms: mountains, rivers and lakes of China, whose kind English translates: 八宝山 is Mt Babao."""

from __future__ import annotations

import re
from functools import lru_cache

from longarm.gazetteer.fold import fold, simplify
from longarm.stages.resolution.names.letters import bare_letters
from longarm.stages.resolution.names.placing import keys_spelled
from longarm.stages.resolution.names.spots import romanized
from longarm.stages.resolution.names.written import several

_KINDS = several(
    "山:mountain,mountains,mount,mt,hill,hills,range,peak 岭:mountains,range,ridge,mountain 峰:peak,mountain,mount,mt "
    "江:river 河:river 水:river 湖:lake 泊:lake 池:lake,pond 海:lake,sea 岛:island,islands 屿:island,islet "
    "湾:bay,gulf 峡:gorge,gorges,strait 关:pass 沟:valley,gully 半岛:peninsula 群岛:islands,archipelago"
)
"""What Han names of landforms end on, and what English has for it."""
_BEFORE = frozenset({"mount", "mt", "lake"})
"""Those that stand before a name as well."""
_WHERE = re.compile(r"\s*(?:,|\b(?:in|of|on)\b).*$")
_SHORTEST = 2
"""Characters of the shortest name without its kind: of Heng Mountains there are two."""


def landform_of_both(left: str, right: str) -> str | None:
    """Return the Han name of the landform that a Han and a Latin name mean; None where they mean none, or two.

    The kind may be in the Latin name twice: Mt Luofushan.
    """
    for han, latin in ((left, right), (right, left)):
        kind = None if han.isascii() else _kind_of(han)
        told = _told(latin) if kind else None
        if kind and told and told[1] in _KINDS[kind]:
            text = simplify(fold(han))
            bare = text.removesuffix(kind)
            named = told[0] in _spelled(text) | _spelled(bare) or _is_called(bare, told[0])
            return text if named else None
    return None


@lru_cache(maxsize=20_000)
def _kind_of(han: str) -> str | None:
    name = simplify(fold(han))
    kind = next((name[-size:] for size in (2, 1) if name[-size:] in _KINDS), None)
    return kind if kind and len(name) - len(kind) >= _SHORTEST else None


@lru_cache(maxsize=20_000)
def _told(name: str) -> tuple[str, str] | None:
    """Return the letters of a name without what kind of landform it is, and that; None where it is of none."""
    words = _WHERE.sub("", name).replace(".", "").split()
    if len(words) < 2:  # noqa: PLR2004 - a name and its kind
        return None
    first, last = words[0].lower(), words[-1].lower()
    if first in _BEFORE:
        return bare_letters(" ".join(words[1:])), first
    return (bare_letters(" ".join(words[:-1])), last) if last in _ALL else None


_ALL = frozenset(each for kinds in _KINDS.values() for each in kinds)


def _is_called(name: str, letters: str) -> bool:
    """Tell whether a place of the name has another one in a language of its own: the Argun River is 额尔古纳河."""
    return f"CN/{name}" in keys_spelled(letters)


@lru_cache(maxsize=20_000)
def _spelled(name: str) -> frozenset[str]:
    return frozenset(map(bare_letters, romanized(name)))
