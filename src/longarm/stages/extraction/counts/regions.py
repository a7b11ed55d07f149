"""Regions: in which part of the world what is counted stands: "27 sites in Europe", "seven African countries"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Unit
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.numbers import Number

_REGION_REACH = 6

_CALLED = frozenset({"body", "name"})
"""Heads of phrases for somebody that are names."""

_PLACES = frozenset({Unit.CITY, Unit.COUNTRY, Unit.SITE})
"""Units that are where they are; "40 European activists" may be anywhere."""
WORLD_UNITS = frozenset({Unit.SITE, Unit.COUNTRY, Unit.CITY, Unit.INCIDENT, Unit.PERSON})


def number_between(view: View, start: int, end: int) -> bool:
    """Tell whether a further number stands in `[start, end)`."""
    return bool(starting(view.numbers, start, end))


def region_of(view: View, number: Number, counted: Counted) -> str | None:
    """Return the region right after a count ("27 sites of this kind in Europe"), else one that opens its clause."""
    if counted.unit not in WORLD_UNITS:
        return None
    end = max(counted.end, number.stop)
    low, _ = view.clause(number.start)
    inside = _region_inside(view, number, end) if counted.unit in _PLACES else None
    if inside is not None:
        return inside
    regions = [
        m
        for m in view.near(view.of("regions"), number.start, end, _REGION_REACH)
        if not _in_a_name(view, m)
    ]
    for m in regions:
        after = m.start >= end and view.words(end, m.start) <= _REGION_REACH
        if after and not number_between(view, end, m.start):
            return m.value
    before = [m for m in regions if low <= m.start and m.end <= number.start]
    near = [m for m in before if not number_between(view, m.end, number.start)]
    return (
        near[-1].value if near and view.words(near[-1].end, number.start) <= _REGION_REACH else None
    )


def _region_inside(view: View, number: Number, end: int) -> str | None:
    """Return the region of an adjective in what is counted: "16 EU states", "sept pays africains"."""
    within = [*view.of("regional"), *view.of("regions")]
    return next(
        (
            m.value
            for m in sorted(view.near(within, number.stop, end, 1))
            if number.stop <= m.start
            and (m.end <= end or (m.layer == "regional" and view.words(end, m.start) == 0))
        ),
        None,
    )


def _in_a_name(view: View, region: Mention) -> bool:
    """Tell whether a region is only part of what a body is called: "Reporters of the Caucasus"."""
    joints = {m.end + 1: m.start for m in view.of("syntax", "genitive")}
    start = joints.get(region.start, region.start)
    return any(
        actor.head in _CALLED
        and ((actor.start <= region.start and region.end <= actor.end) or actor.end + 1 == start)
        for actor in view.near(view.actors, region.start, region.end, 1)
    )
