"""The sample case, made and released once for all journeys that look at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.pipeline.demo import DemoReport, demo
from tests.journeys.invented_files import NOW

SAMPLE = Path(__file__).parents[2] / "sample" / "documents"


@pytest.fixture(scope="session")
def sample_case(tmp_path_factory: pytest.TempPathFactory) -> DemoReport:
    return demo(tmp_path_factory.mktemp("sample") / "case", SAMPLE, NOW)
