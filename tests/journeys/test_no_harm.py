"""A roster, a list of exiles and an accused host, fed in: nobody of them is in entities, graph, index or release.

The case keeps the pages as evidence. What it makes of them must not hold the people in them: they are charged with
nothing, hold no office, and did not ask to be in a registry.
"""

from __future__ import annotations

import html
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from longarm.errors import GateError
from longarm.model.contract import to_json
from longarm.model.registry import Registry
from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.decide import entities
from longarm.pipeline.demo import DemoReport
from longarm.pipeline.look import registry
from longarm.pipeline.release import release
from tests.journeys.invented_files import NOW
from tests.journeys.people_pages import KINDS, OFFICIAL, people_pages
from tests.leaks.invented_secrets import Secret, Sort
from tests.leaks.planting import planted
from tests.quality.lines_run import lines_run
from tools.leak_scanner.scanning import Scanner

pytestmark = pytest.mark.slow

PAGES, NAMED = people_pages()
EVIDENCE = {"store_document", "store_capture", "store_rendition", "store_claim", "store_event"}
"""Tables that keep what was captured and what it says; every other one is made from it."""
FED = (*KINDS, "all")
LEGITIMATE = [
    ("roster", "葡萄牙司法警察"),
    ("roster", "الشرطة القضائية"),
    ("exiles", "Harbour Rights Watch"),
    ("host", "Portugal's Judicial Police"),
]
"""Bodies that speak or act in the pages, as extraction reads them, and which must not get lost."""


@dataclass(frozen=True, slots=True)
class Case:
    """A case after pages were fed in: what it says of itself, by place, and its release."""

    told: dict[str, str]
    seen: Registry
    folder: Path
    refused: str


def _tables(database: Path) -> str:
    """Return the rows of every table that is no evidence."""
    with closing(sqlite3.connect(database)) as opened_database:
        names = opened_database.execute("select name from sqlite_master where type = 'table'")
        return "\n".join(
            f"{name} {row}"
            for (name,) in names.fetchall()
            if name not in EVIDENCE
            for row in opened_database.execute(f'select * from "{name}"')  # noqa: S608 - the case's own table
        )


def _shown(*values: object) -> str:
    return json.dumps([to_json(value) for value in values], ensure_ascii=False, indent=1)


def _fed(folder: Path, fed_kind: str) -> Case:
    kinds = KINDS if fed_kind == "all" else (fed_kind,)
    pages = folder / "pages"
    pages.mkdir()
    for number, ((kind, language), text) in enumerate(PAGES.items()):
        if kind in kinds:
            (pages / f"p{number:02}-{language}.html").write_text(text, encoding="utf-8")
    init(folder / "case", "Stations in Lisbon")
    refused = ""
    with opened(folder / "case", writing=True) as case:
        assert not add(case, [pages], NOW).refused
        seen, known = registry(case), entities(case)
        try:
            release(case, folder / "site", NOW)
        except GateError as error:
            refused = str(error)
    weighed = seen.weighed
    told = {
        "entities": _shown(*known),
        "judgements": _shown(seen.judgements),
        "graph": _shown(weighed.edges, weighed.roots, weighed.routes),
        "findings": _shown(weighed.findings),
        "ledger": _shown(weighed.ledger),
        "index": _tables(folder / "case" / "case.db"),
    }
    return Case(told, seen, folder / "site", refused)


@pytest.fixture(scope="module")
def fed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Case]:
    @cache
    def of_kind(kind: str) -> Case:
        return _fed(tmp_path_factory.mktemp(kind), kind)

    return of_kind


def _named(kind: str) -> tuple[tuple[str, Secret], ...]:
    """Return who stands in the pages of a kind, with the page's name."""
    return tuple(each for each in NAMED if kind in {"all", each[0].partition("-")[0]})


@cache
def _scanner(kind: str) -> Scanner:
    return Scanner(secret.wanted for _, secret in _named(kind))


def _summary(kind: str, found: Iterable[tuple[int, str]]) -> str:
    """Return how many were found of each page and sort, in which form or folder, with one of them."""
    rows: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for number, how in found:
        page, one = _named(kind)[number]
        rows[page, one.sort.value, how].add(one.text)
    lines = (f"{' · '.join(row)} · {len(texts)}, as {min(texts)}" for row, texts in rows.items())
    return "\n".join(sorted(lines))


@pytest.mark.parametrize(
    "where", ["entities", "judgements", "graph", "findings", "ledger", "index"]
)
@pytest.mark.parametrize("kind", FED)
def test_nobody_is_in_what_the_case_makes_of_a_page(
    kind: str, where: str, fed: Callable[[str], Case]
) -> None:
    found = _scanner(kind).in_text(fed(kind).told[where])
    summary = _summary(kind, ((number, form.partition(",")[0]) for number, form in found))
    assert not summary, summary


@pytest.mark.parametrize("kind", FED)
def test_nobody_is_in_the_release(kind: str, fed: Callable[[str], Case]) -> None:
    case = fed(kind)
    assert not case.refused, case.refused[:1000]
    seen = _scanner(kind).in_folder(case.folder)
    assert not seen.unopened
    summary = _summary(kind, ((hit.secret, hit.file.partition("/")[0]) for hit in seen.hits))
    assert not summary, summary


@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_are_evidence_and_whole(kind: str, fed: Callable[[str], Case]) -> None:
    kept = "\n".join(each.rendition.text for each in fed(kind).seen.documents)
    found = {number for number, _ in _scanner(kind).in_text(kept)}
    # A day of birth is written as its language does, and is looked for by its digits with their marks alone.
    days = {at for at, (_, one) in enumerate(_named(kind)) if one.sort is Sort.BIRTH}
    assert found | days == set(range(len(_named(kind))))


def _said(case: Case) -> str:
    """Return the pages of a release that tell what is known, without those that show documents."""
    assert not case.refused, case.refused[:1000]
    return "\n".join(
        html.unescape(path.read_text(encoding="utf-8"))
        for path in case.folder.rglob("*.html")
        if path.parent.name != "documents"
    )


@pytest.mark.parametrize(("kind", "organ"), LEGITIMATE)
def test_a_body_that_acts_in_public_is_still_there(
    kind: str, organ: str, fed: Callable[[str], Case]
) -> None:
    case = fed(kind)
    assert organ in case.told["entities"]
    assert organ in _said(case)


def test_a_minister_who_acts_in_office_is_named(fed: Callable[[str], Case]) -> None:
    assert OFFICIAL in _said(fed("host"))


def test_a_thousand_secrets_are_not_in_the_sample(sample_case: DemoReport) -> None:
    seen = Scanner(each.secret.wanted for each in planted()).in_folder(sample_case.release.folder)
    assert len(planted()) >= 1000
    assert seen.characters > 1_000_000
    assert (seen.hits, seen.unopened) == ((), ())


def test_four_times_the_text_is_four_times_the_work_for_a_thousand_secrets(
    sample_case: DemoReport,
) -> None:
    page = (sample_case.release.folder / "index.html").read_text(encoding="utf-8")
    scanner = Scanner(each.secret.wanted for each in planted())

    def lines(text: str) -> int:
        return lines_run(lambda: list(scanner.in_text(text)))

    assert lines(page * 4) < lines(page) * 4.2
