"""A case's folder: made, opened, refused; one writer and many readers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.db.utils import OperationalError

from longarm.errors import CaseBusyError, CaseExistsError, NoCaseError
from longarm.model.registry import Refusal
from longarm.store.case import make_case, open_case
from longarm.store.checking import row_counts
from longarm.store.refusals import put_refusal

NOW = "2026-01-01T00:00:00Z"


def test_a_case_is_a_folder_with_four_things(tmp_path: Path) -> None:
    make_case(tmp_path / "new", 'Stations "north"')
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == [
        "archive",
        "case.db",
        "longarm.toml",
        "releases",
    ]
    with open_case(tmp_path / "new") as case:
        assert case.name == 'Stations "north"'
        assert set(row_counts(case).values()) == {0}


def test_a_case_that_was_begun_and_broken_off_is_ended(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    (tmp_path / "longarm.toml").unlink()
    make_case(tmp_path, "a")
    with open_case(tmp_path) as case:
        assert case.name == "a"


def test_a_folder_with_other_files_becomes_no_case(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(CaseExistsError, match="holds other files; choose another folder"):
        make_case(tmp_path, "a")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_case_is_not_made_twice(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with pytest.raises(CaseExistsError, match="a case is here already"):
        make_case(tmp_path, "b")


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    with pytest.raises(CaseExistsError, match="it is a file"):
        make_case(tmp_path / "a", "a")


def test_a_folder_without_a_case_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(NoCaseError, match="longarm init"), open_case(tmp_path):
        pass


def test_a_case_that_is_open_for_reading_cannot_be_written(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with open_case(tmp_path) as case, pytest.raises(OperationalError, match="readonly"):
        put_refusal(case, "0" * 64, Refusal("a.txt", "empty"), NOW)


def test_two_cases_can_be_open_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        make_case(tmp_path / name, name)
    with (
        open_case(tmp_path / "a", writing=True) as first,
        open_case(tmp_path / "b", writing=True) as second,
    ):
        put_refusal(first, "0" * 64, Refusal("a.txt", "empty"), NOW)
        assert row_counts(first)["store_refusal"] == 1
        assert row_counts(second)["store_refusal"] == 0


def test_a_second_writer_is_sent_away_and_readers_are_not(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    with open_case(tmp_path, writing=True) as case:
        put_refusal(case, "0" * 64, Refusal("a.txt", "empty"), NOW)
        with (
            pytest.raises(CaseBusyError, match="another longarm process is writing"),
            open_case(tmp_path, writing=True),
        ):
            pass
        script = (
            "import sys; from pathlib import Path; from longarm.store.case import open_case\n"
            "from longarm.store.refusals import refusals_of\n"
            "with open_case(Path(sys.argv[1])) as case: print(refusals_of(case)[0].name)"
        )
        read = subprocess.run(
            [sys.executable, "-c", script, str(tmp_path)],
            capture_output=True,
            text=True,
            check=True,
        )
    assert read.stdout == "a.txt\n"


def test_the_lock_goes_with_the_process_that_was_killed(tmp_path: Path) -> None:
    make_case(tmp_path, "a")
    script = (
        "import os, signal, sys; from pathlib import Path\n"
        "from longarm.store.case import open_case\n"
        "with open_case(Path(sys.argv[1]), writing=True): os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert killed.returncode == -9
    with open_case(tmp_path, writing=True) as case:
        assert case.name == "a"
