"""The published site in a real browser, from a file, as a phone shows it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from longarm.pipeline.demo import demo
from tests.browser.probing import PHONE, probed
from tests.journeys.invented_files import NOW

ROOT = Path(__file__).parents[2]
PROBE = """<!doctype html><meta charset="utf-8"><title>probe</title>%s<script>
addEventListener("load", function () {
  var seen = {};
  document.querySelectorAll("iframe").forEach(function (frame) {
    var page = frame.contentDocument, body = page.body;
    seen[frame.dataset.page] = {
      width: page.documentElement.scrollWidth,
      heading: (page.querySelector("h1") || {}).textContent || "",
      marked: page.querySelectorAll("mark, [id^=a-]").length,
      text: body ? body.innerText.length : 0
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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo(
        tmp_path_factory.mktemp("case") / "case", ROOT / "sample" / "documents", NOW
    ).release.folder


@pytest.fixture(scope="module")
def seen(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, int | str]]:
    """Every page in a frame as wide as a phone, measured by a page beside the site; the site itself runs no script."""
    folder = tmp_path_factory.mktemp("probe")
    return probed(site, folder, PROBE)


def test_no_page_is_wider_than_a_phone(seen: dict[str, dict[str, int | str]]) -> None:
    assert {page: shown["width"] for page, shown in seen.items() if shown["width"] != PHONE} == {}


def test_every_page_shows_a_heading_and_text_without_a_script(
    seen: dict[str, dict[str, int | str]],
) -> None:
    empty = [
        page for page, shown in seen.items() if not shown["heading"] or int(shown["text"]) < 80
    ]
    assert empty == []


def test_documents_show_their_quotes(seen: dict[str, dict[str, int | str]]) -> None:
    pages = [
        page for page in seen if page.startswith("documents/") and page != "documents/index.html"
    ]
    assert pages
    assert [page for page in pages if not seen[page]["marked"]] == []
