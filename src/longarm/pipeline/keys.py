"""Keys: what a case signs its releases with, how that is handed over, and what opens its commitments."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from longarm.errors import NotReleasedError, PassphraseError, SigningKeyError
from longarm.stages.publication.gate.documents import masked_id
from longarm.stages.publication.gate.public_ids import public_document
from longarm.stages.publication.proof.signing import (
    HandOver,
    fingerprint,
    hand_over,
    is_locked,
    key_from_pem,
    new_key,
    private_pem,
    public_from_pem,
    public_of,
    public_pem,
    read_signers,
    seed,
    signers_file,
)
from longarm.stages.publication.proof.succession import Seal
from longarm.stages.publication.views.digests import document_key
from longarm.store.case import Case
from longarm.store.documents import captures
from longarm.store.keys import content_or_none, kept_or_made, put, take_over

SIGNING = "signing.key"
NEXT = "signing.key.next"
HAND_OVERS = "signing.hand-overs.json"
COMMITMENT = "commitment.key"
"""32 secret bytes, kept as a private key is, so that the same tools guard them; nothing is signed with it."""
_HEX_DIGITS = 64
"""The length of a fingerprint."""


def seal_of(case: Case, passphrase: bytes | None = None) -> Seal:
    """Return what the case signs and commits with; its keys are made where there are none.

    Raises:
        PassphraseError: a key is locked, and the passphrase is none or another one.
        SigningKeyError: a key cannot be read, or is not the one to which the last one handed over.
    """
    hand_overs = _hand_overs(case)
    key = _key(case, SIGNING, passphrase)
    if hand_overs and hand_overs[-1].new != public_of(key):
        key = _finished(case, hand_overs[-1], passphrase)
    return Seal(key, seed(_key(case, COMMITMENT, passphrase)), hand_overs)


def secret_of(case: Case, passphrase: bytes | None = None) -> bytes | None:
    """Return what opens the case's commitments; None where it never made one.

    Raises:
        SigningKeyError: the secret cannot be read.
    """
    place = case.folder / COMMITMENT
    pem = content_or_none(place)
    return None if pem is None else seed(key_from_pem(pem, str(place), passphrase))


def renew(case: Case, now: str, passphrase: bytes | None = None) -> Seal:
    """Make a new signing key, to which the old one hands over; the old one is gone afterwards.

    Commitments stay what they are: their secret is another one. A run that is broken off is finished by the next look.

    Raises:
        SigningKeyError: the old key cannot be read.
    """
    old, key = seal_of(case, passphrase), new_key()
    hand_overs = (*old.hand_overs, hand_over(old.key, public_of(key), now))
    put(case.folder / NEXT, private_pem(key, passphrase))
    put(case.folder / HAND_OVERS, signers_file(hand_overs))
    take_over(case.folder / NEXT, case.folder / SIGNING)
    return Seal(key, old.secret, hand_overs)


def are_locked(case: Case) -> bool:
    """Tell whether a key of the case has a passphrase."""
    files = (content_or_none(case.folder / name) for name in (SIGNING, NEXT, COMMITMENT))
    return any(pem is not None and is_locked(pem) for pem in files)


def lock(case: Case, old: bytes | None, new: bytes | None) -> None:
    """Lock the case's keys with another passphrase, or with none; they stay the keys that they are.

    A run that was broken off between the two files is finished by another one with the same passphrases.

    Raises:
        PassphraseError: `old` does not open them.
        SigningKeyError: a key cannot be read.
    """
    if not any((case.folder / name).exists() for name in (SIGNING, COMMITMENT)):
        seal_of(case, new)
        return
    found = {name: _unlocked(case.folder / name, old, new) for name in (SIGNING, COMMITMENT, NEXT)}
    for name, key in found.items():
        if key is not None:
            put(case.folder / name, private_pem(key, new))


def _unlocked(place: Path, old: bytes | None, new: bytes | None) -> Ed25519PrivateKey | None:
    """Return the key in a file that either passphrase opens; None where there is no file."""
    pem = content_or_none(place)
    if pem is None:
        return None
    try:
        return key_from_pem(pem, str(place), old)
    except PassphraseError:
        if not new:
            raise
        with suppress(PassphraseError):
            return key_from_pem(pem, str(place), new)
        raise


@dataclass(frozen=True, slots=True)
class Shown:
    """A case's public key: its fingerprint, its PEM, and the hand-overs by which it came to sign."""

    fingerprint: str
    pem: str
    hand_overs: tuple[HandOver, ...]


def shown(seal: Seal) -> Shown:
    """Return what everybody may know of a case's key."""
    return Shown(fingerprint(seal.public), public_pem(seal.public).decode(), seal.hand_overs)


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens the commitments to one capture of a document: its key, and the digests committed to (hex)."""

    document: str
    captured_at: str
    key: str
    original: str
    rendition: str


def openings(case: Case, document: str, passphrase: bytes | None = None) -> tuple[Opening, ...]:
    """Return what opens a document's commitments, by capture; `document` is its id in the case or in a release.

    Raises:
        NotReleasedError: the case has no such document, or never made a release.
    """
    secret = secret_of(case, passphrase)
    if secret is None:
        raise NotReleasedError(document)
    found = tuple(
        Opening(
            document=one.id,
            captured_at=one.capture.captured_at,
            key=document_key(secret, one.capture.sha256).hex(),
            original=one.capture.sha256,
            rendition=one.rendition.sha256,
        )
        for one in (kept.document for kept in captures(case))
        if document in {one.id, public_document(secret, masked_id(one.id))}
    )
    if not found:
        raise NotReleasedError(document)
    return found


def _hand_overs(case: Case) -> tuple[HandOver, ...]:
    content = content_or_none(case.folder / HAND_OVERS)
    return () if content is None else read_signers(content, HAND_OVERS)


def _key(case: Case, name: str, passphrase: bytes | None) -> Ed25519PrivateKey:
    place = case.folder / name
    pem = kept_or_made(place, lambda: private_pem(new_key(), passphrase))
    return key_from_pem(pem, str(place), passphrase)


def _finished(case: Case, last: HandOver, passphrase: bytes | None) -> Ed25519PrivateKey:
    """Finish a renewal that was broken off between its two last steps, and return the new key."""
    waiting = case.folder / NEXT
    pem = content_or_none(waiting)
    if pem is not None:
        key = key_from_pem(pem, str(waiting), passphrase)
        if public_of(key) == last.new:
            take_over(waiting, case.folder / SIGNING)
            return key
    raise SigningKeyError(
        str(case.folder / SIGNING), f"it is not the key that was handed over to on {last.at[:10]}"
    )


def fingerprint_in(given: str) -> str | None:
    """Return the fingerprint that somebody named, by itself or by a file with a public key; None where it is neither.

    Blanks, colons and capitals in a fingerprint do not matter.

    Raises:
        BrokenReleaseError: there is such a file, and no public key is in it.
    """
    digits = "".join(given.replace(":", "").split()).lower()
    if len(digits) == _HEX_DIGITS and not set(digits) - set("0123456789abcdef"):
        return digits
    place = Path(given)
    return fingerprint(public_from_pem(place.read_bytes(), given)) if place.is_file() else None
