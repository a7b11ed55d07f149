"""Withheld: what a release of a case does not say, and why; for its people, and never part of a release."""

from __future__ import annotations

from longarm.errors import UnknownWithheldError
from longarm.pipeline.look import registry
from longarm.pipeline.terms import terms_of
from longarm.stages.publication.gate.private import Kept, kept_back
from longarm.store.case import Case


def withheld(case: Case, now: str, wanted: str | None = None) -> tuple[Kept, ...]:
    """Return what the gate would keep back of the case as it stands; `wanted` is a document, or a claim's id begun.

    Raises:
        CardError: the terms cannot be used.
        GateError: the case could not be released at all.
        UnknownWithheldError: the case has no document and no claim of that name.
    """
    held = registry(case, naming_people=False)
    found = kept_back(held, terms_of(case, now).unreviewed)
    if wanted is None:
        return found
    claims = {one.id for one in (*held.claims, *held.set_aside) if one.id.startswith(wanted)}
    documents = {one.id for one in held.documents if one.id == wanted}
    if not claims and not documents:
        raise UnknownWithheldError(wanted)
    return tuple(one for one in found if one.thing in claims or one.document in documents)
