"""Succession: what a release takes over from the one that it replaces, and the tombstone that it sets for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.errors import BrokenReleaseError, ForeignReleaseError
from longarm.stages.publication.placing import MANIFEST
from longarm.stages.publication.proof.folder import content, content_of
from longarm.stages.publication.proof.manifest import (
    HISTORY,
    LISTING,
    PROOF,
    SIGNATURE,
    SIGNER,
    Before,
    Manifest,
    decode,
    read_listing,
)
from longarm.stages.publication.proof.rows import ClaimProof, read_rows
from longarm.stages.publication.proof.signing import (
    SIGNERS,
    HandOver,
    fingerprint,
    holds,
    leads,
    public_of,
    public_pem,
    read_signers,
    signature,
    signers_file,
)
from longarm.stages.publication.proof.tombstones import (
    TOMBSTONE,
    TOMBSTONE_SIGNATURE,
    Gone,
    Tombstone,
    buried,
    chain_problems,
    encode_tombstone,
)


@dataclass(frozen=True, slots=True)
class Seal:
    """What a case signs and commits with.

    `secret` is for commitments; `hand_overs` are those by which earlier keys of the case came to `key`.
    """

    key: Ed25519PrivateKey = field(repr=False)
    secret: bytes = field(repr=False)
    hand_overs: tuple[HandOver, ...] = ()

    @property
    def public(self) -> str:
        """Return the public key, 64 hex digits."""
        return public_of(self.key)


@dataclass(frozen=True, slots=True)
class Predecessor:
    """The release that lies in the folder: its manifest and signature, its history, the claims it published."""

    manifest: Manifest
    raw: bytes
    signature: bytes
    history: Mapping[str, bytes]
    claims: frozenset[str]


@dataclass(frozen=True, slots=True)
class Succession:
    """What comes before a release: what its manifest says of that, and the files that tell it."""

    previous: Before | None = None
    tombstones: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)


def signers(seal: Seal) -> Iterator[tuple[str, bytes]]:
    """Yield the files that say who signs, with their paths."""
    yield SIGNER, public_pem(seal.public)
    if seal.hand_overs:
        yield SIGNERS, signers_file(seal.hand_overs)


def predecessor(folder: Path, seal: Seal) -> Predecessor | None:
    """Return the signed release that lies in `folder`, checked; None where there is none.

    Raises:
        ForeignReleaseError: it does not hold, or no key of this case signed it.
    """
    if not any((folder / name).exists() for name in (SIGNATURE, SIGNER, HISTORY)):
        return None
    try:
        found = _read(folder)
    except BrokenReleaseError as error:
        raise ForeignReleaseError(str(folder), f"the release here is damaged ({error})") from error
    public = found.manifest.public
    if public is None or leads(seal.hand_overs, public, seal.public) is None:
        mark = "nobody's" if public is None else f"the key {fingerprint(public)[:16]}…"
        raise ForeignReleaseError(
            str(folder), f"the release here was signed by {mark}, not by this case"
        )
    return found


def succession(
    before: Predecessor | None, seal: Seal, release: str, made_at: str, gone: Mapping[str, Gone]
) -> Succession:
    """Return what a release with this id and moment takes over; `gone` says why claims are published no longer.

    The same release made again takes over what it took over before, and sets no tombstone for itself.
    """
    if before is None:
        return Succession()
    manifest = before.manifest
    if manifest.release == release:
        return Succession(manifest.previous, manifest.tombstones, before.history)
    digest = sha256(before.raw).hexdigest()
    old = manifest.public or ""
    stone = encode_tombstone(
        Tombstone(
            release=manifest.release,
            made_at=manifest.made_at,
            manifest=digest,
            replaced_at=made_at,
            replaced_by=release,
            public=seal.public,
            hand_overs=leads(seal.hand_overs, old, seal.public) or (),
            claims={claim: gone[claim] for claim in before.claims if claim in gone},
        )
    )
    place = f"{HISTORY}/{manifest.release}"
    files = {
        **before.history,
        f"{place}/{MANIFEST}": before.raw,
        f"{place}/{SIGNATURE}": before.signature,
        f"{place}/{SIGNER}": public_pem(old),
        f"{place}/{TOMBSTONE}": stone,
        f"{place}/{TOMBSTONE_SIGNATURE}": signature(seal.key, stone),
    }
    tombstones = (*manifest.tombstones, manifest.release)
    return Succession(Before(manifest.release, digest), tombstones, files)


def _read(folder: Path) -> Predecessor:
    """Read the release in `folder` as far as it is taken over."""
    raw, line = content(folder, MANIFEST), content(folder, SIGNATURE)
    manifest = decode(raw)
    if manifest.public is None or not holds(manifest.public, raw, line):
        raise BrokenReleaseError(SIGNATURE, "it does not sign the manifest")
    listed = read_listing(content_of(folder, LISTING, manifest.files.sha256))
    history = {
        path: content_of(folder, path, digest)
        for path, digest in listed.items()
        if path.startswith(f"{HISTORY}/")
    }
    hand_overs = (
        read_signers(content_of(folder, SIGNERS, listed[SIGNERS]), SIGNERS)
        if SIGNERS in listed
        else ()
    )
    stones = {
        name: buried(partial(_of, history, f"{HISTORY}/{name}"), f"{HISTORY}/{name}")
        for name in manifest.tombstones
    }
    for problem in chain_problems(manifest, stones, hand_overs):
        raise BrokenReleaseError(HISTORY, problem)
    rows = read_rows(content_of(folder, PROOF, listed.get(PROOF, "")).splitlines(keepends=True))
    claims = frozenset(row.claim for row in rows if isinstance(row, ClaimProof))
    return Predecessor(manifest, raw, line, history, claims)


def _of(history: Mapping[str, bytes], place: str, name: str) -> bytes:
    """Return a file below `history/` that was read already."""
    path = f"{place}/{name}"
    if path not in history:
        raise BrokenReleaseError(path, "it is missing")
    return history[path]
