"""Open data: the same content as the pages for machines, as CSV tables and one JSON file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from longarm.model.finding import Grade
from longarm.model.registry import CaseClaim
from longarm.model.slots import Kind
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.desk import Desk
from longarm.stages.publication.views.figures import FigureGroup
from longarm.stages.publication.views.material import Material

FILES = (
    ("data/registry.json", "registry"),
    ("data/figures.csv", "figures"),
    ("data/sites.csv", "sites"),
    ("data/incidents.csv", "incidents"),
    ("data/responses.csv", "responses"),
    ("data/claims.csv", "claims"),
    ("data/documents.csv", "documents"),
)
"""Every file, with the key of the words that say what it holds."""

_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "﹢",
    "﹣",
    "﹦",
    "﹫",
    "−",
)

Cell = str | float | int | None


def open_data(made: Material) -> Iterator[tuple[str, bytes]]:
    """Yield each file with its path relative to the site's root."""
    desk = made.desk
    responses = (one for one in desk.registry.claims if one.claim.kind is Kind.RESPONSE)
    texts = {
        "data/registry.json": _registry(desk),
        "data/figures.csv": _figures(made.groups),
        "data/sites.csv": _allegations(desk, made.sites),
        "data/incidents.csv": _allegations(desk, made.incidents),
        "data/responses.csv": _claims(desk, responses),
        "data/claims.csv": _claims(desk, desk.registry.claims),
        "data/documents.csv": _documents(desk),
    }
    for path, text in texts.items():
        yield path, text.encode()


def guarded(cell: Cell) -> str:
    """Return a cell as text that no spreadsheet takes for a formula: an apostrophe before what begins one."""
    text = "" if cell is None else str(cell)
    return (
        f"'{text}"
        if text.lstrip(" \u00a0\u3000").startswith(_FORMULA) or text.startswith(_FORMULA)
        else text
    )


def _grade(grade: Grade | None) -> Cell:
    """Return a grade as people write it, nothing where grading is switched off."""
    return None if grade is None else f"{grade.letter}{grade.number}"


def _columns(names: str) -> list[str]:
    """Return column names from one line."""
    return names.split(",")


def _table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a CSV table (RFC 4180, UTF-8)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return out.getvalue()


def _figures(groups: tuple[FigureGroup, ...]) -> str:
    """Return the ledger."""
    header = _columns(
        "id,unit,unit_kind,scope,place,qualifier,low,high,bound,as_of,roots,origins_at_least,origins_at_most,outlets,"
        "publishers,flags,supersedes,superseded_by,grade,claims,quote,page"
    )
    rows: list[Sequence[Cell]] = []
    for figure in (figure for group in groups for figure in group.figures):
        entry = figure.entry
        rows.append(
            (
                entry.id,
                entry.unit,
                entry.unit_kind,
                " ".join(entry.scope),
                entry.place,
                entry.qualifier,
                entry.low,
                entry.high,
                entry.bound,
                entry.as_of,
                "; ".join(entry.roots),
                entry.origins.at_least,
                entry.origins.at_most,
                entry.outlets,
                "; ".join(entry.publishers),
                "; ".join(f"{flag.kind}: {flag.reason}" for flag in entry.flags),
                " ".join(entry.supersedes),
                entry.superseded_by,
                _grade(entry.grade),
                " ".join(entry.claims),
                figure.said[0].quote.href,
                figure.href,
            )
        )
    return _table(header, rows)


def _allegations(desk: Desk, ones: tuple[Allegation, ...]) -> str:
    """Return sites or incidents; the newest outcome and the reply, or that none was found, stand in every row."""
    header = _columns(
        "id,title,country,city,date,pattern,newest_outcome,reply_of_the_accused,origins_at_least,origins_at_most,outlets,"
        "roots,grade,claims,quote"
    )
    no_outcome = desk.strings.text("words.no_outcome", count=desk.report.examined)
    rows: list[Sequence[Cell]] = [
        (
            one.finding.id,
            one.title,
            one.country,
            one.city,
            one.date,
            "yes" if one.pattern else "no",
            one.outcome or no_outcome,
            " | ".join(reply.quote.text for reply in one.replies) or one.looked,
            one.finding.origins.at_least,
            one.finding.origins.at_most,
            one.finding.outlets,
            "; ".join(one.finding.roots),
            _grade(one.finding.grade),
            " ".join(one.finding.claims),
            one.said[0].quote.href,
        )
        for one in ones
    ]
    return _table(header, rows)


def _claims(desk: Desk, claims: Iterable[CaseClaim]) -> str:
    """Return claims with their sentence, quote and place."""
    header = _columns(
        "id,document,kind,sentence,quote,start,end,page,polarity,modality,as_of,score,extractor"
    )
    rows: list[Sequence[Cell]] = []
    for one in claims:
        said = desk.said(one.id)
        claim = one.claim
        rows.append(
            (
                one.id,
                one.document_id,
                claim.kind,
                said.sentence,
                said.quote.text,
                claim.anchor.start,
                claim.anchor.end,
                said.quote.href,
                claim.polarity,
                claim.modality,
                claim.as_of,
                claim.score,
                claim.extractor,
            )
        )
    return _table(header, rows)


def _documents(desk: Desk) -> str:
    """Return the documents with their hashes."""
    header = _columns(
        "id,title,publisher,published,published_from,language,url,capture_sha256,rendition_sha256,page"
    )
    rows: list[Sequence[Cell]] = [
        (
            one.id,
            one.rendition.title.value,
            one.rendition.publisher.value,
            one.rendition.published.value,
            one.rendition.published.origin,
            one.rendition.language,
            one.rendition.url.value,
            one.capture.sha256,
            one.rendition.sha256,
            desk.document_href(one.id),
        )
        for one in desk.registry.documents
    ]
    return _table(header, rows)


def _registry(desk: Desk) -> str:
    """Return everything at once; documents without their texts, claims with their quotes as shown."""
    registry = desk.registry
    content = {
        "case": registry.case,
        "documents_examined": desk.report.examined,
        "documents": [
            {
                "id": one.id,
                "title": asdict(one.rendition.title),
                "publisher": asdict(one.rendition.publisher),
                "published": asdict(one.rendition.published),
                "url": asdict(one.rendition.url),
                "language": one.rendition.language,
                "capture_sha256": one.capture.sha256,
                "rendition_sha256": one.rendition.sha256,
            }
            for one in registry.documents
        ],
        "claims": [_claim(desk, one) for one in registry.claims],
        "edges": [asdict(edge) for edge in registry.weighed.edges],
        "findings": [
            {key: value for key, value in asdict(one).items() if key != "key"}
            for one in registry.weighed.findings
        ],
        "ledger": [asdict(one) for one in registry.weighed.ledger],
        "roots": {claim: list(names) for claim, names in registry.weighed.roots.items()},
        "left_out": [asdict(one) for one in desk.report.left],
        "reviews": [asdict(one) for one in desk.report.reviews.values()],
        "corrections": [asdict(one) for one in desk.report.corrections],
        "requests_for_reply": [asdict(one) for one in desk.report.requests],
    }
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _claim(desk: Desk, one: CaseClaim) -> dict[str, object]:
    """Return one claim for JSON."""
    said = desk.said(one.id)
    claim = one.claim
    whole = all(run.why is None for run in said.quote.runs)
    return {
        "id": one.id,
        "document": one.document_id,
        "kind": claim.kind,
        "slots": asdict(claim.slots),
        "anchor": {
            "start": claim.anchor.start,
            "end": claim.anchor.end,
            "exact": said.quote.text if whole else None,
        },
        "quote": said.quote.text,
        "voices": [asdict(voice) for voice in claim.voices],
        "polarity": claim.polarity,
        "modality": claim.modality,
        "as_of": claim.as_of,
        "score": claim.score,
        "reasons": list(claim.reasons),
        "unread": [list(pair) for pair in claim.unread],
        "extractor": claim.extractor,
        "sentence": said.sentence,
        "page": said.quote.href,
    }
