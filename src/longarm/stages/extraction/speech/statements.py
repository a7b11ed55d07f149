"""Statements: who holds what, each speaker once, in the words of the first clause that gives it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import (
    Statement,
)
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.context import Context, How
from longarm.stages.extraction.speech.stances import (
    Told,
    opens,
    quotes,
    recasts,
    stance_of,
    told_in,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution

_OPENING = 2
"""Words that may stand before the name a sentence opens with."""


def claim_statements(context: Context, heard: Sequence[tuple[View, Attribution]]) -> None:
    """Add one statement a speaker; outlets speak only where nobody further in is named."""
    told = told_in(context)
    speakers = _speakers(heard)
    said: dict[str, tuple[View, Attribution, Stance]] = {}
    for view, item in heard:
        voice = item.voice
        if (
            voice.type is VoiceType.UNNAMED
            or in_passing(view, item)
            or not _speaks(context, told, item)
        ):
            continue
        stance = stance_of(view, context, told, item)
        if _only_asks(view, item, stance) or _is_aside(view, item, stance):
            continue
        if _beside_another(item, stance, speakers[id(view)]):
            continue
        # "says that … and rejects the claims" is one statement, and denies
        key = voice.name.casefold()
        before = said.setdefault(key, (view, item, stance))
        if stance is Stance.DENIES and before[0] is view:
            said[key] = view, item, stance
    for view, item, stance in said.values():
        voice = item.voice
        start, end = item.start, item.end
        if item.actor is not None:
            start, end = min(start, item.actor.start), max(end, item.actor.end)
        topic = view.passage.text[item.start : item.end].strip(' ,.;:，。；："“”')
        denied = stance is Stance.DENIES and not recasts(view, context, item)
        how = How(
            polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
            score=0.7,
            reasons=(f"reporting verb “{voice.verb}”" if voice.verb else "named as the source",),
        )
        role = item.actor.role if item.actor else None
        outer = tuple(other for other in item.outer if other.name != voice.name)
        context.add(
            view, Statement(voice.name, role, stance, topic), (start, end), (*outer, voice), how
        )


def _only_asks(view: View, item: Attribution, stance: Stance) -> bool:
    """Tell whether somebody only demands, protests or thinks, and is not quoted: that is a deed, which states nothing.

    Measured: one in twelve such was a statement; two in five of those with which somebody with a name opens a sentence.
    """
    if stance is not Stance.OPINES or quotes(view, item):
        return False
    actor = item.actor
    named = (
        actor is not None and actor.head == "name" and item.voice.type is not VoiceType.AUTHORITY
    )
    return not named or not (opens(view, item) or _closes(item))


def _is_aside(view: View, item: Attribution, stance: Stance) -> bool:
    """Tell whether somebody without a name or office stands in the middle of a sentence that quotes nobody.

    "Ses cris ont alerté un voisin": measured, one in ten such speaks.
    """
    actor = item.actor
    private = actor is not None and actor.points == "role" and item.voice.type is VoiceType.PERSON
    return (
        private
        and stance is not Stance.DENIES
        and not quotes(view, item)
        and not (opens(view, item) or _closes(item))
    )


def _speakers(heard: Sequence[tuple[View, Attribution]]) -> Mapping[int, set[str]]:
    """Return the names of those who are heard in each sentence, by its view's identity, guessed ones left out."""
    found = defaultdict[int, set[str]](set)
    for view, item in heard:
        found[id(view)] |= set() if item.guessed else {item.voice.name}
    return found


def _beside_another(item: Attribution, stance: Stance, speakers: set[str]) -> bool:
    """Tell whether somebody without a name or state affirms beside another who speaks: "…, which police had, she said".

    Measured where letters have cases: one in five such speaks.
    """
    actor = item.actor
    if stance is Stance.DENIES or actor is None or actor.head == "name" or actor.country:
        return False
    return item.voice.name[:1].islower() and bool(speakers - {item.voice.name})


def _closes(item: Attribution) -> bool:
    """Tell whether somebody stands behind the verb: "…, says his lawyer"."""
    return item.actor is not None and item.order < item.actor.start


def in_passing(view: View, item: Attribution) -> bool:
    """Tell whether somebody is only named in the middle of a sentence, and taken as the source of its figures alone."""
    return item.guessed and view.words(view.start, item.order) > _OPENING


def _speaks(context: Context, told: Told, item: Attribution) -> bool:
    """An outlet that only passes on is a relay; it speaks where it is the root of a site, an incident or a response.

    That of the accused state speaks for it where it denies.
    """
    if item.voice.type is not VoiceType.OUTLET or item.voice.name in told.accusers:
        return True
    theirs = item.actor is not None and item.actor.country in context.accused
    return theirs and item.voice.stance is Stance.DENIES
