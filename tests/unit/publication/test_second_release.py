"""A second release with a few changes: only files that differ are written, and only what speaks of a change differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from benchmarks.publication.scale import with_changes
from benchmarks.publication.world import world
from longarm.model.release import Terms
from longarm.stages.publication import Release, publish
from longarm.stages.publication.gate.public_ids import public_id
from longarm.stages.publication.proof.manifest import LISTING, read_listing
from tests.unit.publication.sealing import seal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

ADDRESS = "https://registry.example/"
VOUCHING = 3
"""The list of files, the manifest and its signature are not in the list."""


class Twice(NamedTuple):
    """Two releases in one place: what the second one was, and what each file of both was by path."""

    second: Release
    before: dict[str, str]
    after: dict[str, str]
    held: dict[str, int]
    """The files of the first one on disk, by path."""

    @property
    def other(self) -> set[str]:
        """Return the files that the second release has and the first one has not, or not so."""
        return {path for path, digest in self.after.items() if self.before.get(path) != digest}


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    """Release a case, and again when ten of its findings have changed."""
    folder = tmp_path_factory.mktemp("twice") / "site"
    made = world(200)
    publish(made, folder, Terms("2026-01-05T10:00:00Z", address=ADDRESS), seal=seal())
    before = read_listing((folder / LISTING).read_bytes())
    held = numbers(folder, before)
    terms = Terms("2026-01-06T10:00:00Z", address=ADDRESS)
    second = publish(with_changes(made, 10), folder, terms, seal=seal())
    return Twice(second, before, read_listing((folder / LISTING).read_bytes()), held)


def numbers(folder: Path, paths: dict[str, str]) -> dict[str, int]:
    """Return the number under which the disk holds each file: where it stays, the file was not written again."""
    return {path: (folder / path).stat().st_ino for path in paths}


def test_a_file_is_written_only_where_it_differs(twice: Twice) -> None:
    assert twice.second.written == len(twice.other) + VOUCHING
    now = numbers(twice.second.folder, twice.after)
    assert {path for path, number in now.items() if twice.held.get(path) != number} == twice.other


def test_of_ten_changes_ten_pages_of_findings_are_written(twice: Twice) -> None:
    made = world(200)
    pairs = zip(made.weighed.findings, with_changes(made, 10).weighed.findings, strict=True)
    changed = {public_id(seal().secret, one.id) for one, other in pairs if one != other}
    pages = {path for path in twice.other if path.startswith("findings/")}
    told = {f"findings/{name}.html" for name in changed} & set(twice.after)
    assert len(changed) == 10
    # One of the ten names a place closer than a city and is left out.
    assert len(told) == 9
    assert pages == told


def test_what_does_not_speak_of_a_change_is_not_written(twice: Twice) -> None:
    rooms = {path.partition("/")[0] for path in twice.other if path.endswith((".html", ".bib"))}
    assert rooms & {"documents", "figures", "cite"} == set()
    kept = [path for path in twice.after if path.startswith(("documents/", "figures/", "cite/"))]
    assert len(kept) > 90
    assert len(twice.other) < len(twice.after) / 3
