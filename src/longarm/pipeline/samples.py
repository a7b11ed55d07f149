"""Samples: a pack's own sentences, each read alone and held against the claims that its writer says are in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from longarm.languages.pack import home_of, samples
from longarm.model.claim import Claim
from longarm.model.contract import Json, claim_to_json
from longarm.model.document import Rendition, Stated, text_sha256
from longarm.stages.extraction.engine import read_through

_WHY = "a pack's own sentence"


@dataclass(frozen=True, slots=True)
class Unheld:
    """A sentence of samples/sentences.jsonl, numbered from 1, and what in it was not read as it says."""

    number: int
    text: str
    problems: tuple[str, ...]


def unheld_samples(code: str, own: Path | None = None) -> tuple[int, tuple[Unheld, ...]]:
    """Return how many own sentences the pack of `code` has, and those that are not read as they say.

    Only the slots that a sentence gives are compared; `own` is a folder of packs of the user's own.

    Raises:
        PackError: the pack cannot be read.
    """
    rows = samples(code, home_of(code, own))
    found = [
        Unheld(number, row["text"], problems)
        for number, row in enumerate(rows, start=1)
        if (problems := _problems(code, row, own))
    ]
    return len(rows), tuple(found)


def _problems(code: str, row: Json, own: Path | None) -> tuple[str, ...]:
    reading = read_through(_rendition(code, row), own)
    claims = () if reading is None else reading.claims
    if not row["claims"]:
        return tuple(f"a {claim.kind.value} was found: «{claim.anchor.exact}»" for claim in claims)
    problems = [
        problem
        for wanted in row["claims"]
        if (problem := _problem(wanted, row.get("voice"), claims)) is not None
    ]
    if problems and reading is not None and not reading.concern.passes:
        problems.append(f"alone it does not pass the gate ({reading.concern.value})")
    return tuple(problems)


def _problem(wanted: Json, voice: str | None, claims: tuple[Claim, ...]) -> str | None:
    """Return why no claim is the one wanted, None where one is."""
    told = [(claim, claim_to_json(claim)) for claim in claims]
    of_kind = [(claim, data) for claim, data in told if data["kind"] == wanted["kind"]]
    fits = [claim for claim, data in of_kind if _fits(wanted, data)]
    if not fits:
        slots = ", ".join(f"{key}={value}" for key, value in wanted.items() if key != "kind")
        return f"no {wanted['kind']} with {slots}" if of_kind else f"no {wanted['kind']} at all"
    roots = {claim.voices[-1].name for claim in fits if claim.voices}
    if voice is not None and voice not in roots:
        heard = " or ".join(sorted(roots)) or "the publisher"
        return f"the {wanted['kind']} is the word of {heard}, not of {voice}"
    return None


def _fits(wanted: Json, data: Json) -> bool:
    return all(data.get(key) == value for key, value in wanted.items())


def _rendition(code: str, row: dict[str, Any]) -> Rendition:
    unstated = Stated(None, _WHY)
    return Rendition(
        text=row["text"],
        sha256=text_sha256(row["text"]),
        reader=_WHY,
        language=code,
        title=unstated,
        publisher=unstated,
        url=unstated,
        published=Stated(row.get("published"), _WHY),
    )
