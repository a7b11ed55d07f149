"""CSL-JSON: entries as the citation style language's processors read them (schema 1.0.2)."""

from __future__ import annotations

import json
from collections.abc import Iterable

from longarm.stages.publication.citing.entry import Entry, EntryKind, date_parts, one_line

_TYPES = {EntryKind.CLAIM: "entry", EntryKind.PAGE: "webpage", EntryKind.DOCUMENT: "document"}


def csl(entries: Iterable[Entry]) -> bytes:
    """Return entries as a CSL-JSON file."""
    items = [_item(entry) for entry in entries]
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: Entry) -> dict[str, object]:
    """Return one item, without what is not known."""
    texts = {
        "title": entry.title,
        "container-title": entry.within,
        "publisher": entry.publisher,
        "URL": entry.url,
        "language": entry.language,
        "version": entry.version,
        "abstract": entry.quote,
        "note": entry.note,
    }
    item: dict[str, object] = {"id": entry.key, "type": _TYPES[entry.kind]}
    if entry.author is not None:
        # A body has no given name: `literal` keeps it whole.
        item["author"] = [{"literal": one_line(entry.author)}]
    item |= {name: one_line(text) for name, text in texts.items() if text is not None}
    for name, date in (("issued", entry.issued), ("accessed", entry.accessed)):
        parts = date_parts(date)
        if parts:
            item[name] = {"date-parts": [list(parts)]}
    return item
