"""Confusions: a title read as a number, and counts that overlap added up."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.finding import FlagKind
from longarm.stages.weighing.amounts import exact, words
from longarm.stages.weighing.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.stages.weighing.ledger.field_tallies import FieldTallies
    from longarm.stages.weighing.ledger.marks import Marks
    from longarm.stages.weighing.ledger.tallies import Tally
    from longarm.stages.weighing.view import View

_TITLE = re.compile(
    r"[«»“”„‟‘’\"《》「」『』‹›*]([^«»“”„‟‘’\"《》「」『』‹›*\n]{2,60})[«»“”„‟‘’\"《》「」『』‹›*]"
)
_NUMBER = re.compile(r"(?<![\d.,])\d{2,5}(?![\d.,])")
_WORD = re.compile(r"[^\W\d_]")
_TELLING = 10
"""From which a number that a text prints somewhere is hardly there by chance."""
_WITNESSES = 2
"""So many documents must print a title before a number in it is held against a count."""

Titles = dict[float, dict[str, set[str]]]
"""Number to titles that hold it, each with the documents that print the title."""


def mark_titles(book: FieldTallies, marks: Marks, view: View) -> None:
    """Flag a value that one outlet alone gives and that others know as part of a title.

    A report called "110 Overseas" counts what it counts, and not 110.
    """
    titled: Titles | None = None
    for tally in book.all:
        outlets = {count.outlet for count in tally.counts}
        value = exact(tally.figure)
        if value is None or len(outlets) != 1 or not tally.houses:
            continue
        if titled is None:
            titled = _titles(view)
        own = {count.document for count in tally.counts}
        for title, documents in sorted(titled.get(value, {}).items()):
            others = documents - own
            if len(others) >= _WITNESSES:
                reason = (
                    f"{listed(count.publisher for count in tally.counts)} gives {words(value)} as "
                    f"a count; {listed(view.publisher_name(each) for each in others)} know it as "
                    f"part of a title, “{title}”"
                )
                marks.flag(tally.id, FlagKind.MISPRINT, reason)
                break


def mark_added_up(book: FieldTallies, marks: Marks, view: View) -> None:
    """Flag a value that one outlet makes by adding up counts of two roots, which may overlap.

    Of one of the two it is enough that the document prints the number.
    """
    for field, given in book.of_field():
        if field.additional:
            continue
        for tally in given:
            if exact(tally.figure) is None or len({each.outlet for each in tally.counts}) != 1:
                continue
            for document in sorted({count.document for count in tally.counts}):
                parts = _parts(tally, book, document, view)
                if parts is not None:
                    one, other = parts
                    reason = (
                        f"{words(tally.value)} = {words(one.value)} + {words(other.value)}: "
                        f"{listed(count.publisher for count in tally.counts)} adds up counts of "
                        f"{_roots(one, book)} and {_roots(other, book)}, which may hold the same"
                    )
                    marks.flag(tally.id, FlagKind.MIXED_COUNTS, reason, (one.id, other.id))


def _parts(
    tally: Tally, book: FieldTallies, document: str, view: View
) -> tuple[Tally, Tally] | None:
    """Return two counts of different roots that the document gives and that make the value together."""
    like = [
        other
        for other in book.of_unit(tally)
        if other.id != tally.id and exact(other.figure) is not None and other.houses
    ]
    told = [each for each in like if any(count.document == document for count in each.counts)]
    text = view.documents[document].rendition.text
    for one in sorted(told, key=lambda each: each.id):
        rest = (tally.value or 0.0) - (one.value or 0.0)
        fitting = [other for other in like if other.value == rest and not one.houses & other.houses]
        inside = [other for other in fitting if other in told]
        if not inside and rest >= _TELLING and fitting and _prints(text, rest):
            inside = [other for other in fitting if len(other.documents_of_roots) > 1]
        if inside:
            return one, min(inside, key=lambda other: other.id)
    return None


def _prints(text: str, value: float) -> bool:
    """Tell whether a text prints a number in digits, not as part of another one."""
    return re.search(rf"(?<![\d.,]){words(value)}(?![\d]|[.,]\d)", text) is not None


def _roots(tally: Tally, book: FieldTallies) -> str:
    return listed(book.titles[house] for house in tally.houses)


def _titles(view: View) -> Titles:
    found: defaultdict[float, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, document in view.documents.items():
        for title in _quoted(document.rendition.text):
            for number in _NUMBER.findall(title):
                found[float(number)][_plain(title)].add(key)
    return {number: dict(titles) for number, titles in found.items()}


def _quoted(text: str) -> Iterator[str]:
    """Yield what stands in quotation marks, or between asterisks, and holds letters and a number.

    A title has few numbers and no sentence's end inside.
    """
    for found in _TITLE.finditer(text):
        title = found[1].strip()
        if _WORD.search(title) and not re.search(r"[.!?。！？]\s", title):
            yield title


def _plain(title: str) -> str:
    return " ".join(title.split())
