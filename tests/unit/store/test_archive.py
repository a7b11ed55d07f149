"""The archive: bytes under their own sha256, whole or not at all."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from longarm.store.archive import blob_path, bring, clear_incoming, is_whole, keep

CONTENT = b"a page as it was"
DIGEST = sha256(CONTENT).hexdigest()


def files(archive: Path) -> list[str]:
    return sorted(
        path.relative_to(archive).as_posix() for path in archive.rglob("*") if path.is_file()
    )


def test_bytes_lie_under_their_own_sha256(tmp_path: Path) -> None:
    assert keep(tmp_path, CONTENT) == DIGEST
    assert files(tmp_path) == [f"{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"]
    assert bring(tmp_path, DIGEST) == CONTENT


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    keep(tmp_path, CONTENT)
    before = blob_path(tmp_path, DIGEST).stat().st_ino
    keep(tmp_path, CONTENT)
    assert blob_path(tmp_path, DIGEST).stat().st_ino == before


def test_a_damaged_blob_is_seen_and_replaced(tmp_path: Path) -> None:
    keep(tmp_path, CONTENT)
    blob_path(tmp_path, DIGEST).write_bytes(b"b page as it was")
    assert not is_whole(tmp_path, DIGEST)
    keep(tmp_path, CONTENT)
    assert is_whole(tmp_path, DIGEST)


def test_what_a_crash_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    keep(tmp_path, CONTENT)
    (tmp_path / "incoming" / "half").write_bytes(b"a pa")
    clear_incoming(tmp_path)
    assert files(tmp_path) == [f"{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"]


def test_bytes_that_are_not_there_are_an_error(tmp_path: Path) -> None:
    assert not is_whole(tmp_path, DIGEST)
    with pytest.raises(FileNotFoundError):
        bring(tmp_path, DIGEST)
