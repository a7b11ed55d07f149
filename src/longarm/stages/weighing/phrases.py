"""Phrases: what a finding or ledger entry says, in a few plain English words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Bound, Incident, Link, Qualifier, Response, Site, Statement
from longarm.stages.weighing.amounts import words
from longarm.stages.weighing.content import denied

if TYPE_CHECKING:
    from longarm.model.finding import Finding, LedgerEntry
    from longarm.model.registry import CaseClaim

_PLURALS = {"country": "countries", "city": "cities", "money": "of money"}
_BOUNDS = {
    Bound.EXACTLY: "",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
    Bound.MORE_THAN: "more than ",
    Bound.LESS_THAN: "fewer than ",
    Bound.ABOUT: "about ",
}


def entry_words(entry: LedgerEntry) -> str:
    """Return a ledger entry in words: `102 police stations, world`."""
    value = entry.low if entry.low is not None else entry.high
    unit = (entry.unit_kind or entry.unit).value.replace("_", " ")
    noun = unit if value == 1 else _PLURALS.get(unit, f"{unit}s")
    more = " more" if entry.qualifier == Qualifier.ADDITIONAL else ""
    number = "an unreadable number of" if value is None else f"{_BOUNDS[entry.bound]}{words(value)}"
    scope = (
        ", ".join((*((entry.place,) if entry.place else ()), *entry.scope)) or "scope not stated"
    )
    return f"{number}{more} {noun}, {scope}"


def finding_words(finding: Finding, said: CaseClaim) -> str:
    """Return a finding in words, from one of its claims: `police station in Prato, IT`."""
    slots = said.claim.slots
    no = "no " if denied(said.claim) else ""
    match slots:
        case Site():
            place = ", ".join(each for each in (slots.city, slots.country) if each)
            return f"{no}{slots.site_kind.replace('_', ' ')} in {place or 'a place not stated'}"
        case Incident():
            place = ", ".join(each for each in (slots.city, slots.country) if each)
            act = slots.tactic.replace("_", " ") + ("" if slots.countable else " (pattern)")
            when = f", {slots.date}" if slots.date else ""
            return f"{no}{act} in {place or 'a place not stated'}{when}"
        case Response():
            who = slots.actor or slots.country or "somebody"
            return f"{who}: {no}{slots.action.replace('_', ' ')}"
        case Link():
            return f"{slots.subject} {no}{slots.relation.replace('_', ' ')} {slots.object}"
        case Statement():
            return f"{slots.speaker} {slots.stance}: {' '.join(slots.topic.split())}"
        case _:
            return " / ".join(finding.key)
