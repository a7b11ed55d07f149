"""Drawing: the site's charts as pictures for paper: of one size, with their own colours and the bundled letters."""

from __future__ import annotations

from base64 import b64encode
from unicodedata import bidirectional

import resvg_py
from lxml import etree

from longarm.stages.publication.fonts.faces import families, fonts, visible
from longarm.stages.publication.pictures.charts import kind_of, ledger_chart
from longarm.stages.publication.report.blocks import Picture
from longarm.stages.publication.views.figures import FigureGroup
from longarm.stages.publication.words.strings import Strings

WIDTH = 640
HEIGHT = 290
_PRINTED = 3 * WIDTH
"""Pixels across a picture of dots: 300 an inch on paper."""
_STYLE = """
text { fill: #1b1d22; }
.tick { font-size: 12px; fill: #4a4f59; }
.value { font-size: 14px; font-weight: bold; }
.grid { stroke: #dcd8ce; stroke-width: 1; }
.divide { stroke: #565b66; stroke-width: 1; stroke-dasharray: 2 4; }
.succession { stroke: #565b66; stroke-width: 1.5; stroke-dasharray: 5 4; }
circle.total { fill: #8f2616; stroke: #ffffff; stroke-width: 1.5; }
circle.conflict { fill: #ffffff; stroke: #8f2616; stroke-width: 3; }
path.additional { fill: #ffffff; stroke: #1f5673; stroke-width: 2.5; }
path.misprint { fill: none; stroke: #8a5200; stroke-width: 3; }
"""
"""Colours on white; each sign has a shape of its own, so that nothing depends on colour."""

_SIGNS = ("total", "additional", "misprint", "conflict")


def picture(group: FigureGroup, strings: Strings) -> Picture | None:
    """Return the chart of a group with the words that stand for it, or None where no value can be drawn."""
    chart = ledger_chart(group, strings)
    if not chart:
        return None
    # A control character in a name would be no XML; said by its number, it is.
    root = etree.fromstring(visible(str(chart)))
    alt = strings.text("report.stop").join(
        text for name in ("title", "desc") if (text := root.findtext(name))
    )
    return Picture(svg=_standalone(root), alt=visible(alt), caption=_caption(group, strings, root))


def png(svg: str, pixels: int) -> bytes:
    """Return an SVG document as a PNG so many pixels wide, drawn with the bundled letters.

    Raises:
        FontError: a bundled font is missing or broken.
    """
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=pixels,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=[str(path) for path in fonts().values()],
    )


def for_pdf(svg: str) -> str:
    """Return an SVG document that a tagged PDF can hold: as it is, or as dots where it has letters from right to left.

    typst sets the dots and hamzas of Arabic letters in an SVG as signs of their own, which stand for no character, and
    then refuses its own PDF. The words of a picture are in the text that stands for it either way.
    """
    if not any(bidirectional(one) in {"R", "AL"} for one in svg):
        return svg
    dots = b64encode(png(svg, _PRINTED)).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<image width="{WIDTH}" height="{HEIGHT}" href="data:image/png;base64,{dots}"/></svg>'
    )


def _caption(group: FigureGroup, strings: Strings, root: etree._Element) -> str:
    """Return the group's title and the meaning of the signs that the chart holds."""
    present = {kind_of(figure) for figure in group.figures}
    keys = [sign for sign in _SIGNS if sign in present]
    if root.find("line[@class='succession']") is not None:
        keys.append("succession")
    signs = strings.text("report.list").join(strings.text(f"report.sign_{key}") for key in keys)
    return visible(
        group.title + strings.text("report.stop") + strings.text("report.signs", signs=signs)
    )


def _standalone(root: etree._Element) -> str:
    """Return a chart as an SVG document: with a name space, a size, colours and letters, and without links."""
    inner = "".join(
        etree.tostring(_unlinked(child), encoding="unicode", with_tail=False)
        for child in root
        if child.tag not in {"title", "desc"}
    )
    fonts = ", ".join(f"'{family}'" for family in families())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}"'
        f' viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"<style>text {{ font-family: {fonts}; }}{_STYLE}</style>{inner}</svg>"
    )


def _unlinked(element: etree._Element) -> etree._Element:
    """Return an element with its links made groups and its tool tips taken out."""
    for one in element.iter("a"):
        one.tag = "g"
        one.attrib.pop("href", "")
    for one in list(element.iter("title")):
        parent = one.getparent()
        if parent is not None:
            parent.remove(one)
    for one in element.iter("text"):
        one.text = visible(one.text or "")
    return element
