"""Names: every name that a case's claims and documents speak of, resolved together."""

from __future__ import annotations

from collections.abc import Iterable

from longarm.model.document import Document
from longarm.model.entity import Judgement
from longarm.model.names import names_in_claim
from longarm.model.registry import CaseClaim
from longarm.model.voice import VoiceType
from longarm.pipeline.veiling import private_people
from longarm.stages.resolution import (
    Introduction,
    NameInContext,
    addressed,
    by_letters,
    homes,
    introductions,
    resolve,
    same_counts,
)


def judgements_for(
    documents: Iterable[Document], claims: Iterable[CaseClaim]
) -> dict[str, Judgement]:
    """Return the judgement of each name as printed: publishers, voices and names in slots."""
    held, claims = list(documents), list(claims)
    names = names_in(held, claims)
    printed = {each.name for each in names}
    return resolve(
        names,
        [
            *(
                each
                for document in held
                for each in introductions(document.id, document.rendition.text, printed)
            ),
            *_at_their_addresses(held, printed),
        ],
        same_counts(claims, {each.id: each.rendition.language for each in held}),
    )


def _at_their_addresses(
    documents: Iterable[Document], printed: Iterable[str]
) -> Iterable[Introduction]:
    """Yield what publishers are called in the addresses of their documents, where others print that."""
    letters = by_letters(printed)
    for document in documents:
        publisher, url = document.rendition.publisher.value, document.rendition.url.value
        found = addressed(document.id, publisher, url, letters) if publisher and url else None
        if found is not None:
            yield found


def names_in(
    documents: Iterable[Document], claims: Iterable[CaseClaim]
) -> tuple[NameInContext, ...]:
    """Return the names with their contexts, each pair once, in an order that is always the same."""
    documents, claims = list(documents), list(claims)
    language_of = {document.id: document.rendition.language for document in documents}
    private = private_people(claims, documents)
    home = homes(claims)
    found = {
        NameInContext(
            name,
            voice_type,
            country,
            language_of[said.document_id],
            said.document_id,
            home.get(name) if voice_type is VoiceType.AUTHORITY else None,
        )
        for said in claims
        for name, voice_type, country in names_in_claim(said)
        if name not in private
    } | {
        NameInContext(publisher, VoiceType.OUTLET, None, document.rendition.language, document.id)
        for document in documents
        if (publisher := document.rendition.publisher.value)
    }
    return tuple(sorted(found, key=repr))
