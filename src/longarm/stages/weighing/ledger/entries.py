"""The ledger: every value of every figure, who says it, what it supersedes and what is wrong."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.finding import LedgerEntry
from longarm.stages.weighing.dates import rank
from longarm.stages.weighing.findings.replies import Heard, Replies
from longarm.stages.weighing.grades import grade
from longarm.stages.weighing.ledger.breakdowns import breakdowns
from longarm.stages.weighing.ledger.conflicts import (
    mark_breakdowns,
    mark_other_roots,
    mark_partial,
    mark_same_root,
    mark_set_beside,
    mark_shares,
)
from longarm.stages.weighing.ledger.confusions import mark_added_up, mark_titles
from longarm.stages.weighing.ledger.exchanges import mark_exchanged, mark_mixed, mark_swapped
from longarm.stages.weighing.ledger.field_tallies import FieldTallies
from longarm.stages.weighing.ledger.marks import Marks
from longarm.stages.weighing.ledger.misprints import (
    mark_inverted,
    mark_miscited,
    mark_outliers,
    mark_printed,
)
from longarm.stages.weighing.ledger.periods import mark_periods
from longarm.stages.weighing.ledger.series import Editions, mark_replaced, mark_sums
from longarm.stages.weighing.ledger.tallies import counts, tallies
from longarm.stages.weighing.origins.backing import Backers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from longarm.stages.weighing.ledger.tallies import Tally
    from longarm.stages.weighing.origins.roots import Root
    from longarm.stages.weighing.view import View


def ledger(
    view: View, roots: Mapping[str, tuple[Root, ...]], backers: Backers
) -> tuple[LedgerEntry, ...]:
    """Return the ledger of a case, ordered by what is counted, then as-of, then value.

    Nothing is averaged or dropped.
    """
    made = tallies(counts(view, roots))
    marks = _marked(view, made)
    replies = Replies(view)
    entries = [_entry(backers, tally, marks, _heard(view, replies, tally)) for tally in made]
    return tuple(sorted(entries, key=_order))


def _marked(view: View, made: tuple[Tally, ...]) -> Marks:
    """Run the rules in the one order that works.

    What explains a value comes before what finds fault with it.
    """
    publishers = {
        key: view.house_key(entity, key)
        for key, entity in view.publishers.items()
        if entity is not None
    }
    book, marks = FieldTallies(made, publishers), Marks()
    parts = breakdowns(book)
    periods = mark_periods(book, marks)
    mark_sums(book, marks, periods)
    editions = Editions(book, marks)
    mark_printed(book, marks)
    mark_inverted(book, marks)
    mark_outliers(book, marks, editions, parts)
    mark_miscited(book, marks)
    mark_exchanged(book, marks)
    mark_swapped(book, marks)
    mark_mixed(book, marks, editions)
    mark_titles(book, marks, view)
    mark_added_up(book, marks, view)
    mark_replaced(book, marks, periods)
    editions = Editions(book, marks)
    mark_breakdowns(marks, parts)
    mark_same_root(book, marks, editions)
    mark_other_roots(book, marks)
    mark_shares(book, marks)
    mark_set_beside(book, marks)
    mark_partial(book, marks, parts)
    return marks


def _heard(view: View, replies: Replies, tally: Tally) -> Heard:
    """Return who denies what is counted; a count that nobody vouches for accuses nobody."""
    said = [view.claims[count.claim] for count in tally.counts if count.roots]
    return replies.to_figure(said, tally.field.scope) if said else Heard()


def _entry(backers: Backers, tally: Tally, marks: Marks, heard: Heard) -> LedgerEntry:
    figure = tally.figure
    claims = tuple(count.claim for count in tally.counts)
    behind = backers.of(claims)
    flags = marks.flags(tally.id)
    return LedgerEntry(
        id=tally.id,
        unit=figure.unit,
        unit_kind=figure.unit_kind,
        scope=figure.scope,
        place=figure.place,
        qualifier=figure.qualifier,
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        as_of=tally.as_of,
        roots=behind.names,
        origins=behind.origins,
        outlets=behind.outlets,
        publishers=behind.publishers,
        flags=flags,
        claims=claims,
        variants=tuple(count.claim for count in tally.loose),
        supersedes=tuple(marks.supersedes.get(tally.id, ())),
        superseded_by=marks.superseded_by.get(tally.id),
        grade=grade(behind, flags, figure.scope, marks.remarks(tally.id)),
        replies=heard.replies,
        host_denials=heard.host_denials,
        looked_in=heard.looked_in,
        support=behind.support,
        reasons=(
            *behind.reasons,
            *(each if each.claims else replace(each, claims=claims) for each in heard.reasons),
        ),
    )


def _order(entry: LedgerEntry) -> tuple[object, ...]:
    value = entry.low if entry.low is not None else entry.high
    return (
        entry.unit,
        entry.unit_kind or "",
        entry.scope,
        entry.place or "",
        rank(entry.as_of),
        value is None,
        value or 0.0,
        entry.id,
    )
