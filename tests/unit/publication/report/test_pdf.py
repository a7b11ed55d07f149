"""The PDF holds every quote word for word, is tagged for everybody, and reads nothing as markup."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import typst
from pdfua import validate

from longarm.errors import SettingError
from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.stages.publication.fonts.faces import font_folder
from longarm.stages.publication.report.blocks import Chapter, Heading, Quoted, Span
from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.edition import report
from longarm.stages.publication.report.pdf import pdf
from longarm.stages.publication.report.setter import set_pdf
from longarm.stages.publication.words.strings import english
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import WATCH, empty_case
from tests.unit.publication.report.printed import (
    HOSTILE,
    MADE_AT,
    a_material,
    bare,
    invented,
    invented_content,
    invented_pdf,
    pdf_text,
    words_of,
)

LAM_ALEF = re.compile("(ل)([اأإآ])")


def quoted_case(texts: tuple[str, ...], language: str = "en", title: str | None = None) -> Case:
    """Return a case with a site for each text, which is its quote, and stands in the title where none is given."""
    case = empty_case()
    for number, text in enumerate(texts):
        case.document(f"q{number}", text, language, title=title or f"Title {text}")
        slots = Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)
        case.finding(f"s-{number}", "site", case.claim(f"q{number}", text, slots, WATCH))
    return case


def turned(text: str) -> str:
    """Return text as the library that reads PDFs sees it from right to left: lam-alef and brackets turned round."""
    return LAM_ALEF.sub(r"\2\1", text).translate(str.maketrans("()", "||"))


def elements(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Yield every element of the tree of tags, in reading order."""
    waiting: list[pikepdf.Object] = [document.Root.StructTreeRoot]
    while waiting:
        one = waiting.pop()
        if "/S" in one:
            yield one
        kids = one.get("/K")
        below = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in reversed(below) if isinstance(kid, pikepdf.Dictionary)]


def test_every_quote_stands_in_the_pdf_word_for_word() -> None:
    text = pdf_text(invented_pdf())
    quotes = [one for one in invented_content().chapters[-1].blocks if isinstance(one, Quoted)]
    assert [one.number for one in quotes if bare(words_of(one.line)) not in text] == []
    assert {"ar", "en", "es", "fr", "zh-Hans"} <= {one.language for one in quotes}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "قالت الشرطة إنها أغلقت 3 مراكز في 2022 (بلا تهم)، ولا تعليق من الأجهزة الأمنية."),
        ("fa", "پلیس گفت که ۵ دفتر را بست؛ هیچ‌کس بازداشت نشد."),
        ("ug", "ساقچى مەركىزى ئۇيغۇرلارنى نازارەت قىلغان."),
        ("zh-Hans", "海外“警察服务站”——共一百零二个,分布于五十三国。" * 6),
        ("zh-Hant", "義烏、龍巖與臺灣的「警僑服務站」,共三十八處。" * 6),
        ("ja", "秋葉原の団体元幹部を書類送検、中国の「海外警察」拠点か。"),
        ("ko", "해외 비밀 경찰서 의혹에 대해 정부는 조사 중이라고 밝혔다."),
        ("ru", "Полиция не подтвердила; Київ і Ўзбекистон мовчать."),
        ("el", "Η αστυνομία δεν επιβεβαίωσε τίποτα."),
        ("vi", "Cảnh sát không xác nhận điều gì cả."),
    ],
)
def test_each_script_comes_out_of_the_pdf_as_it_went_in(language: str, text: str) -> None:
    printed = pdf_text(pdf(content(a_material(quoted_case((text,), language))), english()))
    assert turned(bare(text)) in turned(printed)


def test_an_arabic_quote_begins_at_the_right_margin_and_an_english_one_at_the_left() -> None:
    edges = {}
    for language, text, first in (("ar", "شهد السكان مركزا", "ش"), ("en", "Zealous words", "Z")):
        case = quoted_case((text,), language, title="One")
        document = pypdfium2.PdfDocument(pdf(content(a_material(case)), english()))
        page = document[len(document) - 1]
        read = page.get_textpage()
        at = read.get_text_range().index(first)
        edges[language] = (read.get_charbox(at), page.get_width())
        document.close()
    margin = 2.4 / 2.54 * 72
    box, width = edges["ar"]
    assert width - margin - 3 < box[2] <= width - margin + 1
    box, width = edges["en"]
    assert margin < box[0] < margin + 40


def test_a_long_number_leaves_room_for_the_words() -> None:
    annex = invented_content().chapters[-1]
    first = next(block for block in annex.blocks if isinstance(block, Quoted))
    many = tuple(
        replace(first, number=number, line=(Span("Zealous words"),)) for number in range(1, 1012)
    )
    short = replace(invented_content(), chapters=(Chapter("Quotes", many),))
    document = pypdfium2.PdfDocument(pdf(short, english()))
    read = document[len(document) - 1].get_textpage()
    text = read.get_text_range()
    at = text.index("[1011]")
    end, begin = read.get_charbox(at + 5)[2], read.get_charbox(text.index("Zealous", at))[0]
    document.close()
    assert 2 < begin - end < 12


def test_each_quote_is_tagged_with_its_language() -> None:
    quotes = [one for one in invented_content().chapters[-1].blocks if isinstance(one, Quoted)]
    with pikepdf.open(BytesIO(invented_pdf())) as document:
        found = Counter(str(one.get("/Lang", "")) for one in elements(document))
    for tag, language in {"ar": "ar", "fr": "fr", "es": "es", "zh-CN": "zh-Hans"}.items():
        # The quote and its document's title.
        assert found[tag] >= 2 * sum(one.language == language for one in quotes) > 0


def test_the_checker_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(invented_pdf())
    checked = validate(str(path))
    assert [finding.message for finding in checked.findings] == []
    assert checked.exit_code == 0


def test_the_checker_finds_a_pdf_without_tags(tmp_path: Path) -> None:
    path = tmp_path / "untagged.pdf"
    path.write_bytes(typst.compile(b"= Heading\nWords.", pdf_tags=False))
    assert validate(str(path)).findings


def test_the_pdf_says_what_it_is_and_when_the_release_was_made() -> None:
    with pikepdf.open(BytesIO(invented_pdf())) as document:
        assert str(document.Root.Lang) == "en"
        assert bool(document.Root.MarkInfo.Marked)
        assert bool(document.Root.ViewerPreferences.DisplayDocTitle)
        assert str(document.docinfo["/Title"]) == "Ostravian stations abroad"
        assert "/Author" not in document.docinfo
        assert str(document.docinfo["/CreationDate"]) == "D:20240506070809Z"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == MADE_AT
    published = pdf(content(a_material(quoted_case(("one",)), publisher="Ruvia Watch")), english())
    with pikepdf.open(BytesIO(published)) as document:
        assert str(document.docinfo["/Author"]) == "Ruvia Watch"


def test_tables_have_heads_pictures_have_words_and_chapters_have_bookmarks() -> None:
    with pikepdf.open(BytesIO(invented_pdf())) as document:
        tags = list(elements(document))
        counted = Counter(str(one.S) for one in tags)
        assert counted["/Table"] == counted["/THead"] >= 3
        assert counted["/TH"] >= 15
        pictures = [one for one in tags if str(one.S) == "/Figure"]
        assert pictures
        assert all("over time" in str(one.Alt) for one in pictures)
        levels = [int(str(one.S)[2:]) for one in tags if re.fullmatch(r"/H\d", str(one.S))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        with document.open_outline() as outline:
            titles = [one.title for one in outline.root]
    assert titles == [one.title for one in invented_content().chapters]


def test_references_lead_to_their_quotes() -> None:
    with pikepdf.open(BytesIO(invented_pdf())) as document:
        links = [
            note
            for page in document.pages
            for note in page.get("/Annots", [])
            if str(note.Subtype) == "/Link"
        ]
        inner = [note for note in links if "/Dest" in note or "/D" in note.get("/A", {})]
        outer = [str(note.A.URI) for note in links if "/URI" in note.get("/A", {})]
    assert len(inner) > 40
    assert "../documents/zh01.html#a-5-15" in outer
    assert all(uri.startswith("../documents/") for uri in outer)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_quote_is_nothing_but_words(text: str) -> None:
    printed = pdf_text(pdf(content(a_material(quoted_case((text,)))), english()))
    # In the annex, and once more as a part of the document's title.
    assert printed.count(bare(text)) >= 2
    assert "root:" not in printed


def test_the_typesetter_reads_no_file_and_no_font_of_the_system(tmp_path: Path) -> None:
    fonts = str(font_folder())
    moment = datetime(2024, 5, 6, tzinfo=UTC)
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    for reach in ("/etc/passwd", str(secret), "../" * 9 + "etc/passwd", "/"):
        with pytest.raises(typst.TypstError):
            set_pdf(f'#set document(title: "t")\n#read("{reach}")', fonts, {}, moment)
    with pytest.raises(typst.TypstError, match="package"):
        set_pdf('#import "@preview/example:0.1.0": add', fonts, {}, moment)
    with pytest.raises(ValueError, match="unknown font family"):
        set_pdf('#set document(title: "t")\n#text(font: "DejaVu Sans")[a]', fonts, {}, moment)


def test_the_typesetter_has_no_clock() -> None:
    template = '#set document(title: "t", date: none)\n#datetime.today().display()'
    made = set_pdf(template, str(font_folder()), {}, datetime(2024, 5, 6, tzinfo=UTC))
    assert "2024-05-06" in pdf_text(made)


def test_a_text_that_no_font_draws_stops_the_report() -> None:
    template = '#set document(title: "t")\n#set text(font: "Noto Sans", fallback: false)\nx 中'
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        set_pdf(template, str(font_folder()), {}, datetime(2024, 5, 6, tzinfo=UTC))


def test_what_the_typesetter_says_becomes_an_error_with_the_report_in_it() -> None:
    broken = replace(invented_content(), chapters=(Chapter("One", (Heading("Four", level=4),)),))
    with pytest.raises(
        SettingError, match=r"Ostravian stations abroad: .* could not be set: .*level"
    ):
        pdf(broken, english())


def test_the_same_release_gives_the_same_bytes() -> None:
    again = dict(report(invented()))
    assert list(again) == ["report/report.pdf", "report/report.docx"]
    assert again["report/report.pdf"] == invented_pdf()


def test_every_page_but_the_cover_has_its_head_and_its_number() -> None:
    document = pypdfium2.PdfDocument(invented_pdf())
    pages = [page.get_textpage().get_text_range() for page in document]
    total = len(pages)
    document.close()
    assert "Page 1 of" not in pages[0]
    for number, text in enumerate(pages[1:], start=2):
        assert f"Page {number} of {total}" in text
        assert "Ostravian stations abroad · 2024-05-06-0badcafe" in text
