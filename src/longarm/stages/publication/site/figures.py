"""Figures: the list of figures, and a page for each with all that is known about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from longarm.stages.publication.pictures.charts import ledger_chart
from longarm.stages.publication.pictures.lineage import figure_rows, lineage_chart
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.paging import ROWS, Slice, sliced
from longarm.stages.publication.views.backing import Printed, backing
from longarm.stages.publication.views.figures import FigureGroup, FigureView
from longarm.stages.publication.views.histories import Histories, Stage
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.places import is_country

_DRAWN = 40
"""Figures that one picture holds; a group with more is drawn with what is tied to the page's own."""


@dataclass(frozen=True, slots=True)
class _Lookups:
    """What the page of every figure looks up: where its group is listed, its history, and titles by id."""

    homes: Mapping[str, str]
    histories: Histories
    titles: Mapping[str, tuple[str, str]]


def figure_pages(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of figures in pages, and a page for each figure."""
    homes: dict[str, str] = {}
    title = made.strings.text("figures.title")
    for part, groups in _listed(made.groups):
        for group in groups:
            homes.setdefault(group.id, f"{part.path}#{group.id}")
        yield render.page(part.path, "figures.html", "figures", title, groups=groups, part=part)
    histories = Histories(made.groups)
    titles = {name: (one.title, one.href) for name, one in histories.figures.items()}
    lookups = _Lookups(homes, histories, titles)
    for group in made.groups:
        for figure in group.figures:
            yield from _figure(render, made, figure, group, lookups)


def _listed(
    groups: tuple[FigureGroup, ...],
) -> Iterator[tuple[Slice[tuple[FigureGroup, FigureView]], list[FigureGroup]]]:
    """Yield the pages of the list, each with its groups; a group that is cut goes on on the next page."""
    rows = [(group, figure) for group in groups for figure in group.figures]
    for part in sliced("figures/index.html", rows, ROWS):
        held: dict[str, tuple[FigureGroup, list[FigureView]]] = {}
        for group, figure in part.items:
            held.setdefault(group.id, (group, []))[1].append(figure)
        yield part, [replace(group, figures=tuple(ones)) for group, ones in held.values()]


def _figure(
    render: Renderer, made: Material, figure: FigureView, group: FigureGroup, lookups: _Lookups
) -> Iterator[tuple[str, str]]:
    """Yield the page of one ledger entry, and further pages where very many printed it."""
    told = backing(made.desk, figure.entry, lookups.titles)
    stages = lookups.histories.stages(figure)
    drawn = group if len(group.figures) <= _DRAWN else _tied(group, stages)
    rows = figure_rows(made.desk, figure)
    parts = sliced(figure.href, told.printed, ROWS)
    yield render.page(
        figure.href,
        "figure.html",
        "figures",
        figure.title,
        figure=figure,
        group=group,
        home=lookups.homes[group.id],
        backing=told,
        stages=stages if len(stages) > 1 else (),
        drawn=drawn,
        chart=ledger_chart(drawn, made.strings) if len(drawn.figures) > 1 else Markup(""),
        rows=rows,
        lineage=lineage_chart(rows, made.strings) if rows else Markup(""),
        countries=_scope(made, figure),
        part=parts[0],
    )
    yield from further(render, figure.title, figure.href, "figures", parts[1:])


def further(
    render: Renderer, title: str, home: str, current: str, parts: tuple[Slice[Printed], ...]
) -> Iterator[tuple[str, str]]:
    """Yield the further pages of a table of those who printed something."""
    for part in parts:
        yield render.page(part.path, "printed.html", current, title, part=part, home=home)


def _tied(group: FigureGroup, stages: tuple[Stage, ...]) -> FigureGroup:
    """Return a group with the entries of one figure's history only."""
    tied = tuple(stage.figure for stage in stages[:_DRAWN])
    return replace(group, figures=tied)


def _scope(made: Material, figure: FigureView) -> list[tuple[str, str]]:
    """Return the countries that a figure counts in, with their pages."""
    return [
        (made.desk.phrasing.places.name(code), f"countries/{code.lower()}.html")
        for code in figure.entry.scope
        if is_country(code)
    ]
