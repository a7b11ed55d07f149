"""Spots: places of any kind that a text counts over states, as a state's: "44 collection points in 14 countries"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.stages.extraction.keepers.rooms import rooms_in
from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.numbers import Number

_Word = tuple[int, int]
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_LAST_WORD = re.compile(r"([^\W\d_][\w'-]*)$")
_PLAIN = re.compile(r"[\w\s'-]*")
_LONG = 24
"""Code points of a word and a blank."""
_MARKS = ", "
_MANY = 1_000
"""Places that no state has so many of."""
_FEW = 4
"""Places that anybody may have in several states."""
_MOST = 3
"""Words that a name for such places has at most."""
_CITIES = frozenset({"cities", "place"})
_SEVERAL = 2
"""Cities that a row of counts has at least."""
_BESIDE = 3
"""Words between a part of such a row and its city."""
_BEFORE = 3
"""Words between a count of states and what is counted in them."""
_OPERATES = "operates"
_JOINING = frozenset({"syntax.genitive", "syntax.prepositions"})
_PLACING = frozenset({"syntax.place", "syntax.prepositions", "syntax.toward"})
_COUNTED = frozenset({"units", "targets", "persons", "countries"})
"""What is counted is none of these: people, acts, arrests, sums."""
_FREE = frozenset({"units.other", "units.site", "units.city", "units.never"})
_ROOT = 3
"""Letters in which the forms of one such noun agree."""
_PART = 2
"""Letters that a compound has at least before the noun it ends in."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Places that a text counts: the words of their name, folded, and where their noun stands in the text.

    `name` is empty for a bare noun, which means them beside its count alone: "44 places, in 14 countries".
    """

    name: tuple[str, ...]
    noun: _Word


def spots_counted(views: Sequence[View]) -> Iterator[Spot]:
    """Yield what a text calls places that it counts over states, over cities in a row, or as kept abroad by a state.

    Not what it knows as facilities, and only in a text of those who fled or of acts against people.
    """
    if not any(v.of("targets", "exiles", "words") or v.triggers["incident"] for v in views):
        return
    for index, view in enumerate(views):
        for number in view.numbers:
            if not 1 < (number.value or 0) < _MANY:  # a year is no count
                continue
            found = [
                _spot(view, words)
                for read in (_over_states, _over_cities, _kept)
                if (words := read(view, number))
            ]
            if _over(view, number) is not None:
                found.append(_spot(*_told_before(views, index, number)))
            yield from [spot for spot in found if spot is not None][:1]


def _spot(view: View, words: Sequence[_Word]) -> Spot | None:
    """Return the places that words name, None where they name none, or what the text knows as a facility."""
    noun = next((word for word in words if _is_room(view, word)), None)
    if noun is None or any(
        (f.kind or f.marked) and f.start < words[-1][1] and words[0][0] < f.end
        for f in view.facilities
    ):
        return None
    if _is_a_name(view, words):
        return Spot(tuple(view.gap(*word) for word in words), noun)
    return Spot((), noun) if is_spot(view.passage.lexicon, view.gap(*noun)) else None


def _over(view: View, number: Number) -> int | None:
    """Return where the states begin that a number stands before, None where it counts over none."""
    counted = {m.start for m in view.of("units", "country")}
    states = [n.start for n in view.numbers if (n.value or 0) > 1 and n.stop + 1 in counted]
    over = states + [m.start for m in view.of("worldwide")]
    return min((start for start in over if start > number.stop), default=None)


def _over_states(view: View, number: Number) -> Sequence[_Word]:
    """Return the words for what a number counts over states, none where it counts something else, or over none."""
    if (number.value or 0) <= _FEW:
        return ()
    behind = _over(view, number)
    if behind is not None:
        return _between(view, number.stop, _till_states(view, number.stop, behind))
    counted = {m.start for m in view.of("units", "country")}
    before = [n.stop for n in view.numbers if n.stop < number.start and n.stop + 1 in counted]
    if any(view.words(stop, number.start) <= _BEFORE for stop in before):
        return _till_noun(view, _between(view, number.stop, _some_words(view, number.stop)))
    return ()


def _kept(view: View, number: Number) -> Sequence[_Word]:
    """Return the words of a name for what a state is said to run abroad: "X runs 38 contact houses abroad"."""
    runs = any(t.rule.value == _OPERATES for t in view.triggers["link"]) or rooms_in(view).ties
    abroad = bool(view.of("facility", "overseas")) or _over(view, number) is not None
    if not (runs and abroad and any(m.layer in STATE_LAYERS for m in view.mentions)):
        return ()
    words = _named(view, _between(view, number.stop, _some_words(view, number.stop)))
    return words if _is_a_name(view, words) else ()


def _told_before(views: Sequence[View], index: int, number: Number) -> tuple[View, Sequence[_Word]]:
    """Return the name of places that stands before a count of theirs over states, in its sentence or the one before.

    "Our list of contact houses stands at 38, in 14 countries"; "We call them contact houses. We know 23 in 9 states."
    """
    view = views[index]
    counts = [m for m in view.of("units") if m.key not in _FREE and m.key != "units.country"]
    again = bool(view.of("syntax", "partitive")) and index > 0
    for at, end in ((view, number.start), (views[index - 1], view.start)) if not counts else ():
        if at is not view and not again:
            continue
        found = _WORD.finditer(view.passage.folded, at.start, min(end, at.end))
        words = [match.span() for match in found]
        for place in range(len(words) - 1, -1, -1):
            if not is_spot(at.passage.lexicon, at.gap(*words[place])):
                continue
            after = at.passage.lexicon.pack.modifiers != "before"
            low, high = (place, place + _MOST) if after else (max(0, place - 1), place + 1)
            near = words[low:high]
            name = _named(at, near) if _joined(at, near) else ()
            if _is_a_name(at, name) and not at.of("targets", "exiles"):
                return at, name
    return view, ()


def _joined(view: View, words: Sequence[_Word]) -> bool:
    """Tell whether nothing parts these words, and none of them counts or is a word of syntax but a genitive."""
    inside = view.between(words[0][0], words[-1][1])
    barred = any(
        (m.layer == "syntax" and m.key not in _JOINING)
        or (m.layer in _COUNTED and m.key not in _FREE)
        for m in inside
    )
    return not barred and bool(_PLAIN.fullmatch(view.gap(words[0][0], words[-1][1])))


def _named(view: View, words: Sequence[_Word]) -> Sequence[_Word]:
    """Return these words up to the end of a name: its noun, and where modifiers follow one, its first behind that.

    "maisons de liaison", "punkty składkowe", "Verbindungshäuser".
    """
    known = _till_noun(view, words)
    if not known or view.passage.lexicon.pack.modifiers == "before" or len(known) > 1:
        return known
    for end in range(len(known) + 1, len(words) + 1):
        last = words[end - 1]
        if not any(m.layer == "syntax" for m in view.between(*last)):
            return words[:end]
        if not any(m.key in _JOINING for m in view.between(*last)):
            return known
    return known


def _over_cities(view: View, number: Number) -> Sequence[_Word]:
    """Return the words of a name for what a number counts, where a row divides it over cities.

    "Six tax points in the Netherlands: three in Rotterdam and one each in The Hague and Utrecht".
    """
    if (number.value or 0) <= 1:
        return ()
    cities = [m for m in view.mentions if m.layer in _CITIES and m.start > number.stop]
    parts = [
        part
        for part in starting(view.numbers, number.stop, view.end)
        if any(view.words(part.stop, m.start) <= _BESIDE for m in cities if m.start > part.stop)
    ]
    if len({m.value for m in cities}) < _SEVERAL or not parts:
        return ()
    if any(t.rule.value == Action.SEARCH for t in view.triggers["response"]):
        return ()  # homes are searched too
    placing = [m.start for m in view.between(number.stop, view.end) if m.key in _PLACING]
    words = _till_noun(view, _between(view, number.stop, min(placing, default=number.stop)))
    return words if _is_a_name(view, words) or len(parts) >= _SEVERAL else ()


def _is_room(view: View, word: _Word) -> bool:
    """Tell whether a word is a noun for places of any kind, or for rooms and houses, or ends in one, or ends one."""
    _, high = word
    return is_spot(view.passage.lexicon, view.gap(*word)) or any(
        end == high for _, end in rooms_in(view).nouns
    )


def _is_a_name(view: View, words: Sequence[_Word]) -> bool:
    """Tell whether more than a bare noun is there: "tax points", "inningspunten"."""
    if len(words) != 1:
        return len(words) > 1
    low, high = words[0]
    inside = any(low + _PART < start and end == high for start, end in rooms_in(view).nouns)
    return inside or _is_compound(view.passage.lexicon, view.gap(low, high))


def _till_states(view: View, start: int, end: int) -> int:
    """Return where the words end that stand between a count and its states: "44 points | spread over 14 states"."""
    spread = _spread(view.passage.lexicon)
    found = spread.search(view.passage.folded, start, end) if spread is not None else None
    if found is not None:
        return found.start()
    placing = [m.start for m in view.between(start, end) if m.key in _PLACING]
    return placing[-1] if placing else end


def _some_words(view: View, start: int) -> int:
    """Return where the few words end that follow each other from there, with no mark between them."""
    end = start
    for match in islice(_WORD.finditer(view.passage.folded, start, view.end), _MOST):
        if view.gap(end, match.start()).strip():
            break
        end = match.end()
    return end


def _between(view: View, start: int, end: int) -> list[_Word]:
    """Return the words in `[start, end)` without those for states, none where people, acts or sums are counted."""
    phrase = view.gap(start, end).rstrip(_MARKS)
    inside = view.between(start, end)
    if (
        starting(view.numbers, start, end)
        or not _PLAIN.fullmatch(phrase)
        or any(m.layer in _COUNTED and m.key not in _FREE for m in inside)
    ):
        return []
    whose = [m for m in inside if m.layer == "nationals"]
    words = [
        match.span()
        for match in _WORD.finditer(view.passage.folded, start, start + len(phrase))
        if not any(m.start <= match.start() < m.end for m in whose)
    ]
    return words if len(words) <= _MOST else []


def _till_noun(view: View, words: Sequence[_Word]) -> Sequence[_Word]:
    """Return these words up to the first noun for places: in "in 14 states 44 points were found" nothing ends them."""
    for index, word in enumerate(words, 1):
        if _is_room(view, word):
            return words[:index]
    return ()


def is_spot(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a folded word is a noun for places of any kind, or ends in one where words are compounded."""
    forms = _forms(lexicon)
    return word in forms or _is_compound(lexicon, word)


def spot_behind(view: View, start: int, end: int) -> _Word | None:
    """Return the noun for places of any kind right behind `start`, past an adjective or two; None where none is.

    Nor where something else is counted first: "two clerks of the desk".
    """
    low = start
    for match in islice(_WORD.finditer(view.passage.folded, start, end), _MOST):
        if view.gap(low, match.start()).strip(" "):
            return None
        if is_spot(view.passage.lexicon, match.group()):
            return match.span() if not _counts_first(view, start, match.start()) else None
        low = match.end()
    return None


def _counts_first(view: View, start: int, end: int) -> bool:
    """Tell whether what a number counts stands before the noun for places, or a word that parts them."""
    return any(
        (m.layer in _COUNTED and m.key not in _FREE) or m.key in _PLACING or m.key in _JOINING
        for m in view.between(start, end)
    )


def marked_spots(views: Sequence[View]) -> Iterator[_Word]:
    """Yield where nouns for places of any kind stand beside a word that calls them hidden or abroad: "secret desks"."""
    for view in views:
        lexicon = view.passage.lexicon
        after = lexicon.pack.modifiers != "before"
        rooms = rooms_in(view).nouns
        for m in view.of("facility", "covert", "overseas"):
            if any(low <= m.start and m.end <= high for low, high in rooms):
                continue  # "ruang bawah tanah", a basement
            behind = _WORD.match(view.passage.folded, m.end + 1, view.end)
            if behind is not None and is_spot(lexicon, behind.group()):
                yield behind.span()
            before = _LAST_WORD.search(
                view.passage.folded, max(view.start, m.start - _LONG), max(view.start, m.start - 1)
            )
            if after and before is not None and is_spot(lexicon, before.group(1)):
                yield before.span(1)


def forms_like(lexicon: Lexicon, word: str) -> frozenset[str]:
    """Return the forms of the nouns for places that begin as a word does, and the word."""
    return frozenset(form for form in _forms(lexicon) if form[:_ROOT] == word[:_ROOT]) | {word}


def _is_compound(lexicon: Lexicon, word: str) -> bool:
    return lexicon.pack.compounds and any(
        word.endswith(form) and len(word) - len(form) > _PART for form in _forms(lexicon)
    )


@cache
def _forms(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(form, lexicon.folding) for form in lexicon.pack.forms("premises.spots"))


@cache
def _spread(lexicon: Lexicon) -> re.Pattern[str] | None:
    forms = [fold(form, lexicon.folding) for form in lexicon.pack.forms("premises.spread")]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b") if forms else None
