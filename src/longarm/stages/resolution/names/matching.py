"""Matching: whether two names, with what is known around them, stand for one body, place or person."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import product

from longarm.model.entity import Verdict
from longarm.stages.resolution.names.abroad import of_places
from longarm.stages.resolution.names.alternatives import alternatives
from longarm.stages.resolution.names.apart import other_forms, spelled_apart
from longarm.stages.resolution.names.cities import city_of_both
from longarm.stages.resolution.names.clashing import levels_clash
from longarm.stages.resolution.names.heard import sound_the_same
from longarm.stages.resolution.names.indexing import index
from longarm.stages.resolution.names.landforms import landform_of_both
from longarm.stages.resolution.names.letters import letters_of
from longarm.stages.resolution.names.levels import (
    are_read_otherwise,
    division_of_both,
    has_namesakes,
)
from longarm.stages.resolution.names.listed import body_of_both
from longarm.stages.resolution.names.misprints import misprinted
from longarm.stages.resolution.names.parsing import parse
from longarm.stages.resolution.names.people import compare_people
from longarm.stages.resolution.names.placing import keys_of, without_side
from longarm.stages.resolution.names.regions import region_of_both, state_of_both
from longarm.stages.resolution.names.scoring import SAME, compare
from longarm.stages.resolution.names.sides import Side, side_of
from longarm.stages.resolution.names.tally import Comparison
from longarm.stages.resolution.names.townships import township_of_both
from longarm.stages.resolution.names.units import Parsed, Part, Unit
from longarm.stages.resolution.names.weights import QUARTERS

_SAME_FORM = 0.95
"""How alike a name and another form of the other one must be: both are in one script."""
_NOT_IN_THE_TABLE = {"country:TW": "71", "country:HK": "81", "country:MO": "82"}
"""The first digits that the table of divisions has no codes for."""
_LIES_IN = re.compile(r"(?P<place>[^,]+?)(?:, (?P<after>)| \()(?P<province>[\w'’ -]+)(?(after)|\))")
"""A place and the province that stands behind a comma, or in brackets."""
_PLACE_AND_AROUND = 2
PERSON, TERRITORY = "Person", "Territory"


def match_names(
    left: str,
    right: str,
    schema: str | None = None,
    provinces: tuple[str | None, str | None] = (None, None),
) -> Comparison:
    """Return whether two names stand for one thing: same, different, or to be asked.

    `schema` is the FollowTheMoney schema of both (`Person` is compared as a person's name), `provinces` the province or
    state that the words around each name speak of.
    """
    left, right = " ".join(left.split()), " ".join(right.split())
    if schema == PERSON:
        return compare_people(left, right)
    (ours, here), (theirs, there) = _lying_in(left), _lying_in(right)
    whole = _by_names(left, right, schema, provinces)
    if whole.verdict is Verdict.SAME or not (here or there):
        return whole
    return _by_names(ours, theirs, schema, (provinces[0] or here, provinces[1] or there))


def _by_names(
    left: str, right: str, schema: str | None, provinces: tuple[str | None, str | None]
) -> Comparison:
    """Compare two names, and the several that one of them may give."""
    found = _match(left, right, schema, provinces)
    if found.verdict is Verdict.SAME:
        return found
    given = alternatives(left), alternatives(right)
    if not (given[0] or given[1]):
        return found
    for one, other in product(given[0] or (left,), given[1] or (right,)):
        each = _match(one, other, schema, provinces)
        if each.verdict is Verdict.SAME:
            return Comparison(Verdict.SAME, each.score, (*each.reasons, "one name gives several"))
    return found


def _lying_in(name: str) -> tuple[str, str | None]:
    """Return the name of a place without the province that it says it lies in, and that: "Gar county, Tibet"."""
    return _parted(name) if name[-1:] == ")" or "," in name else (name, None)


@lru_cache(maxsize=50_000)
def _parted(name: str) -> tuple[str, str | None]:
    said = _LIES_IN.fullmatch(name)
    if said is None or not _codes(said["province"]):
        return name, None
    place, province = said["place"], said["province"]
    named = any(_is_a_place(parse(each)) for each in (place, *alternatives(place)))
    return (place, province) if named else (name, None)


def _match(
    left: str, right: str, schema: str | None, provinces: tuple[str | None, str | None]
) -> Comparison:
    ours = _within(_read(left), provinces[0])
    theirs = _within(_read(right), provinces[1])
    found = _compared(ours, theirs, provinces)
    if provinces[0] and provinces[1] and _codes(provinces[0]).isdisjoint(_codes(provinces[1])):
        reason = f"one is in {provinces[0]}, the other in {provinces[1]}"
        return Comparison(Verdict.DIFFERENT, min(found.score, 0.1), (reason, *found.reasons))
    if found.verdict is Verdict.SAME:
        return _doubted(found, ours.parsed, theirs.parsed, schema, provinces)
    if schema is None or schema == TERRITORY:
        place = _place_of_both(ours.parsed, theirs.parsed, schema, provinces)
        if place is not None:
            return Comparison(Verdict.SAME, SAME, (place,))
        region = region_of_both(ours.parsed, theirs.parsed)
        if region is not None and found.verdict is Verdict.DIFFERENT:
            return region
    if schema != TERRITORY and not (ours.parsed.places or theirs.parsed.places):
        # What names a place may be that of several: Fuzhou PSB is listed, and is 抚州's as well.
        body = body_of_both(left, right)
        if body is not None:
            return Comparison(Verdict.SAME, 1.0, (f"both are names of {body}",))
    return found


def _place_of_both(
    ours: Parsed, theirs: Parsed, schema: str | None, provinces: tuple[str | None, str | None]
) -> str | None:
    """Return why both names are those of one place as a whole; None where they are not."""
    left, right = ours.name, theirs.name
    heads = _codes(provinces[0]) or _codes(provinces[1])
    place = (
        state_of_both(left, right)
        or city_of_both(left, right)
        or township_of_both(left, right)
        or division_of_both(left, right, heads)
        or landform_of_both(left, right)
    )
    if place is not None:
        return f"both are names of {place}"
    is_place = schema == TERRITORY or any(map(_is_a_place, (ours, theirs)))
    if is_place and sound_the_same(ours, theirs):
        return f"“{min(left, right)}” and “{max(left, right)}” sound alike"
    return None


def _doubted(
    found: Comparison,
    ours: Parsed,
    theirs: Parsed,
    schema: str | None,
    provinces: tuple[str | None, str | None],
) -> Comparison:
    """Return that a person is asked where one of two names of one place says more, or may mean another one as well."""
    reason = None
    if schema == TERRITORY and _says_more(ours, theirs):
        reason = "one name says more than a place"
    elif schema is not None and schema != TERRITORY:
        return found
    elif are_read_otherwise(ours.name, theirs.name) and not any(map(_is_abroad, (ours, theirs))):
        reason = "one is read otherwise than the other says"
    elif levels_clash(ours, theirs):
        reason = "they are places of two levels"
    elif not any(provinces) and has_namesakes(ours.name, theirs.name):
        reason = "several places of that level are spelled so"
    if reason is None:
        return found
    return Comparison(Verdict.SUGGEST, min(found.score, 0.7), (*found.reasons, reason))


def _compared(ours: Side, theirs: Side, provinces: tuple[str | None, str | None]) -> Comparison:
    """Compare two names; where they do not agree, also by their parts, and one by its forms in the other's script."""
    found = compare(ours, theirs)
    if found.verdict is Verdict.SAME or (ours.is_own and theirs.is_own):
        return found
    if ours.parsed.name > theirs.parsed.name:
        # What is found first must not hang on the order in which the names are given.
        ours, theirs, provinces = theirs, ours, provinces[::-1]
    if ours.is_own or theirs.is_own:
        # One alone is a body's own name, whose parts the other may spell out.
        spelled: Comparison | None = compare(
            _within(_by_its_parts(ours), provinces[0]) if ours.is_own else ours,
            _within(_by_its_parts(theirs), provinces[1]) if theirs.is_own else theirs,
        )
    else:
        spelled = _by_parts(ours, theirs)
    if spelled is None or spelled.verdict is not Verdict.SAME:
        spelled = _by_other_forms(ours, theirs)
    return spelled if spelled and spelled.verdict is Verdict.SAME else found


def _by_parts(ours: Side, theirs: Side) -> Comparison | None:
    """Compare two names with what is one phrase in one of them read by its parts, which the other may spell out."""
    apart = spelled_apart(ours, theirs)
    there = spelled_apart(theirs, ours) if apart is None else None
    return None if apart is None and there is None else compare(apart or ours, there or theirs)


def _by_other_forms(ours: Side, theirs: Side) -> Comparison | None:
    """Compare a name that is one phrase by its other forms in the script of the other name, read by their parts."""
    for one, other in ((ours, theirs), (theirs, ours)):
        for form in other_forms(one, other):
            spelled = compare(side_of(form), other)
            if spelled.verdict is Verdict.SAME and spelled.score >= _SAME_FORM:
                return spelled
    return None


@lru_cache(maxsize=50_000)
def _read(name: str) -> Side:
    return side_of(parse(name))


def _by_its_parts(side: Side) -> Side:
    return side_of(parse(side.parsed.name, own=False))


def _is_a_place(parsed: Parsed) -> bool:
    """Tell whether a name is that of a place, or has the level of one, and says nothing besides."""
    if any(unit.part is not Part.LEVEL for unit in parsed.units):
        return False
    if parsed.words:
        return any(of_places(unit.ids) for unit in parsed.units) and not parsed.places
    return bool(parsed.places)


def _is_abroad(parsed: Parsed) -> bool:
    """Tell whether a name is that of a place outside China, or may be: 山口 is read Yamaguchi."""
    return any(not key.startswith("CN/") for keys in parsed.places for key in keys)


def _says_more(left: Parsed, right: Parsed) -> bool:
    """Tell whether only one of two names of places has words beside the place and its level."""
    more = [
        any(not misprinted(word.text, each) for word in each.words)
        or any(unit.part is not Part.LEVEL and not _is_where(unit, each) for unit in each.units)
        for each in (left, right)
        if each.places
    ]
    return len(set(more)) > 1


def _is_where(unit: Unit, parsed: Parsed) -> bool:
    """Tell whether a word says in which part of what lies around a place it is: in northwest Shanghai."""
    around = len(parsed.places) + len(parsed.nations) >= _PLACE_AND_AROUND
    return around and unit.part is Part.REGION and unit.ids <= QUARTERS


def _within(side: Side, province: str | None) -> Side:
    """Return a name whose places are those that lie in the province where it is spoken of, if any do."""
    return _placed(side, province) if province else side


@lru_cache(maxsize=50_000)
def _placed(side: Side, province: str) -> Side:
    heads = _codes(province)
    if not heads:
        return side
    spots = index().spots
    parsed = side.parsed
    wide = dict(parsed.wide)
    places = []
    for keys in parsed.places:
        # What the level speaks against may lie there all the same: the county has become a city.
        inside, outside = (
            frozenset(
                key
                for key in every
                if any(code.startswith(tuple(heads)) for code in spots[key].codes)
            )
            for every in (keys, wide.get(keys, keys))
        )
        places.append(inside or outside or keys)
    return side_of(replace(parsed, places=tuple(places)))


@lru_cache(maxsize=1000)
def _codes(province: str | None) -> frozenset[str]:
    """Return the first digits of the division codes of a province, in any spelling; empty where it is none."""
    if not province:
        return frozenset()
    spots = index().spots
    keys = keys_of(letters_of(without_side(province)))
    own = (_NOT_IN_THE_TABLE[key] for key in keys if key in _NOT_IN_THE_TABLE)
    return frozenset(own).union(
        code[:2] for key in keys for code in spots[key].codes if code.endswith("0000")
    )
