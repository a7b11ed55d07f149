"""Entries: what a bibliography says of a claim or document, and a file of them for each document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from longarm.stages.publication.citing.bibtex import bibtex
from longarm.stages.publication.citing.csl import csl
from longarm.stages.publication.citing.entry import Entry, EntryKind
from longarm.stages.publication.citing.ris import ris
from longarm.stages.publication.views.changes import Changes
from longarm.stages.publication.views.desk import Said
from longarm.stages.publication.views.material import Material

FORMATS = (("bib", bibtex), ("ris", ris), ("json", csl))
_DAY = 10


def citations(made: Material, changes: Changes) -> Iterator[tuple[str, bytes]]:
    """Yield the citation files of every document: its own entry first, then one for each of its claims."""
    clerk = _Clerk(made, changes)
    for document in made.desk.registry.documents:
        stem = citation_stem(made, document.id)
        entries = (
            clerk.document(document.id),
            *(clerk.claim(made.desk.said(name)) for name in made.desk.claims_of[document.id]),
        )
        for ending, write in FORMATS:
            yield f"{stem}.{ending}", write(entries)


def citation_stem(made: Material, document_id: str) -> str:
    """Return the path of a document's citation files without their endings, relative to the release's root."""
    return f"cite/{made.desk.addresses[f'document:{document_id}']}"


def claim_key(claim_id: str) -> str:
    """Return the key by which a bibliography names a claim."""
    return f"longarm-{claim_id}"


@dataclass(frozen=True, slots=True)
class _Clerk:
    """Makes entries for one release."""

    made: Material
    changes: Changes

    def document(self, name: str) -> Entry:
        """Return a document's own entry: who published what, when and where, and when it was captured."""
        desk = self.made.desk
        document = desk.documents[name]
        rendition = document.rendition
        page = desk.document_href(name)
        return Entry(
            key=f"longarm-{desk.addresses[f'document:{name}']}",
            kind=EntryKind.DOCUMENT if rendition.url.value is None else EntryKind.PAGE,
            title=rendition.title.value or name,
            author=rendition.publisher.value,
            within=None,
            publisher=None,
            issued=rendition.published.value,
            accessed=document.capture.captured_at[:_DAY],
            url=_web(rendition.url.value),
            language=None if rendition.language == "und" else rendition.language,
            quote=None,
            note=desk.strings.text(
                "cite.kept", where=self._where(page), sha256=document.capture.sha256
            ),
            version=None,
        )

    def claim(self, said: Said) -> Entry:
        """Return a claim's entry: the registry's sentence, where it stands, and the words that it rests on."""
        strings, terms, quote = self.made.strings, self.made.terms, said.quote
        return Entry(
            key=claim_key(said.claim.id),
            kind=EntryKind.CLAIM,
            title=self.made.desk.told(said),
            author=terms.publisher or None,
            within=self.made.desk.registry.case,
            publisher=terms.publisher or None,
            issued=self.changes.first_shown(f"claim:{said.claim.id}")[:_DAY],
            accessed=None,
            url=self._where(said.href) if terms.address else None,
            language=strings.language,
            quote=quote.text,
            note=strings.text(
                "cite.source",
                title=quote.document,
                publisher=quote.publisher or strings.text("words.unknown_publisher"),
                date=quote.published or strings.text("words.undated"),
                where=self._where(said.href),
            ),
            # Without an address a path says nothing by itself: the release that it is a path of goes with it.
            version=None if terms.address else self.made.release,
        )

    def _where(self, href: str) -> str:
        """Return a page's absolute address, or its path where the release has none."""
        return urljoin(self.made.terms.address, href) if self.made.terms.address else href


def _web(url: str | None) -> str | None:
    """Return an address that leads to the web, or None for any other."""
    return url if url is not None and url.startswith(("https://", "http://")) else None
