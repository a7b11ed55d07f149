"""The ledger's tallies by what they count, and by root: what the rules look things up in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import WORLD
from longarm.stages.weighing.dates import apart, surely_before

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.weighing.ledger.tallies import Field, Tally
    from longarm.stages.weighing.origins.roots import Root


class FieldTallies:
    """All tallies of a case, looked up by field and by root."""

    def __init__(self, made: Sequence[Tally], publishers: Mapping[str, str]) -> None:
        """Index tallies; `publishers` gives the house key of each document's publisher."""
        self.all = tuple(made)
        self.titles = titles(made)
        self.publishers = publishers
        self.by_id = {tally.id: tally for tally in made}
        self._by_root: defaultdict[tuple[Field, str], list[Tally]] = defaultdict(list)
        self._by_field: defaultdict[Field, list[Tally]] = defaultdict(list)
        self._by_unit: defaultdict[tuple[str, str, str], list[Tally]] = defaultdict(list)
        for tally in made:
            self._by_field[tally.field].append(tally)
            self._by_unit[tally.field.unit, tally.field.kind, tally.field.place].append(tally)
            for house in tally.houses:
                self._by_root[tally.field, house].append(tally)

    def of_root(self) -> Iterator[tuple[Field, str, list[Tally]]]:
        """Yield every field of every root with the values it is said to give, in a stable order."""
        for field, house in sorted(self._by_root, key=lambda key: (_order(key[0]), key[1])):
            yield field, house, self._by_root[field, house]

    def of_root_anywhere(self) -> Iterator[tuple[Field, str, list[Tally]]]:
        """Yield the same, but what a root counts everywhere together with what it counts without a scope.

        "58 people since 2015" and "95 worldwide" are one count of one root; the field has no scope then.
        """
        done: set[tuple[Field, str]] = set()
        for field, house, _ in self.of_root():
            plain = replace(field, scope=()) if field.scope == (WORLD,) else field
            if (plain, house) not in done:
                done.add((plain, house))
                yield plain, house, self.given_anywhere(plain, house)

    def given_anywhere(self, field: Field, house: str) -> list[Tally]:
        """Return the values that a root gives for a field; without a scope, those for everywhere too."""
        scopes = (field.scope,) if field.scope else ((), (WORLD,))
        return [each for scope in scopes for each in self.given(replace(field, scope=scope), house)]

    def is_own(self, tally: Tally, house: str) -> bool:
        """Tell whether a document of the root itself gives a value."""
        return any(self.publishers.get(each) == house for each in tally.documents(house))

    def of_field(self) -> Iterator[tuple[Field, list[Tally]]]:
        """Yield every field with all values given for it, in a stable order."""
        for field in sorted(self._by_field, key=_order):
            yield field, self._by_field[field]

    def in_field(self, field: Field) -> Sequence[Tally]:
        """Return all values given for a field, whoever gives them."""
        return self._by_field.get(field, ())

    def of_unit(self, tally: Tally) -> Sequence[Tally]:
        """Return all values of the same unit, kind and place, whatever their scope."""
        return self._by_unit[tally.field.unit, tally.field.kind, tally.field.place]

    def given(self, field: Field, house: str) -> Sequence[Tally]:
        """Return the values that a root gives for a field."""
        return self._by_root.get((field, house), ())


def titles(made: Sequence[Tally]) -> dict[str, str]:
    """Return the name of each root by its house key; of several in one house the first by name."""
    found: dict[str, str] = {}
    everybody: set[Root] = set()
    for tally in made:
        for count in tally.counts:
            everybody.update(count.roots)
    for root in sorted(everybody, key=lambda each: (each.name, each.key)):
        for house in root.houses:
            found.setdefault(house, root.name)
    return found


def dated_apart(one: Tally, other: Tally) -> bool:
    """Tell whether the dates of two values explain that they differ."""
    return apart(one.as_of, other.as_of)


def older(one: Tally, other: Tally) -> bool:
    """Tell whether one value is surely given for an earlier date than the other."""
    return surely_before(one.as_of, other.as_of)


def _order(field: Field) -> tuple[str, str, tuple[str, ...], str, bool]:
    return field.unit, field.kind, field.scope, field.place, field.additional
