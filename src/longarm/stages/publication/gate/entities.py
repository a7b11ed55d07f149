"""Entities: what is published about an organ, organisation or place, and under which id."""

from __future__ import annotations

from collections.abc import Mapping

from longarm.model.entity import Entity, Judgement, Membership, Verdict
from longarm.stages.publication.gate.altering import altered
from longarm.stages.publication.gate.naming import Naming
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.source_links import source_link
from longarm.stages.publication.gate.withholding import Withholding


def public_judgement(one: Judgement, names: Naming, withholding: Withholding) -> Judgement | None:
    """Return a judgement as it may be published; None where its name, or what it stands for, is withheld."""
    entity = one.entity
    if one.verdict is Verdict.DIFFERENT:
        return None
    if names.policy.holds(Rule.ENTITIES) and (
        withholding.hides(one.name) or withholding.hides(entity.name)
    ):
        return None
    return altered(
        one,
        entity=_public(entity, names, withholding),
        reasons=tuple(map(withholding.reason, one.reasons)),
    )


def public_id(entity: Entity, withholding: Withholding) -> str:
    """Return an entity's id, or one made of its name where the id says what is withheld."""
    hidden = withholding.hides(entity.id) or withholding.hides(entity.id.replace("-", " "))
    return f"name:{entity.name.casefold()}" if hidden else entity.id


def public_house_names(
    names: Mapping[str, str], judgements: Mapping[str, Judgement], withholding: Withholding
) -> dict[str, str]:
    """Return what the case's people call the houses that are published, where nothing of it is withheld."""
    shown = {one.entity.house for one in judgements.values()}
    return {
        house: name
        for house, name in sorted(names.items())
        if house in shown and not withholding.hides(name)
    }


def _public(entity: Entity, names: Naming, withholding: Withholding) -> Entity:
    if not names.policy.holds(Rule.ENTITIES):
        return entity
    house = entity.house
    return altered(
        entity,
        id=public_id(entity, withholding),
        house=None if house is None or withholding.hides(house) else house,
        houses=tuple(
            _membership(each, names, withholding)
            for each in entity.houses
            if not withholding.hides(each.house)
        ),
    )


def _membership(one: Membership, names: Naming, withholding: Withholding) -> Membership:
    """Return a membership with its source's address as far as it can hold nobody's name."""
    if one.source is None or not names.policy.holds(Rule.SOURCE_LINKS):
        return one
    return altered(one, source=source_link(one.source, names.about, withholding.clean))
