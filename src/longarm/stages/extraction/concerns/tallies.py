"""Tallies: of what, and how often, a text and its claims tell: what `substance` gives points for, and `likely` asks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from longarm.model.slots import (
    Action,
    Category,
    Figure,
    Incident,
    Response,
    Site,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.concerns.borders import states_in
from longarm.stages.extraction.keepers.runners import FORCES
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.phrases.view import View

_MOST = 4
"""How many of a sort count: a long page says some of everything."""
_TAKEN = frozenset({Tactic.ABDUCTION, Tactic.COERCED_RETURN, Tactic.DEPORTATION})
_SORTS = ("crime", "fiction", "routine")
"""Sorts of everyday words (`[aside]`)."""


def points_of(found: Counter[str], points: Mapping[str, int]) -> int:
    """Return what is told of in points, each sort as often as it counts at most."""
    return sum(each * min(found[sort], _MOST) for sort, each in points.items())


def in_claims(claims: Iterable[Claim]) -> Counter[str]:
    """Count what the claims of a stretch are about."""
    found: Counter[str] = Counter()
    for claim in claims:
        match one := claim.slots:
            case Incident():
                found["events in a city"] += one.countable and one.city is not None
                found["direct attacks"] += one.countable and one.category is Category.DIRECT_ATTACK
                found["families"] += one.tactic is Tactic.COERCION_BY_PROXY
                found["bounties"] += one.tactic is Tactic.BOUNTY
                found["people taken"] += one.tactic in _TAKEN
                found["papers withheld"] += one.tactic is Tactic.MOBILITY_CONTROL
            case Response():
                found["answers"] += 1
                found["arrests"] += one.action is Action.ARREST
                found["inquiries"] += one.action is Action.INVESTIGATION_OPENED
            case Statement():
                found["statements"] += 1
                found["denials"] += one.stance is Stance.DENIES
            case Figure():
                found["sums of money"] += one.unit is Unit.MONEY
                found["employees"] += one.unit is Unit.EMPLOYEE
                found["counts with a source"] += bool(claim.voices)
            case Site():
                found["sites"] += 1
            case _:
                pass
    return found


def in_words(views: Sequence[View], accused: Collection[str]) -> Counter[str]:
    """Count what a stretch speaks of, whether or not a claim came of it."""
    found: Counter[str] = Counter()
    for view in views:
        named = [m.value for layer in STATE_LAYERS for m in view.of(layer)]
        found["names of the accused"] += sum(code in accused for code in named)
        found["people"] += len(view.of("targets", "words"))
        found["exiles"] += len(view.of("targets", "exiles"))
        found["verbs of denying"] += len(view.of("reporting", "denies"))
        found["money"] += len(view.of("units", "money"))
        found["outlets"] += len(view.of("sources", "outlet"))
        found["police"] += len(view.of("organs", "police"))
        found["embassies"] += len(view.of("organs", "embassy"))
        for sort in _SORTS:
            found[f"words of {sort}"] += len(view.of("aside", sort))
        own = [actor for actor in view.actors if actor.country in accused]
        found["authorities of the accused"] += sum(a.type is VoiceType.AUTHORITY for a in own)
        found["forces of the accused"] += sum(a.organ in FORCES for a in own)
        found["missions of the accused"] += sum(a.organ in MISSIONS for a in own)
        if view.triggers["incident"]:
            found["sentences with an act"] += 1
            found["acts between states"] += len(states_in(view)) > 1
    return found


def bodies(claims: Iterable[Claim]) -> set[str]:
    """Return the organisations whose word the claims are."""
    roots = (claim.voices[-1] for claim in claims if claim.voices)
    return {root.name for root in roots if root.type is VoiceType.ORGANIZATION}


def tally(views: Sequence[View], claims: Sequence[Claim], accused: Collection[str]) -> Counter[str]:
    """Count what a stretch and its claims tell of, and the organisations that speak in it."""
    itself = any(view.of("attribution", "own") for view in views)  # "we have counted"
    speaking = Counter(organizations=len(bodies(claims)) + itself)
    return in_claims(claims) + in_words(views, accused) + speaking
