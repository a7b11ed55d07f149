"""Interviewed: who is said to answer in an interview, before its first question or behind its last answer."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.clauses.answering import official
from longarm.stages.extraction.phrases.actors import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_INTRODUCTION = 6
"""Sentences before the first question that may say who answers."""
BESIDE = 3
"""Words between somebody and the body they are of, or the verb by which they answer."""
_CALLED = re.compile(r"\W*((?:[^\W\d_][\w'’-]+)(?: [^\W\d_][\w'’-]+){1,3})")
"""A name of several words right behind what says that somebody answered."""
_OFFICES = frozenset({"body", "organs", "roles"})
_ASKED = re.compile(r"[?؟]['\")\]]*\s*$")
_TURN = re.compile(r"[^\n]{0,60}?(?:\s-\s|[:\"])|\s*[-ـ•―—─]")
"""What opens somebody's turn: a name and a dash or a colon, a dash, a quotation."""
_CLOSING = 4
"""Sentences behind the last answer that may say who gave it."""
_HANGUL = re.compile(r"[가-힣]{3,4}")
"""A family name and a given one, written as one word."""
_GAP = r"\W+(?:[\w\u200c'-]+\W+){0,4}?"
"""Up to four words between those of a cue: "took five questions"."""
_SEVERAL = 2
"""Words that such a name has at least."""


class Line(NamedTuple):
    """A line of a text: its paragraph, its sentences and what it says, folded."""

    paragraph: int
    views: tuple[View, ...]
    text: str


class Exchange(NamedTuple):
    """Where questions begin, which lines are answers, and by what one sees it."""

    first: int
    answers: tuple[int, ...]
    labelled: bool = False
    """True where labels stand before questions or answers."""
    spoken: bool = False
    """True where dashes or quotation marks show that somebody is spoken with."""


def who_answers(lines: Sequence[Line], exchange: Exchange) -> tuple[View, Actor] | None:
    """Return who is introduced before the first question, else who is named behind the last answer."""
    return _introduced(lines, exchange) or _closed_by(lines, exchange)


def said_to_answer(lines: Sequence[Line], exchange: Exchange) -> tuple[View, Actor] | None:
    """Return who is said, before the question or behind the answer, to have answered it."""
    lexicon = lines[0].views[0].passage.lexicon
    cues = [_cues(lexicon, key) for key in ("answering", "talks")]
    for view in _opening(lines, exchange):
        persons = _persons(view) if any(_says(cue, view) for cue in cues) else []
        if len({actor.name for actor in persons}) == 1:
            return view, persons[0]
    return _closed_by(lines, exchange)


def _opening(lines: Sequence[Line], exchange: Exchange) -> list[View]:
    """Return the sentences before the first question, also those in its own line where that opens as no turn."""
    views = [view for line in lines[: exchange.first] for view in line.views]
    asked = lines[exchange.first]
    lead = asked.views[:-1] if not (views or _TURN.match(asked.text)) else ()
    return [*views, *lead][:_INTRODUCTION]


def _introduced(lines: Sequence[Line], exchange: Exchange) -> tuple[View, Actor] | None:
    """Return who is introduced before the first question as the one who answers."""
    views = _opening(lines, exchange)
    if not views:
        return None
    lexicon = views[0].passage.lexicon
    answering, talks = _cues(lexicon, "answering"), _cues(lexicon, "talks")
    for view in views:
        first = _first_named(view) if _says(answering, view) else None
        if first is not None:
            return view, first
    persons = [(view, actor) for view in views for actor in _persons(view)]
    told = any(_says(talks, view) or _says(answering, view) for view in views)
    talk = exchange.spoken or told or (not exchange.labelled and _addressed(lines, exchange))
    if not talk:
        return None
    if len({actor.name for _, actor in persons}) == 1:
        return persons[0]
    named = [(v, a) for v, a in persons if _says(talks, v)] or [
        (v, a) for v in views if not persons and _says(talks, v) for a in _offices(v)
    ]
    return named[0] if len({actor.name for _, actor in named}) == 1 else None


def _closed_by(lines: Sequence[Line], exchange: Exchange) -> tuple[View, Actor] | None:
    """Return who is said to have been asked only soon behind the last answer: "Our guest was X"."""
    cues = _cues(lines[0].views[0].passage.lexicon, "interviewee")
    last = exchange.answers[-1] if exchange.answers else len(lines)
    behind = [*lines[last].views[1:]] if exchange.answers else []
    behind += [view for line in lines[last + 1 :] for view in line.views]
    for view in behind[:_CLOSING]:
        cue = cues.search(view.passage.text, view.start, view.end) if cues else None
        if cue is not None:
            named = next((a for a in view.actors if _is_called(view, a)), None)
            named = named or _called_behind(view, cue.end())
            return (view, named) if named else None
    return None


def _called_behind(view: View, end: int) -> Actor | None:
    """Return the words with capitals right behind what says that somebody answered, which no list knows."""
    match = _CALLED.match(view.passage.text, end, view.end)
    words = match.group(1).split() if match else []
    several = len(list(takewhile(lambda word: word[0].isupper(), words)))
    if match is None or several < _SEVERAL:
        return None
    name = " ".join(words[:several])
    return Actor(match.start(1), match.start(1) + len(name), name, VoiceType.PERSON, "name")


def _first_named(view: View) -> Actor | None:
    """Return whom a sentence names first, as it does who answers before who asked: an office, or who holds it."""
    for actor in view.actors:
        if _is_called(view, actor):
            return actor
        office = official(actor) and actor.head in _OFFICES and not actor.points
        if office and not actor.bare_country:
            return next((a for a in _beside(view, actor) if _is_called(view, a)), actor)
    return None


def _beside(view: View, actor: Actor) -> list[Actor]:
    """Return those who are named right beside an actor."""
    return [
        a
        for a in view.near(view.actors, actor.start, actor.end, BESIDE)
        if a is not actor and view.words(min(a.end, actor.end), max(a.start, actor.start)) <= BESIDE
    ]


def _persons(view: View) -> list[Actor]:
    """Return those whom a sentence calls by a name of several words."""
    return [a for a in view.actors if _is_called(view, a)]


def _is_called(view: View, actor: Actor) -> bool:
    several = " " in actor.name or not view.passage.lexicon.pack.spaces
    several |= bool(_HANGUL.fullmatch(actor.name))
    person = actor.type in {VoiceType.PERSON, VoiceType.AUTHORITY} and actor.head == "name"
    return person and not actor.points and several


def _offices(view: View) -> list[Actor]:
    """Return the authorities that a sentence names by their office alone."""
    return [a for a in view.actors if _is_office(a)]


def _is_office(actor: Actor) -> bool:
    return official(actor) and actor.head in _OFFICES and not (actor.governed or actor.points)


def is_named(view: View, actor: Actor) -> bool:
    """Tell whether somebody is called by a name of several words, or is an authority by its office."""
    return _is_called(view, actor) or _is_office(actor)


def _addressed(lines: Sequence[Line], exchange: Exchange) -> bool:
    """Tell whether a question speaks to whoever answers: "your brother"."""
    answers = frozenset(exchange.answers)
    asked = [line for i, line in enumerate(lines) if i >= exchange.first and i not in answers]
    you = _cues(lines[0].views[0].passage.lexicon, "you")
    return any(you is not None and you.search(printed_of(line)) for line in asked if is_asked(line))


def printed_of(line: Line) -> str:
    """Return a line as it is printed."""
    return line.views[0].passage.text[line.views[0].start : line.views[-1].end]


def _says(cues: re.Pattern[str] | None, view: View) -> bool:
    return cues is not None and bool(cues.search(view.passage.text, view.start, view.end))


@cache
def _cues(lexicon: Lexicon, key: str) -> re.Pattern[str] | None:
    """Return the pattern of a list of cues; words with a capital are looked for as printed, `*` stands for any end."""
    pack = lexicon.pack
    forms = sorted(pack.forms(f"attribution.{key}"), key=len, reverse=True)
    if not forms:
        return None
    edge = r"(?<!\w)", r"(?!\w)"
    found = []
    for form in forms:
        words = [re.escape(word).replace(r"\*", "[\\w\u200c]*") for word in form.split()]
        printed = _GAP.join(words) if pack.spaces else ".{0,12}".join(words)
        whole = f"{edge[0]}{printed}{edge[1]}" if pack.spaces else printed
        found.append(whole if form != form.lower() else f"(?i:{whole})")
    return re.compile("|".join(found))


def is_asked(line: Line) -> bool:
    """Tell whether a line ends in a question."""
    return bool(_ASKED.search(line.text))


def voice_of_answerer(view: View, actor: Actor) -> Voice:
    """Return the voice of whoever answers; who is of a body of state answers for it."""
    office = any(
        a.type is VoiceType.AUTHORITY and not a.bare_country and (a.role or a.head in _OFFICES)
        for a in _beside(view, actor)
    )
    if office or actor.type is VoiceType.AUTHORITY:
        return Voice(actor.name, VoiceType.AUTHORITY, None, Stance.ASSERTS)
    return Voice(actor.name, actor.type, None, Stance.ALLEGES)
