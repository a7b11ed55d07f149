"""Links: who runs, controls, funds or works with whom, between organs, organisations and states, never persons."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Link, Relation
from longarm.model.voice import VoiceType
from longarm.stages.extraction.context import Context, How, is_denied
from longarm.stages.extraction.mentions import STATE_LAYERS
from longarm.stages.extraction.places import find_places
from longarm.stages.extraction.seats import MISSIONS
from longarm.stages.extraction.spans import starting
from longarm.stages.extraction.triggers import Trigger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.places import Place
    from longarm.stages.extraction.view import View

_REACH, _REACH_UNSPACED = 8, 16
_OF_REACH = 2
_OF_FACILITIES = frozenset({Relation.OPERATES, Relation.HOSTS, Relation.FUNDS})
"""Relations whose object is a facility."""
_OF_BODIES = frozenset({Relation.CONTROLS, Relation.FUNDS, Relation.PART_OF})
"""Relations that a state's organ may have with an association or a firm."""
_RUNS = frozenset({Relation.CONTROLS, Relation.OPERATES})
_RUNNERS = frozenset(
    {"court", "intelligence", "justice_ministry", "party", "police", "public_security"}
    | {"security_ministry"}
    | MISSIONS
)
"""Organs that keep facilities abroad."""
_WALL = re.compile(r"[;.；。]")


def claim_links(view: View, context: Context) -> None:
    """Add the links of a sentence."""
    answers = view.triggers["response"]
    triggers = [
        t
        for t in view.triggers["link"]
        if t.rule.value != Relation.HOSTS and not any(_within(t, answer) for answer in answers)
    ]
    actors = _actors(view, context) if triggers else []
    bodies = _bodies(view) if triggers else []
    for trigger in triggers:
        relation = Relation(trigger.rule.value)
        if relation is Relation.COOPERATES_WITH:
            pairs = _joint(view, context, trigger)
        else:
            ends = sorted([*actors, *bodies]) if relation in _OF_BODIES else actors
            ends = [end for end in ends if relation not in _OF_BODIES or not end.state]
            pairs = _directed(view, context, trigger, ends)
            if not pairs and relation in _RUNS:
                pairs = _whichever(view, context, trigger, actors)
        voices = context.voices_at(trigger.start, trigger.end, carry=True)
        denied = is_denied(view, trigger.start, trigger.end, voices)
        how = How(
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            score=0.55,
            reasons=(f"“{view.passage.text[trigger.start : trigger.end]}”",),
        )
        for subject, thing, span in pairs:
            context.add(
                view,
                Link(subject, relation, thing),
                (min(span[0], trigger.start), max(span[1], trigger.end)),
                voices,
                how,
            )


def _within(trigger: Trigger, answer: Trigger) -> bool:
    """Tell whether words of a link are an answer's: who "has opened an inquiry into a station" does not run it."""
    return answer.start <= trigger.start and trigger.end < answer.end and not trigger.passive


@dataclass(frozen=True, slots=True, order=True)
class _End:
    """One end of a relation as the text names it, at `[start, end)`; `runs` for an organ that keeps facilities abroad.

    `free` is True for an association or a firm, which belongs to no state.
    """

    start: int
    end: int
    name: str
    runs: bool = False
    free: bool = False
    state: bool = False
    """True for a state's or a capital's name alone."""


def _bodies(view: View) -> list[_End]:
    """Return the associations and firms that a sentence names."""
    unnamed = not view.passage.lexicon.pack.name_case  # there a noun alone tells of a body by name
    named = [
        a
        for a in view.actors
        if a.type is VoiceType.ORGANIZATION
        and (not a.points or (unnamed and a.points == "organization"))
    ]
    return [_End(a.start, a.end, a.name, free=True) for a in named]


def _whichever(
    view: View, context: Context, trigger: Trigger, actors: Sequence[_End]
) -> list[tuple[str, str, tuple[int, int]]]:
    """Return organ, facility and span where words of running stand beside both, on whichever side they are.

    What the two are tells which runs which: "two posts, subordinate to the police of X", "X'e bağlı iki nokta".
    """
    sides = [_near(view, trigger, actors, left=left) for left in (True, False)]
    things = [_near(view, trigger, _things(view, context), left=left) for left in (True, False)]
    organs = [end for side in sides for end in side if end.runs]
    kept = [end for side in things for end in side]
    if not organs or not kept:
        return []
    one, thing = organs[0], kept[0]
    if one.start < thing.end and thing.start < one.end:
        return []
    return [(one.name, thing.name, (min(one.start, thing.start), max(one.end, thing.end)))]


def _actors(view: View, context: Context) -> list[_End]:
    """Return organs, organisations and states; "police districts of A, B and C" gives A, B and C."""
    found: list[_End] = []
    places = find_places(view, context.accused) if context.accused else ()
    mine = [p for p in places if p.country in context.accused and p.city]
    located = {p.start for p in places if p.located}  # "in Frankfurt and Prague, X's police run …"
    for actor in view.actors:
        if actor.points or actor.type is not VoiceType.AUTHORITY:
            continue
        if actor.head in {"name", "roles"}:
            continue  # who speaks for an organ runs nothing
        if actor.bare_country and (actor.governed or actor.start in located):
            continue
        listed = _own_places(view, mine, actor)
        runs = actor.organ in _RUNNERS and (bool(listed) or actor.country in context.accused)
        own = _End(actor.start, actor.end, _plain(view, actor.start, actor.end))
        found += [replace(end, runs=runs, state=actor.bare_country) for end in listed or [own]]
    return found


def _own_places(view: View, mine: Sequence[Place], actor: Actor) -> list[_End]:
    """Return the places of the accused state that an organ's name goes on with, or that stand right before it."""
    if actor.organ is None:
        return []
    near = view.near(mine, actor.start, actor.end, _OF_REACH)
    after = [
        p for p in near if p.start >= actor.end and view.words(actor.end, p.start) <= _OF_REACH
    ]
    before = [
        p for p in near if p.end <= actor.start and view.words(p.end, actor.start) <= _OF_REACH
    ]
    nearest = after[0].listed if after else before[-1].listed if before else None
    return [_End(p.start, p.end, _plain(view, p.start, p.end)) for p in mine if p.listed == nearest]


def _things(view: View, context: Context) -> list[_End]:
    """Return the overseas facilities of a sentence, and the pronouns that stand for those spoken of before."""
    found = [
        _End(f.start, f.end, _plain(view, f.start, f.end))
        for f in view.facilities
        if context.is_foreign(f)
    ]
    if context.topic is not None and context.facility_words:
        pronouns = view.of("syntax", "pronouns.many", "pronouns.organization")
        found += [_End(m.start, m.end, context.facility_words) for m in pronouns]
    return found


def _plain(view: View, start: int, end: int) -> str:
    return view.passage.text[start:end].strip("\"'“”‘’「」 ")


def _near(view: View, trigger: Trigger, ends: Sequence[_End], *, left: bool) -> list[_End]:
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    found = []
    around = range(*view.passage.around(trigger.start, trigger.end, reach))
    for item in ends:
        if item.start not in around:
            continue
        inside = item.end <= trigger.start if left else item.start >= trigger.end
        low, high = (item.end, trigger.start) if left else (trigger.end, item.start)
        if inside and view.words(low, high) <= reach and not _WALL.search(view.gap(low, high)):
            found.append(item)
    return sorted(found, key=lambda item: item.start, reverse=left)


def _directed(
    view: View, context: Context, trigger: Trigger, actors: Sequence[_End]
) -> list[tuple[str, str, tuple[int, int]]]:
    """Return subject, object and span of a relation; in the passive the sides change places."""
    agent = starting(view.of("syntax", "agent"), trigger.end, trigger.end + 2)
    turned = trigger.passive or bool(agent)
    subjects = _near(view, trigger, actors, left=not turned)
    running = trigger.rule.value in _OF_FACILITIES
    things = _things(view, context) if running else [*actors]
    if running and trigger.rule.value in _OF_BODIES:
        things += [end for end in actors if end.free]
    objects = _near(view, trigger, things, left=turned)
    if view.passage.lexicon.pack.verb_last:
        objects = objects or _near(view, trigger, things, left=not turned)
        subjects = subjects or _near(view, trigger, actors, left=turned)
    objects = [end for end in objects if end not in subjects[:1]]
    if not subjects or not objects or (subjects[0].free and objects[0].free):
        return []
    thing = objects[0]
    together = [s for s in subjects if _same_list(view, subjects[0], s)]
    return [
        (s.name, thing.name, (min(s.start, thing.start), max(s.end, thing.end)))
        for s in together
        if s.name != thing.name
    ]


def _same_list(view: View, one: _End, two: _End) -> bool:
    """Tell whether two ends stand in one list, with only commas, "and" and other ends between."""
    low, high = (
        sorted((one.end, two.start)) if one.start < two.start else sorted((two.end, one.start))
    )
    between = [
        m for m in view.between(low, high) if m.layer not in {"place", "cities", "word_or_place"}
    ]
    return one is two or all(m.key == "syntax.and" for m in between)


def _joint(
    view: View, context: Context, trigger: Trigger
) -> list[tuple[str, str, tuple[int, int]]]:
    """Pair the accused state with every other state named near words of working together."""
    states = [m for m in view.mentions if m.layer in STATE_LAYERS]
    mine = [m for m in states if m.value in context.accused]
    others = [m for m in states if m.value not in context.accused and m.layer != "nationals"]
    others = [
        m
        for m in others
        if view.words(min(m.end, trigger.end), max(m.start, trigger.start)) <= 2 * _REACH
    ]
    subject = view.passage.text[mine[0].start : mine[0].end] if mine else None
    if subject is None:
        return []
    return [
        (
            subject,
            view.passage.text[m.start : m.end],
            (min(m.start, trigger.start), max(m.end, trigger.end)),
        )
        for m in others
    ]
