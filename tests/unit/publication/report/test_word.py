"""The document for editing says what the PDF says, with real headings, tables and languages, and names no machine."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from longarm.stages.publication.report.blocks import Heading, Quoted, Table
from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.word import word
from longarm.stages.publication.words.strings import english
from tests.unit.publication.report.printed import (
    HOSTILE,
    a_material,
    bare,
    invented_content,
    invented_word,
    word_text,
    words_of,
)
from tests.unit.publication.report.test_pdf import quoted_case

WRITER = Path("/usr/lib/libreoffice/program/libswlo.so")


def opened() -> Document:
    """Return the document on the invented case, as a word processor's library reads it."""
    return docx.Document(io.BytesIO(invented_word()))


def test_every_quote_stands_in_the_document_with_its_number_and_a_place_to_go_to() -> None:
    text = word_text(invented_word()).splitlines()
    text = text[text.index("Annex: quotes", text.index("Annex: quotes") + 1) :]
    names = {one.get(qn("w:name")) for one in opened().element.body.iter(qn("w:bookmarkStart"))}
    quotes = [one for one in invented_content().chapters[-1].blocks if isinstance(one, Quoted)]
    for one in quotes:
        at = text.index(f"[{one.number}]")
        assert text[at + 1] == words_of(one.line)
        assert f"quote_{one.number}" in names
    anchors = {one.get(qn("w:anchor")) for one in opened().element.body.iter(qn("w:hyperlink"))}
    assert anchors <= names
    assert f"quote_{quotes[-1].number}" in anchors


def test_headings_are_headings_and_tables_have_a_head() -> None:
    document = opened()
    headings = [
        (one.style.name, one.text)
        for one in document.paragraphs
        if one.style is not None and str(one.style.name).startswith("Heading")
    ]
    chapters = invented_content().chapters
    assert [text for name, text in headings if name == "Heading 1"] == [
        one.title for one in chapters
    ]
    inner = [
        (f"Heading {block.level}", block.text)
        for one in chapters
        for block in one.blocks
        if isinstance(block, Heading)
    ]
    assert inner
    assert set(inner) <= set(headings)
    tables = [block for one in chapters for block in one.blocks if isinstance(block, Table)]
    assert len(document.tables) == len(tables)
    for shown, table in zip(document.tables, tables, strict=True):
        assert tuple(cell.text for cell in shown.rows[0].cells) == table.head
        assert len(shown.rows) == len(table.rows) + 1
        assert shown.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None  # noqa: SLF001


def test_each_language_is_named_and_arabic_runs_from_right_to_left() -> None:
    body = opened().element.body
    arabic = [one for one in body.iter(qn("w:r")) if one.find(f".//{qn('w:rtl')}") is not None]
    assert any("مركز شرطة" in "".join(one.itertext()) for one in arabic)
    assert {one.find(f".//{qn('w:lang')}").get(qn("w:bidi")) for one in arabic} == {"ar"}
    turned = [one for one in body.iter(qn("w:bidi")) if one.get(qn("w:val")) == "1"]
    quotes = [one for one in invented_content().chapters[-1].blocks if isinstance(one, Quoted)]
    assert len(turned) == sum(one.right_to_left for one in quotes) > 0
    tongues = {one.get(qn("w:eastAsia")) for one in body.iter(qn("w:lang"))}
    assert "zh-Hans" in tongues


def test_a_report_in_arabic_runs_from_right_to_left_but_not_what_it_quotes() -> None:
    arabic = replace(invented_content(), language="ar")
    body = docx.Document(io.BytesIO(word(arabic, english()))).element.body
    assert len(list(body.iter(qn("w:bidiVisual")))) == len(list(body.iter(qn("w:tbl")))) > 0
    against = {
        "".join(run.text or "" for run in one.iter(qn("w:t")))
        for one in body.iter(qn("w:p"))
        if one.find(f"{qn('w:pPr')}/{qn('w:bidi')}").get(qn("w:val")) == "0"
    }
    quotes = [one for one in arabic.chapters[-1].blocks if isinstance(one, Quoted)]
    assert against == {words_of(one.line) for one in quotes if not one.right_to_left}
    runs = [one for one in body.iter(qn("w:r")) if one.find(qn("w:t")) is not None]
    silent = [one for one in runs if one.find(f".//{qn('w:lang')}") is None]
    assert silent
    assert all(one.find(f".//{qn('w:rtl')}") is not None for one in silent)


def test_pictures_have_words_that_stand_for_them() -> None:
    pictures = [one for one in opened().element.iter() if one.tag.endswith("}docPr")]
    assert pictures
    assert all("over time" in str(one.get("descr")) for one in pictures)


def test_nothing_says_who_wrote_it_or_on_which_machine() -> None:
    properties = opened().core_properties
    assert properties.author == properties.last_modified_by == properties.comments == ""
    assert str(properties.created) == str(properties.modified) == "2024-05-06 07:08:09+00:00"
    assert properties.title == "Ostravian stations abroad"
    with zipfile.ZipFile(io.BytesIO(invented_word())) as archive:
        entries = archive.infolist()
        assert {one.date_time for one in entries} == {(1980, 1, 1, 0, 0, 0)}
        names = [one.filename for one in entries]
        text = b"".join(archive.read(one) for one in names if one.endswith((".xml", ".rels")))
    assert not [one for one in names if "thumbnail" in one or "app.xml" in one]
    assert b"python-docx" not in text
    assert b"2013" not in text
    assert word(invented_content(), english()) == invented_word()


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_quote_is_nothing_but_words(text: str) -> None:
    made = word(content(a_material(quoted_case((text,)))), english())
    assert bare(word_text(made)).count(bare(text)) >= 2
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert b"<script" not in archive.read("word/document.xml")


@pytest.mark.slow
@pytest.mark.skipif(
    not WRITER.exists() or shutil.which("soffice") is None, reason="needs LibreOffice Writer"
)
def test_a_word_processor_opens_it(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(invented_word())
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "report.docx"),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    text = bare((tmp_path / "report.txt").read_text(encoding="utf-8-sig"))
    quotes = [one for one in invented_content().chapters[-1].blocks if isinstance(one, Quoted)]
    assert [one.number for one in quotes if bare(words_of(one.line)) not in text] == []
