"""Helping: what a model proposes and a parser decides for one document that the rules have read already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from longarm.model.claim import Claim
from longarm.model.contract import Json, case_claims
from longarm.pipeline.taking_in import TakenIn
from longarm.stages.extraction.assist.asking import ask_model, extractor_of
from longarm.stages.extraction.assist.client import Endpoint
from longarm.stages.extraction.assist.errors import (
    EndpointError,
    ModelError,
    NoEndpointError,
    ParserError,
)
from longarm.stages.extraction.assist.parse import Parser, decide_actors, load_parser
from longarm.stages.extraction.assist.verdict import Verdict
from longarm.stages.extraction.engine import pack_of

URL, MODEL, KEY, SECONDS = (f"LONGARM_LLM_{name}" for name in ("URL", "MODEL", "KEY", "SECONDS"))
_PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The record of a model's proposals about one document, accepted and refused."""

    name: str
    extractor: str
    verdicts: tuple[Verdict, ...]

    def to_json(self) -> list[Json]:
        """Return each proposal as the model made it, with its verdict, the model and the prompt's digest."""
        return [
            {
                "document": self.name,
                "extractor": self.extractor,
                "verdict": verdict.word,
                "detail": verdict.detail,
                "proposal": dict(verdict.proposal),
            }
            for verdict in self.verdicts
        ]


@dataclass(frozen=True, slots=True)
class Helped:
    """A document with what help brought, the record of it, and what went wrong, in one line each."""

    taken: TakenIn
    judged: Verdicts | None = None
    problems: tuple[str, ...] = ()


def endpoint_of(settings: Mapping[str, str]) -> Endpoint:
    """Return the endpoint that settings name (the environment's, say), read once at the door.

    Raises:
        NoEndpointError: address or model lacks, the seconds are no number, or something is not plain ASCII.
    """
    lacking = tuple(name for name in (URL, MODEL) if not settings.get(name, "").strip())
    seconds = settings.get(SECONDS, "").strip()
    if seconds and not seconds.isdecimal():
        lacking += (SECONDS,)
    for name in (URL, KEY):  # what a request's head can carry
        value = settings.get(name, "").strip()
        lacking += (name,) if not (value.isascii() and value.isprintable()) else ()
    if lacking:
        raise NoEndpointError(lacking)
    return Endpoint(
        url=settings[URL].strip(),
        model=settings[MODEL].strip(),
        key=settings.get(KEY, "").strip() or None,
        seconds=float(seconds) if seconds else _PATIENCE,
    )


@dataclass
class Help:
    """Help that was asked for: an endpoint, or None; `parse` for a parser. Parsers are loaded once a language.

    An endpoint that gave no answer is not asked about the documents after it.
    """

    endpoint: Endpoint | None = None
    parse: bool = False
    packs: Path | None = None
    """A folder of language packs of the user's own."""
    parsers: dict[str, Parser] = field(default_factory=dict)
    down: EndpointError | None = None

    def give(self, taken: TakenIn) -> Helped:
        """Return a document with help; where there is none to be had, with the rules' claims and the reason."""
        problems: list[str] = []
        claims = tuple(said.claim for said in taken.claims)
        judged = None
        if self.parse and claims:
            try:
                claims = decide_actors(
                    taken.document.rendition, claims, self._parser(taken), self.packs
                )
            except ParserError as error:
                problems.append(str(error))
        if self.endpoint is not None:
            try:
                claims, judged = self._ask(taken, claims, self.endpoint)
            except ModelError as error:
                problems.append(str(error))
        document = taken.document
        identified = case_claims(document.id, document.rendition.sha256, claims)
        return Helped(replace(taken, claims=identified), judged, tuple(problems))

    def _parser(self, taken: TakenIn) -> Parser:
        code = pack_of(taken.document.rendition.language)
        if code not in self.parsers:
            self.parsers[code] = load_parser(code)
        return self.parsers[code]

    def _ask(
        self, taken: TakenIn, claims: tuple[Claim, ...], endpoint: Endpoint
    ) -> tuple[tuple[Claim, ...], Verdicts]:
        if self.down is not None:
            raise self.down
        try:
            asked = ask_model(taken.document.rendition, claims, endpoint, self.packs)
        except EndpointError as error:
            self.down = error
            raise
        ordered = sorted(
            (*claims, *asked.claims), key=lambda one: (one.anchor.start, one.anchor.end, one.kind)
        )
        name = taken.document.capture.name
        return tuple(ordered), Verdicts(name, extractor_of(endpoint), asked.verdicts)
