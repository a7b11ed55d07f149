"""What is so in a news world, beside what its documents say: origins, copies, translations, set passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from longarm.model.document import Document
from longarm.model.entity import Judgement
from longarm.model.finding import Origins
from longarm.model.registry import CaseClaim


class Way(StrEnum):
    """How a document came to say a fact."""

    KNOWS = "knows"
    """Its publisher is a root of the fact."""
    CITES = "cites"
    """In other words, naming whom it has it from."""
    REPRINTS = "reprints"
    """The whole text, with light edits; credited or not."""
    OWN_VOICE = "own_voice"
    """The whole text but for the first sentence, which now speaks in the copier's own voice."""
    EXCERPTS = "excerpts"
    """A paragraph or sentence stands verbatim in an article of its own."""
    TRANSLATES = "translates"
    """Sentence by sentence in another language; credited or not."""
    RETELLS = "retells"
    """In other words, naming nobody: no reader can tell."""
    UNNAMED = "unnamed"
    """From a source that it does not name: no reader can tell."""
    LOOPS = "loops"
    """Citing somebody who cites it in turn."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """That `document` has the fact from `source`: an entity's id, a document's id, or None for an unnamed source.

    `source_is_document` tells which; `credited` whether the text names the source.
    """

    document: str
    source: str | None
    source_is_document: bool
    way: Way
    credited: bool


class Extent(StrEnum):
    """How much was copied."""

    WHOLE = "whole"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Copy:
    """That `copier` took words from `original`, both held in the world.

    `rate` is the share of the sentences without a claim that had a word changed. `dates_right` is True where both
    documents state a date and both dates are true, to the day; `same_day` where both really came out on one day.
    """

    copier: str
    original: str
    extent: Extent
    credited: bool
    quoted: bool
    rate: float
    cut: int
    """Paragraphs left off at the end."""
    dates_right: bool
    same_day: bool


@dataclass(frozen=True, slots=True)
class Translation:
    """That `copier` is a translation of `original`; never a shared run of words."""

    copier: str
    original: str
    credited: bool


class Role(StrEnum):
    """What a passage is that stands in many documents without anybody's having copied a story."""

    FOOTER = "footer"
    COOKIE = "cookie"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Passage:
    """A set passage and its owner's entity id (None for a cookie notice, which many outlets share)."""

    id: str
    role: Role
    language: str
    text: str
    owner: str | None


@dataclass(frozen=True, slots=True)
class Holding:
    """Where a set passage stands, `[start, end)` in a rendition; a copier may have changed a word in it."""

    passage: str
    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FactTruth:
    """One fact, everybody who says it, and who really knew.

    `roots` are entity ids; a root that no text names is `unnamed:<document id>`. `origins` counts them, one house once.
    `readable` is the interval of a careful reader who has every document; `ambiguous` where it is not one number or
    not the true one. `variants` are claims that print another value than the root's: loose ones and `misprints`.
    """

    id: str
    claims: tuple[str, ...]
    """Claims that affirm it, in the order of the documents; headlines are among them."""
    headlines: tuple[str, ...]
    denials: tuple[str, ...]
    opinions: tuple[str, ...]
    variants: tuple[str, ...]
    misprints: tuple[str, ...]
    roots: tuple[str, ...]
    origins: int
    readable: Origins
    ambiguous: bool
    loop: bool
    """True where some of its documents cite each other in a circle."""
    roots_held: tuple[str, ...]
    """Those of `roots` whose own document stands in the world."""
    publishers: tuple[str, ...]
    """Entity ids of whoever affirms it in a document."""
    houses: tuple[str, ...]
    derivations: tuple[Derivation, ...]


@dataclass(frozen=True, slots=True)
class Dating:
    """When a document really came out, ISO; what it states may differ or be absent."""

    document: str
    true: str
    stated: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """One story: its documents with their claims, and the truth about them. `kinds` is one word a document."""

    id: str
    documents: tuple[Document, ...]
    claims: tuple[CaseClaim, ...]
    kinds: tuple[str, ...]
    facts: tuple[FactTruth, ...]
    copies: tuple[Copy, ...]
    translations: tuple[Translation, ...]
    holdings: tuple[Holding, ...]
    dates: tuple[Dating, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """The truth of a whole world; `stories` maps each document to its story."""

    stories: Mapping[str, str]
    kinds: Mapping[str, str]
    facts: tuple[FactTruth, ...]
    copies: tuple[Copy, ...]
    translations: tuple[Translation, ...]
    passages: tuple[Passage, ...]
    holdings: tuple[Holding, ...]
    dates: tuple[Dating, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Documents, the claims that a perfect extractor would find, whom each printed name means, and the truth."""

    documents: tuple[Document, ...]
    claims: tuple[CaseClaim, ...]
    judgements: Mapping[str, Judgement]
    truth: Truth
