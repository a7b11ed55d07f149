"""The site's languages: each has every string of the English files, in its own script, with the same slots."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

from longarm.errors import SiteLanguageError
from longarm.gazetteer.places import countries
from longarm.model.slots import KIND_OF
from longarm.stages.publication.words.grammar import grammar, table
from longarm.stages.publication.words.plurals import CATEGORIES
from longarm.stages.publication.words.strings import LANGUAGES, english, strings, tables

OTHERS = tuple(one for one in LANGUAGES if one != "en")
EQUAL = tomllib.loads(Path(__file__).with_name("equal_to_english.toml").read_text(encoding="utf-8"))
JOINTS = {
    "words.semicolon",
    *(f"report.{one}" for one in ("list", "between", "stop", "open_quote", "close_quote")),
}
"""What stands between words, or around a quote, brings its own spaces: “, ” in English, “« ” in French."""
EQUAL_FORMS = {"document", "incident", "site"}
"""Nouns whose counted forms are spelt the same in French."""


def _nouns(texts: dict[str, str]) -> set[str]:
    """Return the keys that have plural forms: they have three parts (`words.claim.one`) where all others have two."""
    return {key.rpartition(".")[0] for key in texts if key.count(".") > 1}


def _slots(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _texts(language: str) -> dict[str, str]:
    return dict(strings(language).texts)


@pytest.mark.parametrize("language", OTHERS)
def test_no_key_of_the_english_files_is_missing(language: str) -> None:
    own, nouns = _texts(language), _nouns(_texts("en"))
    missing = [
        f"{language}: {key} (English: {text!r})"
        for key, text in _texts("en").items()
        if key.rpartition(".")[0] not in nouns and key not in own
    ]
    for noun in sorted(nouns):
        if noun not in own:
            missing += [
                f"{language}: {noun}.{form}"
                for form in CATEGORIES[language]
                if f"{noun}.{form}" not in own
            ]
    assert not missing, "translate these: \n" + "\n".join(missing)


@pytest.mark.parametrize("language", OTHERS)
def test_no_key_is_there_that_english_has_not(language: str) -> None:
    base, nouns = _texts("en"), _nouns(_texts("en"))
    extra = []
    for key in _texts(language):
        plain = key.removesuffix("_doubted").removesuffix("_bounded")
        noun, _, form = plain.rpartition(".")
        if plain in base or plain in nouns or (noun in nouns and form in CATEGORIES[language]):
            continue
        extra.append(f"{language}: {key}")
    assert extra == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_those_of_english(language: str) -> None:
    ours = {name.removeprefix(language) for name in tables(language)}
    assert ours == {name.removeprefix("en") for name in tables("en")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_noun_has_every_form_that_its_language_asks_for(language: str) -> None:
    own = _texts(language)
    lacking = [
        f"{language}: {noun}.{form}"
        for noun in _nouns(own)
        for form in CATEGORIES[language]
        if f"{noun}.{form}" not in own
    ]
    assert lacking == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_string_has_the_slots_of_the_english_one(language: str) -> None:
    base, nouns, wrong = _texts("en"), _nouns(_texts("en")), []
    for key, text in _texts(language).items():
        plain = key.removesuffix("_doubted").removesuffix("_bounded")
        noun = plain if plain in nouns else plain.rpartition(".")[0]
        if noun in nouns:
            wanted = _slots(base[f"{noun}.other"])
            # “One outlet” and a dual say the number in the word.
            optional = {"value", "count"} if plain.endswith((".one", ".two")) else set()
        else:
            wanted, optional = _slots(base[plain]), set()
        found = {"tactic" if name == "bare" else name for name in _slots(text)}
        wanted = {"tactic" if name == "bare" else name for name in wanted}
        if not wanted - optional <= found <= wanted:
            wrong.append(f"{language}: {key}: {sorted(found)} and not {sorted(wanted)}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_empty_or_has_loose_spaces(language: str) -> None:
    loose = [
        key
        for key, text in _texts(language).items()
        if not text.strip()
        or "  " in text
        or (
            text != text.strip()
            and not key.startswith(
                (
                    "incident.",
                    "response.",
                    "attribution.clauses",
                    "attribution.comma",
                    "attribution.list",
                )
            )
            and key not in JOINTS
        )
    ]
    assert loose == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    base, own = _texts("en"), _texts(language)
    allowed = {*EQUAL["every"], *EQUAL[language]}
    assert [key for key in allowed if own[key] != base[key]] == [], "take these out"
    left = [
        f"{key}: {text}"
        for key, text in _texts(language).items()
        if base.get(key) == text
        and key not in allowed
        and not key.startswith("short.")
        and re.search("[A-Za-z]", re.sub(r"\{\w+\}", "", text))
        and not (language == "fr" and key.split(".")[-2] in EQUAL_FORMS)
        and not (language in {"es", "fr"} and key.startswith("languages."))
    ]
    assert left == []


SCRIPTS = {"zh": "[\u4e00-\u9fff]", "ar": "[\u0621-\u064a]"}
LATIN = {
    *("a", "f", "x", "longarm", "interpol", "unicode", "openssl", "datasette", "frictionless"),
    *("atom", "bibtex", "csl", "followthemoney", "geojson", "graphml", "json", "ld", "ris"),
    *("schema", "org", "sqlite", "svg", "sha256", "sha256sum", "verify"),
    *("files", "manifest", "sig", "signer", "pem", "data", "proof", "jsonl"),
}
"""What stays in Latin letters: names of programs, files and formats, and letters of grades."""
FILES = re.compile(r"data/[a-z]+\.csv|\[U\+1F600\]")
"""The names of files of the open data, and how a report says a character that it cannot draw."""


@pytest.mark.parametrize("language", SCRIPTS)
def test_words_are_in_the_script_of_the_language(language: str) -> None:
    wrong = []
    for key, text in _texts(language).items():
        words = FILES.sub("", re.sub(r"\{\w+\}", "", text))
        latin = {one.lower() for one in re.findall("[A-Za-z][A-Za-z0-9]*", words)}
        if latin - LATIN:
            wrong.append(f"{key}: {text}")
        letters = re.search("[A-Za-z]|[^\\W\\d_]", words)
        if letters and not latin and not re.search(SCRIPTS[language], words):
            wrong.append(f"{key}: {text}")
    assert wrong == []


def test_chinese_is_set_in_full_width_and_without_spaces() -> None:
    wrong = []
    for key, text in _texts("zh").items():
        bare = re.sub(r"\{\w+\}|[A-Za-z0-9][A-Za-z0-9. -]*", "", text)
        if re.search(r"[,;:?!() ]|\.$", bare) and not key.startswith("short."):
            wrong.append(f"{key}: {text}")
    assert wrong == []


def test_arabic_has_its_own_punctuation_and_isolates_latin_words() -> None:
    wrong = []
    for key, text in _texts("ar").items():
        outside = re.sub("\u2068[^\u2068\u2069]*\u2069", "", re.sub(r"\{\w+\}", "", text))
        if re.search(r"[,;?A-Za-z%]", outside) or re.search("[٠-٩۰-۹]", text):
            wrong.append(f"{key}: {text}")
    assert wrong == []


def test_french_has_narrow_spaces_before_high_signs() -> None:
    wrong = [
        f"{key}: {text}"
        for key, text in _texts("fr").items()
        if re.search(r"[^\u202f][;!?»]|[^\u202f{]:(?!\w)|«[^\u202f]|'", text)
    ]
    assert wrong == []


def test_spanish_opens_and_uses_no_straight_quotes() -> None:
    assert [key for key, text in _texts("es").items() if re.search("[\"“”']", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_and_region_has_a_name(language: str) -> None:
    tag = grammar(language).tag
    assert [code for code, one in countries().items() if not one.names.get(tag)] == []
    if language != "en":
        regions = table("en")["located"]["others"][0]["places"]
        named = {one for one in regions if len(one) > 2}
        assert named - set(table(language)["regions"]) == set()


def test_a_language_without_words_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(SiteLanguageError, match="choose among ar, en, es, fr, zh"):
        strings("tlh")


def test_english_has_no_plural_of_the_old_kind() -> None:
    texts = english().texts
    old = [key for key in texts if "{count}" in texts[key] and f"{key}s" in texts]
    assert [key for key in old if key != "words.show_claim"] == []


def test_every_slot_that_may_be_unread_has_words() -> None:
    slots = {one.name for kind in KIND_OF for one in fields(kind)} | {"as_of"}
    assert [name for name in sorted(slots) if f"slots.{name}" not in english().texts] == []
