"""Merging: acts that a document tells of twice, taken as one; what it tells of once stays."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from longarm.model.slots import Category, Incident, Tactic
from longarm.stages.extraction.phrases.context import FROM_SETTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.claim import Claim

_GRAVER = (
    Tactic.ASSASSINATION,
    Tactic.POISONING,
    Tactic.ABDUCTION,
    Tactic.ENFORCED_DISAPPEARANCE,
    Tactic.COERCED_RETURN,
    Tactic.ASSAULT,
    Tactic.PHYSICAL_INTIMIDATION,
)
"""What one attack is called when a sentence has two words for it: "shot dead in an attack" is a killing."""
_NEAR = 160
"""Code points within which two words for an attack speak of one."""
_ANY = "*"
"""In place of a city: whichever it is."""


def acts_once(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out an act that is told again: same tactic and state, and neither place nor day against it.

    In one breath two tactics of a direct attack are one too, and the graver stays. The claim that says more is kept.
    """
    kept: list[Claim] = []
    known = defaultdict[tuple[object, ...], list[int]](list)
    for claim in claims:
        if not _is_event(claim):
            kept.append(claim)
            continue
        sought = sorted({n for key in _sought(claim) for n in known.get(key, ())})
        again = next((n for n in sought if _same_act(kept[n], claim)), None)
        if again is None:
            again = len(kept)
            kept.append(claim)
        elif _tells_more(claim, kept[again]):
            kept[again] = claim
        else:
            continue
        for key in _found_by(claim):
            known[key].append(again)
    return kept


def without_echoes(claims: Sequence[Claim], starts: Sequence[int]) -> list[Claim]:
    """Return claims, acts that are likely another's echo as said in general: they tell of no second event.

    An act whose own words name no place is one where the text tells of the same tactic elsewhere, or without a day of
    the same category before. Of two acts of one category in a sentence the one that is placed stands, else the first.
    `starts` are where the sentences begin.
    """
    found = list(claims)
    events = [number for number, claim in enumerate(found) if _is_event(claim)]
    for fellows, rank, may_echo in (
        (_tactic, _placed_first, _is_unplaced),
        (partial(_category_in_sentence, starts=starts), _placed_first, _is_event),
        (_category, _first, _is_undated),
    ):
        acts = [(number, found[number]) for number in events if _is_event(found[number])]
        best = dict[object, tuple[float, ...]]()
        for _, claim in acts:
            key = fellows(claim)
            best[key] = max(best.get(key, ()), rank(claim))
        for number, claim in acts:
            if may_echo(claim) and rank(claim) < best[fellows(claim)]:
                found[number] = replace(claim, slots=replace(_act(claim), countable=False))
    return found


def _is_event(claim: Claim) -> bool:
    return isinstance(claim.slots, Incident) and claim.slots.countable


def _act(claim: Claim) -> Incident:
    if not isinstance(claim.slots, Incident):
        raise TypeError(claim.kind)
    return claim.slots


def _is_placed(claim: Claim) -> bool:
    return _act(claim).country is not None and FROM_SETTING not in claim.reasons


def _is_unplaced(claim: Claim) -> bool:
    return not _is_placed(claim)


def _is_undated(claim: Claim) -> bool:
    return not _is_placed(claim) and _act(claim).date is None


def _tactic(claim: Claim) -> object:
    return _act(claim).tactic


def _category(claim: Claim) -> object:
    return _act(claim).category


def _category_in_sentence(claim: Claim, starts: Sequence[int]) -> object:
    return _act(claim).category, bisect_right(starts, claim.anchor.start)


def _placed_first(claim: Claim) -> tuple[float, ...]:
    """Return what is greatest for the act that stands among its fellows: one that is placed, else the first."""
    return _is_placed(claim), -claim.anchor.start


def _first(claim: Claim) -> tuple[float, ...]:
    return (-claim.anchor.start,)


def _found_by(claim: Claim) -> Iterator[tuple[object, ...]]:
    """Yield the keys by which an act that is kept is found again: by its city and day, and by where it is told."""
    act = claim.slots
    if not isinstance(act, Incident) or not act.countable:
        return
    same = (act.country, claim.polarity)
    days = ["is", act.date], *(["in", part] for part in (None, *_parts(act.date)))
    yield from ((*same, act.tactic, city, *day) for city in {act.city, _ANY} for day in days)
    if act.category is Category.DIRECT_ATTACK:
        yield (*same, claim.anchor.start // _NEAR)


def _sought(claim: Claim) -> Iterator[tuple[object, ...]]:
    """Yield the keys of all acts that may be the one that a claim tells of again."""
    act = claim.slots
    if not isinstance(act, Incident) or not act.countable:
        return
    same = (act.country, claim.polarity)
    cities = {act.city, None} if act.city else {_ANY}
    days = [["in", act.date], *(["is", part] for part in (None, *_parts(act.date)) if act.date)]
    yield from ((*same, act.tactic, city, *day) for city in cities for day in days)
    if act.category is Category.DIRECT_ATTACK:
        place = claim.anchor.start // _NEAR
        yield from ((*same, near) for near in (place - 1, place, place + 1))


def _parts(date: str | None) -> Iterator[str]:
    """Yield the year, month and day of an ISO date, as far as it goes."""
    yield from (date[:length] for length in (4, 7, 10) if date and len(date) >= length)


def _same_act(one: Claim, two: Claim) -> bool:
    first, second = one.slots, two.slots
    if not isinstance(first, Incident) or not isinstance(second, Incident):
        return False
    if not (first.countable and second.countable) or one.polarity != two.polarity:
        return False
    if first.country != second.country or not _agree(first.city, second.city):
        return False
    if first.tactic is second.tactic:
        return _agree_dates(first.date, second.date)
    near = abs(one.anchor.start - two.anchor.start) <= _NEAR
    direct = first.category is second.category is Category.DIRECT_ATTACK
    return near and direct and first.date == second.date


def _agree(one: str | None, two: str | None) -> bool:
    return one is None or two is None or one == two


def _agree_dates(one: str | None, two: str | None) -> bool:
    """Tell whether one date is the other, less precisely, or unknown."""
    return one is None or two is None or one.startswith(two) or two.startswith(one)


def _tells_more(later: Claim, earlier: Claim) -> bool:
    new, old = later.slots, earlier.slots
    if not isinstance(new, Incident) or not isinstance(old, Incident):
        return False
    if new.tactic is not old.tactic:
        return _GRAVER.index(new.tactic) < _GRAVER.index(old.tactic)
    return _told(new) > _told(old)


def _told(incident: Incident) -> int:
    slots = (incident.city, incident.date, incident.perpetrator, incident.target_kind)
    return sum(slot is not None for slot in slots)
