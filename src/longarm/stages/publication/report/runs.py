"""Runs: words, references and links as the XML of a word processor's document (Office Open XML, ISO/IEC 29500)."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import nsmap, qn
from lxml import etree

from longarm.stages.publication.report.blocks import Cite, Line, Link, Span
from longarm.stages.publication.views.marks import direction

Element = etree._Element  # noqa: SLF001 - lxml gives its element class no public name

ACCENT = "8F2616"
SOFT = "4A4F59"
_HAN = ("zh", "ja", "ko")


@dataclass(frozen=True, slots=True)
class Look:
    """How words look beside what their style says; `size` is in half points."""

    strong: bool = False
    colour: str | None = None
    size: int | None = None


PLAIN = Look()
QUIET = Look(colour=SOFT, size=18)


def element(name: str, /, **attributes: str) -> Element:
    """Return an element of the main name space (`p`, `r`) with attributes of the same one."""
    made = etree.Element(qn(f"w:{name}"), nsmap={"w": nsmap["w"]})
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def paragraph(
    style: str | None,
    *children: Element,
    right_to_left: bool | None = None,
    keep: bool = False,
    breaks: bool = False,
) -> Element:
    """Return a paragraph.

    `right_to_left` is None where it runs as the document does; `keep` holds it on the page of the next one, `breaks`
    begins a page with it.
    """
    made = element("p")
    properties = element("pPr")
    if style:
        properties.append(element("pStyle", val=style))
    if keep:
        properties.append(element("keepNext"))
    if breaks:
        properties.append(element("pageBreakBefore"))
    if right_to_left is not None:
        properties.append(element("bidi", val=str(int(right_to_left))))
    made.append(properties)
    made.extend(children)
    return made


def runs(line: Line, look: Look = PLAIN) -> list[Element]:
    """Return a line as the children of a paragraph."""
    found: list[Element] = []
    before: object = None
    for one in line:
        if isinstance(one, Cite):
            if isinstance(before, Cite):
                found.append(run(" "))
            seen = Look(colour=ACCENT, size=look.size)
            found.append(reference(f"[{one.number}]", quote_name(one.number), seen))
        elif isinstance(one, Link):
            found.append(_link(one, look))
        else:
            found.append(_span(one, look))
        before = one
    return found


def run(text: str, language: str = "", look: Look = PLAIN) -> Element:
    """Return a run of words of one language, right to left where that is written so."""
    made = element("r")
    properties = element("rPr")
    rtl = direction(language) == "rtl"
    if look.strong:
        properties.extend([element("b"), element("bCs")])
    if look.colour:
        properties.append(element("color", val=look.colour))
    if look.size:
        properties.extend([element("sz", val=str(look.size)), element("szCs", val=str(look.size))])
    if rtl:
        properties.append(element("rtl"))
    if language:
        properties.append(element("lang", **{language_slot(language): language}))
    if len(properties):
        made.append(properties)
    made.append(words(text))
    return made


def language_slot(language: str) -> str:
    """Return which of a word processor's three languages one is: of Latin letters, of East Asia, or right to left."""
    if direction(language) == "rtl":
        return "bidi"
    return "eastAsia" if language.partition("-")[0] in _HAN else "val"


def words(text: str, name: str = "t") -> Element:
    """Return an element that holds text with its blanks."""
    made = element(name)
    made.text = text
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


def reference(text: str, name: str, look: Look) -> Element:
    """Return words that lead to a bookmark of the document."""
    made = element("hyperlink", anchor=name, history="1")
    made.append(run(text, look=look))
    return made


def bookmark(name: str, number: int) -> tuple[Element, Element]:
    """Return the begin and the end of a bookmark; `number` is its own in the document."""
    return (
        element("bookmarkStart", id=str(number), name=name),
        element("bookmarkEnd", id=str(number)),
    )


def quote_name(number: int) -> str:
    """Return the bookmark of a quote."""
    return f"quote_{number}"


def field(instruction: str, shown: Element) -> Element:
    """Return a field with what it shows until it is brought up to date."""
    made = element("fldSimple", instr=f" {instruction} ")
    made.append(shown)
    return made


def _span(one: Span, look: Look) -> Element:
    """Return a span as a run."""
    strong = Look(strong=True, colour=look.colour, size=look.size) if one.strong else look
    return run(one.text, one.language, strong)


def _link(one: Link, look: Look) -> Element:
    """Return words that lead out of the document.

    A field and no relationship: these are kept in one list that is searched anew for each link.
    """
    address = one.href.replace("\\", "%5C").replace('"', "%22")
    shown = run(one.text, one.language, Look(colour=ACCENT, size=look.size))
    return field(f'HYPERLINK "{address}"', shown)
