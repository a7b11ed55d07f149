"""Denials: who denies or is quoted where nobody was heard, read from who opens the sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of
from longarm.stages.extraction.speech.attributions import of_a_request
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_ASKS, _QUOTES = ("?", "？", "؟"), "\"' "
_SAID = 3
"""Words that a quotation has at least, which is somebody's and no name in marks."""
_SAID_UNSPACED = 5
"""The same in signs, where words are not parted."""
SPEAKING = MISSIONS | {"foreign_ministry"}
"""Who speaks for a state in another."""


def unheard_denial(
    views: Sequence[View], accused: Collection[str], discourse: Discourse
) -> tuple[View, Attribution] | None:
    """Return the first who opens a sentence with a verb of denial, or a mission that opens one with a quotation.

    Measured in texts in which nobody was heard to deny: three of four such did, whatever parted them from the verb.
    """
    for view in views:
        actor = next(iter(view.actors), None)
        if (
            actor is None
            or view.words(view.start, actor.start) > 1
            or not _may_deny(view, actor, accused)
        ):
            continue
        verb = next(iter(_verbs(view, actor)), None)
        printed = view.passage.text[verb.start : verb.end] if verb else None
        voice = voice_of(actor, discourse, printed, Stance.DENIES)
        if voice is not None:
            start = verb.start if verb else actor.end
            return view, Attribution(voice, view.start, view.end, start, actor)
    return None


def _verbs(view: View, actor: Actor) -> list[Mention]:
    """Return the verbs of denial that are no act, or part of one: who refuses a passport denies nothing."""
    acts = (*view.triggers["incident"], *view.triggers["response"])
    return [
        m
        for m in view.of("reporting", "denies")
        if not any(t.start < m.end and m.start < t.end for t in acts)
        and not of_a_request(view, m, actor)
    ]


def _quotes(view: View, start: int) -> bool:
    """Tell whether a quotation of some words follows, not a word set in marks."""
    opened = view.passage.folded.find('"', start, view.end)
    closed = view.passage.folded.find('"', opened + 1, view.end) if opened >= 0 else -1
    if closed < 0 or any(f.quoted for f in starting(view.facilities, opened, closed)):
        return False
    said = _SAID if view.passage.lexicon.pack.spaces else _SAID_UNSPACED
    return view.words(opened + 1, closed) >= said


def _may_deny(view: View, actor: Actor, accused: Collection[str]) -> bool:
    if actor.governed or actor.points == "person":
        return False
    if view.of("reporting", "denies"):
        return bool(_verbs(view, actor))
    theirs = actor.country is None or actor.country in accused
    quotes = '"' in view.gap(view.start, view.end) or bool(view.of("modality", "refuted"))
    return theirs and quotes and actor.organ in SPEAKING


def _in_the_view_of(view: View, actor: Actor) -> bool:
    """Tell whether only words for a view stand before somebody in a sentence: "Für Minsk ist das „erfunden“"."""
    before = view.gap(view.start, actor.start).split()
    marks = [form.split() for form in view.passage.lexicon.pack.forms("attribution.view")]
    # an article at most stands between
    return any(before[: len(m)] == m and len(before) <= len(m) + 1 for m in marks)


def unheard_quotes(
    views: Sequence[View],
    heard: Sequence[tuple[View, Attribution]],
    accused: Collection[str],
    discourse: Discourse,
) -> Iterator[tuple[View, Attribution]]:
    """Yield authorities that open a sentence with a quotation in which nobody was heard: "The embassy: “a fantasy”".

    Measured: half of them say it, three of four in texts that nobody had mended on. In whose view it is so says it with
    a word in marks too: "For Minsk it is “a fantasy”".
    """
    spoken = {id(view) for view, _ in heard}
    for view in views:
        actor = next(iter(view.actors), None)
        if actor is None or id(view) in spoken:
            continue
        theirs = actor.country in accused or (actor.country is None and actor.organ in SPEAKING)
        viewed = theirs and _in_the_view_of(view, actor)
        if actor.governed and not viewed:
            continue
        denies = view.of("reporting", "denies")
        if any(view.gap(view.start, m.start).count('"') % 2 == 0 for m in denies):
            continue  # whoever turned a request down "on orders from X"
        opens = viewed or view.words(view.start, actor.start) <= 1
        asks = view.gap(view.start, view.end).rstrip(_QUOTES).endswith(_ASKS)
        if actor.type is not VoiceType.AUTHORITY or not opens or asks:
            continue
        quotes = '"' in view.gap(actor.end, view.end) if viewed else _quotes(view, actor.end)
        if '"' in view.gap(view.start, actor.start) or not quotes:
            continue
        stance = Stance.DENIES if theirs else Stance.ASSERTS
        voice = voice_of(actor, discourse, None, stance)
        if voice is not None:
            yield view, Attribution(voice, view.start, view.end, actor.end, actor)
