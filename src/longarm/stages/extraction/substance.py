"""Substance: whether what was read of a text is enough to take it for one about the subject.

A word opens a text (`concern`); one that is about the subject then goes on to say who acts against whom, where, who
says so and what was done about it. One that does not has only used such a word: a ferry's crew "held" in a port. Texts
of a few sentences have no room for more and are not weighed, nor are those that name the subject and
speak of no work of fiction.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import (
    Action,
    Category,
    Figure,
    Incident,
    Response,
    Site,
    Statement,
    Unit,
)
from longarm.model.voice import VoiceType
from longarm.stages.extraction.concern import Concern
from longarm.stages.extraction.mentions import STATE_LAYERS
from longarm.stages.extraction.runners import FORCES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.view import View

_SENTENCES = 6
"""Sentences from which on a text has had the room to tell more; shorter ones are news in brief."""
_WORDS = 4
"""Words that a sentence has at least; "Answer:" and "1." are none."""
_STRETCH, _STEP = 20, 10
"""Sentences that are weighed together; the texts on which that was measured had 6 to 20."""
_NEAR = 40
"""Code points between a verdict and its length."""
_ENOUGH = {Concern.ACT: 26, Concern.SUBJECT: 26, Concern.FACILITY: 16}
"""Points from which on a text tells enough, by what opened it.

Measured on 914 documents with the words of `[aside]` switched off: of 50 texts without a claim that were opened 43 have
fewer points, of 863 with claims 4. The points of each sort are near the weights that a regression over the same
documents gives; in ten parts, each weighed by the other nine, it stopped 36 of 41 for 8 of 549 of the first sort.
"""
_DIPLOMATIC = frozenset({Action.EXPULSION, Action.PROTEST, Action.SANCTION, Action.SUMMONS})


def tells_enough(
    concern: Concern,
    views: Sequence[View],
    claims: Sequence[Claim],
    accused: Collection[str],
    *,
    surely: bool,
) -> bool:
    """Tell whether the claims and words of a text weigh enough; `surely` is True where it tells whom it accuses."""
    whole = sum(view.words(view.start, view.end) >= _WORDS for view in views)
    fiction = any(view.of("aside", "fiction") for view in views)
    if whole < _SENTENCES or (concern is Concern.SUBJECT and not fiction):
        return True
    if concern is Concern.FACILITY and any(map(_is_acted_on, views)):
        return True  # one such sentence on a page of members is worth keeping
    enough = _ENOUGH[concern] - 6 * surely
    return any(
        sum((*_points_of_acts(told), *_points_of_words(part, told, accused))) >= enough
        for part, told in _stretches(views, claims)
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


def _points_of_acts(claims: Sequence[Claim]) -> Iterator[int]:
    told = [claim.slots for claim in claims if isinstance(claim.slots, Incident)]
    events = [act for act in told if act.countable]
    yield 6 * any(act.category is Category.PROXY for act in told)
    yield 3 * min(sum(act.city is not None for act in events), 2)
    yield 5 * min(sum(act.category is Category.DIRECT_ATTACK for act in events), 2)
    yield 2 * min(len(told) - len(events), 2)


def _points_of_words(
    views: Sequence[View], claims: Sequence[Claim], accused: Collection[str]
) -> Iterator[int]:
    slots = [claim.slots for claim in claims]
    yield 6 * any(isinstance(one, Response) and one.action in _DIPLOMATIC for one in slots)
    yield 2 * min(sum(isinstance(one, Statement) for one in slots), 4)
    yield 3 * min(sum(isinstance(one, Site) for one in slots), 2)
    roots = (claim.voices[-1] for claim in claims if claim.voices)
    yield 5 * min(len({root.name for root in roots if root.type is VoiceType.ORGANIZATION}), 2)
    named = (m for view in views for layer in STATE_LAYERS for m in view.of(layer))
    yield 2 * min(sum(m.value in accused for m in named), 5)
    yield 2 * min(sum(bool(view.triggers["incident"]) for view in views), 4)
    actors = [actor for view in views for actor in view.actors if actor.country in accused]
    yield min(sum(actor.type is VoiceType.AUTHORITY for actor in actors), 3)
    yield 4 * any(actor.organ in FORCES for actor in actors)


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
