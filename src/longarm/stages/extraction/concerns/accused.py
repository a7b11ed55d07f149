"""Accused: which state a document is about, read from whose facilities, forces and acts it speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.slots import CATEGORY_OF, Category, Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.clauses.antecedents import listed_where
from longarm.stages.extraction.concerns.abroad import (
    is_only_spoken_in,
    is_where,
    named_as_exiles,
    officials_in,
    people_abroad,
    states_as_adjectives,
)
from longarm.stages.extraction.concerns.deeds import of_a_refugee, without_fled
from longarm.stages.extraction.concerns.flight import fled_from, fled_to
from longarm.stages.extraction.concerns.pointing import (
    HOLDING,
    behind,
    blamed,
    denying,
    divisions,
    holding,
    requesting,
    sent_to,
    speaks_for_its_state,
)
from longarm.stages.extraction.concerns.suspects import of_a_suspect
from longarm.stages.extraction.counts.breakdown import in_a_table
from longarm.stages.extraction.keepers.runners import FORCES, JUSTICE, linked, running
from longarm.stages.extraction.keepers.tellers import is_source, only_tells
from longarm.stages.extraction.keepers.towns import names_a_force
from longarm.stages.extraction.phrases.seats import MISSIONS, hosting_ends
from longarm.stages.extraction.words.mentions import STATE_LAYERS
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

ONE_STATE = frozenset({"CN", "HK", "MO"})
"""Codes of one state: the acts of its special regions' police are its own."""
_ACT_REACH = 40
"""Code points between an actor and what it does."""
_ACT_REACH_UNSPACED = 12
"""The same where a sign is a word."""
_LATE = 4
"""How many times farther an act stands in a language whose verb closes the clause."""
_LISTED = re.compile(r"[,;:、，；：。]")
_WALL = re.compile(r"[;；:：]")
TO_ACCOUNT = frozenset({"summons", "expulsion"})
"""How a host calls envoys to account; crowds protest too."""
_OWN, _BARE, _ACTS = 6, 3, 2
"""How much a state in a facility's phrase says, one beside a bare head ("Dutch offices"), and an act or a victim."""
_HANDED_OVER = frozenset({Tactic.ABDUCTION, Tactic.COERCED_RETURN, Tactic.DEPORTATION})
"""Acts by which somebody comes into the hands of the state to which a place belongs that they go to."""
_SUMMONING = frozenset({"foreign_ministry", "government", "interior_ministry"})
_HOST_DOES = frozenset(
    {
        "acquittal",
        "charge",
        "closure_ordered",
        "expulsion",
        "investigation_closed",
        "investigation_opened",
        "sanction",
        "search",
        "summons",
    }
)
_HOST = "it is the host"
_OPENS = 3
"""Code points of an answer's words before its actor: an article."""
_SPAN = 100
"""Code points before an actor in which the words of its own act may begin: "an attaché … whom Belgium expelled"."""


class Sign(NamedTuple):
    """Something in a sentence that speaks for a state (ISO) as the accused, or with a negative weight against it."""

    code: str
    weight: int
    why: str


class Told(NamedTuple):
    """What a sentence's own words say: the signs for and against states, and the states that run facilities.

    Of a state that runs one it is told where the facility starts.
    """

    signs: tuple[Sign, ...]
    runs: tuple[tuple[str, int], ...]


class Weights(NamedTuple):
    """What a document says for each state (ISO) as the accused, or against it, and how often it names each."""

    of: Mapping[str, int]
    named: Mapping[str, int]


def weights_of(
    views: Sequence[View],
    told: Sequence[Told],
    placed: Sequence[Sequence[Place]],
    mission: str | None = None,
) -> Weights:
    """Return what all sentences of a document say for states, and that the `mission` of one has published it.

    That is weighed against what makes a state the host: the places where things go on, courts of its own.
    """
    weights, named = defaultdict[str, int](int), defaultdict[str, int](int)
    if mission:
        weights[_whole(mission)] += _ACTS
    hosts = in_a_table(views, placed)
    for view, said, places in zip(views, told, placed, strict=True):
        for code, weight, _ in (*said.signs, *_placed(view, places)):
            weights[_whole(code)] += weight
        for code in (each for each in _named(view, places) if each not in hosts):
            named[_whole(code)] += 1
    return Weights(weights, named)


def _whole(code: str) -> str:
    """Return the state (ISO) that a code stands for: what speaks for one of its special regions speaks for it."""
    return "CN" if code in ONE_STATE else code


def _named(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states that a sentence names, by a town where nothing is put too, if it speaks of a facility.

    A capital where something is put is only a place.
    """
    located = {place.start for place in places if place.located}
    sources = [actor for actor in view.actors if actor.country and is_source(view, actor)]
    beside = hosting_ends(view)
    for layer in STATE_LAYERS:
        for m in view.of(layer):
            told_of = not any(a.start <= m.start and m.end <= a.end for a in sources)
            told_of &= m.end not in beside
            if told_of and (layer != "governments" or m.start not in located):
                yield m.value
    yield from _forces_named(view)
    if view.facilities:
        yield from (p.country for p in places if p.city and not p.located and not p.toward)


def _forces_named(view: View) -> Iterator[str]:
    """Yield the states of secret services with names of their own, unless they answer or warn, as the host's do."""
    reach = _ACT_REACH if view.passage.lexicon.pack.spaces else _ACT_REACH_UNSPACED
    for actor in view.actors:
        if actor.head != "body" or actor.organ not in FORCES or actor.country is None:
            continue
        if only_tells(view, actor):
            continue  # "the security service warns of …" is the host's
        if not starting(view.triggers["response"], actor.start, actor.end + reach):
            yield actor.country


def signs_in(view: View, places: Sequence[Place]) -> Iterator[Sign]:
    """Yield what a sentence says for a state, and what it says against it because it is the host."""
    yield from told_in(view).signs
    yield from _placed(view, places)


def _placed(view: View, places: Sequence[Place]) -> Sequence[Sign]:
    """Return the signs of a sentence's places, most of them against the states in which it puts something."""
    signs = [Sign(code, _ACTS, "people fled from it") for code in fled_from(view, places)]
    signs += [Sign(code, -_ACTS, "people fled to it") for code in fled_to(view, places)]
    if not places:
        return signs
    why = "a force of one of its cities runs something elsewhere"
    signs += [Sign(code, _ACTS, why) for code in _forces_abroad(view, places)]
    sent = view.of("targets") and view.triggers["incident"]
    if any(t.rule.value in _HANDED_OVER for t in sent or ()):
        signs += [Sign(p.country, _ACTS, "somebody is sent there") for p in places if p.toward]
    signs += [Sign(code, _ACTS, "somebody is sent back there") for code in sent_to(view, places)]
    signs += [
        Sign(code, _ACTS, "its people live elsewhere") for code in people_abroad(view, places)
    ]
    if _presses_family(view):
        return [*signs, *_at_home(view, places)]
    there = (
        place.country
        for place in places
        if place.located
        and not place.toward
        and not names_a_force(view, place)
        and not is_only_spoken_in(view, place)
    )
    return [*signs, *(Sign(code, -1, _HOST) for code in there)]


def told_in(view: View) -> Told:
    """Return what a sentence's own words say of states."""
    runs = tuple(running(view))
    return Told(tuple(_signs_of(view, runs)), runs)


def _signs_of(view: View, runs: Sequence[tuple[str, int]]) -> Iterator[Sign]:
    for facility in view.facilities:
        for code in facility.states:
            yield Sign(code, _OWN if facility.kind else _BARE, "a facility is said to be its own")
    for code, _ in runs:
        yield Sign(code, _OWN, "it is said to run a facility")
    for codes, why in (
        (called_to_account(view), "its envoys are called to account"),
        (_acting(view), "its organs act"),
        (_origins(view), "those acted against come from it"),
        (divisions(view), "the police or court of one of its divisions is named"),
        (denying(view), "it denies"),
        (blamed(view), "somebody holds it responsible"),
        (requesting(view), "it asks for somebody to be handed over"),
        (behind(view), "something is done on its behalf"),
        (holding(view), "its forces control or pay a body"),
    ):
        for code in codes:
            yield Sign(code, _ACTS, why)
    for actor in view.actors:
        if actor.country and actor.organ in MISSIONS:
            speaks = not actor.governed and bool(view.of("reporting"))
            yield Sign(actor.country, _ACTS if speaks else 1, "its mission is named")
        if actor.country and speaks_for_its_state(view, actor):
            yield Sign(actor.country, 1, "its capital stands for its government")
        if actor.head == "name" and actor.type is VoiceType.ORGANIZATION:
            named = view.passage.within(actor.start, actor.end)
            states = {m.value for m in named if m.layer == "countries" and m.start > actor.start}
            yield from (Sign(code, 1, "a body is named after it") for code in states)
    yield from (Sign(code, -1, _HOST) for code in _hosting_signs(view))


def _forces_abroad(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states of forces named by a city that run something in another state: "opened by Qingtian's police"."""
    if not linked(view, HOLDING):
        return
    named = [place for place in places if names_a_force(view, place)]
    hosts = {p.country for p in places if p.located and not p.toward and p not in named}
    yield from (p.country for p in named if hosts - {p.country})


def pointed_at(view: View) -> bool:
    """Tell whether a sentence ties an act to a state: by who acts, or by whom it is done to."""
    signs = chain(
        _acting(view, people=False),
        _beside_nationality(view, without_fled(view)),
        named_as_exiles(view),
    )
    return any(True for _ in signs)


def exiled(view: View) -> Iterator[str]:
    """Yield the states that people acted against come from, where the words show that they had to leave."""
    yield from _beside_nationality(view, view.of("targets"))
    yield from named_as_exiles(view)


def _hosting_signs(view: View) -> Iterator[str]:
    """Yield the states whose justice acts in a sentence."""
    for actor in view.actors:
        if actor.organ in MISSIONS:
            continue  # "two of the embassy's staff were declared persona non grata" by the host
        if actor.country and not actor.governed and _answers(view, actor):
            yield from [actor.country] * _ACTS
    yield from (actor.country for actor in view.actors if actor.country and actor.organ in JUSTICE)


def _presses_family(view: View) -> bool:
    """Tell whether a sentence is of a family pressed at home: its places are no host's."""
    return any(t.rule.value == Tactic.COERCION_BY_PROXY for t in view.triggers["incident"])


def _at_home(view: View, places: Sequence[Place]) -> Iterator[Sign]:
    """Yield the states in which a family is pressed, where the words of that go around a place's name.

    Not one that only says where somebody is from: "the father of a student from Grenoble was arrested".
    """
    pressed = [t for t in view.triggers["incident"] if t.rule.value == Tactic.COERCION_BY_PROXY]
    for place in places:
        around = starting(pressed, place.start - _SPAN, place.start + 1) if place.located else ()
        if any(place.end <= t.end for t in around):
            yield Sign(place.country, _ACTS, "a family is pressed there")


def _answers(view: View, actor: Actor) -> bool:
    """Tell whether an authority investigates, arrests, expels or summons: what a host does."""
    if actor.type is not VoiceType.AUTHORITY or not view.triggers["response"]:
        return False
    suspects = any(of_a_suspect(view, trigger) for trigger in view.triggers["incident"])
    reach = _act_reach(view)
    inside = view.passage.lexicon.pack.spaces and not view.passage.lexicon.pack.verb_last
    return any(
        (t.rule.value in _HOST_DOES or (suspects and t.rule.value == "arrest"))
        and (
            -_OPENS <= t.start - actor.start <= reach + actor.end - actor.start
            or (inside and actor.bare_country and t.start < actor.start and actor.end < t.end)
        )
        for t in starting(view.triggers["response"], actor.start - _SPAN, actor.end + reach + 1)
    )


def _act_reach(view: View) -> int:
    pack = view.passage.lexicon.pack
    return _ACT_REACH * (_LATE if pack.verb_last and pack.spaces else 1)


def _origins(view: View) -> Iterator[str]:
    """Yield the states that people acted against come from: "an exiled Iranian journalist"."""
    if view.of("nationals") or view.of("countries"):
        people = [*view.of("targets"), *view.of("units", "person"), *view.of("roles", "person")]
        officials = officials_in(view, TO_ACCOUNT)
        yield from _beside_nationality(view, sorted(m for m in people if m.start not in officials))
        yield from named_as_exiles(view)


def _beside_nationality(view: View, people: Sequence[Mention]) -> Iterator[str]:
    for m in (*view.of("nationals"), *states_as_adjectives(view, people)):
        if (
            m.end not in hosting_ends(view)
            and not is_where(view, m)
            and any(
                m.start != p.start
                and view.words(min(m.end, p.end), max(m.start, p.start)) <= 1
                and not _LISTED.search(view.gap(min(m.end, p.end), max(m.start, p.start)))
                for p in view.near(people, m.start, m.end, 1)
            )
        ):
            yield m.value


def called_to_account(
    view: View, answers: Collection[str] = frozenset({*TO_ACCOUNT, "protest"})
) -> Iterator[str]:
    """Yield the states whose envoys were summoned or expelled, or to whom a protest went."""
    for trigger in view.triggers["response"]:
        if trigger.rule.value in answers:
            near = starting(view.actors, trigger.start + 1, trigger.end + _ACT_REACH)
            for actor in (*near, *_envoys(view, trigger)):
                if actor.country and not actor.bare_country and actor.organ not in _SUMMONING:
                    yield actor.country


def _envoys(view: View, trigger: Trigger) -> list[Actor]:
    """Return who stands before the words that summon him and runs into them: "Belarus' chargé d'affaires had to …"."""
    before = starting(view.actors, trigger.start - _ACT_REACH, trigger.start + 1)
    return [a for a in before if a.start <= trigger.start < a.end]


def _acting(view: View, *, people: bool = True) -> Iterator[str]:
    """Yield the states whose organs act against somebody: by an actor before the act, or "an Iranian plot to …"."""
    acts = [t.start for t in view.triggers["incident"] if not _of_justice(t)]
    answers = [trigger.start for trigger in view.triggers["response"]]
    where = listed_where(view)
    for m in view.of("nationals"):
        if m.start in where or is_where(view, m) or (not people and of_a_refugee(view, m)):
            continue
        following = acts[bisect_left(acts, m.end) :][:1]
        if any(view.words(m.end, start) <= 1 for start in following):
            yield from (
                m.value,
                m.value,  # the words say whose act it is, an actor near by only may
            )
    for actor in view.actors:
        if not actor.country or actor.governed or actor.organ in JUSTICE or actor.start in where:
            continue  # what a prosecutor's indictment tells of, somebody else has done
        if actor.type is VoiceType.PERSON and not people:
            continue
        acting = any(
            not _WALL.search(view.gap(actor.end, start)) for start in _soon(acts, actor.end)
        )
        # "police in Berlin said that a man was beaten"
        telling = acting and only_tells(view, actor)
        force = actor.organ in FORCES and not answers and not only_tells(view, actor)
        if force or (acting and not telling and not _soon(answers, actor.end, _act_reach(view))):
            yield actor.country


def _of_justice(trigger: Trigger) -> bool:
    """Tell whether an act is one that hosts do for another state as often as that state itself: arrest, deportation."""
    return CATEGORY_OF[Tactic(trigger.rule.value)] is Category.CO_OPTING


def _soon(starts: Sequence[int], end: int, reach: int = _ACT_REACH) -> Sequence[int]:
    """Return those of `starts`, in order, that an actor which ends at `end` may reach."""
    return starts[bisect_left(starts, end) : bisect_right(starts, end + reach)]
