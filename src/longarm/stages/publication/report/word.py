"""Word: a report as a document for people who must edit, with no name, date or trace of the machine that made it."""

from __future__ import annotations

import io
import zipfile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from longarm.stages.publication.report.blocks import Content, Picture
from longarm.stages.publication.report.body import Body
from longarm.stages.publication.report.drawing import HEIGHT, WIDTH, png
from longarm.stages.publication.report.moment import moment
from longarm.stages.publication.report.runs import (
    ACCENT,
    QUIET,
    Element,
    element,
    field,
    language_slot,
    paragraph,
    run,
)
from longarm.stages.publication.views.marks import direction
from longarm.stages.publication.words.strings import Strings

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip archive can hold; it says nothing."""
_PICTURE_WIDTH = Cm(16)
_PIXELS = 2 * WIDTH
_FAMILIES = {
    "ascii": "Calibri",
    "hAnsi": "Calibri",
    "eastAsia": "Microsoft YaHei",
    "cs": "Arial",
}
"""Letters that word processors have or have a stand-in for; a document for editing does not bring its own."""
_UNUSED = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml", "webSettings")
"""Parts of the library's blank document that say who made it, or that nobody needs."""
_PROPERTY = 255
"""Characters that a property of a document may have."""


def word(content: Content, strings: Strings) -> bytes:
    """Return a report as a word processor's document (DOCX).

    Raises:
        FontError: a bundled font is missing or broken.
    """
    document = docx.Document()
    _strip(document)
    _styles(document, content.language)
    _frame(document, content, strings)
    body = Body(_Easel(document).draw, strings.text("words.pair", name="", value=""))
    section = document.element.body.sectPr
    for made in body.elements(content, strings.text("report.contents")):
        section.addprevious(made)
    turned = direction(content.language) == "rtl"
    _isolate(document.element.body, turned=turned)
    if turned:
        shown = document.sections[0]
        for part in (document.element.body, shown.header._element, shown.footer._element):  # noqa: SLF001
            _turn(part)
        # Before what says how far lines stand apart, as the order of a section's properties wants it.
        section.find(qn("w:docGrid")).addprevious(element("bidi"))
    _properties(document, content)
    out = io.BytesIO()
    document.save(out)
    return _timeless(out.getvalue())


class _Easel:
    """Puts pictures into a document's package, numbered as they come."""

    def __init__(self, document: Document) -> None:
        """Begin with no picture."""
        self._document = document
        self._count = 0

    def draw(self, picture: Picture) -> Element:
        """Return the element of a picture, with the words that stand for it."""
        self._count += 1
        image = io.BytesIO(png(picture.svg, _PIXELS))
        height = _PICTURE_WIDTH * HEIGHT // WIDTH
        inline = self._document.part.new_pic_inline(image, _PICTURE_WIDTH, height)
        inline.docPr.set("id", str(self._count))
        inline.docPr.set("name", f"picture {self._count}")
        inline.docPr.set("descr", picture.alt)
        holder = element("drawing")
        holder.append(inline)
        return holder


def _strip(document: Document) -> None:
    """Take out the parts of the blank document that are of no use here."""
    for holder in (document.part.package, document.part):
        rels = holder.rels
        for name in [key for key, rel in rels.items() if rel.reltype.endswith(_UNUSED)]:
            del rels[name]


def _styles(document: Document, language: str) -> None:
    """Set the look of the document: quiet headings, letters of a readable size, its language."""
    styles = document.styles
    accent = RGBColor.from_string(ACCENT)
    normal = styles["Normal"]
    normal.font.size = Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    for name, size in (("Title", 26), ("Heading 1", 18), ("Heading 2", 14), ("Heading 3", 12)):
        styles[name].font.size = Pt(size)
        styles[name].font.color.rgb = accent
    for name in ("Heading 4", "Caption", "Quote", "Subtitle", "TOC Heading"):
        styles[name].font.color.rgb = RGBColor.from_string("1B1D22")
        styles[name].font.italic = False
        # Arabic is never set slanted, and has a switch of its own for it.
        for slanted in list(styles[name].element.iter(qn("w:iCs"))):
            slanted.getparent().remove(slanted)
    for fonts in styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for slot, family in _FAMILIES.items():
            fonts.set(qn(f"w:{slot}"), family)
    for lang in styles.element.iter(qn("w:lang")):
        lang.set(qn(f"w:{language_slot(language)}"), language)


def _isolate(body: Element, *, turned: bool) -> None:
    """Put words that run against the document between marks of direction, lest they draw a number after them along.

    `turned` is True where the document runs from right to left. Quotes that are paragraphs of their own need no marks.
    """
    against = "\u2066" if turned else "\u2067"
    for holder in body.iter(qn("w:p")):
        if holder.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None:
            continue
        for made in holder.iter(qn("w:r")):
            looks, text = made.find(qn("w:rPr")), made.find(qn("w:t"))
            if looks is None or text is None or looks.find(qn("w:lang")) is None:
                continue
            if (looks.find(qn("w:rtl")) is None) == turned:
                text.text = f"{against}{text.text}\u2069"


def _turn(body: Element) -> None:
    """Let everything run from right to left that does not say which way it runs."""
    for paragraphs in body.iter(qn("w:pPr")):
        if paragraphs.find(qn("w:bidi")) is None:
            paragraphs.append(element("bidi"))
    for made in body.iter(qn("w:r")):
        looks = made.find(qn("w:rPr"))
        if looks is None:
            looks = element("rPr")
            made.insert(0, looks)
        if looks.find(qn("w:lang")) is None:
            looks.append(element("rtl"))
    for style in body.iter(qn("w:tblStyle")):
        style.addnext(element("bidiVisual"))


def _frame(document: Document, content: Content, strings: Strings) -> None:
    """Set the page, its running head and its number; the cover has neither."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.5)
    section.different_first_page_header_footer = True
    head, foot = section.header, section.footer
    head.is_linked_to_previous = foot.is_linked_to_previous = False
    _only(head._element, paragraph("Header", run(content.running, look=QUIET)))  # noqa: SLF001
    before, _, rest = strings.text("report.page").partition("{page}")
    between, _, after = rest.partition("{pages}")
    numbered = paragraph(
        "Footer",
        run(before, look=QUIET),
        field("PAGE", run("1", look=QUIET)),
        run(between, look=QUIET),
        field("NUMPAGES", run("1", look=QUIET)),
        run(after, look=QUIET),
    )
    _only(foot._element, numbered)  # noqa: SLF001 - python-docx writes no fields


def _only(holder: Element, child: Element) -> None:
    """Make `child` all that an element holds."""
    for one in list(holder):
        holder.remove(one)
    holder.append(child)


def _properties(document: Document, content: Content) -> None:
    """Say what the document is, and nothing about who or what wrote it."""
    properties = document.core_properties
    made = moment(content.made_at).replace(tzinfo=None)
    properties.title = content.title[:_PROPERTY]
    properties.author = (content.author)[:_PROPERTY]
    properties.language = content.language
    properties.created = properties.modified = made
    properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.revision = 1


def _timeless(archive: bytes) -> bytes:
    """Return a zip archive with the same files and one date for all of them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            new.writestr(entry, old.read(name), compresslevel=9)
    return out.getvalue()
