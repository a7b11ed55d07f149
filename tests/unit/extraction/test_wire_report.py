"""One agency report in every language: whose word its counts are, and where each was counted."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Figure, Site
from tests.unit.extraction.reading import claims_of

REPORTS = tomllib.loads((Path(__file__).parent / "wire_report.toml").read_text(encoding="utf-8"))
COUNTS = {24: "world", 61: "world", 19: "world", 37: "world", 7: "PL", 5: "LT", 3: "DE"}


@pytest.mark.parametrize("language", sorted(REPORTS))
def test_every_count_of_a_report_is_the_word_of_the_body_that_it_names_later(language: str) -> None:
    report = REPORTS[language]
    claims = claims_of(report["text"], Figure, language, "2024-06-05")
    told = [each.slots for each in claims if isinstance(each.slots, Figure)]
    assert {slots.low: slots.scope for slots in told} == {
        count: (scope,) for count, scope in COUNTS.items()
    }
    assert {each.voices[-1].name if each.voices else "" for each in claims} == {report["name"]}


@pytest.mark.parametrize("language", sorted(REPORTS))
def test_where_a_body_has_its_seat_is_no_site(language: str) -> None:
    sites = claims_of(REPORTS[language]["text"], Site, language, "2024-06-05")
    places = {each.slots.country for each in sites if isinstance(each.slots, Site)}
    assert places == {"PL", "LT", "DE"}
