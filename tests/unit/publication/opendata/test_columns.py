"""The declaration of the tables: it says all that the model has, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from longarm.model.anchor import Anchor
from longarm.model.claim import Claim
from longarm.model.contract import field_types
from longarm.model.document import Capture, Rendition
from longarm.model.entity import Entity, Judgement
from longarm.model.finding import Edge, Finding, Grade, LedgerEntry, Support
from longarm.model.review import Checked, Correction, ReplyRequest
from longarm.model.slots import KIND_OF, Bound, Site
from longarm.stages.publication.gate.report import Left
from longarm.stages.publication.opendata.columns import not_published, table, tables
from longarm.stages.publication.opendata.dictionary import page
from longarm.stages.publication.opendata.files import FILES
from longarm.stages.publication.opendata.rows import Rows
from longarm.stages.publication.words.strings import english
from tests.unit.publication.opendata.opened import hostile_case, material_of
from tools.export_dictionary import PAGE

DESCRIBED = (
    *KIND_OF,
    *(Anchor, Claim, Capture, Rendition, Entity, Judgement, Edge, Finding, LedgerEntry, Left),
    *(Checked, Correction, ReplyRequest),
)
PARTS = {"Claim.slots", "Claim.anchor", "Checked.claim"}
"""Fields that are shown by their own fields."""


@dataclass(frozen=True, slots=True)
class SiteWithMore(Site):
    """The slots of a site, and one that nobody has described."""

    floor: str | None = None


def undescribed(classes: Iterable[type]) -> list[str]:
    """Return the fields of `classes` that no column is read from and no reason leaves out."""
    sources = {path for one in tables() for column in one.columns for path in column.sources}
    shown = sources | {path.rpartition(".")[0] for path in sources} | PARTS
    shown |= set(not_published())
    return [
        name
        for one in classes
        for field in field_types(one)
        if (name := f"{one.__name__}.{field}") not in shown
    ]


def test_every_field_of_the_model_is_described_or_left_out_with_a_reason() -> None:
    assert undescribed(DESCRIBED) == []


def test_a_new_slot_without_a_description_is_found() -> None:
    assert undescribed([SiteWithMore]) == [
        f"SiteWithMore.{name}" for name in (*field_types(Site), "floor")
    ]


@pytest.mark.parametrize(("part", "prefix"), [(Support, "support"), (Grade, "grade")])
def test_support_and_grade_are_described_field_by_field(part: type, prefix: str) -> None:
    for row in ("Finding", "LedgerEntry"):
        for field in field_types(part):
            if f"{part.__name__}.{field}" in not_published():
                continue
            path = f"{row}.{prefix}.{field}"
            assert any(
                source == path or source.startswith(f"{path}.")
                for one in tables()
                for column in one.columns
                for source in column.sources
            ), path


def test_what_is_left_out_is_a_field_of_the_model() -> None:
    known = {
        f"{one.__name__}.{field}" for one in (*DESCRIBED, Support) for field in field_types(one)
    }
    assert set(not_published()) <= known


def test_types_choices_and_absence_come_from_the_model() -> None:
    columns = {one.name: one for one in table("figures").columns}
    assert columns["bound"].choices == tuple(Bound)
    assert (columns["low"].type, columns["low"].required) == ("number", False)
    assert (columns["outlets"].type, columns["outlets"].required) == ("integer", True)
    assert columns["as_of"].pattern is not None
    merged = {one.name: one for one in table("claims").columns}["country"]
    assert merged.sources == ("Site.country", "Incident.country", "Response.country")


def test_every_column_means_something_and_points_to_a_column_that_is_there() -> None:
    known = {f"{one.name}.{one.key}" for one in tables()}
    for one in tables():
        assert len({column.name for column in one.columns}) == len(one.columns)
        assert one.key is None or one.key in {column.name for column in one.columns}
        assert one.columns[-1].name == "release"
        for column in one.columns:
            assert column.means.endswith("."), column
            assert column.refers is None or column.refers in known
            assert column.each is None or column.each in known


def test_the_page_of_the_documentation_is_the_declaration() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m tools.export_dictionary"


def test_every_file_has_words_that_say_what_it_holds() -> None:
    for _, key in FILES:
        assert english().text(f"about.{key}")


def test_every_row_carries_its_release_and_what_must_be_there() -> None:
    rows = Rows(material_of(hostile_case()))
    for one in tables():
        found = list(rows.of(one))
        assert found, one.name
        for row in found:
            cells = dict(zip((column.name for column in one.columns), row, strict=True))
            assert cells["release"] == rows.made.release
            missing = [c.name for c in one.columns if c.required and cells[c.name] is None]
            assert not missing, (one.name, missing)
