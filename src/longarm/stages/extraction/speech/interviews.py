"""Interviews: whose word the answers are that name nobody, in interviews, briefings and written answers."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.speech.interviewed import (
    BESIDE,
    Exchange,
    Line,
    is_asked,
    is_named,
    printed_of,
    said_to_answer,
    voice_of_answerer,
    who_answers,
)
from longarm.stages.extraction.speech.turns import OPENING, label_of, speaker_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View

_HEAD = 3
"""Lines that may stand before the first question."""
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
_WORD = re.compile(r"\w+")
_FEW, _QUESTION = 2, 3
"""Questions that such a text has at least; sentences that one has at most."""
_OPENING = 8
"""Words of an opening that says who answers: "The Federal Ministry of the Interior answers:"."""


def answerers(views: Sequence[View], official: Voice | None) -> dict[int, Voice]:
    """Return whose word answers are by their paragraphs; none where nobody is introduced as who gives them.

    `official` is the one whom the text's head or title names, for whom an office may stand.

    Whoever is introduced before the first question gives all answers, until an answer itself names another.
    """
    lines = [_line(paragraph, group) for paragraph, group in groupby(views, _paragraph)]
    exchange = _exchange(lines, _FEW)
    introduced = who_answers(lines, exchange) if exchange else None
    if exchange is None:
        # One question alone shows an interview where somebody is said to have answered it.
        exchange = _exchange(lines, 1)
        introduced = said_to_answer(lines, exchange) if exchange else None
        if introduced is None:
            return {}
    if exchange is None or exchange.first > _HEAD:
        return {}
    turns = _turns(lines)
    current = (
        voice_of_answerer(*introduced) if introduced else official if exchange.labelled else None
    )
    if introduced and official and introduced[1].head != "name":
        current = official
    found: dict[int, Voice] = {}
    for index in exchange.answers:
        unknown = exchange.spoken and current is None
        named = _opened_by(lines[index]) or _names_itself(lines[index], unknown=unknown)
        current = voice_of_answerer(*named) if named else current
        voice = _by_turn(lines[index], turns, current, named=exchange.labelled)
        if voice is not None:
            found[lines[index].paragraph] = voice
    return found


def _exchange(lines: Sequence[Line], few: int) -> Exchange | None:
    """Return the questions and answers of a text that has at least so many questions."""
    return _labelled(lines, few) or _dialogue(lines, few) or _asked_by_lines(lines, few)


def _paragraph(view: View) -> int:
    return view.sentence.paragraph


def _line(paragraph: int, group: Iterator[View]) -> Line:
    views = tuple(group)
    return Line(paragraph, views, views[0].passage.folded[views[0].start : views[-1].end])


def _labelled(lines: Sequence[Line], few: int) -> Exchange | None:
    """Return the answers of a text that labels its questions: "Q: … A: …", or "Question: … Name: …"."""
    labels = [label_of(line.views[0], initials=False) for line in lines]
    replies = lines[0].views[0].passage.lexicon.replies
    asked = [i for i, label in enumerate(labels) if label and label.group(1) not in replies]
    if len(asked) < few:
        return None
    answers = [i for i, label in enumerate(labels) if label and label.group(1) in replies]
    if not answers:
        answers = [
            i + 1
            for i in asked
            if i + 1 < len(lines) and not labels[i + 1] and _NAMED_TURN.match(lines[i + 1].text)
        ]
    return Exchange(asked[0], tuple(answers), labelled=True)


def _dialogue(lines: Sequence[Line], few: int) -> Exchange | None:
    """Return the answers of a dialogue in which a dash opens every turn: questions and answers take turns."""
    turns = [i for i, line in enumerate(lines) if _DASH.match(line.text)]
    alone = len(turns) > 1 and all(_LONG_DASH.match(printed_of(lines[i])) for i in turns)
    apart = alone and all(later - one > 1 for one, later in pairwise(turns))
    asked = [i for i in turns if apart or is_asked(lines[i])]
    if len(asked) < few:
        return None
    if len(asked) == len(turns):  # a dash opens questions alone: "- Who paid? / M. Lind: Nobody."
        answered = tuple(i + 1 for i in asked if i + 1 < len(lines) and i + 1 not in asked)
        return Exchange(asked[0], answered, spoken=True)
    answers, asks = [], turns[0] > 0 and is_asked(lines[turns[0] - 1])
    for place, index in enumerate(turns):
        following = lines[turns[place + 1]] if place + 1 < len(turns) else None
        again = is_asked(lines[index]) and (following is None or not is_asked(following))
        asks = not asks or (again and following is not None)
        if not asks:
            answers.append(index)
    return Exchange(turns[0], tuple(answers), spoken=True) if answers else None


def _asked_by_lines(lines: Sequence[Line], few: int) -> Exchange | None:
    """Return the answers of a text whose questions are lines of their own."""
    asked = [i for i, line in enumerate(lines) if is_asked(line) and len(line.views) <= _QUESTION]
    asked = [i for i in asked if not (_DASH.match(lines[i].text) or _QUOTE.match(lines[i].text))]
    if len(asked) < few:
        return None
    for mark in (_DASH, _QUOTE):
        opened = [i for i in range(asked[0] + 1, len(lines)) if mark.match(lines[i].text)]
        if sum(i + 1 in opened for i in asked) >= few:
            return Exchange(asked[0], tuple(opened), spoken=True)
    trailing = {i for i in range(asked[0], len(lines)) if _TRAILS.search(lines[i].text)}
    asked = sorted({*asked, *(i for i in trailing if len(lines[i].views) == 1)})
    gaps = [(low, high) for low, high in pairwise(asked) if high - low > 1]
    longest = max((high - low for low, high in gaps), default=2)
    gaps.append((asked[-1], min(len(lines), asked[-1] + longest)))
    answers = tuple(i for low, high in gaps for i in range(low + 1, high))
    replies = lines[0].views[0].passage.lexicon.replies
    labelled = sum(line.text.strip(" .:") in replies for line in lines) >= few
    return Exchange(asked[0], answers, labelled=labelled) if answers else None


def _opened_by(line: Line) -> tuple[View, Actor] | None:
    """Return whom an answer opens with: "Answer (the spokeswoman Mara Lind): …", "M. Lind, spokeswoman: …"."""
    view = line.views[0]
    label = label_of(view, initials=False)
    start = label.end() if label else view.start
    opening = OPENING.match(view.passage.folded, start, view.end)
    if opening is None or view.words(opening.start(), opening.end()) > _OPENING:
        return None
    actor = speaker_in(view, opening.start(), opening.end())
    return (view, actor) if actor and (label or is_named(view, actor)) else None


def _names_itself(line: Line, *, unknown: bool) -> tuple[View, Actor] | None:
    """Return whom an answer names as the one who gives it: "No, - answered X", "The ministry answers: …".

    While it is `unknown` who answers, whoever closes what is said may be: "83 people," answers X.
    """
    marks = (_INSERTED, _CLOSED) if unknown else (_INSERTED,)
    for view in line.views[:2]:
        for verb in view.of("reporting"):
            for actor in view.near(view.actors, verb.start, verb.end, BESIDE):
                low, high = min(verb.start, actor.start), max(verb.end, actor.end)
                apart = view.words(min(verb.end, actor.end), max(verb.start, actor.start))
                named = apart <= BESIDE and is_named(view, actor)
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
        colon >= 0 and view.words(view.start, low) <= BESIDE and view.words(low, colon) <= _OPENING
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
    printed = printed_of(line)[: opening.end(1)]
    if current is not None and _calls(printed, current.name):
        return current
    words = printed.split()
    written = all(word[0] == word[0].upper() and word[0].isalpha() for word in words)
    known = any(actor.start < line.views[0].start + opening.end() for actor in line.views[0].actors)
    if not named or known or not written or len(words) > BESIDE:
        return None
    return Voice(printed, VoiceType.PERSON, None, Stance.ASSERTS)


def _calls(printed: str, name: str) -> bool:
    """Tell whether somebody is called by one of their names, or by their initials."""
    words = _WORD.findall(printed.casefold())
    names = _WORD.findall(name.casefold())
    if any(len(word) >= BESIDE and word in names for word in words):
        return True
    initials = "".join(words) if all(len(word) == 1 for word in words) else printed.strip(". ")
    return len(initials) > 1 and initials.casefold() == "".join(word[0] for word in names)
