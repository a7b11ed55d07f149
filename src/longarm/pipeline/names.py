"""Names: every name that a case's claims and documents speak of, resolved together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.model.document import Document
from longarm.model.entity import Judgement
from longarm.model.registry import CaseClaim
from longarm.model.slots import Incident, Link, Response, Site, Slots, Statement
from longarm.model.voice import VoiceType
from longarm.stages.resolution import NameInContext, introductions, resolve


def judgements_for(
    documents: Iterable[Document], claims: Iterable[CaseClaim]
) -> dict[str, Judgement]:
    """Return the judgement of each name as printed: publishers, voices and names in slots."""
    held = list(documents)
    names = names_in(held, claims)
    printed = {each.name for each in names}
    return resolve(
        names,
        [
            each
            for document in held
            for each in introductions(document.id, document.rendition.text, printed)
        ],
    )


def names_in(
    documents: Iterable[Document], claims: Iterable[CaseClaim]
) -> tuple[NameInContext, ...]:
    """Return the names with their contexts, each pair once, in an order that is always the same."""
    language_of = {document.id: document.rendition.language for document in documents}
    found = {
        NameInContext(name, voice_type, country, language_of[said.document_id], said.document_id)
        for said in claims
        for name, voice_type, country in _in_claim(said)
    } | {
        NameInContext(publisher, VoiceType.OUTLET, None, document.rendition.language, document.id)
        for document in documents
        if (publisher := document.rendition.publisher.value)
    }
    return tuple(sorted(found, key=repr))


def names_of_claim(said: CaseClaim) -> frozenset[str]:
    """Return the names that a claim speaks of."""
    return frozenset(name for name, _, _ in _in_claim(said))


def _in_claim(said: CaseClaim) -> Iterator[tuple[str, VoiceType | None, str | None]]:
    """Yield the names of a claim's voices and slots, with voice type and country where known."""
    for voice in said.claim.voices:
        if voice.type is not VoiceType.UNNAMED:
            yield voice.name, voice.type, None
    for name, voice_type, country in _in_slots(said.claim.slots):
        if name:
            yield name, voice_type, country


def _in_slots(slots: Slots) -> Iterator[tuple[str | None, VoiceType | None, str | None]]:
    """Yield the names in the slots; a country is given only where it is the name's own."""
    match slots:
        case Link(subject=subject, object=object_):
            yield subject, None, None
            yield object_, None, None
        case Response(actor=actor, country=country):
            yield actor, VoiceType.AUTHORITY, country
        case Site(operator=operator):
            yield operator, None, None
        case Incident(perpetrator=perpetrator):
            yield perpetrator, None, None
        case Statement(speaker=speaker):
            yield speaker, None, None
        case _:
            return
