"""The door: help, wrong usage, errors as one line and an exit code, colour, and completion."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from longarm import __version__
from longarm.cli.app import app
from tests.unit.cli.running import PROGRAM, TEXTS, run, start, write_texts

LISTINGS = (
    "claims",
    "figures",
    "incidents",
    "lineage",
    "links",
    "responses",
    "sites",
    "statements",
)


@pytest.mark.parametrize("command", sorted(app.commands))
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_command_has_help(command: str, option: str) -> None:
    done = run(command, option)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Usage: longarm {command} [OPTIONS]")
    about = (app.commands[command].help or "").replace("\b", "")
    assert " ".join(about.split())[:60] in " ".join(done.stdout.split())
    assert len(about) > 20


def test_the_help_names_every_command() -> None:
    done = run("--help")
    assert done.exit_code == 0
    named = {
        line.split()[0]
        for line in done.stdout.splitlines()
        if line.startswith("  ") and line.strip()
    }
    assert set(app.commands) <= named
    assert set(LISTINGS) <= set(app.commands)


def test_the_version_is_the_packages() -> None:
    assert run("--version").stdout == f"longarm, version {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Usage: longarm"),
        (("nothing",), "No such command 'nothing'"),
        (("add",), "Missing argument 'PATHS...'"),
        (("extract",), "Missing argument 'FILES...'"),
        (("init",), "Missing argument 'FOLDER'"),
        (("release",), "Missing argument 'FOLDER'"),
        (("demo",), "Missing argument 'FOLDER'"),
        (("figures", "--colour"), "--colour"),
        (("figures", "--case"), "Option '--case' requires an argument"),
        (("completion", "tcsh"), "'tcsh' is not one of 'bash', 'zsh', 'fish'"),
        (("demo", "there", "--sample", "gone"), "Directory 'gone' does not exist"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("command", LISTINGS)
def test_where_no_case_is_a_listing_says_so_in_one_line(command: str, tmp_path: Path) -> None:
    done = run(command, "--case", tmp_path, "--json")
    assert done.exit_code == 1
    assert done.stdout == ""
    assert done.stderr == (
        f"longarm: {tmp_path}: no longarm case is here; start one with `longarm init {tmp_path}`\n"
    )


def test_add_and_release_say_so_too(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    for arguments in (("add", texts), ("release", tmp_path / "site")):
        done = run(*arguments, "--case", tmp_path)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["texts"]


def test_the_program_ends_with_the_same_codes(tmp_path: Path) -> None:
    assert start("--version").returncode == 0
    assert start("figures", "--colour").returncode == 2
    failed = start("figures", cwd=tmp_path)
    assert (failed.returncode, failed.stdout) == (1, "")
    assert failed.stderr == (
        "longarm: .: no longarm case is here; start one with `longarm init .`\n"
    )


def test_a_colour_is_kept_on_a_terminal_and_left_out_with_no_color(tmp_path: Path) -> None:
    path = tmp_path / "first.txt"
    path.write_text(TEXTS["first.txt"], encoding="utf-8")
    assert "\x1b[1m" in run("extract", path, color=True).stdout
    plain = run("extract", path, color=True, env={"NO_COLOR": "1"}).stdout
    assert "\x1b" not in plain
    assert plain == run("extract", path).stdout


def test_progress_is_shown_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    (files / "blank.txt").write_bytes(b" \n")
    start("init", tmp_path / "case")
    arguments = ("add", str(files), "--case", str(tmp_path / "case"))
    refused = "blank.txt: the file is empty; save it again from its source"
    assert start(*arguments).stderr == f"{refused}\n"
    seen = stderr_on_a_terminal(*arguments)
    assert "adding 0/1 blank.txt" in seen
    assert "adding 1/1" in seen
    assert refused in seen


def stderr_on_a_terminal(*arguments: str) -> str:
    """Return what the program writes to its stderr when that is a terminal."""
    ours, theirs = os.openpty()
    subprocess.run([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=theirs, check=False)
    os.close(theirs)
    written = os.read(ours, 65536).decode()
    os.close(ours)
    return written


@pytest.mark.parametrize(
    ("shell", "begins", "check"),
    [
        ("bash", "_longarm_completion() {", ("bash", "-n")),
        ("zsh", "#compdef longarm", ("zsh", "-n")),
        ("fish", "function _longarm_completion;", ("fish", "--no-execute")),
    ],
)
def test_completion_prints_a_script_that_the_shell_takes(
    shell: str, begins: str, check: tuple[str, ...], tmp_path: Path
) -> None:
    done = start("completion", shell)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(begins)
    script = tmp_path / "script"
    script.write_text(done.stdout, encoding="utf-8")
    if shutil.which(shell):
        read = subprocess.run([*check, script], capture_output=True, text=True, check=False)
        assert (read.returncode, read.stderr) == (0, "")


def test_what_the_completion_script_asks_for_is_answered() -> None:
    asked = start(COMP_WORDS="longarm fi", COMP_CWORD="1", _LONGARM_COMPLETE="bash_complete")
    assert asked.stdout == "plain,figures\n"
