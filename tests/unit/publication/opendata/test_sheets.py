"""Sheets: what a spreadsheet makes of the CSV files."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from longarm.stages.publication.opendata.sheets import guarded, sheet, unguarded, written
from longarm.stages.publication.placing import whole
from tests.unit.publication.opendata.opened import opened

FORMULAS = (
    "=1+1",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    " =1+1",
    "\u3000＝1",
)
CELLS = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table-cell"
FORMULA = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}formula"
begins = st.sampled_from(["", "'", "''", "=", "'=", "＝", " ＝", "-", "@", "\t", "\u3000"])


@given(begins, st.text())
@example("'", "=1")
@example("", "'")
def test_a_guarded_text_is_no_formula_and_is_found_again(start: str, rest: str) -> None:
    text = start + rest
    cell = guarded(text)
    assert cell.lstrip(" \u00a0\u3000\u200b\ufeff")[:1] not in tuple("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫−")
    assert unguarded(cell) == text


def test_numbers_and_booleans_are_no_texts() -> None:
    assert [written(cell) for cell in (-5, 2.5, True, False, None)] == [
        "-5",
        "2.5",
        "true",
        "false",
        "",
    ]


def test_a_sheet_is_what_the_standard_says() -> None:
    content = whole(sheet(["a", "b"], [("x\r\ny", 'say "no"'), (None, 1)]))
    assert content == '\ufeffa,b\r\n"x\r\ny","say ""no"""\r\n,1\r\n'.encode()


def test_no_cell_of_a_release_begins_a_formula() -> None:
    sheets = {name: text for name, text in opened().items() if name.endswith(".csv")}
    assert len(sheets) == 18
    for name, content in sheets.items():
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        assert len(rows) > 1, name
        assert len({len(row) for row in rows}) == 1, name
        assert not [
            cell for row in rows for cell in row if cell.strip()[:1] in tuple("=+-@＝＋－＠")
        ]


def test_the_smallest_check_of_the_guard_needs_no_spreadsheet() -> None:
    for text in FORMULAS:
        assert guarded(text) == f"'{text}"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice Calc (soffice)")
def test_libreoffice_computes_nothing_and_reads_every_script(tmp_path: Path) -> None:
    lines = [(text, "警察站 مراقبة") for text in FORMULAS]
    (tmp_path / "guarded.csv").write_bytes(whole(sheet(["a", "b"], lines)))
    plain = "a,b\r\n" + "".join(f'"{text}",警察站 مراقبة\r\n' for text in FORMULAS)
    (tmp_path / "plain.csv").write_bytes(plain.encode("utf-8-sig"))
    content = opened()
    for name in ("claims", "documents", "statements"):
        (tmp_path / f"{name}.csv").write_bytes(content[f"{name}.csv"])
    names = ("guarded", "plain", "claims", "documents", "statements")
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "fods",
            "--outdir",
            str(tmp_path),
            *(str(tmp_path / f"{name}.csv") for name in names),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    formulas = {}
    for name in names:
        tree = etree.parse(tmp_path / f"{name}.fods")
        formulas[name] = sum(FORMULA in cell.attrib for cell in tree.iter(CELLS))
        assert "警察站" in etree.tostring(tree, encoding="unicode")
    assert formulas.pop("plain") > 0, "LibreOffice takes none of the controls for a formula"
    assert set(formulas.values()) == {0}
