"""Credited: sources in brackets behind what is theirs: "36 exiles (source: X)", 三十九人（X調べ）."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_NAME, _MORE = 80, 120
"""Code points of such a name at most, and of what the bracket holds behind it."""
_TRIMMED = " \"'«»“”„"


def credited(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the sentence as the word of whom a bracket in it names as its source."""
    match = _pattern(view.passage.lexicon).search(view.passage.text, view.start, view.end)
    if match is None:
        return []
    start, end = match.span("named") if match["named"] else match.span("behind")
    actor = next(iter(starting(view.actors, start, end)), None)
    printed = match["word"] or match["after"]
    voice = voice_of(actor, discourse, printed, Stance.ALLEGES) if actor else None
    name = view.passage.text[start:end].strip(_TRIMMED)
    if voice is None and not name:
        return []
    voice = voice or Voice(name, VoiceType.ORGANIZATION, printed, Stance.ALLEGES)
    return [Attribution(voice, view.start, view.end, match.start(), actor)]


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what such a bracket is: a word for a source, a colon and a name, or a name and a word for a count."""
    words = [re.escape(form) for form in lexicon.pack.forms("attribution.source")]
    counts = [re.escape(form) for form in lexicon.pack.forms("attribution.counted_by")]
    never, more = "(?!)", rf"[^()（）]{{0,{_MORE}}}"
    name, word, count = r"[^()（）;；,，、]", "|".join(words) or never, "|".join(counts) or never
    before = rf"(?P<word>{word})\s*[:：]\s*(?P<named>{name}{{1,{_NAME}}})(?:[;；,，、]{more})?"
    behind = rf"(?P<behind>{name}{{1,{_NAME}}}?)\s*(?P<after>{count}){more}"
    return re.compile(rf"[(（]\s*(?:{before}|{behind})[)）]", re.IGNORECASE)
