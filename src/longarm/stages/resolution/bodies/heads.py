"""Heads: the words for what a body is ("archive", "news agency"), in every language, and those that say nothing."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.gazetteer.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_TABLE = Path(__file__).with_name("heads.toml")
_TOPICS = Path(__file__).with_name("topics.toml")
_FILLERS = "fillers"
_SHORTEST_STEM, _SHORTEST_CORE = 3, 4
LONGEST = 3
"""Words of the longest head."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The table of heads: by whole form, by stem, by the tail of a compound, and by the lexicon's concepts."""

    exact: Mapping[str, frozenset[str]]
    stems: Mapping[str, frozenset[str]]
    tails: Mapping[str, str]
    concepts: Mapping[str, str]
    loose: frozenset[str]
    carriers: frozenset[str]
    fillers: frozenset[str]


@cache
def heads() -> Heads:
    """Return the table, read once a process."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    exact, stems = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    tails, known = dict[str, str](), dict[str, str]()
    for key, entry in table.items():
        if key == _FILLERS:
            continue
        for form in entry["words"]:
            (stems if form.endswith("*") else exact)[fold(form.rstrip("*"))].add(key)
        tails.update((fold(tail), key) for tail in entry.get("tails", ()))
        known.update(dict.fromkeys(entry["concepts"], key))
    return Heads(
        {form: frozenset(keys) for form, keys in exact.items()},
        {form: frozenset(keys) for form, keys in stems.items()},
        tails,
        known,
        frozenset(key for key, entry in table.items() if entry.get("loose")),
        frozenset(key for key, entry in table.items() if entry.get("carrier")),
        frozenset(map(fold, table[_FILLERS]["words"])),
    )


@cache
def _topics() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """Return the concepts of topics by whole form and by stem."""
    exact, stems = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for entry in tomllib.loads(_TOPICS.read_text(encoding="utf-8")).values():
        for form in entry["words"]:
            (stems if form.endswith("*") else exact)[fold(form.rstrip("*"))].add(entry["concept"])
    return (
        {form: frozenset(ids) for form, ids in exact.items()},
        {form: frozenset(ids) for form, ids in stems.items()},
    )


def heads_of(text: str) -> frozenset[str]:
    """Return the heads that a folded word or phrase may be; empty where it is none."""
    return _found(text, heads().exact, heads().stems)


def topics_of(text: str) -> frozenset[str]:
    """Return the concepts that a folded word or phrase has in the table of topics; empty where it has none."""
    return _found(text, *_topics())


def _found(
    text: str, exact: Mapping[str, frozenset[str]], stems: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    if text in exact:
        return exact[text]
    head, space, last = text.rpartition(" ")
    found = (
        stems.get(f"{head}{space}{last[:size]}")
        for size in range(len(last), _SHORTEST_STEM - 1, -1)
    )
    return next((keys for keys in found if keys), frozenset())


def parted(word: str) -> tuple[str, str] | None:
    """Return core and head of a compound (`tulvaraarkivet`: `tulvara`, `archive`); None where it is none."""
    table = heads()
    for at in range(_SHORTEST_CORE, len(word) - _SHORTEST_STEM):
        if word[at:] in table.tails:
            return word[:at], table.tails[word[at:]]
    return None
