"""Tables: ledger entries and findings as the rows that a terminal shows."""

from __future__ import annotations

from longarm.cli.output import Cell
from longarm.model.claim import Claim
from longarm.model.finding import Finding, LedgerEntry, Origins
from longarm.model.slots import Bound, Incident, Link, Qualifier, Response, Site, Slots, Statement

FIGURE_HEAD = ("value", "counts", "where", "as of", "roots", "outlets", "origins", "flags")
_TAIL = ("outlets", "origins", "replies")
HEADS = {
    "site": ("country", "city", "kind", "status", *_TAIL),
    "incident": ("country", "tactic", "date", "one act", *_TAIL),
    "response": ("country", "actor", "action", "date", *_TAIL),
    "statement": ("speaker", "stance", "topic", "", *_TAIL),
    "link": ("subject", "relation", "object", "", *_TAIL),
}
_SIGNS = {
    Bound.EXACTLY: "",
    Bound.AT_LEAST: "≥ ",
    Bound.AT_MOST: "≤ ",
    Bound.MORE_THAN: "> ",
    Bound.LESS_THAN: "< ",
    Bound.ABOUT: "≈ ",
}


def number(value: float | None) -> str:
    """Return a number as people write it: whole where it is whole, thousands apart."""
    if value is None:
        return "unreadable"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def amount(entry: LedgerEntry) -> str:
    """Return a value with its bound: `≥ 48`, `+ 48` for an addition."""
    value = entry.low if entry.low is not None else entry.high
    plus = "+ " if entry.qualifier is Qualifier.ADDITIONAL else ""
    return f"{plus}{_SIGNS[entry.bound]}{number(value)}"


def origins(count: Origins) -> str:
    """Return how many origins there are: `1`, or `0–1` where some cannot be told."""
    return (
        str(count.at_least)
        if count.at_least == count.at_most
        else f"{count.at_least}–{count.at_most}"
    )


def figure_row(entry: LedgerEntry) -> tuple[Cell, ...]:
    """Return the row of a ledger entry under `FIGURE_HEAD`."""
    where = ", ".join(entry.scope) + (f" ({entry.place})" if entry.place else "")
    return (
        amount(entry),
        entry.unit_kind.value if entry.unit_kind else entry.unit.value,
        where or None,
        entry.as_of,
        ", ".join(entry.roots)[:40] or None,
        entry.outlets,
        origins(entry.origins),
        ", ".join(sorted({flag.kind.value for flag in entry.flags})),
    )


def finding_row(finding: Finding, claim: Claim) -> tuple[Cell, ...]:
    """Return the row of a finding under the head of its kind."""
    return (
        *_own(claim.slots, finding),
        finding.outlets,
        origins(finding.origins),
        len(finding.replies),
    )


def _own(slots: Slots, finding: Finding) -> tuple[Cell, ...]:
    match slots:
        case Site():
            return (
                slots.country,
                slots.city,
                slots.site_kind.value,
                finding.outcome or slots.status.value,
            )
        case Incident():
            return (
                slots.country,
                slots.tactic.value,
                slots.date,
                "yes" if slots.countable else "pattern",
            )
        case Response():
            return slots.country, slots.actor, slots.action.value, slots.date
        case Statement():
            return slots.speaker, str(slots.stance), " ".join(slots.topic.split())[:56], ""
        case Link():
            return slots.subject, slots.relation.value, slots.object, ""
        case _:
            return None, None, None, None
