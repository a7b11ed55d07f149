"""Who holds a passage first: pairs of documents that share fingerprints, in memory.

Each later holder is tied to the earliest one (a star), so a passage that went round the world costs as many
pairs as it has holders. What an outlet prints month after month is its boilerplate and ties nothing.
`join.sql` says the same for what does not fit into memory.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.corpus.fingerprints import Fingerprints

OFTEN = 5
MONTHS = 4
ENOUGH = 40
"""A passage is boilerplate where an outlet has it in `OFTEN` documents of `MONTHS` months or more.

Half as many months as documents are needed besides, `ENOUGH` / 2 at most. Years alone are no reason: a
report that surfaces again later is what is looked for.
"""
_MONTH = len("2022-10")


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as the join sees it; `days`: the first and last day (ordinals) its date may mean."""

    id: str
    outlet: str
    published: str | None
    days: tuple[int, int] | None

    @property
    def month(self) -> str | None:
        """Return the month it was published in, or what is known of it."""
        return self.published[:_MONTH] if self.published else None

    @property
    def order(self) -> tuple[bool, int, str]:
        """Return a key that sorts from old to new, unknown dates last, equal ones by id."""
        return (self.days is None, self.days[0] if self.days else 0, self.id)


@dataclass(frozen=True, slots=True)
class Pair:
    """That `later` shares fingerprints of one script with `earliest`, the first that has them.

    `directed` is false where the dates do not say who was first, and the order is only that of the ids.
    """

    later: str
    earliest: str
    script: int
    shared: int
    later_has: int
    earliest_has: int
    directed: bool


def pairs(entries: Sequence[Entry], prints: Fingerprints) -> tuple[Pair, ...]:
    """Return every later document with the earliest holder of what it shares, sorted.

    `prints.documents` are indices into `entries`.
    """
    places, hashes = _distinct(entries, prints)
    ordered = sorted(entries, key=lambda entry: entry.order)
    has = [
        np.bincount(places[(hashes & 1) == script], minlength=len(entries)).tolist()
        for script in (0, 1)
    ]
    later, earliest, scripts = _stars(ordered, places, hashes)
    keys, counts = np.unique(np.stack([later, earliest, scripts]), axis=1, return_counts=True)
    found = (
        Pair(
            ordered[one].id,
            ordered[other].id,
            script,
            shared,
            has[script][one],
            has[script][other],
            surely_before(ordered[other], ordered[one]),
        )
        for one, other, script, shared in zip(*keys.tolist(), counts.tolist(), strict=True)
    )
    return tuple(sorted(found, key=lambda pair: (pair.later, pair.earliest, pair.script)))


def surely_before(one: Entry, other: Entry) -> bool:
    """Tell whether every day of `one` lies before every day of `other`."""
    return bool(one.days and other.days and one.days[1] < other.days[0])


_Ints = NDArray[np.int64]


def _distinct(entries: Sequence[Entry], prints: Fingerprints) -> tuple[_Ints, _Ints]:
    """Return (place in time, hash) of every document's fingerprints once, by hash and then place."""
    order = sorted(range(len(entries)), key=lambda at: entries[at].order)
    place = np.zeros(len(entries), np.int64)
    place[order] = np.arange(len(entries))
    places = place[prints.documents]
    sorting = np.lexsort((places, prints.hashes))
    places, hashes = places[sorting], prints.hashes[sorting]
    fresh = np.ones(len(places), np.bool_)
    fresh[1:] = (hashes[1:] != hashes[:-1]) | (places[1:] != places[:-1])
    return places[fresh], hashes[fresh]


def _stars(ordered: Sequence[Entry], places: _Ints, hashes: _Ints) -> tuple[_Ints, _Ints, _Ints]:
    """Return one (later, earliest, script) for each fingerprint that a later document shares."""
    boilerplate = _boilerplate(ordered, places, hashes)
    places, hashes = places[~boilerplate], hashes[~boilerplate]
    begins = _begins(hashes)
    first = np.repeat(places[begins], np.diff(np.append(begins, len(hashes))))
    tied = places != first
    return places[tied], first[tied], hashes[tied] & 1


def _begins(hashes: _Ints) -> NDArray[np.int64]:
    """Return where each run of equal hashes begins."""
    changes = np.ones(len(hashes), np.bool_)
    changes[1:] = hashes[1:] != hashes[:-1]
    return np.flatnonzero(changes)


def _boilerplate(ordered: Sequence[Entry], places: _Ints, hashes: _Ints) -> NDArray[np.bool_]:
    """Mark the fingerprints that are their outlet's boilerplate."""
    marked = np.zeros(len(hashes), np.bool_)
    begins = _begins(hashes)
    ends = np.append(begins[1:], len(hashes))
    for at in np.flatnonzero(ends - begins >= OFTEN).tolist():
        held = range(int(begins[at]), int(ends[at]))
        holders = [ordered[int(places[each])] for each in held]
        standing = _standing(holders)
        for each, holder in zip(held, holders, strict=True):
            marked[each] = holder.outlet in standing
    return marked


def _standing(holders: Sequence[Entry]) -> set[str]:
    """Return the outlets that print a passage, held by these documents, month after month."""
    counted = Counter(each.outlet for each in holders)
    months: defaultdict[str, set[str]] = defaultdict(set)
    for each in holders:
        if each.month:
            months[each.outlet].add(each.month)
    return {
        outlet
        for outlet, many in counted.items()
        if many >= OFTEN
        and len(months[outlet]) >= MONTHS
        and len(months[outlet]) * 2 >= min(many, ENOUGH)
    }
