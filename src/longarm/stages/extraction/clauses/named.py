"""Named: the name that stands behind a title, an office or a body that speaks: "said his lawyer, Name"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.stages.extraction.clauses.holders import body_behind, of_an_office
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View

BESIDE = 2
"""Words between what stands side by side."""
_ADJECTIVES = re.compile(r"(?:\s+[^\W\d_]{5,}){1,2}\s+")
"""Words between what stands side by side, none of them short as prepositions are."""
_APPOSED = re.compile(r"(?:\s*\w+)?\s*,")

_HYPHEN = re.compile(r"-(?:[^\W\d_]+ )?")
"""What joins a body and the title of who leads it."""

_OFFICES = 3
"""Phrases for bodies, and the name itself, that stand behind a role."""


def named_after(view: View, actor: Actor) -> Actor:
    """Return the name in "said his lawyer, Name,", with the role that stands before it."""
    titled = actor.head == "sources" and _title_in(view, actor)  # "direktur koalisi, Name"
    if actor.head == "sources" and not titled:
        return (body_behind(view, actor) if actor.points == "organization" else None) or actor
    led = actor.head == "body" and bool(actor.role)  # "the director of the FBI, Name"
    if actor.head not in {"roles", "organs"} and not titled and not led:
        return _behind_a_hyphen(view, actor) if actor.head == "body" else actor
    end = actor.end
    for other in starting(view.actors, actor.end, view.end)[:_OFFICES]:
        gap = view.gap(end, other.start)
        apposed = _is_apposed(view, gap) and (end == actor.end or gap.endswith(", "))
        if other.head == "name" and apposed and view.words(end, other.start) <= BESIDE:
            return replace(
                other,
                type=other.type if titled else actor.type,
                role=actor.role if led else actor.name,
                country=other.country or actor.country,
                organ=other.organ or actor.organ,
            )
        if not _is_whose(view, gap, other):
            break
        end = other.end
    held = of_an_office(view, actor) if actor.head == "roles" else None
    return replace(held, type=actor.type, role=actor.name) if held else actor


def _behind_a_hyphen(view: View, body: Actor) -> Actor:
    """Return the name in "sagte FBI-Direktor Name", the body where none stands there."""
    for other in starting(view.actors, body.end, view.end)[:1]:
        if (
            other.head == "name"
            and other.role
            and _HYPHEN.fullmatch(view.gap(body.end, other.start))
        ):
            return replace(
                other,
                type=body.type,
                role=other.role,
                country=other.country or body.country,
                organ=other.organ or body.organ,
            )
    return body


def _title_in(view: View, actor: Actor) -> bool:
    """Tell whether a phrase for a body opens with the title of somebody who holds it there."""
    return any(m.layer == "roles" for m in starting(view.mentions, actor.start, actor.start + 1))


def _is_whose(view: View, gap: str, other: Actor) -> bool:
    """Tell whether a body stands behind a role before the name: "the spokeswoman of Open Gate, Name"."""
    pack = view.passage.lexicon.pack
    joints = {*pack.forms("syntax.genitive"), *pack.forms("syntax.title_joints")}
    body = other.head in {"name", "body", "organs", "sources"} and not other.bare_country
    return body and "," not in gap and (gap.split()[:1] == [] or gap.split(maxsplit=1)[0] in joints)


def _is_apposed(view: View, gap: str) -> bool:
    """Tell whether a name goes with the role before it: after a comma, or past adjectives that follow the role."""
    after = view.passage.lexicon.pack.modifiers == "after"
    return bool(_APPOSED.match(gap)) or (after and bool(_ADJECTIVES.fullmatch(gap)))
