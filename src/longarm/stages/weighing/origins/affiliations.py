"""Affiliations: for which body somebody with a name speaks: what an archive's director says is the archive's word."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from longarm.model.entity import EntityType
from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from longarm.stages.weighing.view import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from longarm.model.entity import Entity
    from longarm.model.registry import CaseClaim
    from longarm.stages.weighing.view import View

_PEOPLE = frozenset({VoiceType.PERSON, VoiceType.ORGANIZATION})
"""A text's reader takes some who speak for a body for the body."""
_OWN_WORD = 4
"""Letters that a word of a body's name has at least which tells that it is meant."""
_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_SMALL = re.compile(r"[の的의该該同本\s]")
"""What holds such words together: 団体の代表."""


def affiliations(view: View) -> Mapping[str, Entity]:
    """Return the body for which a person of the case speaks, by the person's entity id.

    A document tells it by the role it gives them: the role names the body, or says that they speak for "the group"
    where the document cites one body only. Not where documents tell of two.
    """
    found: defaultdict[str, dict[str, Entity]] = defaultdict(dict)
    for key, claims in view.by_document.items():
        cited = _cited(view, key)
        for said in claims:
            slots = said.claim.slots
            if not isinstance(slots, Statement) or not _is_somebodys(slots, said):
                continue
            speaker = view.entity(slots.speaker)
            others = [body for body in cited if body.id != speaker.id]
            body = _body_of(folded(slots.role or ""), others)
            if body is not None:
                found[speaker.id][body.id] = body
    return {
        person: next(iter(bodies.values())) for person, bodies in found.items() if len(bodies) == 1
    }


def _cited(view: View, document: str) -> list[Entity]:
    """Return the bodies that a document cites, each once."""
    voices = [
        view.entity(voice.name)
        for said in view.by_document[document]
        for voice in said.claim.voices
        if voice.type is VoiceType.ORGANIZATION
    ]
    publisher = view.publishers[document]
    return list({body.id: body for body in voices if _is_body(body, publisher)}.values())


def _is_somebodys(statement: Statement, said: CaseClaim) -> bool:
    """Tell whether a role is somebody's with a name: an office alone is nobody's."""
    voices = said.claim.voices
    return (
        bool(statement.role and voices)
        and voices[-1].type in _PEOPLE
        and folded(statement.role or "") != folded(statement.speaker)
    )


def _is_body(entity: Entity, publisher: Entity | None) -> bool:
    return entity.type is EntityType.ORGANIZATION and (
        publisher is None or publisher.id != entity.id
    )


def _body_of(role: str, bodies: Sequence[Entity]) -> Entity | None:
    """Return the body that a role is held in; None where it does not say."""
    if not (_has(role, "speaks") or _has(role, "leads")):
        return None
    named = [body for body in bodies if _names(role, body)]
    if len(named) == 1:
        return named[0]
    return bodies[0] if len(bodies) == 1 and _names_no_other(role) else None


def _names(role: str, body: Entity) -> bool:
    """Tell whether all words of a body's name stand in a role, in whichever form, and nothing else of weight does."""
    words = [word for word in folded(body.name).split() if len(word) >= _OWN_WORD]
    stems = [other[: max(_OWN_WORD, len(other) - 2)] for other in words]
    long = [word for word in role.split() if len(word) >= _OWN_WORD]
    left = [w for w in long if not (w.startswith(tuple(stems)) or _is_plain(w))]
    return bool(words) and not left and all(any(w.startswith(s) for w in long) for s in stems)


def _names_no_other(role: str) -> bool:
    """Tell whether a role is a spokesperson's alone, or has nothing beside it but a noun for bodies: "of the group"."""
    if _UNSPACED.search(role):
        left = _SMALL.sub("", role)
        for words in _words().values():
            left = words.sub("", left)
        return not left and (_has(role, "speaks") or _has(role, "bodies"))
    long = [word for word in role.split() if len(word) >= _OWN_WORD]
    if len(role.split()) == 1:
        return _has(role, "speaks")
    return _has(role, "bodies") and all(_is_plain(word) for word in long)


def _is_plain(word: str) -> bool:
    """Tell whether a word only says that somebody leads or speaks for a body, or that it is one."""
    return len(word) <= _OWN_WORD or any(_has(word, k) for k in ("speaks", "leads", "bodies"))


def _has(role: str, kind: str) -> bool:
    return _words()[kind].search(role) is not None


@cache
def _words() -> Mapping[str, re.Pattern[str]]:
    text = files(__package__).joinpath("speakers.toml").read_text(encoding="utf-8")
    return {
        kind: re.compile(
            "|".join(
                re.escape(form) if _UNSPACED.search(form) else rf"\b{re.escape(form)}"
                for form in (folded(each) for each in forms)
            )
        )
        for kind, forms in tomllib.loads(text).items()
    }
