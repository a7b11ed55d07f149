"""The listings and `extract`: JSON for programs that keeps to its schemas, tables for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.unit.cli.running import TEXTS, listed, run, schema, write_texts

FINDINGS = ("sites", "incidents", "responses", "statements", "links")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("listings")
    texts = write_texts(folder / "texts")
    assert run("init", folder / "case").exit_code == 0
    assert run("add", "--case", folder / "case", texts).exit_code == 0
    return folder / "case"


def test_figures_keep_to_their_schema(case: Path) -> None:
    found = listed("figures", "--case", case)
    Draft202012Validator(schema("figures")).validate(found)
    total = next(entry for entry in found if entry["scope"] == ["world"])
    assert (total["low"], total["outlets"], total["origins"]) == (54, 2, [1, 1])
    assert total["roots"] == ["Ruritania Watch"]


def test_lineage_keeps_to_its_schema(case: Path) -> None:
    found = listed("lineage", "--case", case)
    Draft202012Validator(schema("edges")).validate(found)
    assert {edge["source"] for edge in found} >= {"document:first", "document:second"}


@pytest.mark.parametrize("command", FINDINGS)
def test_a_listing_of_findings_holds_what_the_schema_asks_for(case: Path, command: str) -> None:
    found = listed(command, "--case", case)
    assert {finding["kind"] for finding in found} == {command.removesuffix("s")}
    whole = schema("findings")["items"]
    for finding in found:
        own = {key: value for key, value in finding.items() if key in whole["properties"]}
        Draft202012Validator(whole).validate(own)


def test_claims_keep_to_the_schema_of_claims_and_name_their_document(case: Path) -> None:
    found = listed("claims", "--case", case)
    claim = Draft202012Validator(schema("extract")["$defs"]["claim"])
    assert {said.pop("document") for said in found} == {"first", "second"}
    for said in found:
        claim.validate(said)


def test_a_country_narrows_a_listing(case: Path) -> None:
    found = listed("figures", "--case", case, "--country", "LV")
    assert [(entry["low"], entry["scope"]) for entry in found] == [(3, ["LV"])]
    assert {
        site["slots"]["country"] for site in listed("sites", "--case", case, "--country", "LV")
    } == {"LV"}
    assert listed("responses", "--case", case, "--country", "IT") == []


@pytest.mark.parametrize(
    ("command", "head"),
    [
        ("figures", "id value counts where as of roots outlets origins flags"),
        ("sites", "id country city kind status outlets origins replies"),
        ("incidents", "id country tactic date one act outcome outlets origins replies"),
        ("responses", "id country actor action date outlets origins replies"),
        ("statements", "id speaker stance topic outlets origins replies"),
        ("links", "id subject relation object outlets origins replies"),
        ("claims", "document kind voices words"),
        ("lineage", "from edge to evidence"),
    ],
)
def test_a_listing_for_people_is_a_table_under_a_head(case: Path, command: str, head: str) -> None:
    done = run(command, "--case", case)
    assert (done.exit_code, done.stderr) == (0, "")
    first, *rows = done.stdout.splitlines()
    assert " ".join(first.split()) == head
    assert rows
    assert not [row for row in rows if row != row.rstrip()]


@pytest.mark.parametrize("command", ["figures", "claims", "lineage", *FINDINGS])
def test_an_empty_case_lists_nothing_and_says_so(tmp_path: Path, command: str) -> None:
    run("init", tmp_path / "empty")
    assert listed(command, "--case", tmp_path / "empty") == []
    assert run(command, "--case", tmp_path / "empty").stdout.startswith("no ")


def extracted(*arguments: str | Path) -> list[dict[str, Any]]:
    """Return the objects that `extract --json` prints, one a line."""
    return [json.loads(line) for line in run("extract", "--json", *arguments).stdout.splitlines()]


def test_extract_prints_one_object_a_document_and_keeps_to_its_schema(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    found = extracted(texts)
    assert [document["id"] for document in found] == ["first", "second"]
    for document in found:
        Draft202012Validator(schema("extract")).validate(document)
        assert document["claims"]
        assert "text" not in document
    assert sorted(path.name for path in tmp_path.iterdir()) == ["texts"]


def test_extract_gives_the_text_that_its_anchors_refer_to(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    for document in extracted("--with-text", texts):
        Draft202012Validator(schema("extract")).validate(document)
        for claim in document["claims"]:
            anchor = claim["anchor"]
            assert document["text"][anchor["start"] : anchor["end"]] == anchor["exact"]


def test_extract_writes_scripts_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "estación.md"
    path.write_text(TEXTS["second.md"], encoding="utf-8")
    done = run("extract", "--json", path)
    assert '"id": "estación"' in done.stdout
    assert "comisarías" in done.stdout


def test_extract_names_a_refused_file_and_reads_the_rest(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    (texts / "blank.txt").write_bytes(b"")
    done = run("extract", "--json", texts)
    assert done.exit_code == 1
    assert done.stderr == "blank.txt: the file is empty; save it again from its source\n"
    assert len(done.stdout.splitlines()) == 2


def test_extract_shows_people_a_table_a_document(tmp_path: Path) -> None:
    texts = write_texts(tmp_path / "texts")
    done = run("extract", texts)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("first (en)\nkind ")
    assert "\nsecond (es)\n" in done.stdout
