"""Whose: the state of an authority that acts, where the words name none with it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.gazetteer.places import countries
from longarm.model.slots import Unit
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.clauses.answering import Answer
    from longarm.stages.extraction.counts.figures import Hit
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_BESIDE = 1
"""Words between an authority and the capital that it sits in: a preposition, an article."""
_MANY_REACH = 40
"""Code points between "governments" and the count of countries whose they are."""


def with_state(
    view: View, context: Context, answer: Answer, places: Sequence[Place], hits: Sequence[Hit]
) -> Answer:
    """Give an actor without a state that of the sites in its sentence, else that of the authorities before."""
    if _is_translated(view, context, answer):
        return replace(answer, country=context.answering, inferred=True)
    if answer.country or answer.shared or _of_many(view, answer):
        return answer
    known = _where_sites_are(hits)
    if known is None and view.facilities:
        codes = {p.country for p in places if p.country not in context.accused}
        known = codes.pop() if len(codes) == 1 else None
    home = _own_state(view, context, answer, places)
    seat = _where_it_sits(view, answer, places)
    states = (seat, known, home, context.setting, context.answering)
    inferred = next((code for code in states if code and code not in context.accused), None)
    return replace(answer, country=inferred, inferred=inferred is not None)


def _is_translated(view: View, context: Context, answer: Answer) -> bool:
    """Tell whether a foreign ministry is only called as that of the language's own state, which the text never names.

    "Litauens polis … Utrikesdepartementet utvisade": the ministry is of the state whose authorities acted before.
    """
    home = view.passage.lexicon.pack.home
    return (
        answer.organ == "foreign_ministry"
        and answer.country == home
        and home not in context.countries
        and context.answering not in {None, home}
    )


def _where_it_sits(view: View, answer: Answer, places: Sequence[Place]) -> str | None:
    """Return the state whose capital stands right beside an authority: "Das Außenministerium in Warschau"."""
    for actor in view.actors:
        if actor.start != answer.start:
            continue
        for place in places:
            (_, low), (high, _) = sorted(((actor.start, actor.end), (place.start, place.end)))
            capital = place.city == countries()[place.country].capital
            if capital and low <= high and view.words(low, high) <= _BESIDE:
                return place.country
    return None


def _own_state(view: View, context: Context, answer: Answer, places: Sequence[Place]) -> str | None:
    """Return the state of a language, where its foreign ministry acts towards or in another that the sentence names.

    Not where the last authorities of a host that were named are those of another: the ministry is theirs.
    """
    home = view.passage.lexicon.pack.home
    if answer.organ != "foreign_ministry" or context.answering not in {None, home}:
        return None
    after = [actor.country for actor in view.actors if actor.start > answer.start]
    after += [place.country for place in places if place.start > answer.start]
    return home if context.setting in after else None


def _of_many(view: View, answer: Answer) -> bool:
    """Tell whether the actor stands for many states: "governments of 14 countries"."""
    return any(
        any(0 <= m.start - n.stop <= 1 for n in view.near(view.numbers, m.start, m.start, 1))
        for m in starting(view.of("units", "country"), answer.start, answer.start + _MANY_REACH + 1)
    )


def _where_sites_are(hits: Sequence[Hit]) -> str | None:
    """Return the one state in which the facilities counted in the sentence stand: whose "interior ministry" it is."""
    codes = {p.country for hit in hits if hit.counted.unit is Unit.SITE for p in hit.places}
    return codes.pop() if len(codes) == 1 else None
