"""Runners: which states are said to have or run a facility."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.slots import SiteKind
from longarm.model.voice import VoiceType
from longarm.stages.extraction.keepers.tellers import of_something, only_tells
from longarm.stages.extraction.keepers.towns import KINDS
from longarm.stages.extraction.phrases.governing import is_put
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.phrases.seats import MISSIONS, SERVICES
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from longarm.stages.extraction.phrases.facilities import Facility
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

FORCES = frozenset({"public_security", "intelligence", "security_ministry", "party"})
HELD = frozenset({"controls", "operates"})
RUNNERS = FORCES | {"police"}
JUSTICE = frozenset({"court", "prosecutor", "parliament"})
_RUN_REACH, _RUN_REACH_UNSPACED = 10, 20
_OPERATES = frozenset({"operates"})
_OPENED = re.compile(r"[,，]\s?(?:\w+\s)?$")
"""A comma, and an article, before whom a clause is about."""
_WHERE = frozenset({"syntax.place", "syntax.after_place"})
_DATELINE = re.compile(r"\s-\s")
_RUN_IT = 2
"""Words between a verb of running and what is run: an article, a number."""
_PLACED = 4
"""Code points of a preposition with which a pack tells a verb of running from one of saying: "utrzymuje w"."""
_RUN_MANY = 6
"""The same where a number stands between."""
_RUN_THERE = 5
"""The same where a place stands between: "maintains in Hamburg and Berlin two unofficial offices"."""
_OPENS_CLAUSE = 1
"""Words between a facility and the relative clause that tells whose it is: "punkty, które", "offices in X that"."""
_BEHIND = 24
"""Code points behind a verb of running in which its subject begins, where that follows: "que mantiene X"."""
_OPENS_UNSPACED = 6
"""Code points that open a clause before its actor in scripts without spaces: the province before a county's court."""
_FOR_REACH = 2
"""Words in "service station for the police of X"."""
_NEXT = 2
"""Code points behind a facility in which what stands next to it starts."""


class _Owner(NamedTuple):
    """A state, or a force of one, that may have a facility."""

    code: str
    start: int
    end: int


def running(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states said to have or run a facility, and where it starts: "China has 100 police stations"."""
    if not view.facilities:
        return
    yield from _run_by(view)
    yield from _run_in_relative(view)
    yield from _run_for(view)
    yield from _disowned(view)
    governed = {actor.start for actor in view.actors if actor.governed}
    tellers = [a for a in view.actors if a.type is not VoiceType.AUTHORITY or a.organ in JUSTICE]
    owners = [
        _Owner(m.value, m.start, m.end)
        for m in view.mentions
        if m.layer in STATE_LAYERS
        and not _is_where(view, m)
        and not any(
            a.start <= m.start and m.end <= a.end for a in view.near(tellers, m.start, m.end, 0)
        )
    ]
    owners += [
        _Owner(a.country, a.start, a.end)
        for a in view.actors
        if a.country and a.organ in RUNNERS and not only_tells(view, a)
    ]
    if any(f.kind is SiteKind.COURT_LIAISON for f in view.facilities):
        courts = (a for a in view.actors if a.country and a.organ == "court")
        owners += [_Owner(a.country or "", a.start, a.end) for a in courts]
    forces = {a.start for a in view.actors if a.country and a.organ in RUNNERS}
    owning = {
        o.start for o in owners if o.start in forces and of_something(view, o.start, o.end)
    }  # "Fuzhou polisinin Bakü'deki noktası"
    free = [o for o in owners if o.start not in governed or o.start in owning]
    named = {m.value for m in view.mentions if m.layer in STATE_LAYERS}
    secret = {
        (a.country, a.start)
        for a in view.actors
        if a.organ in SERVICES or (a.organ == "police" and named - {a.country})
    }
    ordered = sorted(free, key=lambda owner: owner.start)
    reach = _reach_of_running(view)
    for code, start, end in free:
        for facility in view.near(view.facilities, end, end, reach):
            # "Fuzhou police service station": the force ends inside the facility's words.
            near = facility.start > start and view.words(end, max(end, facility.start)) <= reach
            nearer = any(
                other.code != code and other.end <= facility.start
                for other in starting(ordered, end, facility.start)
            )
            another = facility.states and code not in facility.states  # its words say whose it is
            kept = facility.kind or (
                (code, start) in secret
                and (_opened(view, end, facility) or (facility.covert and start in owning))
            )
            if not near or not kept or nearer or another:
                continue
            if not parted(view, (start, end), facility, owns=start in owning):
                yield code, facility.start


def _is_where(view: View, state: Mention) -> bool:
    """Tell whether a state or a capital is only where something is: "in London a hidden outpost"."""
    if state.layer == "countries":
        return is_put(view.passage, state.start, state.end)
    near = view.near(view.of("syntax", "place"), state.start, state.start, 1)
    right_before = any(m.end <= state.start and view.words(m.end, state.start) == 0 for m in near)
    return state.layer == "governments" and right_before


def _opened(view: View, start: int, facility: Facility) -> bool:
    """Tell whether words of running stand between a secret service and an office, or right behind that."""
    high = facility.end + _reach_of_running(view)
    return bool(starting(linked(view, _OPERATES), start, high))


def linked(view: View, relations: Collection[str]) -> list[Trigger]:
    """Return the words of relations in a sentence; who "opened an inquiry into an office" does not run that."""
    answers = view.triggers["response"]
    return [
        t
        for t in view.triggers["link"]
        if t.rule.value in relations
        and (t.passive or not any(a.start <= t.start and t.end < a.end for a in answers))
    ]


def _reach_of_running(view: View) -> int:
    return _RUN_REACH if view.passage.lexicon.pack.spaces else _RUN_REACH_UNSPACED


def _run_for(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states of forces right behind a facility: "a service station for the police of X".

    The force may begin inside the facility's words, or be those: "titik kontak kepolisian Fuzhou", of a division's.
    """
    for facility in view.facilities:
        for actor in view.near(view.actors, facility.end, facility.end, _FOR_REACH):
            low = max(facility.end, actor.start)
            beside = (
                actor.start > facility.head
                and actor.end > facility.end
                and view.words(facility.end, low) <= _FOR_REACH
            )
            if beside and facility.kind and actor.country and actor.organ in RUNNERS:
                yield actor.country, facility.start
        if facility.kind is SiteKind.POLICE_STATION:
            for m in starting(view.of("place"), facility.end, facility.end + _NEXT):
                if not view.gap(facility.end, m.start).strip():
                    yield m.value.split("|")[1], facility.start


def _disowned(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states whose missions deny such a facility, or are told to shut it, and where it starts."""
    missions = [a for a in view.actors if a.country and a.organ in MISSIONS]
    shut = any(t.rule.value == "closure_ordered" for t in view.triggers["response"])
    for facility in view.facilities if missions else ():
        untrue = bool(view.of("modality", "refuted")) or negated(view, facility.start, facility.end)
        denied = untrue and not missions[0].governed
        if facility.kind and (denied or shut):
            yield missions[0].country or "", facility.start


def _run_by(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states after "run by", and where the facility before it starts."""
    for trigger in linked(view, _OPERATES):
        agent = starting(view.of("syntax", "agent"), trigger.end, trigger.end + 2)
        if not (trigger.passive or agent):
            continue
        facilities = reversed(starting(view.facilities, view.start, trigger.start))
        before = next((f for f in facilities if f.end <= trigger.start and f.kind), None)
        if before is None:
            continue
        reach = _reach_of_running(view)
        force = next(
            (
                a
                for a in starting(view.actors, trigger.end, trigger.end + _BEHIND)
                if a.organ in RUNNERS
            ),
            None,
        )
        if force is not None and force.country:
            yield force.country, before.start
            continue
        for m in view.near(view.mentions, trigger.end, trigger.end, reach):
            if (
                m.layer in STATE_LAYERS
                and m.start - trigger.end >= 0
                and view.words(trigger.end, m.start) <= reach
            ):
                yield m.value, before.start


def _run_in_relative(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states that run what a relative clause tells of: "a station that X keeps", "comisarías que tiene X"."""
    runs = [t for t in linked(view, _OPERATES) if not t.passive]
    relatives = view.of("syntax", "relatives") if runs else ()
    reach = _reach_of_running(view)
    governed = {actor.start for actor in view.actors if actor.governed}
    for facility in view.facilities if relatives else ():
        opens = view.near(relatives, facility.end, facility.end, _OPENS_CLAUSE)
        after = next((m for m in opens if m.start >= facility.end), None)
        run = next((t for t in runs if after is not None and t.start >= after.end), None)
        if not facility.kind or after is None or run is None:
            continue
        if view.words(facility.end, after.start) > _OPENS_CLAUSE:
            continue
        if view.words(after.end, max(after.end, run.start)) > reach:
            continue
        close = starting(view.mentions, after.end, run.end + _BEHIND)
        owners = [m for m in close if m.layer in STATE_LAYERS and m.start not in governed]
        for m in owners[:1]:
            if m.start < run.start or view.words(run.end, max(run.end, m.start)) <= 1:
                yield m.value, facility.start


def staffed_by(view: View, facility: Facility) -> SiteKind | None:
    """Return what a state's office is by who works in it: "an Azerbaijani office staffed by the secret service"."""
    for actor in view.actors:
        unsaid = actor.organ in KINDS and actor.country is None and actor.start >= facility.end
        if unsaid and any(
            t.passive
            and t.rule.value in HELD
            and facility.end <= t.start
            and t.end <= actor.start
            and view.words(t.end, actor.start) <= _RUN_IT + 1
            for t in view.triggers["link"]
        ):
            return KINDS[actor.organ or ""]
    return None


def parted(view: View, owner: tuple[int, int], facility: Facility, *, owns: bool = False) -> bool:
    """Tell whether what stands between a state and a facility shows that the state does not run it.

    A place between them parts them, unless the state is what its clause is about and the facility is a covert one:
    "China has opened in Paris and elsewhere clandestine police posts". Nor does it where an ending says that the
    state's force `owns` what follows.
    """
    start, end = owner[1], facility.start
    apart = 1 if view.passage.lexicon.pack.spaces else _OPENS_UNSPACED
    opens = view.words(view.clause(owner[0])[0], owner[0]) <= apart
    leads = (facility.covert or (facility.quoted and apart > 1)) and (
        opens or bool(_OPENED.search(view.gap(view.start, owner[0])))
    )
    if starting(linked(view, _OPERATES), start, end):
        return False
    if starting(view.triggers["response"], start, end) or _DATELINE.search(view.gap(start, end)):
        return True
    return (not owns and _hosting(view, start, end)) or any(
        m.layer == "reporting"
        or m.key == "syntax.breaks"
        or (m.key in _WHERE and not leads and not owns)
        for m in view.between(start, end)
    )


def _hosting(view: View, start: int, end: int) -> bool:
    return any(t.rule.value == "hosts" for t in starting(view.triggers["link"], start, end))


def runs_it(view: View, verb: Mention) -> bool:
    """Tell whether a verb of saying is one of running, right before what is run: "maintains a contact office"."""
    runs = starting(view.triggers["link"], verb.start, verb.start + 1)
    if not any(t.rule.value == "operates" and t.end <= verb.end + _PLACED for t in runs):
        return False
    placed = any(view.words(verb.end, m.start) == 0 for m in _places_behind(view, verb))
    reach = _RUN_THERE if placed else _RUN_IT
    after = [
        f for f in view.near(view.facilities, verb.end, verb.end, _RUN_MANY) if f.start >= verb.end
    ]
    return any(
        view.words(verb.end, f.start) <= (_RUN_MANY if _counted(view, verb, f) else reach)
        for f in after
    )


def _counted(view: View, verb: Mention, facility: Facility) -> bool:
    """Tell whether a number and no "that" stands between a verb and what is run: "maintains also twelve …"."""
    numbers = starting(view.numbers, verb.end, facility.start)
    return bool(numbers) and not starting(view.of("syntax", "that"), verb.end, facility.start)


def _places_behind(view: View, verb: Mention) -> list[Mention]:
    return [
        m
        for m in view.near(view.of("syntax", "place"), verb.end, verb.end, 1)
        if m.start >= verb.end
    ]
