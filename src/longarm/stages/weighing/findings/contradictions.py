"""Contradictions: which denials stand against what."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.slots import Incident, Kind
from longarm.stages.weighing.dates import apart
from longarm.stages.weighing.findings.sameness import family
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.weighing.findings.groups import Group


def contradictions(groups: Sequence[Group]) -> dict[int, list[int]]:
    """Return, for each group, the groups that deny it or that it denies, as places among `groups`.

    The same words with the other ending. A site denied for a whole state contradicts every one
    alleged there; one denied in a city only those in that city. A denied act contradicts the acts
    that it can mean: of one family of tactics and state, neither city nor date against it; where
    it names no state, those of the documents it stands in.
    """
    found: defaultdict[int, list[int]] = defaultdict(list)
    affirmed: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        if not group.denied and group.kind != Kind.STATEMENT:
            for key in _keys(group):
                affirmed[key].append(place)
    for place, group in enumerate(groups):
        if not group.denied:
            continue
        facing = {
            other
            for key in _sought(group)
            for other in affirmed.get(key, ())
            if group.kind != Kind.INCIDENT or _may_mean(group, groups[other])
        }
        for other in sorted(facing):
            found[other].append(place)
            found[place].append(other)
    return found


def _keys(group: Group) -> Iterator[tuple[str, ...]]:
    if group.kind == Kind.INCIDENT:
        yield (group.kind, _family(group))
        return
    yield (group.kind, *group.key[:-1])
    if group.kind == Kind.SITE and group.city:
        yield (group.kind, group.key[0], "", group.key[2])


def _sought(group: Group) -> Iterator[tuple[str, ...]]:
    if group.kind == Kind.INCIDENT:
        yield (group.kind, _family(group))
        return
    yield (group.kind, *group.key[:-1])
    if group.kind == Kind.SITE and not group.city and group.country:
        yield (group.kind, group.key[0], "", group.key[2])


def _family(group: Group) -> str:
    act = group.claims[0].claim.slots
    return family(act.tactic) if isinstance(act, Incident) else ""


def _may_mean(denial: Group, other: Group) -> bool:
    if denial.country is None:
        return bool(denial.documents & other.documents)
    if denial.country != other.country:
        return False
    cities = {folded(city) for city in (denial.city, other.city) if city}
    wider = denial.city is not None and other.city is None
    return len(cities) <= 1 and not wider and not apart(denial.date, other.date)
