"""Breakdowns: what one document gives place by place for a scope, and whether the parts add up."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.stages.weighing.amounts import exact, words

if TYPE_CHECKING:
    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.tallies import Field, Tally


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The parts of a root's count by place, as one document gives them.

    `total` is what that document gives as their sum.
    """

    document: str
    publisher: str
    house: str
    field: Field
    parts: tuple[Tally, ...]
    total: Tally | None

    @property
    def sum(self) -> float:
        """Return the sum of the parts."""
        return sum(part.value or 0.0 for part in self.parts)

    @property
    def adds_up(self) -> bool:
        """Tell whether the document gives a total and the parts make it."""
        return self.total is not None and self.total.value == self.sum

    def in_words(self) -> str:
        """Return the parts as a reason lists them."""
        return ", ".join(f"{part.figure.place} {words(part.value)}" for part in self.parts)


def breakdowns(book: FieldTallies) -> list[Breakdown]:
    """Return every breakdown of a case that has at least one place, in a stable order.

    Where a document gives a place several times ("three in Paris, two of them …"), the largest
    figure is its part.
    """
    parts: defaultdict[tuple[str, str, Field], dict[str, Tally]] = defaultdict(dict)
    publishers: dict[str, str] = {}
    for field, house, given in book.of_root():
        if not field.place or field.additional or not field.scope:
            continue
        for tally in given:
            value = exact(tally.figure)
            if value is None:
                continue
            for count in tally.said_by(house):
                publishers[count.document] = count.publisher
                held = parts[count.document, house, replace(field, place="")]
                known = held.get(field.place)
                if known is None or (known.value or 0.0) < value:
                    held[field.place] = tally
    return [
        Breakdown(
            document,
            publishers[document],
            house,
            field,
            tuple(held[place] for place in sorted(held)),
            _total(book, field, house, document),
        )
        for (document, house, field), held in sorted(
            parts.items(),
            key=lambda item: (
                item[0][0],
                item[0][1],
                item[0][2].scope,
                item[0][2].unit,
                item[0][2].kind,
            ),
        )
    ]


def _total(book: FieldTallies, field: Field, house: str, document: str) -> Tally | None:
    """Return the largest exact value that a document gives for the whole scope of a root."""
    given = [
        tally
        for tally in book.given(field, house)
        if exact(tally.figure) is not None and document in tally.documents(house)
    ]
    return max(given, key=lambda tally: (tally.value or 0.0, tally.id)) if given else None
