"""Compiled: whose list or chronology the entries of a text are, by the line before or behind them.

"A chronology compiled by X: / 3 May: … / 7 June: …", "Leipzig: … / Uppsala: … / The list comes from X."
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.phrases.voices import voice_of
from longarm.stages.extraction.speech.attributions import find_attributions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse

_ENTRIES = 2
"""Entries that a list has at least."""
_BULLET = re.compile(r"[•·▪■◆▶▷△▲▽▼*-]+\s*(?=\w)")
_HEAD = re.compile(r"[^\n:\"?]{2,40}:\s?(?=\S)")
"""What heads an entry with its own words: a city, a day."""
_HEAD_WORDS = 4
_DAY = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}\b")
"""A day in figures, whichever number of it is the month."""
_BESIDE = 3
"""Code points between a place or a date that heads an entry and what is told under it."""
_COMPILERS = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET, VoiceType.PERSON})


class _Run(NamedTuple):
    """A run of entries: the sentences from the first of it to the last."""

    first: int
    last: int


def compilers(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    discourse: Discourse,
    accused: Collection[str],
) -> dict[int, Voice]:
    """Return by sentence whose list it is an entry of, where the line before or behind the list tells."""
    found: dict[int, Voice] = {}
    for run in _runs(views, placed):
        for at in (run.first - 1, run.last + 1):
            voice = _compiler(views[at], discourse, accused) if 0 <= at < len(views) else None
            if voice is not None:
                found |= dict.fromkeys(range(run.first, run.last + 1), voice)
                break
    return found


def _runs(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> Iterator[_Run]:
    """Yield the runs of entries, each with what goes on in its paragraph."""
    first, last, many, known = 0, -2, 0, 0
    for index, view in enumerate(views):
        goes_on = last == index - 1
        heads = _heads_with_place_or_date(view, placed[index])
        if heads or _is_entry(view):
            if not goes_on:
                first, many, known = index, 0, 0
            last, many, known = index, many + 1, known + heads
        elif goes_on and _is_within(view, views[first], views[last]):
            last = index
        if last < index or index == len(views) - 1:
            if many >= _ENTRIES and 2 * known >= many:
                yield _Run(first, last)
            many = 0


def _is_within(view: View, first: View, last: View) -> bool:
    """Tell whether a sentence goes on with an entry in its paragraph, and does not name the list that ends there."""
    paragraph = view.sentence.paragraph
    of_one = first.sentence.paragraph == paragraph
    return last.sentence.paragraph == paragraph and not (of_one and _names_a_list(view))


def _is_entry(view: View) -> bool:
    """Tell whether a sentence opens like an entry: with a bullet, or a few words and a colon."""
    line = view.gap(view.start, view.end)
    head = _HEAD.match(line)
    few = head is not None and view.words(view.start, view.start + head.end()) <= _HEAD_WORDS
    return (bool(_BULLET.match(line)) or few) and not _names_a_list(view)


def _heads_with_place_or_date(view: View, places: Sequence[Place]) -> bool:
    """Tell whether a date opens a sentence, or a place that a mark parts from what is told under it."""
    bullet = _BULLET.match(view.gap(view.start, view.end))
    start = view.start + (bullet.end() if bullet else 0)
    if any(date.start <= start + 1 for date in view.dates[:1]):
        return True
    if _DAY.match(view.gap(start, view.end)):
        return True
    for place in places[:1]:
        behind = view.gap(place.end, place.end + _BESIDE)
        if place.start <= start + 1 and re.match(r"\s?[:.\u3000]|\s[-]", behind):
            return True
    return False


def _names_a_list(view: View) -> bool:
    """Tell whether a sentence has a noun for a list or a chronology that is no part of a body's name."""
    names = [(a.start, a.end) for a in view.actors if not a.points]
    return any(
        not any(low <= m.start and m.end <= high for low, high in names)
        for m in view.of("counting", "chronicles")
    )


def _compiler(view: View, discourse: Discourse, accused: Collection[str]) -> Voice | None:
    """Return the one body or person that a line beside a list names as who made it."""
    own = view.of("attribution", "own") or view.of("syntax", "we")
    if own or not _names_a_list(view):
        return None
    said = find_attributions(view, discourse)
    heard = [item for item in (*said.here, *said.back) if item.voice.type in _COMPILERS]
    if any(item.voice.stance in {Stance.DENIES, Stance.OPINES} for item in heard):
        return None
    voices = [item.voice for item in heard if not item.guessed]
    if not voices:
        called = (voice_of(a, discourse, None, Stance.ALLEGES) for a in _bodies(view, accused))
        voices = [voice for voice in called if voice]
    names = {voice.name for voice in voices}
    return replace(voices[0], stance=Stance.ALLEGES, inferred=True) if len(names) == 1 else None


def _bodies(view: View, accused: Collection[str]) -> list[Actor]:
    """Return the bodies that a line names; the persons, where it names no body."""
    named = [
        a
        for a in view.actors
        if not (a.points or a.bare_country or a.organ) and a.country not in accused
    ]
    bodies = [a for a in named if a.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}]
    persons = [a for a in named if a.type is VoiceType.PERSON and a.head == "name"]
    free = [a for a in bodies if not a.governed]
    return free or bodies or [a for a in persons if " " in a.name]
