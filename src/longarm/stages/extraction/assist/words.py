"""Words: proposed statements, held to the speaker that the rules hear and to the span that is the speaker's."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from longarm.model.claim import Polarity
from longarm.model.slots import Statement
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.stages.extraction.assist.agreement import (
    SOFT,
    Held,
    Read,
    check_stance,
    is_name_of,
)
from longarm.stages.extraction.assist.evidence import Quotation, Spot, words_in
from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason
from longarm.stages.extraction.phrases.context import refutes
from longarm.stages.extraction.phrases.force import modality
from longarm.stages.extraction.words.fold import fold

if TYPE_CHECKING:
    from longarm.stages.extraction.assist.proposals import Proposal
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.phrases.voices import Attribution


def hold_statement(quotation: Quotation, proposal: Proposal) -> tuple[Held, Read]:
    """Return a proposed statement and its voice; stance, polarity and speaker are those that the rules hear.

    Raises:
        ProposalRefusedError: the rules hear nobody of that name say these words, or hear it said otherwise.
    """
    topic = words_in(quotation, proposal.needed("topic"))
    item = _heard(quotation, proposal.needed("speaker"), topic)
    voice = _with_stance(quotation, item, topic.index)
    if proposal.speaker is not None and not is_name_of(quotation, proposal.speaker, voice):
        raise ProposalRefusedError(Reason.SPEAKER_DISAGREES, proposal.speaker)
    stance = proposal.member("stance", Stance)
    check_stance(stance, (voice,))
    check_stance(proposal.stance, (voice,))
    denied = voice.stance is Stance.DENIES
    if denied != (proposal.polarity is Polarity.DENIED):
        raise ProposalRefusedError(Reason.NEGATION, "denied" if denied else "affirmed")
    view = quotation.ground.views[topic.index]
    _check_whole(view, item, topic)
    printed = quotation.printed(topic.start, topic.end)
    slots = Statement(
        voice.name, _role(quotation, proposal.word("role"), item), voice.stance, printed
    )
    held = Held(slots, topic.index, topic.start, topic.end, reasons=(f"says “{printed}”",))
    outer = tuple(
        other
        for other in quotation.ground.voices_at(topic.index, topic.start, topic.end, carry=False)
        if other.name != voice.name
    )
    voices = (*outer, voice)
    force = modality(view, topic.start, topic.end, voices)
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return held, Read(voices, polarity, force)


def _with_stance(quotation: Quotation, item: Attribution, index: int) -> Voice:
    """Return the voice; an authority or a person who says that there is no such thing denies, whatever the verb."""
    view, voice = quotation.ground.views[index], item.voice
    speaks = voice.type in {VoiceType.AUTHORITY, VoiceType.PERSON} and voice.stance in SOFT
    if speaks and refutes(view, quotation.ground.context_at(index), item.start, item.end):
        return replace(voice, stance=Stance.DENIES)
    return voice


def _heard(quotation: Quotation, speaker: str, topic: Spot) -> Attribution:
    """Return the innermost attribution that holds the words, if it is the speaker's."""
    items = [
        item
        for item in quotation.ground.hearings[topic.index].attributions
        if item.start <= topic.start and topic.end <= item.end
    ]
    innermost = max(items, key=lambda item: item.order) if items else None
    if innermost is None or innermost.voice.type is VoiceType.UNNAMED:
        raise ProposalRefusedError(Reason.SPEAKER_DISAGREES, f"{speaker}; heard: nobody")
    if not is_name_of(quotation, speaker, innermost.voice):
        try:
            words_in(quotation, speaker, around=True)
        except ProposalRefusedError as error:
            raise ProposalRefusedError(Reason.SPEAKER_NOT_NAMED, speaker) from error
        detail = f"{speaker}; heard: {innermost.voice.name}"
        raise ProposalRefusedError(Reason.SPEAKER_DISAGREES, detail)
    return innermost


def _check_whole(view: View, item: Attribution, topic: Spot) -> None:
    """Refuse a topic that leaves out the words which turn or hedge it: "not" before it, or "if" behind."""
    low, high = max(view.start, item.start), min(view.end, item.end)
    for m in view.of("modality", "negation", "refuted", "hypothetical", "opined"):
        if low <= m.start < high and not (topic.start <= m.start and m.end <= topic.end):
            printed = view.passage.text[m.start : m.end]
            raise ProposalRefusedError(Reason.NEGATION, f"“{printed}” stands beside it")


def _role(quotation: Quotation, role: str | None, item: Attribution) -> str | None:
    read = item.actor.role if item.actor else None
    if role is None:
        return read
    folding = quotation.ground.passage.lexicon.folding
    if read is None or fold(role, folding) not in fold(read, folding):
        raise ProposalRefusedError(Reason.NAME_NOT_IN_QUOTE, f"role {role}; read: {read}")
    return read
