"""Rows: the chain of each published claim, from its place on a page to the digests of what lies behind it.

`data/proof.jsonl` holds one row a document, and after it one row for each of its claims, in the order of their quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from longarm.errors import BrokenReleaseError
from longarm.model.document import Document
from longarm.model.registry import CaseClaim
from longarm.stages.publication.proof.manifest import PROOF
from longarm.stages.publication.proof.strict import (
    compact,
    count_in,
    hex_in,
    strict_json,
    text_in,
)
from longarm.stages.publication.views.desk import Desk
from longarm.stages.publication.views.digests import Digest, DigestKind
from longarm.stages.publication.views.material import Material


@dataclass(frozen=True, slots=True)
class DocumentProof:
    """A document: its page, the length of its rendition in code points, and what rendition and original were."""

    document: str
    page: str
    length: int
    rendition: Digest
    original: Digest


@dataclass(frozen=True, slots=True)
class ClaimProof:
    """A claim: the span of its quote in the rendition, where it stands, what the quote and the sentence were.

    `sentence` is the sha256 (hex) of the sentence in `language`, as `plain` makes it.
    """

    claim: str
    document: str
    start: int
    end: int
    page: str
    fragment: str
    quote: Digest
    language: str
    sentence: str


Row = DocumentProof | ClaimProof


def proof(made: Material) -> Iterator[tuple[str, Iterable[bytes]]]:
    """Yield the file of rows with its path."""
    yield PROOF, map(encode_row, _rows(made.desk))


def plain(text: str) -> str:
    """Return a sentence or quote as a reader meets it on a page: white space of any sort is one space."""
    # A page cannot hold U+0000; whoever reads a page gets U+FFFD for it.
    return " ".join(text.replace("\0", "\ufffd").split())


def text_digest(text: str) -> str:
    """Return the sha256 of text in UTF-8, in hex."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def encode_row(row: Row) -> bytes:
    """Return a row's line; there is no other spelling."""
    if isinstance(row, DocumentProof):
        return compact(
            {
                "row": "document",
                "document": row.document,
                "page": row.page,
                "length": row.length,
                "rendition": row.rendition.as_json(),
                "original": row.original.as_json(),
            }
        )
    return compact(
        {
            "row": "claim",
            "claim": row.claim,
            "document": row.document,
            "start": row.start,
            "end": row.end,
            "page": row.page,
            "fragment": row.fragment,
            "quote": row.quote.as_json(),
            "sentence": {"language": row.language, "sha256": row.sentence},
        }
    )


def read_rows(lines: Iterable[bytes]) -> Iterator[Row]:
    """Yield the rows of a file of rows, given line by line.

    Raises:
        BrokenReleaseError: a line is no row, or is not spelled as `encode_row` spells it.
    """
    for number, line in enumerate(lines, start=1):
        name = f"{PROOF}, line {number}"
        found = strict_json(line, name)
        try:
            row = _document_row(found) if found["row"] == "document" else _claim_row(found)
        except (KeyError, TypeError, ValueError):
            raise BrokenReleaseError(name, "something that it must say is missing in it") from None
        if encode_row(row) != line:
            raise BrokenReleaseError(name, "it is not spelled as a row is")
        yield row


def _rows(desk: Desk) -> Iterator[Row]:
    """Yield every row of a release."""
    claims: dict[str, list[CaseClaim]] = {}
    for one in desk.registry.claims:
        claims.setdefault(one.document_id, []).append(one)
    for document in desk.registry.documents:
        yield _of_document(desk, document)
        in_order = sorted(
            claims[document.id],
            key=lambda one: (one.claim.anchor.start, one.claim.anchor.end, one.id),
        )
        for one in in_order:
            yield _of_claim(desk, one)


def _of_document(desk: Desk, document: Document) -> DocumentProof:
    digests = desk.digests(document.id)
    return DocumentProof(
        document=document.id,
        page=desk.document_href(document.id),
        length=len(document.rendition.text),
        rendition=digests.rendition,
        original=digests.original,
    )


def _of_claim(desk: Desk, one: CaseClaim) -> ClaimProof:
    said = desk.said(one.id)
    page, _, fragment = said.quote.href.partition("#")
    return ClaimProof(
        claim=one.id,
        document=one.document_id,
        start=one.claim.anchor.start,
        end=one.claim.anchor.end,
        page=page,
        fragment=fragment,
        quote=desk.quote_digest(one.id),
        language=desk.strings.language,
        sentence=text_digest(plain(said.sentence)),
    )


def _document_row(found: dict[str, object]) -> DocumentProof:
    return DocumentProof(
        document=text_in(found["document"]),
        page=text_in(found["page"]),
        length=count_in(found["length"]),
        rendition=_digest(found["rendition"]),
        original=_digest(found["original"]),
    )


def _claim_row(found: dict[str, object]) -> ClaimProof:
    sentence = found["sentence"]
    if not isinstance(sentence, dict):
        raise TypeError
    return ClaimProof(
        claim=text_in(found["claim"]),
        document=text_in(found["document"]),
        start=count_in(found["start"]),
        end=count_in(found["end"]),
        page=text_in(found["page"]),
        fragment=text_in(found["fragment"]),
        quote=_digest(found["quote"]),
        language=text_in(sentence["language"]),
        sentence=hex_in(sentence["sha256"]),
    )


def _digest(found: object) -> Digest:
    """Return a digest from its JSON, an object with one key."""
    if not isinstance(found, dict) or len(found) != 1:
        raise TypeError
    ((kind, value),) = found.items()
    return Digest(DigestKind(kind), None if value is None else hex_in(value))
