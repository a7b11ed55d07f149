"""Glanced: whether a document may be read on at all, by its words alone, before any sentence of it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from longarm.stages.extraction.passages.passage import Glance
    from longarm.stages.extraction.words.mentions import Mention

_NAMING_STATES = STATE_LAYERS | {"body", "cities", "place"}


def may_concern(seen: Glance) -> bool:
    """Tell whether a document may be read on at all, by its words alone: most of the world's news may not.

    It takes a word for a facility or for the subject, or a state beside all words of a rule for an act, somebody who
    may have fled, or an organ with a word that ties it to others.
    """
    asked, acts = seen.lexicon.cues, False
    bits = asked.people["incident"] | asked.targets["incident"]
    layers = set[str]()
    for m in seen.mentions:
        layers.add("countries" if m.key == "units.country" else m.layer)  # "in 12 states"
        if m.layer == "incident":
            said = seen.lexicon.cues[m.value]
            bits |= said.bits
            acts = acts or bool(said.alone)
        elif m.layer == "subject" or (m.layer == "facility" and _is_head(m)):
            return True
    if layers.isdisjoint(_NAMING_STATES | {"targets"}):
        return False  # "of 120 exiles 74 were threatened" names no state
    tied = "link" in layers and not layers.isdisjoint({"organs", "body"})
    counted = any(
        m.key == "units.country" for m in seen.mentions
    )  # what a text has its own name for
    return (
        acts
        or tied
        or counted
        or "targets" in layers
        or bool(seen.lexicon.cues.met("incident", bits))
    )


def _is_head(mention: Mention) -> bool:
    return mention.value == "heads" or mention.value.startswith("whole.")
