"""Veiling: people who are no part of the web of sources stay out of what a case makes of its documents.

A neighbour who saw something is a voice of a claim, and the claim keeps the words as evidence. Nothing that is made of
it bears the name: no entity, no judgement, no root, no finding.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from longarm.model.document import Document
from longarm.model.registry import CaseClaim
from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from longarm.stages.publication.gate.policy import standard_policy
from longarm.stages.resolution import is_called_a_body

_DIGITS = 8


def private_people(
    claims: Iterable[CaseClaim], documents: Iterable[Document] = ()
) -> frozenset[str]:
    """Return the names of persons who hold no office, as far as the case tells.

    Somebody holds one who speaks in a role that is no private one, or speaks as an authority. A name that a document
    of the case is published under is an outlet's, and one that says what body it is ("Archiv …") is that body's, even
    where a text quotes it like a person: veiled, one organisation would count as two origins.
    """
    policy = standard_policy()
    publishers = {each.rendition.publisher.value for each in documents}
    people: set[str] = set()
    office: set[str] = set()
    for one in claims:
        slots = one.claim.slots
        people |= {voice.name for voice in one.claim.voices if voice.type is VoiceType.PERSON}
        office |= {voice.name for voice in one.claim.voices if voice.type is VoiceType.AUTHORITY}
        if isinstance(slots, Statement) and slots.role and not policy.is_private(slots.role):
            office.add(slots.speaker)
    return frozenset(name for name in people - office - publishers if not is_called_a_body(name))


def veiled(claims: Iterable[CaseClaim], private: frozenset[str]) -> tuple[CaseClaim, ...]:
    """Return claims in which `private` persons bear a mark in place of their name; one person has one mark."""
    return tuple(_veiled(one, private) for one in claims)


def mark_of(name: str) -> str:
    """Return what stands for a private person in what a case makes of its documents."""
    return f"person-{sha256(name.encode()).hexdigest()[:_DIGITS]}"


def _veiled(one: CaseClaim, private: frozenset[str]) -> CaseClaim:
    claim = one.claim
    if not private & {voice.name for voice in claim.voices}:
        return one
    voices = tuple(
        replace(voice, name=mark_of(voice.name)) if voice.name in private else voice
        for voice in claim.voices
    )
    slots = claim.slots
    if isinstance(slots, Statement) and slots.speaker in private:
        slots = replace(slots, speaker=mark_of(slots.speaker))
    return replace(one, claim=replace(claim, voices=voices, slots=slots))
