"""A language's lexicon: its lists, its frames, and how a frame becomes a sentence."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

from benchmarks.weighing.worlds.names import SCRIPT_OF

_FRESH = frozenset("kjg")
"""Slots of a town, a person and a day that are another one each time."""
_PIECE = re.compile(r"\[|\]|<|>|\||\{[^{}]+\}|[^\[\]<>|{}]+")


class FrameError(ValueError):
    """A frame in a lexicon that cannot be read."""

    def __init__(self, language: str, frame: str, why: str) -> None:
        """Say which frame of which lexicon, and why."""
        super().__init__(f"lexicon {language}: {why} in {frame!r}; mend the frame in its file")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a value or for an entry of a list."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several wordings; `verb` marks the reporting verb."""

    options: tuple[Frame, ...]
    verb: bool


Frame = tuple[str | Slot | Choice, ...]
"""A frame taken apart: literal text, slots and choices, in order."""


def parse(language: str, text: str) -> Frame:
    """Return the frame that `text` writes with `[a|b]`, `<a|b>` and `{slot}`.

    Raises:
        FrameError: a bracket does not close.
    """
    stack: list[list[list[str | Slot | Choice]]] = [[[]]]
    opened: list[str] = []
    for piece in _PIECE.findall(text):
        if piece in {"[", "<"}:
            opened.append(piece)
            stack.append([[]])
        elif piece in {"]", ">"}:
            if not opened:
                raise FrameError(language, text, f"a {piece} without its opening")
            verb = opened.pop() == "<"
            options = tuple(tuple(option) for option in stack.pop())
            stack[-1][-1].append(Choice(options, verb))
        elif piece == "|" and opened:
            stack[-1].append([])
        elif piece.startswith("{"):
            stack[-1][-1].append(Slot(piece[1:-1]))
        else:
            stack[-1][-1].append(piece)
    if opened:
        raise FrameError(language, text, f"a {opened[-1]} that does not close")
    return tuple(stack[0][0])


@dataclass(slots=True)
class Writing:
    """A sentence on its way: pieces, length so far, the span of the fact, the verb, and what lists gave last."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    fact: tuple[int, int] | None = None
    verb: str | None = None
    source: str | None = None
    last: dict[str, int] = field(default_factory=dict)
    fresh: int = 0

    def add(self, text: str) -> None:
        """Append text."""
        self.pieces.append(text)
        self.length += len(text)


Values = Callable[[str], str | None]
"""Gives the text of a slot, or None where the slot is a list of the lexicon."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language: `words` are lists, `groups` hold frames by group and key, `raw` the plain settings."""

    language: str
    words: Mapping[str, tuple[Frame, ...]]
    groups: Mapping[str, Mapping[str, tuple[Frame, ...]]]
    raw: Mapping[str, Any]

    def write(self, frames: tuple[Frame, ...], values: Values, chance: Random) -> Writing:
        """Return one of the frames with its slots filled."""
        writing = Writing()
        self._expand(frames[int(chance.random() * len(frames))], values, chance, writing)
        return writing

    def _expand(self, frame: Frame, values: Values, chance: Random, writing: Writing) -> None:
        for part in frame:
            if isinstance(part, str):
                writing.add(part)
            elif isinstance(part, Slot):
                self._fill(part.name, values, chance, writing)
            else:
                start = len(writing.pieces)
                option = part.options[int(chance.random() * len(part.options))]
                self._expand(option, values, chance, writing)
                if part.verb:
                    writing.verb = "".join(writing.pieces[start:])

    def _fill(self, name: str, values: Values, chance: Random, writing: Writing) -> None:
        if name in _FRESH:
            writing.fresh += 1
            name = f"{name}{writing.fresh}"
        text = values(name)
        if text is not None:
            if name == "F":
                writing.fact = (writing.length, writing.length + len(text))
            writing.add(text)
            return
        choice = self.words["source" if name == "X" else name]
        index = int(chance.random() * len(choice))
        if writing.last.get(name) == index:  # "that X, and that X" is nobody's sentence
            index = (index + 1) % len(choice)
        writing.last[name] = index
        start = len(writing.pieces)
        self._expand(choice[index], values, chance, writing)
        if name == "X":
            writing.source = "".join(writing.pieces[start:])
        tails = self.groups["tails"].get(name)
        if tails:  # a name, so that two documents do not meet on two clauses in a row
            self._expand(tails[int(chance.random() * len(tails))], values, chance, writing)

    def month(self, number: int) -> str:
        """Return the month's name, counted from 1."""
        return str(self.raw["months"][number - 1])


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language in `names.SCRIPT_OF`.

    Raises:
        FrameError: one of its frames cannot be read.
        KeyError: a world has no such language.
    """
    if language not in SCRIPT_OF:
        raise KeyError(language)
    path = files(__package__).joinpath("lexicon", f"{language}.toml")
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    groups = {
        group: {key: _frames(language, texts) for key, texts in table.items()}
        for group, table in raw.items()
        if isinstance(table, dict)
    }
    return Lexicon(language, groups["words"], groups, raw)


def _frames(language: str, texts: list[str] | str) -> tuple[Frame, ...]:
    listed = [texts] if isinstance(texts, str) else texts
    return tuple(parse(language, text) for text in listed)
