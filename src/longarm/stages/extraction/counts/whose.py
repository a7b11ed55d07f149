"""Whose: the source of a count for which no verb of saying tells one, where its sentence makes it likely."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.phrases.voices import voice_of
from longarm.stages.extraction.words.chances import NOTHING, weigh
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.counts.counted import Counted
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.numbers import Number

LIKELY_SOURCE = "no verb gives a source; who stands around it makes one likely"
"""Reason of a count whose source the weights found."""
_ENOUGH, _OF_PERSON = 0.5, 0.75
"""Chances from which on a body, and a person, are taken for the source of a count: of those taken for persons at .5 two
in five were wrong, of bodies one in four."""
_SORT = "sources"
_NEAR, _FAR = 3, 8
"""Words between somebody and a count up to which they stand near it, or not far from it."""
_BESIDE = 4
"""Code points between a word that leads to a source and that source."""
_SILENT = 3
"""Sentences without a speaker after which it does not matter how many they were."""
_MANY = 3
"""Bodies and people in a sentence beyond which more do not matter."""
_NOBODY = frozenset({"nationals", "countries", "governments", "regions", "syntax"})
"""Heads of actors beside whom a body is still the only one of its sentence."""


def likely_source(
    view: View, context: Context, number: Number, counted: Counted
) -> tuple[Voice, ...]:
    """Return whose word a count without a source likely is, marked inferred; none where it may be the publisher's."""
    if context.own:
        return ()
    voices, signs = _in_sentence(view, context, number)
    for voice, more in _before(view, context):
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
    if chosen is not None and chosen.type is VoiceType.PERSON and asked.chance < _OF_PERSON:
        asked, chosen = replace(asked, chosen=NOTHING), None
    context.weighed.append(asked)
    return () if chosen is None else (replace(chosen, inferred=True),)


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
        found = {f"here {sign}" for sign in _of_actor(view, number, actor)}
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


def _of_actor(view: View, number: Number, actor: Actor) -> set[str]:
    """Return the signs of somebody in a sentence: who they are, and how they stand to its number."""
    before = actor.end <= number.start
    side = "before" if before else "behind"
    low, high = (actor.end, number.start) if before else (number.end, actor.start)
    signs = {f"is {actor.head}", f"points {actor.points or 'nowhere'}", side}
    signs.add(f"{_how_far(view.words(low, high))} {side}")
    start, end = view.clause(number.start)
    signs.add(f"{'clause' if start <= actor.start < end else 'sentence'} {side}")
    flags = {
        f"governed {side}": actor.governed,
        "state": actor.bare_country,
        "titled": actor.role is not None,
        "office": actor.organ is not None,
        "first": not any(other.start < actor.start for other in view.actors),
        "alone": _is_alone(view, actor),
        "led": any(0 <= actor.start - m.end <= _BESIDE for m in view.of("attribution")),
    }
    signs |= {sign for sign, holds in flags.items() if holds}
    return signs | {f"{sign} {side}" for sign in _between(view, low, high, actor)}


def _how_far(words: int) -> str:
    return "near" if words <= _NEAR else "farther" if words <= _FAR else "far"


def _is_alone(view: View, actor: Actor) -> bool:
    """Tell whether no other body or person is in the sentence, states apart."""
    others = (a for a in view.actors if a is not actor)
    return not any(a.head not in _NOBODY and a.points not in {"role", "many"} for a in others)


def _between(view: View, low: int, high: int, actor: Actor) -> set[str]:
    """Return what stands between somebody and a number."""
    gap = view.gap(low, high)
    flags = {
        "act": starting(view.triggers["incident"], low, high),
        "answer": starting(view.triggers["response"], low, high),
        "saying": starting(view.of("reporting"), low, high),
        "finding": [m for m in view.of("reporting", "finds") if low <= m.start < high],
        "source": starting(view.of("attribution"), low, high),
        "somebody": _others(view.actors, low, high, actor),
        "colon": ":" in gap or "：" in gap,
        "comma": "," in gap or "，" in gap or "،" in gap,
        "quote": '"' in gap,
    }
    return {sign for sign, holds in flags.items() if holds}


def _others(actors: Sequence[Actor], low: int, high: int, actor: Actor) -> bool:
    between = (a for a in starting(actors, low, high) if a is not actor)
    return any(not a.bare_country and a.head != "syntax" for a in between)


def _before(view: View, context: Context) -> list[tuple[Voice, set[str]]]:
    """Return who was named or heard in the sentences before, and the signs of each."""
    said = context.discourse
    sorts: list[tuple[str, Voice | None]] = [
        ("counted", context.counted_by[-1] if context.counted_by else None),
        ("carried", said.carried[-1] if said.carried else None),
        ("spoke", said.spoken),
        ("body", said.body),
        *((f"newest {kind}", voice) for kind, voice in said.newest.items()),
    ]
    taking_up = any(a.points in {"organization", "document"} for a in view.actors)
    shared = {"ago", f"ago silent {min(said.silent, _SILENT)}"}
    shared |= {"ago taken up"} if taking_up else set()
    shared |= {"ago, somebody here"} if any(a.head not in _NOBODY for a in view.actors) else set()
    found = dict[str, tuple["Voice", set[str]]]()
    for sort, voice in (*sorts, *_named_lately(context)):
        if voice is not None:
            found.setdefault(voice.name, (voice, {*shared, f"ago {voice.type}"}))[1].add(
                f"ago {sort}"
            )
    return list(found.values())


def _named_lately(context: Context) -> Iterator[tuple[str, Voice | None]]:
    """Yield whom the sentences right before name, each with a sign of how: in which of them, and where in it."""
    for ago, view in enumerate(context.lately, start=1):
        named = [
            a
            for a in view.actors
            if not (a.head in _NOBODY or a.points or a.country in context.accused)
        ]
        for place, actor in enumerate(named):
            voice = voice_of(actor, context.discourse, None, Stance.ALLEGES)
            where = "first" if not place else "last" if actor is named[-1] else "between"
            yield f"named {ago}", voice
            yield f"named {ago} {where} of {min(len(named), _MANY)}", voice
            if actor.governed:
                yield f"named {ago} governed", voice
