"""Interviews: whose word the answers are that name nobody, in interviews, briefings and written answers."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.clauses.answering import official
from longarm.stages.extraction.speech.turns import OPENING, label_of, speaker_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon

_OFFICES = frozenset({"body", "organs", "roles"})
_HEAD, _INTRODUCTION = 3, 6
"""Lines that may stand before the first question, and sentences in them that may say who answers."""
_ASKED = re.compile(r"[?؟]['\")\]]*\s*$")
_TRAILS = re.compile(r"(?:\.\.\.|…)\s*$")
"""What is put to somebody for a comment: "The embassy calls it routine…"."""
_DASH = re.compile(r"\s*[-ـ•]+\s?(?!\d)")
_LONG_DASH = re.compile(r"\s*[―—─]{2}")
"""What opens the questions of an interview alone, with no mark behind them: "――警察の対応は。"."""
_QUOTE = re.compile(r"\s*[\"']")
_INSERTED = re.compile(r"[\w.,!?…\"]\s*-\s*$")
"""What stands before an inserted clause of saying: "No, - answered the minister"."""
_CLOSED = re.compile(r"(?:\",?|,\"?)\s*$")
"""What stands before one that closes what is said: "83 people," answers X; - 83 people, says X."""
_NAMED_TURN = re.compile(r"([^\n:\"?؟]{1,40}):\s")
_CLOSING = 4
"""Sentences behind the last answer that may say who gave it."""
_HANGUL = re.compile(r"[가-힣]{3,4}")
"""A family name and a given one, written as one word."""
_WORD = re.compile(r"\w+")
_FEW, _QUESTION = 2, 3
"""Questions that such a text has at least; sentences that one has at most."""
_BESIDE = 3
"""Words between somebody and the body they are of, or the verb by which they answer."""
_OPENING = 8
"""Words of an opening that says who answers: "The Federal Ministry of the Interior answers:"."""
_GAP = r"\W+(?:[\w\u200c'-]+\W+){0,4}?"
"""Up to four words between those of a cue: "took five questions"."""


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


def answerers(views: Sequence[View], official: Voice | None) -> dict[int, Voice]:
    """Return whose word answers are by their paragraphs; none where nobody is introduced as who gives them.

    `official` is the one whom the text's head or title names, for whom an office may stand.

    Whoever is introduced before the first question gives all answers, until an answer itself names another.
    """
    lines = [_line(paragraph, group) for paragraph, group in groupby(views, _paragraph)]
    exchange = _labelled(lines) or _dialogue(lines) or _asked_by_lines(lines)
    if exchange is None or exchange.first > _HEAD:
        return {}
    introduced, turns = _introduced(lines, exchange) or _closed_by(lines, exchange), _turns(lines)
    current = _voice(*introduced) if introduced else official if exchange.labelled else None
    if introduced and official and introduced[1].head != "name":
        current = official
    found: dict[int, Voice] = {}
    for index in exchange.answers:
        unknown = exchange.spoken and current is None
        named = _opened_by(lines[index]) or _names_itself(lines[index], unknown=unknown)
        current = _voice(*named) if named else current
        voice = _by_turn(lines[index], turns, current, named=exchange.labelled)
        if voice is not None:
            found[lines[index].paragraph] = voice
    return found


def _paragraph(view: View) -> int:
    return view.sentence.paragraph


def _line(paragraph: int, group: Iterator[View]) -> Line:
    views = tuple(group)
    return Line(paragraph, views, views[0].passage.folded[views[0].start : views[-1].end])


def _labelled(lines: Sequence[Line]) -> Exchange | None:
    """Return the answers of a text that labels its questions: "Q: … A: …", or "Question: … Name: …"."""
    labels = [label_of(line.views[0], initials=False) for line in lines]
    replies = lines[0].views[0].passage.lexicon.replies
    asked = [i for i, label in enumerate(labels) if label and label.group(1) not in replies]
    if len(asked) < _FEW:
        return None
    answers = [i for i, label in enumerate(labels) if label and label.group(1) in replies]
    if not answers:
        answers = [
            i + 1
            for i in asked
            if i + 1 < len(lines) and not labels[i + 1] and _NAMED_TURN.match(lines[i + 1].text)
        ]
    return Exchange(asked[0], tuple(answers), labelled=True)


def _dialogue(lines: Sequence[Line]) -> Exchange | None:
    """Return the answers of a dialogue in which a dash opens every turn: questions and answers take turns."""
    turns = [i for i, line in enumerate(lines) if _DASH.match(line.text)]
    alone = len(turns) > 1 and all(_LONG_DASH.match(_printed(lines[i])) for i in turns)
    apart = alone and all(later - one > 1 for one, later in pairwise(turns))
    asked = [i for i in turns if apart or _asks(lines[i])]
    if len(asked) < _FEW:
        return None
    if len(asked) == len(turns):  # a dash opens questions alone: "- Who paid? / M. Lind: Nobody."
        answered = tuple(i + 1 for i in asked if i + 1 < len(lines) and i + 1 not in asked)
        return Exchange(asked[0], answered, spoken=True)
    answers, asks = [], turns[0] > 0 and _asks(lines[turns[0] - 1])
    for place, index in enumerate(turns):
        following = lines[turns[place + 1]] if place + 1 < len(turns) else None
        again = _asks(lines[index]) and (following is None or not _asks(following))
        asks = not asks or (again and following is not None)
        if not asks:
            answers.append(index)
    return Exchange(turns[0], tuple(answers), spoken=True) if answers else None


def _asked_by_lines(lines: Sequence[Line]) -> Exchange | None:
    """Return the answers of a text whose questions are lines of their own."""
    asked = [i for i, line in enumerate(lines) if _asks(line) and len(line.views) <= _QUESTION]
    asked = [i for i in asked if not (_DASH.match(lines[i].text) or _QUOTE.match(lines[i].text))]
    if len(asked) < _FEW:
        return None
    for mark in (_DASH, _QUOTE):
        opened = [i for i in range(asked[0] + 1, len(lines)) if mark.match(lines[i].text)]
        if sum(i + 1 in opened for i in asked) >= _FEW:
            return Exchange(asked[0], tuple(opened), spoken=True)
    trailing = {i for i in range(asked[0], len(lines)) if _TRAILS.search(lines[i].text)}
    asked = sorted({*asked, *(i for i in trailing if len(lines[i].views) == 1)})
    gaps = [(low, high) for low, high in pairwise(asked) if high - low > 1]
    longest = max((high - low for low, high in gaps), default=2)
    gaps.append((asked[-1], min(len(lines), asked[-1] + longest)))
    answers = tuple(i for low, high in gaps for i in range(low + 1, high))
    replies = lines[0].views[0].passage.lexicon.replies
    labelled = sum(line.text.strip(" .:") in replies for line in lines) >= _FEW
    return Exchange(asked[0], answers, labelled=labelled) if answers else None


def _asks(line: Line) -> bool:
    return bool(_ASKED.search(line.text))


def _introduced(lines: Sequence[Line], exchange: Exchange) -> tuple[View, Actor] | None:
    """Return who is introduced before the first question as the one who answers."""
    views = [view for line in lines[: exchange.first] for view in line.views][:_INTRODUCTION]
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
    talk = exchange.spoken or (told if exchange.labelled else _addressed(lines, exchange))
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
    behind = [view for line in lines[last + 1 :] for view in line.views]
    for view in behind[:_CLOSING]:
        if _says(cues, view):
            actor = next((a for a in view.actors if _is_called(view, a)), None)
            return (view, actor) if actor else None
    return None


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
        for a in view.near(view.actors, actor.start, actor.end, _BESIDE)
        if a is not actor
        and view.words(min(a.end, actor.end), max(a.start, actor.start)) <= _BESIDE
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


def _is_named(view: View, actor: Actor) -> bool:
    return _is_called(view, actor) or _is_office(actor)


def _addressed(lines: Sequence[Line], exchange: Exchange) -> bool:
    """Tell whether a question speaks to whoever answers: "your brother"."""
    answers = frozenset(exchange.answers)
    asked = [line for i, line in enumerate(lines) if i >= exchange.first and i not in answers]
    you = _cues(lines[0].views[0].passage.lexicon, "you")
    return any(you is not None and you.search(_printed(line)) for line in asked if _asks(line))


def _printed(line: Line) -> str:
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


def _opened_by(line: Line) -> tuple[View, Actor] | None:
    """Return whom an answer opens with: "Answer (the spokeswoman Mara Lind): …", "M. Lind, spokeswoman: …"."""
    view = line.views[0]
    label = label_of(view, initials=False)
    start = label.end() if label else view.start
    opening = OPENING.match(view.passage.folded, start, view.end)
    if opening is None or view.words(opening.start(), opening.end()) > _OPENING:
        return None
    actor = speaker_in(view, opening.start(), opening.end())
    return (view, actor) if actor and (label or _is_named(view, actor)) else None


def _names_itself(line: Line, *, unknown: bool) -> tuple[View, Actor] | None:
    """Return whom an answer names as the one who gives it: "No, - answered X", "The ministry answers: …".

    While it is `unknown` who answers, whoever closes what is said may be: "83 people," answers X.
    """
    marks = (_INSERTED, _CLOSED) if unknown else (_INSERTED,)
    for view in line.views[:2]:
        for verb in view.of("reporting"):
            for actor in view.near(view.actors, verb.start, verb.end, _BESIDE):
                low, high = min(verb.start, actor.start), max(verb.end, actor.end)
                apart = view.words(min(verb.end, actor.end), max(verb.start, actor.start))
                named = apart <= _BESIDE and _is_named(view, actor)
                said = view.gap(line.views[0].start, verb.start)
                closes = actor.start >= verb.end and any(mark.search(said) for mark in marks)
                if named and (closes or _announces(line, low, high)):
                    return view, actor
    return None


def _announces(line: Line, low: int, high: int) -> bool:
    """Tell whether somebody and a verb of saying open an answer, and no more stands before the colon."""
    view = line.views[0]
    colon = view.passage.folded.find(":", high, high + 2)
    return (
        colon >= 0 and view.words(view.start, low) <= _BESIDE and view.words(low, colon) <= _OPENING
    )


def _turns(lines: Sequence[Line]) -> Counter[str]:
    """Count what opens lines before a colon, as those do who take turns: "Marta: …", "A.K.: …"."""
    opened = (_NAMED_TURN.match(line.text) for line in lines)
    return Counter(match.group(1) for match in opened if match)


def _by_turn(
    line: Line, turns: Counter[str], current: Voice | None, *, named: bool
) -> Voice | None:
    """Return whom a turn's opening calls: the one introduced by any of their names, else somebody as printed."""
    opening = _NAMED_TURN.match(line.text)
    if opening is None or turns[opening.group(1)] < _FEW or label_of(line.views[0], initials=False):
        return current
    printed = _printed(line)[: opening.end(1)]
    if current is not None and _calls(printed, current.name):
        return current
    words = printed.split()
    written = all(word[0] == word[0].upper() and word[0].isalpha() for word in words)
    known = any(actor.start < line.views[0].start + opening.end() for actor in line.views[0].actors)
    if not named or known or not written or len(words) > _BESIDE:
        return None
    return Voice(printed, VoiceType.PERSON, None, Stance.ASSERTS)


def _calls(printed: str, name: str) -> bool:
    """Tell whether somebody is called by one of their names, or by their initials."""
    words = _WORD.findall(printed.casefold())
    names = _WORD.findall(name.casefold())
    if any(len(word) >= _BESIDE and word in names for word in words):
        return True
    initials = "".join(words) if all(len(word) == 1 for word in words) else printed.strip(". ")
    return len(initials) > 1 and initials.casefold() == "".join(word[0] for word in names)


def _voice(view: View, actor: Actor) -> Voice:
    """Return the voice of whoever answers; who is of a body of state answers for it."""
    office = any(
        a.type is VoiceType.AUTHORITY and not a.bare_country and (a.role or a.head in _OFFICES)
        for a in _beside(view, actor)
    )
    if office or actor.type is VoiceType.AUTHORITY:
        return Voice(actor.name, VoiceType.AUTHORITY, None, Stance.ASSERTS)
    return Voice(actor.name, actor.type, None, Stance.ALLEGES)
