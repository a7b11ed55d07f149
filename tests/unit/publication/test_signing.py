"""Signing: keys and signatures have one spelling, and a hand-over holds only with the old key's word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from hypothesis import given
from hypothesis import strategies as st

from longarm.errors import BrokenReleaseError, PassphraseError, SigningKeyError
from longarm.stages.publication.proof.signing import (
    HandOver,
    check_hand_overs,
    fingerprint,
    holds,
    key_from_pem,
    leads,
    new_key,
    private_pem,
    public_from_pem,
    public_of,
    public_pem,
    read_signers,
    signature,
    signers_file,
)
from tests.unit.publication.sealing import key, renewed, seal


def test_a_signature_is_the_one_of_the_standard() -> None:
    # RFC 8032, section 7.1, test 2.
    secret = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
    signer = Ed25519PrivateKey.from_private_bytes(secret)
    public = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    assert public_of(signer) == public
    line = signature(signer, b"\x72")
    assert line.startswith(b"kqAJqfDUyrhyDoIL") and line.endswith(b"\n") and len(line) == 89  # noqa: PT018 - one spelling
    assert holds(public, b"\x72", line)


@given(st.binary(max_size=60), st.integers(0, 89 * 8 - 1))
def test_no_bit_of_a_signature_can_change(content: bytes, bit: int) -> None:
    line = bytearray(signature(key(1), content))
    assert holds(public_of(key(1)), content, bytes(line))
    line[bit // 8] ^= 1 << bit % 8
    assert not holds(public_of(key(1)), content, bytes(line))


@pytest.mark.parametrize("change", [b"", b"\n", b" \n", b"\r\n", b"\n\n", b"A\n"])
def test_a_signature_ends_in_one_line_break(change: bytes) -> None:
    line = signature(key(1), b"a")
    changed = line[:-1] + change
    assert holds(public_of(key(1)), b"a", changed) is (changed == line)


def test_a_signature_holds_for_its_content_and_key_alone() -> None:
    line = signature(key(1), b"a")
    assert not holds(public_of(key(1)), b"b", line)
    assert not holds(public_of(key(2)), b"a", line)
    assert not holds("00" * 32, b"a", line)
    assert not holds("", b"a", line)


def test_a_key_is_read_back_from_its_file() -> None:
    fresh = new_key()
    assert public_of(key_from_pem(private_pem(fresh), "k")) == public_of(fresh)
    locked = private_pem(fresh, b"open sesame")
    assert b"ENCRYPTED" in locked
    assert public_of(key_from_pem(locked, "k", b"open sesame")) == public_of(fresh)
    with pytest.raises(PassphraseError, match="locked with a passphrase"):
        key_from_pem(locked, "k")
    with pytest.raises(PassphraseError, match="passphrase"):
        key_from_pem(locked, "k", b"close sesame")


def test_another_sort_of_key_is_refused() -> None:
    other = generate_private_key(SECP256R1())
    pem = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(SigningKeyError, match="no Ed25519"):
        key_from_pem(pem, "k")
    public = other.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    with pytest.raises(BrokenReleaseError, match="no Ed25519"):
        public_from_pem(public, "p")
    with pytest.raises(BrokenReleaseError, match="no public key"):
        public_from_pem(b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "p")


def test_a_public_key_has_a_fingerprint() -> None:
    public = public_of(key(1))
    assert public_from_pem(public_pem(public), "p") == public
    assert len(fingerprint(public)) == 64
    assert fingerprint(public) != fingerprint(public_of(key(2)))


def test_a_key_leads_to_the_ones_that_it_handed_over_to() -> None:
    third = renewed(renewed(seal(1), 2), 3)
    listed = read_signers(signers_file(third.hand_overs), "s")
    assert listed == third.hand_overs
    assert leads(listed, public_of(key(1)), third.public) == listed
    assert leads(listed, public_of(key(2)), third.public) == listed[1:]
    assert leads(listed, third.public, third.public) == ()
    assert leads(listed, public_of(key(4)), third.public) is None
    assert leads(listed, public_of(key(1)), public_of(key(2))) is None


@pytest.mark.parametrize("field", ["at", "old", "new", "signature"])
def test_a_hand_over_holds_only_as_it_was_signed(field: str) -> None:
    (made,) = renewed(seal(1), 2).hand_overs
    others = HandOver("2030", public_of(key(4)), public_of(key(5)), made.signature[::-1])
    changed = replace(made, **{field: getattr(others, field)})
    with pytest.raises(BrokenReleaseError, match="not signed by its old key"):
        check_hand_overs([changed], "s")


def test_hand_overs_follow_one_another() -> None:
    third = renewed(renewed(renewed(seal(1), 2), 3), 4)
    with pytest.raises(BrokenReleaseError, match="follows none before it"):
        check_hand_overs([third.hand_overs[0], third.hand_overs[2]], "s")
    spelled = signers_file(third.hand_overs)
    with pytest.raises(BrokenReleaseError, match="not spelled"):
        read_signers(spelled.replace(b" ", b"  ", 1), "s")
    with pytest.raises(BrokenReleaseError, match="no list"):
        read_signers(b'{"hand_overs": [1]}', "s")
