"""The commands by which people judge sources and findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.running import listed, run

TEXT = """---
title: Offices
publisher: Alder Post
published: 2030-03-01
language: en
---
Harbour Rights Watch said that 71 Chinese police stations exist in 29 countries.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text(TEXT, encoding="utf-8")
    where = tmp_path / "case"
    assert run("init", where).exit_code == 0
    assert run("add", "--case", where, tmp_path / "a.md").exit_code == 0
    return where


def figures(folder: Path) -> list[dict[str, Any]]:
    return listed("figures", "--case", folder)


def test_a_letter_is_set_shown_and_taken_back(folder: Path) -> None:
    made = run(
        "grade", "Harbour Rights Watch", "b", "--case", folder, "--why", "sound", "--by", "Ada"
    )
    assert (made.exit_code, "is B for what it is right" in made.output) == (0, True)
    assert {each["grade"]["letter"] for each in figures(folder)} == {"B"}
    (record,) = listed("grades", "--case", folder)
    assert (record["name"], record["true"], record["said"]) == ("Harbour Rights Watch", "B", "F")
    undone = run("unmerge", "1", "--case", folder, "--why", "mistaken", "--by", "Ada")
    assert undone.exit_code == 0
    assert {each["grade"]["letter"] for each in figures(folder)} == {"F"}
    (record,) = listed("grades", "--case", folder)
    assert (record["true"], len(record["history"])) == ("F", 1)


def test_a_wrong_letter_is_refused_with_the_letters_there_are(folder: Path) -> None:
    made = run("grade", "Harbour Rights Watch", "G", "--case", folder, "--why", "x")
    assert made.exit_code == 1
    assert "'G' is no letter of a record: A reliable" in made.stderr


def test_a_finding_is_assessed_in_two_fields(folder: Path) -> None:
    (station,) = [each for each in figures(folder) if each["low"] == 71]
    key = str(station["id"])
    done = run(
        *("assess", key[:8], "--probability", "likely", "--confidence", "low"),
        *("--case", folder, "--why", "read the report", "--by", "Ada"),
    )
    assert done.exit_code == 0
    told = run("lineage", key[:8], "--case", folder).output.splitlines()
    assert "  probability: likely, set by Ada on" in "\n".join(told)
    assert not any("likely" in line and "low" in line for line in told)


def test_an_assessment_that_says_nothing_is_refused(folder: Path) -> None:
    key = str(figures(folder)[0]["id"])
    done = run("assess", key, "--case", folder, "--why", "x")
    assert (done.exit_code, "give --probability, --confidence or both" in done.stderr) == (1, True)


def test_grades_can_be_switched_off(folder: Path) -> None:
    card = folder / "longarm.toml"
    card.write_text(card.read_text(encoding="utf-8") + "grades = false\n", encoding="utf-8")
    assert {each["grade"] for each in figures(folder)} == {None}
    assert "grade" not in run("lineage", str(figures(folder)[0]["id"]), "--case", folder).output


def test_what_nobody_knows_is_an_error_that_says_where_to_look(folder: Path) -> None:
    for command, hint in (("lineage", "figures --json"), ("what-if", "longarm outlets")):
        done = run(command, "nothing-of-this", "--case", folder)
        assert (done.exit_code, hint in done.stderr) == (1, True)


def test_what_falls_with_a_source(folder: Path) -> None:
    falls = listed("what-if", "Harbour Rights Watch", "--case", folder)
    assert any(each["falls"] and each["kind"] == "figure" for each in falls)
    assert run("what-if", "a", "--case", folder).exit_code == 0


def test_a_lineage_has_a_picture(folder: Path, tmp_path: Path) -> None:
    key = str(figures(folder)[0]["id"])
    picture = tmp_path / "tree.svg"
    done = run("lineage", key, "--case", folder, "--picture", picture)
    assert done.exit_code == 0
    drawn = picture.read_text(encoding="utf-8")
    assert drawn.startswith("<svg ")
    assert "Harbour Rights Watch" in drawn


def test_figures_that_moved_are_shown_as_a_history(folder: Path) -> None:
    done = run("figures", "--history", "--case", folder)
    assert done.output.strip() == "no figure that moved"


def test_a_lineage_tells_what_its_figure_is_held_against(tmp_path: Path) -> None:
    names = ("Alder Post", "Birch Mail", "Cedar News", "Dune Radio")
    for name, count in zip(names, (71, 71, 71, 17), strict=True):
        text = TEXT.replace("Alder Post", name).replace("71", str(count))
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    folder = tmp_path / "case"
    assert run("init", folder).exit_code == 0
    assert run("add", "--case", folder, *sorted(tmp_path.glob("*.md"))).exit_code == 0
    (wrong,) = [each for each in figures(folder) if each["low"] == 17]
    told = run("lineage", wrong["id"], "--case", folder).output
    assert "held against it: 71 police stations" in told
    assert "17 printed by Dune Radio; 3 other outlets give 71" in told
