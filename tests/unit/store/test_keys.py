"""A secret file is made once, whole, and for its owner only."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from longarm.store.keys import content_or_none, kept_or_made, put, take_over


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def mode(place: Path) -> int:
    return stat.S_IMODE(place.stat().st_mode)


def test_a_secret_is_made_once_and_kept(tmp_path: Path) -> None:
    place = tmp_path / "signing.key"
    assert content_or_none(place) is None
    assert kept_or_made(place, lambda: b"first") == b"first"
    assert kept_or_made(place, lambda: b"second") == b"first"
    assert content_or_none(place) == b"first"
    assert names(tmp_path) == ["signing.key"]


def test_nobody_but_its_owner_may_read_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        kept_or_made(tmp_path / "made", lambda: b"a")
        put(tmp_path / "put", b"a")
    finally:
        os.umask(before)
    assert (mode(tmp_path / "made"), mode(tmp_path / "put")) == (0o600, 0o600)


def test_what_a_crash_left_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / f".signing.key.{os.getpid()}").write_bytes(b"half")
    assert kept_or_made(tmp_path / "signing.key", lambda: b"whole") == b"whole"
    assert names(tmp_path) == ["signing.key"]


def test_whoever_comes_second_gets_what_the_first_one_made(tmp_path: Path) -> None:
    place = tmp_path / "signing.key"

    def late() -> bytes:
        put(place, b"theirs")
        return b"ours"

    assert kept_or_made(place, late) == b"theirs"
    assert place.read_bytes() == b"theirs"


def test_a_file_is_put_in_anothers_place_in_one_step(tmp_path: Path) -> None:
    put(tmp_path / "next", b"new")
    put(tmp_path / "key", b"old")
    take_over(tmp_path / "next", tmp_path / "key")
    assert names(tmp_path) == ["key"]
    assert (tmp_path / "key").read_bytes() == b"new"


def test_a_folder_that_cannot_be_written_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        kept_or_made(tmp_path / "gone" / "key", lambda: b"a")
