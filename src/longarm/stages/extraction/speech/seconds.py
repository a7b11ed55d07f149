"""Seconds: who counts a second time, and several bodies that each stand with their number.

"X counts 46, the ministry only 18", "while Y stops at 31".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import INNER, Attribution, voice_of
from longarm.stages.extraction.speech.pairs import COUNTERS, in_pairs
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.numbers import Number

_NEAR, _NEAR_UNSPACED = 3, 5
"""Words from whoever counts to "only", and from there to the number: "the ministry speaks of only 18"."""
_BESIDE = 2
"""Words between a body and its number where several are told with theirs."""
_FAR, _FAR_UNSPACED = 5, 8
"""Words from a body to its number where nothing else is counted: "eleva la cifra a 51"."""
_ENDS = 2
"""Words behind a number that ends a sentence: what it counts, said once more, or a verb."""
_BODIES = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})
_WORD = 16
"""Code points before a number in which the word before it stands."""
_OPENS = 4
"""Words between what opens a clause and who counts in it: an article, an adjective."""
_MARKS = (",", ";", "，", "；")


def with_seconds(
    view: View, discourse: Discourse, heard: Sequence[Attribution]
) -> list[Attribution]:
    """Return what is heard with those who count a second time; whoever counts before them ends where they begin."""
    items = _with_pairs(view, discourse, heard)
    speaking = {item.actor.start for item in items if item.actor}
    for actor in _second_counters(view):
        opens = _clause_of(view, actor)
        speaks = actor.start in speaking
        voice = None if speaks else voice_of(actor, discourse, None, Stance.ASSERTS)
        if opens is None or (voice is None and not speaks):
            continue
        items = [
            replace(item, end=opens)
            if item.start < opens < item.end and item.order < min(INNER, actor.start)
            else item
            for item in items
        ]
        if voice is not None:
            items.append(Attribution(voice, opens, view.end, actor.start, actor))
    return in_pairs(view, discourse, items)


def _with_pairs(
    view: View, discourse: Discourse, heard: Sequence[Attribution]
) -> list[Attribution]:
    """Return what is heard with bodies that each stand before their number, and speak to where the next begins."""
    pairs = _each_with_its_number(view)
    items = [item for item in heard if item.actor is None or item.actor.start not in pairs]
    for start, end in pairwise((*sorted(pairs), view.end)):
        voice = voice_of(pairs[start], discourse, None, Stance.ASSERTS)
        if voice is not None:
            items.append(Attribution(voice, start, end, start, pairs[start]))
    return items


def _each_with_its_number(view: View) -> dict[int, Actor]:
    """Return by their starts the bodies that each stand right before their number: "X counts 16, Y 24"."""
    reach = _BESIDE if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    found: dict[int, Actor] = {}
    for number in view.numbers:
        before = [a for a in view.actors if a.end <= number.start]
        if not before or before[-1].type not in _BODIES or not _may_count(before[-1]):
            continue
        if view.words(before[-1].end, number.start) <= reach:
            found.setdefault(before[-1].start, before[-1])
    several = len({actor.name for actor in found.values()}) > 1
    return found if several else {}


def _second_counters(view: View) -> list[Actor]:
    """Return the bodies right before a number that follows another one.

    Behind "only" any body counts; else a body whose number has nothing behind it.
    """
    if len(view.numbers) <= 1:
        return []
    found: dict[int, Actor] = {}
    for number in view.numbers[1:]:
        actor = _behind_only(view, number) or _with_a_bare(view, number) or _gapped(view, number)
        if actor is None or not _may_count(actor):
            continue
        counted = any(n.start >= actor.end for n in view.numbers if n.end <= number.start)
        if not counted and view.numbers[0].end <= actor.start:
            found[actor.start] = actor
    return list(found.values())


def _behind_only(view: View, number: Number) -> Actor | None:
    """Return who stands right before "only" and a number."""
    reach = _NEAR if view.passage.lexicon.pack.spaces else _NEAR_UNSPACED
    marks = [
        m
        for m in view.of("syntax", "only")
        if m.end <= number.start and view.words(m.end, number.start) <= reach
    ]
    before = _bodies_before(view, marks[-1].start) if marks else []
    near = before and view.words(before[-1].end, marks[-1].start) <= reach
    return before[-1] if near else None


def _bodies_before(view: View, position: int) -> list[Actor]:
    """Return who stands before `position`, without the state or city that only says where: "the police in Vilnius"."""
    return [a for a in view.actors if a.end <= position and not (a.bare_country and a.governed)]


def _with_a_bare(view: View, number: Number) -> Actor | None:
    """Return the body in whose clause a number ends a sentence, or all but ends it: "kommt der Verein Y auf 41."."""
    if view.words(number.end, view.end) > _ENDS:
        return None
    before = _bodies_before(view, number.start)
    if not before or not (before[-1].type in _BODIES or _is_named(before[-1])):
        return None
    reach = _FAR if view.passage.lexicon.pack.spaces else _FAR_UNSPACED
    return before[-1] if view.words(before[-1].end, number.start) <= reach else None


def _gapped(view: View, number: Number) -> Actor | None:
    """Return who stands with a number behind the word that stands before another: "speaks *of* 14, Y *of* 70"."""
    word = _word_before(view, number)
    before = _bodies_before(view, number.start)
    if not word.isalpha() or not before or before[-1].governed:
        return None
    again = any(_word_before(view, n) == word for n in view.numbers if n.end <= before[-1].start)
    near = view.words(before[-1].end, number.start) <= _BESIDE
    return before[-1] if again and near else None


def _word_before(view: View, number: Number) -> str:
    """Return the word right before a number, empty where none is."""
    low = max(view.start, number.start - _WORD)
    return (view.gap(low, number.start).split() or [""])[-1]


def _may_count(actor: Actor) -> bool:
    """Tell whether somebody is a body that a clause may have for its subject."""
    body = (actor.type in COUNTERS and actor.head != "syntax") or _is_named(actor)
    return body and not (actor.points or actor.governed or actor.bare_country)


def _is_named(actor: Actor) -> bool:
    """Tell whether somebody has a name of more than one word, which may be a body's that no noun shows."""
    return actor.head == "name" and " " in actor.name


def _clause_of(view: View, actor: Actor) -> int | None:
    """Return where the clause opens that has somebody for its subject, else None: at a mark, "and" or "while"."""
    low, _ = view.passage.around(actor.start, actor.start, _OPENS)
    opening = [
        m.start
        for m in starting(view.of("syntax", "and", "breaks"), max(low, view.start), actor.start)
        if m.end <= actor.start and view.words(m.end, actor.start) <= _OPENS
    ]
    if opening:
        return opening[-1]
    before = view.gap(view.start, actor.start)
    place = max(before.rfind(mark) for mark in _MARKS)
    if place < 0 or view.words(view.start + place + 1, actor.start) > _OPENS:
        return None
    return view.start + place
