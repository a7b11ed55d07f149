"""The small print of the door: wrong usage, plurals, the same output each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.cli.output import as_table
from tests.unit.cli.running import listed, run, start, write_texts


@pytest.fixture
def case(tmp_path: Path) -> Path:
    texts = write_texts(tmp_path / "texts")
    run("init", tmp_path / "case")
    run("add", "--case", tmp_path / "case", texts)
    return tmp_path / "case"


def test_help_shows_no_escape() -> None:
    assert "\\b" not in run("completion", "--help").stdout


def test_a_country_in_small_letters_is_the_same_country_or_wrong_usage(case: Path) -> None:
    done = run("figures", "--case", case, "--country", "lv")
    assert done.exit_code == 2 or "3 " in done.stdout


def test_what_is_no_country_is_wrong_usage(case: Path) -> None:
    assert run("figures", "--case", case, "--country", "Latvia").exit_code == 2


def test_statements_about_a_country_are_not_always_none(case: Path) -> None:
    done = run("statements", "--case", case, "--country", "BY")
    assert done.exit_code == 2 or "no statements" not in done.stdout


def test_an_incident_keeps_the_outcome_of_its_slot(case: Path) -> None:
    said = {claim["id"]: claim for claim in listed("claims", "--case", case)}
    for found in listed("incidents", "--case", case):
        outcome = said[found["claims"][0]]["outcome"]
        assert outcome in {found["outcome"], found.get("slots", {}).get("outcome")}


def test_text_without_json_is_wrong_usage(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    assert run("extract", "--with-text", texts).exit_code == 2


@pytest.mark.slow
def test_the_demo_prints_the_same_each_time(tmp_path: Path) -> None:
    printed = {start("demo", tmp_path / "demo", PYTHONHASHSEED=str(seed)).stdout for seed in (1, 2)}
    assert len(printed) == 1


def test_one_outlet_is_not_one_outlets(tmp_path: Path) -> None:
    texts = tmp_path / "t"
    texts.mkdir()
    (texts / "a.txt").write_text(
        "---\npublisher: P\nlanguage: en\n---\n"
        "The NGO Ruritania Watch said that Belarus runs 54 secret police stations abroad.\n",
        encoding="utf-8",
    )
    assert " 1 outlets" not in run("demo", tmp_path / "demo", "--sample", texts).stdout


def test_a_table_holds_back_what_a_terminal_would_obey(capsys: pytest.CaptureFixture[str]) -> None:
    as_table(("name",), [("a\x1b[2Jb\u202ec\nd",), ("می\u200cروم",)], none="")
    printed = capsys.readouterr().out
    assert "a [2Jb c d" in printed
    assert "می\u200cروم" in printed
