"""Agencies: which body of state "the service" or "the agency" means, and which body a pronoun for people takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.words.world import INTERNATIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.languages.pack import Pack
    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.mentions import Mention

SERVICE, AGENCY = "service", "agency"
AGENCIES = frozenset({SERVICE, AGENCY})
"""Where nouns point that stand for a body of state that was named before."""
_NONE = MISSIONS | {INTERNATIONAL, "court", "government", "parliament", "party"}
"""Organs that nobody calls a service or an agency."""
_SILENT = 2
"""Sentences without a word from anybody behind which a pronoun no longer takes up the body that spoke."""
_PEOPLE = frozenset({"name", "roles"})
_OFFICES = frozenset({"organs", "roles"})
_KEYS = frozenset(f"sources.{points}" for points in AGENCIES)


def note_agency(actor: Actor, voice: Voice | None, discourse: Discourse) -> None:
    """Keep a body of state that a text names, as the one that "the agency" means from there on."""
    named = actor.organ is not None and not actor.points
    named = named and (actor.head in {"organs", "body"} or actor.name.isupper())
    if voice is None or not named or actor.organ in _NONE or voice.type is not VoiceType.AUTHORITY:
        return
    discourse.agencies[AGENCY] = voice
    if actor.organ == "intelligence":
        discourse.agencies[SERVICE] = voice


def agency_meant(points: str, discourse: Discourse) -> Voice | None:
    """Return the body of state that such a noun takes up: that of intelligence, else who spoke or was named last."""
    known = discourse.agencies
    if points == SERVICE and SERVICE in known:
        return known[SERVICE]
    spoke = discourse.body
    return spoke if spoke and spoke.type is VoiceType.AUTHORITY else known.get(AGENCY)


def note_alone(actors: Iterable[Actor], discourse: Discourse, *, heard: bool) -> None:
    """Keep whether a body spoke last, and nobody was named since whom "she" may mean as well."""
    people = any(
        actor.head in _PEOPLE and actor.type is not VoiceType.ORGANIZATION for actor in actors
    )
    discourse.silent = 0 if heard else discourse.silent + 1
    alone = discourse.body is not None and (heard or discourse.alone)
    discourse.alone = alone and not people and discourse.silent <= _SILENT


def body_meant(pronoun: Actor, discourse: Discourse) -> Voice | None:
    """Return the body that a pronoun takes up which stands for people too, where nouns have a gender: "zij", "elle"."""
    return (
        discourse.body if discourse.alone and pronoun.name.casefold() in discourse.either else None
    )


def both(pack: Pack) -> frozenset[str]:
    """Return the pronouns that stand for people and for bodies."""
    bodies = pack.forms("syntax.pronouns.organization")
    return frozenset(
        word.casefold() for word in pack.forms("syntax.pronouns.person") if word in bodies
    )


def office_in(run: Sequence[Mention], head: Mention, *, last: bool) -> Mention:
    """Return the title that heads a phrase with a noun for a body: "the archive's director", "the head of the agency".

    In the former it is the `last` word, where nouns stand before what they belong to.
    """
    if last and run[-1].layer == "roles":
        return run[-1]
    if head.key not in _KEYS:
        return head
    return next((part for part in run if part.layer in _OFFICES), head)


def is_named(head: Mention, country: str | None, organ: str | None) -> bool:
    """Tell whether its state or its organ says whose a title or an agency is, so that it points to nobody before."""
    if head.key in _KEYS:
        return country is not None
    return head.layer == "roles" and bool(country or organ)
