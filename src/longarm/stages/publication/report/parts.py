"""Parts: pieces that several chapters of a report share: tables of figures, allegations, what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.stages.publication.report.annex import (
    Annex,
    before_cite,
    dated,
    english,
    pair,
    plain,
)
from longarm.stages.publication.report.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    Line,
    Paragraph,
    Table,
)
from longarm.stages.publication.report.limits import Limits, cut
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.desk import Said
from longarm.stages.publication.views.figures import FigureView
from longarm.stages.publication.words.strings import Strings

_NAMES = 4
"""Names of origins in one cell of a table."""
_NOTE = 4
"""The place of the notes in a table of figures."""
_QUOTES = 3
"""Quotes that one row refers to."""


def figure_table(
    annex: Annex,
    caption: str,
    figures: Sequence[FigureView],
    most: int,
    *,
    titled: bool = False,
) -> Iterator[Block]:
    """Yield a table of figures, one row each, and how many rows are left out.

    `titled` rows say what is counted and where; else all of them count the same, and only the value stands there.
    """
    strings = annex.strings
    shown, more = cut(figures, most)
    mixed = not titled and len({figure.noun for figure in figures}) > 1
    first = strings.text("report.counted_what" if titled else "columns.value")
    heads = ("as_of", "root", "counted", "note", "quote")
    rows = [_row(annex, figure, mixed=mixed, titled=titled) for figure in shown]
    widths = (28, 12, 18, 17, 11, 14) if titled else (16, 12, 23, 17, 18, 14)
    # A column of notes without a note says nothing.
    kept = [
        at
        for at in range(len(widths))
        if at != _NOTE or any(row[at][0] != plain("") for row in rows)
    ]
    names = (first, *(strings.text(f"columns.{head}") for head in heads))
    yield Table(
        caption=plain(caption).text,
        head=tuple(names[at] for at in kept),
        widths=tuple(widths[at] for at in kept),
        rows=tuple(tuple(row[at] for at in kept) for row in rows),
    )
    yield from left_out(strings, "more_figures", more)


def allegations(
    annex: Annex,
    ones: Sequence[Allegation],
    kept: Limits,
) -> Iterator[Block]:
    """Yield allegations, each with what it was known through, its newest outcome, the replies and the sentences."""
    strings = annex.strings
    for one in ones:
        yield Heading(plain(one.title).text, level=4)
        yield Facts(
            (
                (strings.text("allegation.origins"), (_known_through(strings, one),)),
                (strings.text("allegation.outcome"), (_outcome(annex, one),)),
                (strings.text("allegation.reply"), _replies(annex, one, kept.claims)),
                *_host(annex, one, kept.claims),
                *_flags(strings, one),
            )
        )
        said, more = cut(one.said, kept.claims)
        yield Bullets(tuple(annex.told(claim) for claim in said))
        yield from left_out(strings, "more_claims", more)


def told(annex: Annex, ones: Sequence[Said], *, again: bool = False) -> Iterator[Block]:
    """Yield claims as a list of sentences; `again` gives statements their words wherever they stood before."""
    if ones:
        yield Bullets(tuple(annex.told(one, again=again) for one in ones))


def borne_out(annex: Annex, figure: FigureView) -> Line:
    """Return the references to a few quotes that print a figure as it is, or to a looser one where none does."""
    looser = set(figure.entry.variants)
    exact = [one for one in figure.said if one.claim.id not in looser]
    return annex.cites((exact or list(figure.said))[:_QUOTES])


def left_out(strings: Strings, key: str, more: int) -> Iterator[Block]:
    """Yield the sentence that says how many things are not shown, where there are any."""
    if more:
        yield sentence(strings.text(f"report.{key}", count=more), quiet=True)


def sentence(text: str, *, quiet: bool = False, leads: bool = False) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph((plain(text),), quiet=quiet, leads=leads)


def listed(strings: Strings, names: Sequence[str], most: int = _NAMES) -> str:
    """Return names as `Phrasing.name` has them, in a row, at most so many, and a number for the rest."""
    shown, more = cut(names, most)
    words = list(shown) + ([strings.text("words.added", value=more)] if more else [])
    return strings.text("report.list").join(words)


def _row(annex: Annex, figure: FigureView, *, mixed: bool, titled: bool) -> tuple[Line, ...]:
    """Return one figure as a row."""
    strings = annex.strings
    value = figure.title if titled else figure.value
    value = strings.text("words.added", value=value) if figure.additional else value
    notes = [figure.noun] if mixed else []
    notes += [figure.qualifier] if figure.qualifier else []
    notes += dict.fromkeys(strings.text(f"flags.{flag.kind}") for flag in figure.entry.flags)
    return (
        (plain(value, strong=True),),
        (plain(dated(strings, figure.as_of)),),
        (plain(listed(strings, figure.roots)),),
        (plain(figure.counted),),
        (plain(strings.text("report.list").join(notes)),),
        borne_out(annex, figure),
    )


def _known_through(strings: Strings, one: Allegation) -> Line:
    """Return how many outlets and origins an allegation has, and its date."""
    parts = (one.counted, *([strings.date(one.date)] if one.date else []))
    return (plain(strings.text("report.between").join(parts)),)


def _outcome(annex: Annex, one: Allegation) -> Line:
    """Return the newest outcome with what bears it out, or that none was found."""
    strings = annex.strings
    if one.outcome is None:
        return (plain(strings.text("words.no_outcome", count=annex.examined)),)
    borne, _ = cut(one.outcome_said, _NAMES)
    return (before_cite(one.outcome, strong=True), *annex.cites(borne))


def _replies(annex: Annex, one: Allegation, most: int) -> tuple[Line, ...]:
    """Return the replies of the accused, or where none was found."""
    if not one.replies:
        return ((plain(one.looked),),)
    return _several(annex, one.replies, most)


def _host(annex: Annex, one: Allegation, most: int) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return what the host state denies, where it does."""
    strings = annex.strings
    if not one.host_denials:
        return ()
    label = strings.text("allegation.host")
    return ((label, _several(annex, one.host_denials, most)),)


def _several(annex: Annex, ones: Sequence[Said], most: int) -> tuple[Line, ...]:
    """Return claims as lines, at most so many, and a line for the rest."""
    strings = annex.strings
    shown, more = cut(ones, most)
    rest = strings.text("report.more_replies", count=more)
    return (*(annex.told(one) for one in shown), *([(plain(rest),)] if more else []))


def _flags(strings: Strings, one: Allegation) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """Return what is noteworthy about an allegation, where anything is."""
    found: tuple[Line, ...] = tuple(
        (
            plain(pair(strings, strings.text(f"flags.{flag.kind}")), strong=True),
            english(strings, flag.reason),
        )
        for flag in one.finding.flags
    )
    return ((strings.text("allegation.flags"), found),) if found else ()
