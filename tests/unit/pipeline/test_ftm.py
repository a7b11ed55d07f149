"""Statements of a case as the field's own tools read them; every body is public or invented."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from followthemoney import Dataset, StatementEntity, model
from followthemoney.statement import Statement
from followthemoney.statement.serialize import read_csv_statements
from nomenklatura.resolver import Linker
from nomenklatura.store import MemoryStore

from longarm.errors import NotStatementsError
from longarm.pipeline.add import add
from longarm.pipeline.case import Case, init, opened
from longarm.pipeline.ftm import MADE, likenesses, read_names, write_statements

NOTE = (
    "The Ningbo Public Security Bureau runs three overseas police stations in Greece, "
    "Safeguard Defenders said on 3 May 2024. "
    "China's embassy in Athens denied it. The Aegean Monitor says that the Qingtian police operate none in Patras.\n"
)
OTHER = (
    "---\nlanguage: zh\npublished: 2024-05-04\n---\n"
    "保护卫士称，宁波市公安局在希腊设立三个海外警务服务站。中国驻希腊大使馆否认此事。\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    for name, text in (("note.txt", NOTE), ("other.txt", OTHER)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    init(tmp_path / "case", "Sample of two")
    with opened(tmp_path / "case", writing=True) as made:
        add(made, [tmp_path / "note.txt", tmp_path / "other.txt"], "2026-11-26T09:00:00Z")
        yield made


def statements(case: Case, folder: Path) -> list[Statement]:
    write_statements(case, folder)
    return list(read_csv_statements(BytesIO((folder / "statements.csv").read_bytes())))


def test_the_library_reads_what_was_written_and_gives_it_the_same_ids(
    case: Case, tmp_path: Path
) -> None:
    found = statements(case, tmp_path / "ftm")
    assert found
    for each in found:
        assert each.id == each.generate_key()
        prop = model.get(each.schema).get(each.prop)  # type: ignore[union-attr]
        assert prop is not None, (each.schema, each.prop)
        assert each.prop_type == prop.type.name
    assert {each.origin for each in found} == {"note", "other", MADE}


def test_nomenklatura_loads_the_bodies_with_their_names_in_both_scripts(
    case: Case, tmp_path: Path
) -> None:
    dataset = Dataset.make({"name": "sample_of_two", "title": "Sample"})
    store = MemoryStore(dataset, Linker[StatementEntity]({}))
    with store.writer() as writer:
        for each in statements(case, tmp_path / "ftm"):
            writer.add_statement(each)
    entities = {entity.caption: entity for entity in store.view(dataset).entities()}
    defenders = entities["Safeguard Defenders"]
    assert defenders.schema.name == "Organization"
    assert "保护卫士" in defenders.get("alias")
    embassy = next(each for each in entities.values() if each.schema.name == "PublicBody")
    assert embassy.get("country")


def test_a_denial_is_in_the_table_of_claims_only(case: Case, tmp_path: Path) -> None:
    write_statements(case, tmp_path / "ftm")
    with (tmp_path / "ftm" / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, dialect=csv.unix_dialect))
    kept = {each.id for each in statements(case, tmp_path / "ftm")}
    assert {row["polarity"] for row in rows} == {"affirmed", "denied"}
    for row in rows:
        assert (row["statement_id"] in kept) == (row["polarity"] == "affirmed")
        text = NOTE if row["document"] == "note" else OTHER.rpartition("---\n")[2]
        assert text[int(row["start"]) : int(row["end"])] == row["exact"]


def test_a_file_of_another_tool_is_matched_by_its_names(case: Case, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text(
        '"canonical_id","prop","schema","value"\n'
        '"Q1","name","PublicBody","УОБ города Нинбо"\n'
        '"Q1","alias","PublicBody","Управление общественной безопасности города Нинбо"\n'
        '"Q2","name","PublicBody","Wenzhou Public Security Bureau"\n'
        '"Q3","name","Person","Ningbo Public Security Bureau"\n',
        encoding="utf-8",
    )
    assert read_names(other)["Q1"] == (
        "УОБ города Нинбо",
        "Управление общественной безопасности города Нинбо",
    )
    found = likenesses(case, other)
    assert {each.other for each in found} == {"Q1"}
    assert found[0].comparison.verdict == "same"


def test_a_row_that_breaks_off_is_passed_over_and_a_long_value_is_read(tmp_path: Path) -> None:
    long = "x" * 200_000
    (tmp_path / "x.csv").write_text(
        f"canonical_id,prop,schema,value\nQ1\nQ2,name,PublicBody\nQ3,name,PublicBody,{long}\n",
        encoding="utf-8",
    )
    assert read_names(tmp_path / "x.csv") == {"Q3": (long,)}


@pytest.mark.parametrize("content", [b"a,b\n1,2\n", b"\xff\xfecanonical_id", b""])
def test_a_file_of_another_form_is_named(case: Case, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(NotStatementsError, match=r"x\.csv: no CSV of FollowTheMoney statements"):
        likenesses(case, tmp_path / "x.csv")
