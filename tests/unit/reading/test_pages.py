"""Web pages: the main text, and what a page states about itself."""

from __future__ import annotations

import json

import pytest

from longarm.errors import NoTextFoundError
from longarm.model.document import Rendition, Stated
from longarm.stages.reading import read

FIRST = "The city of Strelsau (invented) ordered two overseas stations closed on Tuesday, its mayor said."
SECOND = (
    "He had asked the ambassador in March whether the offices were known to him; no answer came."
)

FURNITURE = """
<nav><ul><li><a href="#">Home</a></li><li><a href="#">World news of today</a></li></ul></nav>"""
BELOW = """
<div class="newsletter"><p>Get the morning briefing in your inbox, Monday to Friday.</p></div>
<div class="related-posts"><h2>Related</h2><h4><a href="#">Court counts 77 other stations</a></h4></div>
<div id="comments"><p>First comment: I saw 12 of them myself in the harbour street.</p></div>
<footer><p>© 2009–2025</p><time datetime="2025-03-14">Last update: 14 March 2025</time></footer>
<div class="cookie-consent"><p>We use cookies to measure how our pages are read.</p></div>"""


def page(head: str = "", body: str = f"<p>{FIRST}</p><p>{SECOND}</p>", above: str = "") -> bytes:
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Two stations closed | Strelsau Post</title>{head}</head><body>{FURNITURE}
<article><h1>Two stations closed</h1>{above}{body}</article>{BELOW}</body></html>""".encode()


def read_page(head: str = "", **parts: str) -> Rendition:
    return read(page(head, **parts), "page.html")


def described(**fields: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle"} | fields
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def test_the_rendition_is_the_main_text_and_nothing_else() -> None:
    assert read_page().text == f"{FIRST}\n{SECOND}"


def test_segments_name_each_paragraph() -> None:
    rendition = read_page()
    assert [(part.path, rendition.text[part.start : part.end]) for part in rendition.segments] == [
        ("p[1]", FIRST),
        ("p[2]", SECOND),
    ]


def test_lists_and_tables_of_an_article_are_text() -> None:
    body = (
        f"<p>{FIRST}</p><ul><li>Strelsau has two of them.</li><li>Zenda has one.</li></ul>"
        f"<table><tr><td>Strelsau</td><td>2</td></tr><tr><td>Zenda</td><td>1</td></tr></table>"
        f"<p>{SECOND}</p>"
    )
    text = read_page(body=body).text
    assert "Strelsau has two of them.\nZenda has one." in text
    assert "Strelsau 2\nZenda 1" in text


def test_a_page_in_one_form_is_still_read() -> None:
    content = (
        f"<html><body><form id='f'><div><p>{FIRST}</p><p>{SECOND}</p></div></form></body></html>"
    )
    assert FIRST in read(content.encode(), "old.htm").text


def test_a_file_without_an_ending_is_a_page_where_it_begins_like_one() -> None:
    assert read(page(), "saved").text == f"{FIRST}\n{SECOND}"
    assert read(b"<!-- saved -->" * 200 + page(), "saved").text == f"{FIRST}\n{SECOND}"


def test_comments_without_a_page_after_them_are_text_and_soon_read() -> None:
    assert read(b"<!---->" * 500, "saved").text == "<!---->" * 500


@pytest.mark.parametrize(
    "content",
    [b"<html></html>", b"<!-- nothing -->", b"<html><body><script>1</script></body></html>"],
)
def test_a_page_without_text_is_refused(content: bytes) -> None:
    with pytest.raises(NoTextFoundError, match=r"empty.html: no main text was found"):
        read(content, "empty.html")


class TestPublished:
    def test_json_ld_comes_first(self) -> None:
        meta = '<meta property="article:published_time" content="2022-10-01">'
        head = described(datePublished="2022-10-26T23:30:00+02:00") + meta
        assert read_page(head).published == Stated("2022-10-26", "JSON-LD datePublished")

    def test_json_ld_may_lie_in_a_graph(self) -> None:
        head = described(
            **{"@type": "WebSite", "@graph": [{"@type": "WebPage", "datePublished": "2022-10-26"}]}
        )
        assert read_page(head).published.value == "2022-10-26"

    @pytest.mark.parametrize(
        "name", ['property="article:published_time"', 'name="DC.date.issued"', 'name="pubdate"']
    )
    def test_then_meta(self, name: str) -> None:
        assert read_page(f'<meta {name} content="2022-12">').published.value == "2022-12"

    def test_then_the_time_element_at_the_article(self) -> None:
        above = '<time datetime="2022-11-29">29 November</time>'
        assert read_page(above=above).published == Stated("2022-11-29", "time element")

    def test_the_date_of_a_footer_never_counts(self) -> None:
        assert read_page().published == Stated(None, "the page states no date of publication")

    def test_the_date_of_an_update_is_none_of_publication(self) -> None:
        head = '<meta property="article:modified_time" content="2025-03-14">'
        above = '<time class="updated" datetime="2025-03-14">14 March</time>'
        assert read_page(head, above=above).published.value is None

    def test_a_date_in_the_text_or_the_address_does_not_count(self) -> None:
        head = '<link rel="canonical" href="https://strelsau.example/2022/12/06/closed">'
        body = f"<p>12 November 2018. {FIRST}</p><p>{SECOND}</p>"
        assert read_page(head, body=body).published.value is None

    def test_of_several_dates_the_marked_one_counts(self) -> None:
        above = (
            '<time class="entry-date published" datetime="2022-11-29">29 November</time>'
            '<time datetime="2022-11-30">30 November</time>'
        )
        assert read_page(above=above).published.value == "2022-11-29"

    def test_of_several_dates_without_a_mark_none_counts(self) -> None:
        above = '<time datetime="2022-11-29">a</time><time datetime="2022-11-30">b</time>'
        stated = read_page(above=above).published
        assert stated.value is None
        assert "several dates" in stated.origin

    def test_a_date_with_two_readings_is_not_guessed(self) -> None:
        stated = read_page('<meta name="date" content="10/11/2022">').published
        assert stated.value is None
        assert "10/11/2022" in stated.origin

    def test_broken_json_ld_says_nothing(self) -> None:
        head = '<script type="application/ld+json">{"datePublished": "2022-10-26"</script>'
        assert read_page(head).published.value is None


class TestPublisher:
    def test_json_ld_comes_first_and_may_point_elsewhere(self) -> None:
        head = described(
            **{
                "@graph": [
                    {"@type": "NewsArticle", "publisher": {"@id": "#us"}},
                    {"@type": "Organization", "@id": "#us", "name": "Strelsau Post"},
                ]
            }
        )
        assert read_page(head).publisher == Stated("Strelsau Post", "JSON-LD publisher")

    def test_then_open_graph(self) -> None:
        head = '<meta property="og:site_name" content="Strelsau Post">'
        assert read_page(head).publisher == Stated("Strelsau Post", "meta og:site_name")

    def test_then_the_host(self) -> None:
        head = '<link rel="canonical" href="https://www.strelsau.example/closed">'
        assert read_page(head).publisher.value == "strelsau.example"

    def test_else_it_is_unknown(self) -> None:
        assert read_page().publisher == Stated(None, "the page names no publisher")


class TestAddress:
    def test_canonical_comes_before_open_graph(self) -> None:
        head = (
            '<meta property="og:url" content="https://strelsau.example/b">'
            '<link rel="canonical" href="https://strelsau.example/a">'
        )
        assert read_page(head).url == Stated("https://strelsau.example/a", "link canonical")

    @pytest.mark.parametrize("address", ["/closed", "javascript:alert(1)", "https://[", ""])
    def test_what_is_no_web_address_is_none(self, address: str) -> None:
        assert read_page(f'<link rel="canonical" href="{address}">').url.value is None
