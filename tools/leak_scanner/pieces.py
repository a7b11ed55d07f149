"""Pieces: a text found in a file, a file found in a file, and what stays shut."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A text and where in the file it stood."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """A file within a file, `where` being its name there."""

    where: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Shut:
    """Something that cannot be opened and so may hold anything: what it is, and why."""

    where: str
    why: str


Found = Piece | Member | Shut
"""What unpacking comes to."""
