"""Victims: how many people one act was done to, where its sentence counts them; never who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.finding import Persons
from longarm.model.slots import Figure, Incident, Response, Unit
from longarm.stages.weighing.content import denied, vouches
from longarm.stages.weighing.findings.sentences import together
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View


def persons(view: View, said: CaseClaim) -> Persons | None:
    """Return how many people an incident's own sentence counts, None where it tells no one number.

    A sentence that tells what a court or the police did counts suspects as well as victims, so its
    numbers are left aside; so is a number told of several places at once ("two from X and Y").
    """
    act = said.claim.slots
    if not isinstance(act, Incident):
        return None
    near = [each for each in view.by_document[said.document_id] if together(view, said, each)]
    if any(isinstance(each.claim.slots, Response) for each in near):
        return None
    places = {
        (each.claim.slots.country, each.claim.slots.city)
        for each in near
        if isinstance(each.claim.slots, Incident) and each.claim.slots.countable
    }
    counted = {
        _interval(figure)
        for each in near
        if isinstance(figure := each.claim.slots, Figure)
        and figure.unit is Unit.PERSON
        and not denied(each.claim)
        and vouches(each.claim)
        and _speaks_of(figure, act, alone=len(places) <= 1)
    }
    counted.discard(Persons(None, None))
    return counted.pop() if len(counted) == 1 else None


def differ(one: Persons | None, other: Persons | None) -> bool:
    """Tell whether both numbers are known and no number fits both."""
    if one is None or other is None:
        return False
    return _below(one.at_most, other.at_least) or _below(other.at_most, one.at_least)


def hull(numbers: Iterable[Persons | None]) -> Persons | None:
    """Return the interval that holds all known numbers, None where none is known."""
    known = [each for each in numbers if each is not None]
    if not known:
        return None
    least = [each.at_least for each in known]
    most = [each.at_most for each in known]
    return Persons(
        None if None in least else min(each for each in least if each is not None),
        None if None in most else max(each for each in most if each is not None),
    )


def told(number: Persons) -> str:
    """Return a number of people in words: `3`, `at least 3`, `2 to 5`."""
    if number.at_least == number.at_most:
        return str(number.at_least)
    if number.at_most is None:
        return f"at least {number.at_least}"
    if number.at_least is None:
        return f"at most {number.at_most}"
    return f"{number.at_least} to {number.at_most}"


def _below(most: int | None, least: int | None) -> bool:
    return most is not None and least is not None and most < least


def _interval(figure: Figure) -> Persons:
    return Persons(
        None if figure.low is None else int(figure.low),
        None if figure.high is None else int(figure.high),
    )


def _speaks_of(figure: Figure, act: Incident, *, alone: bool) -> bool:
    """Tell whether a number is about an act's place; one of no place only where no other act is near."""
    if figure.place and act.city:
        return folded(figure.place) == folded(act.city)
    if figure.scope and act.country:
        return figure.scope == (act.country,) and (alone or not act.city)
    return alone
