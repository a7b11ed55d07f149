"""Adding: repeated, interrupted, and with every kind of bad file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from longarm.pipeline.add import AddReport, add
from longarm.pipeline.case import init, opened
from longarm.pipeline.export import export
from longarm.pipeline.look import registry
from longarm.store.checking import damage, row_counts
from tests.journeys.invented_files import NOW, REFUSED, TEXTS, write_files

ROOT = Path(__file__).parents[2]
LATER = "2026-01-02T00:00:00Z"
DEATHS = 20


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return write_files(tmp_path / "files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init(tmp_path / "case")
    return tmp_path / "case"


def add_all(folder: Path, *paths: Path, now: str = NOW) -> tuple[AddReport, str, dict[str, int]]:
    """Return what adding reported, and the case's export and row counts after it."""
    with opened(folder, writing=True) as case:
        report = add(case, paths, now)
        assert damage(case) == ()
        return report, export(case), row_counts(case)


def test_adding_twice_changes_nothing(folder: Path, files: Path) -> None:
    first, exported, rows = add_all(folder, files)
    second, exported_again, rows_again = add_all(folder, files, now=LATER)
    assert len(first.added) == len(TEXTS)
    assert second.added == ()
    assert second.unchanged == first.added
    assert second.refused == first.refused
    assert exported_again == exported
    assert rows_again == rows


def test_bad_files_are_refused_and_never_stop_the_rest(folder: Path, files: Path) -> None:
    report, _, rows = add_all(folder, files)
    assert sorted(refusal.name for refusal in report.refused) == sorted(REFUSED)
    assert all(refusal.reason for refusal in report.refused)
    assert rows["store_document"] == len(TEXTS)


def test_a_language_without_a_pack_is_kept_and_noted(folder: Path, files: Path) -> None:
    report, _, _ = add_all(folder, files)
    assert "orasul" in report.added
    notes = {note.name: note.reason for note in report.notes}
    assert notes["orasul.txt"] == "kept without claims: there is no language pack for ro"
    with opened(folder) as case:
        kept = registry(case)
    assert not [said for said in kept.claims if said.document_id == "orasul"]
    assert "orasul.txt" in {refusal.name for refusal in kept.refusals}


def test_a_mended_file_is_taken_in_and_its_refusal_is_lifted(folder: Path, files: Path) -> None:
    add_all(folder, files)
    (files / "empty.txt").write_text("Ruritania Watch counted 54 stations.", encoding="utf-8")
    report, exported, _ = add_all(folder, files, now=LATER)
    assert report.added == ("empty",)
    assert "refusal_lifted" in exported
    with opened(folder) as case:
        assert "empty.txt" not in {refusal.name for refusal in registry(case).refusals}


def test_a_text_of_200_megabytes_is_refused_unread(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    report, _, _ = add_all(folder, path)
    (refusal,) = report.refused
    assert refusal.reason.startswith("200 MB is more than the 20 MB")


def test_a_path_that_leads_nowhere_is_told_and_not_kept(folder: Path, tmp_path: Path) -> None:
    report, _, rows = add_all(folder, tmp_path / "nothing.txt")
    (refusal,) = report.refused
    assert refusal.reason == "there is no such file or folder; check the path"
    assert rows["store_refusal"] == 0


def test_a_pipe_does_not_hold_the_batch_up(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    report, _, _ = add_all(folder, tmp_path / "pipe.txt")
    assert "a device, a socket or a pipe" in report.refused[0].reason


def test_a_folder_that_may_not_be_read_is_refused(folder: Path, files: Path) -> None:
    closed = files / "folder"
    closed.chmod(0)
    if os.geteuid() != 0:
        report, _, _ = add_all(folder, files)
        refused = {refusal.name: refusal.reason for refusal in report.refused}
    else:
        refused = _refused_as_nobody(files)
    closed.chmod(0o755)
    assert "it may not be read (Permission denied)" in refused["folder/"]


def _refused_as_nobody(files: Path) -> dict[str, str]:
    """Return what `nobody` is refused, in a child process, for root may read everything."""
    for path in (files, *files.parents):
        if path.owner() == "root" and not path.stat().st_mode & 0o001:
            path.chmod(path.stat().st_mode | 0o011)
    for path in (files, *(path for path in files.iterdir() if path.is_file())):
        path.chmod(path.stat().st_mode | 0o055)
    script = (
        "import os, pwd, sys; from pathlib import Path\n"
        "from longarm.pipeline.files import Unfound, find_files\n"
        "os.setgid(pwd.getpwnam('nobody').pw_gid); os.setuid(pwd.getpwnam('nobody').pw_uid)\n"
        "for found in find_files([Path(sys.argv[1])]):\n"
        "    if isinstance(found, Unfound): print(found.error.name, found.error.reason, sep='\\t')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(files)], capture_output=True, text=True, check=True
    )
    return dict(line.split("\t") for line in done.stdout.splitlines())


@pytest.mark.slow
def test_a_killed_run_is_simply_repeated(tmp_path: Path, files: Path) -> None:
    warm, whole, *doomed = (tmp_path / f"case{number}" for number in range(DEATHS + 2))
    for folder in (warm, whole, *doomed):
        init(folder, "case")
    script = Path(__file__).with_name("add_and_die.py")
    inherited = filter(None, [os.environ.get("PYTHONPATH")])
    died = subprocess.run(
        [sys.executable, script, files, "20221206", warm, whole, *doomed],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *inherited])},
    )
    deaths = [line.split() for line in died.stdout.splitlines()]
    assert [killed_by for _, killed_by in deaths] == [str(int(signal.SIGKILL))] * DEATHS
    with opened(whole) as case:
        expected = export(case)
    for folder, (moment, _) in zip(doomed, deaths, strict=True):
        with opened(folder) as case:
            assert damage(case) == (), f"after moment {moment}"
        _, exported, _ = add_all(folder, files)
        assert exported == expected, f"after moment {moment}"
