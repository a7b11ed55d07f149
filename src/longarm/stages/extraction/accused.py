"""Accused: which state a document is about, read from whose facilities, forces and acts it speaks of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from longarm.stages.extraction.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.view import View

_ACT_REACH = 40
"""Code points between an actor and what it does."""
_RUN_REACH, _RUN_REACH_UNSPACED = 10, 20
_FOR_REACH = 2
"""Words in "service station for the police of X"."""
_FORCES = frozenset({"public_security", "intelligence", "security_ministry", "party"})
_RUNNERS = _FORCES | {"police"}
_NAMED_OFTEN = 4
_TO_ACCOUNT = frozenset({"summons", "expulsion", "protest"})
_OWN, _BARE = 2, 1
"""How much a state in a facility's phrase says, and one beside a bare head ("Dutch offices")."""


def accused_states(views: Sequence[View]) -> frozenset[str]:
    """Return the states a document accuses; empty where it does not tell.

    First those whose facilities it speaks of, else those whose forces or acts; a state that only answers is none.
    """
    owners: Counter[str] = Counter()
    actors: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for view in views:
        for facility in view.facilities:
            weight = _OWN if facility.kind else _BARE
            owners.update(dict.fromkeys(facility.states, weight))
        owners.update(code for code, _ in running(view))
        owners.update(_called_to_account(view))
        actors.update(_acting(view))
        named.update(m.value for m in view.mentions if m.layer in STATE_LAYERS)
    often = Counter({code: 1 for code, count in named.items() if count >= _NAMED_OFTEN})
    for weights in (owners, actors, often):
        best = [(weight, named[code], code) for code, weight in weights.items() if weight > 0]
        if best:
            return frozenset({max(best)[2]})
    return frozenset()


def running(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states said to have or run a facility, and where it starts: "China has 100 police stations"."""
    yield from _run_by(view)
    yield from _run_for(view)
    governed = {actor.start for actor in view.actors if actor.governed}
    owners = [(m.value, m.start, m.end) for m in view.mentions if m.layer in STATE_LAYERS]
    owners += [
        (a.country, a.start, a.end) for a in view.actors if a.country and a.organ in _RUNNERS
    ]
    for code, start, end in owners:
        if start in governed:
            continue
        for facility in view.facilities:
            near = facility.start >= end and view.words(end, facility.start) <= _reach_of_running(
                view
            )
            if near and facility.kind and not _parted(view, end, facility.start):
                yield code, facility.start


def _reach_of_running(view: View) -> int:
    return _RUN_REACH if view.passage.lexicon.pack.spaces else _RUN_REACH_UNSPACED


def _run_for(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states of forces right behind a facility: "a service station for the police of X"."""
    for facility in view.facilities:
        for actor in view.actors:
            beside = (
                actor.start >= facility.end and view.words(facility.end, actor.start) <= _FOR_REACH
            )
            if beside and facility.kind and actor.country and actor.organ in _RUNNERS:
                yield actor.country, facility.start


def _run_by(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states after "run by", and where the facility before it starts."""
    for trigger in view.triggers["link"]:
        if trigger.rule.value != "operates":
            continue
        agent = any(
            m.key == "syntax.agent" and 0 <= m.start - trigger.end <= 1 for m in view.mentions
        )
        before = [f for f in view.facilities if f.end <= trigger.start and f.kind]
        if not before or not (trigger.passive or agent):
            continue
        for m in view.mentions:
            if (
                m.layer in STATE_LAYERS
                and m.start - trigger.end >= 0
                and view.words(trigger.end, m.start) <= _reach_of_running(view)
            ):
                yield m.value, before[-1].start


def _parted(view: View, start: int, end: int) -> bool:
    """Tell whether what stands between a state and a facility shows that the state does not run it."""
    if any(t.rule.value == "operates" and start <= t.start < end for t in view.triggers["link"]):
        return False
    return _hosting(view, start, end) or any(
        (m.layer in {"reporting", "response"} and ":" not in m.value)
        or m.key in {"syntax.place", "syntax.breaks"}
        for m in view.between(start, end)
    )


def _called_to_account(view: View) -> Iterator[str]:
    """Yield the states whose envoys were summoned or expelled, or to whom a protest went."""
    for trigger in view.triggers["response"]:
        if trigger.rule.value in _TO_ACCOUNT:
            for actor in view.actors:
                if (
                    actor.country
                    and not actor.bare_country
                    and trigger.start < actor.start < trigger.end + _ACT_REACH
                ):
                    yield actor.country


def _hosting(view: View, start: int, end: int) -> bool:
    return any(t.rule.value == "hosts" and start <= t.start < end for t in view.triggers["link"])


def _acting(view: View) -> Iterator[str]:
    """Yield the states whose organs act against somebody: by an actor before the act, or "an Iranian plot to …"."""
    acts = [trigger.start for trigger in view.triggers["incident"]]
    answers = [trigger.start for trigger in view.triggers["response"]]
    for m in view.of("nationals"):
        if any(start - m.end >= 0 and view.words(m.end, start) <= 1 for start in acts):
            yield from (
                m.value,
                m.value,
            )  # the words say whose act it is, an actor near by only may
    for actor in view.actors:
        if not actor.country or actor.governed:
            continue
        acting = any(0 <= start - actor.end <= _ACT_REACH for start in acts)
        if actor.organ in _FORCES or (
            acting and not any(0 <= start - actor.end <= _ACT_REACH for start in answers)
        ):
            yield actor.country
