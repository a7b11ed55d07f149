"""Sheet: what every picture file stands on: its colours, its letters, its title, and the SVG that holds them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from longarm.stages.publication.pictures.letters import (
    RIGHT_TO_LEFT,
    faces_rules,
    label,
    stacked,
    wrapped,
)
from longarm.stages.publication.views.marks import direction
from longarm.stages.publication.words.strings import Strings

LIGHT = {
    "paper": "#ffffff",
    "ink": "#1b1d22",
    "soft": "#565b66",
    "sea": "#edf2f5",
    "land": "#d9d5ca",
    "middle": "#f2e3b6",
    "border": "#ffffff",
    "line": "#c9c5ba",
    "site": "#a3260f",
    "closed": "#174d6b",
    "hatch": "#7a4a3d",
}
DARK = {
    "paper": "#15171b",
    "ink": "#e9e7e1",
    "soft": "#b3b7c0",
    "sea": "#1d242b",
    "land": "#41464f",
    "middle": "#5d5638",
    "border": "#1d242b",
    "line": "#4b505a",
    "site": "#ffa48c",
    "closed": "#9fd3ee",
    "hatch": "#d9b3a5",
}
"""Colours by what they mean; red and blue differ for every eye in lightness, and no colour says anything alone."""
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table beside a picture: its cells as text, where it leads, and where its quote stands.

    Both addresses are relative to the site's root; `href` is None where the row has no page.
    """

    cells: tuple[str, ...]
    href: str | None
    quote: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the table that says the same.

    `svg` is a whole file; `@base@` in its links stands for the way to the site's root. `columns` are the table's heads.
    """

    name: str
    title: str
    description: str
    svg: Markup
    width: int
    height: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def file(self, base: str = "../") -> str:
        """Return the SVG as it lies in the release, `base` away from the site's root."""
        return str(self.svg).replace("@base@", base)


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide a sheet is and how big its letters are, in pixels as it is looked at; `unit` is the radius of a mark."""

    width: int
    text: float
    title: float
    unit: float
    language: str

    @property
    def rtl(self) -> bool:
        """Tell whether the sheet's language runs from right to left."""
        return direction(self.language) == "rtl"

    @property
    def inner(self) -> float:
        """Return the width within the margins."""
        return self.width - 2 * MARGIN


def layouts(language: str) -> tuple[Layout, Layout]:
    """Return the layouts for a desk and for a phone, for a language of either direction."""
    return Layout(780, 13, 20, 4.4, language), Layout(390, 12, 16, 3.4, language)


def lettering(layout: Layout, y: float, words: str, kind: str = "", indent: float = 0) -> Markup:
    """Return a line of text at the edge where the sheet's language begins, the left one or the right one."""
    x = layout.width - MARGIN - indent if layout.rtl else MARGIN + indent
    shown = RIGHT_TO_LEFT.format(words) if layout.rtl else words
    return label(x, y, shown, kind, "end" if layout.rtl else "start")


def paragraph(
    layout: Layout, y: float, words: str, kind: str, size: float
) -> tuple[list[Markup], float]:
    """Return `words` in as many lines as they need below `y`, and where the next thing may begin."""
    parts = []
    for line in wrapped(words, size, layout.inner):
        y += size * 1.4
        parts.append(lettering(layout, y, line, kind))
    return parts, y


def listed(names: list[str], strings: Strings) -> str:
    """Return names one after the other, as the language sets a list apart; there is one at least."""
    told = names[0]
    for name in names[1:]:
        told = strings.text("map.list", first=told, next=name)
    return told


def link(href: str, told: str, inside: Markup) -> Markup:
    """Return a part of a picture as a link that says in words what it shows; `href` counts from the site's root."""
    return Markup('<a href="@base@{}"><title>{}</title>{}</a>').format(href, told, inside)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture says of itself; `rules` are its style, with the names of colours in capitals."""

    name: str
    title: str
    description: str
    columns: tuple[str, ...]
    rules: str

    def picture(
        self, layout: Layout, parts: list[Markup], low: float, rows: tuple[Row, ...]
    ) -> Picture:
        """Return a picture of `parts`, the lowest of which ends at `low`."""
        height = round(low + MARGIN)
        svg = Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" lang="{6}" '
            'role="img" aria-labelledby="{2}-title {2}-desc">'
            '<title id="{2}-title">{3}</title><desc id="{2}-desc">{4}</desc>'
            '<style>{5}</style><rect class="paper" width="100%" height="100%"/>{7}</svg>\n'
        ).format(
            layout.width,
            height,
            self.name,
            self.title,
            self.description,
            Markup(_style(layout, self.rules)),  # noqa: S704 - our own rules and colours
            layout.language,
            Markup("").join(parts),
        )
        return Picture(
            self.name, self.title, self.description, svg, layout.width, height, self.columns, rows
        )


def _style(layout: Layout, rules: str) -> str:
    """Return the style sheet of a picture: its rules in light colours, and again in dark ones for a dark screen."""
    common = (
        f"text{{font-family:{stacked(0)};font-size:{layout.text}px;fill:INK}}"
        f".title{{font-size:{layout.title}px;font-weight:700}}"
        ".soft{fill:SOFT}.paper{fill:PAPER}.strong{font-weight:700}"
        f"{faces_rules()}"
        ".label{paint-order:stroke;stroke:PAPER;stroke-width:3px;stroke-linejoin:round}a{cursor:pointer}"
    )
    sheet = common + rules
    return (
        f"{_coloured(sheet, LIGHT)}@media (prefers-color-scheme:dark){{{_coloured(sheet, DARK)}}}"
    )


def _coloured(rules: str, colours: dict[str, str]) -> str:
    """Return rules with the names of colours, in capitals, replaced by the colours."""
    for name, colour in colours.items():
        rules = rules.replace(f":{name.upper()}", f":{colour}")
    return rules
