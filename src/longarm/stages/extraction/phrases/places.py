"""Places: where a sentence puts things, apart from places that only name an actor, a seat or a dateline."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.gazetteer.places import countries
from longarm.stages.extraction.phrases.addresses import is_division, towns
from longarm.stages.extraction.phrases.governing import bound_for
from longarm.stages.extraction.phrases.meanings import heading_state, meaning_of
from longarm.stages.extraction.phrases.origins import names_origin
from longarm.stages.extraction.phrases.seats import is_a_seat
from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution

_COMMAS = frozenset(",،、")
_LAYERS = frozenset({"countries", "governments", "place", "word_or_place", "cities"})
"""`word_or_place` is a name that is an ordinary word too: it counts only in a list or after a preposition of place."""
_TOWNS = frozenset({"cities", "place"})
_LONG_LIST = 3
_FRAMING = frozenset({"", "の", "的", "・", "·"})
_WALL = re.compile(r"[,;:.()，；：、]")
_PARTED = re.compile(r"[,;:.()，；：、。的]")
_LOCATIVE = 12
"""Code points behind a place in which a word for "inside" puts something there."""
_ADJECTIVES, _HEAD = 3, 2
"""Words between a preposition and its place ("in the Chinese capital"), and sentences that may have a dateline."""
_BRACKETS = frozenset({")", "]", "】"})
_DATE = r"(?:\s?,\s?[\w. ]{3,20}?)?"
_DASH = re.compile(
    _DATE + r"\s*(?:\([^)]{1,24}\)\s*)?[.,]?\s*(?:[-–—]\s|[-–—]{2})|=|[日電电].{0,4}】"
)
_COLON = re.compile(r"\s?(?:\([^)]{1,24}\))?:\s")
"""What follows a city in capitals: "LYON (Agency): "."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place at `[start, end)`: `city` in English or None for a country, `country` ISO alpha-2.

    `located` is True where a preposition of place, or the list it stands in, puts something there.
    """

    start: int
    end: int
    city: str | None
    country: str
    located: bool
    toward: bool
    """True where it is only where somebody was taken or sent: "handed over to X"."""
    listed: int
    """Number of the list of places it belongs to, within its sentence."""


def find_places(view: View, known: Collection[str], accused: Collection[str] = ()) -> list[Place]:
    """Return the places of a sentence by start.

    `known` (ISO, of the whole document) decides between homographs, then the `accused` states.
    """
    readings: dict[tuple[int, int], list[Mention]] = defaultdict(list)
    for mention in places_named(view):
        if (
            not _names_actor(view, mention)
            and not is_a_seat(view, mention)
            and not _is_origin(view, mention)
        ):
            readings[mention.start, mention.end].append(mention)
    places: list[Place] = []
    soils = _soils(view)
    readings |= _capitals(view) | soils
    addressed = {
        start: town
        for start, town in towns(view).items()
        if any(start == low for low, _ in readings) or not _starts_there(view, start)
    }
    if not (readings or addressed):
        return places
    spans = {*readings, *((town.start, town.end) for town in addressed.values())}
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if (places and start < places[-1].end) or _half_a_name(view, start, end):
            continue
        town = addressed.get(start)
        near = heading_state(view, start)
        fits = (near, known, accused)
        country, city = town[:1:-1] if town else meaning_of(readings[start, end], fits)
        whole = city is None or is_division(readings[start, end], country)
        if whole and places and _frames(view, places[-1], start, country):
            # "San José, Costa Rica" is one place, and "Surrey, British Columbia"
            places[-1] = replace(places[-1], end=end)
            continue
        if city is not None and places and _framed(view, places[-1], start, country):
            places[-1] = replace(places[-1], city=city, end=end)  # 독일 베를린, 德国柏林
            continue
        listed = _goes_on_list(view, places[-1], start) if places else False
        number = (places[-1].listed if listed else places[-1].listed + 1) if places else 0
        located = (start, end) in soils or _located(view, start) or (listed and places[-1].located)
        if not (located or listed) and all(
            m.layer == "word_or_place" for m in readings[start, end]
        ):
            continue
        places.append(Place(start, end, city, country, located, _toward(view, start), number))
    return _enumerated(view, places)


def _starts_there(view: View, start: int) -> bool:
    """Tell whether the gazetteer knows the place whose name starts there, which here is none: a seat, an origin."""
    return any(m.layer in _LAYERS for m in starting(view.mentions, start, start + 1))


def without_desks(
    view: View, places: Sequence[Place], heard: Sequence[Attribution]
) -> tuple[Place, ...]:
    """Leave out where somebody spoke: "… were killed, the group said in Geneva" puts nobody in Geneva."""
    closing = [item.order for item in heard if item.start == view.start < item.end <= item.order]
    if not closing or len(heard) > 1:
        return tuple(places)
    told = any(
        trigger.start > closing[0] for triggers in view.triggers.values() for trigger in triggers
    )
    return tuple(place for place in places if told or place.start < closing[0])


def in_dateline(view: View, place: Place, sentence: int) -> bool:
    """Tell whether a city opens a text as where it was written: "Lyon - Police have …", 【リヨン】."""
    if sentence >= _HEAD or view.words(view.start, place.start):
        return False
    behind = view.gap(place.end, view.end)
    if behind[:1] in _BRACKETS or _DASH.match(behind) is not None:
        return True
    capitals = view.passage.text[place.start : place.end].isupper()
    return capitals and _COLON.match(behind) is not None


def places_named(view: View) -> list[Mention]:
    """Return the mentions of places, in order; a month that is a town's name too is none in a date: "30 Mei 2024"."""
    if _LAYERS.isdisjoint(view.listed):
        return []
    named = [m for m in view.mentions if m.layer in _LAYERS]
    return [m for m in named if not any(date.start <= m.start < date.end for date in view.dates)]


def _half_a_name(view: View, start: int, end: int) -> bool:
    """Tell whether a hyphen joins a place to another name that the gazetteer does not know: "Novi-X".

    Not where a preposition puts something there: "in Berlin-Lichtenberg" names a part of the city.
    """
    text = view.passage.text
    after = text[end : end + 2]
    joined = len(after) > 1 and after[0] in "-‐‑" and after[1].isupper()
    articles = view.passage.lexicon.pack.forms("syntax.oblique")
    return joined and not any(
        0 <= start - m.end <= 1 and view.gap(m.start, m.end).rpartition(" ")[2] not in articles
        for m in view.near(view.of("syntax", "place"), start, start, 1)
    )


def _capitals(view: View) -> dict[tuple[int, int], list[Mention]]:
    """Return "the Moldovan capital" as a mention of the city that it is."""
    found = {}
    for noun in view.of("syntax", "capital"):
        for state in view.near(view.of("nationals"), noun.start, noun.start, 1):
            if 0 <= noun.start - state.end <= 1 and state.value in countries():
                value = f"{countries()[state.value].capital}|{state.value}"
                span = (state.start, noun.end)
                found[span] = [Mention.found(*span, "cities", value)]
    return found


def _soils(view: View) -> dict[tuple[int, int], list[Mention]]:
    """Return "French soil" as a mention of the state that it is."""
    found = {}
    for noun in view.of("syntax", "soil"):
        for state in view.near(view.of("nationals"), noun.start, noun.end, 0):
            span = (min(state.start, noun.start), max(state.end, noun.end))
            if span[1] - span[0] == noun.end - noun.start + state.end - state.start + 1:
                found[span] = [Mention.found(*span, "countries", state.value)]
    return found


def _frames(view: View, city: Place, start: int, country: str) -> bool:
    """Tell whether a country only says where the city right before it lies."""
    return (
        bool(city.city)
        and city.country == country
        and view.gap(city.end, start).strip() in {",", "，"}
    )


def _framed(view: View, state: Place, start: int, country: str) -> bool:
    """Tell whether a city's state stands right before it, as in languages that go from the whole to the part."""
    pack = view.passage.lexicon.pack
    if state.city is not None or state.country != country or (pack.spaces and not pack.verb_last):
        return False
    return view.gap(state.end, start).strip() in _FRAMING


def _ends_with(view: View, start: int, endings: str) -> bool:
    """Tell whether a place's name has an ending that says where, or whither: Párizsban."""
    forms = view.passage.lexicon.pack.forms(f"syntax.{endings}")
    if not forms:
        return False
    here = starting(view.mentions, start, start + 1)
    end = max((m.end for m in here if m.layer in _LAYERS), default=start)
    return view.gap(start, end).endswith(forms)


def _toward(view: View, start: int) -> bool:
    return (
        _ends_with(view, start, "toward_endings")
        or _bound_for(view, start)
        or any(
            0 <= start - m.end <= 1 for m in view.near(view.of("syntax", "toward"), start, start, 1)
        )
    )


def _bound_for(view: View, start: int) -> bool:
    """Tell whether a postposition right behind a place says whither."""
    here = starting(view.mentions, start, start + 1)
    end = max((m.end for m in here if m.layer in _LAYERS), default=start)
    return bound_for(view.passage, end)


def _enumerated(view: View, places: list[Place]) -> list[Place]:
    """Take a list of three or more places as located ("…: Rome, Milan, Prato"), unless "with" or "from" governs it."""
    if len(places) < _LONG_LIST:
        return places
    sizes = Counter(place.listed for place in places)
    governed = {
        place.listed
        for place in places
        for m in view.near(view.of("syntax", "prepositions"), place.start, place.start, 1)
        if 0 <= place.start - m.end <= 1
        and not starting(view.of("syntax", "place"), m.start, m.start + 1)
    }
    return [
        replace(p, located=True)
        if not p.located and sizes[p.listed] >= _LONG_LIST and p.listed not in governed
        else p
        for p in places
    ]


def _names_actor(view: View, mention: Mention) -> bool:
    """Tell whether a place is part of an actor's name ("Irish foreign ministry") or of a facility's."""
    for actor in view.near(view.actors, mention.start, mention.end, 0):
        if actor.start <= mention.start and mention.end <= actor.end:
            return not actor.bare_country
    return any(
        facility.start <= mention.start
        and mention.end <= facility.end
        and mention.layer == "countries"
        for facility in view.near(view.facilities, mention.start, mention.end, 0)
    )


def _is_origin(view: View, mention: Mention) -> bool:
    """Tell whether a state's name only says where somebody comes from, and no preposition puts anything there.

    A preposition before "a citizen of Moldova" is of the citizen.
    """
    passage = view.passage
    if mention.layer != "countries" or not names_origin(passage, mention.start, mention.end):
        return False
    return passage.lexicon.pack.spaces or not _located(view, mention.start)


def _goes_on_list(view: View, left: Place, start: int) -> bool:
    """Tell whether a place goes on the list of the one before it.

    Where endings say what is a place, an article alone joins none to what only describes: "Párizsban a bécsi …".
    """
    if not view.passage.lexicon.place_gap.fullmatch(view.passage.folded, left.end, start):
        return False
    marked = view.passage.lexicon.pack.forms("syntax.place_endings")
    joined = _is_joined(view, left.end, start)
    return joined or not marked or left.located == _ends_with(view, start, "place_endings")


def _is_joined(view: View, start: int, end: int) -> bool:
    """Tell whether a comma or "and" stands between two places."""
    return not _COMMAS.isdisjoint(view.gap(start, end)) or any(
        m.key == "syntax.and" for m in view.between(start, end)
    )


def _followed(view: View, start: int) -> bool:
    """Tell whether a postposition of place stands after the place or after its list: 秋葉原と福岡に."""
    ends = (m.end for m in starting(view.mentions, start, start + 1) if m.layer in _LAYERS)
    here = next(ends, start)
    for m in starting(view.of("syntax", "after_place"), here, view.end)[:1]:
        between = view.between(here, m.start)
        listed = all(o.layer in _LAYERS or o.key == "syntax.and" for o in between)
        if view.passage.lexicon.pack.spaces and any(o.layer == "countries" for o in between):
            listed &= _is_joined(view, here, m.start)  # not "Moszkva Örményországban"
        return listed and view.words(here, m.start) <= sum(o.end - o.start for o in between)
    return False


def _holds_counted(view: View, start: int) -> bool:
    """Tell whether something counted by its measure word follows a city in a script without spaces: 都柏林一处."""
    ends = (m.end for m in starting(view.mentions, start, start + 1) if m.layer in _TOWNS)
    here = next(ends, None)
    counted = starting(view.numbers, here, here + 1) if here is not None else ()
    return any(number.stop > number.end for number in counted)


def _genitive(view: View, low: int, start: int) -> bool:
    """Tell whether a place only says whose a force is that stands before it, "пункт поліції X"."""
    if not view.passage.lexicon.pack.nominatives:
        return False
    return any(
        m.key == "facility.police" and m.start > low and not view.gap(m.end, start).strip()
        for m in view.between(low, start)
    )


def _inside(view: View, start: int) -> bool:
    """Tell whether a word for "inside" or "upstairs" soon behind a place puts something there: 曼谷一家酒店内."""
    if not view.of("syntax", "locative"):
        return False
    ends = (m.end for m in starting(view.mentions, start, start + 1) if m.layer in _LAYERS)
    here = next(ends, start)
    for m in starting(view.of("syntax", "locative"), here, min(here + _LOCATIVE, view.end))[:1]:
        gap = view.gap(here, m.start)
        between = view.between(here, m.start)
        told = any(
            o.layer in {"reporting", "response", "incident", "roles", "organs"} for o in between
        )
        return not told and not _PARTED.search(gap)
    return False


def _located(view: View, start: int) -> bool:
    """Tell whether a preposition of place stands before, with only articles, adjectives or distances between."""
    if _followed(view, start) or _ends_with(view, start, "place_endings") or _inside(view, start):
        return True
    if not view.passage.lexicon.pack.spaces and _holds_counted(view, start):
        return True
    reach = 40 if view.passage.lexicon.pack.spaces else 8
    for m in reversed(view.between(max(view.start, start - reach), start)):
        gap = view.gap(m.end, start)
        if _WALL.search(gap) or _only_relative(view, m):
            return False
        if m.layer == "syntax" and m.value == "place":
            return view.words(m.end, start) <= _ADJECTIVES and not _genitive(view, m.end, start)
    return False


def right_in(view: View, place: Place) -> bool:
    """Tell whether what puts something at a place stands beside it: "am Flughafen X", not "at the request of X"."""
    start = place.start
    if _followed(view, start) or _ends_with(view, start, "place_endings") or _inside(view, start):
        return True
    before = view.near(view.of("syntax", "place"), start, start, 1)
    return any(m.end <= start and view.words(m.end, start) <= 1 for m in before)


def _only_relative(view: View, mention: Mention) -> bool:
    """Tell whether a word opens a relative clause and is no article too: "in denen X …" puts nothing in X."""
    if mention.key != "syntax.relatives":
        return False
    printed = view.gap(mention.start, mention.end)
    pack = view.passage.lexicon.pack
    return not any(printed in pack.forms(f"syntax.{key}") for key in ("determiners", "indefinite"))
