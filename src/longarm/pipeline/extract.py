"""Extract: files to claims without a case; nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from longarm.errors import UnreadableFileError
from longarm.model.contract import Json, document_to_json
from longarm.model.finding import FlagKind
from longarm.model.registry import CaseClaim, Refusal
from longarm.model.slots import Figure
from longarm.pipeline.files import Found, Unfound, content_of, find_files
from longarm.pipeline.helping import Help, Helped, Verdicts
from longarm.pipeline.taking_in import take_in

NOT_KEPT = ""
"""The moment of capture of what is not captured."""


def extract_files(
    paths: Iterable[Path],
    *,
    with_text: bool = False,
    apart: bool = False,
    helper: Help | None = None,
    packs: Path | None = None,
) -> Iterator[Json | Refusal | Verdicts]:
    """Yield the JSON of each file in turn, or a refusal in its place.

    Figures are held against each other over all files: one that departs from what its own root counted is flagged as
    a misprint, with the reason, and stays as printed. So nothing is yielded before the last file is read, unless
    `apart`, where each file is read by itself. A document that can only be read in part is followed by a refusal that
    says what lacks, and so is one that `helper` could not help with. A model's verdicts follow its document.
    `packs` is a folder of language packs of the user's own.
    """
    read: Iterable[Helped | Refusal] = (_read(found, helper, packs) for found in find_files(paths))
    reasons: dict[int, dict[str, str]] = {}
    if not apart:
        read = list(read)
        reasons = _misprints(read)
    for number, each in enumerate(read):
        if isinstance(each, Refusal):
            yield each
            continue
        flagged = reasons.get(number, {})
        taken = each.taken
        claims = tuple(_flagged(said, flagged.get(said.id)) for said in taken.claims)
        yield document_to_json(taken.document, claims, with_text=with_text)
        if each.judged is not None:
            yield each.judged
        for problem in (*((taken.note,) if taken.note else ()), *each.problems):
            yield Refusal(taken.document.capture.name, problem)


def _read(found: Found | Unfound, helper: Help | None, packs: Path | None) -> Helped | Refusal:
    if isinstance(found, Unfound):
        return Refusal(found.error.name, found.error.reason)
    try:
        taken = take_in(found, content_of(found), NOT_KEPT, packs)
    except UnreadableFileError as error:
        return Refusal(error.name, error.reason)
    return helper.give(taken) if helper else Helped(taken)


def _misprints(read: Sequence[Helped | Refusal]) -> dict[int, dict[str, str]]:
    """Return, by place of the file, the claims whose count departs from what its root counted, each with the reason.

    Files of one name in two folders stay two documents.
    """
    if sum(isinstance(each, Helped) for each in read) <= 1:
        return {}  # a document alone departs from nobody, and resolving names takes a second
    # So does importing what resolves and weighs, which a document alone need not wait for.
    from longarm.pipeline.names import judgements_for
    from longarm.stages.weighing import weigh

    documents, claims = [], []
    for number, each in enumerate(read):
        if isinstance(each, Helped):
            documents.append(replace(each.taken.document, id=str(number)))
            claims += [
                replace(said, id=f"{number} {said.id}", document_id=str(number))
                for said in each.taken.claims
            ]
    found: dict[int, dict[str, str]] = {}
    for entry in weigh(documents, claims, judgements_for(documents, claims)).ledger:
        for flag in entry.flags:
            for claim in entry.claims if flag.kind is FlagKind.MISPRINT else ():
                place, _, identity = claim.partition(" ")
                found.setdefault(int(place), {})[identity] = flag.reason
    return found


def _flagged(said: CaseClaim, reason: str | None) -> CaseClaim:
    slots = said.claim.slots
    if reason is None or not isinstance(slots, Figure) or slots.misprint:
        return said
    reasons = (*said.claim.reasons, reason)
    return replace(
        said, claim=replace(said.claim, slots=replace(slots, misprint=True), reasons=reasons)
    )
