"""Beside: the words that put a place and a facility together, whichever of them comes first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.slots import SiteKind
from longarm.stages.extraction.keepers.towns import is_of_an_organ
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.spans import Spanned

REACH = 16
"""Words between a facility and its place, in scripts with spaces."""
APART = re.compile(r"[;:.()；：、。]")
_HOUSE = 24
"""Code points behind a city in which the noun begins that it describes."""
_SOMEBODY = frozenset({"organs", "body", "roles", "sources", "targets"})
_OF_REACH = 2
_LISTED = 2
"""Words between a place and those that put it on a list: "Liège figures also on the list"."""


def beside(
    view: View, facilities: Sequence[Facility], places: Sequence[Place], place: Place
) -> bool:
    """Tell whether a place stands right before a facility as its own: "the Dublin station", 里斯本的一处警察站."""
    for facility in facilities:
        if _of_facility(view, facility, places, place):
            return True
        if not 0 <= facility.start - place.end <= 12:  # noqa: PLR2004 - room for an article or a number
            continue
        between = view.between(place.end, facility.start)
        rest = view.gap(place.end, facility.start)
        known = [
            m
            for m in between
            if m.layer in {"number", "bounds"}
            or m.key in {"syntax.genitive", "syntax.determiners", "syntax.indefinite"}
        ]
        covered = sum(m.end - m.start for m in known)
        measures = sum(
            n.stop - n.end for n in view.numbers if place.end <= n.start < facility.start
        )
        if sum(character.isalnum() for character in rest) <= covered + measures:
            return True
    return False


def _of_facility(view: View, facility: Facility, places: Sequence[Place], place: Place) -> bool:
    """Tell whether a place goes with the facility before it by "of": "as esquadras chinesas de Vila do Conde".

    So does what is joined to such a place: "the stations of Liège and of Namur".
    """
    before = next((p for p in reversed(places) if p.end <= place.start), None)
    if before is not None and before.start >= facility.end and _joined(view, before, place):
        return _of_facility(view, facility, places, before)
    if place.start < facility.end or view.words(facility.end, place.start) > _OF_REACH:
        return False
    between = view.between(facility.end, place.start)
    return any(m.key == "syntax.genitive" for m in between) and not re.search(
        r"[,;:.()]", view.gap(facility.end, place.start)
    )


def _joined(view: View, one: Place, two: Place) -> bool:
    """Tell whether "and", a comma or "of" alone stands between two places."""
    between = [m for m in view.between(one.end, two.start) if m.layer == "syntax"]
    keys = {"syntax.and", "syntax.genitive", "syntax.prepositions", "syntax.determiners"}
    known = {m.start for m in between if m.key in keys}
    bare = not re.sub(r"[\s,]", "", view.gap(one.end, two.start))
    return bare or (
        view.words(one.end, two.start) <= len(known)
        and not APART.search(view.gap(one.end, two.start))
    )


def tied(view: View, facilities: Sequence[Facility], places: Sequence[Place], place: Place) -> bool:
    """Tell whether other words than those of place tie a place to a facility, wherever both stand."""
    return (
        _hosts(view, places, place)
        or listed(view, places, place)
        or _fronts(view, facilities, place)
        or _in_a_house(view, facilities, place)
        or alone(view, facilities, places, place)
    )


def _hosts(view: View, places: Sequence[Place], place: Place) -> bool:
    """Tell whether a place is what a verb of hosting speaks of ("Italy hosts …")."""
    same = [p for p in places if p.listed == place.listed]
    return any(
        trigger.rule.value == "hosts"
        and p.end <= trigger.start
        and view.words(p.end, trigger.start) <= 1
        for trigger in view.triggers["link"]
        for p in same
    )


def listed(view: View, places: Sequence[Place], place: Place) -> bool:
    """Tell whether words beside a place put it on a list of those with a facility: "Rome and Prato join the list"."""
    words = view.of("facility", "listed")
    if not words:
        return False
    same = [p for p in places if p.listed == place.listed]
    head, last = same[0], same[-1]
    return any(
        (m.start >= last.end and view.words(last.end, m.start) <= _LISTED)
        or (m.end <= head.start and view.words(m.end, head.start) <= _LISTED)
        for m in view.near(words, head.start, last.end, _LISTED)
    )


def _fronts(view: View, facilities: Sequence[Facility], place: Place) -> bool:
    """Tell whether a house in a city serves as a facility of another kind: "the club of Lille is a listening post"."""
    low, high = view.clause(place.start)
    return place.city is not None and any(
        low <= place.start < facility.start < high
        and facility.kind is SiteKind.OTHER
        and view.words(place.end, facility.start) <= REACH
        for facility in facilities
    )


def alone(
    view: View, facilities: Sequence[Facility], places: Sequence[Place], place: Place
) -> bool:
    """Tell whether a sentence has one city and one facility by name, and nothing else that the city could be of.

    "On the harbour side of X sits a secret police station": not beside an act, an office or somebody of that city.
    """
    if place.city is None or len({p.city for p in places if p.city}) > 1:
        return False
    if view.triggers["incident"] or is_of_an_organ(view, place) or _is_of_somebody(view, place):
        return False
    if not _behind_a_genitive(view, place):
        return False  # it may be a surname, or a state's capital that speaks
    return any(
        facility.kind is not None
        and not facility.premises
        and view.words(*_between(facility, place)) <= REACH
        and not APART.search(view.gap(*_between(facility, place)))
        for facility in facilities
    )


def _behind_a_genitive(view: View, place: Place) -> bool:
    words = view.near(view.of("syntax", "genitive"), place.start, place.start, 0)
    return any(m.end <= place.start and not view.gap(m.end, place.start).strip() for m in words)


def _between(one: Spanned, place: Place) -> tuple[int, int]:
    low = min(one.end, place.end)
    return low, max(low, one.start, place.start)


def _is_of_somebody(view: View, place: Place) -> bool:
    """Tell whether a city is part of somebody's name, or says whence somebody is: "the mayor of X"."""
    people: list[Spanned] = [*view.actors]
    people += [m for m in view.mentions if m.layer in _SOMEBODY or m.key == "units.person"]
    return any(
        (one.start, one.end) != (place.start, place.end)
        and one.start < place.end
        and view.words(*_between(one, place)) <= 1
        for one in people
    )


def _in_a_house(view: View, facilities: Sequence[Facility], place: Place) -> bool:
    """Tell whether a house of a city is where a facility is, in a language whose endings say where: "egy bécsi házban".

    Not somebody of that city: "egy bécsi szervezet", "egy bécsi férfi".
    """
    pack = view.passage.lexicon.pack
    if not pack.forms("syntax.place_endings") or place.city is None or place.located:
        return False
    if place.toward or not any(
        m.end + 1 == place.start
        for m in view.near(view.of("syntax", "indefinite"), place.start, place.start, 1)
    ):
        return False
    if any(
        (m.layer in _SOMEBODY or m.key == "units.person") and view.words(place.end, m.start) <= 1
        for m in starting(view.mentions, place.end, place.end + _HOUSE)
    ):
        return False
    low, high = view.clause(place.start)
    return any(
        low <= f.start < high
        and place.end <= f.start
        and view.words(place.end, f.start) <= REACH // 2
        for f in facilities
    )
