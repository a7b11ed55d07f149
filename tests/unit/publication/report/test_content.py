"""A report says nothing about the world without a quote, numbers its quotes as they come, and stays of a size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Site, SiteKind, SiteStatus, Statement
from longarm.stages.publication.report.blocks import (
    Block,
    Bullets,
    Chapter,
    Cite,
    Content,
    Facts,
    Heading,
    Line,
    Link,
    Paragraph,
    Quoted,
    Table,
)
from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.limits import limits
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import MINISTRY, WATCH, empty_case
from tests.unit.publication.report.printed import (
    a_material,
    invented,
    invented_content,
    words_of,
)

ABOUT_THE_WORLD = ("Figures over time", "Countries", "Denials and replies")


def lines_of(block: Block) -> list[Line]:
    """Return every line of a block."""
    match block:
        case Paragraph():
            return [block.line]
        case Bullets():
            return list(block.items)
        case Facts():
            return [line for _, lines in block.rows for line in lines]
        case Table():
            return [cell for row in block.rows for cell in row]
        case Quoted():
            return [block.line, block.source]
        case _:
            return []


def chapter(found: Content, title: str) -> Chapter:
    """Return a chapter by its title."""
    return next(one for one in found.chapters if one.title == title)


def all_text(found: Content) -> str:
    """Return everything a report says."""
    blocks = [*found.cover, *(block for one in found.chapters for block in one.blocks)]
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    return "\n".join([*headings, *(words_of(line) for block in blocks for line in lines_of(block))])


@pytest.mark.parametrize("title", ABOUT_THE_WORLD)
def test_every_sentence_and_row_about_the_world_leads_to_a_quote(title: str) -> None:
    found = invented_content()
    quoted = {block.number for block in found.chapters[-1].blocks if isinstance(block, Quoted)}
    checked = 0
    for block in chapter(found, title).blocks:
        if isinstance(block, Bullets):
            rows = list(block.items)
        elif isinstance(block, Table):
            rows = [sum(row, ()) for row in block.rows]
        else:
            continue
        for row in rows:
            cites = {piece.number for piece in row if isinstance(piece, Cite)}
            assert cites, words_of(row)
            assert cites <= quoted
            checked += 1
    assert checked


def test_an_allegation_has_its_outcome_and_its_reply_or_where_it_was_looked_for() -> None:
    blocks = chapter(invented_content(), "Countries").blocks
    found = [block for block in blocks if isinstance(block, Facts)]
    assert len(found) == 4
    told = [dict(block.rows) for block in found]
    assert all(
        words_of(one["Newest outcome"][0]) and words_of(one["Reply of the accused"][0])
        for one in told
    )
    dublin = told[0]
    assert words_of(dublin["Newest outcome"][0]) == "closure ordered\u00a0"
    assert any(isinstance(piece, Cite) for piece in dublin["Newest outcome"][0])
    assert "denied that there are any police stations abroad" in words_of(
        dublin["Reply of the accused"][0]
    )
    lisbon = told[2]
    assert words_of(lisbon["Reply of the accused"][0]).startswith("None found; looked in the 7")


def test_quotes_are_numbered_as_a_reader_meets_them_and_hold_the_documents_words() -> None:
    made, found = invented(), invented_content()
    seen: dict[int, None] = {}
    for one in found.chapters[:-1]:
        for block in one.blocks:
            for line in lines_of(block):
                seen.update((piece.number, None) for piece in line if isinstance(piece, Cite))
    assert list(seen) == list(range(1, len(seen) + 1))
    quotes = [block for block in found.chapters[-1].blocks if isinstance(block, Quoted)]
    assert [block.number for block in quotes] == list(seen)
    texts = [one.rendition.text for one in made.desk.registry.documents]
    shown = [words_of(block.line) for block in quotes]
    whole = [text for text in shown if "withheld" not in text]
    assert len(whole) >= 10
    assert all(any(text in document for document in texts) for text in whole)


def test_a_quote_says_where_it_stands_and_leads_there() -> None:
    quotes = [
        block
        for block in invented_content().chapters[-1].blocks
        if isinstance(block, Quoted) and words_of(block.line) == "全球有110个警察站"
    ]
    source = quotes[0].source
    assert words_of(source) == (
        "港口观察称有110个警察站 · 港口时报 · undated · Chinese (simplified) · characters 5–15"
    )
    link = next(piece for piece in source if isinstance(piece, Link))
    assert link.href == "../documents/zh01.html#a-5-15"
    assert quotes[0].language == "zh-Hans"


def test_links_are_absolute_where_the_release_knows_where_it_will_stand() -> None:
    made = a_material(one_site("plain words"), address="https://longarm.example/case/")
    links = [
        piece.href
        for one in content(made).chapters
        for block in one.blocks
        for line in lines_of(block)
        for piece in line
        if isinstance(piece, Link)
    ]
    assert links
    assert all(href.startswith("https://longarm.example/case/documents/") for href in links)


def test_withheld_names_and_streets_stand_nowhere() -> None:
    text = all_text(invented_content())
    assert "Bystanderov" not in text
    assert "Capel Street" not in text
    assert "卡佩尔街" not in text
    assert "[address withheld]" in text


def test_a_statement_gives_its_words_once_and_then_its_number() -> None:
    case = one_site("plain words")
    denial = case.claim(
        "en01",
        "The Ostravian foreign ministry denied that there are any police stations abroad.",
        Statement("Ostravian foreign ministry", "government", "denies", "there are stations"),
        MINISTRY,
        polarity=Polarity.DENIED,
    )
    case.findings = [
        replace(case.findings[0], id=f"s-{number}", replies=(denial,)) for number in range(3)
    ]
    told = all_text(content(a_material(case)))
    assert told.count("Ostravian foreign ministry (government) denied, in The Ferrol Courier:") == 4
    # In the first of three replies, in the chapter of denials, and in the annex.
    assert told.count("denied that there are any police stations abroad.") == 3


def test_what_cannot_be_drawn_is_named_and_what_cannot_be_broken_can_be() -> None:
    made = a_material(one_site("a station 😀 in Lisbon at https://a.example/" + "x" * 90))
    text = all_text(content(made))
    assert "a station [U+1F600] in Lisbon at https://" in text
    assert "😀" not in text
    longest = max(text.replace("\u200b", " ").split(), key=len)
    assert len(longest) <= 64


def test_a_large_case_keeps_a_report_of_a_size_and_says_what_is_left_out() -> None:
    case = empty_case()
    sentences = [f"Station number {number} is in Lisbon." for number in range(60)]
    case.document("big", " ".join(sentences), title="A long list")
    for number, sentence in enumerate(sentences):
        slots = Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)
        claim = case.claim("big", sentence, slots, WATCH)
        case.finding(f"s-{number:02}", "site", claim, outlets=2 if number == 59 else 1)
    found = content(a_material(case))
    kept = limits(1).in_country
    told = chapter(found, "Countries").blocks
    assert sum(isinstance(block, Facts) for block in told) == kept == 20
    text = all_text(found)
    assert (
        f"Sites that are not in this report: {60 - kept}. All of them are in data/sites.csv" in text
    )
    assert "Station number 59" in text
    assert "Station number 58" not in text


def test_more_countries_leave_less_room_for_each() -> None:
    assert [limits(count).in_country for count in (0, 1, 12, 24, 60, 250)] == [20, 20, 20, 10, 4, 3]


def test_the_cover_says_who_answers_for_it_under_which_licence_and_what_it_is_not() -> None:
    made = a_material(one_site("plain words"), publisher="Ruvia Watch", licence="CC0-1.0")
    text = "\n".join(words_of(line) for block in content(made).cover for line in lines_of(block))
    assert "Ruvia Watch" in text
    assert "CC0-1.0 for the words that longarm" in text
    assert "No finding of fact" in text
    silent = replace(made, terms=replace(made.terms, publisher=""))
    assert content(silent).author == ""


def one_site(quote: str) -> Case:
    """Return a case with one site whose quote is given."""
    case = empty_case()
    case.document("one", f"It says: {quote} and ends.", title="One")
    claim = case.claim(
        "one", quote, Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED), WATCH
    )
    case.finding("s-one", "site", claim)
    return case
