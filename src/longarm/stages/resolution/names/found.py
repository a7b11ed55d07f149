"""Found: what was read of a name so far, and what its pieces say."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.lexicon import Meaning, lexicon
from longarm.stages.resolution.names.placing import levels_of
from longarm.stages.resolution.names.units import Part, Unit

if TYPE_CHECKING:
    from longarm.stages.resolution.names.pieces import Piece

_ENDINGS = (
    "新区",
    "自治区",
    "自治州",
    "自治县",
    "边疆区",
    "共和国",
    "大区",
    "地区",
    "省",
    "市",
    "县",
    "区",
    "州",
    "旗",
    "盟",
)
LEVELS = frozenset(_ENDINGS)
_LAST = frozenset(ending[-1] for ending in _ENDINGS)
_PARTS = {
    Kind.LEVEL: Part.LEVEL,
    Kind.FORM: Part.FORM,
    Kind.BRANCH: Part.BRANCH,
    Kind.FUNCTION: Part.FUNCTION,
    Kind.PLACE: Part.REGION,
}
"""What a word of several meanings is taken for: the one that weighs least."""


@dataclass(slots=True)
class Found:
    """What was read of a name so far."""

    units: list[Unit]
    places: list[frozenset[str]]
    nations: list[frozenset[str]]
    words: list[str]
    unread: int = 0
    read: int = 0
    pieces: int = 0

    def take(self, piece: Piece, text: str) -> None:
        """Add what one piece means."""
        if not piece.meanings and not piece.keys:
            self.words.append(text)
            self.unread += piece.size
            return
        self.read += piece.size
        self.pieces += 1
        if piece.keys:
            self._place(piece.keys)
            if text[-1] in _LAST:
                self.units += _level_of(text)
        for meaning in piece.meanings:
            self.units += _units_of(meaning, text)

    def _place(self, keys: frozenset[str]) -> None:
        nations = _states_among(keys)
        if nations:
            self.nations.append(nations)
        else:
            self.places.append(keys)


@lru_cache(maxsize=20_000)
def _states_among(keys: frozenset[str]) -> frozenset[str]:
    return frozenset(key[8:] for key in keys if key.startswith("country:"))


@lru_cache(maxsize=100_000)
def _units_of(meaning: Meaning, text: str) -> tuple[Unit, ...]:
    """Return what words say: a unit, none for a filler, and for an abbreviation those that it stands for."""
    known = [concepts()[each] for each in sorted(meaning)]
    if known and all(each.kind is Kind.SHORT for each in known):
        means = (each for each in known[0].means if each in concepts())
        return tuple(unit for each in means for unit in _units_of(frozenset({each}), text))
    kinds = {each.kind for each in known}
    part = next((part for kind, part in _PARTS.items() if kind in kinds), None)
    return (Unit(part, meaning, text),) if part else ()


@lru_cache(maxsize=100_000)
def _level_of(text: str) -> tuple[Unit, ...]:
    """Return the level that a Chinese place's name ends on: a county, a district."""
    ending = next((each for each in _ENDINGS if text.endswith(each) and text != each), None)
    if not ending or len(text) <= len(ending) + 1:
        return ()
    meaning = lexicon().runs.get(ending)
    return _units_of(meaning[0] if meaning else levels_of(ending), ending)


@lru_cache(maxsize=1000)
def in_chinese(unit: Unit) -> Unit:
    """Return a level as Chinese has it: 县 is a prefecture in Japan alone."""
    known = concepts()
    own = frozenset(each for each in unit.ids if unit.text in known[each].forms.get("zh", ()))
    return replace(unit, ids=(own or unit.ids) | levels_of(unit.text))
