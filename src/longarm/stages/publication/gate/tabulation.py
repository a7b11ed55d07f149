"""Tabulation: counts of incidents in groups so large and so mixed that none of them points at one person.

Small groups are put together, never blanked: the sum stays true, and no blank can be worked out from it. Against the
table of the release before, a count changes by nothing or by at least `K`; otherwise the earlier count stands, with the
release it comes from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

K = 5
"""Incidents that a group has at least."""
L = 2
"""Different roles of targets that a group has at least; roles that nobody told are one of them."""

Cell = tuple[str, str]
"""A country (ISO 3166 alpha-2, empty where none is named) and a category of tactics."""


@dataclass(frozen=True, slots=True)
class Act:
    """An incident as it is counted: where, how, and the role of the target (None where the reports do not tell it)."""

    country: str
    category: str
    role: str | None


@dataclass(frozen=True, slots=True, order=True)
class Group:
    """Cells that are counted together; `as_of` is the id of the release from which the count is."""

    cells: tuple[Cell, ...]
    count: int
    as_of: str


@dataclass
class _Pile:
    """A group in the making."""

    cells: set[Cell] = field(default_factory=set)
    roles: Counter[str | None] = field(default_factory=Counter)

    @property
    def count(self) -> int:
        return self.roles.total()

    @property
    def holds(self) -> bool:
        """Tell whether it may be published."""
        return self.count >= K and len(self.roles) >= L

    def take(self, other: _Pile) -> None:
        self.cells |= other.cells
        self.roles += other.roles


def tabulate(acts: Iterable[Act], release: str, earlier: Iterable[Group] = ()) -> tuple[Group, ...]:
    """Return the groups in which `acts` may be counted in a release, in order of their cells; none where too few.

    `earlier` is what the release before it published.
    """
    piles: dict[Cell, _Pile] = defaultdict(_Pile)
    for act in acts:
        cell = (act.country, act.category)
        piles[cell].cells.add(cell)
        piles[cell].roles[act.role] += 1
    fresh = [Group(tuple(sorted(pile.cells)), pile.count, release) for pile in _large_enough(piles)]
    return tuple(sorted(_against(fresh, tuple(earlier))))


def _large_enough(piles: Mapping[Cell, _Pile]) -> list[_Pile]:
    """Put small piles together: first those of one country, then those of several, until every pile holds."""
    by_country: dict[str, list[_Pile]] = defaultdict(list)
    for (country, _), pile in sorted(piles.items()):
        by_country[country].append(pile)
    merged = [pile for ones in by_country.values() for pile in _merged(ones)]
    result = _merged(merged)
    return result if all(pile.holds for pile in result) else []


def _merged(piles: list[_Pile]) -> list[_Pile]:
    """Return piles of which those too small are one; it takes the smallest of the others until it holds."""
    good = sorted((pile for pile in piles if pile.holds), key=_size)
    rest = _Pile()
    for pile in piles:
        if not pile.holds:
            rest.take(pile)
    while rest.cells and not rest.holds and good:
        rest.take(good.pop(0))
    return [*good, rest] if rest.cells else good


def _size(pile: _Pile) -> tuple[int, list[Cell]]:
    return pile.count, sorted(pile.cells)


def _against(fresh: list[Group], earlier: tuple[Group, ...]) -> list[Group]:
    """Return the fresh groups, and the earlier ones wherever the difference between the two would tell too much.

    Only where fresh and earlier groups cover the same cells can one be taken from the other; the smallest such
    coverings are those that hang together by a cell.
    """
    result: list[Group] = []
    for before, after in _hanging_together(earlier, fresh):
        gained = sum(one.count for one in after) - sum(one.count for one in before)
        telling = 0 < abs(gained) < K
        result += before if before and telling else after
    return result


def _hanging_together(
    earlier: Iterable[Group], fresh: Iterable[Group]
) -> list[tuple[list[Group], list[Group]]]:
    """Return earlier and fresh groups in sets that share no cell with each other."""
    parts: list[tuple[set[Cell], list[Group], list[Group]]] = []
    for old, groups in ((True, earlier), (False, fresh)):
        for group in groups:
            cells = set(group.cells)
            touched = [part for part in parts if part[0] & cells]
            parts = [part for part in parts if not part[0] & cells]
            before = [one for part in touched for one in part[1]]
            after = [one for part in touched for one in part[2]]
            (before if old else after).append(group)
            parts.append((cells.union(*(part[0] for part in touched)), before, after))
    return [(before, after) for _, before, after in parts]
