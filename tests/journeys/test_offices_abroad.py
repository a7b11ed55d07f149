"""An invented report about offices abroad, a slip in a relay, a closure and a denial: from files to findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from longarm.model.finding import FlagKind
from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.look import registry

if TYPE_CHECKING:
    from pathlib import Path

    from longarm.model.registry import Registry

NOW = "2026-11-27T00:00:00Z"
TEXTS = {
    ("en", "Meskerem Watch", "2023-02-06"): (
        "In this report Meskerem Watch documents 31 collection offices that the Eritrean government runs in twelve "
        "countries. Exiles are told there to pay, and whoever refuses is threatened.\n\nThere is one in Kassel and "
        "one in Stuttgart."
    ),
    ("de", "Kasseler Anzeigenpost", "2023-02-08"): (
        "Meskerem Watch spricht von 13 Büros in zwölf Ländern, in denen Eritrea bei Exilanten Steuern eintreibt. "
        "Eines der Büros soll in Kassel liegen."
    ),
    ("en", "Baltic Evening Post", "2023-02-09"): (
        "Eritrea keeps 31 offices in twelve countries in which exiles are threatened, says Meskerem Watch. “There are "
        "no such offices. There never were,” said the Eritrean foreign minister Yonas Tesfai."
    ),
    ("de", "Fuldaer Bote", "2023-11-16"): (
        "Das Büro, das Eritrea in Kassel betrieb, ist geschlossen worden. Das teilte das hessische Innenministerium "
        "mit. Exilanten waren dort bedroht worden."
    ),
}


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    folder: Path = tmp_path_factory.mktemp("offices")
    texts = folder / "texts"
    texts.mkdir()
    for number, ((language, publisher, published), text) in enumerate(TEXTS.items()):
        head = f"publisher: {publisher}\npublished: {published}\nlanguage: {language}"
        (texts / f"{number}.md").write_text(f"---\n{head}\n---\n{text}\n", encoding="utf-8")
    init(folder / "case", "offices")
    with opened(folder / "case", writing=True) as case:
        add(case, [texts], NOW)
        return registry(case)


def test_a_slip_in_a_relay_is_told_from_the_count_of_its_root(network: Registry) -> None:
    counts = {
        each.low: each for each in network.weighed.ledger if each.unit == "site" and not each.place
    }
    assert {low: each.roots for low, each in counts.items()} == {
        31: ("Meskerem Watch",),
        13: ("Meskerem Watch",),
    }
    assert [flag.kind for flag in counts[13].flags] == [FlagKind.MISPRINT]
    assert counts[31].flags == ()


def test_a_closure_answers_one_site_and_a_denial_of_all_answers_each(network: Registry) -> None:
    sites = {
        each.key[1]: each
        for each in network.weighed.findings
        if each.kind == "site" and each.key[-1] == "affirmed" and each.key[1] != "unknown"
    }
    assert {city: each.outcome for city, each in sites.items()} == {
        "Kassel": "closed",
        "Stuttgart": "alleged",
    }
    assert all(each.replies for each in sites.values())
