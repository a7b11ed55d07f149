"""Staff: people of a body who say something without being named, in the plural: «В посольстве это отрицают»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType

if TYPE_CHECKING:
    from collections.abc import Collection

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_BODIES = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})
_REACH = 9
"""Words between a body and the verb: what its people speak of stands there."""
_BODY_HEADS = frozenset({"organs", "body"})
_OPENS = 3
"""Words before the body that open its clause: «Позже в посольстве»."""
_WALL = re.compile(r"[;:,.()!?]|\s-\s")
_MARK = re.compile(r"[;:,.()!?\"]|\s-\s")


def staff_of(view: View, verb: Mention, taken: Collection[int]) -> Actor | None:
    """Return the body within which people say what a verb in the third person plural reports.

    Only in languages whose pack tells by which endings that person is known, and which word puts people in a body.
    """
    if verb.value == "staff":
        return people_of(view, verb)
    pack = view.passage.lexicon.pack
    endings, within = pack.forms("syntax.they_endings"), pack.forms("syntax.within")
    if not endings or verb.layer != "reporting":
        return None
    if not any(word.endswith(endings) for word in view.gap(verb.start, verb.end).split()):
        return None
    bodies = [a for a in view.actors if a.type in _BODIES and not a.points and a.start not in taken]
    bodies = [a for a in bodies if a.head != "regions"]
    for actor in reversed(bodies):
        if actor.end <= verb.start and _speaks_before(view, verb, actor, within):
            return actor
    for actor in bodies:
        behind = actor.start >= verb.end and _behind(view, verb, actor, within)
        if behind and not any(_free(a) for a in view.actors if a.end <= verb.start):
            return actor
    return None


def _speaks_before(view: View, verb: Mention, actor: Actor, within: tuple[str, ...]) -> bool:
    """Tell whether a body opens its clause as where people are, and nobody else is what the verb is about."""
    gap = view.gap(actor.end, verb.start).lstrip('"')
    if view.words(actor.end, verb.start) > _REACH or _WALL.search(gap.strip()):
        return False
    opening = _MARK.split(view.gap(view.start, actor.start).rstrip().rstrip('"'))[-1].split()
    cases = view.passage.lexicon.pack.forms("syntax.within_endings")
    inside = bool(opening) and opening[-1] in within
    inside = inside or view.gap(actor.start, actor.end).endswith(cases or ("\0",))
    if not inside or len(opening) > _OPENS:
        return False
    return not any(_free(a) for a in view.actors if actor.end <= a.start < a.end <= verb.start)


def _behind(view: View, verb: Mention, actor: Actor, within: tuple[str, ...]) -> bool:
    """Tell whether a body stands right behind the verb, as where people are: «осудили в министерстве»."""
    return view.gap(verb.end, actor.start).strip(' "') in within


def _free(actor: Actor) -> bool:
    """Tell whether an actor may be what a verb in the plural is about: several people, or a body, not governed."""
    return not actor.governed and not actor.bare_country and actor.type is not VoiceType.PERSON


def people_of(view: View, verb: Mention) -> Actor | None:
    """Return the body that opens a sentence as where people are who say what a verb without a subject reports.

    "Aus der Botschaft hieß es", "à l'ambassade, on parle de".
    """
    pack = view.passage.lexicon.pack
    within = pack.forms("syntax.within")
    before = [a for a in view.actors if a.end <= verb.start and a.head != "syntax"]
    if not before or not within or before[0].points or before[0].head not in _BODY_HEADS:
        return None
    body = before[0]
    opening = view.gap(view.start, body.start).split()
    while opening and opening[-1] in pack.forms("syntax.determiners") and opening[-1] not in within:
        opening.pop()
    near = view.words(body.end, verb.start) <= _REACH and len(opening) == 1
    others = [a for a in before[1:] if not a.governed and not a.bare_country]
    return body if near and opening[0] in within and not others else None


def unstaffed(view: View, verb: Mention) -> bool:
    """Tell whether a verb without a subject has no body before it whose people could say it."""
    return verb.value == "staff" and people_of(view, verb) is None
