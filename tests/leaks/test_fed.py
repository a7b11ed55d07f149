"""Secrets in files, names and decisions, fed through a case's own doors: none is in its release."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from tests.leaks.fed_files import FEEDS, SIGNED, fed, secrets_for
from tools.leak_scanner.scanning import Scanner

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("place", [*FEEDS, *SIGNED])
def test_nothing_that_was_fed_in_is_published(place: str, tmp_path: Path) -> None:
    """A refused release fails too: a stranger's name in one file must not stop a whole case."""
    secrets = secrets_for(place)
    site = fed(place, tmp_path)
    seen = Scanner(each.wanted for each in secrets).in_folder(site)
    assert not seen.unopened
    sites = (site / "sites.html").read_text(encoding="utf-8")
    assert "Lisbon" in sites, "the story itself is told"
    rows: dict[tuple[str, str], set[str]] = defaultdict(set)
    for hit in seen.hits:
        one = secrets[hit.secret]
        rows[one.sort.value, hit.file.partition("/")[0]].add(one.text)
    told = (
        f"{sort} · {room} · {len(texts)}, as {min(texts)}" for (sort, room), texts in rows.items()
    )
    assert not rows, "\n".join(sorted(told))
