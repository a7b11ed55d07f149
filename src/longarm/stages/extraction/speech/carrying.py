"""Carrying: whose word the sentences behind one are, and who relays whom within one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import Action, Unit
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import Attribution, stack_at
from longarm.stages.extraction.speech.presenting import is_presented
from longarm.stages.extraction.speech.statements import in_passing

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

_PARAGRAPHS = 4
_OF_REPORTS = frozenset({Unit.SITE, Unit.COUNTRY, Unit.CITY, Unit.INCIDENT, Unit.ORGAN})
"""What only those count who report, so that a count of them is theirs in a later paragraph too."""
_REPORTERS = frozenset({"document", "organization", "outlet"})
"""Where nouns and pronouns point that take up whoever reported: "the group cites a law, and …"."""
_OF_COURTS = frozenset(
    {
        Action.ACQUITTAL,
        Action.ARREST,
        Action.CHARGE,
        Action.CONVICTION,
        Action.EXPULSION,
        Action.SEARCH,
    }
)
"""Answers of police and courts, who are counted by them and not by whoever reported before."""


def with_outer(item: Attribution, items: tuple[Attribution, ...]) -> Attribution:
    """Return an attribution with the voices that relay it, outermost first: those that hold its start."""
    outer = [
        other
        for other in items
        if other is not item and other.order < item.order and other.start <= item.start
    ]
    stack = stack_at(outer, item.start, min(item.end, item.start + 1))
    return replace(item, outer=stack) if stack else item


def let_go(view: View, context: Context) -> None:
    """Carry nobody further than a few paragraphs. Measured four on: of eight counts three were still their word.

    Somebody who presented findings is carried through their own paragraph.
    """
    person = any(voice.type is VoiceType.PERSON for voice in context.discourse.carried[-1:])
    reach = 1 if person else _PARAGRAPHS
    if view.sentence.paragraph - context.discourse.carried_at >= reach:
        context.discourse.carried = ()


def counts_on(view: View, context: Context, unit: Unit) -> bool:
    """Tell whether a count that names nobody may be the word of whoever reported before it.

    Whom police and courts held is not, nor money, nor people in a later paragraph. Measured: one count of people in
    five was still their word there, of sites and states two in three.
    """
    held = any(t.rule.value in _OF_COURTS for t in view.triggers["response"])
    if unit is Unit.MONEY or held:
        return False
    near = view.sentence.paragraph == context.discourse.carried_at
    near = near or any((v.name, unit) in context.counting for v in context.discourse.carried)
    hedged = bool(view.of("modality", "alleged"))  # "27 people are said to have been …"
    return near or hedged or unit in _OF_REPORTS or any(a.points in _REPORTERS for a in view.actors)


def carry(view: View, context: Context) -> None:
    """Set whose word later sentences are when they name nobody: the newest organisation or outlet that reports."""
    for item in sorted(context.attributions, key=lambda item: item.order):
        # "the researcher presented her findings"
        researcher = item.voice.type is VoiceType.PERSON and is_presented(view, item)
        if (
            (item.voice.type is VoiceType.ORGANIZATION or researcher)
            and item.voice.stance is not Stance.OPINES
            and not in_passing(view, item)
        ):
            stack = stack_at(context.attributions, item.start, item.start + 1) or (item.voice,)
            if item.voice.stance is not Stance.DENIES:
                context.discourse.carried_at = view.sentence.paragraph
                context.discourse.carried = tuple(
                    replace(v, stance=Stance.ALLEGES) if v.name == stack[-1].name else v
                    for v in stack
                    if v.type
                    is not VoiceType.UNNAMED  # sources of one sentence are not the next one's
                )
