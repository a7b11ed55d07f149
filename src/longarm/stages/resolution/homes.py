"""Homes: of which state a document's bare "interior ministry" is: the one on whose ground what it tells takes place.

A name is given a home only where all documents that print it have the same one; where the document tells what a host's
organs did, and all of them one state's, or enough of what it tells lies on one state's ground.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from longarm.model.slots import Incident, Response, Site
from longarm.model.voice import Stance, VoiceType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from longarm.model.registry import CaseClaim

_ENOUGH = 5
"""So many places and acts on one state's ground, and none on another's, make it a document's home."""


def homes(claims: Iterable[CaseClaim]) -> Mapping[str, str]:
    """Return the state (ISO alpha-2) of authorities' names that go without one, by the name.

    Not of those who deny or only think something in any document: so speak the accused.
    """
    claims = list(claims)
    home = _of_documents(claims)
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for said in claims:
        for voice in said.claim.voices:
            if voice.type is VoiceType.AUTHORITY:
                speaks = voice.stance in {Stance.ASSERTS, Stance.ALLEGES}
                found[voice.name].add(home.get(said.document_id) if speaks else None)
    return {
        name: state
        for name, states in found.items()
        if len(states) == 1 and (state := next(iter(states))) is not None
    }


def _of_documents(claims: Iterable[CaseClaim]) -> dict[str, str]:
    answered: defaultdict[str, set[str]] = defaultdict(set)
    ground: defaultdict[str, list[str]] = defaultdict(list)
    for said in claims:
        slots = said.claim.slots
        if isinstance(slots, Response) and slots.country:
            answered[said.document_id].add(slots.country)
        elif isinstance(slots, Site | Incident) and slots.country:
            ground[said.document_id].append(slots.country)
    found: dict[str, str] = {}
    for document in answered.keys() | ground.keys():
        states, places = answered[document], ground[document]
        if not states and len(places) >= _ENOUGH:
            states = set(places)
        if len(states) == 1:
            found[document] = next(iter(states))
    return found
