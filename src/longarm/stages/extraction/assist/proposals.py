"""Proposals: a model's answer taken apart, its words held to the closed vocabularies and its slots to their types."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from longarm.model.claim import Polarity
from longarm.model.contract import SLOTS_OF
from longarm.model.slots import Kind
from longarm.model.voice import Stance
from longarm.stages.extraction.assist.errors import AnswerUnreadableError
from longarm.stages.extraction.assist.verdict import ProposalRefusedError, Reason

MOST = 60
"""Proposals that one answer may have; those beyond are refused unread."""
_HEAD = frozenset({"kind", "quote", "polarity", "speaker", "stance", "slots"})
_FENCE = re.compile(r"^```(?:json)?\s*\n(.*)\n```\s*$", re.DOTALL)
_THOUGHT = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)
_NO_JSON, _NO_LIST = "it is no JSON", "it has no list “claims”"
E_ = TypeVar("E_", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a model says the text says; nothing of it is believed before it is found in the words."""

    kind: Kind
    quote: str
    polarity: Polarity
    speaker: str | None
    stance: Stance | None
    slots: Mapping[str, Any]

    def word(self, slot: str) -> str | None:
        """Return a slot that holds words; None where it is null or lacks.

        Raises:
            ProposalRefusedError: it holds something else.
        """
        return _word(self.slots, slot)

    def needed(self, slot: str) -> str:
        """Return a slot that holds words and may not lack.

        Raises:
            ProposalRefusedError: it lacks.
        """
        words = self.word(slot)
        if words is None:
            raise ProposalRefusedError(Reason.MALFORMED, f"{slot} lacks")
        return words

    def number(self, slot: str) -> float | None:
        """Return a slot that holds a number; None where it is null or lacks.

        Raises:
            ProposalRefusedError: it holds something else.
        """
        value = self.slots.get(slot)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise ProposalRefusedError(Reason.MALFORMED, f"{slot} is no number")
        return None if value is None else float(value)

    def member(self, slot: str, kind: type[E_]) -> E_ | None:
        """Return a slot of a closed vocabulary; None where it is null or lacks.

        Raises:
            ProposalRefusedError: the vocabulary has no such word.
        """
        return _member(self.slots, slot, kind)

    def listed(self, slot: str) -> tuple[str, ...]:
        """Return a slot that holds a list of words.

        Raises:
            ProposalRefusedError: it holds something else.
        """
        value = self.slots.get(slot) or []
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise ProposalRefusedError(Reason.MALFORMED, f"{slot} is no list of words")
        return tuple(value)

    def flag(self, slot: str) -> bool:
        """Return a slot that is true or false; false where it lacks.

        Raises:
            ProposalRefusedError: it holds something else.
        """
        value = self.slots.get(slot)
        if value not in (None, True, False):
            raise ProposalRefusedError(Reason.MALFORMED, f"{slot} is neither true nor false")
        return bool(value)


def read_answer(answer: str) -> tuple[Mapping[str, Any], ...]:
    """Return the proposals of an answer as the model wrote them, unchecked.

    Raises:
        AnswerUnreadableError: the answer is no JSON object with a list of objects `claims`.
    """
    bare = _THOUGHT.sub("", answer).strip()
    fenced = _FENCE.match(bare)
    try:
        read = json.loads(fenced.group(1) if fenced else bare)
    except (json.JSONDecodeError, RecursionError) as error:
        raise AnswerUnreadableError(_NO_JSON) from error
    listed = read.get("claims") if isinstance(read, dict) else None
    if not isinstance(listed, list):
        raise AnswerUnreadableError(_NO_LIST)
    return tuple(item if isinstance(item, dict) else {"malformed": item} for item in listed)


def read_proposal(raw: Mapping[str, Any]) -> Proposal:
    """Return one proposal, its closed words checked.

    Raises:
        ProposalRefusedError: it lacks something, has something that nobody asked for, or has an unknown word.
    """
    if not set(raw) <= _HEAD:
        raise ProposalRefusedError(Reason.MALFORMED, f"unknown: {', '.join(set(raw) - _HEAD)}")
    if raw.get("kind") not in set(Kind):
        raise ProposalRefusedError(Reason.UNKNOWN_KIND, repr(raw.get("kind")))
    kind = Kind(raw["kind"])
    quote, slots = _word(raw, "quote"), raw.get("slots")
    if quote is None or not isinstance(slots, Mapping):
        raise ProposalRefusedError(Reason.MALFORMED, "quote or slots lack")
    known = {field.name for field in fields(SLOTS_OF[kind])}
    if not set(slots) <= known:
        raise ProposalRefusedError(Reason.UNKNOWN_SLOT, ", ".join(sorted(set(slots) - known)))
    return Proposal(
        kind=kind,
        quote=quote,
        polarity=_member(raw, "polarity", Polarity) or Polarity.AFFIRMED,
        speaker=_word(raw, "speaker"),
        stance=_member(raw, "stance", Stance),
        slots=slots,
    )


def _word(table: Mapping[str, Any], name: str) -> str | None:
    value = table.get(name)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise ProposalRefusedError(Reason.MALFORMED, f"{name} holds no words")
    return value


def _member(table: Mapping[str, Any], name: str, kind: type[E_]) -> E_ | None:
    value = table.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or value not in {member.value for member in kind}:
        raise ProposalRefusedError(Reason.UNKNOWN_VALUE, f"{name}: {value!r}")
    return kind(value)
