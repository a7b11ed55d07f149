"""Accused: which state a document is about, read from whose facilities, forces and acts it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.slots import CATEGORY_OF, Category, Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.mentions import STATE_LAYERS
from longarm.stages.extraction.owners import names_a_force
from longarm.stages.extraction.seats import MISSIONS
from longarm.stages.extraction.spans import starting
from longarm.stages.extraction.suspects import of_a_suspect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.facilities import Facility
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.places import Place
    from longarm.stages.extraction.triggers import Trigger
    from longarm.stages.extraction.view import View

_ONE_STATE = frozenset({"CN", "HK", "MO"})
"""Codes of one state: the acts of its special regions' police are its own."""
_ACT_REACH = 40
"""Code points between an actor and what it does."""
_RUN_REACH, _RUN_REACH_UNSPACED = 10, 20
_SOURCE_REACH = 3
_OPENED = re.compile(r"[,，]\s?(?:\w+\s)?$")
"""A comma, and an article, before whom a clause is about."""
_WHERE = frozenset({"syntax.place", "syntax.after_place"})
_LISTED = re.compile(r"[,;:、，；：。]")
_WALL = re.compile(r"[;；:：]")
_DATELINE = re.compile(r"\s-\s")
_FOR_REACH = 2
"""Words in "service station for the police of X"."""
_FORCES = frozenset({"public_security", "intelligence", "security_ministry", "party"})
_RUNNERS = _FORCES | {"police"}
_OF_DIVISIONS = _RUNNERS | {"court", "justice_ministry", "prosecutor"}
_NAMED_OFTEN = 4
_NAMED = 2
"""What being named once says for a state, where nothing else points at any."""
_TO_ACCOUNT = frozenset({"summons", "expulsion", "protest"})
_OWN, _BARE, _ACTS = 6, 3, 2
"""How much a state in a facility's phrase says, one beside a bare head ("Dutch offices"), and an act or a victim."""
_SUMMONING = frozenset({"foreign_ministry", "government", "interior_ministry"})
_HOST_DOES = frozenset(
    {"investigation_opened", "search", "charge", "expulsion", "summons", "closure_ordered"}
)
_DATED = frozenset({",", "-", "(", "，"})
"""What follows a place that only says where a text was written."""
_OPENS = 3
"""Code points of an answer's words before its actor: an article."""
_SPAN = 100
"""Code points before an actor in which the words of its own act may begin: "an attaché … whom Belgium expelled"."""
_DENY_REACH = 6
_JUSTICE = frozenset({"court", "prosecutor", "parliament"})


class Sign(NamedTuple):
    """Something in a sentence that speaks for a state (ISO) as the accused, or with a negative weight against it."""

    code: str
    weight: int
    why: str


class _Owner(NamedTuple):
    """A state, or a force of one, that may have a facility."""

    code: str
    start: int
    end: int


def accused_states(
    views: Sequence[View], placed: Sequence[Sequence[Place]], *, surely: bool
) -> frozenset[str]:
    """Return the state a document accuses; empty where it does not tell, or where `surely` is asked and it hardly does.

    What its facilities, forces, missions and victims say for a state is weighed against what makes it the host: the
    places where things go on, and courts and prosecutors of its own.
    """
    weights: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for view, places in zip(views, placed, strict=True):
        for sign in signs_in(view, places):
            weights[sign.code] += sign.weight
        named.update(m.value for m in view.mentions if m.layer in STATE_LAYERS)
        named.update(_forces_named(view))
    best = [(weight, named[code], code) for code, weight in weights.items() if weight > 0]
    if not best and surely:
        best = [(1, count, code) for code, count in named.items() if count >= _NAMED_OFTEN]
    elif not best:
        best = [(_NAMED * count + weights[code], count, code) for code, count in named.items()]
    if not best:
        return frozenset()
    accused = max(best)[2]
    return _ONE_STATE if accused in _ONE_STATE else frozenset({accused})


def _forces_named(view: View) -> Iterator[str]:
    """Yield the states of secret services with names of their own, unless they answer, as the host's do."""
    for actor in view.actors:
        if actor.head != "body" or actor.organ not in _FORCES or actor.country is None:
            continue
        if not starting(view.triggers["response"], actor.start, actor.end + _ACT_REACH):
            yield actor.country


def signs_in(view: View, places: Sequence[Place]) -> Iterator[Sign]:
    """Yield what a sentence's words say for a state, and what they say against it because it is the host."""
    for facility in view.facilities:
        for code in facility.states:
            yield Sign(code, _OWN if facility.kind else _BARE, "a facility is said to be its own")
    for code, _ in running(view):
        yield Sign(code, _OWN, "it is said to run a facility")
    for codes, why in (
        (_called_to_account(view), "its envoys are called to account"),
        (_acting(view), "its organs act"),
        (_origins(view), "those acted against come from it"),
        (_divisions(view), "the police or court of one of its divisions is named"),
        (_denying(view), "it denies"),
        (_forces_abroad(view, places), "a force of one of its cities runs something elsewhere"),
    ):
        yield from (Sign(code, _ACTS, why) for code in codes)
    for actor in view.actors:
        if actor.country and actor.organ in MISSIONS:
            yield Sign(actor.country, 1, "its mission is named")
        if actor.country and _is_capital(view, actor):
            yield Sign(actor.country, 1, "its capital stands for its government")
    yield from (Sign(code, -1, "it is the host") for code in _hosting_signs(view, places))


def _is_capital(view: View, actor: Actor) -> bool:
    """Tell whether a capital stands for its government: "Ankara has rejected …"; a dateline's does not."""
    follows = view.gap(actor.end, view.end).lstrip()[:1]
    return actor.head == "governments" and not actor.governed and follows not in _DATED


def _divisions(view: View) -> Iterator[str]:
    """Yield the state whose police or courts are named by a division of it: "the police of Qingtian"."""
    organs = [m for m in view.of("organs") if m.value in _OF_DIVISIONS]
    for m in view.of("place"):
        kind, code, _ = m.value.split("|", 2)
        if kind == "division" and any(
            view.words(min(m.end, organ.end), max(m.start, organ.start)) <= _FOR_REACH
            for organ in view.near(organs, m.start, m.end, _FOR_REACH)
        ):
            yield code


def _forces_abroad(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states of forces named by a city that run something in another state: "opened by Qingtian's police"."""
    if not any(t.rule.value in {"operates", "controls"} for t in view.triggers["link"]):
        return
    named = [place for place in places if names_a_force(view, place)]
    hosts = {p.country for p in places if p.located and not p.toward and p not in named}
    yield from (p.country for p in named if hosts - {p.country})


def _denying(view: View) -> Iterator[str]:
    """Yield the states whose authorities deny what is said of them."""
    for verb in view.of("reporting", "denies"):
        for actor in view.near(view.actors, verb.start, verb.end, _DENY_REACH):
            low, high = sorted(((actor.start, actor.end), (verb.start, verb.end)))
            if actor.country and not actor.governed and view.words(low[1], high[0]) <= _DENY_REACH:
                yield actor.country


def pointed_at(view: View) -> bool:
    """Tell whether a sentence ties an act to a state: by who acts, or by whom it is done to."""
    return any(True for _ in _acting(view)) or any(True for _ in _exiles(view))


def _exiles(view: View) -> Iterator[str]:
    """Yield the states that people acted against come from, where the words show that they had to leave."""
    yield from _beside_nationality(view, view.of("targets"))


def _hosting_signs(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states in which a sentence puts something, and those whose justice acts in it."""
    if not _presses_family(view):
        yield from (
            place.country
            for place in places
            if place.located and not place.toward and not names_a_force(view, place)
        )
    for actor in view.actors:
        if actor.country and not actor.governed and _answers(view, actor):
            yield from [actor.country] * _ACTS
    yield from (actor.country for actor in view.actors if actor.country and actor.organ in _JUSTICE)


def _presses_family(view: View) -> bool:
    """Tell whether a sentence is of a family pressed at home: its places are no host's."""
    return any(t.rule.value == Tactic.COERCION_BY_PROXY for t in view.triggers["incident"])


def _answers(view: View, actor: Actor) -> bool:
    """Tell whether an authority investigates, arrests, expels or summons: what a host does."""
    suspects = any(of_a_suspect(view, trigger) for trigger in view.triggers["incident"])
    return actor.type is VoiceType.AUTHORITY and any(
        (t.rule.value in _HOST_DOES or (suspects and t.rule.value == "arrest"))
        and (
            -_OPENS <= t.start - actor.start <= _ACT_REACH + actor.end - actor.start
            or (actor.bare_country and t.start < actor.start and actor.end < t.end)
        )
        for t in starting(
            view.triggers["response"], actor.start - _SPAN, actor.end + _ACT_REACH + 1
        )
    )


def _origins(view: View) -> Iterator[str]:
    """Yield the states that people acted against come from: "an exiled Iranian journalist"."""
    people = [*view.of("targets"), *view.of("units", "person"), *view.of("roles", "person")]
    yield from _beside_nationality(view, sorted(people))


def _beside_nationality(view: View, people: Sequence[Mention]) -> Iterator[str]:
    for m in view.of("nationals"):
        if any(
            m.start != p.start
            and view.words(min(m.end, p.end), max(m.start, p.start)) <= 1
            and not _LISTED.search(view.gap(min(m.end, p.end), max(m.start, p.start)))
            for p in view.near(people, m.start, m.end, 1)
        ):
            yield m.value


def running(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states said to have or run a facility, and where it starts: "China has 100 police stations"."""
    yield from _run_by(view)
    yield from _run_for(view)
    governed = {actor.start for actor in view.actors if actor.governed}
    tellers = [a for a in view.actors if a.type is not VoiceType.AUTHORITY or a.organ in _JUSTICE]
    owners = [
        _Owner(m.value, m.start, m.end)
        for m in view.mentions
        if m.layer in STATE_LAYERS
        and not any(
            a.start <= m.start and m.end <= a.end for a in view.near(tellers, m.start, m.end, 0)
        )
    ]
    owners += [
        _Owner(a.country, a.start, a.end)
        for a in view.actors
        if a.country and a.organ in _RUNNERS and not _speaks(view, a)
    ]
    free = [owner for owner in owners if owner.start not in governed]
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
            if near and facility.kind and not nearer and not _parted(view, (start, end), facility):
                yield code, facility.start


def _reach_of_running(view: View) -> int:
    return _RUN_REACH if view.passage.lexicon.pack.spaces else _RUN_REACH_UNSPACED


def _run_for(view: View) -> Iterator[tuple[str, int]]:
    """Yield the states of forces right behind a facility: "a service station for the police of X"."""
    for facility in view.facilities:
        for actor in view.near(view.actors, facility.end, facility.end, _FOR_REACH):
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
        agent = starting(view.of("syntax", "agent"), trigger.end, trigger.end + 2)
        if not (trigger.passive or agent):
            continue
        facilities = reversed(starting(view.facilities, view.start, trigger.start))
        before = next((f for f in facilities if f.end <= trigger.start and f.kind), None)
        if before is None:
            continue
        reach = _reach_of_running(view)
        for m in view.near(view.mentions, trigger.end, trigger.end, reach):
            if (
                m.layer in STATE_LAYERS
                and m.start - trigger.end >= 0
                and view.words(trigger.end, m.start) <= reach
            ):
                yield m.value, before.start


def _parted(view: View, owner: tuple[int, int], facility: Facility) -> bool:
    """Tell whether what stands between a state and a facility shows that the state does not run it.

    A place between them parts them, unless the state is what its clause is about and the facility is a covert one:
    "China has opened in Paris and elsewhere clandestine police posts".
    """
    start, end = owner[1], facility.start
    opens = view.words(view.clause(owner[0])[0], owner[0]) <= 1
    leads = facility.covert and (opens or bool(_OPENED.search(view.gap(view.start, owner[0]))))
    if any(t.rule.value == "operates" for t in starting(view.triggers["link"], start, end)):
        return False
    if starting(view.triggers["response"], start, end) or _DATELINE.search(view.gap(start, end)):
        return True
    return _hosting(view, start, end) or any(
        m.layer == "reporting" or m.key == "syntax.breaks" or (m.key in _WHERE and not leads)
        for m in view.between(start, end)
    )


def _called_to_account(view: View) -> Iterator[str]:
    """Yield the states whose envoys were summoned or expelled, or to whom a protest went."""
    for trigger in view.triggers["response"]:
        if trigger.rule.value in _TO_ACCOUNT:
            for actor in starting(view.actors, trigger.start + 1, trigger.end + _ACT_REACH):
                if actor.country and not actor.bare_country and actor.organ not in _SUMMONING:
                    yield actor.country


def _hosting(view: View, start: int, end: int) -> bool:
    return any(t.rule.value == "hosts" for t in starting(view.triggers["link"], start, end))


def _speaks(view: View, actor: Actor) -> bool:
    """Tell whether an actor is only whose word something is: "according to the FBI", "the DGSI said"."""
    before = any(
        m.end <= actor.start and view.words(m.end, actor.start) <= _SOURCE_REACH
        for m in view.near(
            view.of("attribution", "before"), actor.start, actor.start, _SOURCE_REACH
        )
    )
    return before or any(
        m.start >= actor.end and view.words(actor.end, m.start) <= _SOURCE_REACH
        for m in view.near(view.of("reporting"), actor.end, actor.end, _SOURCE_REACH)
    )


def _acting(view: View) -> Iterator[str]:
    """Yield the states whose organs act against somebody: by an actor before the act, or "an Iranian plot to …"."""
    acts = [t.start for t in view.triggers["incident"] if not _of_justice(t)]
    answers = [trigger.start for trigger in view.triggers["response"]]
    for m in view.of("nationals"):
        following = acts[bisect_left(acts, m.end) :][:1]
        if any(view.words(m.end, start) <= 1 for start in following):
            yield from (
                m.value,
                m.value,
            )  # the words say whose act it is, an actor near by only may
    for actor in view.actors:
        if not actor.country or actor.governed:
            continue
        acting = any(
            not _WALL.search(view.gap(actor.end, start)) for start in _soon(acts, actor.end)
        )
        force = actor.organ in _FORCES and not answers and not _speaks(view, actor)
        if force or (acting and not _soon(answers, actor.end)):
            yield actor.country


def _of_justice(trigger: Trigger) -> bool:
    """Tell whether an act is one that hosts do for another state as often as that state itself: arrest, deportation."""
    return CATEGORY_OF[Tactic(trigger.rule.value)] is Category.CO_OPTING


def _soon(starts: Sequence[int], end: int) -> Sequence[int]:
    """Return those of `starts`, in order, that an actor which ends at `end` may reach."""
    return starts[bisect_left(starts, end) : bisect_right(starts, end + _ACT_REACH)]
