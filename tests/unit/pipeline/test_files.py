"""Files: which ones arguments come to, and in which order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from longarm.errors import FileTooLargeError, MissingFileError, NotTextError
from longarm.pipeline.files import Found, Unfound, content_of, find_files, place_of


def names(*paths: Path) -> list[str]:
    return [found.name for found in find_files(paths) if isinstance(found, Found)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/er/c.txt", "B.txt", ".hidden.txt", ".git/d.txt"):
        path = tmp_path / "folder" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path / "folder"


def test_a_folder_is_walked_in_order_and_hidden_files_are_passed_over(folder: Path) -> None:
    assert names(folder) == ["B.txt", "a.txt", "b.txt", "deep/er/c.txt"]


def test_a_file_that_is_named_twice_comes_once(folder: Path) -> None:
    assert names(folder / "a.txt", folder, folder / "a.txt") == [
        "a.txt",
        "B.txt",
        "b.txt",
        "deep/er/c.txt",
    ]


def test_a_hidden_file_that_is_named_is_taken(folder: Path) -> None:
    assert names(folder / ".hidden.txt") == [".hidden.txt"]


def test_a_case_inside_the_folder_is_passed_over(folder: Path) -> None:
    (folder / "deep" / "longarm.toml").write_text('name = "a"\n', encoding="utf-8")
    assert names(folder) == ["B.txt", "a.txt", "b.txt"]


def test_a_folder_that_links_to_itself_is_walked_once(folder: Path) -> None:
    (folder / "deep" / "loop").symlink_to(folder)
    (folder / "link.txt").symlink_to(folder / "a.txt")
    assert names(folder) == ["B.txt", "a.txt", "b.txt", "deep/er/c.txt", "link.txt"]


def test_a_path_that_leads_nowhere_is_an_error_in_its_place(folder: Path) -> None:
    missing, found = find_files([folder / "nothing.txt", folder / "a.txt"])
    assert isinstance(missing, Unfound)
    assert isinstance(missing.error, MissingFileError)
    assert isinstance(found, Found)


def test_a_name_that_is_no_utf_8_is_shown_with_replacements(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("a", encoding="utf-8")
    (found,) = find_files([tmp_path])
    assert isinstance(found, Found)
    assert (found.name, found.document_id) == ("caf\ufffd.txt", "caf\ufffd")
    assert content_of(found) == b"a"


def test_two_files_of_one_name_have_two_places(folder: Path) -> None:
    assert place_of(folder / "a.txt") != place_of(folder / "deep" / "a.txt")


def test_what_is_too_large_or_no_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(FileTooLargeError, match="20 MB"):
        content_of(Found(tmp_path / "huge.txt", "huge.txt"))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotTextError, match="a pipe"):
        content_of(Found(tmp_path / "pipe", "pipe"))
