"""Numbers: digits, number words, scales and Han numerals as printed, with what cannot be read kept as such."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from longarm.stages.extraction.words.mentions import UNSPACED

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention

# What opens with one of a few characters is looked for many times as fast: so marks before it are asked for after it.
_DIGITS = re.compile(r"[0-9](?<![\d:.,/].)\d*(?:[.,'\u00a0\u202f ]\d+)*(?![:/]?\d)")
_BLOTS = "\ufffd■□█▇▮"
_LOST = re.compile(rf"(?<![\d.,])\d*[{_BLOTS}]+\d+(?![\d.,])|(?<![\d.,])\d+[{_BLOTS}]+(?!\w)")
"""A number of which a character was lost, or that a scan has blotted: "1\ufffd4", "2■7"."""
_SPACE_GROUPS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f']\d{3})+")
_TELEPHONE = re.compile(r"[+(0](?<![\d.,].)(?:(?<=\+)\d|(?<=\()0|(?<=0))[\d()./ \u00a0\-]{6,}\d")
_DAY_IN_DIGITS = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}|0[.,]\d")
_TELEPHONE_DIGITS = 8
"""A day in digits has eight at most, and is told apart by its marks; a count does not begin with a nought."""
_SCALE_FLOOR, _MYRIAD = 1000, 10_000
_GROUP_MARKS = ".,'"
_CLITIC = 7
"""Code points of the longest preposition written onto a number, with the stroke that joins them."""
_MOST_DIGITS = 15
"""Digits of the longest number that is one; what has more is an account, a telephone or a machine's word."""
_BETWEEN_REACH = 16
"""Code points before a range in which "between" stands."""
_QUOTES = "-\"'(¿¡"
"""What opens an answer or a quotation, in the folded text."""
_CHANGE_REACH = 30
"""Code points before a range in which a verb of change stands: "has gone up from"."""
_YEARS = (1900, 2100)

_YEAR_DIGITS = 4


class Number(NamedTuple):
    """A number at `[start, end)`; `value` is None where it is vague or misprinted.

    `about` is True for collectives ("a dozen or so"), `misprint` for digits grouped in no readable way, `worded` for
    number words.
    """

    start: int
    end: int
    value: float | None
    about: bool = False
    misprint: bool = False
    vague: bool = False
    worded: bool = False
    stop: int = 0
    """Where a measure word after it ends (54個), else `end`."""
    upto: float | None = None
    """The upper end of a range ("between 4 and 6 million"); `value` is the lower."""


def is_year(number: Number) -> bool:
    """Tell whether a number is printed as a year of this time is."""
    low, high = _YEARS
    within = number.value is not None and low <= number.value <= high
    return within and number.end - number.start == _YEAR_DIGITS


def find_numbers(folded: str, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Number]:
    """Return the numbers of a text in order, dates and addresses included: the caller knows which count something."""
    parts = [
        _Part(number.start, number.end, number, "digits")
        for number in _digit_numbers(folded, lexicon)
    ]
    parts += [
        _Part(number.start, number.end, number, "digits")
        for number in _before_measures(folded, lexicon)
    ]
    taken = {place for part in parts for place in range(part.start, part.end)}
    ends = {part.end for part in parts} | {m.end for m in mentions if m.layer == "number"}
    parts += [
        _Part(mention.start, mention.end, None, mention.value)
        for mention in mentions
        if mention.layer == "number"
        and mention.start not in taken
        and not (mention.value == "scales" and _goes_on(folded, mention.start, ends, lexicon))
    ]
    parts.sort(key=lambda part: part.start)
    whole = _outermost(_joined(folded, parts, lexicon))
    numbers = _ranged(folded, whole, lexicon)
    measured = [_with_measure(folded, number, lexicon) for number in numbers]
    pairs = _pairs(folded, lexicon)
    return sorted([*measured, *pairs], key=lambda number: number.start) if pairs else measured


def _pairs(folded: str, lexicon: Lexicon) -> list[Number]:
    """Return the twos that nouns in the dual hold: "مركزين" is two centres. Each stands right before its noun."""
    duals = lexicon.pack.forms("numbers.dual")
    if not duals:
        return []
    found = _dual_nouns(lexicon).finditer(folded)
    return [Number(m.start(1), m.start(1), 2, worded=True) for m in found]


@cache
def _dual_nouns(lexicon: Lexicon) -> re.Pattern[str]:
    def any_of(words: Sequence[str]) -> str:
        return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

    pack = lexicon.pack
    return re.compile(
        rf"(?<!\w)(?:{any_of(pack.clitics)})?({any_of(pack.forms('numbers.dual'))})(?!\w)"
    )


def _goes_on(folded: str, start: int, ends: Container[int], lexicon: Lexicon) -> bool:
    """Tell whether a scale goes on with a word that is no number, as 만 ("only") does in 것만 641명."""
    inside = start > 0 and folded[start - 1].isalpha() and lexicon.pack.spaces
    return inside and start not in ends


def _outermost(numbers: list[Number]) -> list[Number]:
    """Leave out what stands inside the number before: the "thousands" of "three thousand" («три тысячи»)."""
    kept: list[Number] = []
    for number in numbers:
        if not kept or number.end > kept[-1].end or number.start >= kept[-1].end:
            kept.append(number)
    return kept


def _ranged(folded: str, numbers: list[Number], lexicon: Lexicon) -> list[Number]:
    """Join "between 4 and 6 million" and "50–60" into one number with two ends."""
    joined: list[Number] = []
    for number in numbers:
        last = joined[-1] if joined else None
        low = last and _lower_end(folded, last, number, lexicon)
        if last is not None and low:
            joined[-1] = last._replace(value=low, end=number.end, upto=number.value)
        else:
            joined.append(number)
    return joined


def _lower_end(folded: str, low: Number, high: Number, lexicon: Lexicon) -> float | None:
    """Return the lower end where two numbers are a range, with the scale that only the upper one names; else None."""
    gap = folded[low.end : high.start].strip()
    if gap not in {"-", "~"} and gap not in lexicon.pack.forms("numbers.upto"):
        if gap not in lexicon.pack.forms("numbers.to"):
            return None
        words = folded[max(0, low.start - _BETWEEN_REACH) : low.start].split()[-2:]
        known = lexicon.pack.forms("numbers.between")
        between = any(word.strip(_QUOTES) in known for word in words)  # "-Entre 60 y 70"
        changes = between and _changes(folded, low.start, lexicon)
        if changes or (not between and not _close(low, high, gap, lexicon)):
            return None
    if low.value is None or high.value is None or low.upto or _as_year(folded, high):
        return None
    scaled = low.value * _SCALE_FLOOR <= high.value and any(
        character.isalpha() for character in folded[high.start : high.end]
    )
    digits = next(iter(re.findall(r"\d+(?:[.,]\d+)?", folded[high.start : high.end])), "")
    if scaled and digits and low.value < float(digits.replace(",", ".")):
        return low.value * high.value / float(digits.replace(",", "."))
    if scaled and not digits and low.worded and high.value % _SCALE_FLOOR == 0:
        lifted = low.value * _SCALE_FLOOR
        return lifted if lifted < high.value else low.value  # "sixty to seventy thousand"
    return low.value if low.value < high.value else None


def _changes(folded: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of change stands before a range: "rose from 112 to 187" tells two counts."""
    before = folded[max(0, start - _CHANGE_REACH) : start].split()
    return any(word in lexicon.pack.forms("numbers.change") for word in before)


def _close(low: Number, high: Number, gap: str, lexicon: Lexicon) -> bool:
    """Tell whether "90 to 95" is a range without a word that opens it: not "two and three", not "by 3 votes to 20"."""
    joins = gap in lexicon.pack.forms("syntax.and") or gap in lexicon.pack.forms("numbers.joiners")
    return not joins and bool(low.value) and (high.value or 0) <= 2 * (low.value or 0)


def _as_year(folded: str, number: Number) -> bool:
    return (
        len(folded[number.start : number.end]) == len("2022")
        and _YEARS[0] < (number.value or 0) < _YEARS[1]
    )


def _with_measure(folded: str, number: Number, lexicon: Lexicon) -> Number:
    measures = lexicon.pack.forms("numbers.classifiers")
    longest = 0
    if measures and folded.startswith(measures, number.end):
        longest = max(len(m) for m in measures if folded.startswith(m, number.end))
    elif measures and lexicon.pack.spaces and folded.startswith(" ", number.end):
        word = _WORD.match(folded, number.end + 1)
        longest = len(word[0]) + 1 if word is not None and word[0] in measures else 0
    stop = max(number.stop, number.end + longest)
    return number if stop == number.stop else number._replace(stop=stop)


def _before_measures(folded: str, lexicon: Lexicon) -> Iterator[Number]:
    """Yield numerals that are one only before a measure word, as they lie in other words too: 세 명, 두 곳."""
    numerals = lexicon.pack.numbers["before_measure"]
    if not numerals:
        return
    for match in _measured(lexicon).finditer(folded):
        yield Number(match.start(), match.end(1), numerals[match[1]], worded=True, stop=match.end())


@cache
def _measured(lexicon: Lexicon) -> re.Pattern[str]:
    numerals = lexicon.pack.numbers["before_measure"]
    measures = sorted(lexicon.pack.forms("numbers.classifiers"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(numerals)})\s({'|'.join(map(re.escape, measures))})")


_WORD = re.compile(r"[^\W\d_]+")


class _Part(NamedTuple):
    start: int
    end: int
    number: Number | None
    kind: str


def _digit_numbers(folded: str, lexicon: Lexicon) -> list[Number]:
    blotted = any(blot in folded for blot in _BLOTS)
    lost = [m.span() for m in _LOST.finditer(folded)] if blotted else []
    found = [Number(*span, None, misprint=True) for span in lost]
    telephones = _telephones(folded)
    for match in _DIGITS.finditer(folded):
        start, printed = match.start(), match.group()
        unread = any(low <= start < high for low, high in lost)
        if _in_a_name(folded, start, lexicon) or start in telephones or unread:
            continue
        grouped = _SPACE_GROUPS.match(printed)
        if " " in printed or "\u00a0" in printed or "\u202f" in printed:
            if grouped and grouped.end() == len(printed):
                whole = _read(start, re.sub(r"\D", "", printed), lexicon)
                found.append(whole._replace(end=match.end()))
                continue
            pieces = re.finditer(r"[^ \u00a0\u202f]+", printed)
            found += [_read(start + piece.start(), piece.group(), lexicon) for piece in pieces]
            continue
        found.append(_read(start, printed, lexicon))
    return found


def _telephones(folded: str) -> frozenset[int]:
    """Return the places that telephone numbers cover: they begin with a plus or a nought, and count nothing."""
    if "0" not in folded and "+" not in folded:
        return frozenset()
    return frozenset(
        place
        for match in _TELEPHONE.finditer(folded)
        if sum(map(str.isdigit, match.group())) >= _TELEPHONE_DIGITS
        and not _DAY_IN_DIGITS.search(match.group())
        for place in range(*match.span())
    )


def _in_a_name(folded: str, start: int, lexicon: Lexicon) -> bool:
    """Tell whether digits go on with a word, as in G20 or COVID-19, and not with a number, as in 1만2천."""
    before = folded[max(0, start - 2) : start]
    if not before or UNSPACED.match(before[-1]):
        return False
    if before[0].isdigit() and before[-1] in lexicon.scales:
        return False
    clitics = lexicon.pack.clitics
    if (
        clitics
        and folded[max(0, start - _CLITIC) : start].rpartition(" ")[2].rstrip("ـ") in clitics
    ):
        return False  # «بـ14 حالة»: a preposition written onto the digits
    return before[-1].isalpha() or (before[-1] == "-" and before[0].isalpha())


def _read(start: int, printed: str, lexicon: Lexicon) -> Number:
    """Read digits, or keep them unread where there are more than any count has."""
    if sum(map(str.isdigit, printed)) > _MOST_DIGITS:
        return Number(start, start + len(printed), None, vague=True)
    return _read_marks(start, printed, lexicon)


def _read_marks(start: int, printed: str, lexicon: Lexicon) -> Number:
    """Read digits by the language's own marks; a group of the wrong length is a misprint, never mended."""
    end = start + len(printed)
    group, decimal = lexicon.pack.group or ",", lexicon.pack.decimal or "."
    if printed.isdigit():
        return Number(start, end, float(printed))
    if re.fullmatch(
        rf"\d{{1,3}}(?:{re.escape(group)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", printed
    ):
        return Number(start, end, float(printed.replace(group, "").replace(decimal, ".")))
    marks = "".join(mark for mark in _GROUP_MARKS if mark != decimal)
    if re.fullmatch(rf"\d{{1,3}}(?:[{re.escape(marks)}]\d{{3}})+", printed):
        return Number(
            start, end, float(re.sub(r"\D", "", printed))
        )  # grouped as other languages do
    if re.fullmatch(rf"\d+{re.escape(decimal)}\d+", printed):
        whole, _, tail = printed.partition(decimal)
        if len(tail) == 3 and decimal != group and len(whole) <= 3 and whole != "0":  # noqa: PLR2004 - a group is three digits
            return Number(start, end, float(whole + tail))
        return Number(start, end, float(printed.replace(decimal, ".")))
    return Number(start, end, None, misprint=True)


def _joined(folded: str, parts: list[_Part], lexicon: Lexicon) -> list[Number]:
    numbers: list[Number] = []
    index = 0
    joiners = lexicon.pack.forms("numbers.joiners")
    while index < len(parts):
        run = [parts[index]]
        while index + 1 < len(parts) and _continues(
            folded, run[-1], parts[index + 1], joiners, lexicon
        ):
            index += 1
            run.append(parts[index])
        index += 1
        number = _value(folded, run, lexicon)
        if number:
            numbers.append(number)
    return numbers


def _continues(
    folded: str, left: _Part, right: _Part, joiners: Sequence[str], lexicon: Lexicon
) -> bool:
    """Tell whether two neighbouring parts are one number: "two hundred and thirty", "1.3 million", 二十一."""
    gap = folded[left.end : right.start].strip(" -\u00a0\u202f")
    if right.kind == "digits" and left.kind == "scales":  # "2 bin 300"
        rest = right.number.value if right.number else None
        return not gap and rest is not None and rest < lexicon.scales[folded[left.start : left.end]]
    if (
        right.kind == "digits"
        or "vague" in (left.kind, right.kind)
        or "round" in (left.kind, right.kind)
    ):
        return False
    if left.kind == "digits":
        return right.kind == "scales" and not gap
    if not lexicon.pack.spaces:
        return left.end == right.start
    if right.kind == "words" and left.kind == "words" and gap:
        return gap in joiners and lexicon.number_words[folded[left.start : left.end]] >= 20  # noqa: PLR2004 - tens only
    return not gap or gap in joiners


def _scale_alone(folded: str, start: int, end: int, lexicon: Lexicon) -> Number | None:
    """Return what a scale counts that no number stands before; nothing where one letter is part of a word: 백신."""
    around = folded[max(0, start - 1) : start] + folded[end : end + 1]
    value = lexicon.scales[folded[start:end]]
    if value >= _SCALE_FLOOR or (end - start == 1 and any(map(str.isalpha, around))):
        return None
    return Number(start, end, value, worded=True)


def _value(folded: str, run: list[_Part], lexicon: Lexicon) -> Number | None:
    start, end = run[0].start, run[-1].end
    kinds = {part.kind for part in run}
    if kinds == {"digits"}:
        return run[0].number
    if "vague" in kinds:
        return Number(start, end, None, vague=True, worded=True)
    if "round" in kinds:
        return Number(start, end, lexicon.rounds[folded[start:end]], about=True, worded=True)
    if (
        kinds == {"scales"}
        and lexicon.pack.spaces
        and len(run) == 1
        and not folded[start:end].startswith(("hundred", "cien"))
    ):
        return _scale_alone(folded, start, end, lexicon)
    floor = _SCALE_FLOOR if lexicon.pack.spaces else _MYRIAD
    total, section, number = 0.0, 0.0, 0.0
    for part in run:
        printed = folded[part.start : part.end]
        if part.number is not None:
            if part.number.value is None:
                return part.number
            number = part.number.value
        elif part.kind == "words":
            number += lexicon.number_words[printed]
        elif (scale := lexicon.scales[printed]) < floor:
            section, number = section + max(number, 1) * scale, 0.0
        else:
            total, section, number = total + max(section + number, 1) * scale, 0.0, 0.0
    return Number(start, end, total + section + number, worded="digits" not in kinds)
