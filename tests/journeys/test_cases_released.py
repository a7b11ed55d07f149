"""The invented cases of weighing are released: no word that is nobody's name keeps a whole case from its readers."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from benchmarks.weighing.cases.__main__ import HERE
from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.release import release
from tests.journeys.invented_files import NOW

pytestmark = pytest.mark.slow

PRIVATE = {
    "returns": (
        "Apolline Verdurier",
        "Daler Safarmurodow",
        "Umedjon Karimzod",
        "Zafarjon Kalandarpur",
    ),
    "bureaus": ("Filmon Berhe", "Semhar Tekle", "Rahwa Goitom", "Oduya-Finch"),
    "notices": ("Nermin Fathelbab", "Torben Kieslinger", "Hazem Orfaly", "Swantje Möhrlin", "Paco"),
}
"""Invented people in the texts who hold no office and do not speak for anybody."""
WORDS = {
    "returns": ("Incidents", "cousins", "Federal Republic"),
    "bureaus": ("Kestrel Wire", "dueño"),
    "notices": ("Diffatayn Gate", "Miqyas"),
}


@pytest.mark.parametrize("name", ["returns", "bureaus", "notices"])
def test_an_invented_case_is_released_without_its_private_persons(
    name: str, tmp_path: Path
) -> None:
    init(tmp_path / "case", name)
    with opened(tmp_path / "case", writing=True) as case:
        add(case, [HERE / name / "documents"], NOW)
        release(case, tmp_path / "site", NOW)
    pages = (path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html"))
    shown = html.unescape(re.sub(r"<[^>]+>", "", "\n".join(pages)))
    assert [person for person in PRIVATE[name] if person in shown] == []
    assert [word for word in WORDS[name] if word not in shown] == []
