"""Add: files into a case; safe to repeat, and one bad file never stops a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from longarm.errors import MissingFileError, UnreadableFileError
from longarm.model.document import Document
from longarm.model.registry import Refusal
from longarm.pipeline.files import Found, Unfound, content_of, find_files, place_of
from longarm.pipeline.names import judgements_for
from longarm.pipeline.taking_in import take_in
from longarm.store.case import Case
from longarm.store.documents import (
    current_documents,
    has_capture,
    in_one_step,
    newest_capture,
    put_document,
)
from longarm.store.judgements import forget_judgements, put_judgements
from longarm.store.refusals import lift_refusal, put_refusal

Progress = Callable[[int, int, str], None]
"""Told before each file, and after the last: how many are done, of how many, the file's name."""


class OtherDocumentError(UnreadableFileError):
    """A file has the name of a document that the case has already, and is another one."""

    def __init__(self, name: str, document_id: str, known_as: str) -> None:
        """Name the file, the id that both would have, and where the known document is from."""
        reason = f"the case has another document {document_id!r} already, from {known_as}"
        super().__init__(name, reason, "give the file another name")


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of each file: document ids that are new or were there, and what was refused.

    `notes` are about documents that were taken in only in part.
    """

    added: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    notes: tuple[Refusal, ...] = ()


@dataclass(slots=True)
class _Tally:
    """The report as it grows."""

    added: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    notes: list[Refusal] = field(default_factory=list)


def add(
    case: Case,
    paths: Iterable[Path],
    now: str,
    progress: Progress | None = None,
    packs: Path | None = None,
) -> AddReport:
    """Take the files, and those in the folders, into a case that is open for writing.

    `now` is the moment of capture, UTC, ISO 8601; `packs` is a folder of language packs of the
    user's own. The same bytes for the same document change nothing; other bytes become a further
    capture of it. Each document is kept whole or not at all, so that an interrupted run is simply
    repeated.
    """
    tally = _Tally()
    files = list(find_files(paths))
    for done, found in enumerate(files):
        if isinstance(found, Unfound):
            _refuse(case, tally, found.path, found.error, now)
            continue
        if progress is not None:
            progress(done, len(files), found.name)
        try:
            _add_one(case, tally, found, now, packs)
        except UnreadableFileError as error:
            _refuse(case, tally, found.path, error, now)
    if progress is not None:
        progress(len(files), len(files), "")
    kept = current_documents(case)
    claims = [said for each in kept for said in each.claims]
    put_judgements(case, judgements_for([each.document for each in kept], claims), now)
    return AddReport(
        added=tuple(tally.added),
        unchanged=tuple(tally.unchanged),
        refused=tuple(tally.refused),
        notes=tuple(tally.notes),
    )


def _add_one(case: Case, tally: _Tally, found: Found, now: str, packs: Path | None) -> None:
    """Take in one file.

    Raises:
        UnreadableFileError: it cannot be taken in.
    """
    content = content_of(found)
    place = place_of(found.path)
    if has_capture(case, found.document_id, sha256(content).hexdigest()):
        tally.unchanged.append(found.document_id)
        lift_refusal(case, place, now, partial=False)
        return
    taken = take_in(found, content, now, packs)
    _check_same_document(case, found, taken.document)
    with in_one_step(case):
        put_document(case, taken.document, content, taken.claims)
        forget_judgements(case)
        lift_refusal(case, place, now)
        if taken.note is not None:
            note = Refusal(found.name, taken.note)
            put_refusal(case, place, note, now, partial=True)
            tally.notes.append(note)
    tally.added.append(found.document_id)


def _check_same_document(case: Case, found: Found, new: Document) -> None:
    """Refuse a file that has another document's id by chance, for one of the two would be hidden.

    Two captures are of one document if they state the same address, or, where one of them states
    none, if their files have the same name.

    Raises:
        OtherDocumentError: the case's document of this id is another one.
    """
    kept = newest_capture(case, new.id)
    if kept is None:
        return
    urls = (kept.rendition.url.value, new.rendition.url.value)
    same = urls[0] == urls[1] if None not in urls else kept.capture.name == new.capture.name
    if not same:
        raise OtherDocumentError(found.name, new.id, urls[0] or kept.capture.name)


def _refuse(case: Case, tally: _Tally, path: Path, error: UnreadableFileError, now: str) -> None:
    """Put a refusal into the report, and into the case unless there is no such file."""
    refusal = Refusal(error.name, error.reason)
    tally.refused.append(refusal)
    if not isinstance(error, MissingFileError):
        put_refusal(case, place_of(path), refusal, now)
