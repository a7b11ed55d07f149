"""FollowTheMoney: the case's bodies and the links between them as statements that the field's tools read.

Written without the library: a statement's id is the sha1 of its dataset, entity, property and value. What a statement
cannot hold (a denial, a quote with its place, a count, who said it) stands in a table of claims beside it, keyed by the
statements' ids; a denial is in that table only.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from hashlib import sha1
from typing import TYPE_CHECKING, NamedTuple, TextIO

from longarm.errors import NotStatementsError
from longarm.model.claim import Polarity
from longarm.model.entity import Entity, EntityType, Verdict
from longarm.model.slots import Link, Relation
from longarm.pipeline.look import registry
from longarm.pipeline.names import names_of_claim
from longarm.stages.resolution import (
    Comparison,
    is_specific,
    match_names,
    name_aliases,
    name_candidates,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from longarm.model.registry import CaseClaim, Registry
    from longarm.store.case import Case

COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin"),
    *("lang", "original_value", "external", "first_seen", "last_seen", "id"),
)
CLAIM_COLUMNS = (
    *("statement_id", "entity_id", "claim_id", "document", "kind", "polarity", "modality", "voice"),
    *("start", "end", "exact", "as_of", "score"),
)
SCHEMATA = {
    EntityType.ORGAN: "PublicBody",
    EntityType.ORGANIZATION: "Organization",
    EntityType.OUTLET: "Organization",
}
"""The stock schema of each type that is exported; places are named in `country`, and people are left out."""
_TYPES = {
    "agent": "entity",
    "alias": "name",
    "client": "entity",
    "country": "country",
    "name": "name",
    "object": "entity",
    "role": "string",
    "subject": "entity",
}
_UNSAFE = re.compile("[^a-z0-9]+")
MADE = "longarm:alias"
"""The origin of aliases that longarm made and nobody printed."""


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
        lang = f"@{self.lang}" if self.lang and _TYPES[self.prop] not in _WITHOUT_LANGUAGE else ""
        key = f"{dataset}.{self.entity_id}.{self.prop}.{self.value}{lang}"
        return sha1(key.encode(), usedforsecurity=False).hexdigest()


_WITHOUT_LANGUAGE = frozenset({"country", "entity"})


@dataclass(frozen=True, slots=True)
class FtmReport:
    """How many statements and rows of claims were written."""

    statements: int
    claims: int


def write_statements(case: Case, folder: Path) -> FtmReport:
    """Write `statements.csv` and `claims.csv` into a folder, which is made if it is not there."""
    seen = registry(case)
    dataset = _UNSAFE.sub("_", case.name.casefold()).strip("_") or "case"
    folder.mkdir(parents=True, exist_ok=True)
    statements = sorted(set(_statements(seen)))
    with (folder / "statements.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect=csv.unix_dialect)
        writer.writerow(COLUMNS)
        writer.writerows(_row(each, dataset) for each in statements)
    rows = [row for said in seen.claims for row in _claim_rows(said, seen, dataset)]
    with (folder / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect=csv.unix_dialect)
        writer.writerow(CLAIM_COLUMNS)
        writer.writerows(rows)
    return FtmReport(len(statements), len(rows))


def _row(each: Statement, dataset: str) -> tuple[str, ...]:
    kind = _TYPES[each.prop]
    lang = "" if kind in _WITHOUT_LANGUAGE else each.lang
    return (
        *(each.entity_id, each.entity_id, each.prop, kind, each.schema, each.value, dataset),
        *(each.origin, lang, "", "f", "", "", each.id(dataset)),
    )


def ftm_id(entity: Entity) -> str:
    """Return an entity's id in letters that every tool of the field takes."""
    plain = _UNSAFE.sub("-", entity.id.casefold()).strip("-")
    # Two ids that differ only in letters outside ASCII must not become one.
    return f"la-{plain or 'x'}-{sha1(entity.id.encode(), usedforsecurity=False).hexdigest()[:8]}"


def _statements(seen: Registry) -> Iterator[Statement]:
    languages = {document.id: document.rendition.language for document in seen.documents}
    for said in seen.claims:
        if said.claim.polarity is not Polarity.AFFIRMED:
            continue
        for name, entity in _exported(said, seen):
            yield from _of_entity(entity, name, said.document_id, languages[said.document_id])
        if isinstance(said.claim.slots, Link):
            yield from _of_link(said.claim.slots, said, seen)


def _exported(said: CaseClaim, seen: Registry) -> Iterator[tuple[str, Entity]]:
    """Yield the names of a claim, and what they stand for, that are exported."""
    for name in sorted(names_of_claim(said)):
        judgement = seen.judgements.get(name)
        if judgement is not None and judgement.entity.type in SCHEMATA:
            yield name, judgement.entity


def _of_entity(entity: Entity, name: str, document: str, language: str) -> Iterator[Statement]:
    own, schema = ftm_id(entity), SCHEMATA[entity.type]
    lang = language.partition("-")[0]
    yield Statement(own, schema, "name", entity.name, document)
    if name != entity.name:
        yield Statement(own, schema, "alias", name, document, _three(lang))
    if entity.country:
        yield Statement(own, schema, "country", entity.country.casefold(), document)
    for alias in name_aliases(name) if is_specific(name) else ():
        yield Statement(own, schema, "alias", alias, MADE)


def _three(code: str) -> str:
    """Return the three-letter code of a language, as FollowTheMoney has them; empty where there is none."""
    return _CODES.get(code, "")


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


def _of_link(link: Link, said: CaseClaim, seen: Registry) -> Iterator[Statement]:
    """Yield a link as one of the stock schemata for relations, where both its ends are exported."""
    ends = [seen.judgements.get(name) for name in (link.subject, link.object) if name]
    known = [each.entity for each in ends if each is not None and each.entity.type in SCHEMATA]
    if len(known) != len(_ENDS[False]) or known[0].id == known[1].id:
        return
    represents = link.relation is Relation.REPRESENTS
    schema = "Representation" if represents else "UnknownLink"
    pair = tuple(ftm_id(each) for each in known)
    own = f"la-link-{sha1('|'.join((*pair, link.relation)).encode(), usedforsecurity=False).hexdigest()[:16]}"
    for prop, value in zip(_ENDS[represents], pair, strict=True):
        yield Statement(own, schema, prop, value, said.document_id)
    yield Statement(own, schema, "role", link.relation.value, said.document_id)


_ENDS = {False: ("subject", "object"), True: ("agent", "client")}


def _claim_rows(said: CaseClaim, seen: Registry, dataset: str) -> Iterator[tuple[object, ...]]:
    """Yield a row for each exported entity that a claim speaks of, denials included."""
    claim = said.claim
    for _, entity in _exported(said, seen):
        printed = Statement(ftm_id(entity), SCHEMATA[entity.type], "name", entity.name, "")
        affirmed = claim.polarity is Polarity.AFFIRMED
        yield (
            printed.id(dataset) if affirmed else "",
            printed.entity_id,
            *(said.id, said.document_id, claim.kind, claim.polarity.value, claim.modality.value),
            " < ".join(voice.name for voice in claim.voices),
            *(
                claim.anchor.start,
                claim.anchor.end,
                claim.anchor.exact,
                claim.as_of or "",
                claim.score,
            ),
        )


@dataclass(frozen=True, slots=True)
class Likeness:
    """An entity of the case beside one of a file, by the names that are most alike."""

    entity: Entity
    other: str
    names: tuple[str, str]
    comparison: Comparison


def likenesses(case: Case, path: Path) -> tuple[Likeness, ...]:
    """Return which organisations and public bodies of a file may be entities of the case, the likeliest first.

    Raises:
        NotStatementsError: the file is no CSV of statements.
    """
    judgements = registry(case).judgements
    ours = [
        name
        for name, each in sorted(judgements.items())
        if each.entity.type in SCHEMATA and is_specific(name)
    ]
    theirs = [
        (name, key)
        for key, names in sorted(read_names(path).items())
        for name in names
        if is_specific(name)
    ]
    every = [*ours, *(name for name, _ in theirs)]
    best: dict[tuple[str, str], Likeness] = {}
    for i, j in name_candidates(every):
        if i >= len(ours) or j < len(ours):
            continue
        said = match_names(every[i], every[j])
        entity, other = judgements[every[i]].entity, theirs[j - len(ours)][1]
        former = best.get((entity.id, other))
        if said.verdict is not Verdict.DIFFERENT and (
            former is None or said.score > former.comparison.score
        ):
            best[entity.id, other] = Likeness(entity, other, (every[i], every[j]), said)
    return tuple(
        sorted(best.values(), key=lambda each: (-each.comparison.score, each.entity.id, each.other))
    )


def read_names(path: Path) -> dict[str, tuple[str, ...]]:
    """Return the names and aliases of each organisation and public body in a file of statements, by its canonical id.

    Raises:
        NotStatementsError: the file is no CSV of statements.
    """
    found: dict[str, list[str]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in _rows(file, path.name):
                if row["prop"] in {"name", "alias"} and row["schema"] in _BODIES and row["value"]:
                    found.setdefault(row["canonical_id"], []).append(row["value"])
    except (UnicodeDecodeError, csv.Error) as error:
        raise NotStatementsError(path.name) from error
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def _rows(file: TextIO, name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table of statements, whose values may be as long as a whole document."""
    csv.field_size_limit(_LONGEST)
    reader = csv.DictReader(file, dialect=csv.unix_dialect)
    if not {"canonical_id", "prop", "schema", "value"} <= set(reader.fieldnames or ()):
        raise NotStatementsError(name)
    yield from reader


_LONGEST = 100_000_000
"""Characters of a value that are read at most."""
_BODIES = frozenset({"Company", "LegalEntity", "Organization", "PublicBody"})
