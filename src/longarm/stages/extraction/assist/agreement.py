"""Agreement: the rules read the words again, and a model must say the same of negation, hedges and speakers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.claim import Modality, Polarity
from longarm.model.voice import Stance, Voice
from longarm.stages.extraction.assist.evidence import Quotation, words_in
from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason
from longarm.stages.extraction.phrases.force import modality
from longarm.stages.extraction.phrases.polarity import is_denied
from longarm.stages.extraction.words.fold import fold

if TYPE_CHECKING:
    from longarm.model.slots import Slots
    from longarm.stages.extraction.assist.proposals import Proposal
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

SOFT = frozenset({Stance.ASSERTS, Stance.ALLEGES})
"""Stances that differ by the verb alone; the rules' own is kept."""
_PARTS = re.compile(r"[;；]")
_LEAST = 2
"""Code points of a name that may be a part of a longer one."""


@dataclass(frozen=True, slots=True)
class Held:
    """Slots found in a quote; `[start, end)` in the sentence `index` are the words that a negation would turn.

    `told` is True where those words themselves deny ("found no evidence"), `carry` where the voice of the sentences
    before may be theirs.
    """

    slots: Slots
    index: int
    start: int
    end: int
    reasons: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    told: bool = False
    carry: bool = True


@dataclass(frozen=True, slots=True)
class Read:
    """What the rules make of the words that hold the slots."""

    voices: tuple[Voice, ...]
    polarity: Polarity
    modality: Modality


def agree(quotation: Quotation, proposal: Proposal, held: Held) -> Read:
    """Return voices, polarity and modality as the rules read them.

    Raises:
        ProposalRefusedError: the model says otherwise, or the words hedge or deny where the rules cannot tell what.
    """
    view = quotation.ground.views[held.index]
    if view.gap(view.start, view.end).rstrip("\"' )").endswith(("?", "？", "؟")):
        raise ProposalRefusedError(Reason.QUESTION, quotation.printed(view.start, view.end))
    voices = quotation.ground.voices_at(held.index, held.start, held.end, carry=held.carry)
    check_speaker(quotation, proposal.speaker, voices)
    check_stance(proposal.stance, voices)
    denied = not held.told and is_denied(view, held.start, held.end, voices)
    if denied != (proposal.polarity is Polarity.DENIED):
        raise ProposalRefusedError(Reason.NEGATION, "denied" if denied else "affirmed")
    _check_hedges(view, held)
    if denied:
        _check_own(quotation, held)
    else:
        _check_stray(view, held, voices)
    return Read(
        voices=voices,
        polarity=Polarity.DENIED if denied else Polarity.AFFIRMED,
        modality=modality(view, held.start, held.end, voices),
    )


def part_of(view: View, start: int, end: int) -> tuple[int, int]:
    """Return the part of a sentence around `[start, end)` in which a negation or a hedge may govern it.

    Wider than a clause: only "but" and its kin, and semicolons, end it.
    """
    edges = [m.start for m in view.of("syntax", "breaks")]
    edges += [
        view.start + found.start() for found in _PARTS.finditer(view.gap(view.start, view.end))
    ]
    low = max((edge for edge in edges if edge <= start), default=view.start)
    return low, min((edge for edge in edges if edge >= end), default=view.end)


def _around(view: View, held: Held, layer: str, *values: str) -> list[Mention]:
    """Return mentions in the part of the sentence that are no piece of the held words themselves."""
    low, high = part_of(view, held.start, held.end)
    return [
        m
        for m in view.of(layer, *values)
        if low <= m.start < high and not (held.told and held.start <= m.start and m.end <= held.end)
    ]


def _check_hedges(view: View, held: Held) -> None:
    hedges = _around(view, held, "modality", "hypothetical", "opined")
    hedges += [m for m in _around(view, held, "attribution", "demands") if m.end <= held.start]
    if hedges:
        printed = view.passage.text[hedges[0].start : hedges[0].end]
        raise ProposalRefusedError(Reason.HYPOTHETICAL, f"“{printed}”")


def _check_own(quotation: Quotation, held: Held) -> None:
    """Refuse a denial whose only word of denial is part of the act itself: "they refused him a passport"."""
    view = quotation.ground.views[held.index]
    low, high = part_of(view, held.start, held.end)
    outside = [
        m
        for m in (*view.of("modality", "negation", "refuted"), *view.of("reporting", "denies"))
        if low <= m.start < high and (m.end <= held.start or held.end <= m.start)
    ]
    inside = [
        m
        for m in (*view.of("modality", "negation"), *view.of("reporting", "denies"))
        if held.start <= m.start < held.end
    ]
    if inside and not outside:
        printed = quotation.printed(inside[0].start, inside[0].end)
        raise ProposalRefusedError(Reason.NEGATION, f"“{printed}” is part of the act")


def _check_stray(view: View, held: Held, voices: tuple[Voice, ...]) -> None:
    """Refuse what the rules affirm beside words of denial that they could not tie to anything."""
    stray = _around(view, held, "modality", "negation", "refuted")
    if all(voice.stance is not Stance.DENIES for voice in voices):
        stray += _around(view, held, "reporting", "denies")
    if stray:
        printed = view.passage.text[stray[0].start : stray[0].end]
        raise ProposalRefusedError(Reason.NEGATION, f"“{printed}” stands beside it")


def check_speaker(quotation: Quotation, speaker: str | None, voices: tuple[Voice, ...]) -> None:
    """Compare a proposed speaker with whom the rules hear; where none is proposed theirs is taken.

    Raises:
        ProposalRefusedError: it is another, or nobody by that name.
    """
    if speaker is None or (voices and is_name_of(quotation, speaker, voices[-1])):
        return
    try:
        words_in(quotation, speaker, around=True)
    except ProposalRefusedError as error:
        raise ProposalRefusedError(Reason.SPEAKER_NOT_NAMED, speaker) from error
    heard = voices[-1].name if voices else "nobody"
    raise ProposalRefusedError(Reason.SPEAKER_DISAGREES, f"{speaker}; heard: {heard}")


def is_name_of(quotation: Quotation, name: str, voice: Voice) -> bool:
    """Tell whether a name is a voice's: the same, a part of it, or a longer one that is printed at the quote."""
    lexicon = quotation.ground.passage.lexicon
    mine = fold(name.strip(), lexicon.folding)
    heard = fold(voice.name, lexicon.folding)
    if mine == heard:
        return True
    short, long = sorted((mine, heard), key=len)
    if len(short) < _LEAST or not _holds(long, short, spaces=lexicon.pack.spaces):
        return False
    if short is mine:
        return True
    try:
        words_in(quotation, name, around=True)
    except ProposalRefusedError:
        return False
    return True


def _holds(long: str, short: str, *, spaces: bool) -> bool:
    if not spaces:
        return short in long
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) is not None


def check_stance(stance: Stance | None, voices: tuple[Voice, ...]) -> None:
    """Compare a proposed stance with the one that the rules hear.

    Raises:
        ProposalRefusedError: they differ by more than the verb.
    """
    if stance is None or not voices:
        return
    heard = voices[-1].stance
    if stance is not heard and not {stance, heard} <= SOFT:
        raise ProposalRefusedError(Reason.STANCE_DISAGREES, f"{stance.value}; heard: {heard.value}")
