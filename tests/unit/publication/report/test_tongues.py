"""A report in another language is in that language from head to foot, and runs the way that language is written."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest
from docx.oxml.ns import qn
from pdfua import validate

from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.release import files
from longarm.stages.publication.report.blocks import (
    Bullets,
    Content,
    Facts,
    Line,
    Picture,
    Span,
    Table,
)
from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.drawing import for_pdf
from longarm.stages.publication.report.edition import report
from longarm.stages.publication.report.pdf import pdf
from longarm.stages.publication.report.word import word
from longarm.stages.publication.views.material import Material, in_language
from longarm.stages.publication.words.strings import LANGUAGES, strings
from tests.unit.publication.invented import invented_case
from tests.unit.publication.report.printed import (
    MADE_AT,
    a_material,
    bare,
    invented,
    pdf_text,
    words_of,
)
from tests.unit.publication.report.test_pdf import quoted_case

OTHERS = tuple(one for one in LANGUAGES if one != "en")
TAGS = {"ar": "ar", "es": "es", "fr": "fr", "zh": "zh-CN"}
"""The language that a PDF names; typst takes a region and no script."""
COVER = {
    "ar": "6 أيار/مايو 2024، الساعة 07:08 (بالتوقيت العالمي المنسق)",
    "es": "6 de mayo de 2024, 07:08 (tiempo universal coordinado)",
    "fr": "6 mai 2024 à 07:08 (temps universel coordonné)",
    "zh": "2024年5月6日07:08（协调世界时）",
}
MARGIN = 2.4 / 2.54 * 72


def told(language: str) -> Material:
    """Return the invented case's material in a language."""
    return in_language(invented(), strings(language))


@cache
def content_in(language: str) -> Content:
    """Return the report on the invented case in a language."""
    return content(told(language))


@cache
def pdf_in(language: str) -> bytes:
    """Return its PDF."""
    return pdf(content_in(language), strings(language))


def spans(found: Content) -> list[Span]:
    """Return every span outside of the annex."""
    lines: list[Line] = []
    for one in found.chapters[:-1]:
        for block in one.blocks:
            match block:
                case Bullets():
                    lines += block.items
                case Facts():
                    lines += [line for _, row in block.rows for line in row]
                case Table():
                    lines += [cell for row in block.rows for cell in row]
                case _:
                    pass
    return [piece for line in lines for piece in line if isinstance(piece, Span)]


@pytest.mark.parametrize("language", OTHERS)
def test_the_checker_finds_nothing_and_the_pdf_names_its_language(
    language: str, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_in(language))
    checked = validate(str(path))
    assert [finding.message for finding in checked.findings] == []
    assert checked.exit_code == 0
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == TAGS[language]
        assert str(document.docinfo["/Title"]) == "Ostravian stations abroad"
        with document.open_outline() as outline:
            titles = [one.title for one in outline.root]
    own = strings(language).text
    chapters = ("summary", "figures", "countries", "denials", "unknown", "method", "sources")
    assert titles == [own(f"report.{key}") for key in (*chapters, "quotes")]


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_has_its_head_and_its_number_in_the_language(language: str) -> None:
    document = pypdfium2.PdfDocument(pdf_in(language))
    pages = [bare(page.get_textpage().get_text_range()) for page in document]
    document.close()
    total = len(pages)
    for number, text in enumerate(pages[1:], start=2):
        # The library hands out Arabic in an order of its own, so words are asked for one by one.
        foot = strings(language).text("report.page", page=number, pages=total)
        assert all(bare(word) in text for word in foot.split()), number
        assert "2024-05-06-0" in text
        assert "badcafe" in text


@pytest.mark.parametrize("language", OTHERS)
def test_the_cover_says_the_date_as_the_language_does(language: str) -> None:
    facts = next(block for block in content_in(language).cover if isinstance(block, Facts))
    label = strings(language).text("report.made_at")
    assert words_of(dict(facts.rows)[label][0]) == COVER[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_date_stands_as_a_row_of_numbers(language: str) -> None:
    found = content_in(language)
    text = "\n".join(one.text for one in spans(found) if not one.language)
    assert not re.search(r"\b\d{4}-\d\d(-\d\d)?\b(?!-)", text)


def test_numbers_are_set_as_the_language_sets_them() -> None:
    many = replace(invented().desk.report, examined=12345)
    made = replace(invented(), desk=replace(invented().desk, report=many))
    for language, number in {"ar": "12,345", "es": "12\u00a0345", "fr": "12\u202f345"}.items():
        own = strings(language)
        facts = content(in_language(made, own)).cover[0]
        assert isinstance(facts, Facts)
        shown = words_of(dict(facts.rows)[own.text("report.examined")][0])
        assert shown == number


@pytest.mark.parametrize("language", OTHERS)
def test_english_reasons_are_marked_as_english(language: str) -> None:
    found = content_in(language)
    reasons = {
        flag.reason.rstrip(".")
        for group in invented().groups
        for figure in group.figures
        for flag in figure.entry.flags
    }
    shown = [one for one in spans(found) if one.text.strip(". \u00a0") in reasons]
    assert shown
    assert {one.language for one in shown} == {"en"}


def test_a_narrow_space_stays_what_it_is() -> None:
    facts = [
        words_of(line)
        for block in content_in("fr").chapters[2].blocks
        if isinstance(block, Facts)
        for _, lines in block.rows
        for line in lines
    ]
    assert any("\u202f;" in text or "\u202f:" in text for text in facts)
    assert not any(" ;" in text or " :" in text for text in facts)


def test_an_arabic_report_begins_at_the_right_margin() -> None:
    document = pypdfium2.PdfDocument(pdf_in("ar"))
    page = document[2]
    read = page.get_textpage()
    width = page.get_width()
    text = read.get_text_range()
    boxes = [read.get_charbox(at) for at in range(read.count_chars())]
    document.close()
    right = max(box[2] for box in boxes)
    assert width - MARGIN - 3 < right <= width - MARGIN + 1
    # The first letter of this kind is the chapter's title's.
    title = boxes[text.index("خ")]
    assert title[0] > 0.8 * width


def test_the_columns_of_an_arabic_table_run_from_right_to_left() -> None:
    table = next(block for block in content_in("ar").chapters[0].blocks if isinstance(block, Table))
    numbered = replace(table, head=tuple(str(70 + at) for at in range(len(table.head))), rows=())
    chapter = replace(content_in("ar").chapters[0], blocks=(numbered,))
    made = pdf(replace(content_in("ar"), chapters=(chapter,)), strings("ar"))
    document = pypdfium2.PdfDocument(made)
    read = document[2].get_textpage()
    text = read.get_text_range()
    places = [read.get_charbox(text.index(head))[0] for head in numbered.head]
    document.close()
    assert all(after < before for before, after in pairwise(places))


def test_the_words_of_an_arabic_picture_stand_in_it_as_dots() -> None:
    pictures = [
        block
        for one in content_in("ar").chapters
        for block in one.blocks
        if isinstance(block, Picture)
    ]
    assert pictures
    assert all("data:image/png;base64," in for_pdf(one.svg) for one in pictures)
    assert all(re.search("[\u0621-\u064a]", one.alt) for one in pictures)
    ours = [
        block
        for one in content_in("zh").chapters
        for block in one.blocks
        if isinstance(block, Picture)
    ]
    assert all(for_pdf(one.svg) == one.svg for one in ours)


def test_chinese_is_set_in_the_letters_of_chinese_and_broken_between_them() -> None:
    with pikepdf.open(io.BytesIO(pdf_in("zh"))) as document:
        fonts = {str(font.BaseFont) for font in document.pages[0].Resources.Font.values()}
    assert any("NotoSansSC" in font for font in fonts)
    assert not any("NotoSansKR" in font for font in fonts)
    rule = strings("zh").text("method.p4")
    assert bare(rule) in pdf_text(pdf_in("zh"))


def test_a_document_for_editing_in_arabic_turns_its_section_its_head_and_its_foot() -> None:
    document = docx.Document(io.BytesIO(word(content_in("ar"), strings("ar"))))
    section = document.sections[0]
    assert section._sectPr.find(qn("w:bidi")) is not None  # noqa: SLF001 - python-docx has no name for it
    for part in (section.header, section.footer):
        assert part._element.find(f".//{qn('w:pPr')}/{qn('w:bidi')}") is not None  # noqa: SLF001
    tongues = document.styles.element.find(f".//{qn('w:lang')}")
    assert tongues.get(qn("w:bidi")) == "ar"
    chinese = docx.Document(io.BytesIO(word(content_in("zh"), strings("zh"))))
    assert chinese.styles.element.find(f".//{qn('w:lang')}").get(qn("w:eastAsia")) == "zh-Hans"


@pytest.mark.parametrize(
    ("language", "quoted", "mark"), [("ar", "en", "\u2066"), ("en", "ar", "\u2067")]
)
def test_a_title_that_runs_against_the_document_draws_nothing_along(
    language: str, quoted: str, mark: str
) -> None:
    case = quoted_case(("Words",), quoted, title="A title")
    made = in_language(a_material(case), strings(language))
    body = docx.Document(io.BytesIO(word(content(made), strings(language)))).element.body
    titles = [one.text for one in body.iter(qn("w:t")) if "A title" in (one.text or "")]
    assert titles
    assert all(one == f"{mark}A title\u2069" for one in titles)
    # A quote is a paragraph of its own, with no mark in it.
    assert "Words" in {one.text for one in body.iter(qn("w:t"))}


@pytest.mark.parametrize("language", OTHERS)
def test_the_files_are_named_after_the_language_and_come_out_the_same_again(language: str) -> None:
    made = dict(report(told(language)))
    assert list(made) == [f"report/report-{language}.pdf", f"report/report-{language}.docx"]
    assert made[f"report/report-{language}.pdf"] == pdf_in(language)


def test_a_release_holds_the_report_in_each_language_of_its_terms() -> None:
    terms = Terms(MADE_AT, languages=("fr", "ar"))
    checked = gate(invented_case().registry())
    found = [path for path, _ in files(checked, terms, "2024-05-06-0badcafe") if "report/" in path]
    names = ("report", "report-ar")
    assert found == [f"report/{name}.{ending}" for name in names for ending in ("pdf", "docx")]


@pytest.mark.parametrize(
    ("language", "label"),
    [("en", "Licence: "), ("fr", "Licence\u202f: "), ("zh", "许可："), ("ar", "الترخيص: ")],
)
def test_a_label_of_the_document_ends_as_the_language_ends_it(language: str, label: str) -> None:
    made = docx.Document(io.BytesIO(word(content_in(language), strings(language))))
    assert label in {one.text for one in made.element.body.iter(qn("w:t"))}
