"""Afterwards: facilities of which only the next sentence tells whose they are: "Both are run by the police of X"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.stages.extraction.keepers.runners import HELD, linked
from longarm.stages.extraction.keepers.tellers import only_tells
from longarm.stages.extraction.keepers.towns import KINDS, names_a_force
from longarm.stages.extraction.phrases.polarity import negated
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.triggers import Trigger
    from longarm.stages.extraction.phrases.view import View

_REACH = 6
"""Words between a verb of running and who runs it."""
_SHORT = 16
"""Words of a sentence that only says who runs them."""
_ARTICLES = 2
"""Words between "by" and who does it, and behind a verb that closes its sentence."""
_WALL = re.compile(r"[;:.()]")


def with_later_owners(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> list[View]:
    """Return the views with the facilities marked whose owner the sentence after theirs names.

    That sentence has a verb of running, another state's police, service or court beside it, no facility of its own and
    tells of no act. The facilities stand where the sentence before puts something, in no state of the owner's.
    """
    found = [*views]
    for index in range(1, len(views)):
        told, places = found[index - 1], placed[index - 1]
        hosts = {p.country for p in places if p.located and not names_a_force(told, p)}
        known = any(f.marked for f in told.facilities) or told.triggers["incident"]
        if not told.facilities or not hosts or known:
            continue
        owner = _owner(views[index], hosts)
        if owner is None or any(negated(told, f.start, f.end) for f in told.facilities):
            continue
        found[index - 1] = replace(
            told,
            facilities=tuple(
                replace(f, kind=f.kind or KINDS[owner.organ or ""], states=(owner.country or "",))
                for f in told.facilities
            ),
        )
    return found


def _owner(view: View, hosts: set[str]) -> Actor | None:
    """Return the other state's organ that a sentence says runs what was told of before it."""
    acts = view.triggers["incident"] or view.of("targets")
    if view.facilities or acts or view.words(view.start, view.end) > _SHORT:
        return None
    runs = linked(view, HELD)
    for actor in view.actors if runs else ():
        if actor.organ not in KINDS or actor.country in {None, *hosts} or only_tells(view, actor):
            continue
        for t in starting(runs, view.start, view.end):
            low, high = (
                (t.end, actor.start)
                if t.end <= actor.start
                else (actor.end, max(actor.end, t.start))
            )
            if view.words(low, high) > _REACH or _WALL.search(view.gap(low, high)):
                continue
            if t.passive or _is_agent(view, actor) or _closes(view, t, actor):
                return actor
    return None


def _is_agent(view: View, actor: Actor) -> bool:
    """Tell whether "by" stands right before an actor: "gesteuert werden sie von der Polizei in X"."""
    return any(
        m.end <= actor.start and view.words(m.end, actor.start) <= _ARTICLES
        for m in view.near(view.of("syntax", "agent"), actor.start, actor.start, _ARTICLES)
    )


def _closes(view: View, verb: Trigger, actor: Actor) -> bool:
    """Tell whether the verb closes a sentence whose object stands first: "Mindkettőt a … rendőrség irányítja"."""
    opens = view.words(view.start, actor.start) > 0
    return opens and actor.end <= verb.start and view.words(verb.end, view.end) == 0
