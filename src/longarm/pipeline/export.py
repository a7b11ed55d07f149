"""Export: a whole case as one JSON text, the same for the same case; it compares runs."""

from __future__ import annotations

import json

from longarm.model.contract import Json, claim_to_json, to_json
from longarm.store.case import Case
from longarm.store.custody import events
from longarm.store.decisions import decisions_of
from longarm.store.documents import Kept, captures
from longarm.store.judgements import judgements_of
from longarm.store.refusals import refusals_of


def export(case: Case) -> str:
    """Return every capture with rendition and claims, judgements, refusals and the custody log."""
    whole: Json = {
        "case": case.name,
        "captures": [_capture(kept) for kept in captures(case)],
        "judgements": to_json(judgements_of(case)),
        "decisions": to_json(decisions_of(case)),
        "refusals": to_json(refusals_of(case)),
        "custody": to_json(events(case)),
    }
    return json.dumps(whole, sort_keys=True, ensure_ascii=False, indent=1) + "\n"


def _capture(kept: Kept) -> Json:
    """Return a capture and all that was read from it."""
    document: Json = to_json(kept.document)
    return document | {"claims": [claim_to_json(said.claim, said.id) for said in kept.claims]}
