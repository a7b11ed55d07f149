"""Pages: what is held of a document before it is one, and how it becomes one, with claims and set passages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from benchmarks.weighing.worlds.actors import Actor
from benchmarks.weighing.worlds.facts import Shown
from benchmarks.weighing.worlds.lexicon import lexicon
from benchmarks.weighing.worlds.sentences import Piece, Said
from benchmarks.weighing.worlds.setpieces import SetPieces
from benchmarks.weighing.worlds.truth import Holding
from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim
from longarm.model.contract import case_claims
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.registry import CaseClaim
from longarm.model.slots import Figure, Incident, Site

READER = "worlds@1"
_CAPTURED_AT = "2026-01-01T00:00:00Z"

Paragraphs = tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What a document's word on a fact rests on: the true roots, and what a reader sees.

    `roots` are entity ids, `known` the houses that a reader arrives at, `open` those that may or may not be another.
    """

    roots: frozenset[str]
    known: frozenset[str]
    open: frozenset[str]


@dataclass(frozen=True, slots=True)
class Page:
    """A document in the making; `held` False where the world mentions it and does not have it."""

    id: str
    kind: str
    actor: Actor
    language: str
    day: date
    stated: Stated
    title: str
    headline: Piece | None
    """The title as the first paragraph, where the text has it."""
    paragraphs: Paragraphs
    bases: Mapping[str, Basis]
    """By fact, of those that the page affirms."""
    shown: Mapping[str, Shown | None]
    held: bool = True


@dataclass(frozen=True, slots=True)
class Published:
    """A page as a document, its claims with what each says (in the same order), and its set passages."""

    document: Document
    claims: tuple[CaseClaim, ...]
    said: tuple[Said, ...]
    in_headline: int
    """How many of the claims, from the first, stand in the headline."""
    holdings: tuple[Holding, ...]


class _Text:
    """A text as it grows, with the claims and set passages placed in it."""

    def __init__(self, document: str) -> None:
        self.document = document
        self.parts: list[str] = []
        self.length = 0
        self.placed: list[tuple[int, Said]] = []
        self.holdings: list[Holding] = []

    def put(self, text: str, passage: str | None = None) -> int:
        """Append text, perhaps a set passage, and return where it starts."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        if passage:
            self.holdings.append(Holding(passage, self.document, start, self.length))
        return start

    def put_paragraph(self, paragraph: tuple[Piece, ...], joint: str) -> None:
        """Append a paragraph, after an empty line if it is not the first."""
        if self.parts:
            self.put("\n\n")
        for place, piece in enumerate(paragraph):
            if place:
                self.put(joint)
            start = self.put(piece.text, piece.passage)
            self.placed.extend((start, said) for said in piece.said)


def published(page: Page, pieces: SetPieces) -> Published:
    """Return the page as a document with its publisher's footer and notice."""
    joint = str(lexicon(page.language).raw["join"])
    growing = _Text(page.id)
    for paragraph in (*([(page.headline,)] if page.headline else []), *page.paragraphs):
        growing.put_paragraph(paragraph, joint)
    identity = page.actor.entity.id
    for passage in (pieces.footers.get((identity, page.day.year)), pieces.cookies.get(identity)):
        if passage:
            growing.put("\n\n")
            growing.put(passage.text, passage.id)
    text = "".join(growing.parts)
    document = _document(page, text)
    claims = case_claims(
        page.id,
        document.rendition.sha256,
        [_claim(text, start, said) for start, said in growing.placed],
    )
    return Published(
        document=document,
        claims=claims,
        said=tuple(said for _, said in growing.placed),
        in_headline=len(page.headline.said) if page.headline else 0,
        holdings=tuple(growing.holdings),
    )


def _document(page: Page, text: str) -> Document:
    digest = text_sha256(text)
    actor = page.actor
    printed = actor.printed(actor.language)
    rendition = Rendition(
        text=text,
        sha256=digest,
        reader=READER,
        language=page.language,
        title=Stated(page.title, "front matter"),
        publisher=Stated(printed, "front matter"),
        url=Stated(
            f"https://{actor.entity.id.replace(':', '-')}.example/{page.id}", "front matter"
        ),
        published=page.stated,
    )
    capture = Capture(digest, len(text.encode("utf-8")), f"{page.id}.txt", _CAPTURED_AT, READER)
    return Document(page.id, capture, rendition)


_OPEN_SIDE = "the text leaves this side open"
_NOT_SAID = "the text does not say"


def _claim(text: str, start: int, said: Said) -> Claim:
    slots = said.fact.slots(said.shown, denied=said.polarity.value == "denied")
    unread: tuple[tuple[str, str], ...] = ()
    match slots:
        case Figure(low=None):
            unread = (("low", _OPEN_SIDE),)
        case Figure(high=None):
            unread = (("high", _OPEN_SIDE),)
        case Site():
            unread = (("operator", _NOT_SAID),)
        case Incident():
            unread = (("perpetrator", _NOT_SAID),)
        case _:
            pass
    return Claim(
        slots=slots,
        anchor=anchor_at(text, start + said.start, start + said.end),
        voices=said.voices,
        polarity=said.polarity,
        modality=said.modality,
        as_of=None,
        extractor=READER,
        score=1.0,
        reasons=("given with the world",),
        unread=unread,
    )
