"""The sample case: its files are remade to the byte and hold the texts whole."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import trafilatura

from tests.quality.score_claims import read_lines
from tools.make_sample import (
    SAMPLE,
    MissingFurnitureError,
    SourceDocument,
    UnfitDocumentsError,
    UnfitEncodingError,
    file_content,
    layout,
    paragraphs,
    source_documents,
    write_sample,
)

ROOT = SAMPLE.parent
GOLD = ROOT / "tests" / "gold" / "sample.jsonl"
DOCUMENTS = source_documents(SAMPLE / "source")
FURNITURE = tomllib.loads((SAMPLE / "source" / "furniture.toml").read_text("utf-8"))
PAGES = [document for document in DOCUMENTS if document.suffix == ".html"]
TEXTS = [document for document in DOCUMENTS if document.suffix != ".html"]

READ_EXACTLY = 21
"""Pages of which trafilatura returns the main text alone; with short ones it returns furniture."""


@dataclass
class SeenPage(HTMLParser):
    """What stands in a page: its paragraphs and headings, what its head states, and its notice."""

    content: str
    paragraphs: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    times: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    visible: str = ""
    root: dict[str, str] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self.feed(self.content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        if tag == "html":
            self.root = given
        elif tag == "meta":
            self.metas[given.get("name", given.get("property", ""))] = given.get("content", "")
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        elif tag == "time" and "footer" not in self._open:
            self.times.append(given["datetime"])
        elif tag == "p":
            self.paragraphs.append("")
        elif tag == "h1":
            self.headings.append("")
        if tag not in {"meta", "link", "input", "img"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ""
        if inside == "script":
            self.descriptions.append(data)
        elif inside not in {"style", "title"}:
            self.visible += data
        if "p" in self._open:
            self.paragraphs[-1] += data
        if inside == "h1":
            self.headings[-1] += data


def committed(document: SourceDocument) -> str:
    """Return the document's committed file, decoded."""
    path = SAMPLE / "documents" / f"{document.id}{document.suffix}"
    return path.read_bytes().decode(document.charset)


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return "".join(text.split())


def name(document: SourceDocument) -> str:
    return document.id


each_page = pytest.mark.parametrize("document", PAGES, ids=name)
each_text = pytest.mark.parametrize("document", TEXTS, ids=name)


def test_the_script_remakes_the_committed_files_to_the_byte(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "tools/make_sample.py", tmp_path], cwd=ROOT, check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    kept = {path.name: path.read_bytes() for path in (SAMPLE / "documents").iterdir()}
    assert sorted(made) == sorted(kept)
    assert [key for key in made if made[key] != kept[key]] == []


def test_the_sample_is_mixed() -> None:
    endings = [document.suffix for document in DOCUMENTS]
    assert (len(PAGES), endings.count(".txt"), endings.count(".md")) == (27, 4, 4)
    assert len({layout(page) for page in PAGES}) >= 6
    assert [page.charset for page in PAGES if page.charset != "utf-8"] == [
        "windows-1252",
        "gb18030",
    ]
    assert "amp" not in {layout(page) for page in PAGES if "campaign" in page.url}


@each_page
def test_a_page_holds_the_text_whole_and_in_order(document: SourceDocument) -> None:
    seen = SeenPage(committed(document))
    assert seen.headings == [document.title]
    first = seen.paragraphs.index(paragraphs(document.text)[0])
    run = seen.paragraphs[first : first + len(paragraphs(document.text))]
    assert 1 <= len(run) <= 4
    assert squeezed("".join(run)) == squeezed(document.text)


@each_page
def test_a_page_says_that_it_is_a_summary_and_of_what(document: SourceDocument) -> None:
    seen = SeenPage(committed(document))
    assert seen.canonical == document.url
    assert seen.metas["longarm:notice"] == document.notice
    assert f"{document.notice} {document.url}" in seen.visible


@each_page
def test_a_page_states_its_date_only_where_it_is_known(document: SourceDocument) -> None:
    seen = SeenPage(committed(document))
    described = [json.loads(text) for text in seen.descriptions if "schema.org" in text]
    stated = [item["datePublished"] for item in described if "datePublished" in item]
    stated += seen.times
    stated += [value for key, value in seen.metas.items() if key == "article:published_time"]
    assert stated == ([document.published] if document.published else [])
    assert "2025" in seen.visible  # the footer's wrong date


@each_page
def test_a_page_declares_its_encoding_language_and_direction(document: SourceDocument) -> None:
    content = committed(document)
    declared = re.search(r"charset=\"?([\w-]+)", content)
    assert declared is not None
    assert declared[1] == document.charset
    root = SeenPage(content).root
    assert (root["lang"], root["dir"]) == (
        document.language,
        "rtl" if document.language == "ar" else "ltr",
    )


@each_page
def test_a_page_carries_headlines_that_are_none_of_its_claims(document: SourceDocument) -> None:
    offered = FURNITURE[document.language]["headlines"]
    seen = SeenPage(committed(document))
    assert len([line for line in offered if line in seen.visible]) == 3
    assert not any(line in part for line in offered for part in seen.paragraphs)


@each_text
def test_a_text_file_is_front_matter_and_then_the_text(document: SourceDocument) -> None:
    opening, front, text = committed(document).split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in front.splitlines())
    assert (opening, text) == ("", document.text)
    assert (fields["title"], fields["publisher"]) == (document.title, document.publisher)
    assert (fields["url"], fields["notice"]) == (document.url, document.notice)
    assert fields.get("published") == document.published
    assert fields.get("language") == (document.language if document.suffix == ".md" else None)


def lines_read(document: SourceDocument) -> list[str]:
    """Return the lines that trafilatura takes for a page's main text."""
    content = (SAMPLE / "documents" / f"{document.id}.html").read_bytes()
    text = trafilatura.extract(content, fast=True, include_comments=False)
    return [" ".join(line.split()) for line in (text or "").splitlines() if line.strip()]


def test_the_text_of_the_pages_can_be_told_from_their_furniture() -> None:
    exact = [page.id for page in PAGES if lines_read(page) == paragraphs(page.text)]
    assert len(exact) >= READ_EXACTLY


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One came. Two went.", ["One came. Two went."]),
        (f"{'a' * 300}. {'B' * 300}.", [f"{'a' * 300}.", f"{'B' * 300}."]),
        (f"{'a' * 300} on 1. november {'b' * 300}.", [f"{'a' * 300} on 1. november {'b' * 300}."]),
        (f"{'字' * 100}。{'文' * 100}。", [f"{'字' * 100}。", f"{'文' * 100}。"]),
    ],
    ids=["short", "two sentences", "an ordinal ends none", "Chinese"],
)
def test_paragraphs_end_where_sentences_end(text: str, parts: list[str]) -> None:
    assert paragraphs(text) == parts


def invented(**changes: Any) -> SourceDocument:  # noqa: ANN401 - any field may be changed
    """Return an invented page of a Spanish paper, with the changes named."""
    page = SourceDocument("xx01", "https://paper.example/1", "T", "P", "es", None, "Uno.", "N")
    return replace(page, **changes)


def test_a_language_without_furniture_is_refused_by_name() -> None:
    with pytest.raises(MissingFurnitureError, match=r"\[es\] lacks"):
        file_content(invented(), {}, SAMPLE / "source" / "templates")


def test_a_character_that_the_encoding_lacks_is_refused_by_name() -> None:
    page = invented(id="de02", text="字。")
    with pytest.raises(UnfitEncodingError, match="de02: windows-1252 has no '字'"):
        file_content(page, FURNITURE, SAMPLE / "source" / "templates")


def test_a_document_with_a_wrong_field_is_refused(tmp_path: Path) -> None:
    (tmp_path / "documents.json").write_text('[{"id": "a", "colour": "red"}]', "utf-8")
    (tmp_path / "furniture.toml").write_text("", "utf-8")
    with pytest.raises(UnfitDocumentsError, match="colour"):
        write_sample(tmp_path / "out", tmp_path)


def test_the_gold_speaks_of_the_sample_and_of_words_that_stand_in_it() -> None:
    gold = read_lines(GOLD)
    texts = {document.id: document.text for document in DOCUMENTS}
    assert [document["id"] for document in gold] == list(texts)
    lost = [
        (document["id"], claim["surface"])
        for document in gold
        for claim in document["claims"]
        if claim.get("surface") and claim["surface"] not in texts[document["id"]]
    ]
    assert lost == []
