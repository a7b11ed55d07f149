"""Spoken: names of speakers in scripts without capitals, by where they stand beside a verb of saying or a title."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.titled import WORD
from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_AFTER = re.compile(rf"(?:\s{WORD}){{2,4}}")
_OPENING = re.compile(rf"(?:^|[.!?؟\n]\s*)({WORD}(?:\s{WORD}){{1,3}})")
_LETTERS = re.compile(WORD)
_FULL, _LONG = 2, 3
"""Words that such a name has at least and at most."""
_SENTENCE = 300
"""Code points after a name that opens a sentence in which its verb of saying stands."""
_BREAK = re.compile(r"[.!?؟\n]")
_TITLE = frozenset({"roles", "organs", "nationals", "countries", "sources"})
_BETWEEN = 6
"""Code points between the parts of a title."""
_OF_TIME = ("months.", "patterns.", "persons.not_names", "units.duration", "weekdays.")
_REST = re.compile(rf"(?:\s{WORD}){{1,5}}")
"""What a body's name may have behind its noun."""
_SHORT = re.compile(rf"(?:\s{WORD}){{1,2}}")
"""The same behind a verb of counting, where what was counted follows."""
_NEXT = re.compile(rf"\s({WORD})")
_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{3,12})\s$")
_WITHIN = re.compile(r"(?<![^\W_])([^\W\d_]{2,12})$")
"""What a word begins with whose end is a noun for a body: 난민변호사모임 (ko)."""
_COMPOUND = 6
"""Letters of such a word at least."""
_CASED = re.compile(r"\s([^\W\d_]{5,14})(?=[\s,.)])")
"""A word behind a body's noun that may be its name, in a case."""
_MARK = 2
"""Letters of a case before a word that says whose a count is."""
_UNKNOWN = 4
"""Letters of such a name without its case."""
_LONGEST = 14
"""Code points of one word before a noun for a body."""
_DEFINITE = 5
"""Letters of a word with its article that may be what a body is called."""
_NO_NAME = frozenset(
    {"attribution", "bounds", "modality", "number", "relative", "reporting", "roles", "syntax"}
)
"""Layers of words that end such a name."""
_TINY = 2
"""Letters of words that begin no body's name."""
_NO_BODY = _NO_NAME | {"incident", "persons", "targets", "units"}
"""The same behind a body's noun that opens a sentence, where what it counts follows."""
_BLANKS = 4
"""Code points before a sentence in which the last one's mark stands."""
_OPENERS = ("", ".", "!", "?", "؟", "؛", "\n", '"')
"""What stands before a sentence."""
_VALUES = {"sources.organization": "quoted", "sources.outlet": "outlet"}
_NOUNS = frozenset(_VALUES)
_CITES = frozenset({"attribution.before", "attribution.cites"})
_COUNTS = frozenset({"reporting.finds"})
_OPENS = frozenset({"attribution.before", "counting.presents"})
"""What a body's name begins behind, besides verbs of saying."""
_DIGIT = re.compile(r"\s\d")
_SPEAKS = frozenset({"asserts", "alleges", "denies", "holds", "opines", "told"})


def spoken_names(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the unknown words that speak: behind a title with its organ, behind the verb, or opening its sentence."""
    never = _small_words(lexicon)
    for end in _ends_of_titles(folded, mentions):
        yield from _behind(folded, end, covered, never)
    for mark in mentions:
        if mark.key in _CITES:
            yield from _behind(folded, mark.end, covered, never)
    if lexicon.pack.verb_last:
        yield from _opening(folded, mentions, covered, never)
        return
    for verb in mentions:
        if verb.layer == "reporting" and verb.value in _SPEAKS:
            yield from _behind(folded, verb.end, covered, never)
        if verb.key in _COUNTS:
            found = list(_behind(folded, verb.end, covered, never))
            yield from (name for name in found if _DIGIT.match(folded, name.end))


def bodies_by_noun(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield the names of bodies that begin with their noun, behind a verb of saying or "according to" (ar, fa).

    أفاد مركز الضفة للمغيبين بأن: the name goes on to the word that opens what is said. Else those that end in it (ko).
    """
    if lexicon.pack.forms("persons.surnames"):
        yield from _before_noun(folded, mentions, covered, lexicon)
        return
    said = frozenset[str]() if lexicon.pack.verb_last else _SPEAKS | {"finds"}
    openings = {
        m.end + 1: m.value != "finds"
        for m in mentions
        if m.key in _OPENS or (m.layer == "reporting" and m.value in said)
    }
    said_at = sorted(m.start for m in mentions if m.layer == "reporting")
    never = _small_words(lexicon) | frozenset(lexicon.pack.forms("syntax.that"))
    # "منظمة حقوقية محلية": what only says which sort of body it is names none
    sorts = lexicon.pack.forms("syntax.adjective_endings")
    # a letter alone may belong to the noun; with an article it points to one named before
    articles = tuple(each for each in lexicon.pack.clitics if len(each) > 1)
    for noun in mentions:
        if noun.key not in _NOUNS or (articles and folded.startswith(articles, noun.start)):
            continue
        if noun.start not in openings:
            yield from _of_one_word(folded, noun, covered, articles)
            if lexicon.pack.verb_last and _begins(folded, noun, said_at):
                yield from _till_a_stop(folded, noun, covered, never)
            continue
        rest = _REST if openings[noun.start] else _SHORT
        match = rest.match(folded, noun.end)
        end = noun.end
        for word in _LETTERS.finditer(folded, noun.end, match.end() if match else noun.end):
            known = covered[word.start()]
            if word.group() in never or (known is not None and known.layer in _NO_NAME):
                break
            end = word.end()
        words = folded[noun.end : end].split()
        if any(not word.endswith(sorts) for word in words):
            yield Mention.found(noun.start, end, "name", _VALUES[noun.key])


def _begins(folded: str, noun: Mention, said_at: Sequence[int]) -> bool:
    """Tell whether a body's noun opens a sentence that has a verb of saying: "انجمن اوروالا … را ثبت کرده است"."""
    if noun.key != "sources.organization":
        return False
    if folded[max(0, noun.start - _BLANKS) : noun.start].rstrip()[-1:] not in _OPENERS:
        return False
    stop = _BREAK.search(folded, noun.end, noun.end + _SENTENCE)
    high = stop.start() if stop else noun.end + _SENTENCE
    return bisect_right(said_at, noun.end) < bisect_left(said_at, high)


def _till_a_stop(
    folded: str, noun: Mention, covered: Sequence[Mention | None], never: frozenset[str]
) -> Iterator[Mention]:
    """Yield a body's name from its noun to a word of grammar, a number or something that is counted."""
    end, stopped = noun.end, False
    match = _REST.match(folded, noun.end)
    for word in _LETTERS.finditer(folded, noun.end, match.end() if match else noun.end):
        known = covered[word.start()]
        stopped = word.group() in never or (known is not None and known.layer in _NO_BODY)
        if stopped:
            break
        end = word.end()
    stopped = stopped or not _LETTERS.match(folded, end + 1)
    quoted = folded[end : end + 2].strip() == '"'  # a noun and its adjective, and then the name
    long = len(folded[noun.end + 1 : end].split(" ", 1)[0]) > _TINY  # کانون ما: "our"
    if stopped and long and not quoted:
        yield Mention.found(noun.start, end, "name", "quoted")


def _before_noun(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield a body's name of an unknown word and its noun, where nouns stand last: 미크야스 관측소 (ko).

    No word in a case begins one, and none ends in a noun that only says what sort of group it is.
    """
    pack = lexicon.pack
    nouns = frozenset(pack.forms("naming.organization_words"))
    sorts = pack.forms("naming.sorts")
    cases = ("subject", "nominative", "genitive", "object", "place", "prepositions", "adnominal")
    ends = tuple(form for key in cases for form in pack.forms(f"syntax.{key}"))
    after = {form.split()[0] for form in pack.forms("attribution.after") if " " in form.strip()}
    marks = (*ends, *(mark for mark in after if len(mark) <= _MARK))  # 에 of 에 의해
    for noun in mentions:
        if noun.key != "sources.organization":
            continue
        yield from _behind_noun(folded, noun, covered, marks)
        whole = _WITHIN.search(folded, max(0, noun.start - _LONGEST), noun.start)
        if (
            whole
            and noun.end - whole.start(1) >= _COMPOUND
            and not folded.endswith(sorts, noun.start, noun.end)
        ):
            yield Mention.found(whole.start(1), noun.end, "name", "quoted")
            continue
        match = _BEFORE.search(folded, max(0, noun.start - _LONGEST), noun.start)
        if match is None:
            continue
        named = folded[noun.start : noun.end] in nouns and all(
            known is None or known.layer in COMPONENT_LAYERS
            for known in covered[match.start(1) : match.end(1)]
        )
        if named and not match.group(1).endswith(ends):
            yield Mention.found(match.start(1), noun.end, "name", "quoted")


def _behind_noun(
    folded: str, noun: Mention, covered: Sequence[Mention | None], ends: tuple[str, ...]
) -> Iterator[Mention]:
    """Yield the unknown word in a case right behind a body's noun: 인권 단체 멘바르온은 (ko)."""
    match = _CASED.match(folded, noun.end)
    if match is None:
        return
    case = max((end for end in ends if match.group(1).endswith(end)), key=len, default="")
    end = match.end(1) - len(case)
    unknown = all(
        known is None or known.layer in COMPONENT_LAYERS or known.end - known.start == 1
        for known in covered[match.start(1) : end]
    )
    if case and unknown and end - match.start(1) >= _UNKNOWN:
        yield Mention.found(match.start(1), end, "name", "quoted")


def _of_one_word(
    folded: str, noun: Mention, covered: Sequence[Mention | None], articles: tuple[str, ...]
) -> Iterator[Mention]:
    """Yield a body's name of its noun and one unknown word with an article, wherever it stands: مرصد المقياس."""
    match = _NEXT.match(folded, noun.end)
    if match is None or not articles or not folded.startswith(articles, match.start(1)):
        return
    unknown = not any(covered[match.start(1) : match.end(1)])
    if unknown and match.end(1) - match.start(1) >= _DEFINITE:
        yield Mention.found(noun.start, match.end(1), "name", _VALUES[noun.key])


@cache
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words of grammar and of time, which are part of no name."""
    lists = lexicon.pack.lists.items()
    small = [form for key, forms in lists if key.startswith("syntax.") for form in forms]
    timed = [form for key, forms in lists if key.startswith(_OF_TIME) for form in forms]
    timed += lexicon.pack.relative
    return frozenset(small).union(*(form.split() for form in timed))


def _ends_of_titles(folded: str, mentions: Sequence[Mention]) -> Iterator[int]:
    """Yield where a title with its organ or state ends: "the spokesman of the Greek government"."""
    parts = [m for m in mentions if m.layer in _TITLE]
    for index, title in enumerate(parts):
        if title.layer != "roles":
            continue
        end = title.end
        for part in parts[index + 1 : index + 5]:
            gap = folded[end : part.start]
            if part.start < end:
                end = max(end, part.end)
            elif len(gap) <= _BETWEEN and "," not in gap and "\n" not in gap:
                end = part.end
            else:
                break
        if end > title.end:
            yield end


def _behind(
    folded: str, end: int, covered: Sequence[Mention | None], never: frozenset[str]
) -> Iterator[Mention]:
    match = _AFTER.match(folded, end)
    if match is None:
        return
    words = list(_LETTERS.finditer(folded, match.start(), match.end()))
    yield from _named(words, covered, never)


def _named(
    words: Sequence[re.Match[str]], covered: Sequence[Mention | None], never: frozenset[str]
) -> Iterator[Mention]:
    """Yield the name that unknown words make from the first of them on, if they are enough."""
    free = 0
    for word in words:
        if any(covered[word.start() : word.end()]) or word.group() in never:
            break
        free += 1
    if free >= _FULL:
        last = words[min(free, _LONG) - 1]
        yield Mention.found(words[0].start(), last.end(), "name", "titled")


def _opening(
    folded: str,
    mentions: Sequence[Mention],
    covered: Sequence[Mention | None],
    never: frozenset[str],
) -> Iterator[Mention]:
    """Yield the two or three unknown words that open a sentence with a verb of saying, before a known one."""
    verbs = [m.start for m in mentions if m.layer == "reporting" and m.value in _SPEAKS]
    for match in _OPENING.finditer(folded):
        words = list(_LETTERS.finditer(folded, match.start(1), match.end(1)))
        stop = _BREAK.search(folded, match.end(1), match.end(1) + _SENTENCE)
        high = stop.start() if stop else match.end(1) + _SENTENCE
        known = [w for w in words if any(covered[w.start() : w.end()]) or w.group() in never]
        counts = _DIGIT.match(folded, match.end(1)) and not known
        if counts and any(match.end(1) <= m.start < high for m in mentions if m.key in _COUNTS):
            yield from _named(words, covered, never)
        if known and any(match.end(1) - len(known[-1].group()) <= verb < high for verb in verbs):
            yield from _named(words, covered, never)
