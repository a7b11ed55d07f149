"""Charts: the ledger over time as SVG that needs no script, no style attribute and no view box.

Horizontal places are percentages, so the same picture fits a phone and a desk, with letters of the same size on both.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from longarm.stages.publication.views.figures import FigureGroup, FigureView
from longarm.stages.publication.words.strings import Strings

SHOWING = "svg.ledger,svg.lineage{display:block}"
"""The style within a picture that shows it; a page's policy names its hash."""
_HEIGHT = 300
_TOP = 34
_BOTTOM = 252
_LEFT = 9.0
_RIGHT = 94.0
_UNDATED = 64.0
_MONTHS = 12
_TICKS = 4
_CLOSE = (7.0, 15.0)
"""Two labels nearer than this (percent, pixels) would cover each other; the later one is left to the table."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A figure's place: `x` in percent, `y` in pixels."""

    figure: FigureView
    x: float
    y: float


def ledger_chart(group: FigureGroup, strings: Strings) -> Markup:
    """Return the entries of a group as points over time; values that cannot be read are left to the table."""
    figures = [figure for figure in group.figures if _value(figure) is not None]
    if not figures:
        return Markup("")
    top = _ceiling(max(_value(figure) or 0.0 for figure in figures))
    points = _points(figures, top)
    parts = [_grid(top, strings), _time_axis(figures, strings), _successions(points)]
    parts += [_point(point, strings) for point in points]
    parts += _labels(points)
    title = strings.text("chart.title", title=group.title)
    described = strings.text(
        "chart.described", count=len(points), low=_low(figures), high=_high(figures)
    )
    return Markup(
        '<svg class="ledger" width="100%" height="{}" role="group" aria-labelledby="{}-title {}-desc">'
        '<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}{}</svg>'
    ).format(
        _HEIGHT,
        group.id,
        group.id,
        group.id,
        title,
        group.id,
        described,
        shows_itself(),
        Markup("").join(parts),
    )


def shows_itself() -> Markup:
    """Return the style by which a picture within a page shows itself; the page's own style hides it.

    A browser in which SVG is switched off takes neither the picture nor the style in it for what they are. It would
    print the picture's words in one run; so it prints nothing, and the table beside the picture says the same.
    """
    return Markup("<style>{}</style>").format(Markup(SHOWING))  # noqa: S704 - our own constant


def bar(value: int, most: int, label: str) -> Markup:
    """Return one horizontal bar, `value` of `most`; the number stands beside it in the table."""
    share = 100 * value / most if most else 0
    return Markup(
        '<svg class="bar" width="100%" height="12" role="img" aria-label="{}">'
        '<rect width="{:.1f}%" height="12" rx="2"/></svg>'
    ).format(label, share)


def glyph(kind: str) -> Markup:
    """Return the sign of one sort of point, for the legend."""
    return Markup('<svg class="glyph" width="18" height="14" aria-hidden="true">{}</svg>').format(
        _sign(kind, "9", 7.0, 5.0)
    )


def _points(figures: list[FigureView], top: float) -> list[_Point]:
    """Place every figure; the undated ones stand in a column of their own at the right."""
    dated = [month for figure in figures if (month := _month(figure.as_of)) is not None]
    first, last = (min(dated), max(dated)) if dated else (0.0, 0.0)
    right = _right(figures)
    points = []
    undated = [figure for figure in figures if _month(figure.as_of) is None]
    low = _UNDATED if dated else _LEFT
    for figure in figures:
        month = _month(figure.as_of)
        if month is None:
            # Side by side: they have no order in time, but one must not hide the other.
            x = low + (_RIGHT - low) * (undated.index(figure) + 0.5) / len(undated)
        elif last == first:
            x = (_LEFT + right) / 2
        else:
            x = _LEFT + 3 + (right - _LEFT - 8) * (month - first) / (last - first)
        y = _BOTTOM - (_BOTTOM - _TOP) * (_value(figure) or 0.0) / top
        points.append(_Point(figure, x, y))
    return points


def _right(figures: list[FigureView]) -> float:
    """Return where the time axis ends: short of the undated column where there is one."""
    return _UNDATED - 3 if any(_month(figure.as_of) is None for figure in figures) else _RIGHT


def _grid(top: float, strings: Strings) -> Markup:
    """Return the horizontal lines with their values."""
    lines = []
    for step in range(_TICKS + 1):
        value = top * step / _TICKS
        y = _BOTTOM - (_BOTTOM - _TOP) * step / _TICKS
        lines.append(
            Markup(
                '<line class="grid" x1="{}%" x2="{}%" y1="{:.1f}" y2="{:.1f}"/>'
                '<text class="tick" x="{}%" y="{:.1f}" text-anchor="end">{}</text>'
            ).format(_LEFT, _RIGHT + 4, y, y, _LEFT - 1, y + 4, strings.number(value))
        )
    return Markup("").join(lines)


def _time_axis(figures: list[FigureView], strings: Strings) -> Markup:
    """Return the labels of the time axis: its first and last month, and the undated column."""
    dated = sorted(
        {
            figure.as_of[:7]
            for figure in figures
            if figure.as_of and _month(figure.as_of) is not None
        }
    )
    right = _right(figures)
    labels = []
    if len(dated) == 1:
        labels.append(_below((_LEFT + right) / 2, "middle", strings.date(dated[0])))
    elif dated:
        labels += [
            _below(_LEFT, "start", strings.date(dated[0])),
            _below(right - 1, "end", strings.date(dated[-1])),
        ]
    if dated and right < _RIGHT:
        labels.append(_below((_UNDATED + _RIGHT) / 2, "middle", strings.text("chart.undated")))
        labels.append(
            Markup('<line class="divide" x1="{}%" x2="{}%" y1="{}" y2="{}"/>').format(
                _UNDATED, _UNDATED, _TOP, _BOTTOM
            )
        )
    return Markup("").join(labels)


def _below(x: float, anchor: str, text: str) -> Markup:
    """Return a label under the time axis."""
    return Markup('<text class="tick" x="{:.1f}%" y="{}" text-anchor="{}">{}</text>').format(
        x, _BOTTOM + 22, anchor, text
    )


def _successions(points: list[_Point]) -> Markup:
    """Return a line from each value to the one that supersedes it."""
    places = {point.figure.entry.id: point for point in points}
    template = Markup(
        '<line class="succession" x1="{:.1f}%" y1="{:.1f}" x2="{:.1f}%" y2="{:.1f}"/>'
    )
    return Markup("").join(
        template.format(places[name].x, places[name].y, point.x, point.y)
        for point in points
        for name in point.figure.entry.supersedes
        if name in places
    )


def _point(point: _Point, strings: Strings) -> Markup:
    """Return one figure as a sign that leads to its page."""
    figure = point.figure
    kind = kind_of(figure)
    size = 4.5 + min(figure.entry.outlets, 12) / 3
    when = strings.date(figure.as_of) if figure.as_of else strings.text("chart.undated")
    title = strings.text("chart.point", title=figure.title, date=when, counted=figure.counted)
    return Markup('<a href="{}" class="{}"><title>{}</title>{}</a>').format(
        _relative(figure),
        kind,
        title,
        _sign(kind, f"{point.x:.1f}%", point.y, size),
    )


def kind_of(figure: FigureView) -> str:
    """Return the sort of sign that stands for a figure: `misprint`, `additional`, `conflict` or `total`."""
    if figure.misprint:
        return "misprint"
    if figure.additional:
        return "additional"
    return "conflict" if figure.conflicts else "total"


def _sign(kind: str, x: str, y: float, size: float) -> Markup:
    """Return the sign of a point; a nested SVG lets a cross and a diamond stand at a percentage."""
    if kind in {"total", "conflict"}:
        return Markup('<circle class="{}" cx="{}" cy="{:.1f}" r="{:.1f}"/>').format(
            kind, x, y, size
        )
    if kind == "additional":
        shape = Markup('<path class="additional" d="M0 -{0} L{0} 0 L0 {0} L-{0} 0 Z"/>').format(
            round(size + 1, 1)
        )
    else:
        shape = Markup(
            '<path class="misprint" d="M-{0} -{0} L{0} {0} M-{0} {0} L{0} -{0}"/>'
        ).format(round(size - 0.5, 1))
    return Markup('<svg x="{}" y="{:.1f}" overflow="visible">{}</svg>').format(x, y, shape)


def _labels(points: list[_Point]) -> list[Markup]:
    """Return the values beside their points, the best attested first, none upon another."""
    placed: list[tuple[float, float]] = []
    labels = []
    for point in sorted(points, key=lambda one: (-one.figure.entry.outlets, one.x, one.y)):
        if any(abs(point.x - x) < _CLOSE[0] and abs(point.y - y) < _CLOSE[1] for x, y in placed):
            continue
        placed.append((point.x, point.y))
        value = f"+{point.figure.short}" if point.figure.additional else point.figure.short
        labels.append(
            Markup(
                '<text class="value" x="{:.1f}%" y="{:.1f}" text-anchor="middle">{}</text>'
            ).format(point.x, point.y - 13, value)
        )
    return labels


def _relative(figure: FigureView) -> str:
    """Return a figure's address from the overview and from its sibling pages alike (both know `figures/`)."""
    return f"@base@{figure.href}"


def _value(figure: FigureView) -> float | None:
    """Return where a figure is drawn: its lower bound, or the upper one where it has no lower."""
    entry = figure.entry
    return entry.low if entry.low is not None else entry.high


def _month(as_of: str | None) -> float | None:
    """Return a date in months; a year alone stands in its middle, so that it does not pretend to be January."""
    if not as_of or not as_of[:4].isdigit():
        return None
    parts = as_of.split("-")
    month = int(parts[1]) - 1 if len(parts) > 1 and parts[1].isdigit() else 6
    return int(parts[0]) * _MONTHS + month


def _ceiling(value: float) -> float:
    """Return a round number above `value` for the top of the scale."""
    step = 1.0
    while step * 10 <= value:
        step *= 10
    return next(step * factor for factor in (1, 1.2, 1.6, 2, 4, 6, 8, 10) if step * factor >= value)


def _low(figures: list[FigureView]) -> str:
    """Return the lowest value in words."""
    return min(figures, key=lambda one: _value(one) or 0.0).value


def _high(figures: list[FigureView]) -> str:
    """Return the highest value in words."""
    return max(figures, key=lambda one: _value(one) or 0.0).value
