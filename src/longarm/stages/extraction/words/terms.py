"""Terms: what the forms of a lexicon mean, kept as text and read when a document first holds one.

A language has a hundred and fifty thousand forms and a document some hundred of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from longarm.stages.extraction.words.mentions import INFLECTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NEXT_TERM, _NEXT_PART = "\x1e", "\x1f"
"""Marks that stand in no word."""
_OPEN, _AFTER, _STEM = "*", "~", "-"


class Term(NamedTuple):
    """What a form means: its layer, its value there, and how it must be written to count.

    `case` is `any`, `initial` (a capital is needed) or `exact` (all capitals, as in the pack).
    """

    layer: str
    value: str
    form: str
    case: str
    open_end: bool = False
    """True for `stem*`: the match runs on to the word's end."""
    after: bool = False
    """True for `~ or more`: the form stands after the number it bounds."""
    key: str = ""
    """Layer and value as one word, `facility.heads`."""
    stem: bool = False
    """True for a name without its last letter: it counts only where an ending of the language follows."""


class Meaning(NamedTuple):
    """What a pattern means, and what can be told of all its terms at once."""

    terms: tuple[Term, ...]
    """What it means as it stands."""
    case: str
    """How all of them must be written to count, empty where not all in one way."""
    running: tuple[Term, ...]
    """Those that may run on beyond the pattern, to its word's end, however that goes on."""
    inflected: tuple[Term, ...]
    """Those that may run on where an ending of the language follows: the same, and names."""
    guard: bool


def as_text(terms: Iterable[Term]) -> str:
    """Return the terms of a pattern as one text; a form is kept only where it must be printed exactly so."""
    return _NEXT_TERM.join(
        _NEXT_PART.join(
            (
                term.layer,
                term.value,
                term.form if term.case == "exact" else "",
                term.case,
                _OPEN * term.open_end + _AFTER * term.after + _STEM * term.stem,
            )
        )
        for term in terms
    )


def _term(text: str) -> Term:
    layer, value, form, case, marks = text.split(_NEXT_PART)
    key = f"{layer}.{value}"
    return Term(layer, value, form, case, _OPEN in marks, _AFTER in marks, key, _STEM in marks)


class Meanings(dict[int, Meaning]):
    """What each pattern means, by its number; terms are read when first asked for."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the meanings of all patterns, in order, as `as_text` gives them."""
        super().__init__()
        self._texts = texts

    def __missing__(self, index: int) -> Meaning:
        """Read the terms of a pattern."""
        terms = tuple(map(_term, self._texts[index].split(_NEXT_TERM)))
        running = tuple(term for term in terms if term.open_end)
        inflected = tuple(term for term in terms if term.open_end or term.layer in INFLECTED)
        self[index] = made = Meaning(
            tuple(term for term in terms if not term.stem),
            case=terms[0].case if len({term.case for term in terms}) == 1 else "",
            running=running,
            inflected=running if len(inflected) == len(running) else inflected,
            guard=any(term.layer == "guards" for term in terms),
        )
        return made
