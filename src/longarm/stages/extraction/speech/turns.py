"""Turns: who speaks in minutes and interviews, where a paragraph opens with a name or a label."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.slots import Action
from longarm.model.voice import Stance, VoiceType
from longarm.stages.extraction.names.titled import CIRCLED
from longarm.stages.extraction.phrases.voices import PEOPLE, Attribution, voice_of
from longarm.stages.extraction.words.spans import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

OPENING = re.compile(r"[^\n:：\"]{1,80}[:：]|[（(][^\n()（）=]{1,30}[)）]")
"""What a turn in minutes opens with: a name and a colon, or a name in brackets."""
_TURN = re.compile(
    r"[(（<〈【\[]?([^\W\d_]+(?: [^\W\d_]+)?)\s?\d*[)）>〉】\]]?\s?\.?\s?"
    r"(?:[:：]|-\s|(?<=[)）>〉】\]])|(?=[(（]))"
)
"""A label that opens a turn in minutes: "Q:", "R. - ", （記者）, "Answer (the Minister):"."""
_ALONE = re.compile(r"([^\W\d_]+)[.:：]?\s*$")
"""A label that is a sentence of its own: "ANSWER. - The Minister: …"."""
_INITIAL = re.compile(r"([^\W\d_])\.\s")
"""The same as one letter and a stop, where the whole text is written so: "D. …", "R. …"."""
_IN_OFFICE = re.compile(r"[^\n:\"()]{3,60}\s\([^\n:\"()]{3,60}\):\s")
"""A name and its office before what is said: "Hon. Name (Minister of …): …"."""
_CUT = re.compile(r"[,(（\[]")
_FLOOR_HEADS = frozenset({"name", "body", "roles", "organs"})
_OPENING_WORDS = 8
_OFFICE_WORDS = 4
"""Words of an office behind the title that opens a turn: "The Minister for Security and Borders:"."""
_ANSWERER = 2
"""Words between "Answer:" and whoever gives it: "Answer: reports the Minister as follows"."""


def give_floor(view: View, context: Context) -> list[Attribution]:
    """Note who speaks where a paragraph opens with a name and a colon, or a circle, as in minutes and interviews."""
    if view.sentence.paragraph == context.paragraph and context.label is None:
        return []
    if context.standing is not None and not _opens_turn(view):
        return _speaks_on(view, context)
    context.standing = None
    if CIRCLED.match(view.passage.folded, view.start, view.end):
        return _stand(view, context)
    alone = _ALONE.match(view.passage.folded[view.start : view.end])
    if alone and alone.group(1) in view.passage.lexicon.labels:
        context.paragraph, context.label = view.sentence.paragraph, alone.group(1)
        context.floor = None
        return []
    return _take_turn(view, context)


def _take_turn(view: View, context: Context) -> list[Attribution]:
    """Note who speaks by the label or the name and colon that a paragraph opens with."""
    asked, context.asked = context.asked, False
    context.paragraph, context.floor = view.sentence.paragraph, None
    turn = label_of(view, initials=context.minutes)
    label, context.label = turn.group(1) if turn else context.label, None
    start = turn.end() if turn else view.start
    opening = OPENING.match(view.passage.folded, start, view.end)
    if opening is not None:
        # only the name counts in "Hon. Name (Minister for …):"
        office = view.passage.folded.find("(", start, opening.end())
        if view.words(start, office if office > start else opening.end()) > _OPENING_WORDS:
            opening = None
    if label is None and opening is not None:
        label = _who_asks(view, start, opening.end())
    answer = context.answers.get(view.sentence.paragraph)
    replies = label in view.passage.lexicon.replies
    context.asked = bool(label and not replies) or (opening is not None and not asked)
    speaker = speaker_in(view, start, opening.end()) if opening else None
    told = opening.end() if opening else start
    if replies and speaker is None and context.one_answer and context.introduced is None:
        speaker, told = _answerer(view, start), start
    if label is not None and not replies:
        return []
    if speaker is None:
        told = told if replies else view.start
        context.floor = answer or (
            context.introduced if replies and context.letter is None else None
        )
        if context.floor is not None:
            context.discourse.spoken = context.floor
            return (
                [Attribution(context.floor, told, view.end, view.start)] if told < view.end else []
            )
        return _as_asked(view, context, told) if replies else []
    return _give(view, context, speaker, told, answers=replies or asked)


def _as_asked(view: View, context: Context, told: int) -> list[Attribution]:
    """Let the ministry speak that was asked, to the end of the text, where its one answer names nobody."""
    asked = context.addressed
    if asked is None or context.letter is not None or view.end - told <= 1:
        return []
    context.letter = asked.voice
    return [replace(asked, start=told, end=view.end, order=view.start, actor=None)]


def _who_asks(view: View, start: int, end: int) -> str | None:
    """Return the label for who asks that a turn's opening ends in: "法新社记者：", of whichever paper."""
    lexicon = view.passage.lexicon
    printed = view.gap(start, end).rstrip(" :：")
    last = printed.rpartition(" ")[2]
    for label in lexicon.labels - lexicon.replies:
        suffix = not lexicon.pack.spaces and len(label) > 1 and printed.endswith(label)
        if suffix or (" " in printed and last == label):
            return label
    return None


def _opens_turn(view: View) -> bool:
    """Tell whether a paragraph opens like a turn: with a circle, a name and its office, or as a line before a colon."""
    line = view.gap(view.start, view.end)
    opens = CIRCLED.match(line) or _IN_OFFICE.match(line)
    return bool(opens) or line.rstrip().endswith((":", "："))


def _stand(view: View, context: Context) -> list[Attribution]:
    """Give the floor to whom a circle announces, until the next one: all paragraphs between are one speech."""
    opening = CIRCLED.match(view.passage.folded, view.start, view.end)
    context.paragraph, context.floor = view.sentence.paragraph, None
    end = opening.end() if opening else view.start
    speaker = speaker_in(view, view.start, end)
    if speaker is None:
        return []
    given = _give(view, context, speaker, end, answers=False)
    context.standing = context.floor
    return given


def _speaks_on(view: View, context: Context) -> list[Attribution]:
    """Let whoever has the floor keep it in a further paragraph."""
    context.paragraph, context.floor = view.sentence.paragraph, context.standing
    if context.floor is None:
        return []
    return [Attribution(context.floor, view.start, view.end, view.start)]


def _give(
    view: View, context: Context, speaker: Actor, told: int, *, answers: bool
) -> list[Attribution]:
    """Let somebody speak from `told` on, to the end of the text where an authority gives its one answer."""
    context.floor = voice_of(speaker, context.discourse, None, Stance.ASSERTS)
    if context.floor is None:
        return []
    if answers and context.one_answer and _in_office(speaker):
        context.letter = context.letter or context.floor
    if view.end - told <= 1:
        alone = view.words(speaker.end, told) == 0 and _is_a_line(view)
        context.standing = context.floor if alone else None
        return []
    return [Attribution(context.floor, told, view.end, speaker.start, speaker)]


def _is_a_line(view: View) -> bool:
    """Tell whether a sentence is a line of its own, so that what its colon announces are the paragraphs behind."""
    return view.passage.folded[view.end : view.end + 2].strip(" ").startswith("\n")


def _in_office(speaker: Actor) -> bool:
    return speaker.type is VoiceType.AUTHORITY and not speaker.bare_country


def label_of(view: View, *, initials: bool) -> re.Match[str] | None:
    """Return the label that a turn opens with instead of a name: "Q:", "Answer."."""
    folded, labels = view.passage.folded, view.passage.lexicon.labels
    turn = _TURN.match(folded, view.start, view.end)
    if turn is None and initials:
        turn = _INITIAL.match(folded, view.start, view.end)
    return turn if turn is not None and turn.group(1) in labels else None


def are_minutes(views: Sequence[View]) -> bool:
    """Tell whether a text has questions and answers under letters of their own: "D. …", "R. …"."""
    replies = views[0].passage.lexicon.replies
    turns = [label_of(view, initials=True) for view in _paragraphs(views)]
    return {turn.group(1) in replies for turn in turns if turn is not None} == {True, False}


def has_one_answer(views: Sequence[View]) -> bool:
    """Tell whether a text opens at most one question and one answer, so that all behind it goes on with that."""
    replies = views[0].passage.lexicon.replies
    turns = [label_of(view, initials=True) for view in _paragraphs(views)]
    answers = Counter(turn.group(1) in replies for turn in turns if turn is not None)
    alone = [view.gap(view.start, view.end).strip(" .:") for view in _paragraphs(views)]
    answers[True] += sum(line in replies for line in alone)  # a label on a line of its own
    return max(answers.values(), default=0) <= 1


def _paragraphs(views: Sequence[View]) -> Iterator[View]:
    """Yield the first sentence of each paragraph."""
    before = None
    for view in views:
        if view.sentence.paragraph != before:
            yield view
        before = view.sentence.paragraph


def speaker_in(view: View, start: int, end: int) -> Actor | None:
    """Return whom an opening `[start, end)` names as the speaker: the name in it, else the first office."""
    reports = any(start <= m.start < end for m in view.of("reporting"))
    named = [a for a in view.actors if start <= a.start and a.end <= end and a.head in _FLOOR_HEADS]
    if reports or not named:
        return None
    speaker = next((a for a in reversed(named) if a.head == "name" and not a.governed), named[0])
    if _told_of(view, speaker, (start, end)):
        return None
    return replace(speaker, name=_whole_office(view, speaker, (start, end)))


def _whole_office(view: View, speaker: Actor, span: tuple[int, int]) -> str:
    """Return what an opening calls a speaker, with what stands behind the title: "Minister for Security"."""
    rest = view.passage.text[speaker.end : span[1]].rstrip(" :：")
    if not _opens_with_title(view, speaker, span) or not rest.startswith(" ") or _CUT.search(rest):
        return speaker.name
    return view.passage.text[speaker.start : speaker.end] + rest


def _opens_with_title(view: View, speaker: Actor, span: tuple[int, int]) -> bool:
    """Tell whether a title opens the turn, and no more than its office stands behind it."""
    opens = speaker.head == "roles" and view.words(span[0], speaker.start) <= 1
    return opens and view.words(speaker.end, span[1]) <= _OFFICE_WORDS


def _answerer(view: View, start: int) -> Actor | None:
    """Return the authority that opens an answer: "Answer: The ministry has …"."""
    for actor in starting(view.actors, start, view.end)[:1]:
        near = view.words(start, actor.start) <= _ANSWERER
        return actor if near and _in_office(actor) else None
    return None


def _told_of(view: View, speaker: Actor, span: tuple[int, int]) -> bool:
    """Tell whether an opening says more than who speaks: "A search at a deputy's home:", "Greetings from X:"."""
    rest = view.gap(speaker.end, span[1])
    tied = any(
        m.layer == "syntax" and m.value in {"place", "prepositions"}
        for m in view.between(speaker.end, span[1])
    )
    if _opens_with_title(view, speaker, span):
        return False  # what stands behind a title that opens the turn is its office
    return speaker.governed or (tied and "(" not in rest and "," not in rest)


def remember_envoy(view: View, context: Context) -> None:
    """Keep the one envoy of the accused state who was summoned or expelled, for "he denied everything"."""
    if any(t.rule.value in {Action.SUMMONS, Action.EXPULSION} for t in view.triggers["response"]):
        envoys = [a for a in view.actors if a.role and a.country in context.accused]
        if len(envoys) == 1 and not context.attributions:
            voice = voice_of(envoys[0], context.discourse, None, Stance.ASSERTS)
            if voice is not None:
                context.discourse.newest[PEOPLE] = voice
