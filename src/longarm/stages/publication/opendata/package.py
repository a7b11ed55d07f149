"""Package: what describes the other files to programs: a Frictionless data package and Datasette's metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from longarm.model.contract import Json
from longarm.model.release import Terms
from longarm.stages.publication.opendata.columns import Column, Table, tables
from longarm.stages.publication.opendata.points import ATTRIBUTION
from longarm.stages.publication.views.material import Material

QUOTES = (
    "Quotes belong to their authors and publishers; "
    "the licence is for the words of longarm and of the case's people."
)
_FORMS = {
    "csv": ("csv", "text/csv"),
    "geojson": ("geojson", "application/geo+json"),
    "graphml": ("graphml", "application/xml"),
    "json": ("json", "application/json"),
    "jsonl": ("jsonl", "application/jsonl"),
    "jsonld": ("jsonld", "application/ld+json"),
    "sqlite": ("sqlite", "application/vnd.sqlite3"),
}
SEARCH = """
WITH RECURSIVE letters(place, word) AS (
  SELECT 1, ''
  UNION ALL
  SELECT place + 1, word || CASE
      WHEN unicode(substr(:words, place, 1)) BETWEEN 0x2E80 AND 0x9FFF
        OR unicode(substr(:words, place, 1)) BETWEEN 0xAC00 AND 0xD7AF
        OR unicode(substr(:words, place, 1)) BETWEEN 0xF900 AND 0xFAFF
        OR unicode(substr(:words, place, 1)) BETWEEN 0x20000 AND 0x323AF
      THEN ' ' || substr(:words, place, 1) || ' '
      ELSE replace(substr(:words, place, 1), '"', ' ')
    END
  FROM letters WHERE place <= length(:words)
)
SELECT claims.* FROM claims_search JOIN claims ON claims.number = claims_search.rowid
WHERE claims_search MATCH (SELECT '"' || word || '"' FROM letters ORDER BY place DESC LIMIT 1)
ORDER BY claims.number
""".strip()
"""Finds a phrase in sentences and quotes; a query in Chinese, Japanese or Korean is cut like the index is."""


@dataclass(frozen=True, slots=True)
class Described:
    """A file of a release as the package describes it: sha256 in hex, size in bytes."""

    sha256: str
    size: int


def licence_url(terms: Terms) -> str:
    """Return the address of the licence's text."""
    return f"https://spdx.org/licenses/{terms.licence}.html"


def data_package(made: Material, files: Mapping[str, Described]) -> bytes:
    """Return `datapackage.json` over `files`, whose names are relative to it."""
    by_file = {one.file: one for one in tables()}
    content: Json = {
        "name": _slug(made.desk.registry.case),
        "id": made.release,
        "title": made.desk.registry.case,
        "description": QUOTES,
        "version": made.release,
        "created": made.terms.made_at,
        "profile": "data-package",
        "licenses": [{"name": made.terms.licence, "path": licence_url(made.terms)}],
        "sources": [{"title": ATTRIBUTION, "path": "https://www.geonames.org"}],
        "resources": [
            _resource(name, described, by_file.get(name)) for name, described in files.items()
        ],
    }
    if made.terms.publisher:
        content["contributors"] = [{"title": made.terms.publisher, "role": "publisher"}]
    if made.terms.address:
        content["homepage"] = made.terms.address
    return _written(content)


def datasette(made: Material) -> bytes:
    """Return `metadata.json` for Datasette: titles, licence, what columns mean, and a search that knows Chinese."""
    claims: Json = {"fts_table": "claims_search", "fts_pk": "number"}
    return _written(
        {
            "title": made.desk.registry.case,
            "description": QUOTES,
            "license": made.terms.licence,
            "license_url": licence_url(made.terms),
            "source": made.terms.publisher or made.release,
            **({"source_url": made.terms.address} if made.terms.address else {}),
            "databases": {
                "registry": {
                    "tables": {
                        one.name: {
                            "title": one.title,
                            "description": one.means,
                            "columns": {column.name: column.means for column in one.columns},
                        }
                        | (claims if one.name == "claims" else {})
                        for one in tables()
                    },
                    "queries": {
                        "search": {
                            "title": "Search sentences and quotes",
                            "description": "A phrase in any language, Chinese, Japanese and Korean too.",
                            "sql": SEARCH,
                            "params": ["words"],
                        }
                    },
                }
            },
        }
    )


def _resource(name: str, described: Described, table: Table | None) -> Json:
    """Return one file of the package."""
    form, media = _FORMS[name.rpartition(".")[2]]
    resource: Json = {
        "name": _slug(name) if table is None else table.name,
        "path": name,
        "format": form,
        "mediatype": media,
        "bytes": described.size,
        "hash": f"sha256:{described.sha256}",
    }
    if form != "sqlite":
        resource["encoding"] = "utf-8"
    if form != "csv":
        # Otherwise a program that reads JSON Lines as a table would want a schema for it.
        resource["type"] = "file"
    if table is not None:
        resource |= {
            "title": table.title,
            "description": table.means,
            "profile": "tabular-data-resource",
            "dialect": {"lineTerminator": "\r\n"},
            "schema": table_schema(table),
        }
    return resource


def table_schema(table: Table) -> Json:
    """Return a table's schema (Table Schema)."""
    schema: Json = {
        "fields": [_field(column, table) for column in table.columns],
        "missingValues": [""],
    }
    if table.key is not None:
        schema["primaryKey"] = [table.key]
    keys = [
        {"fields": [column.name], "reference": _reference(column.refers, table)}
        for column in table.columns
        if column.refers is not None
    ]
    return schema | ({"foreignKeys": keys} if keys else {})


def _reference(target: str, table: Table) -> Json:
    """Return what a foreign key points to; a table that points to itself is the empty name."""
    name, _, column = target.partition(".")
    return {"resource": "" if name == table.name else name, "fields": [column]}


def _field(column: Column, table: Table) -> Json:
    """Return a column's descriptor."""
    constraints: Json = {}
    if column.required:
        constraints["required"] = True
    if column.name == table.key:
        constraints["unique"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    if column.pattern:
        constraints["pattern"] = column.pattern
    return {
        "name": column.name,
        "type": column.type,
        "description": column.means,
        **({"unit": column.unit} if column.unit else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _slug(text: str) -> str:
    """Return a name in the letters that a package's names may have."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or "registry"


def _written(content: Json) -> bytes:
    """Return JSON that people read."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
