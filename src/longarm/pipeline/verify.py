"""Verify: a release by itself, and against the case that it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from longarm.errors import BrokenReleaseError
from longarm.model.document import Document, text_sha256
from longarm.pipeline.keys import secret_of
from longarm.stages.publication.proof.manifest import PROOF
from longarm.stages.publication.proof.rows import ClaimProof, DocumentProof, read_rows
from longarm.stages.publication.proof.verification import Examined, examine
from longarm.stages.publication.views.digests import (
    Digest,
    DigestKind,
    commitment,
    document_key,
)
from longarm.store.archive import is_whole
from longarm.store.case import Case
from longarm.store.documents import captures

__all__ = ["Examined", "Traced", "trace", "verify"]


@dataclass
class Traced:
    """What of a release was found in the case: documents with whole original bytes, and quotes in their renditions."""

    documents: int = 0
    claims: int = 0
    problems: list[str] = field(default_factory=list)


def verify(folder: Path, expected: str | None = None) -> Examined:
    """Look at a release, or at the folder of a tombstone, by itself; `expected` is the signer's fingerprint."""
    return examine(folder, expected)


def trace(case: Case, folder: Path, passphrase: bytes | None = None) -> Traced:
    """Follow every claim of a release, which was looked at by itself before, to the bytes that the case keeps.

    Raises:
        SigningKeyError: the case's keys cannot be read.
    """
    found = Traced()
    # A case that never made a release has no secret; nothing that another one committed to is found in it.
    secret = secret_of(case, passphrase) or b""
    kept = _by_original(case, secret)
    document: Document | None = None
    key = b""
    try:
        with (folder / PROOF).open("rb") as lines:
            for row in read_rows(lines):
                if isinstance(row, DocumentProof):
                    document = kept.get(_named(row.original))
                    if document is not None:
                        key = document_key(secret, document.capture.sha256)
                        found.documents += 1
                    found.problems += _document_problems(case, row, document, key)
                elif document is not None:
                    found.claims += 1
                    found.problems += _claim_problems(row, document, key)
    except (OSError, BrokenReleaseError) as error:
        found.problems.append(str(error))
    return found


def _by_original(case: Case, secret: bytes) -> dict[str, Document]:
    """Return the captures of a case by how a release may name their bytes."""
    found: dict[str, Document] = {}
    for document in (one.document for one in captures(case)):
        plain = document.capture.sha256
        found[plain] = document
        found[commitment(document_key(secret, plain), plain)] = document
    return found


def _named(digest: Digest) -> str:
    return digest.value or ""


def _document_problems(
    case: Case, row: DocumentProof, document: Document | None, key: bytes
) -> Iterator[str]:
    """Yield where the case does not keep what a document's row names."""
    if document is None:
        yield f"document {row.document}: the case keeps no bytes that its row names"
        return
    if not is_whole(case.archive, document.capture.sha256):
        yield f"document {row.document}: its bytes in the archive are missing or changed"
    rendition = document.rendition
    if text_sha256(rendition.text) != rendition.sha256:
        yield f"document {row.document}: its rendition in the case was changed"
    if not _is(row.rendition, rendition.text, key) or len(rendition.text) != row.length:
        yield f"document {row.document}: the case has another rendition of it"


def _claim_problems(row: ClaimProof, document: Document, key: bytes) -> Iterator[str]:
    """Yield where a claim's quote is not what stands at its offsets in the case's rendition."""
    if not _is(row.quote, document.rendition.text[row.start : row.end], key):
        yield f"claim {row.claim}: other words stand at its place in the case's rendition of {row.document}"


def _is(digest: Digest, text: str, key: bytes) -> bool:
    """Tell whether a digest is that of a text."""
    plain = text_sha256(text)
    if digest.kind is DigestKind.SHA256:
        return digest.value == plain
    return digest.value == commitment(key, plain)
