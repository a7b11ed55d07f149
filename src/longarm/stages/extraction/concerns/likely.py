"""Likely: whether a text is about the subject by all that it speaks of, whatever one sign opened it or lacked.

The tests of `concern` ask for one sign each, and a text that says what it says in a way of its own shows none of them:
"Minsk forbade its embassies to renew passports; the foundation counts 2,300 people without papers". It speaks of papers
and consulates, of people who fled and bodies that count. A text of spies in a shipyard shows one, and is of
other things.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from longarm.stages.extraction.concerns.borders import states_in
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.concerns.tallies import in_words
from longarm.stages.extraction.phrases.surroundings import list_of
from longarm.stages.extraction.words.chances import NOTHING, Weighed, weigh
from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.view import View

_SURELY, _ENOUGH, _TOO_LITTLE = 0.95, 0.9, 0.03
"""Chances from which on a text is about the subject though it told too little of it, or though no test opened it; and
below which it is of other things though one did."""
_SORT, _ABOUT = "texts", "about"
_OTHERWISE = frozenset({Concern.AT_HOME, Concern.CRIME, Concern.FICTION})
"""What a text is of besides, and not of the subject."""
_FEW, _LONG = 2, 12
"""Sentences of the shortest text that is weighed, and of the longest: one alone says one thing of one body, which any
text may, and long ones some of everything."""
_SOME = 4
"""Sentences below which a text must be about the subject for sure: an extradition may be of any dealer."""
_ENOUGH_SAID = 6
"""Sentences of a text that a test opened before the others speak against it."""
_TWICE, _HALF = 2, 0.5
_LENGTHS = ((8, "some sentences"), (15, "many sentences"))
"""Sentences up to which a text is of such a length; what is longer is `a long text`."""


def likely_about(views: Sequence[View], accused: Collection[str]) -> Weighed | None:
    """Return how likely a text is about the subject; None where it says too little, and is not asked about."""
    if len(views) < _FEW:
        return None
    answers = {NOTHING: frozenset[str](), _ABOUT: signs_of(views, accused) | {"always"}}
    return weigh(_SORT, (views[0].start, views[-1].end), answers, _ENOUGH)


def decided(
    concern: Concern, asked: Weighed | None, views: Sequence[View], accused: Collection[str]
) -> Concern:
    """Return what a text is about, by the tests of the gate (`concern`) and by how likely it is.

    What the tests let through for an act is laid aside where it is most unlikely, unless it names somebody whom a state
    pursues: a digest of many things may have a room in it. What they laid aside for want of a sign is read on where it
    is most likely, as one of facilities where it names one.
    """
    if asked is None or (not concern.passes and not _may_be(concern, views, accused)):
        return concern
    if concern.passes:
        doubtful = concern is Concern.ACT and not views[0].passage.persecuted
        closes = doubtful and len(views) >= _ENOUGH_SAID and asked.chance < _TOO_LITTLE
        return Concern.ELSE if closes else concern
    unsure = concern is Concern.THIN or len(views) < _SOME
    if asked.chance < (_SURELY if unsure else _ENOUGH):
        return concern
    return Concern.FACILITY if any(f.kind for v in views for f in v.facilities) else Concern.ACT


def _may_be(concern: Concern, views: Sequence[View], accused: Collection[str]) -> bool:
    """Tell whether a text speaks of an act, a facility or a force, of another state, and of somebody who may have fled.

    Exiles run schools too, and states act at home. A long page says some of everything.
    """
    if concern in _OTHERWISE or len(views) > _LONG:
        return False
    found = in_words(views, accused)
    told = found["forces of the accused"] or found["missions of the accused"]
    told = told or any(view.triggers["incident"] or view.facilities for view in views)
    states = set[str]().union(*(states_in(view) for view in views))
    someone = accused or found["exiles"] or views[0].passage.persecuted
    return bool(told and states - set(accused) and someone)


def signs_of(views: Sequence[View], accused: Collection[str]) -> frozenset[str]:
    """Return what a text speaks of: in one sentence, in two or more (`twice`), in half of them (`mostly`)."""
    times = Counter(sign for view in views for sign in _of_sentence(view, accused))
    signs = set(times)
    signs |= {f"{sign}, twice" for sign, count in times.items() if count >= _TWICE}
    signs |= {f"{sign}, mostly" for sign, count in times.items() if count >= _HALF * len(views)}
    length = next((name for limit, name in _LENGTHS if len(views) <= limit), "many sentences")
    if views and views[0].passage.persecuted:
        signs.add("somebody persecuted")
    return frozenset({*signs, length})


def _of_sentence(view: View, accused: Collection[str]) -> set[str]:
    """Return what one sentence speaks of."""
    signs = {list_of(m) for m in view.mentions if m.layer not in COMPONENT_LAYERS}
    signs |= {f"act {t.rule.value}" for t in view.triggers["incident"]}
    signs |= {f"answer {t.rule.value}" for t in view.triggers["response"]}
    for actor in view.actors:
        signs.add(f"actor {actor.points or actor.type}")
        if actor.organ:
            whose = "the accused's" if actor.country in accused else "a"
            signs.add(f"{whose} {actor.organ}")
    states = states_in(view)
    own, others = bool(states & set(accused)), bool(states - set(accused))
    flags = {
        "act": bool(view.triggers["incident"]),
        "facility": bool(view.facilities),
        "accused": own,
        "another state": others,
        "both states": own and others,
    }
    return signs | {sign for sign, holds in flags.items() if holds}
