"""`longarm explain` and `longarm pack`: what is shown of a document, and of a pack that lacks something."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from longarm.cli.explained import CONCERNS
from longarm.stages.extraction.concerns.concern import Concern
from tests.unit.cli.running import run
from tests.unit.languages.toy import CODE, TEXT, lexicon, write_pack

LAST = "Latora oten fasko di Zumbo-Lano, ke disido rapotur."
"""Invented words: "Latora opened …", with none for an inquiry, and with an ending at "abducted" that the pack lacks."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = write_pack(tmp_path_factory.mktemp("packs"))
    (home / "text.txt").write_text(f"{TEXT}\n{LAST}\n", encoding="utf-8")
    return home


def shown(folder: Path, *options: str) -> str:
    done = run("explain", folder / "text.txt", "--packs", folder, *options)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_head_says_language_gate_and_accused_state_with_reasons(folder: Path) -> None:
    head = flat(shown(folder).partition("\n\n")[0])
    assert f"language {CODE}: stated, and no text can be told to be in it" in head
    assert "gate open: it speaks of a facility" in head
    assert "accused BY" in head
    assert "BY +2 it denies (sentence 3)" in head


def test_a_sentence_shows_its_claims_and_what_led_to_them(folder: Path) -> None:
    text = flat(shown(folder, "--sentence", "4"))
    assert "4 [Latora] {oten} {sekko}." in text
    assert "claims response actor=Latora country=LV action=investigation_opened" in text
    assert "affirmed, asserted, score 0.7; voice: the publisher because: “oten sekko”" in text
    assert "all[1] «oten», all[2] «sekko»" in text
    assert "countries.LV «Latora» (names.toml)" in text
    assert "Borumia" not in text


def test_a_sentence_that_gives_nothing_says_what_lacks(folder: Path) -> None:
    text = flat(shown(folder, "--sentence", "6"))
    assert "claims none fired no rule almost response investigation_opened (lexicon.toml:" in text
    assert "has all[1] «oten»; lacks all[2]: sekko, …" in text
    assert "«rapotur» is like «rapotu» of incident.abduction.words" in text
    assert "fasko" in text


def test_every_line_fits_a_hundred_columns(folder: Path, tmp_path: Path) -> None:
    chinese = tmp_path / "zh.txt"
    chinese.write_text(
        "---\nlanguage: zh\n---\n"
        + "某组织称，某国在海外设有五十四个秘密警察站，其中三个在拉脱维亚，" * 6,
        encoding="utf-8",
    )
    for text in (shown(folder), run("explain", chinese).stdout):
        widths = [
            sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line)
            for line in text.splitlines()
        ]
        assert widths
        assert max(widths) <= 100


def test_a_shut_gate_says_why(tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_text(
        "The city opened a new library on Monday, its mayor told reporters in the morning.",
        encoding="utf-8",
    )
    text = flat(run("explain", tmp_path / "en.txt").stdout)
    assert "gate shut, so there are no claims: no word marks a facility as foreign" in text


def test_json_is_one_object_with_the_claims_of_extract(folder: Path) -> None:
    found: dict[str, Any] = json.loads(shown(folder, "--json"))
    done = run("extract", folder / "text.txt", "--packs", folder, "--json", "--with-text")
    extracted = json.loads(done.stdout)
    claims = [claim for sentence in found["sentences"] for claim in sentence["claims"]]
    assert claims == extracted["claims"]
    for sentence in found["sentences"]:
        assert sentence["text"] == extracted["text"][sentence["start"] : sentence["end"]]
    assert found["concern"] == {"value": "facility", "passes": True}
    assert found["sentences"][5]["almost"][0]["missing"] == "all[2]"


def test_json_of_one_sentence(folder: Path) -> None:
    found = json.loads(shown(folder, "--json", "--sentence", "2"))
    assert [sentence["number"] for sentence in found["sentences"]] == [2]


def test_colours_are_as_asked(folder: Path) -> None:
    path = folder / "text.txt"
    coloured = run("explain", path, "--packs", folder, "--color").stdout
    assert "\x1b[" in coloured
    assert "\x1b[" not in run("explain", path, "--packs", folder, "--no-color", color=True).stdout


def test_a_sentence_that_is_not_there_is_wrong_usage(folder: Path) -> None:
    done = run("explain", folder / "text.txt", "--packs", folder, "--sentence", "7")
    assert done.exit_code == 2
    assert "7 is no sentence" in done.stderr
    assert "it has 6" in done.stderr


def test_a_document_without_a_pack_is_told(tmp_path: Path) -> None:
    (tmp_path / "ro.txt").write_text(
        "Primarul orașului a declarat marți că au fost închise două secții de poliție străine.",
        encoding="utf-8",
    )
    done = run("explain", tmp_path / "ro.txt")
    assert done.exit_code == 1
    assert "language ro: told from the text; none is stated" in flat(done.stdout)
    assert "there is no language pack for ro" in done.stderr


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    done = run("explain", tmp_path / "none.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "there is no such file or folder" in done.stderr


def test_a_pack_that_lacks_nothing_says_so(folder: Path) -> None:
    done = run("pack", CODE, "--packs", folder)
    assert (done.exit_code, done.stdout) == (
        0,
        f"The pack {CODE} has all that longarm asks for.\n",
    )
    assert run("pack", "en", "--packs", folder).exit_code == 0


def test_what_a_pack_lacks_is_one_line_each(tmp_path: Path) -> None:
    words = lexicon()
    del words["facility"]["covert"]
    words["incident"] = [rule for rule in words["incident"] if rule["tactic"] != "poisoning"]
    done = run("pack", CODE, "--packs", write_pack(tmp_path, words))
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "lexicon.toml: [facility] covert is empty or missing",
        "lexicon.toml: [[incident]]: no rule for poisoning",
    ]


def test_a_pack_with_a_file_too_few_is_named(tmp_path: Path) -> None:
    (write_pack(tmp_path) / CODE / "names.toml").unlink()
    done = run("pack", CODE, "--packs", tmp_path)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "names.toml is missing" in done.stderr


def test_a_case_takes_documents_in_a_language_of_ones_own(folder: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert run("init", case).exit_code == 0
    done = run("add", folder / "text.txt", "--case", case, "--packs", folder)
    assert (done.exit_code, done.stdout) == (0, "1 added, 0 there already, 0 refused\n")
    assert "Harbu Vako" in run("claims", "--case", case).stdout


def test_own_sentences_that_are_not_read_as_they_say_are_named(tmp_path: Path) -> None:
    home = write_pack(tmp_path)
    whole = run("pack", CODE, "--packs", home, "--samples")
    assert whole.exit_code == 0
    assert whole.stdout.endswith("\n40 of 40 own sentences are read as they say.\n")
    fact = "Grupu Harbu Vako dolu ke Borumia runi 54 hest milpo gordak forlan."
    wrong = [
        {"text": fact, "claims": [{"kind": "figure", "low": 55}]},
        {"text": fact, "claims": [{"kind": "incident"}]},
        {"text": fact, "claims": [{"kind": "figure", "low": 54}], "voice": "Latora"},
        {"text": "Latora oten sekko.", "claims": [{"kind": "response"}]},
        {"text": "Un hest milpo gorda forlan na Rigola.", "claims": []},
    ]
    with (home / CODE / "samples" / "sentences.jsonl").open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in wrong)
    done = run("pack", CODE, "--packs", home, "--samples")
    assert done.exit_code == 1
    site, gate = "hest milpo gorda forlan na Rigola", "alone it does not pass the gate (no act)"
    assert done.stdout.splitlines()[1:] == [
        f"samples/sentences.jsonl:41: no figure with low=55: {fact}",
        f"samples/sentences.jsonl:42: no incident at all: {fact}",
        f"samples/sentences.jsonl:43: the figure is the word of Harbu Vako, not of Latora: {fact}",
        f"samples/sentences.jsonl:44: no response at all; {gate}: Latora oten sekko.",
        f"samples/sentences.jsonl:45: a site was found: «{site}»: Un {site}.",
        "40 of 45 own sentences are read as they say.",
    ]


def test_every_answer_of_the_gate_has_words() -> None:
    assert {each.value for each in Concern} == set(CONCERNS)


def test_what_was_weighed_is_shown_with_its_signs_in_words_and_as_json(tmp_path: Path) -> None:
    file = tmp_path / "text.md"
    file.write_text(
        "---\npublisher: Alba Post\npublished: 2026-03-12\nlanguage: en\n---\n"
        "Iran's intelligence ministry had an exiled editor threatened in Malmö. The Lantern Desk (invented) counts 38"
        " threatened journalists in Sweden. For Norway the desk arrives at 23. Tehran denies it.\n",
        encoding="utf-8",
    )
    done = run("explain", file, "--json")
    sentences = json.loads(done.stdout)["sentences"]
    (number,) = [one for one in sentences[2]["weighed"] if one["sort"] == "numbers"]
    assert number["likeliest"] == number["chosen"] == "person"
    assert number["chance"] > 0.65
    weights = [abs(sign["weight"]) for sign in number["signs"]]
    assert weights == sorted(weights, reverse=True)
    assert f"«23»: person {number['chance']:.2f}, taken: person | " in flat(
        run("explain", file).stdout
    )
    assert [one["sort"] for one in sentences[0]["weighed"]] == ["texts", "places"]
