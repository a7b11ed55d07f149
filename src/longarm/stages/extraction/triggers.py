"""Triggers: rules of a pack that fire in a sentence, by one word or by co-cues that stand near each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.languages.pack import TriggerRule
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.view import View

_WINDOW, _WINDOW_LATE, _WINDOW_UNSPACED = 12, 18, 26
_AROUND = 600
"""Code points around a sentence in which a rule's third list may have its cue."""
_WALL = re.compile(r"[;；]")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A rule that fired at `[start, end)`; `passive` is True where its passive words did."""

    rule: TriggerRule
    start: int
    end: int
    passive: bool = False


def fired(view: View, kind: str) -> tuple[Trigger, ...]:
    """Return the rules of `incident`, `response` or `link` that fire in a sentence, by start."""
    rules = view.passage.lexicon.pack.rules[kind]
    groups: dict[int, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    found: list[Trigger] = []
    names = [m for m in view.mentions if m.layer in {"name", "body"}]
    subject = view.of("subject") if kind == "incident" else ()
    for m in view.of(kind):
        if any(name.start <= m.start and m.end <= name.end for name in names):
            continue  # a word of a name does nothing: the *Rendition* Project
        index, _, part = m.value.partition(":")
        harasses = bool(subject) and rules[int(index)].value == Tactic.HARASSMENT
        if harasses and any(s.start <= m.start and m.end <= s.end for s in subject):
            continue  # what the subject is called tells of no one act of it
        if part in {"", "passive"}:
            found.append(Trigger(rules[int(index)], m.start, m.end, passive=part == "passive"))
        else:
            groups[int(index)][part].append(m)
    for number, parts in groups.items():
        rule = rules[number]
        here = [parts.get(str(n), []) for n in range(len(rule.every))]
        act = kind == "incident" and here[0] and here[1]
        if all(here) or (act and _around(view, f"{kind}.{number}", here)):
            found += _together(view, rule, [cues for cues in here if cues])
    return tuple(_apart(found))


def _around(view: View, name: str, here: Sequence[Sequence[Mention]]) -> bool:
    """Tell whether every list that a sentence lacks, from the third on, has a cue in the sentences around it.

    What the first two lists say is the act; the others say mostly to whom it is done, which a text says once.
    """
    low, high = view.start - _AROUND, view.end + _AROUND
    for number, cues in enumerate(here):
        if cues:
            continue
        starts = view.passage.cues.get(f"{name}:{number}", ())
        index = bisect_left(starts, low)
        if index == len(starts) or starts[index] > high:
            return False
    return True


def _together(view: View, rule: TriggerRule, parts: list[list[Mention]]) -> list[Trigger]:
    """Fire a rule for each cue of its first list that has one of every other list near."""
    pack = view.passage.lexicon.pack
    window = (_WINDOW_LATE if pack.verb_last else _WINDOW) if pack.spaces else _WINDOW_UNSPACED
    fired = []
    for first in parts[0]:
        chosen = [first]
        for others in parts[1:]:
            near = [
                m
                for m in view.near(others, first.start, first.end, window)
                if not (m.start < first.end and first.start < m.end)
                and _near(view, first, m, window)
            ]
            if not near:
                break
            chosen.append(min(near, key=lambda m: (abs(m.start - first.start), m.start)))
        else:
            fired.append(Trigger(rule, min(m.start for m in chosen), max(m.end for m in chosen)))
    return fired


def _near(view: View, one: Mention, two: Mention, window: int) -> bool:
    """Tell whether two cues belong together: within reach, and nobody else begins to act between them."""
    left, right = (one, two) if one.start <= two.start else (two, one)
    if view.words(left.end, right.start) > window or _WALL.search(view.gap(left.end, right.start)):
        return False
    return not any(
        actor.end <= right.start
        and actor.type is VoiceType.AUTHORITY
        and view.mark_before(left.end, actor.start) in {",", "，"}
        for actor in starting(view.actors, left.end, right.start)
    )


def _apart(fired: list[Trigger]) -> list[Trigger]:
    """Keep one of those triggers of one value that overlap: one that tells the outcome, else the shortest."""
    kept: list[Trigger] = []
    by_value = defaultdict[str, list[Trigger]](list)  # apart, and by start
    for trigger in sorted(
        fired, key=lambda item: (item.rule.outcome is None, item.end - item.start, item.start)
    ):
        same = by_value[trigger.rule.value]
        index = bisect_right(same, trigger.start, key=attrgetter("end"))
        if index == len(same) or same[index].start >= trigger.end:
            same.insert(index, trigger)
            kept.append(trigger)
    return sorted(kept, key=lambda item: (item.start, item.end))
