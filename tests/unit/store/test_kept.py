"""The file of what weighing keeps: whole and of the same code, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.store.kept import KEPT, read_kept, write_kept

ROWS = {("lines", "0a"): '[["root:x"],1]', ("overlap", "0b"): "[]"}


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    assert write_kept(tmp_path, "this code", ROWS)
    assert read_kept(tmp_path, "this code") == ROWS
    assert write_kept(tmp_path, "this code", {})
    assert read_kept(tmp_path, "this code") == {}
    assert [each.name for each in tmp_path.iterdir()] == [KEPT]


def test_what_other_code_kept_is_not_trusted(tmp_path: Path) -> None:
    write_kept(tmp_path, "this code", ROWS)
    assert read_kept(tmp_path, "other code") == {}


@pytest.mark.parametrize("cut", [1, 40, -1])
def test_a_file_that_is_not_whole_counts_as_none(tmp_path: Path, cut: int) -> None:
    write_kept(tmp_path, "this code", ROWS)
    whole = (tmp_path / KEPT).read_bytes()
    (tmp_path / KEPT).write_bytes(whole[:cut])
    assert read_kept(tmp_path, "this code") == {}
    (tmp_path / KEPT).write_bytes(whole.replace(b"root:x", b"root:y"))
    assert read_kept(tmp_path, "this code") == {}
    (tmp_path / KEPT).write_bytes(b"\xff\xfe")
    assert read_kept(tmp_path, "this code") == {}


def test_a_folder_that_is_not_there_keeps_nothing(tmp_path: Path) -> None:
    assert not write_kept(tmp_path / "gone", "this code", ROWS)
    assert read_kept(tmp_path / "gone", "this code") == {}
