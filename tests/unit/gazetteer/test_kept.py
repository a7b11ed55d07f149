"""What is kept beside its tables saves time, and is never more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from longarm.gazetteer.kept import kept_beside, state_of, whole

if TYPE_CHECKING:
    from pathlib import Path

_DIGEST, _OTHER = b"1" * 32, b"2" * 32
_VALUE = [("bureau", frozenset({"office"}), None)]


def test_a_value_is_made_once_for_a_digest(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> list[tuple[str, frozenset[str], None]]:
        made.append(1)
        return _VALUE

    assert kept_beside(tmp_path, "terms", _DIGEST, make) == _VALUE
    assert kept_beside(tmp_path, "terms", _DIGEST, make) == _VALUE
    assert len(made) == 1
    kept_beside(tmp_path, "terms", _OTHER, make)
    assert len(made) == 2


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    kept_beside(tmp_path, "terms", _DIGEST, lambda: _VALUE)
    (path,) = (tmp_path / "__pycache__").iterdir()
    written = path.read_bytes()
    for broken in (b"", _DIGEST, _DIGEST + b"no zlib", written[:-4], written[:40]):
        path.write_bytes(broken)
        assert kept_beside(tmp_path, "terms", _DIGEST, lambda: _VALUE) == _VALUE
        assert path.read_bytes() == written


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("a file where the folder should be", encoding="utf-8")
    assert kept_beside(tmp_path, "terms", _DIGEST, lambda: _VALUE) == _VALUE


def test_what_is_made_of_files_is_made_anew_when_one_has_changed(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("a", encoding="utf-8")
    before = state_of([one])
    assert state_of([one, tmp_path]) == before
    other.write_text("a", encoding="utf-8")
    assert state_of([one, other]) != before
    one.write_text("bc", encoding="utf-8")
    assert state_of([one]) != before


def test_a_file_that_cannot_be_written_whole_leaves_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"before")
    with pytest.raises(OSError, match="no room"):
        _fail_half_way(path)
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("kept", b"before")]


def _fail_half_way(path: Path) -> None:
    with whole(path) as file:
        file.write(b"half")
        message = "no room"
        raise OSError(message)
