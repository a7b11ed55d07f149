"""Replies: asking an accused for its reply before publication, and recording what came of it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from longarm.errors import BadRequestError
from longarm.model.decision import Decision, Ruling, Signature
from longarm.pipeline.claim_decisions import signed_by_somebody
from longarm.pipeline.decide import entity_called
from longarm.stages.resolution import standing
from longarm.stages.weighing.reviews import requests_of
from longarm.store.decisions import decisions_of, put_decision
from longarm.store.documents import newest_capture

if TYPE_CHECKING:
    from longarm.model.review import ReplyRequest
    from longarm.store.case import Case


def ask_reply(  # noqa: PLR0913 - whom, when, how, until when, by whom
    case: Case, accused: str, signed: Signature, *, asked: str, channel: str, until: str | None
) -> Decision:
    """Record that an accused was asked for its reply: on which day, by which channel, with time until when (or None).

    Raises:
        UnknownEntityError: the case has no entity of that id or name.
        AmbiguousEntityError: a name stands for several.
        BadRequestError: a day is none, the time ends before it begins, or the channel lacks.
        NotSignedError: nobody signs.
    """
    signed_by_somebody(signed)
    entity = entity_called(case, accused)
    _day(entity.name, asked)
    if until is not None and _day(entity.name, until) < _day(entity.name, asked):
        raise BadRequestError(entity.name, f"{until} is before {asked}", "give a later day")
    if not channel.strip():
        raise BadRequestError(
            entity.name, "nothing says how it was asked", "give the channel, as e-mail or letter"
        )
    content = {"name": entity.name, "on": asked, "until": until}
    return put_decision(
        case, _decision(Ruling.REPLY_ASKED, entity.id, channel.strip(), signed, content)
    )


def record_reply(
    case: Case, accused: str, signed: Signature, *, answered: str, document: str | None
) -> Decision:
    """Record that an accused answered its newest request, on which day, and in which document of the case (or None).

    Raises:
        UnknownEntityError: the case has no entity of that id or name.
        AmbiguousEntityError: a name stands for several.
        BadRequestError: it was never asked, the day is none or too early, or there is no such document.
        NotSignedError: nobody signs.
    """
    signed_by_somebody(signed)
    entity = entity_called(case, accused)
    asked = [each for each in requests(case) if each.accused == entity.id]
    if not asked:
        raise BadRequestError(
            entity.name, "no request for its reply is recorded", "record first when it was asked"
        )
    request = asked[-1]
    if _day(entity.name, answered) < _day(entity.name, request.asked):
        raise BadRequestError(
            entity.name, f"{answered} is before it was asked, {request.asked}", "give a later day"
        )
    if document is not None and newest_capture(case, document) is None:
        raise BadRequestError(
            entity.name, f"the case has no document {document!r}", "add it first, or leave it out"
        )
    content = {"on": answered, "document": document}
    return put_decision(
        case, _decision(Ruling.REPLY_GIVEN, entity.id, str(request.number), signed, content)
    )


def requests(case: Case) -> tuple[ReplyRequest, ...]:
    """Return every request for a reply that stands, the oldest first."""
    return requests_of(standing(decisions_of(case)))


def _decision(
    ruling: Ruling, left: str, right: str, signed: Signature, content: dict[str, str | None]
) -> Decision:
    held = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return Decision(0, signed.at, signed.by.strip(), ruling, left, right, signed.why, content=held)


def _day(accused: str, day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise BadRequestError(
            accused, f"{day!r} is no day", "give it as year, month and day, as 2031-03-04"
        ) from None
