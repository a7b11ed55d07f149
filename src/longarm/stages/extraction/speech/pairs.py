"""Pairs: two who count in one sentence, each with a number: "for the group it is 40, for the police nine"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.governing import in_a_case
from longarm.stages.extraction.phrases.voices import Attribution, voice_of
from longarm.stages.extraction.words.numbers import is_year
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.numbers import Number

COUNTERS = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})
_TWO = 2
_LEADS = 1
"""Words between what leads to somebody and them: an article."""
_NOUN = 3
"""Words between a noun for a number and whose it is."""
_BARE = 3
"""Words behind a number that has no noun of its own: "40 of them", a verb at the sentence's end."""
_FAR, _FAR_UNSPACED = 9, 18
"""Words between somebody and the number that is theirs."""
_LEADING = frozenset({"before", "by", "cites", "origin", "which"})
"""Words that lead to a source."""
_OPENS = 4
"""Words between where a part begins and who counts in it, or their number."""
_PART = 2
"""Code points before a part in which a word for a share may begin."""
_MARKS = (", ", "; ", " - ", "، ", "；", "，", "、", "؛ ")


def in_pairs(view: View, discourse: Discourse, items: Sequence[Attribution]) -> list[Attribution]:
    """Return what is heard where two count, each with a number: either speaks up to where the other's part begins.

    Where nobody is heard the two have to be led to by the same word, or by nouns for a number.
    """
    found = _pair(view)
    if found is None:
        return list(items)
    first, second, wall = found
    heard = {item.actor.start for item in items if item.actor} & {first.start, second.start}
    alike = _lead(view, first) is not None and _lead(view, first) == _lead(view, second)
    if not (alike or heard):
        return list(items)
    spans = {first.start: (view.start, wall), second.start: (wall, view.end)}
    kept = [item for item in items if item.actor is None or item.actor.start not in spans]
    kept = [_outside(item, second.start, wall) for item in kept]
    for actor in (first, second):
        start, end = spans[actor.start]
        own = [item for item in items if item.actor and item.actor.start == actor.start]
        if own:
            kept += [replace(item, start=start, end=end) for item in own]
        elif (voice := voice_of(actor, discourse, None, Stance.ALLEGES)) is not None:
            kept.append(Attribution(voice, start, end, actor.start, actor))
    return kept


def _outside(item: Attribution, second: int, wall: int) -> Attribution:
    """End the word of anybody else, who stands before the second one, where that one's part begins."""
    return replace(item, end=wall) if item.order < second and item.end > wall else item


def _pair(view: View) -> tuple[Actor, Actor, int] | None:
    """Return two who count and where the second one's part begins; None where a sentence is not put so."""
    numbers = [n for n in view.numbers if (n.value or 0) > 1 and not is_year(n)]
    numbers = [n for n in numbers if not any(d.start <= n.start < d.end for d in view.dates)]
    if len(numbers) != _TWO:
        return None
    bodies = [a for a in view.actors if _may_count(view, a)]
    if len(bodies) != _TWO or bodies[0].name == bodies[1].name:
        return None
    wall = _where_parted(view, numbers, bodies)
    if wall is None or not _is_bare(view, numbers[1], bodies[1]) or view.triggers["response"]:
        return None  # "the group counts 40 threats, the police arrested nine"
    return None if _is_part(view, wall, numbers[1]) else (bodies[0], bodies[1], wall)


def _where_parted(view: View, numbers: Sequence[Number], bodies: Sequence[Actor]) -> int | None:
    """Return where the second part begins, if each of two bodies stands before its number, or each behind it."""
    spans = [(each.start, each.end, False) for each in numbers]
    spans += [(each.start, each.end, True) for each in bodies]
    spans.sort()
    if [body for *_, body in spans] not in ([True, False, True, False], [False, True, False, True]):
        return None
    (_, parted, _), (start, end, _), (last, _, _) = spans[1:]
    reach = _FAR if view.passage.lexicon.pack.spaces else _FAR_UNSPACED
    wall = _wall(view, parted, start)
    near = view.words(end, last) <= reach
    return wall if wall is not None and near and view.words(wall, start) <= _OPENS else None


def _is_part(view: View, wall: int, number: Number) -> bool:
    """Tell whether a number is a part of the one before, or of what somebody says: "of whom four", "and that …"."""
    that = view.passage.lexicon.pack.forms("syntax.that")
    opened = view.gap(wall, number.start).split()[:1]
    parts = starting(view.of("syntax", "partitive"), wall - _PART, number.start)
    return bool(parts) or bool(that and opened and opened[0] in that)


def _wall(view: View, low: int, high: int) -> int | None:
    """Return where the second part begins: behind the last mark, else at "and" or a word that opens a clause."""
    gap = view.gap(low, high)
    place, mark = max((gap.rfind(mark), mark) for mark in _MARKS)
    if place >= 0:
        return low + place + len(mark)
    words = starting(view.of("syntax", "and", "breaks"), low, high)
    return words[-1].start if words else None


def _may_count(view: View, actor: Actor) -> bool:
    """Tell whether somebody is a body or has a name, and is free or led to by a word that may lead to a source."""
    named = actor.head == "name" and (" " in actor.name or actor.role is not None)
    body = (actor.type in COUNTERS and actor.head != "syntax") or named
    if not body or actor.points or actor.bare_country:
        return False
    free = not (actor.governed or in_a_case(view, actor))
    return free or _lead(view, actor) is not None


def _lead(view: View, actor: Actor) -> str | None:
    """Return the word that leads to somebody as a source, or follows; "number" for a noun for one; None for neither."""
    forms = view.passage.lexicon.pack.forms
    viewed = {*forms("attribution.view"), *forms("syntax.owning")}
    sources = view.near(view.of("attribution"), actor.start, actor.end, _NOUN)
    words = view.near(view.of("syntax"), actor.start, actor.start, _LEADS)
    before = [
        *(m for m in sources if m.value in _LEADING),
        *(m for m in words if m.value == "within" or view.gap(m.start, m.end) in viewed),
    ]
    for m in before:
        if m.end <= actor.start and view.words(m.end, actor.start) <= _LEADS:
            return view.gap(m.start, m.end)
    for m in sources:
        if m.value == "after" and m.start >= actor.end and not view.words(actor.end, m.start):
            return view.gap(m.start, m.end)
    lists = view.near(view.of("counting", "lists"), actor.start, actor.end, _NOUN)
    nouns = [(m.start, m.end) for m in (*sources, *lists) if m.value in {"figures", "lists"}]
    papers = view.near(view.actors, actor.start, actor.end, _NOUN)
    nouns += [(a.start, a.end) for a in papers if a.points == "document"]
    near = any(
        (end <= actor.start and view.words(end, actor.start) <= _NOUN)
        or (start >= actor.end and view.words(actor.end, start) <= _LEADS)
        for start, end in nouns
    )
    return "number" if near else None


def _is_bare(view: View, number: Number, body: Actor) -> bool:
    """Tell whether a number has nothing much behind it: it ends its sentence, or whose it is follows."""
    if body.start > number.start:
        return True
    return view.words(number.stop, view.end) <= _BARE
