"""Linked: the release as JSON-LD: a schema.org `Dataset`, its `Claim`s, and the findings as `Review`s of claims.

The context stands in the file, so that nobody needs the network to read it. A finding is no verdict of truth: its
rating is the Admiralty grade, and without one it has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from longarm.model.contract import Json
from longarm.model.document import Document
from longarm.model.finding import Finding, LedgerEntry
from longarm.model.registry import CaseClaim
from longarm.model.voice import Voice, VoiceType
from longarm.stages.publication.opendata.columns import Column, tables
from longarm.stages.publication.opendata.lines import dumped, listed
from longarm.stages.publication.opendata.package import QUOTES, licence_url
from longarm.stages.publication.opendata.rows import Rows

OWN = "urn:longarm:term:"
CONTEXT: Json = {
    "schema": "https://schema.org/",
    "longarm": OWN,
    "@vocab": "https://schema.org/",
    **{
        name: {"@id": name, "@type": "@id"}
        for name in ("license", "appearance", "itemReviewed", "isPartOf", "contentUrl", "url")
    },
    **{
        name: f"{OWN}{name}"
        for name in ("kind", "polarity", "modality", "roots", "originsAtLeast", "originsAtMost")
    },
    **{name: f"{OWN}{name}" for name in ("newestOutcome", "replies", "lookedIn", "release")},
}
DATASET = "#dataset"
_TYPES = {
    VoiceType.PERSON: "Person",
    VoiceType.ORGANIZATION: "Organization",
    VoiceType.OUTLET: "NewsMediaOrganization",
    VoiceType.AUTHORITY: "GovernmentOrganization",
    VoiceType.UNNAMED: "Thing",
}


def linked(rows: Rows, files: tuple[str, ...]) -> Iterator[bytes]:
    """Yield the JSON-LD file; `files` are the other files of the open data, relative to it."""
    yield f'{{"@context":{dumped(CONTEXT)},\n"@graph":'.encode()
    yield from listed(_nodes(rows, files))
    yield b"}\n"


def _nodes(rows: Rows, files: tuple[str, ...]) -> Iterator[Json]:
    """Yield the dataset, then documents, claims, findings and ledger entries."""
    registry = rows.made.desk.registry
    yield _dataset(rows, files)
    yield from (_document(rows, one) for one in registry.documents)
    yield from (_claim(rows, one) for one in registry.claims)
    yield from (_review(rows, one) for one in registry.weighed.findings)
    yield from (_review(rows, one) for one in registry.weighed.ledger)


def _dataset(rows: Rows, files: tuple[str, ...]) -> Json:
    """Return the data set with its files and what its columns measure."""
    made = rows.made
    node: Json = {
        "@id": DATASET,
        "@type": "Dataset",
        "name": made.desk.registry.case,
        "description": QUOTES,
        "identifier": made.release,
        "version": made.release,
        "datePublished": made.terms.made_at,
        "license": licence_url(made.terms),
        "distribution": [{"@type": "DataDownload", "contentUrl": name} for name in files],
        "variableMeasured": [
            _variable(f"{table.name}.{column.name}", column)
            for table in tables()
            for column in table.columns
        ],
    }
    if made.terms.publisher:
        node["publisher"] = {"@type": "Organization", "name": made.terms.publisher}
    if made.terms.address:
        node["url"] = made.terms.address
    return node


def _variable(name: str, column: Column) -> Json:
    """Return a column as what is measured."""
    node = {"@type": "PropertyValue", "name": name, "description": column.means}
    return node | ({"unitText": column.unit} if column.unit else {})


def _document(rows: Rows, one: Document) -> Json:
    """Return a document."""
    rendition = one.rendition
    values = {
        "name": rendition.title.value,
        "datePublished": rendition.published.value,
        "inLanguage": None if rendition.language == "und" else rendition.language,
    }
    node: Json = {
        "@id": _document_id(rows, one.id),
        "@type": "CreativeWork",
        "identifier": one.id,
        **{name: value for name, value in values.items() if value},
    }
    if rendition.publisher.value:
        node["publisher"] = {"@type": "Organization", "name": rendition.publisher.value}
    return node


def _document_id(rows: Rows, name: str) -> str:
    """Return where a document's page lies, seen from the file."""
    return f"../{rows.made.desk.document_href(name)}"


def _claim(rows: Rows, one: CaseClaim) -> Json:
    """Return a claim with the words that may be shown."""
    said = rows.made.desk.said(one.id)
    node: Json = {
        "@id": f"#claim-{one.id}",
        "@type": "Claim",
        "identifier": one.id,
        "text": said.quote.text,
        "description": said.sentence,
        "appearance": f"../{said.quote.href}",
        "isPartOf": _document_id(rows, one.document_id),
        "kind": one.claim.kind.value,
        "polarity": one.claim.polarity.value,
        "modality": one.claim.modality.value,
        "roots": list(rows.made.desk.registry.weighed.roots.get(one.id, ())),
        "release": rows.made.release,
    }
    if one.claim.voices:
        node["author"] = _voice(one.claim.voices[-1])
    if one.claim.as_of:
        node["temporal"] = one.claim.as_of
    return node


def _voice(voice: Voice) -> Json:
    """Return whose word a claim is."""
    return {"@type": _TYPES[voice.type], "name": voice.name}


def _review(rows: Rows, one: Finding | LedgerEntry) -> Json:
    """Return a finding or ledger entry as a review of its claims."""
    said = rows.made.desk.said(one.claims[0])
    node: Json = {
        "@id": f"#finding-{one.id}" if isinstance(one, Finding) else f"#figure-{one.id}",
        "@type": "Review",
        "identifier": one.id,
        "kind": one.kind if isinstance(one, Finding) else "figure",
        "reviewBody": said.sentence,
        "itemReviewed": [f"#claim-{name}" for name in one.claims],
        "roots": list(one.roots),
        "originsAtLeast": one.origins.at_least,
        "originsAtMost": one.origins.at_most,
        "replies": [{"@id": f"#claim-{name}"} for name in one.replies],
        "lookedIn": [{"@id": _document_id(rows, name)} for name in one.looked_in],
        "isPartOf": DATASET,
        "release": rows.made.release,
    }
    if isinstance(one, Finding) and one.outcome:
        node["newestOutcome"] = one.outcome
    if one.grade is not None:
        node["reviewRating"] = {
            "@type": "Rating",
            "alternateName": f"{one.grade.letter}{one.grade.number}",
            "ratingExplanation": f"{one.grade.letter_reason}; {one.grade.number_reason}",
        }
    return node
