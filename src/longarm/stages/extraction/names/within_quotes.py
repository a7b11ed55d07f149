"""Within quotes: names of bodies that no noun introduces, beside a verb of saying: «Весна» сообщает."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.called import called_so
from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_LONGEST = 32
"""Code points of such a name; what is quoted longer is somebody's words."""
_NEAR = 60
"""Code points behind a name in which its people's verb stands: «в „Весне“ это отрицают»."""
_OPENING = 2
"""Words with which a clause opens before such a name."""
_SAYING = frozenset({"asserts", "alleges", "denies", "finds", "holds", "opines"})
_TELLING = frozenset({"asserts", "alleges", "finds"})
"""Verbs behind which a quoted name stands; what is called «Ложь» is no name."""
_NO_NOUN = frozenset({"bounds", "modality", "relative", "syntax", "weekdays"})
"""Lists whose words stand before a subject and have none of their own: «в итоге „Весна“ насчитала»."""
_NOUNS = frozenset({"sources.organization", "sources.outlet"})
_COUNCILS = frozenset({"government", "parliament"})
"""Organs whose nouns, "council" or "assembly", are those of free bodies as well."""
_SHORTEST = 4
"""Letters that such a name has at least."""
_ENDED = re.compile(r"\s?(?:[.,;:)]|$)")
_SEATED = re.compile(r",? ")
_WALL = re.compile(r"[.;:!?\n]")
_STOP = re.compile(r"[.!?。\n]")
_THINGS = frozenset({"facility", "organs"})
"""Layers of words that say of a quoted name what it is, which is no body."""


def quoted_bodies(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the names in quotes of whose word a verb right before or behind them is, or that have a seat."""
    verbs = [m for m in mentions if m.layer == "reporting" and m.value in _SAYING]
    if not verbs:
        return
    telling = {m.end for m in verbs if m.value in _TELLING}
    seats = {m.start for m in mentions if m.key == "sources.seat"}
    within = lexicon.pack.forms("syntax.within")
    quotations = list(_quoted(lexicon).finditer(text))
    called = called_so(folded, [match.span() for match in quotations], mentions, lexicon)
    for match in quotations:
        start, end = match.start() + 1, match.end() - 1
        if not text[start].isupper() or _known(mentions, start, end):
            continue
        behind = match.end() + 1
        opens = _opens(folded, match.start(), mentions)
        speaks = opens and folded[match.end() : behind] == " "
        speaks = speaks and any(m.start == behind for m in verbs)
        told = match.start() - 1 in telling and bool(_ENDED.match(folded, match.end()))
        seated = _SEATED.match(folded, match.end())
        speaks |= match.start() in called or (
            opens and seated is not None and seated.end() in seats
        )
        if speaks or told or (within and _people_of(folded, match.span(), verbs, within)):
            yield Mention.found(start, end, "name", "quoted")


def bodies_in_quotes(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield names in quotes where no capital shows one: by the noun for a body at their head, or a verb of counting.

    The noun ends the name where words stand before what they belong to («北方流亡媒體基金會»), and begins it elsewhere.
    """
    heads = {m.end if _last(lexicon) else m.start for m in mentions if m.key in _NOUNS}
    counting = {m.start for m in mentions if m.key == "reporting.finds"}
    quotations = list(_all_quoted(lexicon).finditer(text))
    spans = [match.span() for match in quotations]
    called = called_so(folded, spans, mentions, lexicon)
    for match in quotations:
        start, end = match.start() + 1, match.end() - 1
        letters = end - start >= _SHORTEST and not any(map(str.isdigit, folded[start:end]))
        if not letters or _is_facility(mentions, start, end) or _is_office(mentions, start, end):
            continue
        if _is_counted(folded, match.start(), lexicon):
            continue
        if not lexicon.pack.spaces and _says_no(mentions, start, end):
            continue
        named = (end if _last(lexicon) else start) in heads or _has_noun(folded[start:end], lexicon)
        counts = not lexicon.pack.spaces and match.end() in counting
        named |= match.start() in called
        if named or (counts and not _known(mentions, start, end)):
            yield Mention.found(start, end, "name", "quoted")


def quoted_subjects(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield short names in quotes that a particle of the subject follows, where verbs stand last and one says: ‘X’은.

    Whatever a list knows is no such name, nor what stands in a sentence with no verb of saying.
    """
    if not lexicon.pack.verb_last:
        return
    marks = (*lexicon.pack.forms("syntax.subject"), *lexicon.pack.forms("syntax.nominative"))
    verbs = [m for m in mentions if m.layer == "reporting" and m.value in _TELLING]
    for match in _short_quoted(lexicon).finditer(text) if marks and verbs else ():
        start, end = match.start() + 1, match.end() - 1
        if not folded.startswith(marks, match.end()) or any(map(str.isdigit, folded[start:end])):
            continue
        stop = _STOP.search(folded, match.end())
        said = any(
            True for _ in starting(verbs, match.end(), stop.start() if stop else len(folded))
        )
        known = any(
            m.end == end and m.layer != "name" for m in starting(mentions, start, start + 1)
        )
        held = any(m.layer in _THINGS and m.end <= end for m in starting(mentions, start, end))
        if said and not (known or held):
            yield Mention.found(start, end, "name", "quoted")


def _is_counted(folded: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a number stands right before the quotes, so that they hold what there are many of."""
    word = folded[:start].rstrip().rpartition(" ")[2]
    counted = lexicon.pack.spaces and word in lexicon.number_words
    return counted or word[-1:].isdigit()


def _says_no(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether words deny something of a place, as no name does: 从未在…设立任何机构 ends in a noun for a body."""
    inside = {m.key for m in starting(mentions, start, end) if m.end <= end}
    return "modality.negation" in inside and bool(
        inside & {"syntax.place", "syntax.prepositions", "syntax.breaks"}
    )


def _is_facility(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether words are what an office is called: a noun for one and what it does, as 警务服务站."""
    inside = [m for m in starting(mentions, start, end) if m.layer == "facility" and m.end <= end]
    heads = {m.start for m in inside if m.key == "facility.heads" and end in {m.end, m.end + 1}}
    return bool(heads) and any(m.start not in heads for m in inside)


def _is_office(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether words end in an office of state, or are one: "take him to the embassy"."""
    inside = [m for m in starting(mentions, start, end) if m.end == end]
    return any(m.layer == "organs" and m.value not in _COUNCILS for m in inside)


def _last(lexicon: Lexicon) -> bool:
    """Tell whether the noun at the head of a name is its last word."""
    return lexicon.pack.modifiers == "before" or not lexicon.pack.spaces


def _has_noun(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name has a noun for a body at its head, and more than that."""
    nouns = _nouns(lexicon)
    if lexicon.pack.spaces:
        words = name.split()
        return len(words) > 1 and words[-1 if _last(lexicon) else 0] in nouns
    return any(name.endswith(noun) and len(name) > len(noun) + 1 for noun in nouns)


@cache
def _nouns(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(map(str.casefold, lexicon.pack.forms("naming.organization_words")))


def _opens(folded: str, start: int, mentions: Sequence[Mention]) -> bool:
    """Tell whether a quotation opens a clause, so that no noun before it is what it belongs to."""
    before = folded[max(0, start - _NEAR) : start].rstrip(" ")
    if not before or before[-1] in ".,;:!?\n-":
        return True
    low, high = start - _NEAR, start - 1
    return any(m.end == high and m.layer in _NO_NOUN for m in starting(mentions, low, high))


def _people_of(
    folded: str, span: tuple[int, int], verbs: Sequence[Mention], within: Sequence[str]
) -> bool:
    """Tell whether a name opens its clause as where people are, whose verb follows: «в „Весне“ говорят»."""
    before = _WALL.split(folded[max(0, span[0] - _NEAR) : span[0]])[-1].split()
    if not before or before[-1] not in within or len(before) > _OPENING:
        return False
    return any(
        not _WALL.search(folded, span[1], m.start)
        for m in starting(verbs, span[1], span[1] + _NEAR)
    )


def _known(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Tell whether a list knows the words as a body, a state, or a kind of facility, so that they are no new name."""
    return any(
        m.end <= end and m.layer in {"body", "countries", "facility", "governments", "organs"}
        for m in starting(mentions, start, end)
    )


@cache
def _all_quoted(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds such quotations between straight marks as well, of which none opens behind a letter."""
    straight = rf"(?<!\w)(?P<mark>['\"])[^'\"\n.,;:!?]{{3,{_LONGEST}}}(?P=mark)"
    return re.compile(rf"{_quoted(lexicon).pattern}|{straight}")


@cache
def _short_quoted(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds one or two quoted words of two letters or more."""
    pairs = {(pair[0], pair[1]) for pair in lexicon.pack.quote_pairs}
    found = [
        rf"{re.escape(a)}[^{re.escape(a + b)}\s.,;:!?。、]{{2,12}}(?:\s\w{{2,8}})?{re.escape(b)}"
        for a, b in sorted(pairs)
    ]
    return re.compile("|".join(found) or r"(?!)")


@cache
def _quoted(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds short quotations between marks of which the first is not the last."""
    pairs = {(pair[0], pair[1]) for pair in lexicon.pack.quote_pairs if pair[0] != pair[1]}
    found = [
        rf"{re.escape(a)}[^{re.escape(a + b)}\n.,;:!?]{{3,{_LONGEST}}}{re.escape(b)}"
        for a, b in sorted(pairs)
    ]
    return re.compile("|".join(found) or r"(?!)")
