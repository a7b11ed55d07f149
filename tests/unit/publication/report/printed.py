"""Printed: reports for tests: the material of an invented case, and the text that stands in a PDF or a DOCX."""

from __future__ import annotations

import io
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import docx
import pypdfium2

from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.pdf import pdf
from longarm.stages.publication.report.word import word
from longarm.stages.publication.views.material import Material, material
from longarm.stages.publication.words.strings import english
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import invented_case

if TYPE_CHECKING:
    from longarm.stages.publication.report.blocks import Content, Line

MADE_AT = "2024-05-06T07:08:09Z"

HOSTILE = (
    '#read("/etc/passwd") and #panic("typst")',
    "a $x^2$ b \\ c \\u{41} *bold* _slanted_ `raw` @ab <label> = head",
    "]] #] [link](https://a.example) // comment /* open",
    "</w:t></w:r><script>alert(1)</script> & &amp; ]]>",
    "~~ -- --- ... 'single' \"double\"",
)
"""Texts that would do something if anybody read them as markup."""


def a_material(
    case: Case,
    *,
    publisher: str = "",
    address: str = "",
    licence: str = "CC-BY-4.0",
    off: frozenset[Rule] = frozenset(),
) -> Material:
    """Return the material of a release of `case`; the gate's rules in `off` do not hold."""
    terms = Terms(MADE_AT, licence=licence, publisher=publisher, address=address)
    return material(gate(case.registry(), off=off), english(), terms, "2024-05-06-0badcafe")


@cache
def invented() -> Material:
    """Return the material of the invented case."""
    return a_material(invented_case())


@cache
def invented_content() -> Content:
    """Return the report on the invented case."""
    return content(invented())


@cache
def invented_pdf() -> bytes:
    """Return the PDF on the invented case."""
    return pdf(invented_content(), english())


@cache
def invented_word() -> bytes:
    """Return the document for editing on the invented case."""
    return word(invented_content(), english())


def words_of(line: Line) -> str:
    """Return the words of a line, references left out."""
    return "".join(getattr(one, "text", "") for one in line)


def pdf_text(made: bytes) -> str:
    """Return the text of a PDF, page by page, as `bare` leaves it."""
    document = pypdfium2.PdfDocument(made)
    try:
        return "\n".join(bare(page.get_textpage().get_text_range()) for page in document)
    finally:
        document.close()


def word_text(made: bytes) -> str:
    """Return the text of a DOCX's body, paragraph by paragraph, tables included."""
    body = docx.Document(io.BytesIO(made)).element.body
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter(f"{{{body.nsmap['w']}}}t"))
        for paragraph in body.iter(f"{{{body.nsmap['w']}}}p")
    )


def bare(text: str) -> str:
    """Return text without blanks, line ends and marks of direction, which setting adds and takes away."""
    kept = "".join(
        one for one in text if unicodedata.category(one) != "Cf" and one not in "\ufffe\u00ad"
    )
    return re.sub(r"\s+", "", kept)
