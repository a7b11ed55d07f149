"""Judging: a proposal becomes a claim with the source's own span, or is refused with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim
from longarm.model.slots import Figure, Incident, Kind, Link, Response, Site, Statement
from longarm.stages.extraction.assist.acts import hold_incident, hold_link, hold_response
from longarm.stages.extraction.assist.addressed import gives_orders
from longarm.stages.extraction.assist.agreement import SOFT, Held, Read, agree
from longarm.stages.extraction.assist.counts import hold_figure, hold_site
from longarm.stages.extraction.assist.evidence import Quotation
from longarm.stages.extraction.assist.proposals import Proposal, read_proposal
from longarm.stages.extraction.assist.quotes import find_quote
from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason, Verdict
from longarm.stages.extraction.assist.words import hold_statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from longarm.stages.extraction.assist.ground import Ground

SCORE = 0.5
"""What a claim is worth that a model proposed and the rules could check."""
_HOLD = {
    Kind.FIGURE: hold_figure,
    Kind.SITE: hold_site,
    Kind.INCIDENT: hold_incident,
    Kind.RESPONSE: hold_response,
    Kind.LINK: hold_link,
}


def judge(
    ground: Ground, raw: Mapping[str, Any], known: Iterable[Claim], extractor: str
) -> Verdict:
    """Return what becomes of one proposal as the model wrote it; `known` are the claims there are already."""
    try:
        proposal = read_proposal(raw)
        quotation = Quotation(ground, find_quote(ground.passage, proposal.quote))
        _check_addressed(quotation)
        held, read = _hold(quotation, proposal)
        claim = _claim(quotation, held, read, extractor)
    except ProposalRefusedError as error:
        return Verdict(raw, None, error.reason, error.detail)
    double = next((other for other in known if _same(other, claim)), None)
    if double is not None:
        return Verdict(raw, None, Reason.DOUBLED, f"by {double.extractor}")
    return Verdict(raw, claim, None, "")


def _check_addressed(quotation: Quotation) -> None:
    passage, quoted = quotation.ground.passage, quotation.quoted
    paragraph = passage.sentences[quoted.first].paragraph
    mine = [s for s in passage.sentences if s.paragraph == paragraph]
    words = gives_orders(passage.folded[mine[0].start : mine[-1].end])
    if words is not None:
        raise ProposalRefusedError(Reason.ADDRESSED, f"“{words}”")


def _hold(quotation: Quotation, proposal: Proposal) -> tuple[Held, Read]:
    if proposal.kind is Kind.STATEMENT:
        return hold_statement(quotation, proposal)
    held = _HOLD[proposal.kind](quotation, proposal)
    return held, agree(quotation, proposal, held)


def _claim(quotation: Quotation, held: Held, read: Read, extractor: str) -> Claim:
    quoted = quotation.quoted
    how = "after the fold" if quoted.folded else "exactly"
    return Claim(
        slots=held.slots,
        anchor=anchor_at(quotation.ground.passage.text, quoted.start, quoted.end),
        voices=read.voices,
        polarity=read.polarity,
        modality=read.modality,
        as_of=None,
        extractor=extractor,
        score=SCORE,
        reasons=(
            *held.reasons,
            f"proposed by a model; accepted: its quote stands {how} in the text, the rules agree",
        ),
        unread=held.unread,
    )


def _same(one: Claim, two: Claim) -> bool:  # noqa: PLR0911 - one comparison a kind
    """Tell whether two claims of a document say the same, though one may say more."""
    if one.kind is not two.kind or one.polarity is not two.polarity:
        return False
    near = one.anchor.start < two.anchor.end and two.anchor.start < one.anchor.end
    match one.slots, two.slots:
        case Figure() as a, Figure() as b:
            return near and (a.low, a.high, a.unit) == (b.low, b.high, b.unit)
        case Site() as a, Site() as b:
            return (a.country, a.city) == (b.country, b.city) and (near or _unsaid(one, two))
        case Incident() as a, Incident() as b:
            placed = a.country == b.country or None in {a.country, b.country}
            return near and a.tactic is b.tactic and placed
        case Response() as a, Response() as b:
            return a.action is b.action and a.country == b.country
        case Link() as a, Link() as b:
            return a.relation is b.relation and (
                (a.subject.casefold(), a.object.casefold())
                == (b.subject.casefold(), b.object.casefold())
            )
        case Statement() as a, Statement() as b:
            alike = a.stance == b.stance or {a.stance, b.stance} <= SOFT
            return alike and a.speaker.casefold() == b.speaker.casefold()
        case _:
            return False


def _unsaid(one: Claim, two: Claim) -> bool:
    """Tell whether the second claim has no voice that the first has not."""
    names = {voice.name for voice in one.voices}
    return all(voice.name in names or voice.inferred for voice in two.voices)
