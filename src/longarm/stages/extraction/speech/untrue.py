"""Untrue: words that call a claim untrue, which stand behind the claim and not behind who says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution
    from longarm.stages.extraction.words.mentions import Mention

_BREAK = re.compile("[;；]")


def only_untrue(view: View, verb: Mention, subject: Actor, before: Sequence[Attribution]) -> bool:
    """Tell whether words that call a claim untrue are said of it, and by nobody beside them: 该报告纯属捏造.

    So where somebody was heard before whose words they are in, and where only a report or the like stands by them.
    """
    refuting = starting(view.of("modality", "refuted"), verb.start, verb.end)
    if verb.value != "denies" or not any(m.end == verb.end for m in refuting):
        return False
    within = any(
        item.start <= verb.start < item.end
        and not _BREAK.search(view.gap(item.order, max(item.order, verb.start)))
        for item in before
    )
    return within or subject.points in {"document", "organization", "outlet"}
