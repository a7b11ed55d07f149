"""Extract: files to JSON Lines without a case."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from jsonschema import Draft202012Validator

from longarm.model.registry import Refusal
from longarm.model.schema import extract_schema
from longarm.pipeline.extract import extract_files

TEXT = "The mayor of Strelsau (invented) said that the city had two overseas police stations."
FILE = f"---\npublished: 2022-12\n---\n{TEXT}"


def test_a_file_becomes_one_object_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FILE, encoding="utf-8")
    (made,) = extract_files([tmp_path / "a.txt"], with_text=True)
    assert isinstance(made, dict)
    Draft202012Validator(extract_schema()).validate(json.loads(json.dumps(made)))
    assert made["id"] == "a"
    assert made["sha256"] == sha256(FILE.encode()).hexdigest()
    assert made["rendition_sha256"] == sha256(TEXT.encode()).hexdigest()
    assert made["language"] == "en"
    assert made["published"] == "2022-12"
    assert made["text"] == TEXT
    for said in made["claims"]:
        anchor = said["anchor"]
        assert TEXT[anchor["start"] : anchor["end"]] == anchor["exact"]


def test_the_text_is_left_out_unless_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FILE, encoding="utf-8")
    (made,) = extract_files([tmp_path / "a.txt"])
    assert isinstance(made, dict)
    assert "text" not in made


def test_a_bad_file_yields_a_refusal_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(FILE, encoding="utf-8")
    refused, made, missing = extract_files([tmp_path, tmp_path / "c.txt"])
    assert refused == Refusal("a.txt", "the file is empty; save it again from its source")
    assert isinstance(made, dict)
    assert isinstance(missing, Refusal)


def _report(folder: Path, name: str, publisher: str, count: int) -> None:
    (folder / name).write_text(
        f"---\npublisher: {publisher}\npublished: 2022-12-06\n---\n"
        "The rights group Lantern Watch (invented) said in a report that China runs "
        f"{count} overseas police stations in 53 countries.",
        encoding="utf-8",
    )


def test_a_count_that_departs_from_its_roots_own_is_flagged_and_stays(tmp_path: Path) -> None:
    for name, publisher in (("a", "Alba Post"), ("b", "Borea Times"), ("c", "Cyan Herald")):
        _report(tmp_path, f"{name}.txt", publisher, 102)
    _report(tmp_path, "d.txt", "Delta News", 120)

    def flagged(*, apart: bool) -> dict[str, set[float]]:
        return {
            made["id"]: {said["low"] for said in made["claims"] if said.get("misprint")}
            for made in extract_files([tmp_path], apart=apart)
            if isinstance(made, dict)
        }

    assert flagged(apart=False) == {"a": set(), "b": set(), "c": set(), "d": {120}}
    assert not any(flagged(apart=True).values())


def test_a_flag_names_its_reason(tmp_path: Path) -> None:
    for name, publisher in (("a", "Alba Post"), ("b", "Borea Times"), ("c", "Cyan Herald")):
        _report(tmp_path, f"{name}.txt", publisher, 102)
    _report(tmp_path, "d.txt", "Delta News", 120)
    *_, last = extract_files([tmp_path])
    assert isinstance(last, dict)
    (reasons,) = [said["reasons"] for said in last["claims"] if said.get("misprint")]
    assert any("102" in reason and "Lantern Watch" in reason for reason in reasons)


def test_a_language_without_a_pack_yields_the_document_and_a_note(tmp_path: Path) -> None:
    text = "Primarul orașului a declarat marți că au fost închise două secții de poliție străine."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    made, note = extract_files([tmp_path])
    assert isinstance(made, dict)
    assert made["claims"] == []
    assert note == Refusal("a.txt", "kept without claims: there is no language pack for ro")
