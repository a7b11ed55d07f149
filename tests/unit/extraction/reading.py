"""Short ways to read a text in a test: a rendition from a string, and the claims of one kind."""

from __future__ import annotations

from typing import TypeVar

from longarm.model.claim import Claim
from longarm.model.document import Rendition, Stated, text_sha256
from longarm.model.slots import Slots
from longarm.stages.extraction import extract

S = TypeVar("S", bound=Slots)
NOT_STATED = Stated(None, "not stated in this test")


def read(text: str, language: str = "en", published: str | None = None) -> Rendition:
    """Return a rendition of `text`."""
    return Rendition(
        text=text,
        sha256=text_sha256(text),
        reader="test",
        language=language,
        title=NOT_STATED,
        publisher=NOT_STATED,
        url=NOT_STATED,
        published=Stated(published, "this test"),
    )


def claims_of(
    text: str, kind: type[S], language: str = "en", published: str | None = None
) -> list[Claim]:
    """Return the claims of one kind in `text`."""
    return [
        claim for claim in extract(read(text, language, published)) if isinstance(claim.slots, kind)
    ]


def slots_of(
    text: str, kind: type[S], language: str = "en", published: str | None = None
) -> list[S]:
    """Return the slots of the claims of one kind in `text`."""
    found = claims_of(text, kind, language, published)
    return [claim.slots for claim in found if isinstance(claim.slots, kind)]
