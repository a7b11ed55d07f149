"""Citing: what is written can be read back, whatever a title holds, and leads to the claim."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import accumulate

import pytest

from longarm.model.release import Terms
from longarm.stages.publication.citing.bibtex import bibtex, escaped
from longarm.stages.publication.citing.csl import csl
from longarm.stages.publication.citing.entry import Entry, EntryKind, date_parts
from longarm.stages.publication.citing.ris import ris
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.release import files
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import taken

HOSTILE = "50% of {braces} & $ums_#1 ~ ^\n\\end TY  - BOOK\r\nER  - } @misc{x,"
CLAIM = Entry(
    key="longarm-0123",
    kind=EntryKind.CLAIM,
    title="Harbour Watch says that 54 stations exist.",
    author="Registry & Sons",
    within="Ostravian stations abroad",
    publisher="Registry & Sons",
    issued="2024-01",
    accessed=None,
    url="https://registry.example/documents/en01.html#c-0123",
    language="en",
    quote="54 police stations",
    note="Source: somewhere",
    version=None,
)
PAGE = replace(CLAIM, key="longarm-en01", kind=EntryKind.PAGE, within=None, accessed="2024-01-05")


def read_bibtex(text: str) -> dict[str, dict[str, str]]:
    """Read a BibTeX file as BibTeX does: fields end where the braces that began them close, escaped or not."""
    found: dict[str, dict[str, str]] = {}
    place = 0
    while (start := text.find("@misc{", place)) >= 0:
        comma = text.index(",", start)
        fields: dict[str, str] = {}
        place = comma + 1
        while text[place:].lstrip().startswith("}") is False:
            name, _, _ = text[place:].partition("=")
            place += len(name) + 1
            rest = text[place:].lstrip()
            place = len(text) - len(rest)
            if rest[0] == "{":
                depth = accumulate((letter == "{") - (letter == "}") for letter in rest)
                length = next(place for place, open_ in enumerate(depth) if open_ == 0)
                fields[name.strip()] = rest[1:length]
                place += length + 1
            else:
                fields[name.strip()] = rest.split(",")[0]
                place += len(fields[name.strip()])
            assert text[place] == ","
            place += 1
        found[text[start + 6 : comma]] = fields
    return found


def read_ris(content: bytes) -> list[dict[str, str]]:
    """Read an RIS file; every line that is not empty is a tag and a value."""
    found: list[dict[str, str]] = []
    for line in content.decode().split("\r\n"):
        if not line:
            continue
        assert re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line), line
        tag, value = line[:2], line[6:]
        if tag == "TY":
            found.append({})
        assert tag not in found[-1], line
        found[-1][tag] = value
    assert all([*one][:: len(one) - 1] == ["TY", "ER"] for one in found)
    return found


@pytest.fixture(scope="module")
def cited() -> dict[str, bytes]:
    return _cited(Terms(made_at="2024-01-06T09:00:00Z"))


def _cited(terms: Terms) -> dict[str, bytes]:
    report = gate(invented_case().registry())
    return {
        path: content
        for path, content in taken(files(report, terms, "2024-01-06-abcdef01")).items()
        if path.startswith("cite/")
    }


def test_a_text_that_tries_to_end_its_field_stays_one_field() -> None:
    hostile = replace(CLAIM, title=HOSTILE, author=HOSTILE, quote=HOSTILE, note=HOSTILE)
    fields = read_bibtex(bibtex([hostile, PAGE]).decode())
    assert list(fields) == ["longarm-0123", "longarm-en01"]
    assert fields["longarm-0123"]["title"] == (
        r"{50\% of \textbraceleft{}braces\textbraceright{} \& \$ums\_\#1 \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{}end TY - BOOK ER - \textbraceright{} @misc\textbraceleft{}x,}"
    )
    lines = read_ris(ris([hostile, PAGE]))
    assert [one["ID"] for one in lines] == ["longarm-0123", "longarm-en01"]
    assert json.loads(csl([hostile]))[0]["title"].startswith("50% of {braces}")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("comisari\u0301as", "comisarías"),
        ("Łódź & Straße", r"Łódź \& Straße"),
        ("港口观察", "港口观察"),
        ("مراقبة", "مراقبة"),
        ("\u2068x\u2069 y", "x y"),
    ],
)
def test_letters_of_every_script_stay_letters(text: str, written: str) -> None:
    assert escaped(text) == written


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("2022", (2022,)),
        ("2022-09", (2022, 9)),
        ("2022-09-05", (2022, 9, 5)),
        (None, ()),
        ("soon", ()),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date: str | None, parts: tuple[int, ...]) -> None:
    assert date_parts(date) == parts
    entry = replace(CLAIM, issued=date)
    item = json.loads(csl([entry]))[0]
    assert item.get("issued") == ({"date-parts": [list(parts)]} if parts else None)
    told = read_ris(ris([entry]))[0]
    assert told.get("PY") == (str(parts[0]) if parts else None)
    if parts:
        assert told["DA"].count("/") == 3


def test_every_document_has_three_files_that_name_it_and_each_of_its_claims(
    cited: dict[str, bytes],
) -> None:
    registry = gate(invented_case().registry()).registry
    for document in registry.documents:
        ids = {one.id for one in registry.claims if one.document_id == document.id}
        keys = {f"longarm-{document.id}", *(f"longarm-{name}" for name in ids)}
        stem = f"cite/{document.id}"
        assert set(read_bibtex(cited[f"{stem}.bib"].decode())) == keys
        assert {one["ID"] for one in read_ris(cited[f"{stem}.ris"])} == keys
        items = json.loads(cited[f"{stem}.json"])
        assert {one["id"] for one in items} == keys
        assert {one["type"] for one in items} <= {"webpage", "document", "entry"}
        assert items[0]["id"] == f"longarm-{document.id}"


def test_an_item_of_csl_has_no_field_that_the_schema_does_not_know(
    cited: dict[str, bytes],
) -> None:
    known = {
        "id", "type", "title", "author", "container-title", "publisher", "URL", "language",
        "version", "abstract", "note", "issued", "accessed",
    }  # fmt: skip
    for path, content in cited.items():
        if path.endswith(".json"):
            for item in json.loads(content):
                assert set(item) <= known
                assert all(
                    isinstance(item[name], str)
                    for name in set(item) - {"author", "issued", "accessed"}
                )
                assert all(set(name) == {"literal"} for name in item.get("author", []))


def test_without_an_address_a_claim_is_cited_by_path_and_release(cited: dict[str, bytes]) -> None:
    claims = [one for one in json.loads(cited["cite/en01.json"]) if one["type"] == "entry"]
    assert claims
    assert all(one["version"] == "2024-01-06-abcdef01" and "URL" not in one for one in claims)
    assert all("documents/en01.html#c-" in one["note"] for one in claims)


def test_with_an_address_a_claim_is_cited_by_it_and_by_no_release() -> None:
    terms = Terms(
        "2024-01-06T09:00:00Z", address="https://registry.example/", publisher="Harbour Archive"
    )
    claims = [one for one in json.loads(_cited(terms)["cite/en01.json"]) if one["type"] == "entry"]
    for one in claims:
        name = one["id"].removeprefix("longarm-")
        assert one["URL"] == f"https://registry.example/documents/en01.html#c-{name}"
        assert one["author"] == [{"literal": "Harbour Archive"}]
        assert "version" not in one


def test_what_is_withheld_is_withheld_in_citations(cited: dict[str, bytes]) -> None:
    whole = b"".join(cited.values()).decode()
    assert "[address withheld]" in whole
    for secret in ("Capel", "Bystanderov", "卡佩尔街"):
        assert secret not in whole
