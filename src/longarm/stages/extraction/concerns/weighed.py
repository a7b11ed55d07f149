"""Weighed: whether a text that no test opened is about the subject all the same, by all that it tells.

The tests of `concern` ask for one sign each, and a text that says what it says in a way of its own shows none of them:
"Minsk forbade its embassies to renew passports; the foundation counts 2,300 people without papers". Read on, it tells
of counts with their source, of bodies that speak, of people who fled and of the state behind it; a text of crime, trade
or art does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.concerns.borders import states_in
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.concerns.tallies import in_words, points_of, tally

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.model.claim import Claim
    from longarm.stages.extraction.phrases.view import View

_OTHERWISE = frozenset({Concern.CRIME, Concern.FICTION})
"""What a text is of besides, and not of the subject."""
_LONG = 12
"""Sentences of the longest text that is weighed: of 10 of 13 to 20 sentences with claims none has enough points."""
_SENTENCE, _PERSECUTED = -6, 12
"""Points for each sentence, which asks for more to be told, and for a word of whom states pursue."""
_OF_WORDS = {
    "exiles": 10,
    "forces of the accused": 25,
    "missions of the accused": -8,  # consuls help travellers
    "names of the accused": 7,
    "police": -7,
    "verbs of denying": 7,
    "words of crime": -8,
    "words of fiction": -16,
    "words of routine": -16,
}
_OF_ALL = _OF_WORDS | {
    "arrests": -10,  # the police of any town arrest people
    "counts with a source": 7,
    "denials": 7,
    "events in a city": 9,
    "organizations": 15,
    "papers withheld": 10,
    "people taken": -6,
    "sites": 6,
}
"""Points of each sort: ten times the weights of a logistic regression over 1,788 open texts that were laid aside."""
_FEW = 4
"""Sentences of the shortest one: fewer say one thing of one body, which any text may."""
_ENOUGH = 4
"""Points from which on a text is about the subject.

In ten parts, each weighed by a regression over the other nine, two in five of the texts with claims have as many, and
none of those without. With these round numbers it is 39 of 88 texts of 4 to 12 sentences and none of 931.
"""
_PROMISING = -45
"""Points that the words alone must have for a text to be read on: all but one of those that pass have more, and one in
ten of the others."""


def to_be_weighed(concern: Concern, views: Sequence[View], accused: Collection[str]) -> Concern:
    """Return as what a text that was laid aside is read on to be weighed; its own concern where it is not."""
    if concern.passes or concern in _OTHERWISE or not _has_room(views):
        return concern
    found = in_words(views, accused)
    told = found["forces of the accused"] or found["missions of the accused"]
    told = told or any(view.triggers["incident"] or view.facilities for view in views)
    states = set[str]().union(*(states_in(view) for view in views))
    someone = accused or found["exiles"] or views[0].passage.persecuted
    enough = points_of(found, _OF_WORDS) + _of_its_length(views) >= _PROMISING
    if not (told and states - set(accused) and someone and enough):
        return concern  # exiles run schools too, and states act at home
    named = any(f.kind for view in views for f in view.facilities)
    return Concern.FACILITY if named else Concern.ACT


def weighs_enough(views: Sequence[View], claims: Sequence[Claim], accused: Collection[str]) -> bool:
    """Tell whether the words and claims of a text that no test opened, or that told a test too little, weigh enough."""
    if not _has_room(views):
        return False
    return points_of(tally(views, claims, accused), _OF_ALL) + _of_its_length(views) >= _ENOUGH


def _has_room(views: Sequence[View]) -> bool:
    """Tell whether a text says more than one thing, and not some of everything."""
    return _FEW <= len(views) <= _LONG


def _of_its_length(views: Sequence[View]) -> int:
    """Return the points of a text for what its length asks of it, and for somebody in it who is pursued."""
    return _SENTENCE * len(views) + _PERSECUTED * bool(views[0].passage.persecuted)
