"""Triggers: rules of a pack that fire in a sentence, by one word or by co-cues that stand near each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, reduce
from operator import attrgetter, itemgetter, or_
from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.cues import numbers_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.languages.pack import TriggerRule
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.cues import Cued, Cues
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

KINDS = ("incident", "response", "link")
"""The kinds of rules whose words are triggers."""
_WINDOW, _WINDOW_LATE, _WINDOW_UNSPACED = 12, 18, 26
_AROUND = 600
"""Code points around a sentence in which a rule's third list may have its cue."""
_WALL = re.compile(r"[;；]")
_PEOPLE = ("targets", "units.person", "roles.person", "nationals")
_JUSTICE = frozenset({"court", "police", "prosecutor"})
"""Organs that pursue whoever keeps papers for gain, and so are not behind it."""
_AGENT = 2
"""Words between an agent particle and the employer by whom something is done."""
_GAIN_REACH = 8
"""Words, or characters in scripts without spaces, between an act and the employer who does it."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A rule that fired at `[start, end)`; `passive` is True where its passive words did."""

    rule: TriggerRule
    start: int
    end: int
    passive: bool = False


def fired(view: View) -> dict[str, tuple[Trigger, ...]]:
    """Return the rules of `incident`, `response` and `link` that fire in a sentence, by kind and start."""
    names = [*view.of("name"), *view.of("body")]
    people: Sequence[Mention] | None = None
    found = {}
    for kind in KINDS:
        words = view.of(kind)
        if names:  # a word of a name does nothing: the *Rendition* Project
            words = [m for m in words if not _in_a_name(names, m)]
        if words and people is None:
            people = _people(view)
        found[kind] = _fired(view, kind, words, people or ()) if words else ()
    return found


def _fired(
    view: View, kind: str, words: Sequence[Mention], people: Sequence[Mention]
) -> tuple[Trigger, ...]:
    """Return the rules of a kind that fire on its `words` in a sentence, in which there are these `people`."""
    lexicon = view.passage.lexicon
    cues, rules = lexicon.cues, lexicon.pack.rules[kind]
    found: list[Trigger] = []
    here: list[tuple[Mention, Cues]] = []
    bits = 0
    subject = view.of("subject") if kind == "incident" else ()
    for m in words:
        said = cues[m.value]
        if subject and any(s.start <= m.start and m.end <= s.end for s in subject):
            said = _in_the_subject(lexicon, m.value)
        for number, passive in said.alone:
            found.append(Trigger(rules[number], m.start, m.end, passive=passive))
        if said.lists:
            here.append((m, said))
            bits |= said.bits
    found = _longest(found) if len(found) > 1 else found
    if here:
        stands = _stand_ins(view, cues, kind, people)
        for asked, _, whom in stands:
            bits |= asked if whom else 0
        met = cues.met(kind, bits)
        if kind == "incident":
            met |= _met_around(view, bits, met)
        for number, parts in _parts(here, met, stands):
            found += _together(view, rules[number], parts)
    found = _apart(found) if len(found) > 1 else found
    if kind == "incident" and view.of("aside", "gain"):
        found = [trigger for trigger in found if not _for_gain(view, trigger)]
    return tuple(found)


def _for_gain(view: View, trigger: Trigger) -> bool:
    """Tell whether an employer or a broker keeps somebody's papers, and no body of a state is nearer: a crime of many.

    What befalls a family is so only where one of them is said to have done it: "withheld by the agency".
    """
    tactic = Tactic(trigger.rule.value)
    if tactic not in {Tactic.COERCION_BY_PROXY, Tactic.MOBILITY_CONTROL}:
        return False

    def far(start: int, end: int) -> int:
        return (
            view.words(min(end, trigger.start), start)
            if end <= trigger.start
            else view.words(trigger.end, max(start, trigger.end))
        )

    agents = [m.end for m in view.of("syntax", "agent")]
    keepers = [
        far(m.start, m.end)
        for m in view.of("aside", "gain")
        if tactic is Tactic.MOBILITY_CONTROL
        or any(end <= m.start and view.words(end, m.start) <= _AGENT for end in agents)
    ]
    organs = [far(a.start, a.end) for a in view.actors if a.organ and a.organ not in _JUSTICE]
    return bool(keepers) and min(keepers) <= _GAIN_REACH and min(keepers) < min(organs, default=99)


@cache
def _in_the_subject(lexicon: Lexicon, value: str) -> Cues:
    """Return what a trigger word of that value says in what the subject is called, which tells of no one act of it."""
    rules = enumerate(lexicon.pack.rules["incident"])
    harassing = frozenset(n for n, rule in rules if rule.value == Tactic.HARASSMENT)
    return lexicon.cues.without(value, harassing)


def _in_a_name(names: Sequence[Mention], cue: Mention) -> bool:
    """Tell whether a cue is a word of a name; a noun with a capital that the pack knows is none: "Facebookkonto"."""
    start, end = cue.start, cue.end
    for name in names:
        if name.start <= start and end <= name.end:
            whole = name.layer == "name" and (name.start, name.end) == (start, end)
            if not whole:
                return True
    return False


def _people(view: View) -> list[Mention]:
    """Return whoever may be acted upon in a sentence: people, and a nation's adjective that is no state body's."""
    bodies = [a for a in view.actors if a.type is VoiceType.AUTHORITY]
    return [
        m
        for layer in _PEOPLE
        for m in view.of(layer)
        if layer != "nationals" or not any(a.start <= m.start < a.end for a in bodies)
    ]


def _stand_ins(
    view: View, cues: Cued, kind: str, people: Sequence[Mention]
) -> tuple[tuple[int, Mapping[int, tuple[int, ...]], Sequence[Mention]], ...]:
    """Return the lists of rules that ask for a sort of people, as bits and by rule, each with whoever is of it."""
    targets = view.of("targets") if cues.targets[kind] else ()
    return (
        (cues.people[kind], cues.folk[kind], people if cues.people[kind] else ()),
        (cues.targets[kind], cues.aims[kind], targets),
    )


def _met_around(view: View, bits: int, met: int) -> int:
    """Return the rules, as bits, that a sentence begins, and the sentences around it complete; not those `met` already.

    Its own words are in the first two lists, which say what was done; the others say mostly to whom it is done, which a
    text says once.
    """
    begun = view.passage.lexicon.cues.begun("incident", bits) & ~met
    if not begun:
        return 0
    starts, around = view.passage.cues
    first = bisect_left(starts, view.start - _AROUND)
    last = bisect_right(starts, view.end + _AROUND)
    whole = reduce(or_, around[first:last], bits)
    return begun & view.passage.lexicon.cues.met("incident", whole)


def _parts(
    here: Sequence[tuple[Mention, Cues]],
    met: int,
    stands: Sequence[tuple[int, Mapping[int, tuple[int, ...]], Sequence[Mention]]],
) -> list[tuple[int, list[list[Mention]]]]:
    """Return the words of each list of the rules `met`, without lists that have none, by where a rule's first is.

    `stands` are what `_stand_ins` returned.
    """
    order: list[tuple[int, int, list[list[Mention]]]] = []
    for number in numbers_of(met):
        lists: dict[int, list[Mention]] = {}
        first = -1
        for index, (mention, cues) in enumerate(here):
            for part in cues.lists.get(number, ()):
                first = index if first < 0 else first
                lists.setdefault(part, []).append(mention)
        for _, asking, people in stands:
            for part in asking.get(number, ()) if people else ():
                lists[part] = sorted([*lists.get(part, ()), *people])
        order.append((first, number, [lists[part] for part in sorted(lists)]))
    return [(number, parts) for _, number, parts in sorted(order, key=itemgetter(0, 1))]


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
            spans = [(m.start, m.end) for m in chosen]
            fired.append(Trigger(rule, min(spans)[0], max([end for _, end in spans])))
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


def _longest(phrases: list[Trigger]) -> list[Trigger]:
    """Leave out phrases that stand within a longer one of another value: "sent home" in "sent home for trial"."""
    kept: list[Trigger] = []
    for one in sorted(phrases, key=lambda item: (item.start, -item.end)):
        whole = kept[-1] if kept else one
        within = one.end <= whole.end and one.end - one.start < whole.end - whole.start
        if not (within and one.rule.value != whole.rule.value):
            kept.append(one)
    return kept


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
