"""Incidents are counted on one page only, in groups; a release that adds a few keeps the count of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import html

from longarm.model.claim import Modality, Polarity
from longarm.model.release import Terms
from longarm.model.slots import Category, Incident, Outcome, Tactic
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.publication.gate.tabulation import K
from longarm.stages.publication.release import publish
from tests.unit.publication.builder import Case
from tests.unit.publication.released import strings

if TYPE_CHECKING:
    from pathlib import Path

    from longarm.model.registry import Registry

WATCH = Voice("Tidewatch", VoiceType.ORGANIZATION, "reported", Stance.ALLEGES)
ROLES = ("journalist", "student")
LISTED = "lists/groups.html"


def told(acts: int, *, denied: int = 0) -> Registry:
    """Return a case with so many threats in Portugal, and a few of which only a denial is known."""
    case = Case()
    lines = [
        f"Tidewatch reported that agents threatened an exile in case number {number}."
        for number in range(acts + denied)
    ]
    case.document("doc-a", "\n".join(lines), published="2024-01-05", publisher="The Ferrol Courier")
    for number, line in enumerate(lines):
        slots = Incident(
            tactic=Tactic.THREAT,
            category=Category.DISTANCE,
            country="PT",
            city=None,
            date=None,
            outcome=Outcome.COMPLETED,
            perpetrator=None,
            target_kind=ROLES[number % 2],
            countable=True,
        )
        polarity = Polarity.DENIED if number >= acts else Polarity.AFFIRMED
        claim = case.claim(
            "doc-a", line, slots, WATCH, polarity=polarity, modality=Modality.ALLEGED
        )
        case.finding(f"i-{number}", "incident", claim)
    return case.registry()


def page(registry: Registry, folder: Path, made_at: str) -> html.HtmlElement:
    publish(registry, folder, Terms(made_at))
    return html.fromstring((folder / LISTED).read_text(encoding="utf-8"))


def counts(tree: html.HtmlElement) -> list[str]:
    return [text.strip() for text in strings(tree, "//tbody//td/text()")]


def test_a_group_is_counted_with_its_country_and_leads_to_its_incidents(tmp_path: Path) -> None:
    tree = page(told(6, denied=2), tmp_path / "release", "2024-02-01T00:00:00Z")
    assert counts(tree)[0] == "6"
    assert strings(tree, "//tbody//a/@href") == ["../countries/pt.html#incidents"]


def test_a_few_are_not_counted(tmp_path: Path) -> None:
    assert counts(page(told(K - 1), tmp_path / "release", "2024-02-01T00:00:00Z")) == []


def test_a_release_that_adds_one_keeps_the_earlier_count_with_its_day(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    first = counts(page(told(6), folder, "2024-02-01T00:00:00Z"))
    second = counts(page(told(7), folder, "2024-03-01T00:00:00Z"))
    third = counts(page(told(6 + K), folder, "2024-04-01T00:00:00Z"))
    assert first == second
    assert third[0] == str(6 + K)
    assert third[1] != first[1]
