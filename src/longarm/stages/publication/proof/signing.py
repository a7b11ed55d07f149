"""Signing: Ed25519 keys, signatures with one spelling each, and the hand-over from one key to the next (RFC 8032)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from longarm.errors import BrokenReleaseError, PassphraseError, SigningKeyError
from longarm.stages.publication.proof.strict import hex_in, pretty, strict_json, text_in

SIGNERS = "signers.json"
"""The file of hand-overs in a release; it is there only where a key was handed over."""
_SIGNERS_FORMAT = "longarm signers 1"


def new_key() -> Ed25519PrivateKey:
    """Return a fresh key; the one place of this room where something is left to chance."""
    return Ed25519PrivateKey.generate()


def private_pem(key: Ed25519PrivateKey, passphrase: bytes | None = None) -> bytes:
    """Return a private key as PKCS8 PEM, encrypted where there is a passphrase."""
    encryption = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)


def key_from_pem(content: bytes, name: str, passphrase: bytes | None = None) -> Ed25519PrivateKey:
    """Return the private key in a PEM file.

    A passphrase is used only where the file is locked.

    Raises:
        PassphraseError: it is locked, and there is no passphrase or another one; `name` is the file's.
        SigningKeyError: there is no key in it.
    """
    locked = is_locked(content)
    if locked and not passphrase:
        raise PassphraseError(name, "it is locked with a passphrase")
    try:
        key = load_pem_private_key(content, passphrase if locked else None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        if locked:
            reason = "the passphrase does not open it, or the file is damaged"
            raise PassphraseError(name, reason) from None
        raise SigningKeyError(name, "no key can be read from it") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise SigningKeyError(name, "its key is no Ed25519 key")
    return key


def is_locked(content: bytes) -> bool:
    """Tell whether the private key in a PEM file is encrypted."""
    return content.startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")


def seed(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 secret bytes of a private key."""
    return key.private_bytes_raw()


def public_of(key: Ed25519PrivateKey) -> str:
    """Return the public key that belongs to a private one: 64 hex digits."""
    return key.public_key().public_bytes_raw().hex()


def public_pem(public: str) -> bytes:
    """Return a public key as PEM (SubjectPublicKeyInfo)."""
    return _loaded(public).public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def public_from_pem(content: bytes, name: str) -> str:
    """Return the public key in a PEM file, as 64 hex digits.

    Raises:
        BrokenReleaseError: there is none, or it is no Ed25519 key.
    """
    try:
        key = load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm):
        raise BrokenReleaseError(name, "no public key can be read from it") from None
    if not isinstance(key, Ed25519PublicKey):
        raise BrokenReleaseError(name, "its key is no Ed25519 key")
    return key.public_bytes_raw().hex()


def fingerprint(public: str) -> str:
    """Return the sha256 (hex) over a public key's DER form, as `openssl pkey -outform DER` writes it."""
    der = _loaded(public).public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return sha256(der).hexdigest()


def signature(key: Ed25519PrivateKey, content: bytes) -> bytes:
    """Return the signature over `content`: 88 characters of base64 and a line break."""
    return b64encode(key.sign(content)) + b"\n"


def holds(public: str, content: bytes, line: bytes) -> bool:
    """Tell whether `line` is the signature over `content`, spelled as `signature` spells it, to the last bit."""
    try:
        raw = b64decode(line[:-1], validate=True)
        if b64encode(raw) + b"\n" != line:
            return False
        _loaded(public).verify(raw, content)
    except (ValueError, InvalidSignature):
        return False
    return True


@dataclass(frozen=True, slots=True)
class HandOver:
    """The old key says that the new one signs after it: public keys in hex, the moment, the old key's signature."""

    at: str
    old: str
    new: str
    signature: str

    def statement(self) -> bytes:
        """Return the bytes that the old key signed."""
        return f"longarm hand-over 1\n{self.at}\n{self.old}\n{self.new}\n".encode()

    def as_json(self) -> dict[str, str]:
        """Return the hand-over for JSON."""
        return {"at": self.at, "old": self.old, "new": self.new, "signature": self.signature}


def hand_over(key: Ed25519PrivateKey, new: str, at: str) -> HandOver:
    """Return the statement by which `key` hands over to the public key `new`."""
    unsigned = HandOver(at, public_of(key), new, "")
    line = signature(key, unsigned.statement()).decode().rstrip("\n")
    return HandOver(at, unsigned.old, new, line)


def signers_file(hand_overs: Sequence[HandOver]) -> bytes:
    """Return the file that lists hand-overs, the oldest first."""
    return pretty({"format": _SIGNERS_FORMAT, "hand_overs": [one.as_json() for one in hand_overs]})


def read_signers(content: bytes, name: str) -> tuple[HandOver, ...]:
    """Return the hand-overs in a file, each of which must hold and follow the one before it.

    Raises:
        BrokenReleaseError: the file has another form, a signature does not hold, or a key is missing between two.
    """
    found = strict_json(content, name)
    try:
        listed = tuple(hand_over_from(one) for one in found["hand_overs"])
    except (TypeError, ValueError, KeyError):
        raise BrokenReleaseError(name, "it is no list of hand-overs") from None
    if signers_file(listed) != content:
        raise BrokenReleaseError(name, "it is not spelled as such a file is")
    check_hand_overs(listed, name)
    return listed


def hand_over_from(found: dict[str, object]) -> HandOver:
    """Return a hand-over from its JSON; TypeError, ValueError or KeyError where it is none."""
    return HandOver(
        text_in(found["at"]),
        hex_in(found["old"]),
        hex_in(found["new"]),
        text_in(found["signature"]),
    )


def check_hand_overs(listed: Sequence[HandOver], name: str) -> None:
    """Check that each hand-over was signed by its old key and follows the one before it.

    Raises:
        BrokenReleaseError: one was not, or does not.
    """
    for one in listed:
        if not holds(one.old, one.statement(), f"{one.signature}\n".encode()):
            raise BrokenReleaseError(
                name, f"the hand-over of {one.at} is not signed by its old key"
            )
    for before, after in pairwise(listed):
        if before.new != after.old:
            raise BrokenReleaseError(name, f"the hand-over of {after.at} follows none before it")


def leads(listed: Sequence[HandOver], old: str, new: str) -> tuple[HandOver, ...] | None:
    """Return the hand-overs by which `old` came to `new` (none where they are one key); None where it did not."""
    if old == new:
        return ()
    olds = [one.old for one in listed]
    if old not in olds or not listed or listed[-1].new != new:
        return None
    return tuple(listed[olds.index(old) :])


def _loaded(public: str) -> Ed25519PublicKey:
    return Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
