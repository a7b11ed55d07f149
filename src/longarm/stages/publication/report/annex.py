"""Annex: the quotes that a report refers to, numbered in the order in which it does, and what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from longarm.model.slots import Statement
from longarm.stages.publication.fonts.faces import visible
from longarm.stages.publication.report.blocks import Cite, Line, Link, Quoted, Span
from longarm.stages.publication.views.desk import Quote, Said
from longarm.stages.publication.views.marks import direction
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.phrasing import isolated
from longarm.stages.publication.words.reasoning import reasoned
from longarm.stages.publication.words.strings import Strings

_UNDETERMINED = "und"
_LONG_WORD = re.compile(r"([!-~]{40})(?=[!-~])")
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+|\s{2,}")
"""Runs of blanks; a single one that no line may end at (French sets it before “:”) stays what it is."""


class Annex:
    """Numbers quotes while a report is built; a quote has one number however often it is referred to."""

    def __init__(self, made: Material) -> None:
        """Begin with no quote; addresses are absolute where the release knows where it will stand."""
        self._made = made
        self.strings = made.strings
        self.examined = made.desk.report.examined
        self._text = made.strings.text
        self._base = made.terms.address or "../"
        self._numbers: dict[str, int] = {}
        self._said: list[Said] = []
        self._spoken: set[str] = set()

    def cite(self, said: Said) -> Cite:
        """Return the reference to a claim's quote."""
        # A claim has an id of its own; two claims may rest on the same words of the same document.
        key = said.quote.href
        if key not in self._numbers:
            self._said.append(said)
            self._numbers[key] = len(self._said)
        return Cite(self._numbers[key])

    def told(self, said: Said, *, again: bool = False) -> Line:
        """Return a claim's sentence with its reference.

        A statement's words stand in the sentence itself; where they stood before, the reference is enough, unless
        they are wanted `again`.
        """
        is_statement = isinstance(said.claim.claim.slots, Statement)
        if not is_statement or (said.claim.id in self._spoken and not again):
            return (before_cite(said.sentence), self.cite(said))
        self._spoken.add(said.claim.id)
        return (
            plain(f"{said.sentence}{self._text('report.open_quote')}"),
            *self.words(said.quote),
            before_cite(self._text("report.close_quote")),
            self.cite(said),
        )

    def cites(self, ones: Iterable[Said]) -> Line:
        """Return the references to several quotes, each once."""
        return tuple(dict.fromkeys(self.cite(one) for one in ones))

    def words(self, quote: Quote) -> Line:
        """Return a quote's words in its language, and a mask in the report's for each part that is withheld."""
        return tuple(
            plain(f"[{self._text(f'withheld.{run.why}')}]", self._made.strings.language)
            if run.why is not None
            else plain(run.text, quote.language)
            for run in quote.runs
        )

    def link(self, text: str, href: str, language: str = "") -> Link:
        """Return words that lead to a page of the release; `href` is relative to the site's root."""
        return Link(_settable(text), self._base + href, _known(language))

    def quoted(self) -> tuple[Quoted, ...]:
        """Return every quote that was referred to, with where it stands."""
        return tuple(self._quoted(number, said) for number, said in enumerate(self._said, start=1))

    def documents(self) -> tuple[str, ...]:
        """Return the ids of the documents that are quoted, each once."""
        return tuple(dict.fromkeys(said.claim.document_id for said in self._said))

    def _quoted(self, number: int, said: Said) -> Quoted:
        """Return one entry of the annex."""
        quote, text = said.quote, self._text
        anchor = said.claim.claim.anchor
        between = text("report.between")
        language = self._made.strings.texts.get(f"languages.{quote.language}", quote.language)
        parts: list[Line] = [
            (self.link(quote.document, quote.href, quote.language),),
            (plain(named(self.strings, quote.publisher or text("words.unknown_publisher"))),),
            (plain(dated(self.strings, quote.published)),),
            (plain(language),),
            (plain(text("report.characters", start=anchor.start, end=anchor.end)),),
        ]
        return Quoted(
            number=number,
            line=self.words(quote),
            language=_known(quote.language),
            right_to_left=direction(quote.language) == "rtl",
            source=joined(parts, between),
        )


def plain(text: str, language: str = "", *, strong: bool = False) -> Span:
    """Return words as they can be set: what no font draws is named, and blanks are single."""
    return Span(_settable(text), _known(language), strong)


def english(strings: Strings, text: str, *, strong: bool = False) -> Span:
    """Return words of weighing in the report's language, or in marked English where it has no form for them."""
    told = reasoned(strings, text)
    if told is not None:
        return plain(told, strong=strong)
    return plain(text, "" if strings.language == "en" else "en", strong=strong)


def worded(strings: Strings, section: str, text: str) -> Span:
    """Return what a section says for a fixed English sentence; one that it does not hold stands in English."""
    known = strings.of_english(section, text)
    return english(strings, text) if known is None else plain(known)


def named(strings: Strings, name: str) -> str:
    """Return a name that can stand among the words of the report, whichever way it is written."""
    return isolated(name, strings.grammar.direction)


def upright(strings: Strings, code: str) -> str:
    """Return an identifier or an address whose parts keep their order among words from right to left."""
    return f"\u2066{code}\u2069" if strings.grammar.direction == "rtl" else code


def dated(strings: Strings, date: str | None) -> str:
    """Return a partial ISO date in words, or that there is none."""
    return strings.date(date) if date else strings.text("words.undated")


def pair(strings: Strings, name: str) -> str:
    """Return a name with the sign that a language sets between it and its value, and with the blanks around it."""
    return strings.text("words.pair", name=name, value="")


def before_cite(text: str, *, strong: bool = False) -> Span:
    """Return words that a reference follows; the two are never parted by the end of a line."""
    words = plain(text, strong=strong)
    return Span(f"{words.text}\u00a0", words.language, strong)


def joined(parts: Iterable[Line], between: str) -> Line:
    """Return lines as one, with `between` set between them."""
    found: list[Span | Cite | Link] = []
    for part in parts:
        if found:
            found.append(Span(between))
        found.extend(part)
    return tuple(found)


def _settable(text: str) -> str:
    """Return text with single blanks, visible characters, and places where a word longer than a line may break."""
    return _LONG_WORD.sub("\\1\u200b", visible(_BLANKS.sub(" ", text)))


def _known(language: str) -> str:
    """Return a language, or "" where none could be told: an unknown language is not named."""
    return "" if language == _UNDETERMINED else language
