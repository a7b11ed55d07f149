"""The files of the open data: all of them, the same bytes every time, and nothing withheld in any."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys

import pytest

from longarm.stages.publication.opendata.files import FILES
from tests.unit.publication.opendata.opened import hostile_case, material_of, opened

DIGESTS = """
from hashlib import sha256
from tests.unit.publication.opendata.opened import opened
for name, content in sorted(opened().items()):
    print(name, sha256(content).hexdigest())
"""


def test_what_is_listed_is_what_is_written() -> None:
    assert {path for path, _ in FILES} == {f"data/{name}" for name in opened()}


def test_the_same_release_has_the_same_bytes_whatever_the_order_of_sets() -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]
    assert len(said[0].splitlines()) == len(FILES)


@pytest.mark.parametrize(
    "name", ["Tomas Bystanderov", "Bystanderov", "Capel Street", "Estrella 7", "卡佩尔街12号"]
)
def test_no_file_holds_what_is_withheld(name: str) -> None:
    spaced = " ".join(name)
    for path, content in opened().items():
        assert name.encode() not in content, path
        assert spaced.encode() not in content, path
        assert name.encode("unicode-escape") not in content, path


def test_no_hash_lets_anybody_guess_what_is_withheld() -> None:
    made = material_of(hostile_case())
    withheld = [one for one in made.desk.registry.documents if made.desk.withheld[one.id]]
    assert withheld
    for path, content in opened().items():
        for one in withheld:
            assert one.rendition.sha256.encode() not in content, path
    shown = csv.DictReader(io.StringIO(opened()["documents.csv"].decode("utf-8-sig"), newline=""))
    assert {row["id"] for row in shown if not row["rendition_sha256"]} == {
        one.id for one in withheld
    }
