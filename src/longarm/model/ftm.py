"""FollowTheMoney: the bodies and links of claims as statements of stock schemata that the field's tools read.

Written without the library: a statement's id is the sha1 of its dataset, entity, property and value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha1
from typing import NamedTuple

from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.entity import Entity, EntityType, Judgement
from longarm.model.names import names_of_claim
from longarm.model.registry import CaseClaim
from longarm.model.slots import Link, Relation
from longarm.model.voice import Stance

SCHEMATA = {
    EntityType.ORGAN: "PublicBody",
    EntityType.ORGANIZATION: "Organization",
    EntityType.OUTLET: "Organization",
}
"""The stock schema of each type that is exported; places are named in `country`, and people are left out."""
PROPERTY_TYPES = {
    "agent": "entity",
    "alias": "name",
    "client": "entity",
    "country": "country",
    "name": "name",
    "object": "entity",
    "role": "string",
    "subject": "entity",
}
"""The type of each property of these statements."""
_UNSAFE = re.compile("[^a-z0-9]+")


class Statement(NamedTuple):
    """One row of the statements: a property's value of an entity, and the document it is from."""

    entity_id: str
    schema: str
    prop: str
    value: str
    origin: str
    lang: str = ""

    def id(self, dataset: str) -> str:
        """Return the id that FollowTheMoney gives this statement."""
        lang = (
            f"@{self.lang}"
            if self.lang and PROPERTY_TYPES[self.prop] not in WITHOUT_LANGUAGE
            else ""
        )
        key = f"{dataset}.{self.entity_id}.{self.prop}.{self.value}{lang}"
        return sha1(key.encode(), usedforsecurity=False).hexdigest()


WITHOUT_LANGUAGE = frozenset({"country", "entity"})
"""Types of properties whose values are in no language."""


def ftm_id(entity: Entity) -> str:
    """Return an entity's id in letters that every tool of the field takes."""
    plain = _UNSAFE.sub("-", entity.id.casefold()).strip("-")
    # Two ids that differ only in letters outside ASCII must not become one.
    return f"la-{plain or 'x'}-{sha1(entity.id.encode(), usedforsecurity=False).hexdigest()[:8]}"


def exported(said: CaseClaim, judgements: Mapping[str, Judgement]) -> Iterator[tuple[str, Entity]]:
    """Yield the names of a claim, and what they stand for, that are exported."""
    for name in sorted(names_of_claim(said)):
        judgement = judgements.get(name)
        if judgement is not None and judgement.entity.type in SCHEMATA:
            yield name, judgement.entity


def says_so(claim: Claim) -> bool:
    """Tell whether a claim holds its content to be so: what is denied or only supposed is no statement."""
    denied = claim.polarity is not Polarity.AFFIRMED or (
        bool(claim.voices) and claim.voices[-1].stance is Stance.DENIES
    )
    return not denied and claim.modality is not Modality.HYPOTHETICAL


def statements_of(
    said: CaseClaim, judgements: Mapping[str, Judgement], language: str
) -> Iterator[Statement]:
    """Yield what a claim says of bodies and links, nothing where it does not hold that it is so."""
    if not says_so(said.claim):
        return
    for name, entity in exported(said, judgements):
        yield from _of_entity(entity, name, said.document_id, language)
    if isinstance(said.claim.slots, Link):
        yield from _of_link(said.claim.slots, said.document_id, judgements)


def _of_entity(entity: Entity, name: str, document: str, language: str) -> Iterator[Statement]:
    """Yield a body's names and state."""
    own, schema = ftm_id(entity), SCHEMATA[entity.type]
    yield Statement(own, schema, "name", entity.name, document)
    if name != entity.name:
        yield Statement(own, schema, "alias", name, document, three_letters(language))
    if entity.country:
        yield Statement(own, schema, "country", entity.country.casefold(), document)


def three_letters(language: str) -> str:
    """Return the three-letter code of a BCP 47 tag, as FollowTheMoney has them; empty where there is none."""
    return _CODES.get(language.partition("-")[0], "")


_CODES = {
    code: three
    for code, _, three in (
        entry.partition(":")
        for entry in (
            *("ar:ara", "cs:ces", "da:dan", "de:deu", "en:eng", "es:spa", "fa:fas", "fr:fra"),
            *("hu:hun", "id:ind", "is:isl", "it:ita", "ja:jpn", "ko:kor", "nl:nld", "no:nor"),
            *("pl:pol", "pt:por", "ru:rus", "sv:swe", "tr:tur", "uk:ukr", "zh:zho"),
        )
    )
}


def _of_link(link: Link, document: str, judgements: Mapping[str, Judgement]) -> Iterator[Statement]:
    """Yield a link as one of the stock schemata for relations, where both its ends are exported."""
    ends = [judgements.get(name) for name in (link.subject, link.object) if name]
    known = [each.entity for each in ends if each is not None and each.entity.type in SCHEMATA]
    if len(known) != len(_ENDS[False]) or known[0].id == known[1].id:
        return
    represents = link.relation is Relation.REPRESENTS
    schema = "Representation" if represents else "UnknownLink"
    pair = tuple(ftm_id(each) for each in known)
    own = f"la-link-{sha1('|'.join((*pair, link.relation)).encode(), usedforsecurity=False).hexdigest()[:16]}"
    for prop, value in zip(_ENDS[represents], pair, strict=True):
        yield Statement(own, schema, prop, value, document)
    yield Statement(own, schema, "role", link.relation.value, document)


_ENDS = {False: ("subject", "object"), True: ("agent", "client")}
