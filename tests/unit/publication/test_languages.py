"""A site in several languages: the same pages under each, one set of data, a switch that works without a script."""

from __future__ import annotations

from dataclasses import replace
from posixpath import dirname, join, normpath

import pytest
from lxml import html

from longarm.errors import SiteLanguageError
from longarm.model.release import Terms
from longarm.model.slots import Action, Response
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.release import files, release_id
from longarm.stages.publication.views.material import in_language, material
from longarm.stages.publication.words.strings import english, strings
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import inspected, taken

ALL = ("en", "es", "fr", "zh", "ar")
READ = (".csv", ".html", ".json")
TERMS = Terms(made_at="2024-01-06T09:00:00Z", languages=ALL)


def _site(languages: tuple[str, ...]) -> dict[str, str]:
    found = _everything(languages)
    return {path: content.decode() for path, content in found.items() if path.endswith(READ)}


def _everything(languages: tuple[str, ...], name: str | None = None) -> dict[str, bytes]:
    report = gate(invented_case().registry())
    terms = replace(TERMS, languages=languages)
    return taken(files(report, terms, name or release_id(report, terms)))


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return _site(ALL)


@pytest.fixture(scope="module")
def trees(site: dict[str, str]) -> dict[str, html.HtmlElement]:
    return {
        path: html.document_fromstring(text.encode())
        for path, text in site.items()
        if path.endswith(".html")
    }


def _pages(site: dict[str, str], folder: str) -> set[str]:
    folders = tuple(f"{one}/" for one in ALL)
    return {
        path.removeprefix(folder)
        for path in site
        if path.endswith(".html")
        and (path.startswith(folder) if folder else not path.startswith(folders))
    }


@pytest.mark.parametrize("language", ALL[1:])
def test_each_language_has_the_same_pages_below_a_folder_of_its_own(
    site: dict[str, str], language: str
) -> None:
    assert _pages(site, f"{language}/") == _pages(site, "")


def test_countries_stand_in_the_order_of_their_letters_whatever_their_accents() -> None:
    case = invented_case()
    quote = "Ireland ordered the closure of the Dublin station in March 2023."
    for code in ("AE", "FR", "ES"):
        case.claim("en01", quote, Response(None, code, Action.PROTEST, None))
    report = gate(case.registry())
    made = in_language(material(report, english(), TERMS, "r"), strings("fr"))
    names = [one.name for one in made.countries]
    assert [one for one in names if one[0] in "ÉEFI"] == [
        "Émirats arabes unis", "Espagne", "France", "Irlande",
    ]  # fmt: skip


def test_the_data_are_there_once(site: dict[str, str]) -> None:
    assert {path for path in site if "data/" in path} == {
        path for path in _site(("en",)) if "data/" in path
    }


def test_the_data_are_in_english_whatever_the_languages_of_the_site() -> None:
    # Data name their release in every row, and its id stands for its pages too: it is the same one here.
    french, english_site = _everything(("fr",), "r"), _everything(("en",), "r")
    for path in english_site:
        if path.startswith("data/"):
            assert french[path] == english_site[path], path


def test_the_first_language_is_at_the_root() -> None:
    site = _site(("ar", "en"))
    assert '<html lang="ar" dir="rtl">' in site["index.html"]
    assert '<html lang="en">' in site["en/index.html"]


def test_the_pages_say_their_language_and_direction(trees: dict[str, html.HtmlElement]) -> None:
    said = {
        path: (tree.get("lang"), tree.get("dir"))
        for path, tree in trees.items()
        if path.endswith("index.html") and path.count("/") <= 1
    }
    assert trees["ar/documents/en01.html"].get("dir") == "rtl"
    assert trees["documents/ar01.html"].get("dir") is None
    assert said["index.html"] == ("en", None)
    assert said["zh/index.html"] == ("zh-Hans", None)
    assert said["ar/index.html"] == ("ar", "rtl")


def test_the_switch_leads_to_the_same_page_in_each_language(
    site: dict[str, str], trees: dict[str, html.HtmlElement]
) -> None:
    folders = dict(
        zip(("en", "es", "fr", "zh-Hans", "ar"), ("", "es/", "fr/", "zh/", "ar/"), strict=True)
    )
    for path, tree in trees.items():
        here = next((one for one in folders.values() if one and path.startswith(one)), "")
        links = tree.xpath("//a[@hreflang]")
        assert [one.get("hreflang") for one in links] == list(folders), path
        for link in links:
            target = normpath(join(dirname(path), link.get("href")))
            assert target == folders[link.get("hreflang")] + path.removeprefix(here)
            assert target in site
            assert link.get("lang") == link.get("hreflang")
        assert [one.get("hreflang") for one in links if one.get("aria-current")] == [
            tree.get("lang")
        ]


def test_a_site_in_one_language_has_no_switch() -> None:
    assert "hreflang" not in "".join(_site(("fr",)).values())


def test_the_gate_finds_nothing_in_any_language() -> None:
    assert inspected(_everything(ALL), gate(invented_case().registry()).withholding) == ()


def test_what_longarm_has_in_english_only_is_marked_as_english(
    trees: dict[str, html.HtmlElement],
) -> None:
    marked = trees["ar/relays.html"].xpath("//bdi[@lang='en']")
    assert "it says “según Morning Ledger”" in {one.text_content() for one in marked}
    assert all(one.get("dir") == "ltr" for one in marked)
    assert trees["relays.html"].xpath("//bdi[@lang='en']") == []


def test_reasons_for_leaving_out_are_told_in_the_language(
    trees: dict[str, html.HtmlElement],
) -> None:
    row = trees["zh/unknown.html"].get_element_by_id("left").getparent().text_content()
    assert "不含任何可公布的主张" in row
    assert "carries no claim" not in row


def test_every_reason_that_this_case_leaves_out_for_has_words() -> None:
    report = gate(invented_case().registry())
    assert report.left
    for one in report.left:
        assert strings("fr").of_english("left_out", one.reason), one.reason
        assert strings("fr").of_english("left_out_things", one.what), one.what


def test_quotes_and_masks_are_shared_between_languages() -> None:
    report = gate(invented_case().registry())
    made = material(report, english(), TERMS, "r")
    made.desk.all_said(made.desk.claims)
    other = in_language(made, strings("ar"))
    assert other.desk.withheld is made.desk.withheld
    for name in made.desk.claims:
        assert other.desk.said(name).quote is made.desk.said(name).quote
        assert other.desk.said(name).sentence != made.desk.said(name).sentence


def test_the_same_terms_give_the_same_bytes(site: dict[str, str]) -> None:
    assert _site(ALL) == site


def test_a_language_without_words_stops_the_release() -> None:
    with pytest.raises(SiteLanguageError, match="“tlh”"):
        _site(("en", "tlh"))
