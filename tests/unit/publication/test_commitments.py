"""What is withheld cannot be guessed from a release, and its people can open what the release commits to."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from longarm.model.document import text_sha256
from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.gate.public_ids import public_id, with_public_ids
from longarm.stages.publication.proof.rows import ClaimProof, DocumentProof
from longarm.stages.publication.proof.verification import examine
from longarm.stages.publication.release import publish
from longarm.stages.publication.views.digests import commitment, document_key
from tests.unit.publication.invented import invented_case
from tests.unit.publication.sealing import FIRST, HIDDEN, released, rows, seal, small_case


def test_what_is_withheld_cannot_be_guessed_from_any_file_of_the_release(tmp_path: Path) -> None:
    """Somebody knows all of the case but one name, and tries the right one."""
    case = small_case()
    released(tmp_path / "release", registry=case.registry())
    every = b"\n".join(one.read_bytes() for one in (tmp_path / "release").rglob("*.*")).decode(
        errors="replace"
    )
    part, title = case.documents["part"], case.documents["title"]
    known = [
        part.rendition.sha256,
        text_sha256(f"A neighbour, {HIDDEN}, saw men at the door."),
        # What the state held of a text: the beginning of a digest of its digest.
        sha256(repr((part.rendition.sha256,)).encode()).hexdigest()[:10],
        *(claim.id for claim in case.claims.values()),
        *(finding.id for finding in case.findings if len(finding.id) > 8),
    ]
    assert [digest for digest in known if digest in every] == []
    by_document = {
        row.document: row for row in rows(tmp_path / "release") if isinstance(row, DocumentProof)
    }
    assert list(by_document["part"].original.as_json()) == ["commitment"]
    assert list(by_document["part"].rendition.as_json()) == ["commitment"]
    assert list(by_document["title"].original.as_json()) == ["commitment"]
    assert by_document["title"].rendition.as_json() == {"sha256": title.rendition.sha256}
    assert by_document["whole"].original.as_json() == {"sha256": "c" * 64}


def test_whoever_is_given_the_documents_key_can_open_its_commitments(tmp_path: Path) -> None:
    released(tmp_path / "release")
    part = small_case().documents["part"]
    opened = document_key(seal().secret, part.capture.sha256)
    (row,) = [
        one
        for one in rows(tmp_path / "release")
        if isinstance(one, DocumentProof) and one.document == "part"
    ]
    assert row.rendition.value == commitment(opened, part.rendition.sha256)
    assert row.original.value == commitment(opened, part.capture.sha256)
    withheld = [
        one
        for one in rows(tmp_path / "release")
        if isinstance(one, ClaimProof) and one.fragment.startswith("w-")
    ]
    assert [one.quote.value for one in withheld] == [
        commitment(opened, text_sha256(f"A neighbour, {HIDDEN}, saw men at the door."))
    ]


def test_without_the_cases_secret_nothing_withheld_is_named_at_all(tmp_path: Path) -> None:
    publish(small_case().registry(), tmp_path / "release", Terms(FIRST))
    found = (tmp_path / "release" / "data" / "proof.jsonl").read_text(encoding="utf-8")
    assert found.count('{"commitment":null}') == 4
    assert any(
        "manifest.sig: it is missing" in one for one in examine(tmp_path / "release").problems
    )


def test_public_ids_are_keyed_wherever_they_stand() -> None:
    registry = invented_case().registry()
    report = gate(registry)
    keyed = with_public_ids(report, b"k").registry
    assert [one.id for one in keyed.claims] == [
        public_id(b"k", one.id) for one in report.registry.claims
    ]
    before, after = report.registry.weighed, keyed.weighed
    assert [one.id for one in after.findings] == [
        public_id(b"k", one.id) for one in before.findings
    ]
    assert [one.id for one in after.ledger] == [public_id(b"k", one.id) for one in before.ledger]
    text = repr((keyed.claims, keyed.weighed))
    assert [one.id for one in registry.claims if one.id in text] == []
    assert set(keyed.weighed.roots) == {one.id for one in keyed.claims}
    assert with_public_ids(report, b"other").registry.claims[0].id != keyed.claims[0].id


def test_a_documents_own_id_is_keyed_where_it_holds_a_name(tmp_path: Path) -> None:
    case = small_case()
    part = replace(case.documents.pop("part"), id=HIDDEN)
    case.documents[HIDDEN] = part
    case.claims = {
        name: replace(one, document_id=HIDDEN) if one.document_id == "part" else one
        for name, one in case.claims.items()
    }
    case.findings = [
        replace(one, looked_in=(HIDDEN,), merged=(f"as {HIDDEN} says",)) for one in case.findings
    ]
    released(tmp_path / "release", registry=case.registry())
    assert examine(tmp_path / "release").problems == []
    masked = f"document-{sha256(HIDDEN.encode()).hexdigest()[:8]}"
    every = b"\n".join(one.read_bytes() for one in (tmp_path / "release").rglob("*.*")).decode(
        errors="replace"
    )
    assert masked not in every
    (name,) = {row.document for row in rows(tmp_path / "release")} - {"whole", "title"}
    assert re.fullmatch(r"document-[0-9a-f]{8}", name)
    data = json.loads((tmp_path / "release" / "data" / "registry.json").read_text(encoding="utf-8"))
    (told,) = [one for one in data["findings"] if one["merged"]]
    assert told["looked_in"] == [name]
    assert told["merged"] == [f"as {name} says"] or "name withheld" in told["merged"][0]
