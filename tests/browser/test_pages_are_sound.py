"""Every kind of page in a real browser: nobody is shut out (axe), the HTML is valid, and search runs from a file."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from longarm.pipeline.demo import demo
from longarm.stages.publication.searching.folding import fold, shelf, tokens
from tests.journeys.invented_files import NOW

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SINGLE = (
    "index",
    "figures/index",
    "countries/index",
    "sites",
    "incidents",
    "responses",
    "statements",
    "links",
    "documents/index",
    "sources",
    "publishers",
    "relays",
    "unknown",
    "search",
    "lists/places",
    "lists/bodies",
    "lists/years",
    "lists/groups",
    "changes",
    "corrections",
    "method",
    "about",
)
MANY = ("figures", "findings", "countries", "documents")
WRITINGS = (
    "Café CÔTE Straße Łódź",
    "أَلْمَرْكَز إدارة مدرسة مـــركز",
    "在102个警察站 경찰서 セーフガード",
    "ＡＢＣ１２ — x",
    "Ελλάς İstanbul",
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(
        not (HERE / "node_modules").is_dir() or not all(map(shutil.which, ("node", "chromium"))),
        reason="node or chromium is not installed, or `npm ci` was not run in tests/browser",
    ),
]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found: by page, and for searches what the page said, linked and complained about."""

    pages: tuple[str, ...]
    accessible: dict[str, list[str]]
    valid: dict[str, list[str]]
    searched: dict[str, dict[str, list[str] | str]]


@pytest.fixture(scope="module")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Looked:
    folder = tmp_path_factory.mktemp("case")
    site = demo(folder / "case", ROOT / "sample" / "documents", NOW).release.folder
    kinds = [f"{name}.html" for name in SINGLE]
    for kind in MANY:
        found = sorted((site / kind).glob("*.html"), key=lambda path: (-path.stat().st_size, path))
        kinds += [path.relative_to(site).as_posix() for path in found[:3]]
    jobs = folder / "jobs.json"
    jobs.write_text(
        json.dumps(
            {
                "pages": {name: (site / name).as_uri() for name in kinds},
                "searches": {
                    word: f"{(site / 'search.html').as_uri()}#q={word}"
                    for word in ("dublin", "警察", "xyzzy")
                },
                "files": {
                    path.relative_to(site).as_posix(): str(path) for path in site.rglob("*.html")
                },
            }
        ),
        encoding="utf-8",
    )
    chromium = shutil.which("chromium")
    assert chromium is not None, "chromium is not installed"
    shown = subprocess.run(
        ["node", HERE / "look.mjs", chromium, jobs],
        capture_output=True,
        text=True,
        timeout=400,
        check=False,
    )
    assert shown.returncode == 0, shown.stderr
    told = json.loads(shown.stdout)
    return Looked(tuple(kinds), told["accessible"], told["valid"], told["searched"])


def test_axe_finds_nothing_on_any_kind_of_page_on_a_phone_and_in_the_dark(looked: Looked) -> None:
    assert sorted(looked.accessible) == sorted(set(looked.pages))
    assert {page: found for page, found in looked.accessible.items() if found} == {}


def test_every_page_is_valid_html(looked: Looked) -> None:
    assert len(looked.valid) > 100
    assert {page: found for page, found in looked.valid.items() if found} == {}


@pytest.mark.parametrize("word", ["dublin", "警察"])
def test_search_finds_from_a_file_under_its_own_policy(looked: Looked, word: str) -> None:
    found = looked.searched[f"{word} with"]
    assert found["complaints"] == []
    assert any("#c-" in link for link in found["links"])
    assert any(link.startswith(("findings/", "documents/")) for link in found["links"])


def test_search_says_when_nothing_was_found(looked: Looked) -> None:
    assert "Nothing was found." in looked.searched["xyzzy with"]["said"]


def test_search_without_scripts_says_so(looked: Looked) -> None:
    found = looked.searched["dublin without"]
    assert "Searching needs scripts" in found["said"]
    assert found["complaints"] == []


def test_the_engine_folds_and_shelves_as_the_index_does() -> None:
    engine = ROOT / "src/longarm/stages/publication/searching/engine.js"
    program = (
        f"{engine.read_text(encoding='utf-8')}\n"
        "const [texts, shelved] = JSON.parse(process.argv[1]);"
        "console.log(JSON.stringify([texts.map((text) => longarmSearch.fold(text)),"
        " shelved.map((token) => longarmSearch.shelf(token, 64))]))"
    )
    shelved = sorted(token for text in WRITINGS for token in tokens(text))
    shown = subprocess.run(
        ["node", "-e", program, json.dumps([WRITINGS, shelved])],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    assert json.loads(shown) == [
        [fold(text) for text in WRITINGS],
        [shelf(token, 64) for token in shelved],
    ]
