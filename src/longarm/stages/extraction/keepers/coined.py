"""Coined: names that a text itself gives to what a state keeps abroad: "44 “notice desks” in 11 countries"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.stages.extraction.keepers.offices import counts_states
from longarm.stages.extraction.keepers.rooms import bare_rooms, begins_alike, rooms_in, same_rooms
from longarm.stages.extraction.keepers.runners import FORCES
from longarm.stages.extraction.keepers.siblings import siblings
from longarm.stages.extraction.keepers.spots import forms_like, is_spot, marked_spots, spots_counted
from longarm.stages.extraction.phrases.view import View, view_of, with_age
from longarm.stages.extraction.words.mentions import STATE_LAYERS, Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.numbers import Number

_QUOTED = re.compile(r"\s*(?:[^\W\d_][\w'-]*\s+){0,2}\"([^\"\n]{4,40})\"")
"""A number's words in marks, with an adjective or two before them: 44 covert "notice desks"."""
_PHRASE = re.compile(r"\s+((?:[^\W\d_][\w'-]*\s+){1,3})")
"""The one to three words right behind a number."""
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_MOST = 3
"""Words that such a name has at most."""
_STEM, _ENDING = 4, 3
"""Letters that a word keeps at least in all its forms, and those that a case or a plural may change."""
_TAKEN = frozenset({"units", "targets", "persons", "countries", "nationals"})
"""What is counted is none of these: people, acts, arrests, sums."""
_FREE = frozenset({"units.other", "units.site"})
"""In marks these may have another meaning: "44 “rooms”"."""
_PLACING = frozenset({"syntax.place", "syntax.prepositions", "syntax.toward"})
_JOINING = _PLACING | {"syntax.genitive", "syntax.determiners"}
_PLAIN = re.compile(r"[\w\s'-]*")
_REACH = 6
"""Words between a number and whose it counts."""
_A_FEW = 9
"""Rooms that anybody may have."""
_TOWNS = frozenset({"cities", "governments", "place"})
_NEVER = frozenset({"facility.not", "units.never"})
_CANDIDATES = 12
"""Names that are tried in one text: each is looked for in all of it."""
_ENDED = frozenset({"closed", "closure_ordered", "search"})
"""What is done to a place, and to nothing else that is counted."""
_SEVERAL, _BESIDE = 2, 40
"""Cities that such a name stands before, and code points between it and one."""
_OPERATES = "operates"
_ANSWERED = frozenset({"closed", "closure_ordered", "investigation_opened", "search", "summons"})


def read_with_coined(passage: Passage) -> tuple[Passage, list[View]]:
    """Return a passage and its sentences, both with what it has its own name for."""
    views = [view_of(passage, sentence) for sentence in passage.sentences]
    coined = _with_coined(passage, views)
    if coined is not passage:
        views = [view_of(coined, sentence) for sentence in coined.sentences]
    return coined, with_age(views)


def _with_coined(passage: Passage, views: Sequence[View]) -> Passage:
    """Return a passage in which the name that a text coins for a state's places abroad is a facility throughout.

    A count over states gives it: in marks, called so, or of what a state is said to run. Only in a text that speaks of
    those who fled, of acts against people, of what was done about such places, or that has them denied: a bank has
    branches in 14 countries.
    """
    if not passage.lexicon.pack.spaces or not _may_be_told_of(views):
        return passage
    called = any(f.kind for view in views for f in view.facilities)
    found = {name for view in views for name in _names(view, called=called)}
    found |= set(_placed_names(views))
    spots = [*spots_counted(views), *siblings(views)]
    found |= {spot.name for spot in spots if spot.name and not called}
    bare = list(bare_rooms(views, found)) if passage.lexicon.pack.compounds else []
    # where a text says of what kind its facilities are, these are some of them
    kind = "heads" if called else "whole.other"
    bare += [Mention.found(*s.noun, "facility", kind) for s in spots if called or not s.name]
    bare += [Mention.found(*noun, "facility", "heads") for noun in marked_spots(views)]
    if not (found or bare):
        return passage
    known = {(m.start, m.end) for m in passage.mentions if m.value.startswith("whole.")}
    told = list(_told(passage, sorted(found)))
    told += [*same_rooms(views, found), *bare]
    added = [each for each in told if (each.start, each.end) not in known]
    # what a pack holds to be no facility elsewhere, as "collection points" for parcels, is one here
    counted = {" ".join(spot.name) for spot in spots}
    whole = [
        span
        for each in added
        if passage.folded[slice(*(span := (each.start, each.end)))] in counted
    ]
    others = [m for m in passage.mentions if m.key not in _NEVER or not _is_inside(m, whole)]
    every = dict.fromkeys((*others, *added))  # in their order, which says what is meant
    mentions = sorted(every, key=lambda m: (m.start, -m.end))
    return replace(passage, mentions=tuple(mentions), starts=tuple(m.start for m in mentions))


def _is_inside(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(low <= mention.start and mention.end <= high for low, high in spans)


def _may_be_told_of(views: Sequence[View]) -> bool:
    return any(
        view.of("targets", "exiles", "words")
        or view.triggers["incident"]
        or view.of("reporting", "denies")
        or view.of("modality", "refuted")
        or any(t.rule.value in _ANSWERED for t in view.triggers["response"])
        for view in views
    )


def _names(view: View, *, called: bool) -> Iterator[tuple[str, ...]]:
    """Yield what a sentence counts in other states than the one that has it, as the words of its name.

    A word for facilities has no other name where the text says somewhere of what kind they are (`called`).
    """
    runs = any(t.rule.value == _OPERATES for t in view.triggers["link"])
    runs = runs and any(m.layer in STATE_LAYERS for m in view.mentions)
    spread, states = counts_states(view) > 0, _states_of(view)
    rooms = () if spread else _rooms_of_a_force(view)
    for number in view.numbers:
        if (number.value or 0) <= 1:
            continue
        marked = _QUOTED.match(view.passage.folded, number.stop, view.end)
        if marked is not None and (spread or states > 1):
            span = marked.span(1)
        elif runs and spread:
            span = _unmarked(view, number)
        elif spread:
            span = _of_a_force(view, number)
        else:
            span = _counted_room(view, number, rooms)
        kept = marked is None and not spread
        if span[0] >= span[1] or any(
            f.start < span[1]
            and span[0] < f.end
            and (f.kind or (not kept and (called or not marked)))
            for f in view.facilities
        ):
            continue
        words = [match.span() for match in _WORD.finditer(view.passage.folded, *span)]
        if 0 < len(words) <= _MOST and not _is_known(
            view, number.stop, words, marked=marked is not None, room=kept
        ):
            yield tuple(view.gap(*word) for word in words)


def _placed_names(views: Sequence[View]) -> Iterator[tuple[str, ...]]:
    """Yield what a text counts over states and puts in cities: "44 levy desks in 14 states", "the desk in X".

    Only things that stand somewhere are told of so: a letter is in no city. Or rooms that are said to be a force's.
    """
    if not any(m.layer in STATE_LAYERS for view in views for m in view.mentions):
        return
    asked: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for view in views:
        for noun, name, called in _counted_over_states(view):
            if sum(map(len, asked.values())) < _CANDIDATES:
                asked.setdefault(noun, []).append((name, called))
    for noun, names in asked.items():
        several = len(_cities_with(noun, views)) >= _SEVERAL and _is_kept(noun, views)
        forces = _is_a_forces(noun, views)
        yield from (name for name, called in names if forces or (several and not called))


def _is_kept(noun: str, views: Sequence[View]) -> bool:
    """Tell whether such a thing is somewhere closed, searched, denied or run: a rally or a letter is none of these."""
    stem = _stem_of(noun)
    return any(
        stem in view.gap(view.start, view.end)
        and (
            any(t.rule.value in _ENDED for t in view.triggers["response"])
            or any(t.rule.value == _OPERATES for t in view.triggers["link"])
            or view.of("modality", "refuted")
        )
        for view in views
    )


def _counted_over_states(view: View) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield a noun, the name it stands in, and whether that is of a known kind: "44 *levy desks* in 14 …"."""
    first = view.passage.lexicon.pack.modifiers != "before"
    for number in view.numbers:
        start, end = _till_states(view, number) if (number.value or 0) > _A_FEW else (0, 0)
        words = [match.span() for match in _WORD.finditer(view.passage.folded, start, end)]
        if not 0 < len(words) <= _MOST:
            continue
        noun = words[0 if first else -1]
        if not _is_known_by(view, number, words, noun):
            name = tuple(view.gap(*word) for word in words)
            yield view.gap(*noun), name, _is_called(view, start, end)


def _is_known_by(
    view: View, number: Number, words: Sequence[tuple[int, int]], noun: tuple[int, int]
) -> bool:
    """Tell whether a noun counts something else; a bare word for offices is anybody's: "44 offices"."""
    if any(m.key == "facility.heads" for m in view.between(*noun)):
        return len(words) == 1
    room = any(low <= noun[0] < high for low, high in rooms_in(view).nouns)
    return _is_known(view, number.stop, words, marked=False, room=room)


def _is_a_forces(noun: str, views: Sequence[View]) -> bool:
    """Tell whether rooms so called are somewhere said to be a state's force's: "undeclared *rooms* of the service"."""
    for view in views:
        forces = [a for a in view.actors if a.organ in FORCES and a.organ != "party"]
        for room in rooms_in(view).nouns if forces else ():
            tied = any(
                0 < a.start - room[1] <= _BESIDE and _is_whose(view, room[1], a.start)
                for a in forces
            )
            if tied and begins_alike(view.gap(*room), noun):
                return True
    return False


def _is_whose(view: View, start: int, end: int) -> bool:
    """Tell whether only a genitive stands between a noun and whose it is."""
    rest = view.gap(start, end)
    for m in reversed(view.between(start, end)):
        if m.key in _JOINING:
            rest = rest[: m.start - start] + rest[m.end - start :]
    return not rest.strip()


def _till_states(view: View, number: Number) -> tuple[int, int]:
    """Return the words between a number and the preposition before a count of states: "44 desks" in "14 states"."""
    counted = {m.start for m in view.of("units", "country")}
    others = [n for n in view.numbers if n.start >= number.stop and n.stop + 1 in counted]
    if not others:
        return number.stop, number.stop
    placing = [m for m in view.between(number.stop, others[0].start) if m.key in _PLACING]
    end = max((m.start for m in placing if others[0].start - m.end <= 1), default=number.stop)
    return number.stop, end if _PLAIN.fullmatch(view.gap(number.stop, end)) else number.stop


def _is_called(view: View, start: int, end: int) -> bool:
    """Tell whether a facility of a known kind, or one called hidden, stands in `[start, end)`."""
    return any(
        f.start < end and start < f.end and (f.kind or f.covert or f.overseas)
        for f in view.facilities
    )


def _cities_with(noun: str, views: Sequence[View]) -> set[str]:
    """Return the cities before which a noun stands, in whatever form: "the levy *desk* in Rotterdam"."""
    stem = _stem_of(noun)
    found = set[str]()
    for view in views:
        for city in view.mentions:
            if city.layer not in _TOWNS:
                continue
            before = view.gap(max(view.start, city.start - _BESIDE), city.start)
            at = before.rfind(stem)
            between = view.between(city.start - len(before) + at, city.start) if at >= 0 else ()
            if any(m.key in _JOINING for m in between) and _PLAIN.fullmatch(before, at):
                found.add(view.gap(city.start, city.end))
    return found


def _states_of(view: View) -> int:
    placed = {m.value.split("|")[1] for m in view.of("cities")}
    return len({m.value for m in view.mentions if m.layer in STATE_LAYERS} | placed)


def _unmarked(view: View, number: Number) -> tuple[int, int]:
    """Return the words between a number and the word that places it: "61 consular rooms in 14 countries"."""
    phrase = _PHRASE.match(view.passage.folded, number.stop, view.end)
    if phrase is None:
        return number.stop, number.stop
    start, end = phrase.span(1)
    places = [
        m.start for m in view.between(start, view.end) if m.key in _PLACING and m.start < end + 1
    ]
    return start, min(places, default=end)


def _of_a_force(view: View, number: Number) -> tuple[int, int]:
    """Return the words between a number and the force of a state whose they are: "34 contact points of the KGB"."""
    forces = (
        a
        for a in view.near(view.actors, number.stop, number.stop, _REACH)
        if a.organ in FORCES and a.start > number.stop and not _counts(view, number.stop, a.start)
    )
    force = next(forces, None)
    if force is None:
        return number.stop, number.stop
    end = force.start
    for m in reversed(view.between(number.stop, force.start)):
        if end - m.end <= 1 and (m.layer == "nationals" or m.key in _JOINING):
            end = min(end, m.start)
    return number.stop, end if end < force.start else number.stop


def _rooms_of_a_force(view: View) -> Sequence[tuple[int, int]]:
    """Return the nouns for rooms in a sentence that names a force of a state: what it counts it keeps, in any place.

    "The service receives people in 29 rooms". Not where somebody searches them, as a host's own service does.
    """
    forces = any(a.organ in FORCES and a.organ != "party" for a in view.actors)
    answered = any(t.rule.value in _ANSWERED for t in view.triggers["response"])
    return rooms_in(view).nouns if forces and not answered and view.numbers else ()


def _counted_room(view: View, number: Number, rooms: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the words from a number to the noun for rooms right behind it; none where it counts a few, or others."""
    index = bisect_left(rooms, (number.stop, 0))
    if index == len(rooms) or (number.value or 0) <= _A_FEW:
        return number.stop, number.stop
    start, end = rooms[index]
    return number.stop, end if view.words(number.stop, start) <= 1 else number.stop


def _counts(view: View, start: int, end: int) -> bool:
    """Tell whether another number, or a mark, stands between."""
    return bool(starting(view.numbers, start, end)) or not _PLAIN.fullmatch(view.gap(start, end))


def _is_known(
    view: View, start: int, words: Sequence[tuple[int, int]], *, marked: bool, room: bool
) -> bool:
    """Tell whether what is counted is known as something else."""
    end = words[-1][1]
    noun = words[-1 if view.passage.lexicon.pack.modifiers == "before" else 0]
    if marked:
        counted = [m for m in view.between(start, words[0][0]) if m.layer in _TAKEN]
        inside = [m for m in view.between(*noun) if m.layer in _TAKEN and m.key not in _FREE]
    else:
        counted = [m for m in view.between(start, end) if m.layer in _TAKEN]
        inside = [m for m in view.between(*noun) if m.layer == "syntax"]
        if room:
            counted, inside = [m for m in counted if m.key not in _FREE], []
    return bool(counted or inside) or noun[1] - noun[0] < _STEM


def _told(passage: Passage, names: Sequence[tuple[str, ...]]) -> Iterator[Mention]:
    """Yield where a text uses coined names, in whatever form, and their nouns alone."""
    done: list[tuple[int, int]] = []
    for name in names:
        whole = re.compile(
            r"\b"
            + r"\w{0,5}\W{1,2}".join(re.escape(_stem_of(word)) for word in name)
            + r"\w{0,5}\b"
        )
        done += (match.span() for match in whole.finditer(passage.folded))
    done.sort()
    yield from (Mention.found(*span, "facility", "whole.other") for span in done)
    nouns = dict.fromkeys(_nouns_of(name, passage.lexicon) for name in names if len(name) > 1)
    for noun in nouns:
        for match in re.finditer(noun, passage.folded):
            index = bisect_right(done, match.span())
            near = done[max(0, index - 1) : index + 1]
            if not any(low <= match.start() < high for low, high in near):
                yield Mention.found(*match.span(), "facility", "heads")


def _nouns_of(name: tuple[str, ...], lexicon: Lexicon) -> str:
    """Return the pattern of a name's noun standing alone, in any form; of a noun for any place, in its own forms."""
    spot = next((word for word in name if is_spot(lexicon, word)), None)
    if spot is not None:
        return rf"\b(?:{'|'.join(map(re.escape, sorted(forms_like(lexicon, spot))))})\b"
    last = -1 if lexicon.pack.modifiers == "before" else 0
    return rf"\b{re.escape(_stem_of(name[last]))}\w{{0,4}}\b"


def _stem_of(word: str) -> str:
    """Return the letters of a word without those that a case or a plural may change."""
    return word[: max(_STEM, len(word) - _ENDING)]
