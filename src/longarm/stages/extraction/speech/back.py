"""Back: sentences that only give the source of those before: "Lo riferisce X", "X made the case public"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_FEW, _OPENING = 3, 5
"""Words before what says so, and between it and whom it names."""
_MORE = 8
"""Code points of such a marker that are more than a pronoun, which any verb may have as its object."""
_STOPS = " .。"
_BEHIND_NAMES = frozenset({"months", "reporting", "syntax", "weekdays"})
"""Layers of what may stand right behind a name that is not another noun's owner."""


def given_back(
    view: View, spoken: Sequence[Attribution], discourse: Discourse
) -> tuple[Attribution, ...]:
    """Return whom a sentence names that only gives the source of the one before: "Lo riferisce X", "So X's report"."""
    marks = [m for m in view.of("attribution", "back") if _only_names(view, m)]
    named = [item for item in spoken if any(m.start <= item.order <= m.end for m in marks)]
    if any(item.voice.stance is Stance.DENIES for item in spoken):
        return tuple(named)  # "the embassy calls these claims baseless"
    named += [item for item in spoken if item not in named and _opens_with(view, item)]
    marks = [m for m in marks if m.end - m.start >= _MORE]
    if named or not marks:
        return tuple(named)
    near = [
        item
        for item in spoken
        if item.actor
        and item.voice.type is not VoiceType.UNNAMED
        and _soon(view, marks[0], item.actor)
    ]
    return tuple(near if spoken else _named_behind(view, marks[0], discourse))


def _soon(view: View, marker: Mention, actor: Actor) -> bool:
    return actor.start >= marker.end and view.words(marker.end, actor.start) <= _OPENING


def _only_names(view: View, marker: Mention) -> bool:
    """Tell whether a marker opens a sentence, or closes it where verbs stand last."""
    if view.words(view.start, marker.start) < _FEW:
        return True
    last = not view.passage.lexicon.pack.spaces
    return last and not view.gap(marker.end, view.end).strip(_STOPS)


def _opens_with(view: View, item: Attribution) -> bool:
    """Tell whether whoever speaks opens the sentence, right before what says so: "X made the case public"."""
    actor = item.actor
    return any(
        actor is not None
        and m.start <= item.order <= m.end
        and actor.end <= m.start
        and view.words(view.start, actor.start) <= _OPENING
        and view.words(actor.end, m.start) <= 1
        and m.end - m.start >= _MORE
        for m in view.of("attribution", "back")
    )


def _named_behind(view: View, marker: Mention, discourse: Discourse) -> list[Attribution]:
    """Return the one body or person that a sentence names behind such a marker, and nobody else."""
    named = [a for a in view.actors if a.start >= marker.end and not (a.points or a.bare_country)]
    if len(named) != 1 or not _soon(view, marker, named[0]) or _has_more(view, named[0]):
        return []
    voice = voice_of(named[0], discourse, None, Stance.ALLEGES)
    return [Attribution(voice, view.start, view.end, marker.start, named[0])] if voice else []


def _has_more(view: View, actor: Actor) -> bool:
    """Tell whether a noun goes on behind a name, whose it then is: "from the police's own site"."""
    rest = view.gap(actor.end, view.end).lstrip()
    known = starting(view.mentions, actor.end, actor.end + 2)
    return bool(rest) and rest[0].isalpha() and not any(m.layer in _BEHIND_NAMES for m in known)
