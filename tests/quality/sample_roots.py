"""Weighs the gold claims of the sample and holds the roots that come out against those of the gold.

Extraction has no part in this: what is measured is whether whoever is named in the claims is followed to the right end.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from longarm.model.anchor import anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import SLOTS_OF, field_types, from_json
from longarm.model.document import Document
from longarm.model.entity import Judgement
from longarm.model.finding import Finding, LedgerEntry
from longarm.model.registry import CaseClaim
from longarm.model.slots import CATEGORY_OF, Kind, Slots, Tactic
from longarm.model.voice import Stance, Voice, VoiceType
from longarm.pipeline.files import Found, content_of, find_files
from longarm.pipeline.names import judgements_for
from longarm.pipeline.taking_in import take_in
from longarm.stages.weighing import weigh
from tests.quality.claim_similarity import same_name
from tests.quality.floors import DOCUMENTS, GOLD

NOW = "2026-11-27T00:00:00Z"
_DEFAULTS: dict[str, Any] = {
    "aggregate": False,
    "countable": True,
    "misprint": False,
    "outcome": "unknown",
    "status": "unknown",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One finding or ledger entry: its key in words, the gold's roots and ours."""

    words: str
    gold: tuple[str, ...]
    ours: tuple[str, ...]
    same: bool


def compared() -> list[Compared]:
    """Return every figure, site and incident of the sample with the gold's roots and ours."""
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines]
    documents = {each.id: each for each in _documents()}
    claims = [
        CaseClaim(f"{each['id']}:{place}", each["id"], claim)
        for each in gold
        for place, claim in enumerate(_claims(each["claims"], documents[each["id"]]))
    ]
    roots = {
        f"{each['id']}:{place}": tuple(names)
        for each in gold
        for place, names in each["roots"].items()
    }
    judgements = judgements_for(documents.values(), claims)
    weighed = weigh(tuple(documents.values()), claims, judgements)
    said = {each.id: each.claim for each in claims}
    things: list[Finding | LedgerEntry] = [
        *weighed.ledger,
        *(each for each in weighed.findings if each.kind in {"site", "incident"}),
    ]
    return [_compared(thing, said, roots, judgements) for thing in things if _affirmed(thing, said)]


def _compared(
    thing: Finding | LedgerEntry,
    said: dict[str, Claim],
    roots: dict[str, tuple[str, ...]],
    judgements: dict[str, Judgement],
) -> Compared:
    wanted = tuple(sorted({name for key in _vouching(thing, said) for name in roots.get(key, ())}))
    words = (
        f"{thing.low} {thing.unit} {thing.scope}"
        if isinstance(thing, LedgerEntry)
        else " ".join(thing.key)
    )

    def meant(name: str, names: Iterable[str]) -> bool:
        return any(_one_body(name, other, judgements) for other in names)

    same = all(meant(name, thing.roots) for name in wanted) and all(
        meant(name, wanted) for name in thing.roots
    )
    return Compared(words, wanted, thing.roots, same)


def _one_body(one: str, other: str, judgements: dict[str, Judgement]) -> bool:
    if same_name(one, other) or (one.startswith("unnamed") and other.startswith("unnamed")):
        return True
    names = [
        {name, *([judgements[name].entity.name] if name in judgements else [])}
        for name in (one, other)
    ]
    return any(same_name(left, right) for left in names[0] for right in names[1])


def _affirmed(thing: Finding | LedgerEntry, said: dict[str, Claim]) -> bool:
    return bool(_vouching(thing, said))


def _vouching(thing: Finding | LedgerEntry, said: dict[str, Claim]) -> list[str]:
    return [
        key
        for key in thing.claims
        if said[key].polarity is Polarity.AFFIRMED
        and said[key].modality in {Modality.ASSERTED, Modality.ALLEGED}
        and not (said[key].voices and said[key].voices[-1].stance is Stance.OPINES)
    ]


def _documents() -> Iterator[Document]:
    for found in find_files([DOCUMENTS]):
        assert isinstance(found, Found)
        yield take_in(found, content_of(found), NOW, None).document


def _claims(gold: list[dict[str, Any]], document: Document) -> Iterator[Claim]:
    """Yield claims at their words; those of which the gold gives no words stand where the one before them does."""
    place = 0
    for each in gold:
        words = each.get("surface") or ""
        found = document.rendition.text.find(words) if words else -1
        place = found if found >= 0 else place
        yield _claim(each, document, (place, place + (len(words) if found >= 0 else 1)))


def _claim(gold: dict[str, Any], document: Document, span: tuple[int, int]) -> Claim:
    text = document.rendition.text
    voices = tuple(
        Voice(each["name"], VoiceType(each["type"]), each.get("verb"), Stance(each["stance"]))
        for each in gold["voices"]
    )
    return Claim(
        slots=_slots(gold),
        anchor=anchor_at(text, *span),
        voices=voices,
        polarity=Polarity(gold["polarity"]),
        modality=Modality(gold.get("modality") or "asserted"),
        as_of=gold.get("as_of"),
        extractor="gold@1",
        score=1.0,
    )


def _slots(gold: dict[str, Any]) -> Slots:
    kind = SLOTS_OF[Kind(gold["kind"])]
    given = _DEFAULTS | {"topic": gold.get("surface") or "", **gold}
    if "tactic" in gold:
        given["category"] = CATEGORY_OF[Tactic(gold["tactic"])].value
    given["place"] = gold.get("place") or gold.get("city")
    read = {name: given.get(name) for name in field_types(kind)}
    for name in ("status", "outcome"):
        if name in read and read[name] is None:
            read[name] = _DEFAULTS[name]
    found: Slots = from_json(kind, read)
    return found
