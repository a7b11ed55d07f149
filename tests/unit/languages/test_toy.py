"""A new language is a folder and nothing else: a toy one is read, and what it lacks is named."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from longarm.errors import PackError
from longarm.languages.conformance import lacks
from longarm.languages.pack import HOME, home_of, languages
from tests.unit.cli.running import run
from tests.unit.languages.toy import CODE, TEXT, Lexicon, lexicon, write_pack


def claims_in(text: str, folder: Path) -> list[dict[str, object]]:
    (folder / "text.txt").write_text(text, encoding="utf-8")
    done = run("extract", folder / "text.txt", "--packs", folder, "--json")
    assert (done.exit_code, done.stderr) == (0, "")
    found: list[dict[str, object]] = json.loads(done.stdout)["claims"]
    return found


def told(claims: list[dict[str, object]], kind: str, *slots: str) -> list[tuple[object, ...]]:
    return [tuple(claim[slot] for slot in slots) for claim in claims if claim["kind"] == kind]


def test_a_text_in_a_language_that_is_only_a_folder_gives_every_kind_of_claim(
    tmp_path: Path,
) -> None:
    claims = claims_in(TEXT, write_pack(tmp_path))
    assert told(claims, "figure", "low", "unit", "scope") == [
        (54, "site", ["world"]),
        (3, "site", ["LV"]),
    ]
    assert ("police_station", "Riga", "LV") in told(claims, "site", "site_kind", "city", "country")
    assert told(claims, "incident", "tactic", "city", "date") == [
        ("abduction", "Riga", "2031-09-04")
    ]
    assert told(claims, "response", "action", "actor", "country") == [
        ("investigation_opened", "Latora", "LV")
    ]
    assert told(claims, "link", "relation", "subject", "polarity") == [
        ("operates", "Borumia", "affirmed"),
        ("operates", "Borumia", "denied"),
    ]
    stances = told(claims, "statement", "speaker", "stance")
    assert ("Harbu Vako", "alleges") in stances
    assert ("Borumia", "denies") in stances
    assert {claim["extractor"] for claim in claims} == {f"rules@1/{CODE}"}


def test_without_its_folder_the_toy_text_is_in_no_language_that_longarm_reads(
    tmp_path: Path,
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    done = run("extract", tmp_path / "text.txt", "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["claims"] == []
    assert "kept without claims" in done.stderr


def test_nothing_is_written_beside_a_pack_of_ones_own(tmp_path: Path) -> None:
    home = write_pack(tmp_path / "packs")
    before = sorted(home.rglob("*"))
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    assert run("extract", tmp_path / "text.txt", "--packs", home).exit_code == 0
    assert sorted(home.rglob("*")) == before


def test_ones_own_copy_of_a_pack_goes_before_the_one_that_longarm_brings(tmp_path: Path) -> None:
    assert home_of("hu", tmp_path) == HOME
    shutil.copytree(HOME / "hu", tmp_path / "hu")
    assert home_of("hu", tmp_path) == tmp_path
    assert home_of("hu", None) == HOME


def test_the_toy_pack_lacks_nothing(tmp_path: Path) -> None:
    assert languages(write_pack(tmp_path)) == (CODE,)
    assert lacks(CODE, tmp_path) == []


def without(section: str, key: str) -> Lexicon:
    words = lexicon()
    del words[section][key]
    return words


@pytest.mark.parametrize(
    ("section", "key"),
    [("facility", "covert"), ("reporting", "finds"), ("syntax", "place"), ("targets", "words")],
)
def test_a_list_that_was_taken_out_is_named_and_nothing_else(
    tmp_path: Path, section: str, key: str
) -> None:
    write_pack(tmp_path, without(section, key))
    assert lacks(CODE, tmp_path) == [f"lexicon.toml: [{section}] {key} is empty or missing"]


def test_a_tactic_without_a_rule_is_named(tmp_path: Path) -> None:
    words = lexicon()
    words["incident"] = [rule for rule in words["incident"] if rule["tactic"] != "poisoning"]
    write_pack(tmp_path, words)
    assert lacks(CODE, tmp_path) == ["lexicon.toml: [[incident]]: no rule for poisoning"]


def test_a_misspelt_action_and_a_rule_with_an_empty_list_are_named(tmp_path: Path) -> None:
    words = lexicon()
    words["response"] += [
        {"action": "sumons", "words": ["xsumons"]},
        {"action": "search", "all": [["xsearched"], []]},
    ]
    write_pack(tmp_path, words)
    last = len(words["response"])
    assert lacks(CODE, tmp_path) == [
        'lexicon.toml: [[response]]: action = "sumons" is no word of the vocabulary',
        f"lexicon.toml: [[response]]: rule {last} (search) has no words, so it never fires",
    ]


def test_a_verb_of_two_stances_is_named(tmp_path: Path) -> None:
    words = lexicon()
    words["reporting"]["denies"] += ["dolu"]
    write_pack(tmp_path, words)
    assert lacks(CODE, tmp_path) == [
        "lexicon.toml: in [reporting] both asserts and denies have: dolu"
    ]


def test_a_star_inside_an_entry_is_named_and_one_at_its_end_is_not(tmp_path: Path) -> None:
    words = lexicon()
    words["modality"]["refuted"] = ["xfalsu*", "xfal* sekko"]
    words["incident"] += [{"tactic": "poisoning", "all": [["xoten* lato", "xoten*"], ["xlato"]]}]
    write_pack(tmp_path, words)
    assert lacks(CODE, tmp_path) == [
        "lexicon.toml: [modality] refuted has “xfal* sekko”: a star counts at the end only",
        "lexicon.toml: [[incident]] has “xoten* lato”: a star counts at the end only",
    ]


def test_too_few_words_are_counted_by_kind(tmp_path: Path) -> None:
    words = lexicon()
    words["incident"] = [rule | {"words": rule["words"][:1]} for rule in words["incident"]]
    write_pack(tmp_path, words)
    (line,) = lacks(CODE, tmp_path)
    assert f"at least 300 wanted: incident {len(words['incident'])}, " in line


def test_too_few_states_months_and_samples_are_named(tmp_path: Path) -> None:
    folder = write_pack(tmp_path) / CODE
    (folder / "names.toml").write_text('[countries]\nLV = ["Latora"]\n', encoding="utf-8")
    months = (folder / "dates.toml").read_text(encoding="utf-8")
    (folder / "dates.toml").write_text(months.replace('"9" = ["Sepi"]\n', ""), encoding="utf-8")
    (folder / "samples" / "sentences.jsonl").write_text(
        '{"text": "Latora oten sekko.", "claims": [{"kind": "response"}]}\n', encoding="utf-8"
    )
    assert lacks(CODE, tmp_path) == [
        "dates.toml: [months] 9 is missing",
        "names.toml: [countries] has 1 states, at least 190 wanted",
        "samples/sentences.jsonl has 1 sentences, at least 40 wanted",
        'samples/sentences.jsonl has 0 sentences with "claims": [], at least 8 wanted',
    ]


def test_a_tactic_that_is_none_is_named(tmp_path: Path) -> None:
    folder = write_pack(tmp_path) / CODE
    hints = '[tactics]\nabduction = ["sekko"]\nassasination = ["oten"]\nbehind = ["lato"]\n'
    (folder / "tactics.toml").write_text(hints, encoding="utf-8")
    assert lacks(CODE, tmp_path) == [
        "tactics.toml: [tactics] assasination is no tactic, nor behind or befell: it is not read"
    ]


def test_a_sample_that_is_no_json_is_an_error_of_the_pack(tmp_path: Path) -> None:
    folder = write_pack(tmp_path) / CODE
    (folder / "samples" / "sentences.jsonl").write_text("{text}\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"sentences\.jsonl"):
        lacks(CODE, tmp_path)


def test_a_language_in_another_script_finds_the_worlds_names_in_it(tmp_path: Path) -> None:
    words = lexicon()
    words["syntax"]["place"] += ["на"]
    cyrillic = lexicon() | {"language": words["language"] | {"scripts": ["Cyrillic"]}}
    text = TEXT.replace("na Rigola", "на Рига")
    assert cities(claims_in(text, write_pack(tmp_path / "latin", words))) == set()
    cyrillic["syntax"] = words["syntax"]
    assert cities(claims_in(text, write_pack(tmp_path / "cyrillic", cyrillic))) == {"Riga"}


def cities(claims: list[dict[str, object]]) -> set[object]:
    return {claim["city"] for claim in claims if claim["kind"] == "site"} - {None}
