"""Opening: a report's cover and summary: what it is and is not, what was counted, what is contested and not known."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.model.claim import Polarity
from longarm.model.finding import FlagKind
from longarm.stages.publication.report.annex import (
    Annex,
    before_cite,
    dated,
    english,
    named,
    pair,
    plain,
    upright,
)
from longarm.stages.publication.report.blocks import (
    Block,
    Bullets,
    Chapter,
    Facts,
    Heading,
    Line,
    Paragraph,
    Span,
    Table,
    Tiles,
)
from longarm.stages.publication.report.limits import Limits, cut
from longarm.stages.publication.report.moment import moment
from longarm.stages.publication.report.parts import borne_out, left_out, listed, sentence
from longarm.stages.publication.views.figures import FigureGroup, FigureView, plural
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.sources import roots
from longarm.stages.publication.views.unknowns import Unknowns

_LOUD = {FlagKind.CONFLICT, FlagKind.MISPRINT, FlagKind.MIXED_COUNTS, FlagKind.BOUND_INVERTED}
_REASONS = 2
"""Reasons that stand under one contested figure; its page has all of them."""


def cover(made: Material) -> tuple[Block, ...]:
    """Return what stands on the first page under the title."""
    strings, text, terms = made.strings, made.strings.text, made.terms
    rows: list[tuple[str, str]] = [
        ("release", upright(strings, made.release)),
        ("made_at", _moment(made)),
        ("publisher", named(strings, terms.publisher) or text("report.no_publisher")),
        ("licence", text("report.licence_text", licence=upright(strings, terms.licence))),
        ("examined", strings.number(made.desk.report.examined)),
    ]
    if terms.address:
        rows.append(("address", upright(strings, terms.address)))
    return (
        Facts(tuple((text(f"report.{key}"), ((plain(value),),)) for key, value in rows)),
        Heading(text("report.what"), level=2),
        Bullets(tuple((plain(text(f"report.what_{number}")),) for number in (1, 2, 3))),
        Heading(text("report.not"), level=2),
        Bullets(tuple((plain(text(f"report.not_{number}")),) for number in (1, 2, 3))),
    )


def _moment(made: Material) -> str:
    """Return when the release was made, to the minute; the open data hold it to the second."""
    at = moment(made.terms.made_at)
    return made.strings.text(
        "report.moment", date=made.strings.date(f"{at:%Y-%m-%d}"), time=f"{at:%H:%M}"
    )


def summary(
    annex: Annex, made: Material, main: FigureGroup | None, gaps: Unknowns, kept: Limits
) -> Chapter:
    """Return the summary."""
    text = made.strings.text
    blocks: list[Block] = [
        sentence(
            text(
                "index.lead",
                documents=plural(made.strings, "document", len(made.desk.registry.documents)),
            )
        ),
        Tiles(_tiles(made)),
    ]
    blocks += _key_figures(annex, made, main)
    blocks += _contested(annex, made, kept)
    blocks += [
        Heading(text("index.unknown"), level=2),
        sentence(text("index.unknown_intro")),
        Facts(
            tuple(
                (text(f"unknown.{key}"), ((plain(made.strings.number(count)),),))
                for key, count in _gaps(made, gaps)
            )
        ),
        Heading(text("index.reading"), level=2),
        Bullets(tuple((plain(text(f"index.reading_{number}")),) for number in (1, 2, 3, 4))),
    ]
    return Chapter(text("report.summary"), tuple(blocks))


def _tiles(made: Material) -> tuple[tuple[str, str], ...]:
    """Return the case in figures, each number with what it counts."""
    registry, text = made.desk.registry, made.strings.text
    unnamed = text("words.unnamed_root")
    counts = {
        "documents": len(registry.documents),
        "languages": len({one.rendition.language for one in registry.documents}),
        "claims": len(registry.claims),
        "outlets": len({one.rendition.publisher.value for one in registry.documents} - {None}),
        "origins": sum(root.name != unnamed for root in roots(made.desk)),
        "countries": len(made.countries),
    }
    return tuple(
        (made.strings.number(count), text(f"index.{key}")) for key, count in counts.items()
    )


def _key_figures(annex: Annex, made: Material, main: FigureGroup | None) -> Iterator[Block]:
    """Yield the standing value of each thing that is counted, those with most claims first."""
    text = made.strings.text
    groups = made.groups if main is None else (main, *made.groups)
    found: dict[str, FigureView] = {}
    for group in groups:
        figure = _standing(group)
        if figure is not None:
            found.setdefault(figure.entry.id, figure)
    shown, _ = cut(tuple(found.values()), _KEY_FIGURES)
    if not shown:
        return
    yield Heading(text("report.key_figures"), level=2)
    yield sentence(text("report.key_figures_intro"))
    heads = (
        text("report.counted_what"),
        *(text(f"columns.{key}") for key in ("as_of", "root", "counted", "quote")),
    )
    yield Table(
        caption=text("report.key_caption"),
        head=heads,
        widths=(31, 12, 24, 19, 14),
        rows=tuple(_key_row(annex, made, figure) for figure in shown),
    )


_KEY_FIGURES = 10


def _standing(group: FigureGroup) -> FigureView | None:
    """Return the value of a group that most outlets carry, of those that nothing replaces and that are no misprint."""
    standing = [
        figure
        for figure in group.figures
        if figure.entry.superseded_by is None and not figure.misprint and not figure.additional
    ]
    return max(
        standing,
        key=lambda one: (one.entry.outlets, one.as_of or "", one.entry.id),
        default=None,
    )


def _key_row(annex: Annex, made: Material, figure: FigureView) -> tuple[Line, ...]:
    """Return one key figure as a row."""
    return (
        (plain(figure.title, strong=True),),
        (plain(dated(made.strings, figure.as_of)),),
        (plain(listed(made.strings, figure.roots)),),
        (plain(figure.counted),),
        borne_out(annex, figure),
    )


def _contested(annex: Annex, made: Material, kept: Limits) -> Iterator[Block]:
    """Yield the figures that something speaks against, and how often anything is denied."""
    strings = made.strings
    text = strings.text
    loud = [
        figure
        for group in made.groups
        for figure in group.figures
        if any(flag.kind in _LOUD for flag in figure.entry.flags)
    ]
    yield Heading(text("index.contested"), level=2)
    shown, more = cut(loud, kept.listed // 2)
    if shown:
        yield Bullets(tuple(_contest(annex, made, figure) for figure in shown))
        yield from left_out(strings, "more_contested", more)
    else:
        yield sentence(text("index.contested_none"))
    denials = sum(one.claim.polarity is Polarity.DENIED for one in made.desk.registry.claims)
    yield Paragraph(
        (
            plain(
                text("report.denials_some", count=denials, chapter=text("report.denials"))
                if denials
                else text("report.denials_none")
            ),
        )
    )


def _contest(annex: Annex, made: Material, figure: FigureView) -> Line:
    """Return a contested figure with the reasons."""
    strings = made.strings
    reasons: dict[str, list[str]] = {}
    for flag in figure.entry.flags:
        if flag.kind in _LOUD:
            reasons.setdefault(flag.reason, []).append(strings.text(f"flags.{flag.kind}"))
    shown, more = cut(tuple(reasons.items()), _REASONS)
    line: list[Span] = [plain(f"{figure.title}{strings.text('report.stop')}", strong=True)]
    for reason, kinds in shown:
        line.append(plain(pair(strings, strings.text("report.list").join(kinds))))
        line += [english(strings, f"{reason.rstrip('.')}."), plain(" ")]
    if more:
        line.append(plain(f"({strings.text('words.added', value=more)}) "))
    # The blank before the reference is one that no line ends at.
    line[-1] = before_cite(line[-1].text.rstrip())
    return (*line, *borne_out(annex, figure))


def _gaps(made: Material, gaps: Unknowns) -> tuple[tuple[str, int], ...]:
    """Return what is not known, counted."""
    return (
        ("unread", sum(one.count for one in gaps.unread)),
        ("cityless", len(gaps.cityless)),
        ("without_outcome", len(gaps.without_outcome)),
        ("without_reply", len(gaps.without_reply)),
        ("undated", len(gaps.undated)),
        ("unresolved", gaps.unresolved_roots),
        ("left", sum(one.count for one in made.desk.report.left)),
    )
