"""Answered: whether a host answers what befell somebody who fled, in a text that has no word of ours for the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import VoiceType
from longarm.stages.extraction.concerns.accused import TO_ACCOUNT, called_to_account
from longarm.stages.extraction.concerns.borders import states_in
from longarm.stages.extraction.concerns.ordinary import DIPLOMATIC, PROSECUTED
from longarm.stages.extraction.keepers.runners import FORCES
from longarm.stages.extraction.phrases.seats import MISSIONS

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.view import View

JUDGED = frozenset({Action.ACQUITTAL, Action.CHARGE, Action.CONVICTION})
_BETWEEN_STATES = (DIPLOMATIC - {Action.PROTEST}) | {Action.COOPERATION_ENDED, Action.RESOLUTION}
"""What one state does to another; crowds protest too."""
STATES = frozenset({"countries", "governments", "regions"})
"""Layers of a bare state's name."""
_BY_JUSTICE = JUDGED | PROSECUTED | {Action.INVESTIGATION_OPENED, Action.INVESTIGATION_CLOSED}


def called_up(view: View) -> bool:
    """Tell whether a state's envoys or agents are called to account for what befell somebody who may have fled."""
    if not view.of("targets"):
        return False
    tried = any(t.rule.value in JUDGED for t in view.triggers["response"])
    forces = {a.country for a in view.actors if a.organ in FORCES and a.country}
    return any(True for _ in called_to_account(view, TO_ACCOUNT)) or (
        tried and bool(forces) and len(states_in(view)) > 1
    )


def answered_for_exiles(view: View) -> bool:
    """Tell whether a sentence says how one state answers another for what befell those who fled it.

    "Imposed sanctions on officials of X who extort refugees", "sentenced a diplomat of X for the plot against exiles".
    """
    someone = view.of("targets", "exiles") or (view.of("targets") and view.passage.persecuted)
    if not someone or view.is_history:
        return False
    done = {t.rule.value for t in view.triggers["response"]}
    states = states_in(view)
    if len(states) < 2:  # noqa: PLR2004 - one and another
        home = view.passage.lexicon.pack.home
        if not (home and states - {home}):
            return False
    sent = any(
        a.country
        and a.type is VoiceType.AUTHORITY
        and (a.organ in FORCES | MISSIONS or (a.organ is None and a.head not in STATES))
        for a in view.actors
    )
    return bool(done & _BETWEEN_STATES) or (bool(done & _BY_JUSTICE) and sent)
