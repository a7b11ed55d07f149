"""`init`, `add`, `release` and `demo`: what they print, refuse and leave behind."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.running import ROOT, run, start, write_texts


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return write_texts(tmp_path / "texts")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    assert run("init", tmp_path / "case").exit_code == 0
    return tmp_path / "case"


def test_init_starts_a_case_and_says_what_comes_next(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "case"
    done = run("init", folder, "--name", "Invented network")
    assert (done.exit_code, done.stderr) == (0, "")
    assert (
        done.stdout == f"A case was started in {folder}. Next: longarm add --case {folder} FILES…\n"
    )
    assert 'name = "Invented network"' in (folder / "longarm.toml").read_text(encoding="utf-8")


def test_a_case_is_called_after_its_folder(case: Path) -> None:
    assert 'name = "case"' in (case / "longarm.toml").read_text(encoding="utf-8")


def test_init_leaves_what_is_there_alone(case: Path, texts: Path) -> None:
    before = (case / "longarm.toml").read_bytes()
    again = run("init", case)
    assert (again.exit_code, again.stdout) == (1, "")
    assert again.stderr == f"longarm: {case}: a case is here already; choose another folder\n"
    other = run("init", texts)
    assert other.exit_code == 1
    assert other.stderr.count("\n") == 1
    assert (case / "longarm.toml").read_bytes() == before
    assert not (texts / "longarm.toml").exists()


def test_add_counts_what_it_took_in_and_again_what_was_there(case: Path, texts: Path) -> None:
    first = run("add", "--case", case, texts)
    assert (first.exit_code, first.stderr) == (0, "")
    assert first.stdout == "2 added, 0 there already, 0 refused\n"
    again = run("add", "--case", case, texts)
    assert again.stdout == "0 added, 2 there already, 0 refused\n"
    assert again.exit_code == 0


def test_add_names_each_refused_file_in_one_line_and_takes_the_rest(
    case: Path, texts: Path
) -> None:
    (texts / "blank.txt").write_bytes(b" \n")
    (texts / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    done = run("add", "--case", case, texts, texts / "gone.txt")
    assert done.exit_code == 1
    assert done.stdout == "2 added, 0 there already, 3 refused\n"
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == [
        "blank.txt",
        "picture.html",
        str(texts / "gone.txt"),
    ]
    assert "the file is empty; save it again from its source" in done.stderr


def test_the_folder_one_stands_in_is_the_case(case: Path) -> None:
    (case / "blank.txt").write_bytes(b"")
    done = start("add", "blank.txt", cwd=case)
    assert (done.returncode, done.stdout) == (1, "0 added, 0 there already, 1 refused\n")
    assert start("claims", "--json", cwd=case).stdout == "[]\n"


def test_a_file_in_a_language_without_a_pack_is_named_and_kept(case: Path, texts: Path) -> None:
    romanian = "Primarul orașului a declarat marți că au fost închise două secții de poliție."
    (texts / "third.txt").write_text(romanian, encoding="utf-8")
    done = run("add", "--case", case, texts)
    assert done.exit_code == 1
    assert done.stdout == "3 added, 0 there already, 0 refused\n"
    assert done.stderr == "third.txt: kept without claims: there is no language pack for ro\n"


def test_release_writes_a_site_and_says_where(case: Path, texts: Path, tmp_path: Path) -> None:
    run("add", "--case", case, texts)
    site = tmp_path / "site"
    done = run("release", "--case", case, site)
    assert (done.exit_code, done.stderr) == (0, "")
    files = [path for path in site.rglob("*") if path.is_file()]
    assert done.stdout == f"{len(files)} files in {site}; open {site / 'index.html'}\n"
    assert site / "index.html" in files


def test_a_release_has_the_languages_that_are_asked_for(
    case: Path, texts: Path, tmp_path: Path
) -> None:
    run("add", "--case", case, texts)
    site = tmp_path / "site"
    done = run("release", "--case", case, site, "--language", "es", "--language", "ar")
    assert (done.exit_code, done.stderr) == (0, "")
    assert '<html lang="es">' in (site / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in (site / "ar" / "index.html").read_text(encoding="utf-8")
    assert not (site / "en").exists()


def test_the_same_case_at_the_same_moment_gives_the_same_bytes_in_another_folder(
    case: Path, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", "--case", case, texts)
    by_option, by_environment = tmp_path / "by_option", tmp_path / "by_environment"
    run("release", "--case", case, by_option, "--made-at", "2026-01-05T11:00:00+01:00")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767607200")
    done = run("release", "--case", case, by_environment)
    assert (done.exit_code, done.stderr) == (0, "")
    manifest = json.loads((by_environment / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["made_at"] == "2026-01-05T10:00:00+00:00"
    held = [
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in (by_option, by_environment)
    ]
    assert held[0] == held[1]


@pytest.mark.parametrize(
    "moment", ["yesterday", "2026-01-05T10:00:00", "2026-13-05T10:00:00+00:00", "9" * 40, "١٢"]
)
def test_a_moment_that_is_none_is_refused(case: Path, tmp_path: Path, moment: str) -> None:
    done = run("release", "--case", case, tmp_path / "site", "--made-at", moment)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{moment!r} is no moment; write one with its offset" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_language_that_the_site_has_no_words_in_is_refused(
    case: Path, texts: Path, tmp_path: Path
) -> None:
    run("add", "--case", case, texts)
    done = run("release", "--case", case, tmp_path / "site", "--language", "tlh")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("longarm: the site has no words in “tlh”; choose among ar, en")
    assert not (tmp_path / "site").exists()


def test_release_does_not_touch_a_folder_with_other_files(case: Path, texts: Path) -> None:
    before = sorted(path.name for path in texts.iterdir())
    done = run("release", "--case", case, texts)
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        f"longarm: {texts}: it holds files that are no release; choose another folder\n"
    )
    assert sorted(path.name for path in texts.iterdir()) == before


def test_demo_sums_up_and_names_the_page_to_open(texts: Path, tmp_path: Path) -> None:
    done = run("demo", tmp_path / "demo", "--sample", texts)
    assert (done.exit_code, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) <= 14
    assert lines[0] == "Documents   2 from 2 publishers in 2 languages, 0 refused"
    index = tmp_path / "demo" / "releases" / "sample" / "index.html"
    assert lines[-1] == f"Open        {index}"
    assert index.is_file()


LISTENING = """
import sys

asked = []
ear = lambda event, arguments: asked.append(event) if event.startswith("socket.") else None
sys.addaudithook(ear)
from longarm.cli import main
try:
    main()
finally:
    sys.stderr.write("\\n".join(asked))
"""
HARMLESS = {"socket.__new__", "socket.bind"}
"""A library tries at its start whether the machine speaks IPv6: a socket that reaches nobody."""


@pytest.mark.slow
def test_no_name_is_looked_up_and_no_connection_opened(texts: Path, tmp_path: Path) -> None:
    arguments = ("demo", tmp_path / "demo", "--sample", texts)
    done = subprocess.run(
        [sys.executable, "-c", LISTENING, *arguments], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Documents   2 from 2 publishers")
    assert set(done.stderr.splitlines()) <= HARMLESS


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the lines that the demo of this checkout prints."""
    done = start("demo", tmp_path_factory.mktemp("demo") / "case")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.slow
def test_the_demo_of_this_checkout_shows_the_main_figure(printed: list[str]) -> None:
    lines = printed
    assert len(lines) <= 14
    assert lines[0].startswith("Documents   35 from 35 publishers in ")
    main = next(line for line in lines if re.match(r" *102 stations ", line))
    assert main.endswith("1 origin (Safeguard Defenders)")
    assert Path(lines[-1].removeprefix("Open").strip()).is_file()


@pytest.mark.slow
def test_the_readme_shows_what_the_demo_prints(printed: list[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("## What it prints")[2].split("```")[1].strip().splitlines()
    # Countries with equally many sites have no order of their own in the summary's line of sites.
    told, really = (
        [line for line in lines[:-1] if line[:5] != "Sites"] for lines in (shown, printed)
    )
    assert told == really, "paste what `make demo` prints into README.md"
    assert shown[-1] == "Open        build/demo/releases/sample/index.html"
