"""RIS: entries as a `.ris` file; a line is a tag, two spaces, a hyphen, a space and the value, and ends in CR LF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from longarm.stages.publication.citing.entry import Entry, EntryKind, date_parts, one_line

_TYPES = {EntryKind.CLAIM: "ELEC", EntryKind.PAGE: "ELEC", EntryKind.DOCUMENT: "GEN"}
_PARTS = 3


def ris(entries: Iterable[Entry]) -> bytes:
    """Return entries as an RIS file."""
    lines = (
        f"{tag}  - {value}\r\n" if tag else "\r\n"
        for entry in entries
        for tag, value in _lines(entry)
    )
    return "".join(lines).encode()


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield tags and values of one entry: its type first, `ER` last, then an empty line."""
    yield "TY", _TYPES[entry.kind]
    yield "ID", entry.key
    known = (
        ("AU", entry.author),
        ("TI", entry.title),
        ("T2", entry.within),
        ("PB", entry.publisher),
        ("ET", entry.version),
        ("UR", entry.url),
        ("LA", entry.language),
        ("AB", entry.quote),
        ("N1", entry.note),
    )
    for tag, value in known:
        if value is not None:
            # An asterisk is not allowed in names of authors.
            yield tag, one_line(value.replace("*", " ") if tag == "AU" else value)
    issued, accessed = date_parts(entry.issued), date_parts(entry.accessed)
    if issued:
        yield "PY", f"{issued[0]:04}"
        yield "DA", _slashed(issued)
    if accessed:
        yield "Y2", _slashed(accessed)
    yield "ER", ""
    yield "", ""


def _slashed(parts: tuple[int, ...]) -> str:
    """Return a date as `2022/09//`: year, month, day and a remark, each of which may be empty."""
    told = [f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])]
    return "/".join([*told, *([""] * (_PARTS + 1 - len(told)))])
