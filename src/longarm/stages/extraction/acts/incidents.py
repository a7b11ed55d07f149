"""Incidents: acts against somebody abroad; what a text says happens in general is a pattern and does not count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.languages.pack import TriggerRule
from longarm.model.slots import Action, Incident, Tactic
from longarm.stages.extraction.acts.forbidden import is_forbidden
from longarm.stages.extraction.acts.hosts import elsewhere, in_its_town, lives_there, nearest
from longarm.stages.extraction.acts.named import (
    FEARED,
    ONE,
    PATTERN,
    Act,
    named_best,
    with_returns,
)
from longarm.stages.extraction.acts.overlaps import told_otherwise
from longarm.stages.extraction.acts.single import is_concrete, is_of_relatives, is_single, victim_of
from longarm.stages.extraction.acts.telling import told_of
from longarm.stages.extraction.acts.unreal import is_unreal, speaks_of_rules, tells_of_one
from longarm.stages.extraction.clauses.demanding import feared
from longarm.stages.extraction.concerns.suspects import (
    is_charged,
    is_stopped,
    of_a_suspect,
    of_an_envoy,
    told_by_the_family,
)
from longarm.stages.extraction.phrases.places import Place, right_in
from longarm.stages.extraction.phrases.triggers import Trigger
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.acts.telling import Told
    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

_ANSWERS = {
    Tactic.DEPORTATION: {Action.EXPULSION},
    Tactic.MOBILITY_CONTROL: {Action.EXPULSION, Action.SANCTION},
}
"""What a host does to envoys and officials in the words for what is done to exiles."""
_OBJECT = 8
"""Code points behind such words in which whom they are done to begins, past an article."""
_REACH, _REACH_UNSPACED = 14, 24
_RULED = 1
"""Sentences from one of a law or of advice in which acts may be only its own."""
_PARTED = re.compile(r"[;；؛]")
"""What parts one act from the next: "in Seoul a man was beaten in March; in Melbourne a woman got letters"."""
_BESIDE = 2
_LIVED = 2
_AT_HOME = 1
"""Words between an act and a city of the accused state in which it was done; farther off it only says who is behind."""


def claim_incidents(
    view: View, context: Context, places: Sequence[Place], hits: Sequence[Hit]
) -> list[Act]:
    """Add the incidents of a sentence, and return its acts; remembers the tactic for "one more case in X"."""
    acts = () if view.is_history else view.triggers["incident"]
    acts = tuple(t for t in acts if not told_by_the_family(view, t))
    if speaks_of_rules(view):
        context.rules_at = context.sentence
    found = list[Act]()
    for trigger in acts:
        if not told_otherwise(view, acts, trigger) and not is_none(view, context, trigger, places):
            found += acts_under(view, context, trigger, places, hits)
            context.tactic = Tactic(trigger.rule.value)
    best = named_best(view, context, with_returns(found))
    for act in best:
        add_told(view, context, told_of(view, context, act), context.discourse.carried[-1:])
    _cases(view, context, places)
    return best


def is_none(view: View, context: Context, trigger: Trigger, places: Sequence[Place]) -> bool:
    """Tell whether such words tell of something else: of a suspect, a charge, a host's answer, what is forbidden."""
    tactic = Tactic(trigger.rule.value)
    if of_a_suspect(view, trigger) and not _at_their_border(view, context, trigger, places):
        return True
    if is_charged(view, trigger) and _was_told(context, tactic):
        return True
    if is_stopped(view, trigger) or is_forbidden(view, trigger):
        return True
    bounty = tactic is Tactic.DETENTION and _for_a_bounty(view)
    return bounty or of_an_envoy(view, trigger) or _is_an_answer(view, trigger)


def acts_under(
    view: View,
    context: Context,
    trigger: Trigger,
    places: Sequence[Place],
    hits: Sequence[Hit],
) -> list[Act]:
    """Return what a trigger tells of, at the places where it was done; in a sentence of rules no one act."""
    ruled = context.sentence - context.rules_at <= _RULED and not tells_of_one(view, places)
    where = _where(view, context, trigger, places) or elsewhere(view, context, trigger, places)
    where = in_its_town(view, context, trigger, where or _heading(view, context, trigger))
    victim = victim_of(view, trigger, hits)
    concrete = not ruled and is_concrete(view, trigger, where, victim, hits)
    return _acts_of(view, trigger, where, victim, concrete=concrete)


def _acts_of(
    view: View, trigger: Trigger, where: Sequence[Place], victim: str | None, *, concrete: bool
) -> list[Act]:
    """Return what a trigger tells of at each place; one act is in one town: "in Matola, outside Maputo"."""
    tactic = Tactic(trigger.rule.value)
    afraid, unreal = feared(view, trigger), is_unreal(view, trigger)
    countable = concrete and not afraid and not unreal
    why = ONE if countable else _why_none(afraid=afraid, unreal=unreal)
    towns = [place for place in where if place.city] or where
    places = towns[:1] if countable else where
    return [Act(trigger, tactic, place, victim, countable, why) for place in places or (None,)]


def _was_told(context: Context, tactic: Tactic) -> bool:
    """Tell whether the text has told of one such act before."""
    told = (c.slots for c in context.claims if isinstance(c.slots, Incident))
    return any(act.tactic is tactic and act.countable for act in told)


def _where(
    view: View, context: Context, trigger: Trigger, places: Sequence[Place]
) -> tuple[Place, ...]:
    """Return the places abroad nearest to the act, with their whole list."""
    reach = _REACH if view.passage.lexicon.pack.spaces else _REACH_UNSPACED
    beside = 3 if view.passage.lexicon.pack.spaces else 10
    # A family is pressed where it lives.
    home_reach = reach if is_of_relatives(trigger) else _AT_HOME
    near: list[tuple[int, Place]] = []
    for place in view.near(places, trigger.start, trigger.end, reach):
        if place.toward:
            continue
        low, high = sorted(((trigger.start, trigger.end), (place.start, place.end)))
        distance = view.words(low[1], high[0]) if low[1] <= high[0] else 0
        if place.country in context.accused and not (
            place.city
            and place.located
            and distance <= home_reach
            and (is_of_relatives(trigger) or right_in(view, place))
        ):
            continue
        there = place.located or distance <= beside or _home_of_somebody(view, place)
        if distance <= reach and there:
            parted = _PARTED.search(view.gap(min(low[1], high[0]), high[0])) is not None
            near.append((distance + _dwelt_in(view, place, trigger) + parted * reach, place))
    if not near:
        return ()
    home = [item for item in near if _taken_at_home(view, context, trigger, item[1])]
    near = home or near  # whatever town abroad the sentence names, in which their kin lives
    abroad = [item for item in near if item[1].city or not lives_there(view, item[1], trigger)]
    best = nearest(abroad or near)
    # "was arrested on arrival in Izmir": exiles are seized when they visit home
    at_home = is_of_relatives(trigger) or trigger.rule.value == Tactic.DETENTION
    return tuple(
        place
        for place in places
        if place.listed == best.listed
        and not place.toward
        and (place.country not in context.accused or (place == best and at_home))
    )


def _dwelt_in(view: View, place: Place, trigger: Trigger) -> int:
    """Return how many words farther off a city is that is only where the victim lives, or comes from."""
    lived = not place.located or lives_there(view, place, trigger)
    return _LIVED * (place.city is not None and lived)


def _at_their_border(
    view: View, context: Context, trigger: Trigger, places: Sequence[Place]
) -> bool:
    """Tell whether a city of the accused state stands by an act: "bei der Einreise in Izmir festgenommen"."""
    return any(
        place.located
        and place.city
        and place.country in context.accused
        and trigger.start <= place.start
        and view.words(trigger.end, max(place.start, trigger.end)) <= _AT_HOME
        for place in places
    )


def _taken_at_home(view: View, context: Context, trigger: Trigger, place: Place) -> bool:
    """Tell whether a place right behind an act against a family is where it lives: "were taken from Brest"."""
    behind = place.country in context.accused and place.start >= trigger.end
    return behind and is_of_relatives(trigger) and "," not in view.gap(trigger.end, place.start)


def _heading(view: View, context: Context, trigger: Trigger) -> tuple[Place, ...]:
    """Return the place that heads the entry of a chronology which an act is told in."""
    places = view.heading.places if view.heading else ()
    home = is_of_relatives(trigger)
    return tuple(place for place in places if home or place.country not in context.accused)


def _home_of_somebody(view: View, place: Place) -> bool:
    """Tell whether a town is only whose somebody is who may have fled: "un dissidente di Vienna"."""
    return place.city is not None and any(
        m.end <= place.start
        and any(o.key == "syntax.genitive" for o in view.between(m.end, place.start))
        for m in view.near(view.of("targets"), place.start, place.start, 1)
    )


def _for_a_bounty(view: View) -> bool:
    """Tell whether a sentence is of a bounty, so that an arrest in it is what money is offered for."""
    return any(t.rule.value == Tactic.BOUNTY for t in view.triggers["incident"])


def _is_an_answer(view: View, trigger: Trigger) -> bool:
    """Tell whether an act is a host's answer in the same words: an envoy expelled, entry barred to those sanctioned."""
    answer = _ANSWERS.get(Tactic(trigger.rule.value))
    if answer is None or starting(view.of("targets"), trigger.start, trigger.end + _OBJECT):
        return False
    return any(
        t.rule.value in answer and t.start < trigger.end and trigger.start < t.end
        for t in view.triggers["response"]
    )


def _why_none(*, afraid: bool, unreal: bool) -> str:
    """Return why an act is no event."""
    if afraid:
        return FEARED
    return "only spoken of" if unreal else PATTERN


def add_told(view: View, context: Context, told: Told, carried: Sequence[Voice]) -> None:
    """Add an incident; where nobody is heard, whoever was heard last (`carried`) may be whose word it is."""
    if not told.voices:
        context.told_around += [(voice.name, told.incident) for voice in carried]
    context.add(view, told.incident, told.span, told.voices, told.how)


def _cases(view: View, context: Context, places: Sequence[Place]) -> None:
    """Add "one case in X and another in Y" as acts of the tactic spoken of before, marked as inferred."""
    cases = view.of("units", "incident") if context.tactic is not None else ()
    nouns = [m for m in cases if is_single(view, m)]
    if context.tactic is None or not nouns:
        return
    others = [m.end for m in view.of("syntax", "other")] + [
        number.end for number in view.numbers if number.value == 1
    ]
    for start in (nouns[0].end, *(place for place in others if place > nouns[0].end)):
        place = next(
            (
                p
                for p in places
                if p.located and p.start >= start and view.words(start, p.start) <= _BESIDE
            ),
            None,
        )
        if place is not None and place.country not in context.accused:
            trigger = Trigger(TriggerRule(context.tactic), min(nouns[0].start, start), start)
            act = Act(trigger, context.tactic, place, None, countable=True, why=ONE)
            add_told(view, context, told_of(view, context, act), context.discourse.carried[-1:])
