"""Publishers: the organisation or state body whose own text a document is, which speaks without a verb of saying."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.languages.pack import home_of
from longarm.model.slots import Statement
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.passages.imprint import first_persons
from longarm.stages.extraction.passages.passage import glance, prepare
from longarm.stages.extraction.phrases.seats import MISSIONS
from longarm.stages.extraction.phrases.view import view_of
from longarm.stages.extraction.phrases.voices import INNER, OUTER, OUTMOST, Attribution

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from longarm.model.document import Rendition
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.context import Context
    from longarm.stages.extraction.phrases.view import View

_NOT_SPEAKING = frozenset({"court", "parliament"})
"""Organs whose name begins that of a collection of their records."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_STEM, _ENDING = 5, 2
"""Letters that two words for a publisher must begin with alike, and those at their end that a case may change."""
_OPENING = 2
"""Words before the body in its publisher's name: "Pressestelle des Ministeriums"."""
_SENTENCES = 4
"""Sentences that a body's own text has at least; a shorter one tells one thing, and who published it."""
_HEAD = 120
"""Code points at a text's start in which a dateline names the agency whose text it is."""


def publisher_of(rendition: Rendition, own: Path | None) -> Actor | None:
    """Return the organisation or state body that a rendition's publisher is, under its whole name.

    None for papers, agencies and people. `own` is a folder of further packs.
    """
    name, code = rendition.publisher.value, rendition.language.split("-", maxsplit=1)[0]
    if not name:
        return None
    passage = prepare(glance(name, code, home_of(code, own)), None)
    views = [view_of(passage, sentence) for sentence in passage.sentences]
    sources = {m.value for view in views for m in view.of("sources")}
    for actor in views[0].actors if views else ():
        if views[0].words(0, actor.start) > _OPENING:
            break
        if actor.type is VoiceType.AUTHORITY and views[0].words(0, actor.start) == 0:
            office = actor.organ is not None and actor.organ not in _NOT_SPEAKING
            if not office or "outlet" in sources:
                return None
            sent = actor.country or _sent_by(views[0]) if actor.organ in MISSIONS else actor.country
            return replace(actor, name=name, country=sent)
        if actor.type is VoiceType.ORGANIZATION and sources <= {"organization"}:
            return replace(actor, name=name)
    return None


def named_in_title(rendition: Rendition, own: Path | None) -> tuple[Voice | None, bool]:
    """Return the official whom a text's title opens with: "Foreign ministry spokesperson answers questions".

    Or, with True, whose answer it says that the text is: "Answer by the minister of justice to questions about …".

    The answers below it are theirs where the text itself says only "Q:" and "A:". `own` as for `publisher_of`.
    """
    title, code = rendition.title.value, rendition.language.split("-", maxsplit=1)[0]
    if not title:
        return None, False
    passage = prepare(glance(title, code, home_of(code, own)), None)
    views = [view_of(passage, sentence) for sentence in passage.sentences[:1]]
    for view in views:
        for actor in view.actors[:1]:
            answers = _is_whose_answer(view, actor)
            opens = view.words(0, actor.start) <= _OPENING and actor.role is not None
            if (opens or answers) and actor.type is VoiceType.AUTHORITY and not actor.bare_country:
                return Voice(actor.name, actor.type, None, Stance.ASSERTS), answers
    return None, False


def is_of_record(rendition: Rendition, own: Path | None) -> bool:
    """Tell whether a parliament or a court publishes a rendition, whose papers hold others' words."""
    name, code = rendition.publisher.value, rendition.language.split("-", maxsplit=1)[0]
    if not name:
        return False
    passage = prepare(glance(name, code, home_of(code, own)), None)
    views = [view_of(passage, sentence) for sentence in passage.sentences[:1]]
    return any(actor.organ in _NOT_SPEAKING for view in views for actor in view.actors[:1])


def _is_whose_answer(view: View, actor: Actor) -> bool:
    """Tell whether a title opens with a word for an answer, and right behind it with who gives it."""
    return any(
        view.words(0, m.start) == 0 and m.end <= actor.start and view.words(m.end, actor.start) <= 1
        for m in view.of("attribution", "answers")
    )


def _sent_by(name: View) -> str | None:
    """Return the state that the name of a mission has first: "Embassy of the Republic of X in Berlin"."""
    return next((m.value for m in name.of("countries")), None)


def own_word(views: Sequence[View], context: Context) -> list[tuple[View, Attribution]]:
    """Return the sentence in which the publisher first tells something as its own word; none where it is heard by name.

    A text is shown to be its own where it says "we have counted", or names it: measured, two of three such state
    something themselves. What a mission of the accused state publishes is its denial.
    """
    body = context.publisher
    if (
        body is None
        or len(views) < _SENTENCES
        or not context.claims
        or _in_dateline(views[0], body.name)
    ):
        return []
    known = set(_stems(body.name))
    slots = [claim.slots for claim in context.claims]
    speakers = {told.speaker for told in slots if isinstance(told, Statement)}
    itself = [view for view in views if _tells_of_itself(view, known)]
    official = body.type is VoiceType.AUTHORITY
    if not itself or any(_is_called(speaker, known) for speaker in speakers):
        return []
    own = min((c.anchor.start for c in context.claims if not c.voices), default=-1)
    told = [view for view in views if view.start <= own < view.end]
    theirs = body.country in context.accused or (body.country is None and body.organ in MISSIONS)
    stance = Stance.ASSERTS if official else Stance.ALLEGES
    voice = Voice(body.name, body.type, None, Stance.DENIES if official and theirs else stance)
    return [
        (view, Attribution(voice, view.start, view.end, view.start))
        for view in (*told, *itself)[:1]
    ]


def _tells_of_itself(view: View, known: Collection[str]) -> bool:
    """Tell whether a sentence says "we have counted" outside quotations, or names the publisher."""
    if any(not a.governed and _is_called(a.name, known) for a in view.actors):
        return True
    if view.of("name", "publisher"):
        return True
    return any(
        view.gap(view.start, m.start).count('"') % 2 == 0 for m in view.of("attribution", "own")
    )


def _is_called(name: str, known: Collection[str]) -> bool:
    """Tell whether a name is one noun for a publisher, or holds no word that the publisher's own has not."""
    words = list(_stems(name))
    return bool(words) and all(
        any(word.startswith(other) or other.startswith(word) for other in known) for word in words
    )


def _stems(name: str) -> Iterator[str]:
    """Yield what the words of a name begin with; a word of a script without spaces is the whole name."""
    for word in _LETTERS.findall(name.casefold()):
        yield word[: max(_STEM, len(word) - _ENDING)]


def _in_dateline(view: View, name: str) -> bool:
    """Tell whether a text's first words hold the publisher in brackets, as an agency does: "LIMA (Agencia) - "."""
    last = name.casefold().rpartition(" ")[2]
    return f"({last})" in view.passage.folded[:_HEAD]


def as_answered(heard: Sequence[Attribution], context: Context) -> tuple[Attribution, ...]:
    """Let the organisation speak that a mission's own text answers, where that only says "it is also claimed that"."""
    body, first = context.publisher, context.discourse.coming
    if body is None or body.organ not in MISSIONS or first is None:
        return tuple(heard)
    source = replace(first, stance=Stance.ALLEGES, inferred=True)
    return tuple(
        replace(item, voice=replace(source, verb=item.voice.name)) if _is_nobodys(item) else item
        for item in heard
    )


def _is_nobodys(item: Attribution) -> bool:
    return item.actor is None and item.voice.type is VoiceType.UNNAMED


def only_a_paper(view: View, item: Attribution) -> bool:
    """Tell whether only a document, or a name in passing, is heard where the publisher says "we found in documents".

    Nor is the publisher heard under the noun that it has for itself: "this paper met 31 exiles". Whose files the
    publisher has read has not counted what it found in them.
    """
    if item.guessed or item.actor is None:
        return item.guessed
    own = view.of("attribution", "own")
    if item.actor.points == "document" or any(m.start == item.actor.start for m in own):
        return True
    return _is_ours(view, item, item.actor) or _is_material(view, item, item.actor)


def behind_own_count(view: View, item: Attribution) -> Attribution:
    """Begin the word of a source where it is named, behind what "we" counted: "we know of 41, and by X's list of 9".

    It is guessed, so that it closes nothing before. What "we" rest a count on tells nothing of it, up to the semicolon:
    "our archive, which rests on X's files, has 31".
    """
    cites = item.order >= INNER
    order = item.order - INNER if cites else item.order
    own = [m for m in first_persons(view) if m.end <= order]
    if not own or item.start >= order:
        return item
    if cites:
        stop = view.gap(order, view.end).find(";")
        return replace(item, start=order + stop + 1 if stop >= 0 else view.end)
    counted = any(own[0].end <= n.start < order for n in view.numbers)
    if any(m.start == order for m in view.of("attribution", "before")):
        return replace(item, start=order, guessed=True) if counted else item
    stop = view.gap(own[0].end, order).rfind(";")  # "our inquiry found 26; the lab confirmed 19"
    turned = counted and stop >= 0
    start = own[0].end + stop + 1
    return replace(item, start=start, end=view.end, guessed=True) if turned else item


def _is_ours(view: View, item: Attribution, actor: Actor) -> bool:
    """Tell whether a verb of finding has "we" between it and whom it was taken for: "from X's files we counted"."""
    return item.finds and any(
        actor.end <= m.start <= item.order and "," not in view.gap(m.end, item.order)
        for m in first_persons(view)
    )


def _is_material(view: View, item: Attribution, actor: Actor) -> bool:
    """Tell whether an authority is only cited where "we" found something: "from the police's own notices we have"."""
    if actor.type is not VoiceType.AUTHORITY:
        return False
    cited = (m.start for m in view.of("attribution", "before", "cites", "after"))
    return any(item.order in {start, start + INNER, OUTER, OUTMOST} for start in cited)
