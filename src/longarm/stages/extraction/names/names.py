"""Names: words that a text itself shows to be names, by capitals, by quotes after a noun of office, or by a title."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.stages.extraction.names.apposed import apposed, heads_a_name, of_a_body, stands_for
from longarm.stages.extraction.names.beside import behind_a_person, beside_title
from longarm.stages.extraction.names.called import with_called
from longarm.stages.extraction.names.capitals import (
    BEGINNING,
    INITIAL,
    TITLES,
    behind_a_body,
    counting_name,
    ending,
    more_than_a_noun,
    opens,
    past_quotes,
    surely_a_name,
    without_head,
)
from longarm.stages.extraction.names.hometowns import is_of_a_town, past_its_place, till_its_town
from longarm.stages.extraction.names.introduced import introduced
from longarm.stages.extraction.names.kinds import without_case
from longarm.stages.extraction.names.lowered import lowered
from longarm.stages.extraction.names.seated import seated
from longarm.stages.extraction.names.spoken import bodies_by_noun, spoken_names
from longarm.stages.extraction.names.standing import standing
from longarm.stages.extraction.names.surnames import said_again
from longarm.stages.extraction.names.titled import (
    PLACES,
    before_title,
    bodies_till_said,
    dotted,
    holders,
    in_circles,
    is_paper,
    opening,
    small,
    taking_turns,
    titled,
)
from longarm.stages.extraction.names.within_quotes import (
    bodies_in_quotes,
    quoted_bodies,
    quoted_subjects,
)
from longarm.stages.extraction.words.mentions import Mention
from longarm.stages.extraction.words.spans import first_come

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from longarm.stages.extraction.words.lexicon import Lexicon

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚЀ-ЯҐ"
_WORD = rf"[{_UPPER}][\w]*(?:['’-][\w]+)*"
_WITHOUT = "without|ohne|sans|sin|senza|sem|zonder|utan|uten|uden|bez|без|tanpa"
_LINK = (
    "(?:of|for|the|de|del|dei|degli|della|delle|la|las|los|di|da|das|do|dos|van|von|der|den|al|el|bin|ibn|du|des"
    rf"|{_WITHOUT})"
)
_ARABIC = r"(?:[ae](?:l|d|dh|n|r|s|sh|t|z)|ul|ud|аль|эль|ас|ад|ан|ар|аш|ат|аз)-"
"""The article before an Arabic name, in small letters and as it is spoken: al-Harbi, ash-Shami, аль-Харби."""
_ELIDED = rf"(?:(?:d|dell|l)['’]|{_ARABIC})?"
_CAPITALISED = re.compile(rf"{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_ELIDED}{_WORD})*")
_ELISION = re.compile(_ELIDED)
_PARTICLE = re.compile(
    rf"(?<=\w\s)(?:Van|Von|Ten|Ter|Da|Di|De|Del|El|Al|{_WITHOUT.title()})\s[{_UPPER}]"
)
_LATIN_IN_HAN = re.compile(r"[A-Za-z][A-Za-z.&'-]*(?:\s+[A-Za-z][A-Za-z.&'-]*)*")
_PRINTED = re.compile(r"\S+")
_OPAQUE = frozenset(
    {
        "attribution",
        "bounds",
        "body",
        "countries",
        "facility",
        "governments",
        "modality",
        "months",
        "nationals",
        "organs",
        "regions",
        "roles",
        "sources",
        "syntax",
        "weekdays",
    }
)
"""Layers that already say what a capitalised word is; a name does not run over them.

A trigger word, a noun or a city may well be part of a name: Lantern *Watch*, *Stockholm* Center.
"""
_ENDING = frozenset({"facility", "sources"})
"""Layers of nouns that may end a name: Longshore *Magazine*."""
_INSIDE = frozenset({"roles.person"})
"""Nouns that may stand inside one, or begin it before a noun for a body: Nile *Exile* Forum, *Exile* Watch."""
_TITLE = re.compile(r",?\s?[\"'*]([^\"'*\n.!?;]{2,60})[\"'*]")
"""What a document is called, right after the noun for it."""
_NOUNS = frozenset({"attribution", "roles", "sources", "targets"})
"""Layers of nouns for who or what has a name or a title, and of phrases that end in one."""
_LANDS = frozenset({"countries", "nationals", "regions"})
"""What a body's name may end in, behind its noun: Helsinki Monitor *for Central Asia*."""
_COUNTED = frozenset({"units.city", "units.country"})
"""Nouns for states and towns, which may have a capital: "in dieci Paesi"."""
_WITHIN = frozenset({"countries", "governments", "regions"})
"""Names of places that are part of a body's, behind its noun."""


def find_names(
    text: str, folded: str, mentions: Sequence[Mention], lexicon: Lexicon
) -> Iterator[Mention]:
    """Yield mentions of layer `name` that no list knows; value `capital`, `outlet`, `quoted` or `titled`.

    What a document is called is nobody's name: the report "X".
    """
    titles = bytearray(len(folded))
    nouns = [mention for mention in mentions if mention.layer in _NOUNS]
    for mention in nouns:
        names = mention.key == "sources.document" or (
            mention.layer == "attribution"
            and is_paper(lexicon, folded[mention.start : mention.end].strip().rpartition(" ")[2])
        )
        match = _TITLE.match(folded, mention.end) if names else None
        if match:
            titles[match.start(1) : match.end(1)] = b"\1" * len(match.group(1))
    for match in _entitled(lexicon).finditer(folded):
        titles[match.start(1) : match.end(1)] = b"\1" * len(match.group(1))
    found = list(_all_names(text, folded, mentions, nouns, lexicon))
    named = with_called(folded, found, mentions, lexicon)
    yield from (name for name in named if not titles[name.start])


@cache
def _entitled(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds a title in quotes before the words that say it is one: „A hetes szoba” *című* jelentés.

    Where what modifies a noun stands before it, the noun for a paper says so: “Sessiz Odalar” *raporu*.
    """
    words = {*lexicon.pack.forms("naming.entitled")}
    if lexicon.pack.modifiers == "before":
        words |= small(lexicon, "sources.document")
    forms = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf'"([^"\n]{{2,60}})"\s?(?:{"|".join(forms)})' if forms else r"(?!)")


def _all_names(
    text: str,
    folded: str,
    mentions: Sequence[Mention],
    nouns: Sequence[Mention],
    lexicon: Lexicon,
) -> Iterator[Mention]:
    covered = _cover(mentions, len(folded))
    behind = lexicon.pack.modifiers != "before"
    yield from apposed(text, folded, mentions, nouns, lexicon)
    yield from introduced(folded, nouns, covered, behind=behind)
    if lexicon.pack.name_case:
        if not (lexicon.pack.articles or lexicon.pack.verb_last):
            yield from quoted_bodies(text, folded, mentions, lexicon)
        yield from seated(text, folded, mentions, lexicon)
        yield from _capitalised(text, folded, covered, lexicon)
    else:
        yield from in_circles(folded, lexicon)
        yield from _latin_runs(text, covered)
        yield from bodies_in_quotes(text, folded, mentions, lexicon)
        yield from quoted_subjects(text, folded, mentions, lexicon)
        spaced = lexicon.pack.spaces
        # "dotted" first: before 检察官丹尼尔·… gives a 丹尼尔
        found = [] if spaced else list(dotted(folded, covered, lexicon))
        bodies = [] if spaced else list(bodies_till_said(folded, mentions, covered, lexicon))
        opened = {body.start for body in bodies}  # 孟浪移工联盟 is no worker called 孟浪
        held = () if spaced else holders(folded, nouns, covered, lexicon)
        found += [name for name in held if name.start not in opened]
        found += titled(folded, nouns, covered, lexicon)
        found += taking_turns(folded, lexicon)
        found += bodies
        if spaced:
            found += beside_title(folded, nouns, covered, lexicon)
            found += behind_a_person(folded, mentions, covered, lexicon)
            found += before_title(folded, nouns, covered, lexicon)
            found += bodies_by_noun(folded, mentions, covered, lexicon)
            if not lexicon.pack.forms("persons.surnames"):
                found += spoken_names(folded, mentions, covered, lexicon)
        else:
            found += standing(folded, mentions, covered, lexicon)
        yield from (found := list(first_come(found, len(folded))))
        yield from said_again(folded, found, covered, spaces=lexicon.pack.spaces)


def _cover(mentions: Sequence[Mention], length: int) -> list[Mention | None]:
    """Return for each place the mention that says what stands there, opaque layers first."""
    covered: list[Mention | None] = [None] * length
    opaque, others, places = list[Mention](), list[Mention](), list[Mention]()
    for m in mentions:
        (opaque if m.layer in _OPAQUE else places if m.layer in PLACES else others).append(m)
    for known in (*reversed(others), *reversed(places), *opaque):
        start, end = known[:2]
        covered[start:end] = [known] * (end - start)
    return covered


def _capitalised(
    text: str, folded: str, covered: Sequence[Mention | None], lexicon: Lexicon
) -> Iterator[Mention]:
    never = small(lexicon, "persons.not_names")
    bodies = small(lexicon, "naming.organization_words")
    # "według organizacji Latarnia Chiny porwały": what acts stands there too
    cased = lexicon.pack.nominatives or lexicon.pack.noun_case
    within = frozenset[str]() if cased else _WITHIN
    spans = [
        (start, end - ending(folded[start:end], lexicon))
        for start, end in _runs(text, covered, bodies, within, heads=not lexicon.pack.noun_case)
    ]
    runs = [
        (span[0], till_its_town(text, span, covered, lexicon), opens(folded, span[0]))
        for span in spans
    ]
    runs = lowered(text, runs, covered, lexicon)
    inside = {text[start:end] for start, end, first in runs if not first}
    called = behind_a_body(text, runs, covered)
    ends = _opening({name.split()[-1] for name in inside if " " in name} | called)
    said = _opening(inside.union(called, *map(str.split, inside)))
    for first_word, last, initial in runs:
        end = past_quotes(folded, (first_word, last), bodies)
        alone = initial and text[first_word:end] not in inside
        start = without_head(folded, (first_word, end), covered) if alone else first_word
        start += opening(text[start:end], never) if lexicon.pack.noun_case else 0
        start = past_its_place(text, (start, end), covered, lexicon)
        printed = text[start:end]
        known = covered[start]
        counts = known is not None and known.key in _COUNTED and known[:2] == (start, end)
        if counts or printed.casefold() in never or len(printed) <= INITIAL:
            continue
        if is_of_a_town(text, (start, end), covered, lexicon):
            continue
        counting = counting_name(folded, (start, end), covered, lexicon)
        if counting:
            yield Mention.found(start, counting, "name", "capital")
            continue
        bare = without_case(lexicon, printed) if "-" in printed else ""
        compound = bare.rpartition("-")[2].casefold() in bodies
        if lexicon.pack.noun_case and not (
            compound or more_than_a_noun(printed, start, ends, covered)
        ):
            continue
        first = initial if start == first_word else opens(folded, start)
        if first and not surely_a_name(printed, said):
            continue
        yield Mention.found(start, end, "name", "capital")


def _opening(names: set[str]) -> set[str]:
    """Return names, and as a sentence opens with them: al-Harbi, then Al-Harbi."""
    return names | {name[0].upper() + name[1:] for name in names if "-" in name}


def _last_of_a_body(words: Sequence[re.Match[str]], bodies: Collection[str]) -> int:
    """Return where the last noun for a body behind a run's first word starts, else -1: Lakes Justice *Watch*."""
    last = (word.start() for word in reversed(words[1:]) if word.group().casefold() in bodies)
    return next(last, -1)


def _runs(
    text: str,
    covered: Sequence[Mention | None],
    bodies: Collection[str],
    within: Collection[str],
    *,
    heads: bool,
) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words, cut where a word is known to be something else; a place alone is no run.

    With `heads` a noun for a body or an outlet begins a run; layers `within` go on with one.
    """
    for match in _CAPITALISED.finditer(text):
        run: list[tuple[int, int]] = []
        words = [*_PRINTED.finditer(text, *match.span())]
        last = _last_of_a_body(words, bodies)
        for word in words:
            place, stop = word.span()
            if text[place].islower():  # "d'Oriente": the name's word is behind the mark
                place += _elided(word.group())
            known = covered[place]
            if not text[place].isupper():
                continue  # "of", "de": inside a run, never at its ends
            if (
                run
                and known is not None
                and (
                    known.layer in _ENDING
                    or (heads and known.key in _INSIDE)
                    or (place < last and known.layer in TITLES and known.end <= stop)
                    or (0 <= last < place and known.layer in _LANDS and stands_for(text, known))
                    or (known.layer in within and of_a_body(run, covered, place))
                )
            ):
                run.append((place, stop))
            elif known is not None and _goes_on(known, run) and _PARTICLE.match(text, place):
                run.append((place, stop))  # "minister Van Dijk": with a capital it begins a surname
            elif known is not None and known.layer in _OPAQUE:
                yield from _whole(run, covered, towns=bool(within))
                capital = text[place:stop] != text[place:stop].upper()
                alone = known.start == place and known.end == stop
                begins = known.key in BEGINNING
                begins |= place < last and (known.layer == "governments" or known.key in _INSIDE)
                begins |= heads_a_name(text, known, covered, bodies)
                run = [(place, stop)] if heads and capital and alone and begins else []
            else:
                run.append((place, stop))
        yield from _whole(run, covered, towns=bool(within))


def _goes_on(known: Mention, run: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a known word may be a particle in a name; "without" only goes on with one: "Sem Fronteiras"."""
    return known.layer == "syntax" or (known.key == "modality.negation" and bool(run))


def _elided(word: str) -> int:
    """Return the length of the article or preposition written onto a word."""
    found = _ELISION.match(word)
    return found.end() if found else 0


def _whole(
    run: list[tuple[int, int]], covered: Sequence[Mention | None], *, towns: bool
) -> Iterator[tuple[int, int]]:
    """Yield a run that is a name; with `towns` also a body called like one: Fundación *Aurora*."""
    if towns and len(run) > 1 and of_a_body(run[:1], covered, run[1][0]):
        yield run[0][0], run[-1][1]
        return
    for start, _ in run:
        known = covered[start]
        if known is None or (known.layer not in PLACES and known.key not in BEGINNING):
            yield run[0][0], run[-1][1]
            return


def _latin_runs(text: str, covered: Sequence[Mention | None]) -> Iterator[Mention]:
    for match in _LATIN_IN_HAN.finditer(text):
        if covered[match.start()] is None and len(match.group()) > INITIAL + 1:
            yield Mention.found(match.start(), match.end(), "name", "capital")
