"""Ending: who closes a sentence: behind a quotation without a verb of saying, 「…」と山田弁護士, or behind a count."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.phrases.voices import Attribution, Discourse, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_REACH = 30
"""Code points between the closing mark and who closes the sentence: their body and its particle."""
_STOPS = " .。"
_SHORT, _SHORT_UNSPACED = 8, 32
"""Words, or signs, of a sentence that only names a source."""
_BESIDE = 6
"""Words, or signs, between that source and its verb: a particle and a day."""
_SOURCE = 10
"""Words behind a source that closes its sentence, twice as many characters where none are spaced."""
_REPORTING = frozenset({VoiceType.ORGANIZATION, VoiceType.OUTLET})
_COUNTING = frozenset({VoiceType.AUTHORITY, VoiceType.ORGANIZATION, VoiceType.OUTLET})
_CLOSING = 3
"""Words that may stand behind a verb that ends its sentence, and one less."""
_CALLED = 4
"""Words for what somebody is between a quotation and their name."""
_STATE = 8
"""Letters of a state's name before a body's, where no blanks part them."""
_ENDING = 3
"""Code points behind a verb of saying that its endings have."""


def closes_quoted(view: View, discourse: Discourse) -> list[Attribution]:
    """Return the attribution of a quotation that a quotative particle and a speaker follow, and nothing else.

    Only where verbs stand last and words without spaces, as such a sentence leaves out its verb.
    """
    pack = view.passage.lexicon.pack
    particles = pack.forms("syntax.quotative")
    if not (pack.verb_last and particles) or pack.spaces:
        return []
    closed = view.passage.folded.rfind('"', view.start, view.end) + 1
    opened = view.passage.folded.find('"', view.start, view.end)
    after = view.gap(closed, view.end) if closed else ""
    if not after.startswith(particles) or opened + 1 == closed:
        return []
    behind = [
        a for a in view.actors if a.start >= closed and not view.gap(a.end, view.end).strip(_STOPS)
    ]
    said = any(m.start >= closed for m in view.of("reporting"))
    if not behind or said or behind[-1].start - closed > _REACH or behind[-1].governed:
        return []
    voice = voice_of(behind[-1], discourse, None, Stance.ASSERTS)
    if voice is None:
        return []
    return [Attribution(voice, opened, closed, behind[-1].start, behind[-1])]


def is_source_alone(view: View) -> bool:
    """Tell whether a sentence says nothing but who said something, where verbs stand last.

    公安関係者が明らかにした: a body, its particle and the verb.
    """
    pack = view.passage.lexicon.pack
    verbs = view.of("reporting")
    if not (pack.verb_last and verbs) or len(view.actors) == 0:
        return False
    short = _SHORT if pack.spaces else _SHORT_UNSPACED
    actor, verb = view.actors[-1], verbs[-1]
    ends = len(view.gap(verb.end, view.end).strip(_STOPS)) <= _ENDING
    plain = not (view.numbers or view.facilities or any(view.triggers.values()))
    plain = plain and '"' not in view.gap(actor.end, view.end)
    told = any(m.key == "syntax.object" for m in view.between(actor.end, verb.start))
    gap = view.gap(actor.end, verb.start).lstrip("」』\"'")
    marks = (*pack.forms("syntax.subject"), *pack.forms("syntax.nominative"))
    told |= view.words(actor.end, verb.start) > _BESIDE or bool(marks and not gap.startswith(marks))
    named = actor.head != "syntax" and not actor.governed and not actor.bare_country
    return (
        view.words(view.start, view.end) <= short
        and ends
        and plain
        and not told
        and named
        and actor.end <= verb.start
        and verb.value in {"asserts", "alleges", "finds"}
    )


def closes_what_is_said(view: View, verb: Mention, before: str) -> bool:
    """Tell whether what is said ends right before who says it, and the verb ends the sentence: "…다고 X가 밝혔다"."""
    pack = view.passage.lexicon.pack
    quotative = pack.forms("syntax.quotative") if pack.verb_last else ()
    if not quotative or view.words(verb.end, view.end) >= _CLOSING:
        return False
    if pack.spaces:
        genitive = pack.forms("syntax.genitive")
        return before.endswith(quotative) or _quoted_then_called(before, quotative, genitive)
    # "…と、トルコ移民管理局が明らかにした": a state may open the speaker's name behind the comma
    said, comma, name = before.rpartition("、")
    end = view.start + len(said)
    source = any(end - 1 <= m.end <= end + 1 for m in view.of("attribution"))  # "…によると、"
    return bool(comma) and said.endswith(quotative) and len(name) <= _STATE and not source


def _quoted_then_called(before: str, quotative: Sequence[str], genitive: tuple[str, ...]) -> bool:
    """Tell whether a quotation ends and only whose somebody is follows: "…"고 난민단체 '등불'의.

    Not where more is told: "…몇 개냐"고 묻자, "…"며 배후로.
    """
    _, closed, behind = before.rpartition('"')
    particle = next((p for p in quotative if behind.startswith(f"{p} ")), None)
    called = behind.removeprefix(particle or "").split()
    whose = bool(called) and called[-1].endswith(genitive) and len(called) <= _CALLED
    return bool(closed and particle) and whose and "," not in behind


def without_article(view: View, before: str) -> str:
    """Return what stands before a speaker without the article that is the speaker's own."""
    words = {
        *view.passage.lexicon.pack.forms("syntax.determiners"),
        *view.passage.lexicon.pack.forms("syntax.indefinite"),
    }
    head, _, last = before.rstrip().rpartition(" ")
    return head.rstrip() if last in words else before.rstrip()


def is_of_source(view: View, verb: Mention, accorded: Sequence[Attribution]) -> bool:
    """Tell whether a verb closes "according to X": 据X称, 据X统计."""
    return not view.passage.lexicon.pack.spaces and any(
        item.actor is not None
        and item.order < item.actor.start < verb.start
        and not view.gap(item.actor.end, verb.start).strip('"')
        for item in accorded
    )


def closing_source(view: View, heard: Sequence[Attribution], count: int) -> tuple[Voice, ...]:
    """Return the one body that closes a sentence as its source, for a count before its words: "54: so many X found".

    Not for a count that stands in a clause of its own, or that another body has before it.
    """
    named = {item.voice.name: item for item in heard if not item.guessed}
    if len(named) != 1:
        return ()
    item = next(iter(named.values()))
    unsaid = item.voice.stance in {Stance.DENIES, Stance.OPINES}
    reach = _SOURCE if view.passage.lexicon.pack.spaces else 2 * _SOURCE
    first = min(item.order, item.actor.start if item.actor else item.order)
    last = min(max(item.order, item.actor.end if item.actor else 0), view.end)
    if item.voice.type not in _REPORTING or unsaid or view.words(last, view.end) > reach:
        return ()
    if count < first and (_apart(view, count, first) or _counts_itself(view, count, first)):
        return ()
    return (replace(item.voice, inferred=True),)


def _apart(view: View, count: int, first: int) -> bool:
    """Tell whether a semicolon parts a count from a source that gives another one behind it."""
    stop = view.gap(count, first).rfind(";")
    return stop >= 0 and any(number.start > count + stop for number in view.numbers)


def _counts_itself(view: View, count: int, first: int) -> bool:
    """Tell whether another body stands before a count and a comma behind it, so that the count may be theirs."""
    before = any(
        a.type in _COUNTING and not (a.governed or a.bare_country or a.points)
        for a in view.actors
        if a.end <= count
    )
    return before and "," in view.gap(count, first)
