"""Middle: a report's chapters about the world: figures over time, countries, denials and replies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from longarm.model.claim import Polarity
from longarm.model.slots import Kind
from longarm.model.voice import Stance
from longarm.stages.publication.report.annex import Annex, plain
from longarm.stages.publication.report.blocks import Block, Chapter, Heading
from longarm.stages.publication.report.drawing import picture
from longarm.stages.publication.report.limits import Limits, best, cut
from longarm.stages.publication.report.parts import (
    allegations,
    figure_table,
    left_out,
    sentence,
    told,
)
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.desk import Said
from longarm.stages.publication.views.figures import FigureGroup, FigureView
from longarm.stages.publication.views.material import Material

_WORTH_DRAWING = 3


def figures(annex: Annex, made: Material, main: FigureGroup | None, kept: Limits) -> Chapter:
    """Return the chapter of figures: what has several values with a picture, the rest in one table."""
    strings = made.strings
    drawn: set[str] = set()
    several: list[FigureGroup] = []
    alone: list[FigureView] = []
    for group in made.groups if main is None else (main, *made.groups):
        fresh = [figure for figure in group.figures if figure.entry.id not in drawn]
        drawn |= {figure.entry.id for figure in fresh}
        if len(fresh) > 1:
            several.append(group)
        else:
            alone += fresh
    shown, more = cut(several, kept.groups)
    blocks: list[Block] = [sentence(strings.text("figures.intro"))]
    for group in shown:
        blocks.append(Heading(plain(group.title).text, level=2))
        drawing = picture(group, strings) if _moves(group) else None
        blocks += [] if drawing is None else [drawing]
        caption = strings.text("report.table_caption", title=group.title)
        blocks += figure_table(annex, caption, group.figures, kept.values)
        blocks += _printed(annex, made, group, kept)
    blocks += left_out(strings, "more_groups", more)
    if alone:
        blocks += [
            Heading(strings.text("report.other_figures"), level=2),
            sentence(strings.text("report.other_figures_intro")),
        ]
        caption = strings.text("report.other_caption")
        blocks += figure_table(annex, caption, alone, kept.values, titled=True)
    return Chapter(strings.text("report.figures"), tuple(blocks))


def countries(annex: Annex, made: Material, kept: Limits) -> Chapter:
    """Return the chapter of countries, and of what no country is named for."""
    blocks: list[Block] = [sentence(made.strings.text("countries.intro"))]
    for country in made.countries:
        blocks += _country(annex, made, country, kept)
    rest_sites = [one for one in made.sites if one.country is None]
    rest_incidents = [one for one in made.incidents if one.country is None]
    if rest_sites or rest_incidents:
        blocks.append(Heading(made.strings.text("words.no_country"), level=2))
        blocks += _accused(annex, made, "sites", rest_sites, kept)
        single = [one for one in rest_incidents if not one.pattern]
        blocks += _accused(annex, made, "incidents", single, kept)
        patterns = [one for one in rest_incidents if one.pattern]
        blocks += _accused(annex, made, "patterns", patterns, kept)
    return Chapter(made.strings.text("report.countries"), tuple(blocks))


def denials(annex: Annex, made: Material, kept: Limits) -> Chapter:
    """Return the chapter of denials."""
    text = made.strings.text
    found = [one for one in made.desk.of_kind(Kind.STATEMENT) if _is_denial(one)]
    shown, more = cut(found, kept.listed)
    blocks: list[Block] = [sentence(text("report.denials_intro"))]
    blocks += told(annex, shown, again=True) if shown else [sentence(text("report.denials_none"))]
    blocks += left_out(made.strings, "more_denials", more)
    return Chapter(text("report.denials"), tuple(blocks))


def _country(annex: Annex, made: Material, country: Country, kept: Limits) -> Iterator[Block]:
    """Yield one country."""
    strings = made.strings
    text = strings.text
    yield Heading(plain(country.name).text, level=2)
    yield sentence(
        text(
            "report.country_counts",
            sites=len(country.alleged_sites),
            incidents=len(country.incidents),
            responses=len(country.responses),
        ),
        quiet=True,
        leads=True,
    )
    if country.figures:
        yield Heading(text("countries.figures"), level=3)
        caption = text("report.country_figures", country=country.name)
        yield from figure_table(annex, caption, country.figures, kept.in_country, titled=True)
    yield from _accused(annex, made, "sites", country.sites, kept)
    yield from _accused(annex, made, "incidents", country.incidents, kept)
    yield from _accused(annex, made, "patterns", country.patterns, kept)
    yield Heading(text("countries.responses"), level=3)
    # The newest ones: what a state did last says where things stand.
    shown = country.responses[-kept.in_country :]
    yield from told(annex, shown)
    if not shown:
        yield sentence(text("countries.no_responses"))
    yield from left_out(strings, "more_responses", len(country.responses) - len(shown))


def _accused(
    annex: Annex, made: Material, key: str, ones: Sequence[Allegation], kept: Limits
) -> Iterator[Block]:
    """Yield the allegations of one sort, under a heading; nothing where there are none."""
    if not ones:
        return
    strings = made.strings
    yield Heading(strings.text(f"countries.{key}"), level=3)
    if key == "patterns":
        yield sentence(strings.text("incidents.patterns_intro"), quiet=True, leads=True)
    shown = best(ones, kept.in_country)
    yield from allegations(annex, shown, kept)
    more = "more_sites" if key == "sites" else "more_incidents"
    yield from left_out(strings, more, len(ones) - len(shown))


def _printed(annex: Annex, made: Material, group: FigureGroup, kept: Limits) -> Iterator[Block]:
    """Yield the looser or misprinted forms of a group's values."""
    variants = [one for figure in group.figures for one in figure.variants]
    shown, _ = cut(list(dict.fromkeys(one.claim.id for one in variants)), 2 * kept.claims)
    if shown:
        yield Heading(made.strings.text("figures.printed"), level=3)
        yield sentence(made.strings.text("figures.printed_intro"), quiet=True, leads=True)
        yield from told(annex, [made.desk.said(name) for name in shown])


def _moves(group: FigureGroup) -> bool:
    """Tell whether a picture shows more than the table: a value that moved in time, or enough of them to compare."""
    values = [
        one for one in group.figures if one.entry.low is not None or one.entry.high is not None
    ]
    return len(values) >= _WORTH_DRAWING or len({one.as_of for one in values if one.as_of}) > 1


def _is_denial(said: Said) -> bool:
    """Tell whether a statement denies something."""
    claim = said.claim.claim
    return claim.polarity is Polarity.DENIED or any(
        voice.stance is Stance.DENIES for voice in claim.voices[-1:]
    )
