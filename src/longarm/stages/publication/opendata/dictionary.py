"""Dictionary: what every column of every table means, as a sheet of a release and as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.stages.publication.opendata.columns import Column, not_published, tables
from longarm.stages.publication.opendata.rows import Row
from longarm.stages.publication.opendata.sheets import sheet

HEADER = (
    *("table", "column", "type", "required", "unit", "choices", "pattern", "refers_to"),
    *("read_from", "means"),
)


def dictionary() -> Iterator[bytes]:
    """Yield the sheet: one row a column."""
    return sheet(HEADER, _rows())


def page() -> str:
    """Return the page: one table a table."""
    return "\n".join(_lines()) + "\n"


def _rows() -> Iterator[Row]:
    """Yield one row a column."""
    for table in tables():
        for column in table.columns:
            yield (
                table.name,
                column.name,
                column.type,
                column.required,
                column.unit,
                " ".join(column.choices) if column.choices else None,
                column.pattern,
                column.refers or column.each,
                " ".join(column.sources) or None,
                column.means,
            )


def _lines() -> Iterator[str]:
    """Yield the lines of the page."""
    yield "# Data dictionary"
    yield ""
    yield (
        "Made from the declaration of the tables by `python -m tools.export_dictionary`; "
        "do not edit it by hand."
    )
    yield "What the files are for says [open-data.md](open-data.md)."
    for table in tables():
        yield from (
            "",
            f"## {table.title}",
            "",
            f"`data/{table.file}`. A row is: {table.means}",
            "",
        )
        yield "| column | type | meaning | read from |"
        yield "|---|---|---|---|"
        for column in table.columns:
            sources = ", ".join(f"`{one}`" for one in column.sources)
            yield f"| `{column.name}` | {_type(column)} | {_meaning(column)} | {sources} |"
    yield from (
        "",
        "## Fields of the model that are not published",
        "",
        "| field | why |",
        "|---|---|",
    )
    for name, why in not_published().items():
        yield f"| `{name}` | {why} |"


def _type(column: Column) -> str:
    """Return a column's type, and whether it may be empty."""
    return column.type if column.required else f"{column.type}, may be empty"


def _meaning(column: Column) -> str:
    """Return what a column means, with its unit, its choices and what it points to."""
    parts = [column.means]
    if column.unit:
        parts.append(f"Unit: {column.unit}.")
    if column.choices:
        parts.append(f"One of: {', '.join(column.choices)}.")
    if column.pattern:
        parts.append("A year, a year and month, or a day.")
    if column.refers or column.each:
        parts.append(f"Points to `{column.refers or column.each}`.")
    return " ".join(parts)
