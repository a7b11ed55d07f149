"""Ends: whom or what a relation may join, as a sentence names them: organs, associations and firms, facilities."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.places import find_places
from longarm.stages.extraction.phrases.seats import MISSIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_OF_REACH = 2
KEEPERS = frozenset(
    {"court", "government", "intelligence", "justice_ministry", "ministry", "party", "police"}
    | {"interior_ministry", "prosecutor", "public_security", "security_ministry"}
    | MISSIONS
)
"""Organs that keep, pay or lead something abroad."""
OWN = frozenset({"intelligence", "party", "public_security", "security_ministry"} | MISSIONS)
"""Organs that are the accused state's where a text does not say whose they are."""


class EndKind(StrEnum):
    """What an end of a relation is."""

    ORGAN = "organ"
    """An organ of the accused state."""
    STATE = "state"
    """The accused state's name alone."""
    ELSEWHERE = "elsewhere"
    """An organ of another state."""
    BODY = "body"
    """An association or a firm."""
    FACILITY = "facility"


@dataclass(frozen=True, slots=True, order=True)
class End:
    """One end of a relation as the text names it, at `[start, end)`.

    `named` is False for a noun alone ("the association"), and where a pronoun stands for the facilities told of before.
    """

    start: int
    end: int
    name: str
    kind: EndKind
    named: bool = True


def ends_of(view: View, context: Context) -> list[End]:
    """Return what a relation of a sentence may join, by start; of those who speak in it only a state."""
    speaking = {item.actor.start for item in context.attributions if item.actor is not None}
    actors = [a for a in view.actors if a.bare_country or a.start not in speaking]
    return sorted(
        [*_organs(view, context, actors), *_bodies(view, actors), *_things(view, context)]
    )


def _bodies(view: View, actors: Sequence[Actor]) -> list[End]:
    """Return the associations and firms that a sentence names, or calls by their noun."""
    # Where a script has no capitals a noun alone tells of a body by name.
    cased = view.passage.lexicon.pack.name_case
    found = []
    for actor in actors:
        pronoun = actor.head == "syntax" and actor.points
        if actor.type is not VoiceType.ORGANIZATION or pronoun:
            continue
        if actor.points in {"", "organization"}:
            named = not (actor.points and cased)
            found.append(End(actor.start, actor.end, actor.name, EndKind.BODY, named=named))
    return found


def _organs(view: View, context: Context, actors: Sequence[Actor]) -> list[End]:
    """Return organs and states; "police districts of A, B and C" gives A, B and C."""
    found: list[End] = []
    places = find_places(view, context.accused) if context.accused else ()
    mine = [p for p in places if p.country in context.accused and p.city]
    located = {p.start for p in places if p.located}  # "in Frankfurt and Prague, X's police run …"
    for actor in actors:
        if actor.points or actor.type is not VoiceType.AUTHORITY or actor.head == "roles":
            continue  # who speaks for an organ runs nothing
        if actor.bare_country and (actor.governed or actor.start in located):
            continue
        listed = _own_places(view, mine, actor)
        kind = _kind(actor, context, own=bool(listed))
        if kind is None:
            continue
        own = End(actor.start, actor.end, plain(view, actor.start, actor.end), kind)
        found += [replace(end, kind=kind) for end in listed] or [own]
    return found


def _kind(actor: Actor, context: Context, *, own: bool) -> EndKind | None:
    """Return whose organ somebody is; None where nothing says so, or it is a person by name."""
    if actor.bare_country:
        return EndKind.STATE if actor.country in context.accused else None
    if actor.organ not in KEEPERS:
        return None
    if own or actor.country in context.accused:
        return EndKind.ORGAN
    if actor.country is None and actor.organ in OWN and context.accused:
        return EndKind.ORGAN
    return EndKind.ELSEWHERE if actor.country is not None else None


def _own_places(view: View, mine: Sequence[Place], actor: Actor) -> list[End]:
    """Return the places of the accused state that an organ's name goes on with, or that stand right before it."""
    if actor.organ is None:
        return []
    near = view.near(mine, actor.start, actor.end, _OF_REACH)
    after = [
        p for p in near if p.start >= actor.end and view.words(actor.end, p.start) <= _OF_REACH
    ]
    before = [
        p for p in near if p.end <= actor.start and view.words(p.end, actor.start) <= _OF_REACH
    ]
    nearest = after[0].listed if after else before[-1].listed if before else None
    listed = [p for p in mine if p.listed == nearest]
    return [End(p.start, p.end, plain(view, p.start, p.end), EndKind.ORGAN) for p in listed]


def _things(view: View, context: Context) -> list[End]:
    """Return the overseas facilities of a sentence, and the pronouns that stand for those spoken of before."""
    found = [
        End(f.start, f.end, plain(view, f.start, f.end), EndKind.FACILITY)
        for f in view.facilities
        if context.is_foreign(f)
    ]
    if context.topic is not None and context.facility_words:
        words = context.facility_words
        pronouns = view.of("syntax", "pronouns.many", "pronouns.organization")
        found += [End(m.start, m.end, words, EndKind.FACILITY, named=False) for m in pronouns]
    return found


def plain(view: View, start: int, end: int) -> str:
    """Return what is printed at `[start, end)`, without the quotation marks around it."""
    return view.passage.text[start:end].strip("\"'“”‘’「」 ")
