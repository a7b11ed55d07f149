"""FollowTheMoney: the case's bodies and the links between them as statements that the field's tools read.

What a statement cannot hold (a denial, a quote with its place, a count, who said it) stands in a table of claims beside
it, keyed by the statements' ids; a denial is in that table only.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from longarm.errors import NotStatementsError
from longarm.model.entity import Entity, Verdict
from longarm.model.ftm import (
    PROPERTY_TYPES,
    SCHEMATA,
    WITHOUT_LANGUAGE,
    Statement,
    exported,
    ftm_id,
    says_so,
    statements_of,
)
from longarm.pipeline.look import registry
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
_UNSAFE = re.compile("[^a-z0-9]+")
MADE = "longarm:alias"
"""The origin of aliases that longarm made and nobody printed."""


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
    kind = PROPERTY_TYPES[each.prop]
    lang = "" if kind in WITHOUT_LANGUAGE else each.lang
    return (
        *(each.entity_id, each.entity_id, each.prop, kind, each.schema, each.value, dataset),
        *(each.origin, lang, "", "f", "", "", each.id(dataset)),
    )


def _statements(seen: Registry) -> Iterator[Statement]:
    """Yield what the claims say of bodies and links, and aliases that nobody printed."""
    languages = {document.id: document.rendition.language for document in seen.documents}
    for said in seen.claims:
        yield from statements_of(said, seen.judgements, languages[said.document_id])
        if says_so(said.claim):
            for name, entity in exported(said, seen.judgements):
                yield from _aliases(entity, name)


def _aliases(entity: Entity, name: str) -> Iterator[Statement]:
    """Yield the aliases that longarm makes of a name."""
    for alias in name_aliases(name) if is_specific(name) else ():
        yield Statement(ftm_id(entity), SCHEMATA[entity.type], "alias", alias, MADE)


def _claim_rows(said: CaseClaim, seen: Registry, dataset: str) -> Iterator[tuple[object, ...]]:
    """Yield a row for each exported entity that a claim speaks of, denials included."""
    claim = said.claim
    for _, entity in exported(said, seen.judgements):
        printed = Statement(ftm_id(entity), SCHEMATA[entity.type], "name", entity.name, "")
        affirmed = says_so(claim)
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
