"""A site in several languages in a real browser: pages fit a phone, Arabic runs from the right, pictures do not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

from longarm.model.release import Terms
from longarm.stages.publication.release import publish
from longarm.stages.publication.words.strings import strings as words
from tests.browser.probing import FLAGS, PHONE, Seen, probed
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import elements

PROBE = """<!doctype html><meta charset="utf-8"><title>probe</title>%s<script>
addEventListener("load", function () {
  var seen = {};
  document.querySelectorAll("iframe").forEach(function (frame) {
    var page = frame.contentDocument, look = page.defaultView.getComputedStyle.bind(page.defaultView);
    var heading = page.querySelector("h1").getBoundingClientRect();
    var ticks = [].map.call(page.querySelectorAll("svg.ledger .tick"), function (one) {
      return [one.getBoundingClientRect().left, one.getBoundingClientRect().right];
    });
    var bar = page.querySelector("svg.bar rect");
    seen[frame.dataset.page] = {
      width: page.documentElement.scrollWidth,
      direction: look(page.documentElement).direction,
      heading: [heading.left, heading.right],
      links: page.querySelectorAll("nav a[hreflang]").length,
      ticks: ticks,
      picture: [].map.call(page.querySelectorAll("svg"), function (one) { return look(one).direction; }),
      bar: bar ? [bar.getBoundingClientRect().right, bar.parentNode.getBoundingClientRect().right] : null
    };
  });
  var out = document.createElement("pre"); out.id = "out"; out.textContent = JSON.stringify(seen);
  document.body.appendChild(out);
});
</script>"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="chromium is not installed"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the invented case's site in five languages."""
    made = tmp_path_factory.mktemp("languages")
    languages = ("en", "es", "fr", "zh", "ar")
    terms = Terms("2024-01-06T09:00:00Z", languages=languages)
    publish(invented_case().registry(), made / "site", terms)
    return made


@pytest.fixture(scope="module")
def seen(folder: Path) -> Seen:
    """Every page in a frame as wide as a phone, measured by a page beside the site."""
    return probed(folder / "site", folder, PROBE)


@pytest.mark.parametrize(
    ("language", "query"),
    [("es", "Dublin"), ("fr", "Gazette"), ("zh", "Dublin"), ("ar", "Dublin"), ("ar", "Gazette")],
)
def test_results_are_counted_in_the_form_of_the_language(
    folder: Path, language: str, query: str
) -> None:
    page = f"{(folder / 'site' / language / 'search.html').as_uri()}#q={query}"
    run = (*("chromium", *FLAGS), f"--user-data-dir={folder / 'search'}", "--dump-dom", page)
    shown = subprocess.run(run, capture_output=True, text=True, timeout=120, check=False).stdout
    tree = html.document_fromstring(shown)
    results = len(elements(tree, "//ol[@class='results']/li"))
    assert results > 0
    assert elements(tree, "//*[@role='status']")[0].text_content() == words(language).text(
        "search.found", count=results
    )


def test_no_page_of_any_language_is_wider_than_a_phone(
    seen: Seen,
) -> None:
    assert {page: shown["width"] for page, shown in seen.items() if shown["width"] != PHONE} == {}


def test_every_page_can_be_had_in_every_language(seen: Seen) -> None:
    assert [page for page, shown in seen.items() if shown["links"] != 5] == []


def test_arabic_runs_from_the_right_and_the_others_from_the_left(
    seen: Seen,
) -> None:
    for page, shown in seen.items():
        assert shown["direction"] == ("rtl" if page.startswith("ar/") else "ltr"), page


def test_a_chart_keeps_its_direction_and_a_bar_grows_with_the_words(
    seen: Seen,
) -> None:
    left, right = seen["index.html"], seen["ar/index.html"]
    assert set(right["picture"]) == {"ltr"}
    # Time runs from left to right in both: the labels of the scale stand at the same side.
    assert left["ticks"][0] == pytest.approx(right["ticks"][0], abs=1.0)
    bar, room = right["bar"]
    assert bar == pytest.approx(room, abs=1.0), "the bar does not begin at the right"
