"""Houses of a case's entities: the gazetteer's, with the case's own over them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from longarm.errors import HousesFileError
from longarm.gazetteer.ownership import memberships_of
from longarm.model.entity import Entity, Judgement, Membership
from longarm.pipeline.houses_file import OwnHouses, OwnMember
from longarm.stages.resolution import entities_called


def with_houses(judgements: Mapping[str, Judgement], own: OwnHouses) -> dict[str, Judgement]:
    """Return judgements whose entities have every house that they ever belonged to, with its time.

    What the case's own file says of an entity replaces all that the gazetteer says of it.

    Raises:
        HousesFileError: a name in the file stands for several entities, or for one that it says both belongs to a
            house and is independent.
    """
    said = said_by_entity(judgements, own)
    found: dict[Entity, Entity] = {}
    for judgement in judgements.values():
        entity = judgement.entity
        if entity not in found:
            held = said.get(entity.id)
            found[entity] = _held(entity, memberships_of(entity.id) if held is None else held)
            if held == ():
                found[entity] = replace(entity, house=None, houses=())
    return {
        name: replace(judgement, entity=found[judgement.entity])
        for name, judgement in judgements.items()
    }


def _held(entity: Entity, held: Sequence[Membership]) -> Entity:
    """Return an entity with its memberships; `house` is the newest that nobody knows to have ended."""
    if not held:
        return entity
    now = [each.house for each in held if each.until is None]
    return replace(entity, house=now[-1] if now else None, houses=tuple(held))


def said_by_entity(
    judgements: Mapping[str, Judgement], own: OwnHouses
) -> dict[str, tuple[Membership, ...]]:
    """Return what the case's file says of the case's entities; () of one that it says is independent."""
    said: defaultdict[str, list[OwnMember]] = defaultdict(list)
    for member in own.members:
        called = entities_called(member.name, judgements)
        if len(called) > 1:
            ids = ", ".join(sorted(each.id for each in called))
            reason = f"several entities of the case are called {member.name!r}"
            raise HousesFileError(own.file, member.entry, reason, f"name one by its id: {ids}")
        for each in called:
            said[each.id].append(member)
    return {key: _agreed(entries, own.file) for key, entries in said.items()}


def _agreed(entries: Sequence[OwnMember], file: str) -> tuple[Membership, ...]:
    held = [each.membership for each in entries if each.membership is not None]
    if held and len(held) < len(entries):
        alone = next(each for each in entries if each.membership is None)
        other = next(each for each in entries if each.membership is not None)
        reason = f"it is said to belong to no house, and by {other.entry} to belong to one"
        raise HousesFileError(file, alone.entry, reason, "take one of the two out")
    return tuple(sorted(held, key=lambda each: (each.since or "", each.until or "9", each.house)))
