"""Scanning: all forms of all secrets, looked for at once in everything that a folder's files hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from tools.leak_scanner.forms import Form, View, forms
from tools.leak_scanner.opening import Opener
from tools.leak_scanner.views import joined, plain, tight, unwrapped
from tools.leak_scanner.wanted import Wanted

NEAR = 40
"""Within how many characters of a plain text two parts of a name belong together."""


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A secret that was found: its number in the list, where, and in which form."""

    file: str
    where: str
    form: str
    secret: int


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a look through a folder came to; what could not be opened was not looked at, and may hold anything."""

    hits: tuple[Hit, ...]
    files: int
    characters: int
    unopened: tuple[str, ...]


@dataclass(slots=True)
class _Table:
    """The forms of one view: each key once, with all that it may mean."""

    keys: dict[str, list[tuple[int, Form]]] = field(default_factory=dict)

    def add(self, secret: int, form: Form) -> None:
        """Add a form."""
        self.keys.setdefault(form.key, []).append((secret, form))


class Scanner:
    """Looks for a list of secrets; building it takes longer than using it once."""

    def __init__(self, secrets: Iterable[Wanted], *, alone: bool = False) -> None:
        """Take the list; with `alone`, one part of a name by itself is a leak too (names nobody else has)."""
        tables = {view: _Table() for view in View}
        for number, secret in enumerate(secrets):
            for form in set(forms(secret)):
                if form.key:
                    tables[form.view].add(number, form)
        self._meanings = {view: list(table.keys.values()) for view, table in tables.items()}
        self._automata = {view: AhoCorasick(list(table.keys)) for view, table in tables.items()}
        self._alone = alone

    def in_text(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the secrets in a text, by number and form; a text is also read without what it is wrapped in."""
        found: dict[tuple[int, str], None] = {}
        for wrapping, bare in unwrapped(text):
            folded = plain(bare)
            views = {View.PLAIN: folded, View.TIGHT: tight(folded), View.JOINED: joined(bare)}
            for view, seen in views.items():
                for secret, form in self._in_view(view, seen):
                    found.setdefault((secret, f"{form}, {wrapping}" if wrapping else form))
        yield from found

    def _in_view(self, view: View, text: str) -> Iterator[tuple[int, str]]:
        parts: dict[tuple[int, int], list[tuple[int, int, int]]] = defaultdict(list)
        meanings = self._meanings[view]
        for index, start, end in self._automata[view].find_matches_as_indexes(
            text, overlapping=True
        ):
            for secret, form in meanings[index]:
                if form.bounded and not _stands_alone(text, start, end):
                    continue
                if form.part is None or self._alone:
                    yield secret, form.name
                else:
                    row, column = form.part
                    parts[secret, row].append((start, end, column))
        for (secret, _), places in parts.items():
            if _near(places):
                yield secret, "parts"

    def in_file(self, name: str, content: bytes, opener: Opener) -> Iterator[Hit]:
        """Yield what a file holds, its name included, each secret once a place and form."""
        for secret, form in self.in_text(name):
            yield Hit(name, "its name", form, secret)
        for piece in opener.pieces(name, content):
            for secret, form in self.in_text(piece.text):
                yield Hit(name, piece.where, form, secret)

    def in_folder(self, folder: Path) -> Scanned:
        """Look through every file below a folder."""
        opener = Opener()
        hits: set[Hit] = set()
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        for path in files:
            name = path.relative_to(folder).as_posix()
            hits.update(self.in_file(name, path.read_bytes(), opener))
        return Scanned(tuple(sorted(hits)), len(files), opener.characters, tuple(opener.unopened))


def _stands_alone(text: str, start: int, end: int) -> bool:
    return (not start or text[start - 1] == " ") and (end == len(text) or text[end] == " ")


def _near(places: list[tuple[int, int, int]]) -> bool:
    """Tell whether two different parts stand close to each other."""
    ordered = sorted(places)
    return any(
        one != other and 0 <= start - end <= NEAR
        for (_, end, one), (start, _, other) in pairwise(ordered)
    )
