"""Extract: files to claims without a case; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from longarm.errors import UnreadableFileError
from longarm.model.contract import Json, document_to_json
from longarm.model.registry import Refusal
from longarm.pipeline.files import Unfound, content_of, find_files
from longarm.pipeline.taking_in import take_in

NOT_KEPT = ""
"""The moment of capture of what is not captured."""


def extract_files(paths: Iterable[Path], *, with_text: bool = False) -> Iterator[Json | Refusal]:
    """Yield the JSON of each file in turn, or a refusal in its place.

    A document that can only be read in part is followed by a refusal that says what lacks.
    """
    for found in find_files(paths):
        if isinstance(found, Unfound):
            yield Refusal(found.error.name, found.error.reason)
            continue
        try:
            taken = take_in(found, content_of(found), NOT_KEPT)
        except UnreadableFileError as error:
            yield Refusal(error.name, error.reason)
            continue
        yield document_to_json(taken.document, taken.claims, with_text=with_text)
        if taken.note is not None:
            yield Refusal(found.name, taken.note)
