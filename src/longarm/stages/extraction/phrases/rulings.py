"""Rulings: judgments and indictments, which are the word of the court or of the prosecutors who wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance, Voice, VoiceType

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.mentions import Mention

WRITERS = {"ruling": "court", "charge": "prosecutor"}
"""Who writes each sort of paper, by its key among the organs."""
RULINGS = frozenset(f"sources.{sort}" for sort in WRITERS)
PAPERS = RULINGS | {"sources.document"}
_INQUIRIES = frozenset({Action.INVESTIGATION_OPENED, Action.INVESTIGATION_CLOSED})
_OWN = 1
"""Words between a paper and whoever it is named after: "according to the judgment of the regional court"."""


def tells_whose_inquiry(view: View, marker: Mention) -> bool:
    """Tell whether a marker is among the words of an inquiry: "loopt *een onderzoek van* het parket"."""
    return any(
        t.rule.value in _INQUIRIES and t.start < marker.end and marker.start < t.end
        for t in view.triggers["response"]
    )


def paper_of(
    view: View, marker: Mention, named: Actor | None, discourse: Discourse
) -> Voice | None:
    """Return who wrote the paper that a marker ends in ("enligt domen"), where nobody is named right behind it."""
    if named is not None and view.words(marker.end, named.start) <= _OWN and named.head != "syntax":
        return None
    printed = view.gap(marker.start, marker.end)
    for sort, organ in WRITERS.items():
        forms = {form.casefold() for form in view.passage.lexicon.pack.forms(f"sources.{sort}")}
        noun = next((form for form in forms if printed.casefold().endswith(f" {form}")), None)
        if noun is not None:
            unknown = Voice(noun, VoiceType.AUTHORITY, None, Stance.ASSERTS, inferred=True)
            return discourse.writers.get(organ, unknown)
    return None
