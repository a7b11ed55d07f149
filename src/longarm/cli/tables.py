"""Tables: ledger entries and findings as the rows that a terminal shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from longarm.cli.output import Cell
from longarm.model.claim import Claim
from longarm.model.finding import Finding, LedgerEntry, Origins
from longarm.model.slots import Bound, Incident, Link, Qualifier, Response, Site, Slots, Statement

SHOWN = 8
"""Letters of an id that a table shows; `longarm lineage` takes them."""

FIGURE_HEAD = ("id", "value", "counts", "where", "as of", "roots", "outlets", "origins", "flags")
HISTORY_HEAD = (
    "id",
    "counts",
    "where",
    "value",
    "as of",
    "roots",
    "outlets",
    "replaced by",
    "flags",
)
_TAIL = ("outlets", "origins", "replies")
HEADS = {
    "site": ("id", "country", "city", "kind", "status", *_TAIL),
    "incident": ("id", "country", "tactic", "date", "one act", "outcome", *_TAIL),
    "response": ("id", "country", "actor", "action", "date", *_TAIL),
    "statement": ("id", "speaker", "stance", "topic", "", *_TAIL),
    "link": ("id", "subject", "relation", "object", "", *_TAIL),
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
        entry.id[:SHOWN],
        amount(entry),
        entry.unit_kind.value if entry.unit_kind else entry.unit.value,
        where or None,
        entry.as_of,
        ", ".join(entry.roots)[:40] or None,
        entry.outlets,
        origins(entry.origins),
        ", ".join(sorted({flag.kind.value for flag in entry.flags})),
    )


def history_rows(entries: Sequence[LedgerEntry]) -> list[tuple[Cell, ...]]:
    """Return rows under `HISTORY_HEAD`: each series of counts from its first value to its last.

    A series is what supersedes one another, with the values that are flagged against a member of it; figures that
    never moved are left out.
    """
    by_id = {entry.id: entry for entry in entries}
    rows: list[tuple[Cell, ...]] = []
    for last in entries:
        if last.superseded_by in by_id or not last.supersedes:
            continue
        series = _series(last, by_id)
        members = {entry.id for entry in series}
        beside = [
            entry
            for entry in entries
            if entry.id not in members
            and any(members.intersection(flag.against) for flag in entry.flags)
        ]
        rows.extend(_history_row(entry, by_id) for entry in (*series, *beside))
    return rows


def _series(last: LedgerEntry, by_id: Mapping[str, LedgerEntry]) -> list[LedgerEntry]:
    """Return a count and all that led to it, oldest first."""
    found: list[LedgerEntry] = []
    waiting = [last.id]
    while waiting:
        entry = by_id.get(waiting.pop())
        if entry is not None and entry not in found:
            found.append(entry)
            waiting.extend(entry.supersedes)
    return sorted(
        found,
        key=lambda entry: (
            entry.id == last.id,
            entry.as_of or "",
            entry.qualifier is Qualifier.ADDITIONAL,
            entry.low or 0,
        ),
    )


def _history_row(entry: LedgerEntry, by_id: Mapping[str, LedgerEntry]) -> tuple[Cell, ...]:
    where = ", ".join(entry.scope) + (f" ({entry.place})" if entry.place else "")
    after = by_id.get(entry.superseded_by or "")
    return (
        entry.id[:SHOWN],
        (entry.unit_kind or entry.unit).value,
        where or None,
        amount(entry),
        entry.as_of,
        ", ".join(entry.roots)[:40] or None,
        entry.outlets,
        amount(after) if after else None,
        ", ".join(sorted({flag.kind.value for flag in entry.flags} - {"superseded"})),
    )


def finding_row(finding: Finding, claim: Claim) -> tuple[Cell, ...]:
    """Return the row of a finding under the head of its kind."""
    return (
        finding.id[:SHOWN],
        *_own(claim.slots, finding),
        finding.outlets,
        origins(finding.origins),
        _replies(finding),
    )


def _replies(finding: Finding) -> Cell:
    """Return how many replies there are; where none was found, in how many documents was looked."""
    if finding.replies or not finding.looked_in:
        return len(finding.replies)
    return f"0 in {len(finding.looked_in)}"


def _one_act(finding: Finding) -> str:
    """Return that it is one act, and how many people it was done to where the reports tell it."""
    number = finding.persons
    if number is None:
        return "yes"
    if number.at_least == number.at_most:
        return f"yes, {number.at_least} people" if number.at_least != 1 else "yes, 1 person"
    low = "" if number.at_least is None else str(number.at_least)
    high = "" if number.at_most is None else str(number.at_most)
    return f"yes, {low}–{high} people"


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
                _one_act(finding) if slots.countable else "pattern",
                finding.outcome,
            )
        case Response():
            return slots.country, slots.actor, slots.action.value, slots.date
        case Statement():
            return slots.speaker, str(slots.stance), " ".join(slots.topic.split())[:56], ""
        case Link():
            return slots.subject, slots.relation.value, slots.object, ""
        case _:
            return None, None, None, None
