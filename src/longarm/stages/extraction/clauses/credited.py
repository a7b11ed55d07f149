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

_NOTHING = re.compile(r"(?!)")
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
    ways = []
    if words:
        ways.append(rf"(?P<word>{'|'.join(words)})\s*[:：]\s*(?P<named>[^()（）;；,，、]+)")
    else:
        ways.append(r"(?P<word>(?!))(?P<named>)")
    if counts:
        ways.append(rf"(?P<behind>[^()（）;；,，]+?)\s*(?P<after>{'|'.join(counts)})")
    else:
        ways.append(r"(?P<behind>(?!))(?P<after>)")
    if not (words or counts):
        return _NOTHING
    return re.compile(rf"[(（]\s*(?:{'|'.join(ways)})\s*[^()（）]*[)）]", re.IGNORECASE)
