r"""BibTeX: entries as a `.bib` file in UTF-8, as BibTeX and Biber read it.

BibTeX counts braces even after a backslash, so a brace in a text becomes a command. Letters stay letters: written as
commands (`\'{e}`), a name that is withheld would not be seen by the last look at finished files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from longarm.stages.publication.citing.entry import Entry, EntryKind, date_parts, one_line

_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def bibtex(entries: Iterable[Entry]) -> bytes:
    """Return entries as a BibTeX file."""
    return "\n".join(_entry(entry) for entry in entries).encode()


def _entry(entry: Entry) -> str:
    """Return one entry."""
    lines = [f"@misc{{{entry.key},\n"]
    lines += [f"  {name} = {value},\n" for name, value in _fields(entry)]
    return "".join([*lines, "}\n"])


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the fields that are known; a second pair of braces keeps a body's name and a title's capitals whole."""
    year, month, day = (*date_parts(entry.issued), None, None, None)[:3]
    url = None if entry.url is None else _verbatim(entry.url)
    known = (
        ("author", entry.author and f"{{{escaped(entry.author)}}}"),
        ("title", f"{{{escaped(entry.title)}}}"),
        ("howpublished", entry.within and escaped(entry.within)),
        ("year", year),
        ("day", day),
        ("url", url),
        ("urldate", entry.accessed),
        ("language", entry.language and escaped(entry.language)),
        ("version", entry.version and escaped(entry.version)),
        ("annote", entry.quote and escaped(entry.quote)),
        ("note", escaped(entry.note)),
        ("keywords", "claim" if entry.kind is EntryKind.CLAIM else None),
    )
    yield from ((name, f"{{{value}}}") for name, value in known if value is not None)
    if month is not None and 1 <= month <= len(_MONTHS):
        yield "month", _MONTHS[month - 1]


def escaped(text: str) -> str:
    """Return a text as BibTeX wants it: letters composed, and what TeX takes for an order as a command."""
    composed = unicodedata.normalize("NFC", one_line(text))
    return "".join(_COMMANDS.get(character, character) for character in composed)


def _verbatim(url: str) -> str:
    """Return an address, which is read as it stands; only what would end the field is encoded."""
    return one_line(url).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")
