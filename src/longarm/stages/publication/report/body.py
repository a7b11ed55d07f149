"""Body: the blocks of a report as the paragraphs and tables of a word processor's document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

from longarm.stages.publication.report.blocks import (
    Block,
    Bullets,
    Chapter,
    Content,
    Facts,
    Heading,
    Line,
    Paragraph,
    Picture,
    Quoted,
    Span,
    Table,
    Tiles,
)
from longarm.stages.publication.report.runs import (
    ACCENT,
    PLAIN,
    QUIET,
    SOFT,
    Element,
    Look,
    bookmark,
    element,
    paragraph,
    quote_name,
    reference,
    run,
    runs,
    words,
)

_WIDE = 5000
"""The width of the text in fiftieths of a percent, as tables want it."""
_CELL = Look(size=18)
_TABLE_OF_CONTENTS = 'TOC \\o "1-2" \\h'

Draw = Callable[[Picture], Element]
"""Makes the element of a picture; it must be part of the document's package."""


class Body:
    """Makes the elements of a document in order; bookmarks are numbered as they come."""

    def __init__(self, draw: Draw, colon: str = ": ") -> None:
        """Begin with no bookmark; `colon` is what the language sets between a label and what belongs to it."""
        self._colon = colon
        self._draw = draw
        self._numbers = count(1)

    def elements(self, content: Content, contents: str) -> Iterator[Element]:
        """Yield everything: the cover, the list of contents under its title, and the chapters."""
        yield paragraph("Subtitle", run(content.kind))
        yield paragraph("Title", run(content.title))
        for block in content.cover:
            yield from self._block(block)
        yield paragraph("TOCHeading", run(contents), breaks=True)
        yield from _contents(content.chapters)
        for place, chapter in enumerate(content.chapters):
            yield from self._chapter(chapter, place)

    def _chapter(self, chapter: Chapter, place: int) -> Iterator[Element]:
        """Yield one chapter."""
        yield self._named(f"part_{place}", "Heading1", chapter.title, breaks=chapter.breaks)
        for at, block in enumerate(chapter.blocks):
            if isinstance(block, Heading):
                yield self._named(f"part_{place}_{at}", f"Heading{block.level}", block.text)
            else:
                yield from self._block(block)

    def _named(self, name: str, style: str, text: str, *, breaks: bool = False) -> Element:
        """Return a heading that can be referred to."""
        start, end = bookmark(name, next(self._numbers))
        return paragraph(style, start, run(text), end, breaks=breaks)

    def _block(self, block: Block) -> Iterator[Element]:
        """Yield the elements of one block."""
        match block:
            case Heading():
                yield paragraph(f"Heading{block.level}", run(block.text))
            case Paragraph():
                look = QUIET if block.quiet else PLAIN
                yield paragraph(None, *runs(block.line, look), keep=block.leads)
            case Bullets():
                for item in block.items:
                    yield paragraph("ListBullet", *runs(item))
            case Facts():
                yield from _facts(block, self._colon)
            case Tiles():
                yield paragraph(None, *_tiles(block))
            case Table():
                yield paragraph("Caption", run(block.caption), keep=True)
                yield _table(block)
                yield paragraph(None)
            case Picture():
                holder = element("r")
                holder.append(self._draw(block))
                yield paragraph(None, holder, keep=True)
                yield paragraph("Caption", run(block.caption))
            case Quoted():
                yield from self._quoted(block)

    def _quoted(self, one: Quoted) -> Iterator[Element]:
        """Yield a quote of the annex: its number, its words, where they stand."""
        start, end = bookmark(quote_name(one.number), next(self._numbers))
        number = run(f"[{one.number}]", look=Look(strong=True, colour=ACCENT))
        yield paragraph(None, start, number, end, keep=True)
        yield paragraph("Quote", *runs(one.line), right_to_left=one.right_to_left, keep=True)
        yield paragraph(None, *runs(one.source, QUIET))


def _tiles(block: Tiles) -> Iterator[Element]:
    """Yield counts with what they count, in one line."""
    for at, (number, label) in enumerate(block.rows):
        yield run("   " if at else "")
        yield run(number, look=Look(strong=True, size=26))
        yield run(f" {label}")


def _facts(block: Facts, colon: str) -> Iterator[Element]:
    """Yield labels with what belongs to each."""
    label = Look(strong=True, colour=SOFT)
    for name, lines in block.rows:
        first, *others = lines or ((),)
        yield paragraph("List", run(f"{name}{colon}", look=label), *runs(first))
        for line in others:
            yield paragraph("ListContinue", *runs(line))


def _table(block: Table) -> Element:
    """Return a table whose head is repeated on each page."""
    total = sum(block.widths)
    widths = [str(_WIDE * width // total) for width in block.widths]
    made = element("tbl")
    properties = element("tblPr")
    properties.extend(
        [
            element("tblStyle", val="TableGrid"),
            element("tblW", w=str(_WIDE), type="pct"),
            element("tblLayout", type="fixed"),
            element("tblLook", val="0020", firstRow="1", noHBand="1", noVBand="1"),
            element("tblCaption", val=block.caption),
        ]
    )
    grid = element("tblGrid")
    grid.extend(element("gridCol", w=width) for width in widths)
    made.extend([properties, grid])
    head = tuple((Span(text, strong=True),) for text in block.head)
    made.append(_row(head, widths, head=True))
    made.extend(_row(row, widths) for row in block.rows)
    return made


def _row(cells: tuple[Line, ...], widths: list[str], *, head: bool = False) -> Element:
    """Return a row that is not torn apart."""
    made = element("tr")
    properties = element("trPr")
    properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    made.append(properties)
    for cell, width in zip(cells, widths, strict=True):
        holder = element("tc")
        size = element("tcPr")
        size.append(element("tcW", w=width, type="pct"))
        holder.extend([size, paragraph(None, *runs(cell, _CELL))])
        made.append(holder)
    return made


def _contents(chapters: tuple[Chapter, ...]) -> Iterator[Element]:
    """Yield the list of contents as a field: links that work at once, page numbers when it is brought up to date."""
    entries = [
        entry
        for place, chapter in enumerate(chapters)
        for entry in (
            (f"part_{place}", chapter.title, 1),
            *(
                (f"part_{place}_{at}", block.text, 2)
                for at, block in enumerate(chapter.blocks)
                if isinstance(block, Heading) and block.level == 2  # noqa: PLR2004 - as the field says
            ),
        )
    ]
    begin = element("r")
    begin.append(element("fldChar", fldCharType="begin"))
    told = element("r")
    told.append(words(f" {_TABLE_OF_CONTENTS} ", "instrText"))
    separate = element("r")
    separate.append(element("fldChar", fldCharType="separate"))
    end = element("r")
    end.append(element("fldChar", fldCharType="end"))
    for at, (name, title, level) in enumerate(entries):
        style = "List" if level == 1 else "ListContinue"
        made = paragraph(style, *([begin, told, separate] if at == 0 else []))
        made.append(reference(title, name, Look(strong=level == 1)))
        if at == len(entries) - 1:
            made.append(end)
        yield made
