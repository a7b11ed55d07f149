"""`extract --with`: a model or a parser asked from the command line, and the rules' claims whatever comes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.unit.cli.running import run, schema
from tests.unit.extraction.assist.documents import DOCUMENTS, FALSE, TRUE
from tests.unit.extraction.assist.endpoint import Answer, proposes, says, send, serving

NAME = "invented.txt"
HEAD = "---\npublisher: Strelsau Post\npublished: 2031-09-06\nlanguage: en\n---\n"


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_text(HEAD + DOCUMENTS["en"], encoding="utf-8")
    return path


def settings(url: str) -> dict[str, str]:
    return {"LONGARM_LLM_URL": url, "LONGARM_LLM_MODEL": "invented-model"}


VILNIUS = {
    "kind": "site",
    "quote": DOCUMENTS["en"][DOCUMENTS["en"].index("In Vilnius") :].partition(", a paper")[0],
    "slots": {"site_kind": "police_station", "city": "Vilnius", "country": "LT"},
}
"""True, and too far apart for the rules."""
LIES = [proposal for code, proposal in FALSE["negated"] + FALSE["changed number"] if code == "en"]


def test_a_claim_that_holds_is_added_and_what_does_not_is_counted(
    document: Path, tmp_path: Path
) -> None:
    plain = json.loads(run("extract", "--json", document).stdout)
    record = tmp_path / "verdicts.jsonl"
    with serving(proposes([VILNIUS, *LIES, TRUE[0][1]])) as served:
        done = run(
            "extract", "--json", "--with", "llm", "--verdicts", record, document,
            env=settings(served.url),
        )  # fmt: skip
    assert done.exit_code == 0
    told = f"{NAME}: the model's proposals: 1 accepted, {len(LIES) + 1} refused"
    assert done.stderr.startswith(told)
    read = json.loads(done.stdout)
    Draft202012Validator(schema("extract")).validate(read)
    (added,) = [claim for claim in read["claims"] if claim not in plain["claims"]]
    assert [claim for claim in read["claims"] if claim in plain["claims"]] == plain["claims"]
    assert (added["kind"], added["city"]) == ("site", "Vilnius")
    assert added["extractor"].startswith("llm/invented-model@")
    lines = [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]
    assert [line["verdict"] for line in lines].count("accepted") == 1
    assert lines[0] == {
        "document": NAME,
        "extractor": added["extractor"],
        "verdict": "accepted",
        "detail": "",
        "proposal": VILNIUS,
    }
    assert lines[-1]["verdict"] == "found already"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (says("I found 3 claims."), "the model's answer cannot be used: it is no JSON"),
        (lambda handler, *_: send(handler, 500, b""), "status 500"),
    ],
)
def test_where_a_model_fails_the_rules_claims_are_printed_all_the_same(
    document: Path, answer: Answer, words: str
) -> None:
    plain = run("extract", "--json", document)
    with serving(answer) as served:
        done = run("extract", "--json", "--with", "llm", document, env=settings(served.url))
    assert done.exit_code == 1
    assert done.stdout == plain.stdout
    assert done.stderr.startswith(f"{NAME}: ")
    assert words in done.stderr


def test_an_endpoint_that_failed_is_not_asked_about_the_documents_after_it(
    document: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(document.read_text(encoding="utf-8"), encoding="utf-8")
    with serving(lambda handler, *_: send(handler, 500, b"")) as served:
        done = run("extract", "--with", "llm", document, other, env=settings(served.url))
    assert len(served.asked) == 1
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [NAME, "other.txt"]


@pytest.mark.parametrize(
    ("environment", "lacking"),
    [
        ({}, "LONGARM_LLM_URL and LONGARM_LLM_MODEL"),
        ({"LONGARM_LLM_URL": "http://127.0.0.1:1/v1"}, "LONGARM_LLM_MODEL"),
        (settings("http://127.0.0.1:1/v1") | {"LONGARM_LLM_KEY": "a\nb"}, "LONGARM_LLM_KEY"),
        (settings("http://127.0.0.1:1/v1") | {"LONGARM_LLM_SECONDS": "soon"}, "LONGARM_LLM_SECONDS"),
    ],
)  # fmt: skip
def test_a_setting_that_lacks_is_named_and_the_rules_claims_are_printed(
    document: Path, environment: dict[str, str], lacking: str
) -> None:
    done = run("extract", "--json", "--with", "llm", document, env=environment)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"longarm: --with llm: {lacking} not set, or not usable")
    assert done.stdout == run("extract", "--json", document).stdout


def test_settings_alone_change_nothing(document: Path) -> None:
    with serving(proposes([VILNIUS])) as served:
        done = run("extract", "--json", document, env=settings(served.url))
    assert (done.exit_code, done.stderr, served.asked) == (0, "", [])
    assert done.stdout == run("extract", "--json", document).stdout


def test_apart_goes_with_a_model(document: Path) -> None:
    with serving(proposes([VILNIUS])) as served:
        done = run("extract", "--apart", "--with", "llm", document, env=settings(served.url))
    assert done.exit_code == 0
    assert "1 accepted, 0 refused" in done.stderr


def test_verdicts_go_with_a_model(document: Path, tmp_path: Path) -> None:
    done = run("extract", "--verdicts", tmp_path / "none.jsonl", document)
    assert done.exit_code == 2
    assert not (tmp_path / "none.jsonl").exists()


def test_a_language_without_an_official_parser_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = "قالت منظمة مرصد ستريلساو (مخترعة) إن الصين تدير 54 مركز شرطة سري في الخارج، ثلاثة منها في فرنسا."
    path.write_text(f"---\nlanguage: ar\n---\n{text}", encoding="utf-8")
    plain = run("extract", "--json", path)
    done = run("extract", "--json", "--with", "nlp", path)
    assert json.loads(plain.stdout)["claims"]
    assert (done.exit_code, done.stdout) == (1, plain.stdout)
    assert "spaCy has no official model" in done.stderr
