"""Demo: the sample case is made, and made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.errors import CaseExistsError
from longarm.pipeline.case import init
from longarm.pipeline.demo import demo

NOW = "2026-01-01T00:00:00Z"
TEXT = (
    "Police in Croatia have opened an investigation into two Chinese police stations in Zagreb, "
    "the interior ministry said (invented)."
)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    folder = tmp_path / "sample"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(f"---\npublished: 2022-12\n---\n{TEXT}", encoding="utf-8")
    return folder


def test_the_sample_case_is_made_and_released(tmp_path: Path, sample: Path) -> None:
    report = demo(tmp_path / "demo", sample, NOW)
    assert len(report.registry.documents) == 2
    assert report.registry.claims
    assert report.registry.weighed.ledger
    assert (report.release.folder / "index.html").is_file()


def test_made_again_it_is_the_same(tmp_path: Path, sample: Path) -> None:
    first = demo(tmp_path / "demo", sample, NOW)
    again = demo(tmp_path / "demo", sample, NOW)
    assert again.added.unchanged == first.added.added
    assert again.release.manifest_sha256 == first.release.manifest_sha256


def test_another_case_is_left_alone(tmp_path: Path, sample: Path) -> None:
    init(tmp_path / "mine", "Years of work")
    with pytest.raises(CaseExistsError):
        demo(tmp_path / "mine", sample, NOW)
