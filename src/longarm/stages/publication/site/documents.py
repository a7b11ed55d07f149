"""Documents: the list of documents, and a page for each with its text, its claims and how to cite them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from longarm.model.document import Document
from longarm.stages.publication.citing.entries import FORMATS, citation_stem
from longarm.stages.publication.site.frame import Renderer
from longarm.stages.publication.site.paging import ROWS, sliced
from longarm.stages.publication.views.marks import direction, marked
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.sources import relays_of


def document_pages(render: Renderer, made: Material) -> Iterator[tuple[str, str]]:
    """Yield the list of documents in pages, and a page for each document."""
    desk = made.desk
    rows = [
        (one, desk.document_href(one.id), len(desk.claims_of[one.id]))
        for one in desk.registry.documents
    ]
    title = made.strings.text("documents.title")
    for part in sliced("documents/index.html", rows, ROWS):
        yield render.page(part.path, "documents.html", "documents", title, part=part)
    for document in desk.registry.documents:
        yield _document(render, made, document)


def _document(render: Renderer, made: Material, document: Document) -> tuple[str, str]:
    """Return one document's page."""
    desk, rendition = made.desk, document.rendition
    withheld = desk.withheld[document.id]
    said = [desk.said(name) for name in desk.claims_of[document.id]]
    voices = Counter(
        (voice.name, voice.type, voice.stance) for one in said for voice in one.claim.claim.voices
    )
    edges, further_edges = relays_of(desk, document.id)
    stem = citation_stem(made, document.id)
    return render.page(
        desk.document_href(document.id),
        "document.html",
        "documents",
        rendition.title.value or document.id,
        document=document,
        dir_of_text=direction(rendition.language),
        digests=desk.digests(document.id),
        body=marked(rendition.text, desk.quotes_of(document.id), withheld, made.strings),
        why=sorted({made.strings.text(f"withheld.{one.why}") for one in withheld}),
        said=said,
        metadata=(
            ("publisher", rendition.publisher),
            ("published", rendition.published),
            ("url", rendition.url),
        ),
        voices=[
            (*key, count)
            for key, count in sorted(voices.items(), key=lambda item: (-item[1], item[0]))
        ][:ROWS],
        relays=edges,
        rest=further_edges,
        formats=[(ending, f"{stem}.{ending}") for ending, _ in FORMATS],
    )
