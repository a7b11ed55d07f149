"""Taking in: one file becomes a document with claims; every stage in turn, no database."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from longarm import __version__
from longarm.model.contract import case_claims
from longarm.model.document import Capture, Document, Rendition
from longarm.model.registry import CaseClaim
from longarm.pipeline.files import Found
from longarm.stages.extraction import extract, supported_languages
from longarm.stages.reading import read

TOOL = f"longarm {__version__}, file"
"""What captures name as their tool."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A document, its claims, and a note where it was taken in only in part."""

    document: Document
    claims: tuple[CaseClaim, ...]
    note: str | None


def take_in(found: Found, content: bytes, captured_at: str, packs: Path | None = None) -> TakenIn:
    """Return what a file comes to; `packs` is a folder of language packs of the user's own.

    Raises:
        UnreadableFileError: no rendition can be made of it.
    """
    rendition = read(content, found.name, supported_languages(packs))
    capture = Capture(
        sha256=sha256(content).hexdigest(),
        size=len(content),
        name=found.name,
        captured_at=captured_at,
        tool=TOOL,
    )
    note = missing_pack(rendition, packs)
    claims = () if note else extract(rendition, packs)
    return TakenIn(
        document=Document(found.document_id, capture, rendition),
        claims=case_claims(found.document_id, rendition.sha256, claims),
        note=note,
    )


def missing_pack(rendition: Rendition, packs: Path | None = None) -> str | None:
    """Return the note that no claims were looked for, and why; None where they can be."""
    language = rendition.language
    if language == "und":
        return "kept without claims: its language cannot be told; state it in front matter"
    if not {language, language.partition("-")[0]} & supported_languages(packs):
        return f"kept without claims: there is no language pack for {language}"
    return None
