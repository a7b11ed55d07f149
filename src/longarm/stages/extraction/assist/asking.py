"""Asking: a document put to a model, and each of its proposals judged against the document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from longarm.stages.extraction.assist.client import Endpoint, ask
from longarm.stages.extraction.assist.ground import ground_of
from longarm.stages.extraction.assist.judging import judge
from longarm.stages.extraction.assist.prompt import messages, prompt_digest
from longarm.stages.extraction.assist.proposals import MOST, read_answer
from longarm.stages.extraction.assist.verdict import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from longarm.model.claim import Claim
    from longarm.model.document import Rendition
    from longarm.stages.extraction.assist.ground import Ground


@dataclass(frozen=True, slots=True)
class Asked:
    """What a model was good for on one document: new claims, and the record of every proposal."""

    claims: tuple[Claim, ...]
    verdicts: tuple[Verdict, ...]


def extractor_of(endpoint: Endpoint) -> str:
    """Return what claims name as their extractor: the model and the digest of the prompt."""
    return f"llm/{endpoint.model}@{prompt_digest()}"


def ask_model(
    rendition: Rendition, known: Sequence[Claim], endpoint: Endpoint, own: Path | None = None
) -> Asked:
    """Return the claims that a model proposes beyond those of the rules, and that hold.

    About a document that the rules take for one of another subject the model is not asked. `own` is a folder of
    further packs, which go before longarm's.

    Raises:
        ModelError: the endpoint gives no answer that can be read.
    """
    ground = ground_of(rendition, own)
    if ground is None:
        return Asked((), ())
    plain = ground.passage.plain
    verdicts: list[Verdict] = []
    claims = list(plain.seen(known))
    for asked in messages(replace(rendition, text=plain.text)):
        for verdict in judge_answer(ground, ask(endpoint, asked), claims, extractor_of(endpoint)):
            verdicts.append(verdict)
            claims += [verdict.claim] if verdict.claim else []
    put_back = [
        replace(verdict, claim=plain.put_back([verdict.claim])[0]) if verdict.claim else verdict
        for verdict in verdicts
    ]
    return Asked(plain.put_back(claims[len(known) :]), tuple(put_back))


def judge_answer(
    ground: Ground, answer: str, known: Sequence[Claim], extractor: str
) -> tuple[Verdict, ...]:
    """Return what becomes of each proposal of an answer, in order; one that says an earlier one again is refused.

    Raises:
        AnswerUnreadableError: the answer is not of the form that was asked for.
    """
    proposals: Sequence[Mapping[str, Any]] = read_answer(answer)
    claims = list(known)
    verdicts: list[Verdict] = []
    for raw in proposals[:MOST]:
        verdict = judge(ground, raw, claims, extractor)
        claims += [verdict.claim] if verdict.claim else []
        verdicts.append(verdict)
    verdicts += [Verdict(raw, None, Reason.TOO_MANY, str(MOST)) for raw in proposals[MOST:]]
    return tuple(verdicts)
