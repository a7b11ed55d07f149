"""Finding: of whom a verb of finding or counting makes a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Tactic
from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from longarm.stages.extraction.actors import Actor
    from longarm.stages.extraction.mentions import Mention
    from longarm.stages.extraction.view import View


def may_find(view: View, verb: Mention, subject: Actor) -> bool:
    """Finding and counting make a source only of organisations, outlets, documents and whoever is named.

    Whoever gathers names to watch people does not report: "the club had gathered the names of 340 people".
    """
    if any(
        t.rule.value == Tactic.SURVEILLANCE and t.start < verb.end and verb.start < t.end
        for t in view.triggers["incident"]
    ):
        return False
    reports = subject.type in {VoiceType.ORGANIZATION, VoiceType.OUTLET}
    return (
        reports
        or subject.head == "name"
        or subject.points in {"document", "organization", "ruling", "charge"}
    )
