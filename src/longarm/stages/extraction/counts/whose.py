"""Whose: the source of a count for which no verb of saying tells one, where its sentence makes it likely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.counts.signs import NOBODY, around, coming, here, introduced
from longarm.stages.extraction.phrases.voices import voice_of
from longarm.stages.extraction.words.chances import NOTHING, weigh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from longarm.model.voice import Voice
    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

LIKELY_SOURCE = "no verb gives a source; who stands around it makes one likely"
"""Reason of a count whose source the weights found."""
_ENOUGH = 0.6
_OF = {
    ("here", VoiceType.AUTHORITY): 0.75,
    ("here", VoiceType.PERSON): 0.7,
    ("soon", VoiceType.ORGANIZATION): 0.7,
    ("soon", VoiceType.PERSON): 0.7,
    ("ago", VoiceType.AUTHORITY): 0.8,
    ("ago", VoiceType.ORGANIZATION): 0.9,
    ("ago", VoiceType.PERSON): 0.65,
}
"""Chances from which on somebody is taken for the source of a count, where the sentence itself, the next or one before
names them: below, articles had as many wrong as right."""
_SORT = "sources"
_CITING = ("before", "by", "cites", "anonymous", "theirs", "themselves", "which")
"""Words by which a sentence cites somebody, so that whoever spoke before it is not meant."""
_SILENT = 3
"""Sentences without a speaker after which it does not matter how many they were."""
_MANY = 3
"""Bodies and people in a sentence beyond which more do not matter."""


def likely_source(
    view: View, context: Context, number: Number, counted: Counted
) -> tuple[Voice, ...]:
    """Return whose word a count without a source likely is, marked inferred; none where it may be the publisher's."""
    if context.own:
        return ()
    voices, signs = _in_sentence(view, context, number)
    for voice, more in (*_before(view, context, number), *_behind(view, context)):
        if voice.type is VoiceType.OUTLET:
            continue
        voices.setdefault(voice.name, voice)
        signs.setdefault(voice.name, set())
        if not any(sign.startswith("here ") for sign in signs[voice.name]):
            signs[voice.name] |= more
    answers = {NOTHING: _of_nobody(view, context, counted)}
    answers |= {name: frozenset(each) for name, each in signs.items()}
    asked = weigh(_SORT, (number.start, number.end), answers, _ENOUGH)
    chosen = voices.get(asked.chosen)
    if chosen is not None and asked.chance < _asked_of(chosen, signs[chosen.name]):
        asked, chosen = replace(asked, chosen=NOTHING), None
    context.weighed.append(asked)
    return () if chosen is None else (replace(chosen, inferred=True),)


def _asked_of(voice: Voice, signs: set[str]) -> float:
    """Return the chance from which on somebody is taken for a source."""
    where = {sign.partition(" ")[0] for sign in signs}
    place = "here" if "here" in where else "soon" if "soon" in where else "ago"
    return _OF.get((place, voice.type), _ENOUGH)


def _of_nobody(view: View, context: Context, counted: Counted) -> frozenset[str]:
    """Return the signs that a count is the publisher's own word."""
    signs = {"own", f"own {counted.unit}"}
    if counted.ellipsis:
        signs.add("own without noun")
    signs |= {f"own beside {sort}" for sort in ("incident", "response") if view.triggers[sort]}
    if context.publisher:
        signs.add("own of a body")
    if context.floor or context.letter:
        signs.add("own answer")
    if not context.attributions:
        signs.add("own, nobody heard")
    if context.lately and context.lately[0].sentence.paragraph != view.sentence.paragraph:
        signs.add("own, new paragraph")
    return frozenset(signs)


def _in_sentence(
    view: View, context: Context, number: Number
) -> tuple[dict[str, Voice], dict[str, set[str]]]:
    """Return who stands in the sentence of a count, by name, and the signs of each."""
    voices, signs = dict[str, "Voice"](), dict[str, set[str]]()
    for actor in view.actors:
        if actor.head == "regions" or actor.country in context.accused:
            continue  # who is accused counts what it denies in words of its own
        if actor.start < number.end and number.start < actor.end:
            continue
        voice = voice_of(actor, context.discourse, None, Stance.ALLEGES)
        if voice is None or voice.type is VoiceType.OUTLET or (actor.points and not voice.inferred):
            continue  # whom an outlet has it from is told elsewhere, and "a company" is nobody
        found = here(view, number, actor, voice.type)
        found |= {f"here voice {voice.type}", *_of_known(context, voice)}
        if voice.name not in signs or len(found) > len(signs[voice.name]):
            voices[voice.name], signs[voice.name] = voice, found
    return voices, signs


def _of_known(context: Context, voice: Voice) -> set[str]:
    """Return the signs of a name that the text said before."""
    heard = any(item.voice.name == voice.name for item in context.attributions)
    said = context.discourse
    known = voice.name in said.body_names or any(v.name == voice.name for v in said.newest.values())
    flags = {"here heard": heard, "here known": known}
    return {sign for sign, holds in flags.items() if holds}


def _before(view: View, context: Context, number: Number) -> list[tuple[Voice, set[str]]]:
    """Return who was named or heard in the sentences before, and the signs of each."""
    if view.of("attribution", *_CITING):
        return []  # "according to her lawyer": somebody else is cited
    said = context.discourse
    sorts: list[tuple[str, Voice | None]] = [
        ("counted", context.counted_by[-1] if context.counted_by else None),
        ("carried", said.carried[-1] if said.carried else None),
        ("spoke", said.spoken),
        ("body", said.body),
        *((f"newest {kind}", voice) for kind, voice in said.newest.items()),
    ]
    taking_up = any(a.points in {"organization", "document"} for a in view.actors)
    shared = {"ago", f"ago silent {min(said.silent, _SILENT)}", *around(view, context, number)}
    shared |= {"ago taken up"} if taking_up else set()
    shared |= {"ago, somebody here"} if any(a.head not in NOBODY for a in view.actors) else set()
    found = dict[str, tuple["Voice", set[str]]]()
    for sort, voice in (*sorts, *_named_lately(context)):
        if voice is not None:
            each = found.setdefault(voice.name, (voice, {*shared, f"ago {voice.type}"}))[1]
            each |= {f"ago {sort}", f"ago {sort} {voice.type}"}
    return list(found.values())


def _named_lately(context: Context) -> Iterator[tuple[str, Voice | None]]:
    """Yield whom the sentences right before name, each with a sign of how: in which of them, and where in it."""
    for ago, view in enumerate(context.lately, start=1):
        named = [
            a
            for a in view.actors
            if not (a.head in NOBODY or a.points or a.country in context.accused)
        ]
        for place, actor in enumerate(named):
            voice = voice_of(actor, context.discourse, None, Stance.ALLEGES)
            where = "first" if not place else "last" if actor is named[-1] else "between"
            yield f"named {ago}", voice
            yield f"named {ago} {where} of {min(len(named), _MANY)}", voice
            if actor.governed:
                yield f"named {ago} governed", voice
            elif ago == 1 and introduced(context, actor):
                yield "brought on", voice


def _behind(view: View, context: Context) -> Iterator[tuple[Voice, set[str]]]:
    """Yield whom the next sentence names, who may be the source that it gives, with the signs of each."""
    following = context.following
    for actor in following.actors if following else ():
        if actor.head in NOBODY or actor.points or actor.country in context.accused:
            continue
        voice = voice_of(actor, context.discourse, None, Stance.ALLEGES)
        if voice is not None and following is not None:
            yield voice, coming(view, following, actor, voice)
