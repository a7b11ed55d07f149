"""`longarm houses` and `outlets`: JSON for programs, tables for people, and the case's own file. All invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.running import listed, run, write_texts

OWN = """
[[house]]
id = "strelsau-press"
name = "Strelsau Press"
kind = "owner"
source = "https://strelsau.example/titles"
  [[house.member]]
  name = "Strelsau Post"
  from = "2030"
  source = "https://strelsau.example/imprint"
  [[house.member]]
  name = "Diario de Strelsau"
  until = "2031-08"
"""


@pytest.fixture
def case(tmp_path: Path) -> Path:
    texts = write_texts(tmp_path / "texts")
    assert run("init", tmp_path / "case").exit_code == 0
    assert run("add", "--case", tmp_path / "case", texts).exit_code == 0
    return tmp_path / "case"


def test_houses_lists_the_houses_of_the_case_and_those_of_its_own_file(case: Path) -> None:
    before = listed("houses", "--case", case)
    assert "strelsau-press" not in {house["id"] for house in before}
    assert "government:LV" in {house["id"] for house in before}
    (case / "houses.toml").write_text(OWN, encoding="utf-8")
    (own,) = [each for each in listed("houses", "--case", case) if each["id"] == "strelsau-press"]
    post, diario = sorted(own.pop("members"), key=lambda member: member["since"] is None)
    assert own == {
        "id": "strelsau-press",
        "name": "Strelsau Press",
        "kind": "owner",
        "source": "https://strelsau.example/titles",
    }
    assert post == {
        "id": post["id"],
        "name": "Strelsau Post",
        "since": "2030",
        "until": None,
        "source": "https://strelsau.example/imprint",
        "own": True,
    }
    assert (diario["since"], diario["until"], diario["source"]) == (None, "2031-08", None)


def test_a_membership_without_an_address_says_so(case: Path) -> None:
    (case / "houses.toml").write_text(OWN, encoding="utf-8")
    lines = run("houses", "--case", case).stdout.splitlines()
    assert lines[0].split() == ["house", "name", "kind", "member", "since", "until", "source"]
    (diario,) = [line for line in lines if "Diario de Strelsau" in line]
    assert diario.endswith("–      2031-08  no source recorded")
    (post,) = [line for line in lines if "Strelsau Post" in line]
    assert post.endswith("2030   –        https://strelsau.example/imprint")


def test_all_adds_what_the_gazetteer_knows(case: Path) -> None:
    found = {house["id"]: house for house in listed("houses", "--case", case, "--all")}
    assert len(found) > 300
    (smh,) = [each for each in found["fairfax"]["members"] if each["id"] == "outlet:smh"]
    assert (smh["since"], smh["until"], smh["own"]) == (None, "2018-12-07", False)
    assert {"id": "vocento", "name": "Vocento", "kind": "owner"}.items() <= found["vocento"].items()


def test_names_that_the_case_does_not_print_are_told(case: Path) -> None:
    text = '[[independent]]\nname = "Zenda Times"\n' + OWN.replace("Strelsau Post", "Strelsau Pots")
    (case / "houses.toml").write_text(text, encoding="utf-8")
    done = run("houses", "--case", case)
    assert done.exit_code == 0
    told = "houses.toml names what this case does not print: Strelsau Pots, Zenda Times"
    assert done.stderr == f"longarm: {told}\n"
    assert "Strelsau Pots" in done.stdout


def test_a_wrong_file_stops_every_command_that_weighs(case: Path) -> None:
    (case / "houses.toml").write_text(OWN.replace("owner", "mother"), encoding="utf-8")
    for command in ("houses", "outlets", "figures", "lineage"):
        done = run(command, "--case", case)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.endswith(
            "houses.toml, house 'strelsau-press': 'mother' is no kind of house; take owner or command\n"
        )


def test_the_own_file_changes_what_is_weighed(case: Path) -> None:
    text = OWN.replace('  until = "2031-08"\n', "")
    assert "same_house" not in {edge["kind"] for edge in listed("lineage", "--case", case)}
    (case / "houses.toml").write_text(text, encoding="utf-8")
    (edge,) = [
        each
        for each in listed("lineage", "--case", case)
        if each["kind"] == "same_house" and "strelsau-press" in each["evidence"]
    ]
    assert "https://strelsau.example/imprint" in edge["evidence"]


def test_outlets_tells_own_words_from_others(case: Path) -> None:
    found = {each["name"]: each for each in listed("outlets", "--case", case)}
    post, diario = found["Strelsau Post"], found["Diario de Strelsau"]
    assert post["documents"] == diario["documents"] == 1
    assert post["claims"] == post["own"] + post["leaning"] + post["unresolved"]
    assert post["leaning"] > 0
    assert (diario["own"], diario["leaning"], diario["house"]) == (0, diario["claims"], None)
    assert (post["first"], post["last"]) == ("2031-09-06", "2031-09-06")
    assert (post["houses"], post["cited"]) == ([], 0)


def test_outlets_prints_a_table_and_says_when_there_are_none(case: Path, tmp_path: Path) -> None:
    lines = run("outlets", "--case", case).stdout.splitlines()
    assert lines[0].startswith("outlet")
    assert {line.split("  ")[0] for line in lines[1:]} == {"Strelsau Post", "Diario de Strelsau"}
    assert run("init", tmp_path / "empty").exit_code == 0
    assert run("outlets", "--case", tmp_path / "empty").stdout == "no outlets\n"
    assert run("houses", "--case", tmp_path / "empty").stdout == "no houses\n"
