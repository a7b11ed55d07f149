"""Searching: everything that is shown can be found, in any script, and the index is data and nothing else."""

from __future__ import annotations

import json
import re

import pytest

from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.searching.folding import fold, shelf, tokens
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import TEXTS, invented_case
from tests.unit.publication.released import site

PIECE = re.compile(r'longarmSearch\.take\("([a-z0-9-]+)",(.*)\);\n', re.DOTALL)


class Index:
    """An index as the engine reads it."""

    def __init__(self, pages: dict[str, str]) -> None:
        """Read every piece; each must be data and nothing else."""
        self.pieces = {}
        for path, text in pages.items():
            if path.startswith("search/") and path != "search/engine.js":
                found = PIECE.fullmatch(text)
                assert found is not None, path
                assert path == f"search/{found[1]}.js"
                self.pieces[found[1]] = json.loads(found[2])

    def find(self, query: str) -> list[list[str]]:
        about = self.pieces["index"]
        held = set(range(about["entries"]))
        for token in tokens(query):
            distances = self.pieces[f"t-{shelf(token, about['shelves'])}"].get(token, [])
            places = {sum(distances[: number + 1]) for number in range(len(distances))}
            held &= places
        blocks = about["block"]
        return [self.pieces[f"e-{place // blocks}"][place % blocks] for place in sorted(held)]


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(site(gate(invented_case().registry()), "2024-01-06T09:00:00Z"))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café CÔTE", "cafe cote"),
        ("Straße", "strasse"),
        ("أَلْمَرْكَز", "المركز"),
        ("إدارة مدرسة على", "اداره مدرسه علي"),
        ("مـــركز", "مركز"),
        ("Łódź Œuvre", "lodz oeuvre"),
        ("ＡＢＣ１２", "abc12"),
        ("경찰서", "경찰서"),
    ],
)
def test_what_a_reader_does_not_type_falls(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 54 stations", {"the", "54", "stations"}),
        ("警察站", {"警察", "察站", "站"}),
        ("在102个警察站", {"在", "102", "个警", "警察", "察站", "站"}),
        ("경찰서", {"경찰", "찰서", "서"}),
        ("x" * 60, {"x" * 40}),
        ("…—!", set()),
    ],
)
def test_words_and_pairs_are_tokens(text: str, found: set[str]) -> None:
    assert tokens(text) == found


def test_what_begins_alike_lies_on_one_shelf() -> None:
    assert shelf("station", 64) == shelf("st", 64) == shelf("stop", 64)
    assert shelf("警察", 64) == shelf("警", 64)


@pytest.mark.parametrize(
    ("query", "href"),
    [
        ("dublin station", "findings/s-dublin.html"),
        ("102 worldwide", "figures/f-102.html"),
        ("comisarias", "documents/es01.html"),
        ("مركز شرطة", "documents/ar01.html"),
        ("警察站", "documents/zh01.html"),
        ("portugal", "countries/pt.html"),
        ("morning ledger", "documents/en02.html"),
    ],
)
def test_things_are_found_by_what_they_say(index: Index, query: str, href: str) -> None:
    assert href in {line[0].partition("#")[0] for line in index.find(query)}


def test_every_claim_is_found_by_its_quote_and_leads_to_its_own_address(index: Index) -> None:
    for claim in gate(invented_case().registry()).registry.claims:
        quote = claim.claim.anchor.exact
        if "Capel" in quote or "Bystanderov" in quote or "calle" in quote:
            continue
        found = {line[0] for line in index.find(quote)}
        assert f"documents/{claim.document_id}.html#c-{claim.id}" in found


def test_what_is_withheld_cannot_be_found(index: Index) -> None:
    for secret in ("Capel Street", "Bystanderov", "Estrella", "卡佩尔街"):
        assert index.find(secret) == []
    assert "Bystanderov" not in json.dumps(index.pieces)
    assert TEXTS["en02"][4].count("Bystanderov") == 1


def test_an_allegation_is_never_found_without_its_outcome_and_the_reply(index: Index) -> None:
    lines = [
        line for name, block in index.pieces.items() if name.startswith("e-") for line in block
    ]
    allegations = [line for line in lines if line[1] in {"site", "incident"}]
    assert len(allegations) == 4
    assert all("Newest outcome: " in line[3] for line in allegations)
    assert all("Reply of the accused: " in line[3] for line in allegations)


def test_an_empty_case_has_an_empty_index() -> None:
    index = Index(site(gate(Case().registry()), "2024-01-06T09:00:00Z"))
    assert index.pieces["index"]["entries"] == 0
    assert index.find("station") == []
