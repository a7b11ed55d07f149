"""Breakdowns: a count divided by places in a row of pairs: "9 in A, 5 in B", "A (9), B (5)", or lines "A 9"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.numbers import Number
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from longarm.stages.extraction.phrases.places import Place
    from longarm.stages.extraction.phrases.view import View

_BRACKETS = re.compile(r"\(([^()]{1,300})\)")
_BEFORE_NUMBER = re.compile(r"\s*[(:=|-]?\s*")
"""What stands between a place and its number: "A 9", "A (9", "A: 9", "A - 9"."""
_WORD = re.compile(r"\s+[^\W\d]+(?:\s[^\W\d]{1,2})?\s+")
"""A verb between places and the number that each of them has, and a pronoun with it."""
_APART = re.compile(r"[,;:.()/|،؛、]")
"""Marks that part a number from a place behind it."""
_NEXT = re.compile(r"[,;/|،؛、\n]")
"""Marks between two pairs."""
_CLOSED = re.compile(r"\s*\)?\s*(?:$|[,;/|.،؛、)])")
_TIGHT, _LOOSE, _LINK = 3, 7, 3
"""Words between a number and its place, in the first pair of a row, and between two pairs."""
_TIGHT_UNSPACED, _LOOSE_UNSPACED, _LINK_UNSPACED = 5, 8, 3
_PERSON_REACH = 3
"""Words between a person's name and a place with an age behind it: "Karim, from A (34)"."""
_ROW_WORDS = 2
_LEAST, _TABLE = 2, 3
"""Pairs that make a row, and states that make a table of lines."""
_POSTCODE = 5
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Share:
    """A number and the places that have it: each of them where `each`, else all together.

    `located` is False where nothing puts the count at the place, so that it only tells what it is about.
    """

    number: Number
    places: tuple[Place, ...]
    each: bool
    located: bool
    end: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of a sentence that may be shares; `nouns` gives where the noun of a number ends that has one."""

    numbers: Sequence[Number]
    nouns: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Aims:
    """The accused states (ISO), which numbers may be about, and whether the line is one of a table."""

    accused: frozenset[str]
    row: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a sentence without brackets in it, or what stands in one pair of them."""

    numbers: Sequence[Number]
    places: Sequence[Place]


def shares_of(view: View, counts: Counts, places: Sequence[Place], aims: Aims) -> dict[int, Share]:
    """Return the shares of a sentence by where their numbers start; in a table's line one pair is enough."""
    numbers = [n for n in counts.numbers if _may_be_share(view, n)]
    if not numbers or not places:
        return {}
    found: dict[int, Share] = {}
    for stretch in _stretches(view, numbers, places):
        for run in _runs(view, stretch, counts.nouns):
            if aims.row or sum(len(share.places) if share.each else 1 for share in run) >= _LEAST:
                about = not aims.row and _is_about(view, run, aims.accused)
                found |= {s.number.start: replace(s, located=not about) for s in run}
    return found


def _is_about(view: View, run: Sequence[Share], accused: frozenset[str]) -> bool:
    """Tell whether a row tells whom counts are about: "13 concern A and 8 B", A being accused."""
    if any(only_linked(view, p) for s in run for p in s.places):
        return True
    bare = [share for share in run if not share.located]
    return bool(bare) and any(p.country in accused or p.toward for s in run for p in s.places)


def only_linked(view: View, place: Place) -> bool:
    """Tell whether a place is where what was counted is traced to, not where it was counted: "74 linked to Iran"."""
    near = view.near(view.of("counting", "linked"), place.start, place.start, 1)
    return any(0 <= place.start - m.end <= 1 for m in near)


def ones_each(view: View) -> Iterator[Number]:
    """Yield the words for "one each" as ones: "je eines in A und B"."""
    for mark in view.of("syntax", "one_each"):
        if not any(n.start < mark.end and mark.start < n.end for n in view.numbers):
            yield Number(mark.start, mark.end, 1.0, worded=True, stop=mark.end)


def is_row(view: View, places: Sequence[Place]) -> bool:
    """Tell whether a whole line is one place and one number: "Poland 17", "- 17: Poland"."""
    if len(view.numbers) != 1 or len(places) != 1 or view.of("reporting"):
        return False
    number, place = view.numbers[0], places[0]
    inside = view.words(place.start, place.end) + view.words(number.start, number.end)
    return view.words(view.start, view.end) - inside <= _ROW_WORDS


def in_a_table(views: Sequence[View], placed: Sequence[Sequence[Place]]) -> frozenset[str]:
    """Return the states (ISO) by which lines of a document divide a count: the table tells of none of them alone."""
    rows = (places for view, places in zip(views, placed, strict=True) if is_row(view, places))
    states = frozenset(places[0].country for places in rows)
    return states if len(states) >= _TABLE else frozenset()


def _may_be_share(view: View, number: Number) -> bool:
    """Tell whether a number can count: no year, no postcode, nothing vague or misprinted."""
    value = number.value
    if not value or value != int(value) or number.vague or number.misprint:
        return False
    digits = view.gap(number.start, number.end)
    plain = digits.isdigit()
    return not (plain and (value in _YEARS or len(digits) >= _POSTCODE or digits.startswith("0")))


def _stretches(
    view: View, numbers: Sequence[Number], places: Sequence[Place]
) -> Iterator[_Stretch]:
    """Yield what stands in brackets with places in it, and the sentence without those."""
    inner: list[tuple[int, int]] = []
    for match in _BRACKETS.finditer(view.passage.folded, view.start, view.end):
        low, high = match.span(1)
        if starting(places, low, high):
            inner.append((low, high))
            yield _Stretch(starting(numbers, low, high), starting(places, low, high))
    outside = [n for n in numbers if not any(low <= n.start < high for low, high in inner)]
    rest = [p for p in places if not any(low <= p.start < high for low, high in inner)]
    yield _Stretch(outside, rest)


def _runs(view: View, stretch: _Stretch, nouns: Mapping[int, int]) -> Iterator[list[Share]]:
    """Yield the rows of pairs of a stretch, in the order in which each of them begins."""
    tokens: list[Number | Place] = sorted(
        [*stretch.numbers, *stretch.places], key=lambda token: token.start
    )
    index = 0
    while index < len(tokens):
        run: list[Share] = []
        here = index
        turned = not isinstance(tokens[index], Number)
        while here < len(tokens):
            if turned:
                pair = _place_first(view, tokens, here, nouns)
            else:
                pair = _number_first(view, tokens, here, nouns, first=not run)
            if pair is None or (run and not _linked(view, run[-1].end, tokens[here].start)):
                break
            run.append(pair[0])
            here = pair[1]
        if run:
            yield run
        index = max(here, index + 1)


def _number_first(
    view: View,
    tokens: Sequence[Number | Place],
    index: int,
    nouns: Mapping[int, int],
    *,
    first: bool,
) -> tuple[Share, int] | None:
    """Return the pair of the number at `index` and the places behind it, and the index behind those."""
    number = tokens[index]
    if not isinstance(number, Number) or index + 1 == len(tokens):
        return None
    if in_own_brackets(view, number):
        return None
    place = tokens[index + 1]
    start = nouns.get(number.start, number.stop)
    if isinstance(place, Number) or not _reaches(view, start, place.start, first=first):
        return None
    each = _each(view, number.start, place.start)
    listed, behind = [place], index + 2
    while behind < len(tokens):
        other = tokens[behind]
        if isinstance(other, Number):
            break
        goes_on = each and _linked(
            view, listed[-1].end, other.start
        )  # "two each in A (B and C) and in D"
        if other.listed != place.listed and not goes_on:
            break
        listed.append(other)
        behind += 1
    each = each and len(listed) > 1
    located = place.located or _placed(view, start, place)
    return Share(number, tuple(listed), each, located, listed[-1].end), behind


def _place_first(
    view: View, tokens: Sequence[Number | Place], index: int, nouns: Mapping[int, int]
) -> tuple[Share, int] | None:
    """Return the pair "A (9)", "A 9", or "A and B one each", and the index behind it."""
    listed: list[Place] = []
    while index < len(tokens):
        token = tokens[index]
        if isinstance(token, Number):
            break
        listed.append(token)
        index += 1
    if index == len(tokens) or not listed:
        return None
    number = tokens[index]
    last = listed[-1]
    if not isinstance(number, Number) or any(p.listed != last.listed for p in listed):
        listed = [last]
    if not isinstance(number, Number):
        return None
    each = _each(view, last.end, number.start) or _each_after(view, number)
    marks = view.of("syntax", "each")
    gap = view.gap(last.end, number.start)
    for mark in starting(marks, last.end, number.start):
        gap = gap.replace(view.gap(mark.start, mark.end), "")
    held = each and len(listed) > 1 and _holds(view, gap)
    if not (held or _BEFORE_NUMBER.fullmatch(gap)) or (len(listed) > 1 and not each):
        return None
    stop = nouns.get(number.start, number.stop)
    if not _ends_pair(view, stop, each=each) or _is_age(view, last, number):
        return None
    if not held and not _opens_pair(view, listed[0], gap):
        return None
    end = stop + (view.gap(stop, stop + 1) == ")")
    return Share(number, tuple(listed), len(listed) > 1, located=True, end=end), index + 1


def _holds(view: View, gap: str) -> bool:
    """Tell whether what parts places and a number says that they have it: "A and B have", "follow with", ", with"."""
    words = gap.strip(" ,").rsplit(" ", 1)
    if words[-1].casefold() in view.passage.lexicon.pack.forms("syntax.prepositions"):
        return not words[:-1] or bool(_WORD.fullmatch(f" {words[0]} "))
    return bool(_WORD.fullmatch(gap))


def in_own_brackets(view: View, number: Number) -> bool:
    """Tell whether a number stands alone in brackets, or in a table's cell, whose head says what it counts."""
    opened = view.mark_before(view.start, number.start) == "("
    cell = view.passage.folded[number.stop : number.stop + 2].strip() == "|"
    return cell or (opened and view.mark_after(number.stop, view.end) == ")")


def _reaches(view: View, start: int, end: int, *, first: bool) -> bool:
    """Tell whether a place belongs to a number before it: few words, no mark and no "and" between."""
    spaced = view.passage.lexicon.pack.spaces
    tight = _TIGHT if spaced else _TIGHT_UNSPACED
    loose = _LOOSE if spaced else _LOOSE_UNSPACED
    if view.words(start, end) > (loose if first else tight):
        return False
    gap = view.gap(start, end)
    aside = first and gap.count(",") == 2  # noqa: PLR2004 - "9 people, according to X, in A"
    if _APART.search(gap.replace(",", " ") if aside else gap):
        return False
    return not any(m.key == "syntax.and" for m in view.between(start, end))


def _placed(view: View, start: int, place: Place) -> bool:
    """Tell whether a preposition, a case or nothing but a mark puts a count at a place."""
    pack = view.passage.lexicon.pack
    if not pack.spaces or not pack.forms("syntax.prepositions") or place.toward:
        return not place.toward
    if any(
        m.key in {"syntax.prepositions", "syntax.place"} for m in view.between(start, place.start)
    ):
        return True
    return "-" in view.gap(start, place.start)


def _linked(view: View, start: int, end: int) -> bool:
    """Tell whether one pair follows another: a comma, a stroke or "and" between, and hardly a word."""
    reach = _LINK if view.passage.lexicon.pack.spaces else _LINK_UNSPACED
    asides = [match.span() for match in _BRACKETS.finditer(view.passage.folded, start, end)]
    if view.words(start, end) - sum(view.words(*aside) for aside in asides) > reach:
        return False
    gap = _BRACKETS.sub(" ", view.gap(start, end))
    if any(mark in gap for mark in ".!?:"):
        return False
    joined = any(m.key == "syntax.and" for m in view.between(start, end))
    joined |= gap.strip() in view.passage.lexicon.pack.forms("syntax.and")  # written to the number
    return joined or bool(_NEXT.search(gap))


def _ends_pair(view: View, stop: int, *, each: bool) -> bool:
    """Tell whether a mark or "and" closes "A 9", so that the number counts nothing behind it."""
    if each or _CLOSED.match(view.passage.folded, stop, view.end):
        return True
    near = view.near(view.of("syntax", "and"), stop, stop, 0)
    return any(not view.gap(stop, m.start).strip(" )") for m in near if m.start >= stop)


def _opens_pair(view: View, place: Place, gap: str) -> bool:
    """Tell whether a place before a bare number stands for itself, and is no part of a name: "Rapid Vienna 1"."""
    if gap.strip() or view.mark_before(view.start, place.start) in {"", *"(,;:/|-،؛、，；：*"}:
        return True
    before = view.near(view.mentions, place.start, place.start, 1)
    return (
        any(
            m.layer == "syntax"
            and m.value in {"and", "prepositions", "place"}
            and m.end <= place.start
            for m in before
            if view.words(m.end, place.start) <= 1
        )
        or not view.passage.lexicon.pack.spaces
    )


def _each(view: View, start: int, end: int) -> bool:
    """Tell whether "each" stands right before `start`, or from there on before `end`."""
    low, _ = view.passage.around(start, start, 1)
    marks = starting(view.of("syntax", "each", "one_each"), max(low, view.start), end)
    return any(m.start >= start or view.words(m.end, start) == 0 for m in marks)


def _each_after(view: View, number: Number) -> bool:
    near = view.near(view.of("syntax", "each"), number.stop, number.stop, 0)
    return any(0 <= m.start - number.stop <= 1 for m in near)


def _is_age(view: View, place: Place, number: Number) -> bool:
    """Tell whether a number in brackets is the age of somebody named before the place: "Karim from A (34)"."""
    if not in_own_brackets(view, number):
        return False
    people = [
        a
        for a in view.near(view.actors, place.start, place.start, _PERSON_REACH)
        if a.head == "name" and a.type is VoiceType.PERSON and a.end <= place.start
    ]
    return bool(people) and view.words(people[-1].end, place.start) <= _PERSON_REACH
