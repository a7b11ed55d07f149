"""Desk: a release's lookups, and a claim as a reader meets it: a sentence, its quote, and where both stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from longarm.model.document import Document, text_sha256
from longarm.model.finding import Edge
from longarm.model.registry import CaseClaim, Registry
from longarm.model.slots import Kind
from longarm.stages.publication.gate.admission import GateReport
from longarm.stages.publication.gate.withholding import Withheld
from longarm.stages.publication.views.digests import Digest, Digests, digest, document_key
from longarm.stages.publication.views.marks import (
    Run,
    Span,
    direction,
    fragment,
    not_shown,
    runs,
)
from longarm.stages.publication.words.phrasing import Phrasing
from longarm.stages.publication.words.places import places
from longarm.stages.publication.words.strings import Strings

_SAFE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")


@dataclass(frozen=True, slots=True)
class Quote:
    """A claim's words and where they stand; `href` is relative to the site's root."""

    href: str
    runs: tuple[Run, ...]
    language: str
    direction: str
    document: str
    document_href: str
    publisher: str | None
    published: str | None

    @property
    def text(self) -> str:
        """Return the words that are shown, with a mask for what is not."""
        return "".join(
            run.text if run.why is None else f"[{run.why} withheld]" for run in self.runs
        )


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its sentence and its quote; `mark` says whether a person checked it, and on which day."""

    claim: CaseClaim
    sentence: str
    quote: Quote
    mark: str

    @property
    def href(self) -> str:
        """Return the claim's own address: it stands on its document's page."""
        return f"{self.quote.document_href}#c-{self.claim.id}"


@dataclass(frozen=True)
class Desk:
    """What every page looks up; made once a release by `desk`."""

    report: GateReport
    strings: Strings
    phrasing: Phrasing
    documents: dict[str, Document]
    claims: dict[str, CaseClaim]
    quotes: dict[str, tuple[Span, ...]]
    """The spans of every quote of a document, in order."""
    withheld: dict[str, tuple[Withheld, ...]]
    addresses: dict[str, str]
    """File names without ending, by `document:<id>`, `figure:<id>` (ledger entries) and `finding:<id>`."""
    claims_of: dict[str, tuple[str, ...]]
    """Document id to the ids of its claims, in the order of its text."""
    edges: dict[str, Edge]
    edges_of: dict[str, tuple[str, ...]]
    """Node (`document:<id>`, `entity:<id>`) to the ids of the relay edges that end there."""
    entities: dict[str, str]
    """Entity id to its English name."""
    edge_pages: dict[str, int] = field(default_factory=dict)
    """Edge id to the page of all relays that holds it; filled when it is first asked for."""
    secret: bytes | None = field(default=None, repr=False)
    """What the case commits with to what it withholds; None where nobody holds it."""
    _quotes: dict[str, Quote] = field(default_factory=dict)
    _said: dict[str, Said] = field(default_factory=dict)
    _kinds: dict[Kind, tuple[Said, ...]] = field(default_factory=dict)

    def told_in(self, strings: Strings) -> Desk:
        """Return a desk over the same things in another language; masks, quotes and addresses are shared."""
        spoken = Phrasing(strings, places(self.registry, strings.language))
        return replace(self, strings=strings, phrasing=spoken, _said={}, _kinds={})

    @property
    def registry(self) -> Registry:
        """Return what may be published."""
        return self.report.registry

    def said(self, claim_id: str) -> Said:
        """Return a claim as a reader meets it."""
        if claim_id not in self._said:
            self._said[claim_id] = self._say(self.claims[claim_id])
        return self._said[claim_id]

    def all_said(self, claim_ids: Iterable[str]) -> tuple[Said, ...]:
        """Return several claims as a reader meets them, the dated ones first, by date."""
        found = [self.said(name) for name in dict.fromkeys(claim_ids)]
        return tuple(
            sorted(
                found,
                key=lambda one: (
                    one.claim.claim.as_of or "9",
                    one.quote.published or "9",
                    one.claim.id,
                ),
            )
        )

    def of_kind(self, kind: Kind) -> tuple[Said, ...]:
        """Return every claim of one kind."""
        if kind not in self._kinds:
            self._kinds[kind] = self.all_said(
                one.id for one in self.registry.claims if one.claim.kind is kind
            )
        return self._kinds[kind]

    def told(self, one: Said) -> str:
        """Return a claim in one sentence; a statement, which says nothing by itself, with its quote."""
        if not one.sentence.endswith(":"):
            return one.sentence
        return self.strings.text("words.told", sentence=one.sentence, quote=one.quote.text)

    def document_href(self, document_id: str) -> str:
        """Return a document's page, relative to the site's root."""
        return f"documents/{self.addresses[f'document:{document_id}']}.html"

    def digests(self, document_id: str) -> Digests:
        """Return how a document's rendition and original are named: by sha256, or by commitment where parts are hidden.

        A name may be masked in the title alone: then the text hides nothing, and the original, which holds both, does.
        """
        document = self.documents[document_id]
        whole = not self.withheld[document_id]
        key = self._key(document)
        return Digests(
            rendition=digest(document.rendition.sha256, key, open_=whole),
            original=digest(
                document.capture.sha256,
                key,
                open_=whole and document_id not in self.report.altered,
            ),
        )

    def quote_digest(self, claim_id: str) -> Digest:
        """Return how a quote is named: by the sha256 of its words, or by commitment where a part is withheld."""
        one = self.claims[claim_id]
        document = self.documents[one.document_id]
        whole = all(run.why is None for run in self.said(claim_id).quote.runs)
        exact = text_sha256(one.claim.anchor.exact)
        return digest(exact, self._key(document), open_=whole)

    def _key(self, document: Document) -> bytes | None:
        """Return the key of a document's commitments."""
        return None if self.secret is None else document_key(self.secret, document.capture.sha256)

    def quotes_of(self, document_id: str) -> tuple[Span, ...]:
        """Return the spans of every quote of a document, in order."""
        return self.quotes[document_id]

    def figure_href(self, entry_id: str) -> str:
        """Return a ledger entry's page, relative to the site's root."""
        return f"figures/{self.addresses[f'figure:{entry_id}']}.html"

    def finding_href(self, finding_id: str) -> str:
        """Return the page of a site or incident, relative to the site's root."""
        return f"findings/{self.addresses[f'finding:{finding_id}']}.html"

    def _say(self, one: CaseClaim) -> Said:
        """Build sentence and quote of a claim; the quote is the same in every language."""
        if one.id not in self._quotes:
            self._quotes[one.id] = self._quote(one)
        publisher = self.documents[one.document_id].rendition.publisher.value
        sentence = self.phrasing.sentence(one, publisher)
        return Said(one, sentence, self._quotes[one.id], self._mark(one.id))

    def _quote(self, one: CaseClaim) -> Quote:
        """Return a claim's words and where they stand."""
        document = self.documents[one.document_id]
        rendition = document.rendition
        span = (one.claim.anchor.start, one.claim.anchor.end)
        withheld = self.withheld[document.id]
        page = self.document_href(document.id)
        found = runs(rendition.text, span, withheld)
        if found == (Run(one.claim.anchor.exact),):
            # A hundred thousand quotes need not be held twice.
            found = (Run(one.claim.anchor.exact),)
        return Quote(
            href=f"{page}#{fragment(span, withheld)}",
            runs=found,
            language=rendition.language,
            direction=direction(rendition.language),
            document=rendition.title.value or document.id,
            document_href=page,
            publisher=rendition.publisher.value,
            published=rendition.published.value,
        )

    def _mark(self, claim: str) -> str:
        """Return in words whether a person checked a claim."""
        checked = self.report.reviews.get(claim)
        if checked is None:
            return self.strings.text("review.unchecked")
        return self.strings.text(f"review.{checked.state}", on=self.strings.date(checked.on))


def desk(report: GateReport, strings: Strings, secret: bytes | None = None) -> Desk:
    """Return the lookups of one release; with `secret` the case commits to what is withheld."""
    registry = report.registry
    quotes: dict[str, set[Span]] = {document.id: set() for document in registry.documents}
    for one in registry.claims:
        quotes[one.document_id].add((one.claim.anchor.start, one.claim.anchor.end))
    withheld = {
        document.id: not_shown(document, sorted(quotes[document.id]), report)
        for document in registry.documents
    }
    edges_of: dict[str, list[str]] = {}
    for edge in registry.weighed.edges:
        for node in dict.fromkeys((edge.source, edge.target)):
            edges_of.setdefault(node, []).append(edge.id)
    return Desk(
        report=report,
        strings=strings,
        phrasing=Phrasing(strings, places(registry, strings.language)),
        documents={document.id: document for document in registry.documents},
        claims={one.id: one for one in registry.claims},
        quotes={name: tuple(sorted(spans)) for name, spans in quotes.items()},
        withheld=withheld,
        addresses=_addresses(f"document:{one.id}" for one in registry.documents)
        | _addresses(f"figure:{one.id}" for one in registry.weighed.ledger)
        | _addresses(f"finding:{one.id}" for one in registry.weighed.findings),
        claims_of=_claims_of(registry),
        edges={edge.id: edge for edge in registry.weighed.edges},
        edges_of={node: tuple(ids) for node, ids in edges_of.items()},
        entities={one.entity.id: one.entity.name for _, one in sorted(registry.judgements.items())},
        secret=secret,
    )


def _claims_of(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Return the claims of each document, in the order of its text."""
    found: dict[str, list[CaseClaim]] = {document.id: [] for document in registry.documents}
    for one in registry.claims:
        found[one.document_id].append(one)
    return {
        name: tuple(
            one.id
            for one in sorted(
                ones, key=lambda one: (one.claim.anchor.start, one.claim.anchor.end, one.id)
            )
        )
        for name, ones in found.items()
    }


def _addresses(names: Iterable[str]) -> dict[str, str]:
    """Return a file name for each thing: its id where that is safe on every file system, else one with a hash."""
    result = {}
    for name in names:
        plain = name.partition(":")[2]
        if _SAFE.fullmatch(plain) and plain != "index":
            result[name] = plain
        else:
            stem = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40]
            result[name] = f"{stem or 'item'}-{sha256(plain.encode()).hexdigest()[:8]}"
    return result
