"""What is to prove something has one spelling: lists of files, manifests and rows in any other are refused."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from longarm.errors import BrokenReleaseError
from longarm.stages.publication.proof.manifest import decode, encode, listing, read_listing
from longarm.stages.publication.proof.rows import read_rows
from longarm.stages.publication.proof.signing import signature
from longarm.stages.publication.proof.verification import examine
from tests.unit.publication.sealing import key, released, said, seal


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealed") / "release"
    released(folder, by=seal(2))
    return folder


@pytest.fixture
def copied(sealed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sealed, tmp_path / "release"))


@pytest.mark.parametrize(
    "path", ["../out", "/etc/passwd", "a//b", "a/./b", "a/", "manifest.json", "a\\b", "a\tb", ""]
)
def test_a_path_that_leads_elsewhere_is_refused(copied: Path, path: str) -> None:
    (copied / "files.sha256").write_bytes(listing({path: "0" * 64}))
    manifest = decode((copied / "manifest.json").read_bytes())
    digest = sha256((copied / "files.sha256").read_bytes()).hexdigest()
    raw = encode(replace(manifest, files=replace(manifest.files, sha256=digest)))
    (copied / "manifest.json").write_bytes(raw)
    (copied / "manifest.sig").write_bytes(signature(key(2), raw))
    (problem,) = examine(copied).problems
    assert re.search(
        r"^files\.sha256: .*(is no path of a release's file|has another form)", problem
    )


@pytest.mark.parametrize(
    "lines", [("b", "a"), ("a", "a"), ("a", ""), ("a", f"{'0' * 63}G  b"), ("a", f"{'0' * 64} b")]
)
def test_a_list_of_files_has_one_spelling(lines: tuple[str, str]) -> None:
    spelled = "".join(f"{line}\n" if " " in line else f"{'0' * 64}  {line}\n" for line in lines)
    with pytest.raises(BrokenReleaseError, match=r"not in order|another form"):
        read_listing(spelled.encode())


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'{"document"', b'{ "document"', "not spelled"),
        (b'"row":"document"', b'"row":"document","row":"document"', "twice"),
        (b'"length":', b'"length":-', "missing in it"),
        (b'"sha256"', b'"md5"', "missing in it"),
        (b'"rendition":{', b'"rendition":{"commitment":null,', "missing in it"),
        (b"}\n", b"}", "not spelled"),
        (b"{", b"", "no JSON"),
        (b"{", b"[", "no JSON"),
    ],
)
def test_a_row_has_one_spelling(sealed: Path, old: bytes, new: bytes, why: str) -> None:
    line = (sealed / "data" / "proof.jsonl").read_bytes().splitlines(keepends=True)[0]
    assert len(list(read_rows([line]))) == 1
    with pytest.raises(BrokenReleaseError, match=why):
        list(read_rows([line.replace(old, new, 1)]))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b'{\n "format"', b'{\n "case": "x",\n "format"', "a key stands in it twice"),
        (b'{\n "format"', b'{"format"', "not spelled"),
        (b"longarm release 1", b"longarm release 2", "its format is not"),
        (b'"count": ', b'"count": -', "missing in it"),
        (b'"custody": null', b'"custody": NaN', "no number"),
        (b'"custody": null', b'"custody": 1', "not spelled"),
        (b'"made_at": "', b'"made_at": "\\ud800', "missing in it"),
        (b"{", b"[" * 100_000, "no JSON"),
        (b"{", b"\xff", "no JSON"),
    ],
)
def test_a_manifest_has_one_spelling(copied: Path, old: bytes, new: bytes, why: str) -> None:
    raw = (copied / "manifest.json").read_bytes().replace(old, new, 1)
    (copied / "manifest.json").write_bytes(raw)
    (copied / "manifest.sig").write_bytes(signature(key(2), raw))
    assert why in said(examine(copied))
