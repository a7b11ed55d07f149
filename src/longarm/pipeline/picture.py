"""Picture: a lineage as an SVG file that stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.publication.pictures.lineage import LineageRow, lineage_file

if TYPE_CHECKING:
    from longarm.model.lineage import Branch, Lineage


def lineage_picture(told: Lineage) -> str:
    """Return the tree of a lineage as SVG, one row a root, relay or document."""
    rows: list[LineageRow] = []
    for root in told.tree:
        _flatten(root, 0, 0, rows)
    return lineage_file(tuple(rows), f"{told.words}: who has it from whom")


def _flatten(branch: Branch, depth: int, parent: int, rows: list[LineageRow]) -> None:
    here = len(rows)
    date = f" · {branch.quotes[0].published or 'no date'}" if branch.quotes else ""
    rows.append(LineageRow(f"{branch.label}{date}", None, "", depth, here - parent if depth else 0))
    for each in branch.branches:
        _flatten(each, depth + 1, here, rows)
