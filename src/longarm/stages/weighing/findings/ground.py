"""Ground: on whose ground a claim plays, whom it accuses, and which act a denial can mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Figure, Incident, Link, Response, Site
from longarm.stages.weighing.dates import apart
from longarm.stages.weighing.findings.sameness import family

if TYPE_CHECKING:
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.findings.groups import Group


def accused_names(said: CaseClaim) -> tuple[str, ...]:
    """Return the names of those whom a claim accuses, as printed."""
    slots = said.claim.slots
    name: str | None = None
    if isinstance(slots, Site):
        name = slots.operator
    elif isinstance(slots, Incident):
        name = slots.perpetrator
    elif isinstance(slots, Link):
        name = slots.subject
    return (name,) if name else ()


def host_of(slots: object) -> str | None:
    """Return the state (ISO alpha-2) in which a site stands or an act was done."""
    return slots.country if isinstance(slots, Site | Incident) else None


def states_of(said: CaseClaim) -> tuple[str, ...]:
    """Return the states (ISO alpha-2) on whose ground a claim plays."""
    slots = said.claim.slots
    if isinstance(slots, Figure):
        return slots.scope
    if isinstance(slots, Site | Incident | Response) and slots.country:
        return (slots.country,)
    return ()


def city_of(said: CaseClaim) -> str:
    """Return the city of a site or an act, empty where none is told."""
    slots = said.claim.slots
    return (slots.city or "") if isinstance(slots, Site | Incident) else ""


def may_mean(denial: CaseClaim, act: Incident, group: Group) -> bool:
    """Tell whether a denied act can be this one: its family of tactics, state and time."""
    slots = denial.claim.slots
    if not isinstance(slots, Incident) or family(slots.tactic) != family(act.tactic):
        return False
    here = slots.country == group.country or (
        slots.country is None and denial.document_id in group.documents
    )
    return here and not apart(slots.date, group.date)
