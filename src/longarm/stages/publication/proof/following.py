"""Following: each claim to the words on its document's page, and each fact on any page to a claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from longarm.errors import BrokenReleaseError
from longarm.stages.publication.proof.folder import content_of
from longarm.stages.publication.proof.manifest import PROOF
from longarm.stages.publication.proof.pages import (
    Fact,
    Place,
    ShownQuote,
    ShownText,
    read_page,
    shown_text,
)
from longarm.stages.publication.proof.rows import (
    ClaimProof,
    DocumentProof,
    plain,
    read_rows,
    text_digest,
)
from longarm.stages.publication.views.digests import DigestKind


@dataclass(slots=True)
class Tally:
    """How many documents (`whole` of them shown whole), claims, pages, facts and sentences were followed."""

    documents: int = 0
    whole: int = 0
    claims: int = 0
    pages: int = 0
    facts: int = 0
    sentences: int = 0


@dataclass(slots=True)
class _Known:
    """What is known of a place: the quote's words (a short digest; None where not all are shown), its sentences."""

    words: bytes | None
    sentences: set[tuple[str, str]]
    """Language, and sha256 of the sentence."""


class Following:
    """Follows the claims and facts of one release; only bytes that were signed are read."""

    def __init__(self, folder: Path, listed: Mapping[str, str]) -> None:
        """Take the folder and the sha256 of each of its files by path."""
        self._folder = folder
        self._listed = listed
        self._known: dict[Place, _Known] = {}
        self._documents: set[str] = set()
        self._copies: dict[str, list[str]] = {}
        for path in listed:
            _, _, below = path.partition("/")
            self._copies.setdefault(below, []).append(path)
        self.tally = Tally()

    def claims(self) -> Iterator[str]:
        """Yield every claim that does not lead to its quote, and why."""
        try:
            lines = BytesIO(content_of(self._folder, PROOF, self._listed[PROOF]))
            yield from self._rows(lines)
        except BrokenReleaseError as error:
            yield str(error)

    def facts(self, path: str, page: bytes) -> Iterator[str]:
        """Yield every fact on a page that leads to no claim, and every quote beside one that says something else."""
        read = read_page(path, page)
        if read is None:
            yield f"{path}: it cannot be read as a page"
            return
        self.tally.pages += 1
        for place in read.places:
            if self._at(place) is None:
                yield f"{path}: it leads to {'#'.join(place)}, and no claim stands there"
        for fact in read.facts:
            self.tally.facts += 1
            if not fact.places:
                yield f"{path}: “{fact.words}” leads to no claim"
            yield from self._shown_beside(path, fact, read.language)

    def _rows(self, lines: Iterable[bytes]) -> Iterator[str]:
        """Yield what is wrong with the rows and with the pages that they speak of, a document at a time."""
        document: DocumentProof | None = None
        claims: list[ClaimProof] = []
        seen: set[str] = set()
        for row in read_rows(lines):
            if isinstance(row, DocumentProof):
                yield from self._document(document, claims)
                document, claims = row, []
                if row.document in seen:
                    yield f"{PROOF}: document {row.document} stands in it twice"
                seen.add(row.document)
            elif document is None or (row.document, row.page) != (document.document, document.page):
                yield f"{PROOF}: claim {row.claim} does not stand with its document"
            else:
                claims.append(row)
        yield from self._document(document, claims)

    def _document(self, document: DocumentProof | None, claims: list[ClaimProof]) -> Iterator[str]:
        """Yield what is wrong with a document and its claims; a page in another language must show the same."""
        if document is None:
            return
        self.tally.documents += 1
        self.tally.claims += len(claims)
        self._documents.add(document.page)
        if len({row.claim for row in claims}) < len(claims):
            yield f"{PROOF}: a claim of {document.document} stands in it twice"
        if document.page not in self._listed:
            yield f"{document.page}: the page of {document.document} is missing"
            return
        for page in (document.page, *self._copies.get(document.page, ())):
            text = shown_text(content_of(self._folder, page, self._listed[page]))
            if text is None:
                yield f"{page}: it shows no text"
                continue
            if page == document.page:
                self.tally.whole += not text.gaps
                self._learn(claims, text)
            yield from _text_problems(page, document, text)
            yield from _claims_problems(page, claims, text)

    def _learn(self, claims: list[ClaimProof], text: ShownText) -> None:
        """Keep what stands at each place of a document's page, for the facts that lead there."""
        for row in claims:
            quote = text.quotes.get(row.fragment)
            if quote is not None:
                known = self._known.setdefault((row.page, row.fragment), _Known(None, set()))
                known.words = _short(plain(quote.text)) if quote.whole else None
                known.sentences.add((row.language, row.sentence))

    def _at(self, place: Place) -> _Known | None:
        """Return what is known of a place; a page below a language's folder is the same page."""
        page, name = place
        found = self._known.get(place)
        if found is None and page not in self._documents:
            found = self._known.get((page.partition("/")[2], name))
        return found

    def _shown_beside(self, path: str, fact: Fact, language: str) -> Iterator[str]:
        """Yield where the quote or the sentence of a fact is not what its claim has."""
        found = [(known, words) for place, words in fact.quotes if (known := self._at(place))]
        for known, words in found:
            if known.words is not None and known.words != _short(words):
                yield f"{path}: “{fact.words}” stands beside a quote with other words than its document has"
        if fact.sentence is None or not found:
            return
        sentences = found[0][0].sentences
        theirs = {digest for tongue, digest in sentences if tongue == language}
        self.tally.sentences += bool(theirs)
        if theirs and text_digest(fact.sentence) not in theirs:
            yield f"{path}: “{fact.words}” is not the sentence of the claim that it leads to"


def _text_problems(page: str, document: DocumentProof, text: ShownText) -> Iterator[str]:
    """Yield where a document's text on a page is not the rendition that its row names."""
    named = document.rendition
    if text.gaps:
        if named.kind is DigestKind.SHA256:
            yield f"{page}: parts of it are withheld, and {PROOF} gives the sha256 of all of it"
    elif named.kind is not DigestKind.SHA256:
        yield f"{page}: all of it is shown, and {PROOF} gives no sha256 of it"
    elif (text_digest(text.text), len(text.text)) != (named.value, document.length):
        yield f"{page}: its text is not the rendition that {PROOF} names"


def _claims_problems(page: str, claims: list[ClaimProof], text: ShownText) -> Iterator[str]:
    """Yield where the quotes on a page are not the ones that the claims' rows name."""
    for row in claims:
        quote = text.quotes.get(row.fragment)
        if quote is None:
            yield f"{page}: the quote of claim {row.claim}, {row.fragment}, is not on it"
        else:
            yield from _quote_problems(page, row, quote)
    yield from _places_problems(page, claims, text)


def _quote_problems(page: str, row: ClaimProof, quote: ShownQuote) -> Iterator[str]:
    """Yield where a quote on a page is not the one that the claim's row names."""
    whole = row.fragment.startswith("a-")
    where = f"{page}#{row.fragment}: claim {row.claim}"
    if row.fragment[2:] != f"{row.start}-{row.end}":
        yield f"{where}: its offsets are not those of the place that it leads to"
    if whole != quote.whole or whole != (row.quote.kind is DigestKind.SHA256):
        yield f"{where}: the page and {PROOF} do not agree on whether all of its words are shown"
    elif whole and len(quote.text) != row.end - row.start:
        yield f"{where}: its quote has another length than its offsets say"
    elif whole and text_digest(quote.text) != row.quote.value:
        yield f"{where}: its quote has other words than {PROOF} names"


def _places_problems(page: str, claims: list[ClaimProof], text: ShownText) -> Iterator[str]:
    """Yield where offsets do not fit the text: between two gaps, all must count from one beginning."""
    beginnings: dict[int, int] = {0: 0}
    for row in claims:
        quote = text.quotes.get(row.fragment)
        if quote is not None:
            beginning = row.start - quote.position
            if beginnings.setdefault(quote.stretch, beginning) != beginning:
                yield f"{page}#{row.fragment}: claim {row.claim} stands at another place than its offsets say"


def _short(words: str) -> bytes:
    """Return a digest that is kept for each quote while pages are read; 16 bytes, so that many fit."""
    return sha256(words.encode("utf-8", "surrogatepass")).digest()[:16]
