"""Likely: cities at which no rule found a facility of the accused state, where all that stands around makes one likely.

What a state keeps abroad has as many names as houses have: "Behind the shutters of a tailor's in Mombasa its service
listens in". A reader knows it by whose people are named, what they do with a room, and where, whatever the noun.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.slots import Site, SiteKind
from longarm.stages.extraction.clauses.ends import OWN
from longarm.stages.extraction.keepers.rooms import rooms_in
from longarm.stages.extraction.keepers.towns import (
    is_a_home,
    is_beside,
    is_of_an_organ,
    seats_a_mission,
)
from longarm.stages.extraction.keepers.tying import free_rooms
from longarm.stages.extraction.phrases.places import in_dateline
from longarm.stages.extraction.sites.signs import NO_ROOM, signs_of
from longarm.stages.extraction.sites.telling import Found, told_of
from longarm.stages.extraction.words.chances import NOTHING, Weighed, weigh
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.sites.telling import Told
    from longarm.stages.extraction.words.mentions import Mention

LIKELY = "no rule found it; the words around make a place of the accused state there likely"
"""Reason of a site that the weights found."""
_ENOUGH, _SURELY, _NEVER = 0.75, 0.85, 2.0
"""Chances from which on the accused state has a place in a city; in a text of few words, or that tells of no act; and
that no city has."""
_EVEN = 0.5
"""Chance of being about the subject from which a text is not more likely about other things."""
_ITS_OWN = frozenset(f"nobody's {organ}" for organ in OWN)
"""Signs of organs that are the accused state's where none is named with them: "the security service"."""
_THEIRS = ("theirs", "adjective theirs")
"""How signs of the accused state's own begin."""
_TIED = ("tie ", "link ")
"""How signs of words that tie a place to somebody begin."""
_SORT = "places"
_ORGAN = 2
"""Words between an organ and a city that is its own."""
_SHORT = 3
"""Sentences of a text of few words."""
_REACH = 12
"""Words between a noun for a room and its city."""


@dataclass(frozen=True, slots=True)
class Maybe:
    """A city abroad at which a sentence may tell of a place of the accused state, and what speaks for it."""

    view: View
    place: Place
    signs: frozenset[str]
    told: Told


def may_be_places(view: View, context: Context, places: Sequence[Place]) -> Iterator[Maybe]:
    """Yield the cities of a sentence at which the text has no site so far, with their signs."""
    if not context.accused:
        return
    known = _known(context)
    for place in places:
        own = place.city is None or place.country in context.accused
        if own or (place.country, place.city) in known or _is_only_whose(view, context, place):
            continue
        found = _found(view, place, context.topic)
        if found is None or (found.noun is None and _says_no(view, place)):
            continue
        told = told_of(view, context, found)
        if told is not None:
            yield Maybe(view, place, signs_of(view, context, place, places), told)


def _known(context: Context) -> set[tuple[str | None, str | None]]:
    """Return where the text has a site so far."""
    return {(c.slots.country, c.slots.city) for c in context.claims if isinstance(c.slots, Site)}


def _is_only_whose(view: View, context: Context, place: Place) -> bool:
    """Tell whether a city is only where somebody writes, lives or sits: nobody's home is to be put on record."""
    return (
        in_dateline(view, place, context.sentence)
        or _lives_there(view, place)
        or _is_of_exiles(view, context, place)
        or seats_a_mission(view, place, context.accused)
        or _is_of_people(view, place)
        or (is_of_an_organ(view, place) and not _is_theirs(view, place, context))
    )


def _lives_there(view: View, place: Place) -> bool:
    """Tell whether the clause of a city says that somebody lives somewhere: "lives in hiding in a flat in X"."""
    low, high = view.clause(place.start)
    living = (m for m in view.of("living") if low <= m.start < high)
    return is_a_home(view, place) or any(living)


def _is_of_exiles(view: View, context: Context, place: Place) -> bool:
    """Tell whether the clause of a city begins with exiles, and names nobody of their state: "exiles meet in X".

    Or names that state by the words for them alone, and no organ: "a class room in X for Cambodian refugees".
    """
    low, high = view.clause(place.start)
    exiles = [m for m in view.of("targets") if low <= m.start < high]
    actors = starting(view.actors, low, high)
    theirs = [a for a in actors if a.country in context.accused]
    if not theirs:
        return any(m.start < place.start for m in exiles)
    if any(a.organ for a in actors):
        return False
    return all(any(_is_next_to(view, a, m) for m in exiles) for a in theirs)


def _is_next_to(view: View, actor: Actor, m: Mention) -> bool:
    """Tell whether no word stands between them."""
    low, high = min(m.end, actor.end), max(m.start, actor.start)
    return low >= high or view.words(low, high) == 0


def _is_of_people(view: View, place: Place) -> bool:
    """Tell whether somebody stands right before a city, who is of it: "the mayor of X", "a student in X"."""
    people = [*view.of("roles", "person"), *view.of("units", "person")]
    near = view.near(people, place.start, place.start, _ORGAN)
    return any(m.end <= place.start and is_beside(view, m, place) for m in near)


def _is_theirs(view: View, place: Place, context: Context) -> bool:
    """Tell whether the organ beside a city is the accused state's: "the consulate's flat in X"."""
    near = view.near(view.actors, place.start, place.start, _ORGAN)
    return any(a.organ and a.country in context.accused and is_beside(view, a, place) for a in near)


def _says_no(view: View, place: Place) -> bool:
    """Tell whether the clause of a city says "no", of whatever it be."""
    low, high = view.clause(place.start)
    return any(low <= m.start < high for m in view.of("modality", "negation", "none"))


def _found(view: View, place: Place, topic: SiteKind | None) -> Found | None:
    """Return a place with the noun for a room or facility next to it, if one is near; None where that is somebody's."""
    free = [(room.start, room.end) for room in free_rooms(view)[0]]
    free += [(facility.start, facility.end) for facility in view.facilities]
    far = {noun: _apart(view, noun, place) for noun in {*free, *rooms_in(view).nouns}}
    near = [noun for noun, words in far.items() if words <= _REACH]
    noun = min(near, key=lambda noun: (far[noun], noun), default=None)
    if noun is not None and noun not in free:
        return None
    return Found(place, topic or SiteKind.OTHER, noun or (place.start, place.end), noun=noun)


def _apart(view: View, noun: tuple[int, int], place: Place) -> int:
    low, high = sorted((noun, (place.start, place.end)))
    return view.words(low[1], max(low[1], high[0]))


def claim_likely(context: Context, maybe: Iterable[Maybe]) -> None:
    """Add a site for each city that has none and is likely enough to have one, once."""
    known = _known(context)
    for each in maybe:
        key = each.place.country, each.place.city
        if key in known:
            continue
        answers = {NOTHING: frozenset[str](), f"{key[0]}|{key[1]}": each.signs}
        enough = _enough(each.signs, short=len(context.views) <= _SHORT)
        asked = weigh(_SORT, (each.place.start, each.place.end), answers, enough)
        context.weighed.append(asked)
        if asked.chosen != NOTHING:
            known.add(key)
            told = each.told
            how = replace(told.how, score=round(asked.chance / 2, 2), reasons=(LIKELY,))
            context.add(each.view, told.site, told.span, told.voices, how)


def _enough(signs: Collection[str], *, short: bool) -> float:
    """Return the chance from which on a city is taken; more than 1 where no room is told of, or nobody whose it is.

    A `short` text says in a breath where things are: in it the owner must stand in the city's sentence or the next.
    """
    theirs = not _ITS_OWN.isdisjoint(signs) or any(sign.startswith(_THEIRS) for sign in signs)
    theirs = theirs or "next: organ" in signs
    room = NO_ROOM not in signs
    kept = room or any(sign.startswith(_TIED) for sign in signs)
    if short:
        return _SURELY if theirs and kept else _NEVER
    told = kept or "no topic" not in signs
    return _ENOUGH if told and (theirs or room or "before: organ" in signs) else _NEVER


def keeps_a_place(context: Context, text: Weighed | None) -> bool:
    """Tell whether a text surely has such a place, so that it is of the subject though nothing else shows it.

    Not where the `text`, if it was weighed, is more likely of other things: ministers of both states open a cultural
    centre too.
    """
    if text is not None and text.chance < _EVEN:
        return False
    asked = (w for w in context.weighed if w.sort == _SORT and w.chosen != NOTHING)
    return any(each.chance >= _SURELY for each in asked)
