"""Veiling: people who are no part of the web of sources stay out of what a case makes of its documents.

A neighbour who saw something is a voice of a claim, and the claim keeps the words as evidence. Nothing that is made of
it bears the name: no entity, no judgement, no root, no finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

from longarm.gazetteer.fold import fold
from longarm.model.document import Document
from longarm.model.registry import CaseClaim
from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from longarm.stages.publication.gate.policy import standard_policy
from longarm.stages.resolution import is_called_a_body, shortened

_DIGITS = 8


def private_people(
    claims: Iterable[CaseClaim], documents: Iterable[Document] = ()
) -> frozenset[str]:
    """Return the names of persons who hold no office, as far as the case tells.

    Somebody holds one who speaks in a role that is no private one, or speaks as an authority. A name that a document
    of the case is published under, or begins with ("Kontur" of "Kontur – Agency") where another text cites it as an
    outlet, is an outlet's, and one that says what body it is ("Archiv …") is that body's, even where a text quotes it
    like a person: veiled, one organisation would count as two origins.
    """
    policy = standard_policy()
    publishers = {each.rendition.publisher.value for each in documents}
    outlets = {
        fold(voice.name)
        for one in claims
        for voice in one.claim.voices
        if voice.type is VoiceType.OUTLET
    } & shortened(name for name in publishers if name).keys()
    people: set[str] = set()
    office: set[str] = set()
    for one in claims:
        slots = one.claim.slots
        people |= {voice.name for voice in one.claim.voices if voice.type is VoiceType.PERSON}
        office |= {voice.name for voice in one.claim.voices if voice.type is VoiceType.AUTHORITY}
        if isinstance(slots, Statement) and slots.role and not policy.is_private(slots.role):
            office.add(slots.speaker)
    return frozenset(
        name
        for name in people - office - publishers
        if not is_called_a_body(name) and fold(name) not in outlets
    )


def veiled(claims: Sequence[CaseClaim], private: frozenset[str]) -> tuple[CaseClaim, ...]:
    """Return claims in which `private` persons bear a mark in place of their name; one person has one mark."""
    marks = _marks(claims, private)
    return tuple(_veiled(one, marks) for one in claims)


def _marks(claims: Sequence[CaseClaim], private: frozenset[str]) -> dict[str, str]:
    """Return what stands for each private person, made of the first claim that names them.

    A hash of the name itself would tell whoever has a list of names which of them is meant.
    """
    first: dict[str, str] = {}
    for one in claims:
        for name in _names(one) & private:
            first[name] = min(one.id, first.get(name, one.id))
    return {
        name: f"person-{sha256(f'{claim} {name}'.encode()).hexdigest()[:_DIGITS]}"
        for name, claim in first.items()
    }


def _names(one: CaseClaim) -> set[str]:
    slots = one.claim.slots
    speakers = {slots.speaker} if isinstance(slots, Statement) and slots.speaker else set()
    return speakers | {voice.name for voice in one.claim.voices if voice.name}


def _veiled(one: CaseClaim, marks: dict[str, str]) -> CaseClaim:
    claim = one.claim
    if not marks.keys() & {voice.name for voice in claim.voices}:
        return one
    voices = tuple(
        replace(voice, name=marks[voice.name]) if voice.name in marks else voice
        for voice in claim.voices
    )
    slots = claim.slots
    if isinstance(slots, Statement) and slots.speaker in marks:
        slots = replace(slots, speaker=marks[slots.speaker])
    return replace(one, claim=replace(claim, voices=voices, slots=slots))
