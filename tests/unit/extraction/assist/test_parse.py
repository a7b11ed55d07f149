"""A parser's subject against the rules' actors: real spaCy documents, their trees written by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from longarm.model.claim import Claim
from longarm.model.slots import Incident, Response
from longarm.stages.extraction import extract
from longarm.stages.extraction.assist.errors import NoParserModelError
from longarm.stages.extraction.assist.parse import (
    Parser,
    decide_actors,
    load_parser,
    official_models,
)
from tests.unit.extraction.reading import read

LEAD = "China runs secret police stations abroad. "
"""Invented, like what follows."""

Tree = list[tuple[str, int, str, str]]
"""Word, place of its head, relation, part of speech."""

SUMMONED: Tree = [
    ("The", 3, "det", "DET"),
    ("Latvian", 3, "amod", "ADJ"),
    ("foreign", 3, "amod", "ADJ"),
    ("ministry", 4, "nsubj", "NOUN"),
    ("told", 4, "ROOT", "VERB"),
    ("Estonian", 6, "amod", "ADJ"),
    ("police", 4, "dobj", "NOUN"),
    ("and", 4, "cc", "CCONJ"),
    ("summoned", 4, "conj", "VERB"),
    ("the", 11, "det", "DET"),
    ("Chinese", 11, "amod", "ADJ"),
    ("ambassador", 8, "dobj", "NOUN"),
    (".", 4, "punct", "PUNCT"),
]
ABDUCTED: Tree = [
    ("In", 5, "prep", "ADP"),
    ("Riga", 0, "pobj", "PROPN"),
    ("the", 4, "det", "DET"),
    ("Chinese", 4, "amod", "ADJ"),
    ("embassy", 5, "nsubj", "NOUN"),
    ("watched", 5, "ROOT", "VERB"),
    ("while", 9, "mark", "SCONJ"),
    ("Chinese", 8, "amod", "ADJ"),
    ("police", 9, "nsubj", "NOUN"),
    ("abducted", 5, "advcl", "VERB"),
    ("a", 12, "det", "DET"),
    ("Chinese", 12, "amod", "ADJ"),
    ("dissident", 9, "dobj", "NOUN"),
    ("on", 9, "prep", "ADP"),
    ("3", 15, "nummod", "NUM"),
    ("May", 13, "pobj", "PROPN"),
    ("2031", 15, "nummod", "NUM"),
    (".", 5, "punct", "PUNCT"),
]


def text_of(tree: Tree) -> str:
    words = " ".join(word for word, *_ in tree)
    return words.removesuffix(" .") + "."


def parser_of(tree: Tree, asked: list[str]) -> Parser:
    """Return a parser that gives this tree for its sentence, and notes what it was asked."""
    language = spacy.blank("en")

    def parse(text: str) -> Doc:
        asked.append(text)
        assert text == text_of(tree)
        words, heads, relations, kinds = zip(*tree, strict=True)
        spaces = [True] * (len(tree) - 2) + [False, False]
        return Doc(
            language.vocab,
            words=list(words),
            spaces=spaces,
            heads=list(heads),
            deps=list(relations),
            pos=list(kinds),
        )

    return Parser("by-hand@1", parse)


def decided(tree: Tree, asked: list[str]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims of the rules, and the same after the parser."""
    rendition = read(LEAD + text_of(tree), "en", "2031-06-01")
    rules = extract(rendition)
    after = decide_actors(rendition, rules, parser_of(tree, asked))
    assert len(after) == len(rules)
    assert all(claim.anchor.holds_in(rendition.text) for claim in after)
    return rules, after


def test_the_parsers_subject_answers_and_not_the_nearer_name() -> None:
    rules, after = decided(SUMMONED, [])

    def who(claims: tuple[Claim, ...]) -> list[tuple[str | None, str | None]]:
        slots = [claim.slots for claim in claims]
        return [
            (s.actor, s.country) for s in slots if isinstance(s, Response) and s.action == "summons"
        ]

    assert who(rules) == [("Estonian police", "EE")]
    assert who(after) == [("Latvian foreign ministry", "LV")]


def test_a_changed_claim_names_the_parser_and_holds_the_actor() -> None:
    rules, after = decided(SUMMONED, [])
    (changed,) = [new for old, new in zip(rules, after, strict=True) if old.slots != new.slots]
    assert changed.extractor == "rules@1/en+by-hand@1"
    assert changed.reasons[-1] == "Latvian foreign ministry is the subject by by-hand@1"
    assert changed.anchor.exact.startswith("Latvian foreign ministry told")
    assert all(voice.name != "Latvian foreign ministry" for voice in changed.voices)


def test_a_perpetrator_is_the_subject_of_the_act() -> None:
    rules, after = decided(ABDUCTED, [])

    def who(claims: tuple[Claim, ...]) -> list[str | None]:
        slots = [claim.slots for claim in claims]
        return [s.perpetrator for s in slots if isinstance(s, Incident) and s.tactic == "abduction"]

    assert who(rules) == ["Chinese embassy"]
    assert who(after) == ["Chinese police"]


def test_a_subject_that_the_rules_do_not_know_changes_nothing() -> None:
    stranger = [
        ("Lanterns", 4, "nsubj", "NOUN") if place == 3 else (word, head, dep, pos)
        for place, (word, head, dep, pos) in enumerate(SUMMONED)
    ]
    rules, after = decided(stranger, [])
    assert [claim.slots for claim in after] == [claim.slots for claim in rules]


def test_only_sentences_in_which_the_rules_had_a_choice_are_parsed() -> None:
    asked: list[str] = []
    decided(SUMMONED, asked)
    assert set(asked) == {text_of(SUMMONED)}
    asked.clear()
    rendition = read(f"{LEAD}Latvia opened an investigation.", "en")
    rules = extract(rendition)
    assert decide_actors(rendition, rules, parser_of(SUMMONED, asked)) == rules
    assert asked == []


def install(folder: Path, name: str) -> None:
    """Write an empty pipeline as the installed package that an official model is."""
    language = spacy.blank("en")
    language.meta["version"] = "9.9.9"
    (folder / name).mkdir()
    language.to_disk(folder / name / f"{name}-9.9.9")
    (folder / name / "__init__.py").write_text(
        "from pathlib import Path\nfrom spacy.util import load_model_from_init_py\n"
        "def load(**overrides):\n    return load_model_from_init_py(__file__, **overrides)\n"
    )
    (folder / name / "meta.json").write_text(
        json.dumps({"lang": "en", "name": name.removeprefix("en_"), "version": "9.9.9"})
    )
    info = folder / f"{name}-9.9.9.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 9.9.9\n")


def test_the_most_exact_installed_model_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    for size in ("sm", "md"):
        install(tmp_path, f"en_core_web_{size}")
    parser = load_parser("en")
    assert parser.name == "en_core_web_md@9.9.9"
    assert [token.text for token in parser.parse("An invented sentence.")][-1] == "."


def test_where_no_model_is_installed_the_official_ones_are_named() -> None:
    with pytest.raises(NoParserModelError, match=r"lt_core_news_sm.*official wheel.*hash"):
        load_parser("lt")
    with pytest.raises(NoParserModelError, match="no official model"):
        load_parser("ar")
    assert official_models("zh")[-1] == "zh_core_web_sm"
