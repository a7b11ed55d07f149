"""Readings: how Han characters are read, in Mandarin and in Cantonese."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.gazetteer.fold import simplify
from longarm.gazetteer.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping


class Readings(NamedTuple):
    """The readings of a character: pinyin with tone numbers, `v` for ü, most usual first; Jyutping."""

    mandarin: tuple[str, ...]
    cantonese: tuple[str, ...]


@cache
def _table() -> Mapping[str, Readings]:
    return {
        char: Readings(tuple(mandarin.split()), tuple(cantonese.split()))
        for char, mandarin, cantonese in rows("readings.tsv")
    }


_UNREAD = Readings((), ())


def readings_of(char: str) -> Readings:
    """Return the readings of one character, simplified or traditional; empty where the table has none."""
    return _table().get(char) or _table().get(simplify(char), _UNREAD)


@cache
def toneless(char: str) -> tuple[str, ...]:
    """Return the Mandarin readings of a character without tones, each once, most usual first."""
    return tuple(dict.fromkeys(reading[:-1] for reading in readings_of(char).mandarin))


def characters() -> tuple[str, ...]:
    """Return every character that the table knows."""
    return tuple(_table())


@cache
def _hokkien() -> Mapping[str, tuple[str, ...]]:
    return {char: tuple(readings.split()) for char, readings in rows("hokkien.tsv")}


def hokkien_of(char: str) -> tuple[str, ...]:
    """Return a character's Hokkien readings in church romanisation (Pe̍h-ōe-jī); empty where the table has none."""
    return _hokkien().get(simplify(char), ())
