"""Seats: where a court, a police force or a mission sits, which tells whose it is or what it is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.names.hometowns import is_a_bodys_home
from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.view import View

SEATED = frozenset(
    {"court", "justice_ministry", "parliament", "police", "prosecutor", "public_security"}
)
"""Organs of the state in which they sit: "a court in Berlin"."""
BESIDE = SEATED | {"government", "intelligence", "security_ministry"}
"""Organs of the state whose place their name begins or ends with: "the Kraków prosecutor", "soud Města"."""
MISSIONS = frozenset({"embassy", "consulate"})
"""Organs that sit in another state: the place is part of their name."""
RULING = frozenset(
    {"foreign_ministry", "government", "interior_ministry", "ministry", "security_ministry"}
)
"""Organs that are those of the state in whose capital they sit: "the ministry in Cairo"."""
SERVICES = frozenset({"intelligence", "public_security", "security_ministry"})
"""Organs that an accused state acts by abroad."""
PLACE_LAYERS = frozenset({"place", "cities", "countries"})
_WALLS = re.compile(r"[,;:.()，；：、]")
_WALL = re.compile(r"[:;]")
"""Marks between an organ and a place that is not its seat."""
_SEAT_REACH = 2
_BEFORE, _BEFORE_UNSPACED = 30, 10
"""Code points before an organ in which its place begins, and ends right before it."""
_LONGEST = 40
"""Code points beside an organ in which a place that it touches begins."""
_TOWNS = frozenset({"cities", "place"})
_TIES = frozenset({"syntax.place", "syntax.genitive"})
"""Words between an organ and its place: "police in Lyon", "polizia di Wenzhou"."""
_TO_A_SEAT = 4
"""Words between a seat's word and its city: "based in *the Dutch city of* Utrecht"."""
_BEFORE_ITS_BODY, _BEFORE_UNSPACED_BODY = 2, 8
"""Words between a state and what says that a body works there, where both stand before it: "holland X-ben működő"."""
_DIVISION = 4
"""Words between an organ and the name of a division, the noun for it among them."""
_PLACING = frozenset({"syntax.place", "syntax.prepositions"})
"""What stands between a body and where it has its seat: "in London", "z Białegostoku"."""
_SITS = 3
"""Words between somebody and the word for where he, or a body, sits."""
_BODIES = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})
_LISTED = frozenset({"cities", "word_or_place"})


def without_seats(passage: Passage, parts: Sequence[Mention]) -> list[Mention]:
    """Return parts without a capital between a state and its mission there: "Mısır'ın Berlin Büyükelçiliği".

    Where what is whose stands before it, nothing else says that the capital is only the seat.
    """
    pack = passage.lexicon.pack
    if not (pack.verb_last and pack.spaces and pack.modifiers == "before"):
        return list(parts)
    seats = {
        seat.start
        for state, seat, office in zip(parts, parts[1:], parts[2:], strict=False)
        if state.layer in {"countries", "nationals"}
        and seat.layer == "governments"
        and office.layer == "organs"
        and office.value in MISSIONS
        and not passage.folded[state.end : seat.start].strip()
        and not passage.folded[seat.end : office.start].strip()
    }
    return [part for part in parts if part.start not in seats]


def seat_of(passage: Passage, start: int, end: int) -> str | None:
    """Return the state of the place right after "in", or right before where a script has no spaces: 柏林一家法院."""
    spaced = passage.lexicon.pack.spaces
    owner = beside_of(passage, start, start) if spaced else None
    if owner is not None:
        return owner  # "Fujian's public security bureau in Manhattan" is Fujian's
    for m in passage.within(end, end + 40) if spaced else ():
        if _WALL.search(passage.folded, end, m.start):
            break  # "the police of X: two in Odesa"
        near = passage.words_between(end, m.start) <= _SEAT_REACH or _is_a_divisions(
            passage, end, m
        )
        if m.layer in PLACE_LAYERS and near:
            tied = [p for p in passage.within(end, m.start) if p.key in _TIES]
            return state_of(m) if tied or _beside(passage, end, m) else None
    before = _BEFORE if spaced else _BEFORE_UNSPACED
    for m in reversed(list(passage.within(max(0, start - before), start))):
        if m.layer in PLACE_LAYERS and (not spaced or _right_before(passage, m, start)):
            return state_of(m)
    return None


def _is_a_divisions(passage: Passage, end: int, place: Mention) -> bool:
    """Tell whether a noun for a division stands between an organ and its name: "the police of the province of X"."""
    genitives = [m for m in passage.within(end, place.start) if m.key == "syntax.genitive"]
    return (
        len({m.end for m in genitives}) > 1
        and not passage.words_between(end, genitives[0].start)
        and genitives[-1].end >= place.start - 1
        and passage.words_between(end, place.start) <= _DIVISION
    )


def _right_before(passage: Passage, place: Mention, start: int) -> bool:
    """Tell whether a city or a division stands right before an organ whose it is: "Nantong emniyeti".

    Where names go without articles and the verb stands last, "city" may stand between: "Wenzhou kenti emniyeti".
    """
    pack = passage.lexicon.pack
    if pack.modifiers != "before" or place.layer == "countries":
        return False
    gap = passage.folded[place.end : start].strip()
    city = pack.verb_last and passage.words_between(place.end, start) == 1 and gap.isalpha()
    return gap in {"", "'s"} or city


def _beside(passage: Passage, end: int, place: Mention) -> bool:
    """Tell whether a city or a division stands right behind an organ whose it is: "kepolisian Nantong"."""
    after = passage.lexicon.pack.modifiers == "after" and place.layer != "countries"
    return after and not passage.folded[end : place.start].strip()


def beside_of(passage: Passage, start: int, end: int) -> str | None:
    """Return the state of the place that an organ's name touches, as an adjective or a genitive does."""
    pack = passage.lexicon.pack
    if not pack.spaces:
        return None
    before = [m for m in passage.within(max(0, start - _LONGEST), start) if m.layer in _TOWNS]
    for m in reversed(before):
        if passage.folded[m.end : start] == " ":
            return state_of(m)
    if pack.nominatives:
        for m in passage.within(end, end + _LONGEST):
            gap = passage.text[end : m.start]
            if m.layer in _TOWNS and gap[:1] == " " and (gap == " " or gap.strip().islower()):
                plain = passage.words_between(end, m.start) <= 1 and not _tied(passage, end, m)
                return state_of(m) if plain else None
    return None


def _tied(passage: Passage, end: int, place: Mention) -> bool:
    """Tell whether a preposition stands between an organ and a place: the act is there, not the organ."""
    return any(m.layer == "syntax" for m in passage.within(end, place.start))


def with_host(passage: Passage, end: int) -> int:
    """Return where "embassy in Dublin" ends: the place is part of the name, and no place of a site."""
    for m in passage.within(end, end + 40):
        if m.layer in {"place", "cities", "countries", "governments"}:
            located = any(p.key == "syntax.place" for p in passage.within(end, m.start))
            return m.end if located and passage.words_between(end, m.start) <= _SEAT_REACH else end
    return end


def capital_behind(passage: Passage, end: int) -> Mention | None:
    """Return the capital in which an organ is said to sit, with nothing but a preposition between."""
    for m in passage.within(end, end + _LONGEST):
        if m.layer == "governments":
            between = [p for p in passage.within(end, m.start) if p.key == "syntax.place"]
            tied = any(p.start == end + 1 and p.end + 1 == m.start for p in between)
            return m if tied else None
    return None


def places_within(passage: Passage, start: int, end: int) -> list[Mention]:
    """Return the places that the name of a mission holds, the longest first.

    Without spaces a list may know the whole name as one word: 驻渥太华使馆.
    """
    if passage.lexicon.pack.spaces:
        return [m for m in passage.within(start, end) if m.layer in PLACE_LAYERS]
    found = [
        Mention.found(start + low, start + high, term.layer, term.value)
        for index, low, high in passage.lexicon.automaton.find_matches_as_indexes(
            passage.folded[start:end], overlapping=True
        )
        for term in passage.lexicon.meanings[index][0]
        if term.layer in PLACE_LAYERS
    ]
    return sorted(found, key=lambda m: (m.start - m.end, m.start))


def state_of(place: Mention) -> str:
    """Return the state (ISO) of a place."""
    if place.layer == "countries":
        return place.value
    return place.value.split("|")[1]


def after_genitive(passage: Passage, start: int) -> bool:
    """Tell whether a genitive stands right before a capital, so that it only says where: "la comisaría de Budapest"."""
    return any(
        m.key == "syntax.genitive" and m.end >= start - 1
        for m in passage.within(max(0, start - 6), start)
    )


def without_towns(passage: Passage, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions without unlisted towns where a body has its seat: "with its seat in X"."""
    seats = [m for m in mentions if m.key == "sources.seat"]
    if not seats:
        return mentions
    pack = passage.lexicon.pack
    joints = {*pack.forms("syntax.prepositions"), *pack.forms("syntax.place")}
    ends = [m.end for m in seats if passage.folded[m.start : m.end].rpartition(" ")[2] in joints]
    return [
        m
        for m in mentions
        if m.layer != "name"
        or not any(
            end < m.start
            and passage.words_between(end, m.start) <= 1
            and "," not in passage.folded[end : m.start]
            for end in ends
        )
    ]


def hosting_ends(view: View) -> frozenset[int]:
    """Return where states end that their next word makes the host: "British soil", a "US-based advocate"."""
    soils, seats = view.of("syntax", "soil"), view.of("sources", "seat")
    if not soils and not seats:
        return frozenset()
    return frozenset((*(m.start - 1 for m in soils), *(m.start for m in seats)))


def is_a_seat(view: View, mention: Mention) -> bool:
    """Tell whether a place is only where a body has its seat, or the state of that place."""
    return (
        _is_where_it_sits(view, mention)
        or _follows_a_seat(view, mention)
        or _stands_before_its_body(view, mention)
        or is_a_bodys_home(view, mention)
    )


def _is_where_it_sits(view: View, mention: Mention) -> bool:
    """Tell whether a place is only where a source has its seat: "Madrid-based", "based in Madrid", 总部在马德里的."""
    near = view.passage.around(mention.start, mention.end, 1)
    for seat in starting(view.of("sources", "seat"), *near):
        if 0 <= seat.start - mention.end <= 1:
            return True
        far = _TO_A_SEAT if "," not in view.gap(seat.end, mention.start) else 1
        if seat.end <= mention.start and view.words(seat.end, mention.start) <= far:
            return not _of_somebody(view, seat)
    return any(
        not actor.points
        and actor.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}
        and actor.end <= mention.start
        and view.words(actor.end, mention.start) <= 1
        and any(m.key in _PLACING for m in view.between(actor.end, mention.start))
        for actor in starting(view.actors, *near)
    )


def _of_somebody(view: View, seat: Mention) -> bool:
    """Tell whether who sits there is somebody who may be pursued, and no body: "a campaigner based in Calgary"."""
    near = list(view.near(view.of("targets"), seat.start, seat.start, _SITS))
    many = {m.end for m in near if m.value == "many"}  # "a committee of refugees with its seat in"
    people = [m.end for m in near if m.end <= seat.start and m.end not in many]
    bodies = [
        actor.end
        for actor in view.near(view.actors, seat.start, seat.start, _SITS)
        if actor.end <= seat.start and actor.type in _BODIES
    ]
    return bool(people) and max(people) > max(bodies, default=0)


def _follows_a_seat(view: View, state: Mention) -> bool:
    """Tell whether a state only says where the city of a seat is: "based in Leiden, Netherlands"."""
    return state.layer == "countries" and any(
        view.gap(m.end, state.start) == ", "
        and state_of(m) == state.value
        and _is_where_it_sits(view, m)
        for m in view.near(view.mentions, state.start, state.start, 1)
        if m.layer in _LISTED
    )


def _stands_before_its_body(view: View, mention: Mention) -> bool:
    """Tell whether a place, a word for being there and a body follow one another: ライデンに本部を置く団体."""
    pack = view.passage.lexicon.pack
    if pack.modifiers != "before" or not pack.forms("syntax.after_place"):
        return False
    reach = _BEFORE_ITS_BODY if pack.spaces else _BEFORE_UNSPACED_BODY
    bodies = {VoiceType.ORGANIZATION, VoiceType.OUTLET}
    joints = (*view.of("syntax", "after_place"), *view.of("sources", "seat"))
    return any(
        actor.type in bodies and not actor.points and view.words(joint.end, actor.start) <= 1
        for joint in joints
        if joint.start >= mention.end
        and view.words(mention.end, joint.start) <= reach
        and not _WALLS.search(view.gap(mention.end, joint.start))
        for actor in starting(view.actors, joint.end, view.end)[:1]
    )
