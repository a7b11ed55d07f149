"""Setting: the state in which a sentence goes on, for acts, answers and counts whose own words name no place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS, PLACE_LAYERS, state_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_TAIL, _SAID_REACH = 1, 6
"""Words behind a place, and between a verb of saying and the place where it was said."""
_MOST = 0.6
"""Share of all mentions from which on one state is the setting of a whole text."""
_FEW = 3
"""States among which a sentence that names none goes on in the last one; among more nobody can tell."""


class Setting(NamedTuple):
    """A host state (ISO), None where the text names none; `sure` where it is not only the last that was named."""

    state: str | None
    sure: bool


def settings_of(
    views: Sequence[View],
    placed: Sequence[Sequence[Place]],
    accused: Collection[str],
    begins: Sequence[bool],
) -> tuple[Setting, ...]:
    """Return for each sentence the host state in which it goes on.

    It is the one host state that the sentence names; else the one that most of the text speaks of, else the last named.
    Where a text names no host at all, it is the state whose language it is in.
    """
    named = [_hosts(view, places, accused) for view, places in zip(views, placed, strict=True)]
    counts = Counter(code for codes in named for code in codes)
    total = sum(counts.values())
    main = counts.most_common(1)[0][0] if counts else None
    fixed = main is not None and counts[main] >= _MOST * total
    settings: list[Setting] = []
    home = views[0].passage.lexicon.pack.home if views else None
    most = last = main or _taken_to(placed, accused) or home
    for codes, anew in zip(named, begins, strict=True):
        last = most if anew else last
        alone = codes[0] if len(set(codes)) == 1 else None
        sure = alone is not None or fixed or len(counts) <= _FEW
        settings.append(Setting(alone or (main if fixed else last), sure))
        last = alone or last
    return tuple(settings)


def _taken_to(placed: Sequence[Sequence[Place]], accused: Collection[str]) -> str | None:
    """Return the first state to which somebody was taken that is not theirs: "lured to Georgia"."""
    there = (place.country for places in placed for place in places if place.toward)
    return next((code for code in there if code not in accused), None)


def _hosts(view: View, places: Sequence[Place], accused: Collection[str]) -> list[str]:
    """Return the states that a sentence names other than the accused: by places, organs, missions there."""
    codes = [
        place.country
        for place in places
        if not (place.toward or _only_said_there(view, place) or _only_sits_there(view, place))
    ]
    codes += [
        actor.country
        for actor in view.actors
        if actor.country and actor.type is VoiceType.AUTHORITY and not actor.bare_country
    ]
    codes += [
        state
        for actor in view.actors
        if actor.organ in MISSIONS
        for m in view.between(actor.start, actor.end)
        if m.layer in PLACE_LAYERS
        for state in (state_of(m),)
    ]
    return [code for code in codes if code not in accused]


def _only_said_there(view: View, place: Place) -> bool:
    """Tell whether a place ends a sentence that closes with who said it: "..., the ministry said in A."."""
    if view.words(place.end, view.end) > _TAIL:
        return False
    low, _ = view.passage.around(place.start, place.start, _SAID_REACH)
    said = starting(view.of("reporting"), max(low, view.start), place.start)
    return any(
        m.value != "finds"
        and view.words(m.end, place.start) <= _SAID_REACH
        and any(mark in view.gap(view.start, m.start) for mark in ',"')
        and not any(n.start > m.end for n in view.numbers)
        and not starting(view.of("syntax", "breaks", "relatives"), m.end, place.start)
        for m in said
    )


def _only_sits_there(view: View, place: Place) -> bool:
    """Tell whether a place is only where a body sits: "밀라노의 관측소", "the archive, of A, …"."""
    forms = view.passage.lexicon.pack.forms
    for body in view.actors:
        if body.type is not VoiceType.ORGANIZATION:
            continue
        if place.end <= body.start:
            joint = view.gap(place.end, body.start).strip()
            if joint and joint in forms("syntax.genitive") and not forms("syntax.prepositions"):
                return True
        elif body.end <= place.start and _in_aside(view, body.end, place):
            return True
    return False


def _in_aside(view: View, start: int, place: Place) -> bool:
    """Tell whether a place ends what commas set off behind `start`: of a relative clause, or of a preposition alone."""
    gap = view.gap(start, place.start)
    if not gap.startswith(",") or "," in gap[1:] or view.gap(place.end, place.end + 1) != ",":
        return False
    near = view.near(view.mentions, start, start, 1)
    opens = [m.key for m in near if m.start >= start and view.words(start, m.start) == 0]
    alone = view.words(start, place.start) == 1
    return "syntax.relatives" in opens or (
        alone and not {"syntax.genitive", "syntax.place", "syntax.prepositions"}.isdisjoint(opens)
    )
