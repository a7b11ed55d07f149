"""A case's keys: made once, handed over, whole after a crash, and never another case's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from longarm.errors import BrokenReleaseError, NotReleasedError, PassphraseError, SigningKeyError
from longarm.pipeline import keys
from longarm.pipeline.case import Case, init, opened
from longarm.stages.publication.proof.signing import fingerprint, leads, public_pem

NOW = "2026-01-01T00:00:00Z"


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    init(tmp_path / "case")
    with opened(tmp_path / "case") as made:
        yield made


def test_keys_are_made_once_for_each_case(case: Case, tmp_path: Path) -> None:
    first = keys.seal_of(case)
    assert keys.seal_of(case).public == first.public
    assert keys.seal_of(case).secret == first.secret
    init(tmp_path / "other")
    with opened(tmp_path / "other") as other:
        assert keys.seal_of(other).public != first.public
        assert keys.seal_of(other).secret != first.secret
    assert len(first.secret) == 32
    assert first.secret.hex() not in repr(first)


def test_with_a_passphrase_the_files_tell_nothing(case: Case) -> None:
    made = keys.seal_of(case, b"open sesame")
    for name in (keys.SIGNING, keys.COMMITMENT):
        assert b"ENCRYPTED PRIVATE KEY" in (case.folder / name).read_bytes()
    assert keys.seal_of(case, b"open sesame").public == made.public
    with pytest.raises(PassphraseError, match="it is locked with a passphrase"):
        keys.seal_of(case)
    with pytest.raises(PassphraseError, match="the passphrase does not open it"):
        keys.seal_of(case, b"open barley")


def test_a_passphrase_is_set_changed_and_taken_off_and_the_keys_stay(case: Case) -> None:
    first = keys.seal_of(case)
    assert not keys.are_locked(case)
    for old, new in ((None, b"one"), (b"one", b"two"), (b"two", None)):
        keys.lock(case, old, new)
        assert keys.are_locked(case) is (new is not None)
        found = keys.seal_of(case, new)
        assert (found.public, found.secret) == (first.public, first.secret)
        assert keys.secret_of(case, new) == first.secret


def test_the_wrong_passphrase_changes_nothing(case: Case) -> None:
    keys.seal_of(case, b"one")
    before = (case.folder / keys.SIGNING).read_bytes()
    with pytest.raises(PassphraseError):
        keys.lock(case, b"two", b"three")
    assert (case.folder / keys.SIGNING).read_bytes() == before


def test_a_change_of_passphrase_that_was_broken_off_is_finished(case: Case) -> None:
    first = keys.seal_of(case, b"one")
    half = (case.folder / keys.COMMITMENT).read_bytes()
    keys.lock(case, b"one", b"two")
    # Killed after the first file: one key has the new passphrase and the other the old one.
    (case.folder / keys.COMMITMENT).write_bytes(half)
    keys.lock(case, b"one", b"two")
    found = keys.seal_of(case, b"two")
    assert (found.public, found.secret) == (first.public, first.secret)


def test_a_locked_key_is_handed_over_locked(case: Case) -> None:
    first = keys.seal_of(case, b"one")
    keys.renew(case, NOW, b"one")
    assert keys.are_locked(case)
    assert keys.seal_of(case, b"one").public != first.public


def test_a_new_key_is_handed_over_to(case: Case) -> None:
    first = keys.seal_of(case)
    second = keys.renew(case, NOW)
    third = keys.renew(case, NOW)
    found = keys.seal_of(case)
    assert found.public == third.public != second.public
    assert found.secret == first.secret
    assert found.hand_overs == third.hand_overs
    assert leads(found.hand_overs, first.public, third.public) == third.hand_overs
    assert keys.shown(found).hand_overs == third.hand_overs
    assert not (case.folder / keys.NEXT).exists()


def test_a_renewal_that_was_broken_off_is_finished_or_never_was(case: Case, tmp_path: Path) -> None:
    first = keys.seal_of(case)
    before = tmp_path / "before"
    shutil.copytree(case.folder, before)
    second = keys.renew(case, NOW)
    after = case.folder
    # Killed before the hand-over was written: the new key is nobody's, and the old one signs on.
    shutil.copy(after / keys.SIGNING, before / keys.NEXT)
    with opened(before) as broken:
        assert keys.seal_of(broken).public == first.public
    # Killed after: the new key takes its place at the next look.
    shutil.copy(after / keys.HAND_OVERS, before / keys.HAND_OVERS)
    with opened(before) as broken:
        assert keys.seal_of(broken).public == second.public
        assert keys.seal_of(broken).public == second.public
    assert not (before / keys.NEXT).exists()


def test_a_key_that_nobody_handed_over_to_is_refused(case: Case) -> None:
    keys.renew(case, NOW)
    (case.folder / keys.SIGNING).unlink()
    with pytest.raises(
        SigningKeyError, match="it is not the key that was handed over to on 2026-01-01"
    ):
        keys.seal_of(case)


def test_a_file_that_is_no_key_is_named(case: Case) -> None:
    (case.folder / keys.SIGNING).write_bytes(b"")
    with pytest.raises(SigningKeyError, match=r"signing\.key: no key can be read"):
        keys.seal_of(case)


def test_a_fingerprint_is_read_as_people_write_it(case: Case, tmp_path: Path) -> None:
    public = keys.seal_of(case).public
    plain = fingerprint(public)
    in_pairs = ":".join(plain[place : place + 2] for place in range(0, 64, 2)).upper()
    (tmp_path / "their.pem").write_bytes(public_pem(public).replace(b"\n", b"\r\n"))
    for given in (plain, in_pairs, f" {plain[:32]} {plain[32:]}\n", str(tmp_path / "their.pem")):
        assert keys.fingerprint_in(given) == plain
    for wrong in (plain[1:], f"{plain}0", "g" * 64, "their.pem"):
        assert keys.fingerprint_in(wrong) is None
    with pytest.raises(BrokenReleaseError, match="no public key"):
        keys.fingerprint_in(str(case.folder / "longarm.toml"))


def test_a_document_that_is_not_there_has_no_commitment(case: Case) -> None:
    with pytest.raises(NotReleasedError, match="no such document"):
        keys.openings(case, "gone")
