"""A release is followed to the case that it was made from, to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.keys import openings
from longarm.pipeline.release import release
from longarm.pipeline.verify import Traced, trace, verify
from longarm.stages.publication.proof.rows import DocumentProof, read_rows
from longarm.stages.publication.views.digests import DigestKind, commitment
from longarm.store.archive import blob_path
from longarm.store.models import RenditionRow

NOW = "2026-01-01T00:00:00Z"
TEXTS = {
    "whole": "The NGO Ruritania Watch said that Belarus runs 54 secret police stations abroad.",
    "part": (
        "Belarus runs 48 more secret police stations abroad, Ruritania Watch said. "
        "Write to someone@strelsau.example for details."
    ),
}
"""Invented."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a case with a release in `releases/one`."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text in TEXTS.items():
        (texts / f"{name}.txt").write_text(f"---\nlanguage: en\n---\n{text}\n", encoding="utf-8")
    init(tmp_path / "case")
    with opened(tmp_path / "case", writing=True) as case:
        add(case, [texts], NOW)
        release(case, case.releases / "one", NOW)
    return tmp_path / "case"


def traced(folder: Path) -> Traced:
    with opened(folder) as case:
        return trace(case, folder / "releases" / "one")


def proofs(folder: Path) -> dict[str, DocumentProof]:
    with (folder / "releases" / "one" / "data" / "proof.jsonl").open("rb") as lines:
        return {row.document: row for row in read_rows(lines) if isinstance(row, DocumentProof)}


def test_every_claim_leads_to_the_bytes_of_the_case(folder: Path) -> None:
    found = verify(folder / "releases" / "one")
    assert found.problems == []
    traces = traced(folder)
    assert traces.problems == []
    assert (traces.documents, traces.claims) == (2, found.claims)
    assert found.claims > 2
    assert proofs(folder)["part"].original.kind is DigestKind.COMMITMENT


def test_an_opened_commitment_is_the_one_of_the_release(folder: Path) -> None:
    with opened(folder) as case:
        (found,) = openings(case, "part")
    key = bytes.fromhex(found.key)
    assert proofs(folder)["part"].original.value == commitment(key, found.original)
    assert proofs(folder)["part"].rendition.value == commitment(key, found.rendition)


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_changed_original_bytes_are_found(folder: Path, name: str) -> None:
    with opened(folder) as case:
        (found,) = openings(case, name)
        place = blob_path(case.archive, found.original)
    content = bytearray(place.read_bytes())
    content[0] ^= 1
    place.write_bytes(content)
    assert traced(folder).problems == [
        f"document {name}: its bytes in the archive are missing or changed"
    ]
    place.unlink()
    assert "missing or changed" in traced(folder).problems[0]


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_changed_rendition_is_found(folder: Path, name: str) -> None:
    with opened(folder, writing=True) as case:
        row = RenditionRow.objects.using(case.alias).get(capture__document_id=name)
        row.text = row.text.replace("secret", "public")
        row.save(using=case.alias)
    problems = traced(folder).problems
    assert f"document {name}: its rendition in the case was changed" in problems
    assert f"document {name}: the case has another rendition of it" in problems
    assert any("other words stand at its place" in one for one in problems)


def test_the_release_of_another_case_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    init(tmp_path / "empty")
    with opened(tmp_path / "empty") as case:
        found = trace(case, folder / "releases" / "one")
    assert found.problems == [
        f"document {name}: the case keeps no bytes that its row names" for name in sorted(TEXTS)
    ]
    assert not list((tmp_path / "empty").glob("*.key"))


def test_a_release_without_rows_is_no_release(folder: Path, tmp_path: Path) -> None:
    with opened(folder) as case:
        found = trace(case, tmp_path)
    assert "No such file" in found.problems[0]
