"""Any text at all gives verbatim anchors, or none: emoji, bidi, NULs, half pairs, quotes and lists without end."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.extraction.shapes import MARKS, SHAPES, Shape
from longarm.model.contract import case_claims, claim_from_json, claim_to_json
from longarm.model.document import Rendition
from longarm.model.slots import Figure
from longarm.stages.extraction import extract, supported_languages
from longarm.stages.extraction.words.lexicon import lexicon
from longarm.stages.extraction.words.world import scripts_of, world_terms
from tests.quality.score_claims import read_lines
from tests.unit.extraction.reading import read, slots_of

SEED = "China runs 31 secret police stations in Milan, the NGO Lantern Watch says."
OPEN = Path(__file__).parents[3] / "benchmarks" / "extraction" / "open" / "documents.jsonl"
LANGUAGES = sorted(supported_languages())
SCRIPTS = ("en", "ar", "ja", "zh")
"""One language of each way to part words."""
SCRAPS = (
    *("👮‍♀️", "🇨🇳", "e\u0301", "\u0e33", "ﬁ", "ß", "İ", "ǅ", "\U0001f600" * 3),
    *("\u202e", "\u2066", "\u200f", "\u200d", "\ufeff", "\x00", "\x1b", "\ud800", "\udfff\ud800"),
    *("“", "„", "«", "»", '"', "'", "(", ")", "[", "—", ";", ":", "?", "…", "...", "。", "、"),
    *("54", "1,23", "230,00", "1.000.000", "9" * 400, "2022-12-06", "5:30", "½", "²", "千", "٥٤"),
    *(", ", ". ", "\n", "\n\n", "\r\n", "\t", "\u2028", "\xa0", "-", "/", "%", "€"),
)


@cache
def stock(language: str) -> tuple[str, ...]:
    """Return words of a language's pack and pieces of texts in it, so that rules fire."""
    chance = random.Random(language)  # noqa: S311 - the same pieces on every run
    pack = lexicon(language).pack
    rules = [rule for kind in pack.rules.values() for rule in kind]
    lists = [
        *pack.lists.values(),
        *(forms for rule in rules for forms in (rule.words, *rule.every)),
    ]
    forms = dict.fromkeys(form.strip("*~ ") for listed in lists for form in listed)
    patterns = [*forms, *(form for _, _, form in world_terms(scripts_of(pack)))]
    rows = [row for row in read_lines(OPEN) if row["language"].split("-")[0] == language]
    sentences = [part for row in rows for part in row["text"].replace("\n", ". ").split(". ")]
    halves = [part[: len(part) // 2] for part in sentences]
    return (*chance.sample(patterns, 600), *patterns[:600], *sentences * 10, *halves * 5)


@st.composite
def renditions(draw: st.DrawFn, languages: tuple[str, ...]) -> Rendition:
    """Return random renditions: a pack's words, real sentences, scraps and any characters, one after the other."""
    language = draw(st.sampled_from(languages))
    piece = st.one_of(
        st.sampled_from(stock(language)),
        st.sampled_from(stock(language)),
        st.sampled_from(SCRAPS),
        st.text(max_size=8),
    )
    glue = draw(st.sampled_from([" ", " ", "", ", "]))
    published = draw(
        st.sampled_from([None, "2023", "2023-02", "2023-02-28", "1600-01-01", "2199-12-31"])
    )
    return read(glue.join(draw(st.lists(piece, max_size=40))), language, published)


def check(rendition: Rendition) -> None:
    """Hold what is extracted to all that holds of any text."""
    claims = extract(rendition)
    for claim in claims:
        assert claim.anchor.holds_in(rendition.text)
        assert claim.anchor.start < claim.anchor.end
        assert all(voice.name.strip() for voice in claim.voices)
        printed = json.dumps(claim_to_json(claim), allow_nan=False)
        assert claim_from_json(json.loads(printed)) == claim
    places = [(claim.anchor.start, claim.anchor.end, claim.kind) for claim in claims]
    assert places == sorted(places)
    identities = [said.id for said in case_claims("a", rendition.sha256, claims)]
    assert len(set(identities)) == len(claims)
    assert extract(rendition) == claims


@settings(max_examples=30, deadline=None)
@given(renditions(SCRIPTS))
def test_any_text_gives_verbatim_claims(rendition: Rendition) -> None:
    check(rendition)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(renditions(tuple(LANGUAGES)))
def test_any_text_in_any_language_gives_verbatim_claims(rendition: Rendition) -> None:
    check(rendition)


def test_the_pieces_make_rules_fire() -> None:
    made = [claim for language in SCRIPTS for claim in extract(read(piled(language), language))]
    assert {claim.kind for claim in made} >= {"figure", "site", "incident", "response", "statement"}


def piled(language: str) -> str:
    """Return a text of many pieces in no order."""
    pieces = list(stock(language))
    random.Random(language).shuffle(pieces)  # noqa: S311 - the same order on every run
    return ". ".join(pieces[:300])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_shapes_that_nobody_writes_end_and_keep_their_words(shape: Shape) -> None:
    rendition = read(shape.text(4_000 // len(shape.unit)), shape.language)
    claims = extract(rendition)
    assert all(claim.anchor.holds_in(rendition.text) for claim in claims)


@pytest.mark.parametrize("shape", MARKS, ids=lambda shape: shape.name)
def test_marks_without_end_end(shape: Shape) -> None:
    text = shape.text(400_000 // len(shape.unit))
    assert all(claim.anchor.holds_in(text) for claim in extract(read(text, shape.language)))


def test_a_sentence_too_long_is_cut_after_a_comma_and_keeps_its_claims() -> None:
    other = SEED.replace("31", "4").replace("Milan", "Prague")
    text = f"{SEED[:-1]}, {'and it rained on the hills, ' * 400}{other}"
    assert [figure.scope for figure in slots_of(text, Figure)] == [("IT",), ("CZ",)]


def test_a_language_without_a_pack_yields_nothing() -> None:
    assert extract(read(SEED, "und")) == ()
