"""Substance: whether what was read of a text is enough to take it for one about the subject.

A word opens a text (`concern`); one that is about the subject then goes on to say who acts against whom, where, who
says so and what was done about it. One that does not has only used such a word: a ferry's crew "held" in a port. Texts
of a few sentences have no room for more and are not weighed, nor are those that name the subject and
speak of no work of fiction.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.claim import Polarity
from longarm.model.slots import (
    Action,
    Figure,
    Response,
    Site,
    SiteStatus,
    Unit,
)
from longarm.model.voice import VoiceType
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.concerns.standing import REFUGES
from longarm.stages.extraction.concerns.tallies import bodies, in_claims, points_of, tally
from longarm.stages.extraction.keepers.offices import counted_by_others
from longarm.stages.extraction.keepers.runners import FORCES
from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.phrases.view import View

_LISTED = 5
"""Cities with a facility from which on a text is a list of them."""
_SENTENCES = 6
"""Sentences from which on a text has had the room to tell more; shorter ones are news in brief."""
_WORDS = 4
"""Words that a sentence has at least; "Answer:" and "1." are none."""
_STRETCH, _STEP = 20, 10
"""Sentences that are weighed together; the texts on which that was measured had 6 to 20."""
_NEAR = 40
"""Code points between a verdict and its length."""
_ENOUGH = {Concern.ACT: 55, Concern.SUBJECT: 55, Concern.FACILITY: 32}
"""Points from which on a text tells enough, by what opened it.

Measured on the texts of six sentences and more that open with the words of `[aside]` switched off: of 63 without a
claim 62 have fewer points, of 854 with claims 8. In ten parts, each weighed by a regression over the other nine, 53 of
53 of the first two sorts were stopped for 8 of 749, and 42 for 4.
"""
_FEW, _ROOM = 40, 80
"""Words that tell nothing yet, and how many more a text has room in to reach those points.

Of 120 texts of 6 sentences and 60 to 110 words with claims 39 were stopped by the points of a full text, 15 by these;
of 8 without a claim one passes either way.
"""
_LEAST = 0.25
"""The share of the points that any text has to reach."""
_CHARACTERS = 2.2
"""Characters that say as much as a word in scripts without spaces."""
_SURELY = 10
"""Points of a text that tells whom it accuses."""
_TO_STATES = frozenset({Action.EXPULSION, Action.PROTEST, Action.SANCTION, Action.SUMMONS})
"""Answers that are given to a state."""
_ACTS = 2
"""Acts in a city from which on a text tells of more than one thing that befell anybody."""
_MANY = 10
"""People from whom on somebody keeps count of them."""
_POINTS = {
    "acts between states": 3,
    "answers": 5,
    "arrests": -5,  # the police of any town arrest people
    "authorities of the accused": 3,
    "bounties": 9,
    "denials": 5,
    "direct attacks": 4,
    "embassies": 3,
    "employees": -8,
    "events in a city": 3,
    "families": 8,
    "forces of the accused": 4,
    "inquiries": 6,
    "money": -6,
    "names of the accused": 4,
    "organizations": 5,
    "outlets": 3,
    "people": 2,  # "journalist", "activist"
    "police": -3,
    "sentences with an act": 5,
    "statements": 3,
    "sums of money": -9,  # fraud, fees and trade are told in money
    "verbs of denying": 4,
}
"""Points of each sort, near ten times the weights that a logistic regression gives over the same texts."""


class Opened(NamedTuple):
    """By what a text was opened.

    `surely` is True where it tells whom it accuses, `shut` where only that a host shut it makes an office a state's.
    """

    concern: Concern
    surely: bool
    shut: bool


def tells_enough(
    opened: Opened, views: Sequence[View], claims: Sequence[Claim], accused: Collection[str]
) -> bool:
    """Tell whether the claims and words of a text weigh enough."""
    concern = opened.concern
    whole = sum(view.words(view.start, view.end) >= _WORDS for view in views)
    fiction = any(view.of("aside", "fiction") for view in views)
    if whole < _SENTENCES or (concern is Concern.SUBJECT and not fiction):
        return True
    if (opened.shut or concern is Concern.ACT) and _of_anybody(views, claims, accused):
        return False
    if concern is Concern.ACT and any(_counts_victims(views, claim, accused) for claim in claims):
        return True  # a digest of other news says little more than what was counted
    if concern is Concern.FACILITY and (
        any(map(_is_acted_on, views)) or any(counted_by_others(views))
    ):
        return True  # one such sentence on a page of members is worth keeping
    if accused and _lists_cities(claims):
        return True  # a map of them says where they are, and little else
    enough = (_ENOUGH[concern] - _SURELY * opened.surely) * _room_of(views)
    return any(
        points_of(tally(part, told, accused), _POINTS) >= enough
        for part, told in _stretches(views, claims)
    )


def _lists_cities(claims: Sequence[Claim]) -> bool:
    """Tell whether facilities are told of in many cities."""
    sites = [claim.slots for claim in claims if isinstance(claim.slots, Site)]
    told = {(s.country, s.city) for s in sites if s.city and s.status is not SiteStatus.DENIED}
    return len(told) >= _LISTED


def _of_anybody(views: Sequence[View], claims: Sequence[Claim], accused: Collection[str]) -> bool:
    """Tell whether acts may be anybody's: nobody in the text fled or is pursued, and no state is shown to act.

    Either the state is one that exiles flee to, as are those whose consuls help their hikers and fans; or a text of
    full length has none of its forces, no two acts in a city, nobody who denies, no organisation that speaks and no
    answer to a state. Measured on 2,581 texts with claims that are read on: none is of either sort; of 14 without
    claims 6 are.
    """
    if views[0].passage.persecuted or any(view.of("targets", "exiles") for view in views):
        return False
    if not REFUGES.isdisjoint(accused):
        return True
    told = in_claims(claims)
    forces = any(a.organ in FORCES and a.country in accused for view in views for a in view.actors)
    answered = any(t.rule.value in _TO_STATES for view in views for t in view.triggers["response"])
    more = told["denials"] or told["events in a city"] >= _ACTS or bodies(claims)
    return _room_of(views) >= 1 and not (forces or answered or more)


def _room_of(views: Sequence[View]) -> float:
    """Return which share of the points a text of its length has the room for: a full one from some 120 words on."""
    words: float = sum(view.words(view.start, view.end) for view in views)
    if views and not views[0].passage.lexicon.pack.spaces:
        words /= _CHARACTERS
    return min(1.0, max(_LEAST, (words - _FEW) / _ROOM))


def _counts_victims(views: Sequence[View], claim: Claim, accused: Collection[str]) -> bool:
    """Tell whether a body counts people in a sentence that tells of an act and names the accused state."""
    slots = claim.slots
    if not isinstance(slots, Figure) or slots.unit is not Unit.PERSON or (slots.low or 0) < _MANY:
        return False
    if not claim.voices or claim.voices[-1].type is not VoiceType.ORGANIZATION:
        return False
    return any(
        bool(view.triggers["incident"])
        and any(m.value in accused for layer in STATE_LAYERS for m in view.of(layer))
        for view in views
        if view.start <= claim.anchor.start < view.end
    )


def _is_acted_on(view: View) -> bool:
    """Tell whether a sentence says what an authority does about a covert facility, or one of another state."""
    marked = any(f.kind and (f.covert or f.overseas) for f in view.facilities)
    return marked and bool(view.triggers["response"])


def _stretches(
    views: Sequence[View], claims: Sequence[Claim]
) -> Iterator[tuple[Sequence[View], Sequence[Claim]]]:
    """Yield stretches of a text that overlap by half, with their claims: a long page says some of everything."""
    ordered = sorted(claims, key=lambda claim: claim.anchor.start)
    starts = [claim.anchor.start for claim in ordered]
    for first in range(0, max(1, len(views) - _STEP), _STEP):
        part = views[first : first + _STRETCH]
        low, high = bisect_left(starts, part[0].start), bisect_left(starts, part[-1].end)
        yield part, ordered[low:high]


def worth(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out spans of time that are no sentence, and sites that nobody can place."""
    verdicts = sorted((c.anchor.start, c.anchor.end) for c in claims if _is_verdict(c))
    ends = list(accumulate((end for _, end in verdicts), max))

    def is_worth(claim: Claim) -> bool:
        slots, anchor = claim.slots, claim.anchor
        if isinstance(slots, Figure) and slots.unit is Unit.DURATION:
            before = bisect_left(verdicts, (anchor.end + _NEAR,))
            return before > 0 and anchor.start < ends[before - 1] + _NEAR
        placed = not isinstance(slots, Site) or slots.country is not None
        return placed or claim.polarity is Polarity.DENIED

    return [claim for claim in claims if is_worth(claim)]


def _is_verdict(claim: Claim) -> bool:
    """Tell whether somebody was sentenced; how long who was held is told in passing, nine times of ten."""
    return isinstance(claim.slots, Response) and claim.slots.action is Action.CONVICTION
