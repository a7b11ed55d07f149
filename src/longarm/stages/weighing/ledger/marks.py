"""Marks: what the rules of the ledger find out about its entries, gathered while they run."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.finding import Flag, FlagKind

if TYPE_CHECKING:
    from collections.abc import Iterable


class Marks:
    """Flags, remarks and succession, by entry id.

    A flag is kept once however many rules find it.
    """

    def __init__(self) -> None:
        """Start with nothing marked."""
        self._flags: defaultdict[str, list[Flag]] = defaultdict(list)
        self._remarks: defaultdict[str, list[str]] = defaultdict(list)
        self._named: set[tuple[str, str]] = set()
        self.superseded_by: dict[str, str] = {}
        self.supersedes: defaultdict[str, list[str]] = defaultdict(list)

    def flag(self, entry: str, kind: FlagKind, reason: str, against: Iterable[str] = ()) -> None:
        """Flag an entry with its reason; `against` are the entries it is held against."""
        flag = Flag(kind, reason, tuple(sorted({*against} - {entry})))
        if flag not in self._flags[entry]:
            self._flags[entry].append(flag)

    def remark(self, entry: str, words: str) -> None:
        """Keep what is worth saying about an entry and is no flag."""
        if words not in self._remarks[entry]:
            self._remarks[entry].append(words)

    def name(self, entry: str, other: str) -> None:
        """Remember that a conflict flag of one entry names another one."""
        self._named.add((entry, other))

    def names(self, entry: str, other: str) -> bool:
        """Tell whether a conflict flag of one entry names the other one already."""
        return (entry, other) in self._named

    def succeed(self, older: str, newer: str, reason: str) -> None:
        """Record that one entry supersedes another; the first successor found stands."""
        if older not in self.superseded_by:
            self.superseded_by[older] = newer
            self.supersedes[newer].append(older)
            self.flag(older, FlagKind.SUPERSEDED, reason, (newer,))

    def flagged(self, entry: str, *kinds: FlagKind) -> bool:
        """Tell whether an entry carries a flag of one of these kinds."""
        return any(flag.kind in kinds for flag in self._flags.get(entry, ()))

    def flags(self, entry: str) -> tuple[Flag, ...]:
        """Return an entry's flags, by kind and reason."""
        return tuple(sorted(self._flags.get(entry, ()), key=lambda flag: (flag.kind, flag.reason)))

    def remarks(self, entry: str) -> tuple[str, ...]:
        """Return an entry's remarks in the order of the rules."""
        return tuple(self._remarks.get(entry, ()))
