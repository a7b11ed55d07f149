"""Signs: what stands around a city at which the accused state may have a place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.stages.extraction.keepers.rooms import Rooms, rooms_in
from longarm.stages.extraction.keepers.towns import is_of_an_organ
from longarm.stages.extraction.keepers.tying import free_rooms
from longarm.stages.extraction.phrases.surroundings import length_of, surroundings, whose
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

Span = tuple[int, int]
NO_ROOM = "no room"
"""Sign of a sentence without a noun for a room."""
_DISTANCES = ((2, "close"), (5, "near"), (12, "farther"))
"""Words up to which two things stand so far from each other; what is more is `far`."""
_UNSPACED = 3
"""Characters that count for a word where a script has no spaces."""
_LONG_AGO, _SOME = 3, 2
"""Sentences since a facility was told of from which on it is long ago, and what is counted no further."""
_EDGE, _SHORT = 2, 12
"""Words between a city and the start or end of its sentence, and those of a short one."""
_FIRSTS = 4
"""Sorts of things in a sentence whose order is looked at as a whole."""
_PEOPLE = frozenset({"living", "targets"})
_PERSONS = frozenset({"roles.person", "units.person"})


def signs_of(view: View, context: Context, place: Place, places: Sequence[Place]) -> frozenset[str]:
    """Return the signs of a city: what is around it, what its sentence has of rooms and of the state's organs."""
    rooms = _free(view)
    nouns, organs = _nouns(view, place, rooms), _organs(view, place, context.accused)
    signs = {"always", *surroundings(view, place.start, place.end), *nouns, *organs}
    signs |= _ties(view, place, rooms) | _standing(view, context, place, places)
    signs |= set(_near(view, place)) | _order(view, place, rooms, context.accused)
    signs |= _together(view, rooms, nouns, organs) | _told_so_far(context)
    signs |= _length(context, view, nouns, organs)
    for name, other in (("before", next(iter(context.lately), None)), ("next", context.following)):
        if other is not None:
            signs |= {f"{name}: {sign}" for sign in _beside(other, context.accused)}
    return frozenset(signs)


def _free(view: View) -> Rooms:
    """Return the words of `[premises]` in a sentence, without the rooms that are somebody's home or seat."""
    nouns, ties = (tuple((m.start, m.end) for m in found) for found in free_rooms(view))
    return Rooms(nouns, ties, rooms_in(view).wheres)


def _apart(view: View, span: Span, place: Place) -> str:
    """Return how a span stands to a city: how far, and on which side."""
    before = span[1] <= place.start
    low, high = (span[1], place.start) if before else (place.end, max(place.end, span[0]))
    words = view.words(low, high) // (1 if view.passage.lexicon.pack.spaces else _UNSPACED)
    far = next((name for most, name in _DISTANCES if words <= most), "far")
    return f"{far} {'before' if before else 'behind'}"


def _nouns(view: View, place: Place, rooms: Rooms) -> set[str]:
    """Return the signs of nouns for rooms and facilities in the sentence."""
    signs = {f"room {_apart(view, room, place)}" for room in rooms.nouns}
    for facility in view.facilities:
        far = _apart(view, (facility.start, facility.end), place)
        signs |= {f"facility {facility.kind or 'bare'}", f"facility {far}"}
        flags = {
            "covert": facility.covert,
            "overseas": facility.overseas,
            "quoted": facility.quoted,
        }
        signs |= {f"facility {name}" for name, holds in flags.items() if holds}
    return signs


def _ties(view: View, place: Place, rooms: Rooms) -> set[str]:
    """Return the signs of what ties rooms to somebody, and of rooms that are somebody's."""
    signs = {f"tie {_apart(view, tie, place)}" for tie in rooms.ties}
    signs |= {
        f"somebody's room {_apart(view, room, place)}"
        for room in rooms_in(view).nouns
        if room not in rooms.nouns
    }
    signs |= {f"where {_apart(view, where, place)}" for where in rooms.wheres}
    return signs | {f"link {t.rule.value}" for t in view.triggers["link"]}


def _organs(view: View, place: Place, accused: Collection[str]) -> set[str]:
    """Return the signs of whose organs and people the sentence names."""
    signs = set[str]()
    for actor in view.actors:
        who = whose(actor, accused)
        what = actor.organ or ("state" if actor.bare_country else str(actor.points or actor.type))
        signs |= {f"{who} {what}", f"{who} {_apart(view, (actor.start, actor.end), place)}"}
        if actor.organ and who == "theirs":
            signs |= {"theirs, an organ", "theirs governed" if actor.governed else "theirs free"}
    for m in view.of("nationals"):
        who = "theirs" if m.value in accused else "others'"
        signs.add(f"adjective {who} {_apart(view, (m.start, m.end), place)}")
    return signs


def _near(view: View, place: Place) -> Iterator[str]:
    """Yield the signs of people and deeds in the sentence, by how near they are to the city."""
    for m in view.mentions:
        if m.layer in _PEOPLE or m.key in _PERSONS:
            yield f"{m.layer} {_apart(view, (m.start, m.end), place)}"
    low, high = view.clause(place.start)
    for kind in ("incident", "response"):
        for t in view.triggers[kind]:
            yield f"{kind} {t.rule.value}"
            yield f"{kind} {_apart(view, (t.start, t.end), place)}"
            yield f"{kind} in {'clause' if low <= t.start < high else 'sentence'}"


def _order(view: View, place: Place, rooms: Rooms, accused: Collection[str]) -> set[str]:
    """Return the signs of the order in which whose it is, a tie, a room, an act and the city stand."""
    what = [(place.start, "city"), *((start, "room") for start, _ in rooms.nouns)]
    what += [(facility.start, "room") for facility in view.facilities]
    what += [(start, "tie") for start, _ in rooms.ties]
    what += [(t.start, "tie") for t in view.triggers["link"]]
    what += [(t.start, "act") for t in view.triggers["incident"]]
    for actor in view.actors:
        if actor.organ or actor.bare_country:
            sort = "organ" if actor.organ else "state"
            what.append((actor.start, f"{whose(actor, accused)} {sort}"))
    firsts = list(dict.fromkeys(name for _, name in sorted(what)))
    at = firsts.index("city")
    signs = {f"order {' '.join(firsts[:_FIRSTS])}", f"first {firsts[0]}"}
    signs |= {f"before it {firsts[at - 1]}"} if at else set()
    signs |= {f"behind it {firsts[at + 1]}"} if at + 1 < len(firsts) else set()
    return signs | {f"{one}, then {other}" for one, other in pairwise(firsts)}


def _standing(view: View, context: Context, place: Place, places: Sequence[Place]) -> set[str]:
    """Return the signs of how the city itself stands in its sentence."""
    cities = [p for p in places if p.city and p.country not in context.accused]
    flags = {
        "located": place.located,
        "of an organ": is_of_an_organ(view, place),
        "toward": place.toward,
        "opens": view.words(view.start, place.start) <= _EDGE,
        "closes": view.words(place.end, view.end) <= _EDGE,
        "listed": sum(p.listed == place.listed for p in places) > 1,
        "one city": len(cities) == 1,
        "several cities": len(cities) > _SOME,
        "short": view.words(view.start, view.end) <= _SHORT,
    }
    return {sign for sign, holds in flags.items() if holds}


def _together(
    view: View, rooms: Rooms, nouns: Collection[str], organs: Collection[str]
) -> set[str]:
    """Return which of a room, an organ of the accused, an act and others stand together in the sentence."""
    theirs = ("theirs", "adjective theirs")
    flags = {
        "room": bool(nouns),
        "organ": "theirs, an organ" in organs,
        "somebody of theirs": any(sign.startswith(theirs) for sign in organs),
        "act": bool(view.triggers["incident"]),
        "answer": bool(view.triggers["response"]),
        "exiles": bool(view.of("targets")),
        "tie": bool(rooms.ties),
    }
    held = [name for name, holds in flags.items() if holds]
    signs = {" and ".join(held) or "nothing", *(() if flags["room"] else (NO_ROOM,))}
    return signs | {f"{one} and {other}" for one in held for other in held if one < other}


def _told_so_far(context: Context) -> set[str]:
    """Return the signs of what the text has told so far."""
    sites = sum(claim.kind == "site" for claim in context.claims)
    signs = {f"sites {min(sites, _SOME)}", f"sentence {min(context.sentence, _SOME)}"}
    if context.topic is None:
        return signs | {"no topic"}
    since = min(context.sentence - context.told_at, _LONG_AGO)
    return signs | {"topic rooms" if context.rooms else "topic", f"topic since {since}"}


def _length(
    context: Context, view: View, nouns: Collection[str], organs: Collection[str]
) -> set[str]:
    """Return the signs of how long the text is, for one that says little may say it in few words."""
    length = length_of(len(context.views))
    flags = {
        "room": bool(nouns),
        "organ": "theirs, an organ" in organs,
        "act": bool(view.triggers["incident"]),
    }
    told = {f"{length}, {'' if holds else 'no '}{name}" for name, holds in flags.items()}
    return {length, *told}


def _beside(view: View, accused: Collection[str]) -> set[str]:
    """Return the signs of a sentence beside that of the city."""
    rooms = rooms_in(view)
    organ = any(actor.organ and actor.country in accused for actor in view.actors)
    flags = {
        "a room": bool(rooms.nouns),
        "a facility": any(f.kind for f in view.facilities),
        "a bare facility": any(f.kind is None for f in view.facilities),
        "a tie": bool(rooms.ties),
        "where": bool(rooms.wheres),
        "organ": organ,
        "room and organ": bool(rooms.nouns) and organ,
        "act": bool(view.triggers["incident"]),
        "answer": bool(view.triggers["response"]),
        "exiles": bool(view.of("targets")),
        "taken up": any(
            m.layer == "syntax" for m in starting(view.mentions, view.start, view.start + 1)
        ),
        "a city": bool(view.of("cities")),
    }
    return {sign for sign, holds in flags.items() if holds}
