"""The sample's release on disk: every link leads somewhere, every quote is the case's own words, nothing is loaded.

What a quote must say is taken from the case, never from the pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from lxml import html

from longarm.model.registry import CaseClaim
from longarm.pipeline.demo import DemoReport

pytestmark = pytest.mark.slow

OF_PROGRAMS = {"script", "form", "iframe", "object", "embed", "applet", "link", "base", "input"}
LOADS = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}
PLACE = re.compile(r"([aw])-(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Site:
    """A release: its files and, for each page, the tree and the ids in it."""

    files: frozenset[str]
    trees: dict[str, html.HtmlElement]
    ids: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def site(sample_case: DemoReport) -> Site:
    return read_site(sample_case.release.folder)


def read_site(folder: Path) -> Site:
    """Read a release from the disk, as a reader's browser would."""
    paths = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    trees = {
        path: html.document_fromstring((folder / path).read_text(encoding="utf-8"))
        for path in sorted(paths)
        if path.endswith(".html")
    }
    ids = {
        path: {str(one.get("id")): one for one in tree.iter() if one.get("id")}
        for path, tree in trees.items()
    }
    return Site(frozenset(paths), trees, ids)


def target_of(page: str, href: str) -> tuple[str, str]:
    """Return the file and the fragment that a link on a page leads to."""
    path, _, name = href.partition("#")
    return (normpath(join(dirname(page), path)) if path else page), name


def words_at(site: Site, page: str, name: str) -> str:
    """Return the text of a quote's element and of its further parts."""
    marks = (one for one in site.trees[page].iter("mark"))
    return "".join(
        one.text_content() for one in marks if name in {one.get("id"), one.get("data-of")}
    )


def quotes_of(tree: html.HtmlElement) -> list[str]:
    """Return the links of an element that lead to a quote."""
    hrefs = [one.get("href", "") for one in tree.iter("a")]
    return [href for href in hrefs if PLACE.fullmatch(href.partition("#")[2])]


def test_every_link_leads_to_a_file_and_a_place(site: Site) -> None:
    walked = 0
    for page, tree in site.trees.items():
        for link in tree.iter("a"):
            href = link.get("href")
            assert href, (page, link.text_content())
            if href.startswith(("https://", "http://")):
                continue
            path, name = target_of(page, href)
            assert path in site.files, (page, href)
            assert not name or name in site.ids[path], (page, href)
            walked += 1
    assert walked > 1000


def test_no_page_is_out_of_reach(site: Site) -> None:
    reached: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached:
            continue
        reached.add(page)
        hrefs = [one.get("href", "") for one in site.trees[page].iter("a")]
        inner = [href for href in hrefs if not href.startswith(("https://", "http://"))]
        waiting += [
            path for path, _ in (target_of(page, href) for href in inner) if path in site.trees
        ]
    assert reached == set(site.trees)


def test_every_quote_is_the_slice_of_its_rendition(site: Site, sample_case: DemoReport) -> None:
    texts = {each.id: each.rendition.text for each in sample_case.registry.documents}
    claimed = {
        (said.document_id, said.claim.anchor.start, said.claim.anchor.end): said.claim.anchor.exact
        for said in sample_case.registry.claims
    }
    compared = 0
    for page, ids in site.ids.items():
        for name in ids:
            place = PLACE.fullmatch(name)
            if not place:
                continue
            kind, (start, end) = place[1], (int(place[2]), int(place[3]))
            document = Path(page).stem
            assert (document, start, end) in claimed, (page, name)
            if kind == "a":
                assert words_at(site, page, name) == texts[document][start:end], (page, name)
                assert claimed[document, start, end] == texts[document][start:end]
                compared += 1
    assert compared > 200


def test_every_fact_leads_to_a_quote(site: Site) -> None:
    facts = 0
    for page, tree in site.trees.items():
        for fact in tree.xpath("//*[@data-fact]"):
            hrefs = quotes_of(fact)
            assert hrefs, (page, fact.text_content()[:80])
            for path, name in (target_of(page, href) for href in hrefs):
                assert site.ids[path][name].tag == "mark"
            facts += 1
    assert facts > 500


def test_a_quote_beside_its_sentence_says_what_the_case_says(
    site: Site, sample_case: DemoReport
) -> None:
    texts = {each.id: each.rendition.text for each in sample_case.registry.documents}
    compared = 0
    for page, tree in site.trees.items():
        for quote in tree.xpath("//li[@data-fact]//blockquote"):
            (href,) = quotes_of(quote)
            path, name = target_of(page, href)
            kind, start, end = name.split("-")
            if kind == "a":
                text = texts[Path(path).stem][int(start) : int(end)]
                assert quote.text_content() == text, (page, href)
                compared += 1
    assert compared > 500


def test_every_claim_stands_on_its_documents_page_unless_the_gate_left_it_out(
    site: Site, sample_case: DemoReport
) -> None:
    report = sample_case.release.report
    admitted = {said.id for said in report.registry.claims}
    out = [said for said in sample_case.registry.claims if said.id not in admitted]
    assert len(out) == sum(left.count for left in report.left if left.what == "claim")
    missing = [said.id for said in report.registry.claims if not stands(site, said)]
    assert missing == []


def stands(site: Site, said: CaseClaim) -> bool:
    """Tell whether a claim's place exists on its document's page, whole or with a part withheld."""
    place = f"{said.claim.anchor.start}-{said.claim.anchor.end}"
    ids = site.ids.get(f"documents/{said.document_id}.html", {})
    return f"a-{place}" in ids or f"w-{place}" in ids


def is_the_releases_own(one: html.HtmlElement) -> bool:
    """Tell whether an element loads a picture or a feed of the release itself, or is the search, which nobody needs."""
    named = str(one.get("src") or one.get("href") or one.get("srcset") or "")
    sources = [part.split()[0] for part in named.split(",") if part.split()]
    kind = (one.tag, one.get("type"))
    if one.tag in {"img", "source"}:
        wanted = r"(\.\./)*pictures/[\w-]+\.(png|svg)"
    elif one.tag == "script":
        wanted = r"(\.\./)*search/[\w-]+\.js"
    elif kind == ("link", "application/atom+xml"):
        wanted = r"(\.\./)*feeds/[\w-]+\.atom"
    else:
        return kind == ("input", "search")
    return bool(sources) and all(re.fullmatch(wanted, source) for source in sources)


def test_no_page_runs_sends_or_loads_anything(site: Site) -> None:
    for page, tree in site.trees.items():
        for one in tree.iter():
            if not isinstance(one.tag, str):
                continue
            names = set(one.attrib)
            assert not [name for name in names if name.startswith("on")], (page, one.tag)
            if is_the_releases_own(one):
                continue
            assert one.tag not in OF_PROGRAMS, (page, one.tag)
            assert not names & LOADS, (page, one.tag, dict(one.attrib))
            if one.tag != "a":
                hrefs = [value for name, value in one.attrib.items() if name.endswith("href")]
                assert all(href.startswith("#") for href in hrefs), (page, one.tag, hrefs)
        assert not tree.xpath("//meta[translate(@http-equiv,'REFSH','refsh')='refresh']"), page
        styles = [one.text_content() for one in tree.iter("style")] + tree.xpath("//@style")
        assert not [css for css in styles if re.search(r"url\(|@import|image-set", css)], page


def test_every_page_has_a_language_a_title_and_one_heading(site: Site) -> None:
    titles = []
    for page, tree in site.trees.items():
        assert tree.get("lang"), page
        (title,) = tree.xpath("//head/title")
        assert title.text_content().strip(), page
        titles.append(title.text_content())
        assert len(tree.xpath("//h1")) == 1, page
        assert tree.xpath("string(//h1)").strip(), page
    assert len(titles) > 90
