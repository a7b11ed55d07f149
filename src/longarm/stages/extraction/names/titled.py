"""Titled: names of people and bodies beside a title or a verb of saying, where no capital shows them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS, Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_TURN = re.compile(r"(?:^|\n)[ \t]*([\u4e00-\u9fff\uac00-\ud7a3]{2,4})[ \t]?[:：]")
CIRCLED = re.compile("(?:^|(?<=\n))[ \t]*[○◯◎●〇]([^\n\u3000]{2,40})\u3000")
"""What opens a turn in the minutes of East Asian parliaments: a circle, who speaks, a wide blank."""
_HOLDER = re.compile(r"(?:^|[\s(])([^\W\d_・]+(?:・[^\W\d_]+)*)\)?$")
NAME_REACH, FULL_NAME, LONG_NAME = 8, 2, 4
"""Code points before a title in which a name stands, and words that a name beside a title has."""
_TRANSCRIBED = 8
"""Letters that one part of a foreign name has at most where it is written in Han."""
_HAN_NAME = 5
"""Letters of a name in Han that are looked for before a title."""
_BODY_NAME = 14
"""Letters that the name of a body has at most, in scripts without spaces."""
WORD = "(?:[^\\W\\d_][\u064b-\u0652]*)+(?:\u200c[^\\W\\d_]+)*"
"""A word, joiners inside it and the signs that Arabic may write over its letters included."""
_OPENED = re.compile(rf"(?:^|[.،؛:!؟\n\"])\s*({WORD}(?:\s{WORD}){{1,3}})\s?[,،]\s$")
_OPENED_REACH = 60
_DOTTED = re.compile(
    "([\u4e00-\u9fff]{1,6}|[\u30a1-\u30fc]{1,12})([·‧・•])([\u4e00-\u9fff]{1,6}|[\u30a1-\u30fc]{1,12})"
)
_REPORTS = frozenset({"alleges", "asserts", "denies", "finds"})
_TELLING = frozenset({"reporting", "weekdays"})
"""Layers of what follows the name of whoever says something."""
_WHEN = frozenset({"months", "weekdays"})
HEADS = frozenset({"sources.organization", "sources.outlet"})
"""Nouns that begin a name where they have a capital that nothing but the name gives them: *Archiwum* Kamarob."""
PLACES = frozenset({"place", "word_or_place", "cities"})


def is_paper(lexicon: Lexicon, word: str) -> bool:
    """Tell whether a word is a noun for a paper, with or without what is written onto it: تقرير, لتقرير."""
    papers = small(lexicon, "sources.document")
    return word in papers or any(word.removeprefix(each) in papers for each in lexicon.pack.clitics)


@cache
def small(lexicon: Lexicon, key: str) -> frozenset[str]:
    """Return the forms of a list in small letters."""
    return frozenset(map(str.casefold, lexicon.pack.forms(key)))


def opening(printed: str, never: Collection[str]) -> int:
    """Return the length of a word that is nobody's name before others: "*Viel* Lärm", where nouns have capitals."""
    first, blank, _ = printed.partition(" ")
    return len(first) + 1 if blank and first.casefold() in never else 0


@cache
def _surnames(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the surnames that a title shows to be one, the longest first."""
    return tuple(sorted(lexicon.pack.forms("persons.surnames"), key=len, reverse=True))


def taking_turns(folded: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield a name with a known surname that opens more than one paragraph before a colon, as in minutes."""
    surnames = lexicon.pack.forms("persons.surnames")
    turns = [
        match for match in _TURN.finditer(folded) if match.group(1).startswith(surnames or ("\0",))
    ]
    known = Counter(match.group(1) for match in turns)
    for match in turns:
        if known[match.group(1)] > 1:
            yield Mention.found(*match.span(1), "name", "titled")


def in_circles(folded: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield who speaks where a circle opens a turn: the last word, in its brackets or without what it is called by."""
    labels = sorted(lexicon.labels, key=len, reverse=True)
    for match in CIRCLED.finditer(folded):
        closing = ")" if match.group(1).endswith(")") else ""
        said = match.group(1).removesuffix(closing)
        label = next((word for word in labels if said.endswith(word)), "")
        holder = _HOLDER.search(said.removesuffix(label).rstrip())
        if holder and FULL_NAME <= len(holder.group(1)) <= _TRANSCRIBED:
            start = match.start(1) + holder.start(1)
            yield Mention.found(start, start + len(holder.group(1)), "name", "titled")


def before_title(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the unknown words that open a clause before a comma and a title (ar, fa): "X Y، سخنگوی …"."""
    if lexicon.pack.forms("persons.surnames"):
        return
    for title in mentions:
        if title.layer not in {"roles", "targets"}:
            continue
        match = _OPENED.search(folded, max(0, title.start - _OPENED_REACH), title.start)
        if match and all(covered[place] is None for place in range(*match.span(1))):
            yield Mention.found(match.start(1), match.end(1), "name", "titled")


def dotted(folded: str, covered: Sequence[Mention | None], lexicon: Lexicon) -> Iterator[Mention]:
    """Yield foreign names with a dot between their parts, from the last known word before to the next one behind."""
    never = frozenset(lexicon.pack.forms("persons.not_names"))
    for match in _DOTTED.finditer(folded):
        dot, last = match.start(2), match.end()
        start = dot
        while start > match.start() and _begins_a_name(folded, start - 1, covered):
            start -= 1
        end = match.start(3)
        while (
            end < last
            and folded[end : end + 2] not in never
            and _may_be_name(covered[end], after=True)
        ):
            end += 1
        if dot - start >= 1 and end - match.start(3) >= 1:
            yield Mention.found(start, end, "name", "titled")


def _may_be_name(known: Mention | None, *, after: bool = False) -> bool:
    """Tell whether a letter may be part of a foreign name; `after` also what bounds a number before it: 艾许沃思."""
    return known is None or known.layer in PLACES or (after and known.after)


def _in_transcription(folded: str, place: int, covered: Sequence[Mention | None]) -> bool:
    """Tell whether a letter may be part of a foreign name, as is a known word of one letter beside an unknown one."""
    known = covered[place]
    if known is None or known.end - known.start > 1:
        return _may_be_name(known)
    if known.key != "units.never" and known.layer not in COMPONENT_LAYERS:
        return _may_be_name(known)
    return any(_unknown_letter(folded, other, covered) for other in (place - 1, place + 1))


def _begins_a_name(folded: str, place: int, covered: Sequence[Mention | None]) -> bool:
    """Tell whether a letter is part of a foreign name with a dot: nobody is "about" somebody, 约斯特·哈弗拉赫."""
    known = covered[place]
    alone = known is not None and known.end - known.start == 1 and known.layer == "bounds"
    return alone or _in_transcription(folded, place, covered)


def _unknown_letter(folded: str, place: int, covered: Sequence[Mention | None]) -> bool:
    return 0 <= place < len(folded) and covered[place] is None and folded[place].isalpha()


def _till_said(
    folded: str, start: int, covered: Sequence[Mention | None], never: Container[str]
) -> int | None:
    """Return where unknown letters between a title and a verb of saying end, which are a foreign name: 委員婉妮指出.

    When or how it was said (周三, 当庭) may stand between.
    """
    end = start
    while end < len(folded) and _in_transcription(folded, end, covered) and folded[end].isalpha():
        if end - start >= FULL_NAME and folded[end : end + 2] in never:
            break
        end += 1
    behind = end + 2 if folded[end : end + 2] in never else end
    verb = covered[behind] if behind < len(folded) else None
    said = verb is not None and verb.layer in _TELLING and verb.start == behind
    return end if said and FULL_NAME <= end - start <= _TRANSCRIBED else None


def _body_till_said(
    folded: str, noun: Mention, covered: Sequence[Mention | None], lexicon: Lexicon
) -> Mention | None:
    """Return the name of a body that stands without quotes between a noun for it and a verb of saying.

    人权团体域外监测会指出: it ends in a word for a body, and only its letters tell where it begins.
    """
    endings = lexicon.pack.forms("naming.organization_words")
    end = noun.end
    while end < len(folded) and end - noun.end <= _BODY_NAME and in_a_body(covered[end]):
        if not folded[end].isalpha():
            return None
        end += 1
    verb = covered[end] if end < len(folded) else None
    printed = folded[noun.end : end]
    said = verb is not None and verb.layer == "reporting" and verb.start == end
    if not said or len(printed) <= LONG_NAME - 1 or not printed.endswith(endings or ("\0",)):
        return None
    return Mention.found(noun.end, end, "name", "quoted")


def bodies_till_said(
    folded: str,
    mentions: Sequence[Mention],
    covered: Sequence[Mention | None],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    """Yield the names of bodies that open a clause, or follow what tells their seat, before a verb of saying.

    总部设在马尼拉的湄公下游新闻自由网指出: its last word is one for a body, what stands before shows where it begins.
    """
    endings = lexicon.pack.forms("naming.organization_words")
    joints = lexicon.pack.forms("syntax.genitive")
    for verb in mentions:
        if verb.layer != "reporting" or verb.value not in _REPORTS:
            continue
        start = end = _before_when(folded, verb.start, covered, lexicon)
        low = max(0, end - _BODY_NAME)
        while start > low and folded[start - 1].isalpha() and in_a_body(covered[start - 1]):
            start -= 1
        before = folded[max(0, start - 1) : start]
        begins = not before or before in joints or not before.isalpha()
        name = folded[start:end]
        ends = any(name.endswith(word) and len(name) > len(word) + 1 for word in endings)
        last = covered[end - 1] if end else None
        office = last is not None and last.layer in {"body", "organs", "roles"}
        # 人权中心 alone is anybody's, 蒂尔登人权中心 a name
        if last is not None and last.layer == "sources":
            own = range(start, last.start)
            office = len(own) < FULL_NAME or not (
                all(_in_transcription(folded, place, covered) for place in own)
                or names_itself(folded, own, last, covered, lexicon)
            )
        if begins and ends and not office and len(name) >= LONG_NAME:
            yield Mention.found(start, end, "name", "quoted")


def names_itself(
    folded: str,
    own: range,
    noun: Mention,
    covered: Sequence[Mention | None],
    lexicon: Lexicon,
) -> bool:
    """Tell whether known words before a noun make a name of it: they begin with a place's or with unknown letters.

    湄南移工联盟, 荷兰维吾尔互助会. 泰国人权组织 is any group of that sort, 难民互助会 and 互助会 are anybody's.
    """
    if folded[noun.start : noun.end] not in _proper(lexicon):
        return False
    first = covered[own.start]
    if first is None:
        never = frozenset(lexicon.pack.forms("persons.not_names"))
        begun = folded[own.start : own.start + FULL_NAME]
        return begun not in never and all(covered[p] is None for p in own[:FULL_NAME])
    place = first.layer in PLACES | {"countries", "governments", "nationals", "regions"}
    return place and first.start == own.start and first.end - first.start + 1 < len(own)


@cache
def _proper(lexicon: Lexicon) -> frozenset[str]:
    """Return the nouns for a body that end its name, and are not only what sort of body it is."""
    sorts = tuple(lexicon.pack.forms("naming.sorts"))
    nouns = lexicon.pack.forms("sources.organization")
    return frozenset(noun for noun in nouns if sorts and not noun.endswith(sorts))


def _before_when(
    folded: str, verb: int, covered: Sequence[Mention | None], lexicon: Lexicon
) -> int:
    """Return where words for when and how end a subject, before the verb at `verb`: "网5月曾列出"."""
    adverbs, end = lexicon.pack.forms("syntax.adverbs"), verb
    while adverbs and end:
        known = covered[end - 1]
        adverb = next((word for word in adverbs if folded.endswith(word, 0, end)), "")
        if adverb:
            end -= len(adverb)
        elif known is not None and known.layer in _WHEN:
            end = known.start
        elif folded[end - 1].isdigit():
            end -= 1
        else:
            break
    return end


def in_a_body(known: Mention | None) -> bool:
    """Tell whether what covers a letter may be part of a body's name: no verb, date or word of syntax."""
    if known is None or ":" in known.value:
        return True
    if known.key == "syntax.after_place" and known.end - known.start > 1:
        return True  # 比利时藏人互助会
    return known.layer not in {
        "reporting",
        "attribution",
        "syntax",
        "modality",
        "number",
        "relative",
    }


def _in_a_given_name(folded: str, known: Mention, covered: Sequence[Mention | None]) -> bool:
    """Tell whether a known word may be a letter of a given name: a number, or a word of one letter before 卓以琳's."""
    if known.layer in {"number", "units"}:
        return True
    last = known.end < len(folded) and covered[known.end] is None and folded[known.end].isalpha()
    return known.layer == "syntax" and known.end - known.start == 1 and last


def titled(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield 发言人＋surname＋one or two characters, where nothing else is known to stand there."""
    surnames = _surnames(lexicon)
    never = frozenset(lexicon.pack.forms("persons.not_names"))
    for mention in mentions:
        if mention.key in HEADS and not lexicon.pack.spaces:
            body = _body_till_said(folded, mention, covered, lexicon)
            if body is not None:
                yield body
        if mention.layer != "roles":
            continue
        start = mention.end
        known = surnames if folded.startswith(surnames, start) else ()
        surname = next((name for name in known if folded.startswith(name, start)), None)
        if surname is None:
            end = _till_said(folded, start, covered, never)
            if end is not None and end - start <= LONG_NAME and folded[start:end] not in never:
                yield Mention.found(start, end, "name", "titled")
            continue
        end = _given_name_end(folded, start + len(surname), covered, never)
        if end > start + len(surname) and folded[start:end] not in never:
            end = max(end, _till_said(folded, start, covered, never) or end)
            yield Mention.found(start, end, "name", "titled")


def holders(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the Han name right before a title (ja, zh) by its surname, before an honorific all that is unknown.

    真島恵子氏, 陳大文議員: what stands before the name is known, or no Han at all.
    """
    surnames = _surnames(lexicon) or ("\0",)
    never = frozenset(lexicon.pack.forms("persons.not_names"))
    polite = frozenset(lexicon.pack.forms("persons.honorifics"))
    joints = lexicon.pack.forms("syntax.genitive")
    roles = small(lexicon, "roles.person") | small(lexicon, "roles.authority")
    for title in mentions:
        if title.layer != "roles":
            continue
        # 陈律师 is known as a title: what it begins with may end a name
        end = title.start + (folded[title.start + 1 : title.end] in roles)
        start, low = end, title.start
        while low > 0 and end - low < _HAN_NAME and _is_free_han(folded, low - 1, covered):
            if folded[low - 1] in joints:
                break
            low -= 1
        shown = folded[end : title.end] in polite and not (low and end - low == _HAN_NAME)
        if shown and end - low > FULL_NAME:
            start = low
        for first in range(low, end - 1):
            free = first == 0 or covered[first - 1] is not None
            if (free or first == low) and folded.startswith(surnames, first):
                start = first
                break
        if end - start >= FULL_NAME and folded[start : start + 2] not in never:
            yield Mention.found(start, end, "name", "titled")


def _is_free_han(folded: str, place: int, covered: Sequence[Mention | None]) -> bool:
    """Tell whether a Chinese character stands at a place that no word of more than one is known to cover."""
    known = covered[place]
    small = known is None or known.end - known.start == 1 or known.layer in {"number", "units"}
    return small and ("\u4e00" <= folded[place] <= "\u9fff" or folded[place] == "々")


def _given_name_end(
    folded: str, start: int, covered: Sequence[Mention | None], never: Container[str]
) -> int:
    """Return where the one or two characters of a given name end, before a known word or an adverb."""
    end = start
    while end < len(folded) and end < start + 2 and "\u4e00" <= folded[end] <= "\u9fff":
        known = covered[end]
        if end > start and folded[end : end + 2] in never:
            break
        inside = known is not None and _in_a_given_name(folded, known, covered)
        if known is not None and known.start == end and not inside:
            break
        end += 1
    return end
