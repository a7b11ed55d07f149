"""Focus: the person whom a text tells of, who speaks where a quotation is closed by a pronoun, or by a verb alone."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.clauses.named import named_after
from longarm.stages.extraction.phrases.governing import in_a_case
from longarm.stages.extraction.phrases.voices import (
    DOTS,
    PEOPLE,
    Attribution,
    person_called,
    surnames_of,
    voice_of,
)
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.mentions import Mention

_PERSONS = frozenset({VoiceType.PERSON, VoiceType.AUTHORITY})
_OPENING = 1
"""Words before a name that opens its sentence; in a language of cases no other is surely the subject."""
_SOON = 2
"""Words behind a verb of saying that only tell when or how."""
_NO_SPEECH = frozenset({"finds", "told"})
_PARTS = re.compile(r"[^\W\d_]+")
_OPENING_WORD = re.compile(r"[^\W\d_]{4,}")
_DIALOGUE = re.compile(r"-\s")


def note_focus(view: View, discourse: Discourse, *, heard: bool) -> None:
    """Keep whom a sentence tells of; whoever spoke in it (`heard`), or somebody new without a name, ends that."""
    _note_names(view, discourse)
    discourse.told_body = None if heard else _body_told_of(view, discourse)
    if heard:
        discourse.told_of = None
        return
    full = _opens_with_surname(view, discourse)
    if full is not None:
        discourse.told_of = Voice(full, VoiceType.PERSON, None, Stance.ASSERTS)
        return
    _note_whom(view, discourse)


def _note_whom(view: View, discourse: Discourse) -> None:
    """Keep the first in a sentence of whom it tells; a role alone that opens it is somebody new."""
    for first in view.actors:
        opens = view.words(view.start, first.start) <= _OPENING
        inside = view.gap(view.start, first.start).count('"') % 2
        if inside or (first.governed and not (opens and first.head == "name")):
            continue
        if first.head == "syntax":
            if first.points == "person":
                return
            continue
        actor = named_after(view, first)
        if actor.points == "role" and actor.type is VoiceType.PERSON:
            if opens or discourse.told_of is None:
                discourse.told_of = None
                return
            continue
        if _is_told_of(view, actor, discourse):
            full = discourse.mentioned.get(actor.name)
            if full is not None:
                discourse.surnames.setdefault(actor.name, full)
            discourse.told_of = voice_of(actor, discourse, None, Stance.ASSERTS)
            _keep_surname(discourse)
            return


def _opens_with_surname(view: View, discourse: Discourse) -> str | None:
    """Return the full name of whom a sentence opens with by a surname that nothing but an earlier case tells of."""
    opening = _OPENING_WORD.match(view.passage.text, view.start, view.end)
    if opening is None or not discourse.endings:
        return None
    if any(actor.start <= view.start < actor.end for actor in view.actors):
        return None
    return person_called(opening.group(), discourse)


def _body_told_of(view: View, discourse: Discourse) -> Voice | None:
    """Return the one organisation that a sentence tells of: "The movement keeps its own list."."""
    free = [a for a in view.actors if not a.governed and a.head != "syntax"]
    bodies = [a for a in free if a.type is VoiceType.ORGANIZATION and a.points != "document"]
    if len(bodies) != 1 or bodies[0] is not free[0]:
        return None
    return voice_of(bodies[0], discourse, None, Stance.ALLEGES)


def _is_told_of(view: View, actor: Actor, discourse: Discourse) -> bool:
    """Tell whether somebody is a person by name: by two names, by an office, or as known before."""
    if actor.head != "name" or actor.type not in _PERSONS or actor.name.isupper():
        return False
    opens = view.words(view.start, actor.start) <= _OPENING
    people = (a for a in view.actors if a.head == "name" and a.type in _PERSONS)
    alone = len(list(islice(people, 2))) == 1
    sure = actor.role is not None or (alone and " " in actor.name)
    if discourse.endings and not opens and (not sure or in_a_case(view, actor)):
        return False
    whole = " " in actor.name or not DOTS.isdisjoint(actor.name)
    known = actor.name in discourse.surnames or actor.name in discourse.mentioned
    return whole or actor.role is not None or known


def _note_names(view: View, discourse: Discourse) -> None:
    """Keep persons by their surnames, so that "Novak was not satisfied" tells of whom the text has asked a question."""
    for actor in view.actors:
        if actor.head == "name" and actor.type in _PERSONS and " " in actor.name:
            for surname in surnames_of(actor.name):
                discourse.mentioned.setdefault(surname, actor.name)


def _keep_surname(discourse: Discourse) -> None:
    voice = discourse.told_of
    if voice is not None and not discourse.endings:
        for surname in surnames_of(voice.name) if " " in voice.name else (voice.name,):
            discourse.surnames.setdefault(surname, voice.name)


def speaks_in_verb(view: View, verb: Mention, discourse: Discourse) -> Voice | None:
    """Return whom the pronoun means that a form of a verb of saying holds: "raconte-t-il", "säger hon"."""
    if not _holds(view, verb, "syntax.pronouns.person"):
        return None
    bodies = [a for a in view.actors if a.end <= verb.start and a.type is VoiceType.ORGANIZATION]
    quoted = '"' in view.gap(view.start, verb.start)
    if not quoted and bodies and not (bodies[-1].governed or bodies[-1].points):
        return voice_of(bodies[-1], discourse, None, Stance.ALLEGES)  # "le labo …, qu'il attribue"
    return discourse.told_of or discourse.newest.get(PEOPLE)


def takes_up(pronoun: Actor, heard: Sequence[Attribution]) -> bool:
    """Tell whether a pronoun only takes up who is heard before it in its sentence: "X said that she had asked".

    That for a body takes up one alone: "The embassy denied any part in it, which it called a quarrel".
    """
    before = [
        item
        for item in heard
        if item.actor is not None
        and item.actor.head != "syntax"
        and item.actor.end <= pronoun.start
    ]
    bodies = {VoiceType.AUTHORITY, VoiceType.ORGANIZATION}
    if pronoun.points == "organization":
        return any(item.voice.type in bodies for item in before)
    return pronoun.points == "person" and bool(before)


def is_impersonal(view: View, verb: Mention) -> bool:
    """Tell whether a form of a verb of saying holds a pronoun for nobody: "heißt es", "hedder det"."""
    return _holds(view, verb, "syntax.pronouns.organization")


def _holds(view: View, verb: Mention, pronouns: str) -> bool:
    parts = _PARTS.findall(view.gap(verb.start, verb.end))
    known = view.passage.lexicon.pack.forms(pronouns) if parts[1:] else ()
    return any(len(part) > 1 and part in known for part in parts)


def speaks_on(view: View, verb: Mention, discourse: Discourse) -> Voice | None:
    """Return who speaks by a verb alone, set apart by marks: whom the text has told of since, else who spoke last.

    The former only where it stands behind a quotation: «…», disse.
    """
    if _opens_what_is_said(view, verb):
        return discourse.told_of or (None if discourse.silent else discourse.spoken)
    if not _stands_apart(view, verb):
        return None
    said = view.gap(view.start, verb.start)
    if ('"' in said or _DIALOGUE.match(said)) and " " not in view.gap(verb.start, verb.end):
        return discourse.told_of or discourse.spoken
    return discourse.spoken


def _opens_what_is_said(view: View, verb: Mention) -> bool:
    """Tell whether a verb of saying opens its sentence and names nobody before what is said: "Dodala, že …"."""
    if verb.value in _NO_SPEECH or view.words(view.start, verb.start):
        return False
    said = next((m for m in view.of("syntax", "that") if m.start >= verb.end), None)
    if said is None or view.words(verb.end, said.start) > _SOON:
        return False
    return not starting(view.actors, view.start, said.start)


def _stands_apart(view: View, verb: Mention) -> bool:
    """Tell whether a verb of saying stands alone between marks, so that who spoke before goes on: «…», disse."""
    before = view.gap(view.start, verb.start).rstrip()
    after = view.gap(verb.end, view.end).lstrip()
    opened = before.endswith((",", '"', "-")) and view.words(view.start, verb.start) >= 1
    opened = opened and not (before.endswith('"') and before.count('"') % 2)
    ends = after[:1] in {",", ".", "-", ":", ""} or _ends_soon(view, verb)
    return opened and ends and verb.value not in _NO_SPEECH


def _ends_soon(view: View, verb: Mention) -> bool:
    """Tell whether a word or two that name nobody close the sentence behind a verb: "…", prohlásil poté."""
    if starting(view.actors, verb.end, view.end) or '"' not in view.gap(view.start, verb.start):
        return False
    return view.words(verb.end, view.end) <= _SOON


def of_the_last(
    view: View, verb: Mention, voice: Voice, stances: Mapping[str, Stance]
) -> Attribution:
    """Return a sentence as the word of somebody known, by a verb that names nobody."""
    printed = view.passage.text[verb.start : verb.end]
    stance = stances.get(verb.value, Stance.ASSERTS)
    voice = replace(voice, verb=printed, stance=stance, inferred=True)
    return Attribution(voice, view.start, view.end, verb.start)
