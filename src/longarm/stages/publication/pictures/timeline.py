"""Timeline: acts, responses and first reports over time, one by one where they are few, else in columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from longarm.stages.publication.pictures.events import Event, Lane, event_rows, events
from longarm.stages.publication.pictures.letters import label, length, shortened
from longarm.stages.publication.pictures.sheet import (
    MARGIN,
    Layout,
    Picture,
    Sheet,
    lettering,
    link,
    paragraph,
)
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.strings import Strings

_RULES = (
    ".axis{stroke:LINE;stroke-width:1}.incidents{fill:SITE;stroke:SITE}.responses{fill:CLOSED;stroke:CLOSED}"
    ".reports{fill:SOFT;stroke:SOFT}.reported{fill:PAPER}.mark{stroke-width:1.7}.span{fill:none;stroke-width:3;"
    "stroke-linecap:round}"
)
_FEW = 24
"""Events of a lane up to which each has a line of its own."""
_ROW = 20
_COLUMNS = 84
"""Pixels that the highest column of a lane takes."""
_TICK = 76
"""Pixels between two dates on the axis at least."""
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
_MONTHS = 12
_A_MONTH = 31


@dataclass(frozen=True, slots=True)
class _Scale:
    """Time on paper: months since year 0 at the edges, and where the edges lie."""

    first: int
    last: int
    left: float
    right: float

    def at(self, day: date, *, end: bool = False) -> float:
        """Return where a day begins, or ends."""
        share = (day.day - (0 if end else 1)) / _A_MONTH
        return self.of(_month(day) + share)

    def of(self, month: float) -> float:
        """Return where a month begins."""
        return self.left + (self.right - self.left) * (month - self.first) / (
            self.last - self.first
        )


def timeline(made: Material, layout: Layout) -> Picture | None:
    """Return the timeline of a release, or None where nothing in it has a date."""
    strings, found = made.strings, events(made)
    if not found:
        return None
    title = strings.text("timeline.title")
    described = strings.text("timeline.described", first=found[0].when, last=found[-1].when)
    parts, y = paragraph(layout, 4, title, "title", layout.title)
    more, y = paragraph(layout, y, strings.text("timeline.intro"), "soft", layout.text)
    parts += more
    scale = _Scale(
        _month(found[0].first),
        max(_month(one.last) for one in found) + 1,
        MARGIN + 4,
        layout.width - MARGIN - 4,
    )
    top = y + layout.text * 1.8
    body: list[Markup] = []
    y = top
    for lane in Lane:
        ours = [one for one in found if one.lane is lane]
        if ours:
            drawn, y = _lane(ours, scale, layout, y, strings)
            body += drawn
    parts += [*_axis(scale, layout, top, y + 8), *body]
    columns = tuple(strings.text(f"timeline.{key}") for key in ("date", "of", "sort", "sentence"))
    sheet = Sheet("timeline", title, described, columns, _RULES)
    return sheet.picture(layout, parts, y + 8, event_rows(found, strings))


def _lane(
    ours: list[Event], scale: _Scale, layout: Layout, y: float, strings: Strings
) -> tuple[list[Markup], float]:
    """Return one lane below `y`, and where the next one may begin."""
    y += layout.text * 2
    named = strings.text(f"timeline.{ours[0].lane}_head", count=len(ours))
    parts = [lettering(layout, y, named, "strong label")]
    if len(ours) > _FEW:
        drawn, y = _columns(ours, scale, layout, y, strings)
        return parts + drawn, y
    for one in ours:
        y += _ROW
        parts.append(_single(one, scale, layout, y))
    return parts, y


def _single(one: Event, scale: _Scale, layout: Layout, y: float) -> Markup:
    """Return one event in a line of its own: its sign, or the time it may have been in, and its name beside it."""
    left, right = scale.at(one.first), scale.at(one.last, end=True)
    if one.first == one.last:
        left = right = (left + right) / 2
        sign = _sign(one, left, y - 4)
    else:
        sign = Markup('<path class="span {}" d="M{:.1f} {:.1f}H{:.1f}"/>').format(
            one.lane, left + 2, y - 4, max(right - 2, left + 3)
        ) + (_sign(one, (left + right) / 2, y - 4) if one.reported else Markup(""))
    after, before = layout.width - MARGIN - right - 9, left - MARGIN - 9
    if length(one.title, layout.text) <= after or after >= before:
        words = label(right + 9, y, shortened(one.title, layout.text, after), "label")
    else:
        words = label(left - 9, y, shortened(one.title, layout.text, before), "label", "end")
    return link(one.quote, f"{one.when}: {one.sentence}", sign + words)


def _sign(one: Event, x: float, y: float) -> Markup:
    """Return the sign of an event, hollow where only its report has a date."""
    kind = f"mark {one.lane}" + (" reported" if one.reported else "")
    # A class that comes later in the style sheet wins: `reported` empties the sign and leaves its edge.
    if one.lane is Lane.REPORTS:
        return Markup('<circle class="{}" cx="{:.1f}" cy="{:.1f}" r="4.5"/>').format(kind, x, y)
    if one.lane is Lane.RESPONSES:
        return Markup('<rect class="{}" x="{:.1f}" y="{:.1f}" width="8.4" height="8.4"/>').format(
            kind, x - 4.2, y - 4.2
        )
    return Markup('<path class="{}" d="M{:.1f} {:.1f}l5.6 5.6 -5.6 5.6 -5.6 -5.6z"/>').format(
        kind, x, y - 5.6
    )


def _columns(
    ours: list[Event], scale: _Scale, layout: Layout, y: float, strings: Strings
) -> tuple[list[Markup], float]:
    """Return many events: a column for each month, and a bar for what is only known to the year."""
    months: dict[int, list[Event]] = {}
    years: dict[int, list[Event]] = {}
    for one in ours:
        if (one.last - one.first).days <= _A_MONTH:
            months.setdefault(_month(one.first), []).append(one)
        else:
            years.setdefault(one.first.year, []).append(one)
    parts = []
    most = max((len(those) for those in months.values()), default=0)
    foot = y + 10 + layout.text + (_COLUMNS if months else 0)
    for month, those in sorted(months.items()):
        left, right = scale.of(month), scale.of(month + 1)
        high = max(_COLUMNS * len(those) / most, 2.0)
        told = strings.text("timeline.column", when=those[0].when[:7], count=len(those))
        column = _column(those, left + 1, max(right - left - 2.5, 1.0), foot, high)
        parts.append(link(those[0].quote, told, column))
        if len(those) == most or right - left > length(f"{len(those):,}", layout.text):
            parts.append(
                label((left + right) / 2, foot - high - 5, f"{len(those):,}", "label", "middle")
            )
    for year, those in sorted(years.items()):
        foot += _ROW
        left, right = scale.of(year * _MONTHS), scale.of((year + 1) * _MONTHS)
        told = strings.text("timeline.column", when=str(year), count=len(those))
        bar = Markup('<path class="span {}" d="M{:.1f} {:.1f}H{:.1f}"/>').format(
            ours[0].lane, left + 2, foot - 4, max(right - 2, left + 3)
        )
        room = layout.width - MARGIN - right
        beside = (right + 8, "start") if room > length(told, layout.text) + 8 else (left - 8, "end")
        if room <= length(told, layout.text) + 8 and left - MARGIN < length(told, layout.text):
            beside = ((left + right) / 2, "middle")
        parts.append(
            link(those[0].quote, told, bar + label(beside[0], foot, told, "label", beside[1]))
        )
    return parts, foot


def _column(those: list[Event], left: float, wide: float, foot: float, high: float) -> Markup:
    """Return a column: filled as far as the events have dates of their own, hollow above."""
    reported = high * sum(one.reported for one in those) / len(those)
    template = Markup(
        '<rect class="mark {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"/>'
    )
    kinds = (
        (f"{those[0].lane} reported", foot - high, reported),
        (those[0].lane, foot - high + reported, high - reported),
    )
    return Markup("").join(
        template.format(kind, left, top, wide, tall) for kind, top, tall in kinds if tall
    )


def _axis(scale: _Scale, layout: Layout, top: float, low: float) -> list[Markup]:
    """Return the dates above the lanes, each with a line down through them."""
    a_month = (scale.right - scale.left) / (scale.last - scale.first)
    step = next((one for one in _STEPS if one * a_month >= _TICK), _STEPS[-1])
    parts = []
    for month in range(-(-scale.first // step) * step, scale.last + 1, step):
        x = scale.of(month)
        parts.append(
            Markup('<path class="axis" d="M{:.1f} {:.1f}V{:.1f}"/>').format(x, top + 4, low)
        )
        words = (
            f"{month // _MONTHS}"
            if step % _MONTHS == 0
            else f"{month // _MONTHS}-{month % _MONTHS + 1:02}"
        )
        half = length(words, layout.text) / 2
        place = min(max(x, MARGIN + half), layout.width - MARGIN - half)
        parts.append(label(place, top, words, "soft", "middle"))
    return parts


def _month(day: date) -> int:
    """Return how many months lie before a day's own."""
    return day.year * _MONTHS + day.month - 1
