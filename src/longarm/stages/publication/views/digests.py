"""Digests: how a release names the bytes behind what it shows, without giving away what it withholds.

Where all of a text is shown, its sha256 lets anybody check it. Where a name in it is withheld and the rest is shown,
the sha256 would let anybody *guess*: put one name after the other in the gap until the sha256 fits. There a commitment
stands instead, an HMAC under a key that only the case's people hold, and which they can give to an inquiry for one
document.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from enum import StrEnum


class DigestKind(StrEnum):
    """What a digest is: anybody can check a sha256, a commitment only who is given the document's key."""

    SHA256 = "sha256"
    COMMITMENT = "commitment"


@dataclass(frozen=True, slots=True)
class Digest:
    """A digest of some bytes, 64 hex digits; `value` is None where nobody was at hand who could commit to them."""

    kind: DigestKind
    value: str | None

    def as_json(self) -> dict[str, str | None]:
        """Return the digest for JSON: `{"sha256": …}` or `{"commitment": …}`."""
        return {self.kind.value: self.value}


@dataclass(frozen=True, slots=True)
class Digests:
    """The digests of a document's rendition and of the original that it was read from."""

    rendition: Digest
    original: Digest


def document_key(secret: bytes, capture_sha256: str) -> bytes:
    """Return the key of a document's commitments; it says nothing of the keys of others."""
    return hmac.digest(secret, f"longarm commitment 1\n{capture_sha256}".encode(), "sha256")


def commitment(key: bytes, sha256: str) -> str:
    """Return the commitment to bytes of which `sha256` (hex) is given: HMAC-SHA256 over those 64 characters, in hex."""
    return hmac.digest(key, sha256.encode(), "sha256").hex()


def digest(sha256: str, key: bytes | None, *, open_: bool) -> Digest:
    """Return the digest of bytes: their sha256 where that is open to all, else a commitment under `key`."""
    if open_:
        return Digest(DigestKind.SHA256, sha256)
    return Digest(DigestKind.COMMITMENT, None if key is None else commitment(key, sha256))
