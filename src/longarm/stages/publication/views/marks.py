"""Marks: a document's text as HTML, with every quote an element of its own and every withheld span a mask.

A quote `[start, end)` that shows all of its words has the id `a-<start>-<end>`; the text of that element and of the
elements with `data-of="a-<start>-<end>"` that follow it (where quotes cross, the second one is cut) is exactly the
rendition's slice. A quote of which a part is withheld has the id `w-<start>-<end>` instead: it is a place to go to, and
no proof of its words. Offsets always refer to the whole rendition.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from longarm.model.document import Document
from longarm.stages.publication.gate.report import GateReport
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.withholding import Why, Withheld, joined
from longarm.stages.publication.words.strings import Strings

RTL = frozenset({"ar", "ckb", "dv", "fa", "he", "ks", "ku-Arab", "ps", "sd", "ug", "ur", "yi"})

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a text: its words, or the reason why they are not shown."""

    text: str
    why: Why | None = None


def fragment(span: Span, withheld: Iterable[Withheld]) -> str:
    """Return the id of a quote: `a-…` where all of it is shown, `w-…` where a part is withheld."""
    start, end = span
    hit = any(one.start < end and start < one.end for one in withheld)
    return f"{'w' if hit else 'a'}-{start}-{end}"


def runs(text: str, span: Span, withheld: Iterable[Withheld]) -> tuple[Run, ...]:
    """Return the pieces of `text[start:end]`, shown and withheld, in order."""
    start, end = span
    found: list[Run] = []
    position = start
    for one in withheld:
        left, right = max(one.start, start), min(one.end, end)
        if left >= right:
            continue
        if position < left:
            found.append(Run(text[position:left]))
        found.append(Run("", one.why))
        position = right
    if position < end:
        found.append(Run(text[position:end]))
    return tuple(found)


_MARGIN = 120
"""Code points around a quote that are read too: what shows an address or a number may stand before it."""


def not_shown(
    document: Document, quotes: Sequence[Span], report: GateReport
) -> tuple[Withheld, ...]:
    """Return the spans of a document's text that are not shown: all but its quotes, and what is masked in these.

    `quotes` are in order.
    """
    text = document.rendition.text
    if not report.withholding.policy.holds(Rule.PASSAGES):
        return report.spans(document)
    return without_passages(text, report.spans(document, _windows(quotes, len(text))), quotes)


def _windows(quotes: Sequence[Span], length: int) -> list[Span]:
    """Return the quotes with a margin, those that touch made one."""
    found: list[Span] = []
    for start, end in quotes:
        wide = (max(0, start - _MARGIN), min(length, end + _MARGIN))
        if found and wide[0] <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], wide[1]))
        else:
            found.append(wide)
    return found


def without_passages(
    text: str, withheld: tuple[Withheld, ...], quotes: Iterable[Span]
) -> tuple[Withheld, ...]:
    """Return `withheld` and everything outside of the quotes (for a text that may be a list of members)."""
    position = 0
    rest = []
    for start, end in sorted(quotes):
        if position < start:
            rest.append(Withheld(position, start, Why.PASSAGE))
        position = max(position, end)
    if position < len(text):
        rest.append(Withheld(position, len(text), Why.PASSAGE))
    # A passage ends where a quote begins: joined by themselves, so that no mask reaches into a quote.
    inside = tuple(
        one for one in withheld if any(start < one.end and one.start < end for start, end in quotes)
    )
    return tuple(sorted((*rest, *_cut(inside, quotes)), key=lambda one: one.start))


def direction(language: str) -> str:
    """Return `rtl` or `ltr` for a BCP 47 tag."""
    return "rtl" if language in RTL or language.partition("-")[0] in RTL else "ltr"


def marked(
    text: str, quotes: Iterable[Span], withheld: tuple[Withheld, ...], strings: Strings
) -> Markup:
    """Return the whole text as HTML with its quotes and masks."""
    spans = sorted(set(quotes), key=lambda span: (span[0], -span[1]))
    beginning: dict[int, list[Span]] = {}
    for span in spans:
        beginning.setdefault(span[0], []).append(span)
    cuts = sorted({0, len(text), *(point for span in spans for point in span)})
    open_: list[Span] = []
    seen: set[Span] = set()
    parts: list[str] = []
    for position, following in zip(cuts, [*cuts[1:], len(text)], strict=True):
        closing = [index for index, span in enumerate(open_) if span[1] == position]
        starting = beginning.get(position, [])
        reopened = []
        if closing:
            cut = open_[closing[0] :]
            parts.append("</mark>" * len(cut))
            reopened = [span for span in cut if span[1] != position]
            del open_[closing[0] :]
        for span in (*reopened, *starting):
            parts.append(_opening(span, withheld, first=span not in seen))
            seen.add(span)
            open_.append(span)
        parts += [shown(run, strings) for run in runs(text, (position, following), withheld)]
    return Markup("".join(parts))  # noqa: S704 - every piece is escaped by `shown`


def shown(run: Run, strings: Strings) -> Markup:
    """Return one piece as HTML: its words, escaped, or a mask."""
    if run.why is None:
        return Markup(str(escape(run.text)).replace("\r", "&#13;"))  # noqa: S704 - escaped in this line
    label = strings.text(f"withheld.{run.why}")
    return Markup('<span class="withheld" lang="{}" dir="{}">[{}]</span>').format(
        strings.grammar.tag, strings.grammar.direction, label
    )


def _opening(span: Span, withheld: tuple[Withheld, ...], *, first: bool) -> str:
    """Return the start tag of a quote, or of a further part of it."""
    name = fragment(span, withheld)
    return f'<mark id="{name}">' if first else f'<mark data-of="{name}">'


def _cut(withheld: tuple[Withheld, ...], quotes: Iterable[Span]) -> tuple[Withheld, ...]:
    """Return the parts of `withheld` that lie within quotes."""
    pieces = []
    for one in withheld:
        for start, end in quotes:
            left, right = max(one.start, start), min(one.end, end)
            if left < right:
                pieces.append(Withheld(left, right, one.why))
    return joined(pieces)
