"""Pointing: whom the words of a sentence hold behind an act: who is blamed, asks for somebody, or has it done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.model.voice import VoiceType
from longarm.stages.extraction.keepers.runners import FORCES, JUSTICE, RUNNERS, linked
from longarm.stages.extraction.keepers.tellers import only_tells
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_ACT_REACH = 40
"""Code points between a state and the words that hold it behind an act."""
HOLDING = frozenset({"controls", "funds", "operates"})
"""How a force keeps or pays a body."""
_OBJECT_REACH = 2
"""Words between a verb of accusing and whom it accuses."""
_SENT = frozenset({Tactic.ABDUCTION, Tactic.COERCED_RETURN, Tactic.DEPORTATION})
_SENT_REACH = 4
"""Words between an act that takes somebody away and the place where it takes them."""
_REQUESTS = frozenset({Tactic.EXTRADITION_REQUEST, Tactic.INTERPOL_ABUSE})
_DIVISION_REACH = 2
"""Words between a division and its police or court: "the police of Qingtian"."""
_OF_DIVISIONS = RUNNERS | {"court", "justice_ministry", "prosecutor"}
_DENY_REACH = 6
_SEAT_REACH = 40
"""Code points of words for a seat with what stands between them and the place."""
_DATED = frozenset({",", "-", "(", "，"})
"""What follows a place that only says where a text was written."""
_CLOSED = frozenset({"", ".", ";", ":", ")"})
"""What follows a capital that closes a list."""


def blamed(view: View) -> Iterator[str]:
    """Yield the states that a verb of accusing has behind it, where somebody before the verb speaks: "blames Iran"."""
    pack = view.passage.lexicon.pack
    if not pack.spaces or pack.verb_last:
        return
    for verb in view.of("reporting", "alleges"):
        low, high = view.clause(verb.start)
        if not any(not a.governed for a in starting(view.actors, low, verb.start)):
            continue  # the speaker stands behind the verb
        for actor in starting(view.actors, verb.end, high):
            official = actor.type is VoiceType.AUTHORITY and not actor.governed
            near = view.words(verb.end, actor.start) <= _OBJECT_REACH
            if actor.country and official and near:
                yield actor.country


def requesting(view: View) -> Iterator[str]:
    """Yield the states that ask another, or all by way of Interpol, to hand somebody over, and are not refused."""
    for trigger in view.triggers["incident"]:
        if trigger.rule.value not in _REQUESTS or trigger.rule.outcome:
            continue
        for actor in starting(view.actors, trigger.start - _ACT_REACH, trigger.end):
            asks = actor.type is VoiceType.AUTHORITY and not actor.governed
            if actor.country and asks and actor.organ not in JUSTICE and actor.end <= trigger.end:
                yield actor.country
        yield from as_subjects(view, trigger.start)


def as_subjects(view: View, end: int) -> Iterator[str]:
    """Yield the states that a list knows with their particle of the nominative (ko), before `end`."""
    particles = view.passage.lexicon.pack.forms("syntax.nominative")
    for m in view.of("nationals") if particles else ():
        if m.end <= end and view.gap(m.start, m.end).rstrip().endswith(particles):
            yield m.value


def holding(view: View) -> Iterator[str]:
    """Yield the states whose forces control or pay somebody: "a club under the orders of the GRU"."""
    if linked(view, HOLDING):
        for actor in view.actors:
            if actor.country and actor.organ in FORCES and not only_tells(view, actor):
                yield actor.country


def behind(view: View) -> Iterator[str]:
    """Yield the states for which an act is said to be done: "spied on behalf of Iran's ministry of intelligence"."""
    if not view.triggers["incident"] and not view.triggers["response"]:
        return
    for m in view.of("syntax", "behalf"):
        for actor in starting(view.actors, m.end, m.end + _ACT_REACH):
            near = view.words(m.end, actor.start) <= _OBJECT_REACH
            if near and actor.country and actor.organ not in JUSTICE:
                yield from (actor.country, actor.country)


def sent_to(view: View, places: Sequence[Place]) -> Iterator[str]:
    """Yield the states to which somebody is deported: "expelled two members of the opposition to Dushanbe".

    The place may stand inside the words of the act: "returned to Dushanbe by force".
    """
    sent = [t for t in view.triggers["incident"] if t.rule.value in _SENT]
    for place in places if sent else ():
        if place.toward and any(
            view.words(min(place.end, t.start), max(place.start, t.end)) <= _SENT_REACH
            for t in sent
        ):
            yield place.country
        elif place.toward and any(t.start <= place.start and place.end <= t.end for t in sent):
            yield from (place.country, place.country)  # no other state makes anybody return there


def speaks_for_its_state(view: View, actor: Actor) -> bool:
    """Tell whether a capital stands for its government: "Ankara has rejected …"; a dateline's does not."""
    follows = view.gap(actor.end, view.end).lstrip()[:1]
    speaks = actor.head == "governments" and not actor.governed and follows not in _DATED
    counted = any(
        0 <= n.start - actor.end <= 1 for n in view.near(view.numbers, actor.end, actor.end, 1)
    )
    return speaks and not (
        counted  # "Ankara 4, Rome 3"
        or _ends_list(view, actor)
        or _only_a_seat(view, actor)
        or _says_whose(view, actor)
    )


def _says_whose(view: View, actor: Actor) -> bool:
    """Tell whether a capital only says where people live, in scripts without spaces: 奈洛比的難民, not 莫斯科的追踪."""
    forms = view.passage.lexicon.pack.forms("syntax.genitive")
    behind = view.gap(actor.end, view.end)
    joint = next((form for form in forms if behind.startswith(form)), None)
    if view.passage.lexicon.pack.spaces or joint is None:
        return False
    start = actor.end + len(joint)
    return any(m.layer == "targets" for m in starting(view.mentions, start, start + 1))


def _only_a_seat(view: View, actor: Actor) -> bool:
    """Tell whether a capital is only where a body has its seat: "the archive, which is based in Vilnius, found"."""
    seats = starting(view.of("sources", "seat"), actor.start - _SEAT_REACH, actor.end + 2)
    return any(m.end <= actor.start <= m.end + 1 or actor.end <= m.start for m in seats)


def _ends_list(view: View, actor: Actor) -> bool:
    """Tell whether a capital closes a list and its clause: "Enquiries: A. B., Vienna.", "Lyon und Berlin."."""
    if view.gap(actor.end, view.end).lstrip()[:1] not in _CLOSED:
        return False
    before = view.gap(view.start, actor.start).rstrip()
    joined = any(
        m.end <= actor.start and view.words(m.end, actor.start) == 0
        for m in view.near(view.of("syntax", "and"), actor.start, actor.start, 1)
    )
    return joined or before.endswith((",", "،", "、"))


def divisions(view: View) -> Iterator[str]:
    """Yield the state whose police or courts are named by a division of it: "the police of Qingtian"."""
    places = view.of("place")
    organs = [m for m in view.of("organs") if m.value in _OF_DIVISIONS] if places else ()
    for m in places if organs else ():
        kind, code, _ = m.value.split("|", 2)
        if kind == "division" and any(
            view.words(min(m.end, organ.end), max(m.start, organ.start)) <= _DIVISION_REACH
            for organ in view.near(organs, m.start, m.end, _DIVISION_REACH)
        ):
            yield code


def denying(view: View) -> Iterator[str]:
    """Yield the states whose authorities deny what is said of them."""
    for verb in view.of("reporting", "denies"):
        for actor in view.near(view.actors, verb.start, verb.end, _DENY_REACH):
            low, high = sorted(((actor.start, actor.end), (verb.start, verb.end)))
            if actor.country and not actor.governed and view.words(low[1], high[0]) <= _DENY_REACH:
                yield actor.country
