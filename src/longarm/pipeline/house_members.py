"""House members: the houses of a case, of its own file and of the gazetteer, listed with who belongs to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from longarm.gazetteer.bodies import House, bodies, houses
from longarm.gazetteer.ownership import members, memberships_of
from longarm.model.entity import Judgement, Membership
from longarm.pipeline.houses import said_by_entity
from longarm.pipeline.houses_file import OwnHouses, own_houses
from longarm.pipeline.look import registry
from longarm.stages.resolution import entities_called
from longarm.stages.weighing.houses import memberships
from longarm.store.case import Case


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a house for a time; `id` is None for a name of the case's own file that the case does not print.

    `own` tells that the case's file says so.
    """

    id: str | None
    name: str
    since: str | None
    until: str | None
    source: str | None
    own: bool


@dataclass(frozen=True, slots=True)
class HouseOfCase:
    """A house with its members, by name and time."""

    id: str
    name: str
    kind: str
    source: str | None
    members: tuple[Member, ...]


def houses_in(case: Case, *, everything: bool) -> tuple[tuple[HouseOfCase, ...], tuple[str, ...]]:
    """Return the houses of a case by id, and the names in its own file that the case does not print.

    They are those of its entities and of its own file; with `everything`, all that longarm knows.

    Raises:
        HousesFileError: the case's own `houses.toml` cannot be used.
    """
    own, judgements = own_houses(case.folder), registry(case).judgements
    rows = _of_entities(judgements, own)
    unmet = [each for each in own.members if not entities_called(each.name, judgements)]
    for each in unmet:
        if each.membership:
            row = _member(None, each.name, each.membership, own=True)
            rows[each.membership.house].append(row)
    known: dict[str, House] = dict(houses()) | {each.id: each for each in own.houses}
    if everything:
        in_case = {each.entity.id for each in judgements.values()}
        for house, more in _of_gazetteer(in_case):
            rows[house].extend(more)
    ids = {*rows, *(each.id for each in own.houses), *(known if everything else ())}
    listed = tuple(_listed(known.get(key), key, rows[key]) for key in sorted(ids))
    return listed, tuple(dict.fromkeys(each.name for each in unmet))


def _listed(known: House | None, key: str, found: list[Member]) -> HouseOfCase:
    """Return a house with its members; one that nobody describes any more goes by its id."""
    rows = tuple(sorted(found, key=lambda each: (each.name, each.since or "")))
    if known is None:
        return HouseOfCase(key, key, "owner", None, rows)
    return HouseOfCase(key, known.name, known.kind, known.source, rows)


def _of_entities(
    judgements: Mapping[str, Judgement], own: OwnHouses
) -> defaultdict[str, list[Member]]:
    said = said_by_entity(judgements, own)
    rows: defaultdict[str, list[Member]] = defaultdict(list)
    for entity in {each.entity.id: each.entity for each in judgements.values()}.values():
        for held in memberships(entity):
            rows[held.house].append(_member(entity.id, entity.name, held, own=entity.id in said))
    return rows


def _of_gazetteer(left_out: set[str]) -> Iterator[tuple[str, list[Member]]]:
    names = {each.id: each.name for each in bodies()}
    for house, ids in members().items():
        yield (
            house,
            [
                _member(key, names[key], held, own=False)
                for key in ids
                if key not in left_out
                for held in memberships_of(key)
                if held.house == house
            ],
        )


def _member(key: str | None, name: str, held: Membership, *, own: bool) -> Member:
    return Member(key, name, held.since, held.until, held.source, own)
