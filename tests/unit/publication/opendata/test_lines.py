"""The claims as JSON Lines, everything as JSON, and the release as linked data."""

from __future__ import annotations

import json
from typing import Any

import pytest
import rdflib
from jsonschema import Draft202012Validator
from rdflib.namespace import RDF

from longarm.model.schema import claim_schema
from longarm.stages.publication.opendata.linked import OWN
from tests.unit.publication.builder import Case
from tests.unit.publication.opendata.opened import RELEASE, TERMS, hostile_case, material_of, opened

SCHEMA = rdflib.Namespace("https://schema.org/")
ADDED = (
    "review",
    "document",
    "sentence",
    "quote",
    "page",
    "roots",
    "findings",
    "figures",
    "release",
    "licence",
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return opened()


@pytest.fixture(scope="module")
def lines(files: dict[str, bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files["claims.jsonl"].split(b"\n")[:-1]]


def test_a_claim_is_what_the_contract_says_and_carries_where_it_comes_from(
    lines: list[dict[str, Any]],
) -> None:
    check = Draft202012Validator(claim_schema())
    assert len(lines) == len(material_of(hostile_case()).desk.registry.claims)
    for line in lines:
        assert (line["release"], line["licence"]) == (RELEASE, TERMS.licence)
        assert line["roots"]
        assert line["page"].startswith("documents/")
        own = {name: value for name, value in line.items() if name not in ADDED}
        if own["anchor"]["exact"] is not None:
            check.validate(own)


def test_a_quote_with_a_mask_proves_no_words(lines: list[dict[str, Any]]) -> None:
    masked = [line for line in lines if "withheld]" in line["quote"]]
    assert masked
    for line in lines:
        whole = line not in masked
        assert (line["anchor"]["exact"] == line["quote"]) == whole
        assert line["anchor"]["prefix"] == line["anchor"]["suffix"] == ""


def test_the_whole_registry_is_one_json_object(files: dict[str, bytes]) -> None:
    whole = json.loads(files["registry.json"])
    assert whole["release"] == RELEASE
    assert {one["document"] for one in whole["claims"]} == {one["id"] for one in whole["documents"]}
    assert all(one["claims"] and "key" not in one for one in whole["findings"])
    assert len(whole["ledger"]) == 5


def test_an_empty_release_is_written_too() -> None:
    found = opened(Case())
    assert json.loads(found["registry.json"])["claims"] == []
    assert json.loads(found["sites.geojson"])["features"] == []
    assert found["claims.jsonl"] == b""


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_linked_data_expands_without_the_network(files: dict[str, bytes]) -> None:
    text = files["registry.jsonld"].decode()
    assert isinstance(json.loads(text)["@context"], dict), "a context on the network"
    graph = rdflib.Graph()
    graph.parse(
        data=text, format="json-ld", publicID="https://registry.example/data/registry.jsonld"
    )
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == len(files["claims.jsonl"].splitlines())
    (dataset,) = graph.subjects(RDF.type, SCHEMA.Dataset)
    assert str(graph.value(dataset, SCHEMA.license)).endswith(f"/{TERMS.licence}.html")
    for claim in claims:
        place = str(graph.value(claim, SCHEMA.appearance))
        assert place.startswith("https://registry.example/documents/")
    for review in graph.subjects(RDF.type, SCHEMA.Review):
        assert set(graph.objects(review, SCHEMA.itemReviewed)) <= claims
    predicates = {str(one) for one in graph.predicates()}
    assert all(one.startswith((str(SCHEMA), OWN, str(RDF))) for one in predicates)


def test_linked_data_measures_every_column(files: dict[str, bytes]) -> None:
    (dataset, *_) = json.loads(files["registry.jsonld"])["@graph"]
    package = json.loads(files["datapackage.json"])
    columns = {
        f"{one['name']}.{field['name']}"
        for one in package["resources"]
        if "schema" in one
        for field in one["schema"]["fields"]
    }
    assert {one["name"] for one in dataset["variableMeasured"]} == columns


def test_a_claim_says_that_a_person_checked_it_and_never_who(
    files: dict[str, bytes], lines: list[dict[str, Any]]
) -> None:
    assert lines[0]["review"] == {"state": "accepted", "on": "2024-01-20"}
    assert lines[1]["review"] is None
    whole = json.loads(files["registry.json"])
    assert whole["corrections"][0]["words"] == "＝cmd() was misread"
    assert whole["requests_for_reply"][0]["channel"] == "letter"
    for name, content in files.items():
        assert b"A. Person" not in content, name
