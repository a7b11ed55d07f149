"""The JSON contract: what claims and ledger entries look like to other programs, and back."""

from __future__ import annotations

import json
from math import inf, nan
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from longarm.model.anchor import Anchor, anchor_at
from longarm.model.claim import Claim, Modality, Polarity
from longarm.model.contract import (
    case_claims,
    claim_from_json,
    claim_to_json,
    document_to_json,
    field_types,
    finding_from_json,
    finding_to_json,
    ledger_entry_from_json,
    ledger_entry_to_json,
    to_json,
)
from longarm.model.document import Capture, Document, Rendition, Stated, text_sha256
from longarm.model.finding import Finding, LedgerEntry, Origins, Support
from longarm.model.schema import extract_schema, figures_schema, findings_schema, schemas
from longarm.model.slots import KIND_OF, Bound, Figure, SiteKind, Unit
from longarm.model.voice import Stance, Voice, VoiceType

TEXT = "The ministry of Ruritania (invented) said on Monday that it knew of 54 stations."

CLAIM = Claim(
    slots=Figure(54.0, 54.0, Bound.EXACTLY, Unit.SITE, SiteKind.POLICE_STATION, scope=("world",)),
    anchor=anchor_at(TEXT, 68, 70),
    voices=(Voice("Ministry of Ruritania", VoiceType.AUTHORITY, "said", Stance.ASSERTS),),
    polarity=Polarity.AFFIRMED,
    modality=Modality.ASSERTED,
    as_of="2022-09",
    extractor="rules@1",
    score=0.75,
    reasons=("a number before a unit",),
    unread=(("qualifier", "the text does not say"),),
)

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
DATES = st.none() | st.from_regex(r"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z")


def values(cls: type, **own: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return random values of a dataclass of the model."""
    known = {float: NUMBERS, float | None: st.none() | NUMBERS}
    fields = {
        name: known[hint] if hint in known else st.from_type(hint)
        for name, hint in field_types(cls).items()
        if name not in own
    }
    return st.builds(cls, **fields, **own)


CLAIMS = values(
    Claim,
    slots=st.one_of([values(slots) for slots in KIND_OF]),
    as_of=DATES,
    score=st.floats(0, 1),
    unread=st.dictionaries(st.text(), st.text()).map(lambda read: tuple(read.items())),
)
ORIGINS = st.builds(Origins, st.integers(0, 99), st.integers(0, 99))
SUPPORT = values(Support, lines=ORIGINS)


def document_of(*said: Claim) -> dict[str, Any]:
    stated = Stated(None, "not stated")
    rendition = Rendition(TEXT, text_sha256(TEXT), "r@1", "en", stated, stated, stated, stated)
    capture = Capture("0" * 64, len(TEXT), "a.txt", "2026-01-01T00:00:00Z", "test")
    claims = case_claims("a", rendition.sha256, said)
    return document_to_json(Document("a", capture, rendition), claims, with_text=True)


def test_a_claim_is_one_flat_object() -> None:
    assert claim_to_json(CLAIM, "c1") == {
        "id": "c1",
        "kind": "figure",
        "anchor": {
            "start": 68,
            "end": 70,
            "exact": "54",
            "prefix": " said on Monday that it knew of ",
            "suffix": " stations.",
        },
        "low": 54,
        "high": 54,
        "bound": "exactly",
        "unit": "site",
        "unit_kind": "police_station",
        "qualifier": None,
        "scope": ["world"],
        "place": None,
        "misprint": False,
        "voices": [
            {
                "name": "Ministry of Ruritania",
                "type": "authority",
                "verb": "said",
                "stance": "asserts",
                "inferred": False,
            }
        ],
        "polarity": "affirmed",
        "modality": "asserted",
        "as_of": "2022-09",
        "extractor": "rules@1",
        "score": 0.75,
        "reasons": ["a number before a unit"],
        "unread": {"qualifier": "the text does not say"},
        "inferred": [],
    }


def test_whole_numbers_are_written_as_integers() -> None:
    assert json.dumps(to_json((54.0, 0.5, 2e15))) == "[54, 0.5, 2000000000000000]"


@pytest.mark.parametrize("number", [nan, inf, -inf])
def test_a_number_that_json_lacks_is_refused(number: float) -> None:
    with pytest.raises(TypeError, match="no form for"):
        to_json(number)


@given(CLAIMS)
def test_every_claim_fits_its_schema_and_comes_back(said: Claim) -> None:
    line = json.dumps(document_of(said))
    Draft202012Validator(extract_schema()).validate(json.loads(line))
    assert claim_from_json(json.loads(line)["claims"][0]) == said


@given(values(LedgerEntry, origins=ORIGINS, support=SUPPORT))
def test_every_ledger_entry_fits_its_schema_and_comes_back(entry: LedgerEntry) -> None:
    written = json.loads(json.dumps(ledger_entry_to_json(entry)))
    Draft202012Validator(figures_schema()).validate([written])
    assert ledger_entry_from_json(written) == entry


@given(values(Finding, origins=ORIGINS, support=SUPPORT))
def test_every_finding_fits_its_schema_and_comes_back(found: Finding) -> None:
    written = json.loads(json.dumps(finding_to_json(found)))
    Draft202012Validator(findings_schema()).validate([written])
    assert finding_from_json(written) == found


def test_a_claim_with_a_wrong_value_does_not_fit_the_schema() -> None:
    line = document_of(CLAIM)
    line["claims"][0]["unit"] = "spaceship"
    assert not Draft202012Validator(extract_schema()).is_valid(line)


def test_a_claim_with_a_wrong_value_is_not_read() -> None:
    with pytest.raises(ValueError, match="spaceship"):
        claim_from_json(claim_to_json(CLAIM) | {"unit": "spaceship"})
    with pytest.raises(TypeError, match="expected str"):
        claim_from_json(claim_to_json(CLAIM) | {"extractor": 7})


def test_the_published_schemas_are_those_of_the_code() -> None:
    folder = Path(__file__).parents[3] / "docs" / "reference"
    published = {
        path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.schema.json")
    }
    assert published == schemas(), "run: python -m longarm.model.schema docs/reference"


def test_the_schemas_are_schemas() -> None:
    for text in schemas().values():
        Draft202012Validator.check_schema(json.loads(text))


def test_two_documents_with_one_text_make_claims_of_two_identities() -> None:
    (first,) = case_claims("a", "0" * 64, [CLAIM])
    (second,) = case_claims("b", "0" * 64, [CLAIM])
    assert first.id != second.id
    assert first == case_claims("a", "0" * 64, [CLAIM])[0]


def test_claims_that_differ_in_their_voices_alone_are_told_apart() -> None:
    bare = Claim(
        slots=CLAIM.slots,
        anchor=Anchor(68, 70, "54"),
        voices=(),
        polarity=CLAIM.polarity,
        modality=CLAIM.modality,
        as_of=None,
        extractor="rules@1",
        score=1.0,
    )
    identified = case_claims("a", "0" * 64, [CLAIM, bare])
    assert len({said.id for said in identified}) == 2
