"""Loose: nouns that stand for a body only beside a verb of saying: "the network said", "according to the bureau"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.model.voice import Voice
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Discourse
    from longarm.stages.extraction.words.lexicon import Lexicon

LOOSE = "loose"
"""Where such a noun points: to the body whose name has it, and to nobody else."""
_KNOWN = frozenset(
    {
        "attribution",
        "body",
        "countries",
        "governments",
        "modality",
        "nationals",
        "organs",
        "reporting",
        "roles",
        "sources",
        "syntax",
    }
)
"""Layers that already say what a word is."""
_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{3,30})(?:\s[^\W\d_]+)? $")
"""The noun before a verb, past one word of time."""
_RIGHT_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{3,30}) $")
_BEHIND = re.compile(r"(?: [^\W\d_]{1,5}(?= ))? ?(?:[^\W\d_]{1,5}')?([^\W\d_]{3,30})(?![\w'-])")
"""The noun behind a verb or a marker, past an article."""
_QUOTED = re.compile(r'(?<![^\W_])([^\W\d_]{3,30}) "([^"\n.;:!?]{3,32})"')
_OPENS = re.compile(r"(?:^|[.!?\n])\s{0,3}([^\W\d_]{3,30})(?= [^\W\d_])")
"""The noun that opens a sentence, however far from its verb: "Fórum v Evropě od roku 2021 napočítalo"."""
_REACH, _LONGEST = 44, 48
_ROLE = 48
"""Code points before a noun and its name in quotes in which the title of somebody there stands."""
_WALL = re.compile(r"[.;:!?\n,]")
_STEM, _ENDING, _APART = 3, 2, 3
"""Letters of a noun at least, those that a case may change, and by how many two forms of it differ at most."""


def with_loose(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> list[Mention]:
    """Return the mentions with those words of bodies' names that stand for one beside a verb of saying.

    None that the text does not print beside a capital or in a compound elsewhere.
    """
    nouns = _nouns(lexicon)
    if not nouns or not (lexicon.pack.spaces and lexicon.pack.name_case):
        return list(mentions)
    spans = {*_beside_verbs(folded, mentions, lexicon), *_before_quotes(folded, mentions)}
    spans |= {match.span(1) for match in _OPENS.finditer(folded)}
    spans = {span for span in spans if folded[slice(*span)] in nouns}
    stems = {_stem(folded[start:end]) for start, end in spans}
    named = {stem for stem in stems if _is_in_a_name(text, folded, stem)}
    found = [
        Mention.found(start, end, "sources", LOOSE)
        for start, end in spans
        if _stem(folded[start:end]) in named
        and not _is_known(mentions, start, end)
        and not _is_part(text, start, end)
    ]
    if not found:
        return list(mentions)
    return sorted([*mentions, *found], key=lambda m: (m.start, -m.end))


def _beside_verbs(
    folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Yield the words where a subject of a verb of saying, or the source that a marker names, may stand."""
    last = lexicon.pack.verb_last
    for m in mentions:
        says = _tells(m)
        after = m.key == "attribution.after"
        if says or after:
            pattern = _RIGHT_BEFORE if after else _BEFORE
            match = pattern.search(folded, max(0, m.start - _REACH), m.start)
            if match:
                yield match.span(1)
        if (says and not last) or m.key == "attribution.before":
            match = _BEHIND.match(folded, m.end)
            if match:
                yield match.span(1)


def _before_quotes(folded: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the words right before a name in quotes that speaks, or whose people do: "a lawyer of the bureau “X”"."""
    for match in _QUOTED.finditer(folded):
        low, high = match.start(1), match.end() + _REACH
        before = [m for m in starting(mentions, low - _ROLE, low) if m.end < low]
        told = [m for m in before if m.layer == "reporting" and low - m.end <= 1]
        titled = [m for m in before if m.layer == "roles" and not _WALL.search(folded, m.end, low)]
        speaks = [
            m
            for m in starting(mentions, match.end(), high)
            if _tells(m) and not _WALL.search(folded, match.end(), m.start)
        ]
        if told or titled or speaks:
            yield match.span(1)


def _tells(mention: Mention) -> bool:
    """Tell whether a verb is one of saying, or lays a paper before the public: «Комитет „X“ публикует доклад»."""
    return mention.layer == "reporting" or mention.key == "counting.presents"


def _is_in_a_name(text: str, folded: str, stem: str) -> bool:
    """Tell whether a noun stands beside a capital or a quotation, or ends a compound, somewhere in a text."""
    for match in re.finditer(rf"{re.escape(stem)}[^\W_]{{0,3}}(?![^\W_])", folded):
        start, end = match.span()
        behind = text[end : end + 3].lstrip(" \n«„“\"'‘»")
        before = text[max(0, start - _LONGEST) : start].split(" ")
        inside = bool(before[-1]) and before[-1][-1:].isalpha()
        capital = text[start].isupper() and len(before) > 1
        capital = capital and before[-2][:1].isupper() and before[-2][-1:].isalpha()
        if inside or capital or (behind[:1].isupper() and text[end : end + 1] == " "):
            return True
        if _behind_adjective(text[start], before):
            return True
    return False


def _behind_adjective(first: str, before: Sequence[str]) -> bool:
    """Tell whether a noun in small letters stands behind a capital within a sentence: "podle Kabylského fóra"."""
    if first.isupper() or len(before) <= _APART or not before[-3]:
        return False
    return before[-2][:1].isupper() and before[-2].isalpha() and before[-3][-1:].isalpha()


def _is_part(text: str, start: int, end: int) -> bool:
    """Tell whether a noun stands in a name itself: "*Puente* Mekong", "Mekong *Bridge*"."""
    opens = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    before = text[max(0, start - _LONGEST) : start].split(" ")
    inside = len(before) > 1 and before[-2][:1].isupper() and before[-2][-1:].isalpha()
    return opens or (text[start].isupper() and inside)


def _is_known(mentions: Sequence[Mention], start: int, end: int) -> bool:
    around = starting(mentions, max(0, start - _LONGEST), end)
    return any(m.layer in _KNOWN and m.start < end and start < m.end for m in around)


@cache
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    forms = lexicon.pack.forms("naming.organization_words")
    return frozenset(form.casefold() for form in forms if form[:1] != "-")


def note_noun(view: View, actor: Actor, voice: Voice, discourse: Discourse) -> None:
    """Keep a body under the nouns for a body in its name and before it, for "the bureau" later on."""
    nouns = _nouns(view.passage.lexicon)
    low, _ = view.passage.around(actor.start, actor.start, 1)
    printed = view.passage.folded[max(view.start, low) : actor.end]
    for word in re.findall(r"[^\W\d_]{3,}", printed):
        if word in nouns:
            discourse.nouns[_stem(word)] = voice


def called_by(noun: str, discourse: Discourse) -> Voice | None:
    """Return the body in whose name, or before it, a noun stood."""
    known = discourse.nouns.get(_stem(noun))
    if known is not None:
        return known
    return next(
        (voice for voice in reversed(discourse.bodies) if _has(voice.name.casefold(), noun)), None
    )


def _has(name: str, noun: str) -> bool:
    """Tell whether a name has a noun, or a compound that ends in it, but for endings."""
    stem = _stem(noun)
    return any(
        (word.startswith(stem) and abs(len(word) - len(noun)) <= _APART) or word.endswith(noun)
        for word in name.split()
    )


def _stem(word: str) -> str:
    return word[: max(_STEM, len(word) - _ENDING)]
