"""The data package: frictionless holds every sheet to its schema, and finds what is wrong."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from frictionless import Package, Report

from longarm.stages.publication.opendata.columns import tables
from tests.unit.publication.builder import Case
from tests.unit.publication.opendata.opened import RELEASE, TERMS, hostile_case, opened


def validated(files: dict[str, bytes], folder: Path) -> Report:
    """Write the files and return what frictionless says of them."""
    for name, content in files.items():
        (folder / name).write_bytes(content)
    report: Report = Package(str(folder / "datapackage.json")).validate()
    return report


@pytest.mark.parametrize("case", [hostile_case, Case], ids=["whole", "empty"])
def test_frictionless_finds_nothing(case: type[Case], tmp_path: Path) -> None:
    report = validated(opened(case()), tmp_path)
    assert [task.errors for task in report.tasks if not task.valid] == []
    assert report.valid
    assert report.errors == []


@pytest.mark.parametrize(
    ("name", "was", "now", "code"),
    [
        ("figures.csv", "police_station", "police_statoin", "constraint-error"),
        ("figures.csv", "2022-09", "Sept. 22", "constraint-error"),
        ("claims.csv", ",en02,", ",gone,", "foreign-key"),
        ("documents.csv", "es01", "en01", "primary-key"),
        ("left_out.csv", "what", "was", "incorrect-label"),
    ],
)
def test_frictionless_finds_what_is_wrong(
    tmp_path: Path, name: str, was: str, now: str, code: str
) -> None:
    files = opened()
    changed = files[name].decode().replace(was, now, 1)
    assert changed != files[name].decode()
    package = json.loads(files["datapackage.json"])
    for resource in package["resources"]:
        del resource["hash"], resource["bytes"]
    files |= {name: changed.encode(), "datapackage.json": json.dumps(package).encode()}
    report = validated(files, tmp_path)
    assert code in {error.type for task in report.tasks for error in task.errors}


def test_a_changed_byte_is_found_by_its_hash(tmp_path: Path) -> None:
    files = opened()
    files["claims.jsonl"] = (
        files["claims.jsonl"].replace(b"claims", b"claimz").replace(b"s", b"z", 1)
    )
    report = validated(files, tmp_path)
    errors = {error.type for task in report.tasks for error in task.errors}
    assert errors == {"hash-count"}


def test_every_other_file_is_described_with_licence_and_release() -> None:
    files = opened()
    package = json.loads(files["datapackage.json"])
    assert {one["path"] for one in package["resources"]} == set(files) - {"datapackage.json"}
    for one in package["resources"]:
        assert one["hash"] == f"sha256:{sha256(files[one['path']]).hexdigest()}"
        assert one["bytes"] == len(files[one["path"]])
    assert (package["id"], package["created"]) == (RELEASE, TERMS.made_at)
    assert package["licenses"][0]["name"] == TERMS.licence
    assert package["homepage"] == TERMS.address


def test_datasette_is_told_titles_licence_and_every_column() -> None:
    files = opened()
    metadata = json.loads(files["metadata.json"])
    assert metadata["license"] == TERMS.licence
    told = metadata["databases"]["registry"]["tables"]
    package = json.loads(files["datapackage.json"])
    for one in package["resources"]:
        if "schema" in one and one["name"] in told:
            names = [field["name"] for field in one["schema"]["fields"]]
            assert list(told[one["name"]]["columns"]) == names
    assert set(told) == {one.name for one in tables()}
