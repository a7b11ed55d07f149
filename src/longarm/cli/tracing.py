"""Tracing: lineage of a finding, what contradicts, and what falls if a source falls."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.looking import JSON_OPTION, seen_registry
from longarm.cli.output import Cell, as_json, as_table
from longarm.cli.stories import story
from longarm.cli.tables import SHOWN, origins

if TYPE_CHECKING:
    from longarm.model.registry import Registry


@click.command()
@click.argument("finding", required=False, metavar="[FINDING]")
@click.option(
    "--picture",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the tree of a finding as SVG into this file.",
)
@CASE_OPTION
@JSON_OPTION
def lineage(
    case_folder: Path, finding: str | None, picture: Path | None, *, as_array: bool
) -> None:
    """Show who has a finding from whom, down to its origins, with the words of each.

    FINDING is the id of a finding or ledger entry, or its beginning; `figures`, `sites` and their kin print ids.
    Without it every relay of the case is listed: citations, reprints, excerpts, possible translations, own
    statements, common owners.
    """
    registry = seen_registry(case_folder)
    if finding is None:
        _edges(registry, as_array=as_array)
        return
    from longarm.model.contract import to_json
    from longarm.pipeline.trace import lineage as trace

    told = trace(registry, finding)
    if picture is not None:
        from longarm.pipeline.picture import lineage_picture

        picture.write_text(lineage_picture(told), encoding="utf-8")
    if as_array:
        as_json(to_json(told))
    else:
        for line in story(told):
            click.echo(line)
        if picture is not None:
            click.echo(f"\npicture: {picture}")


def _edges(registry: Registry, *, as_array: bool) -> None:
    from longarm.model.contract import edge_to_json

    if as_array:
        as_json([edge_to_json(edge) for edge in registry.weighed.edges])
        return
    rows: list[tuple[Cell, ...]] = [
        (edge.source, edge.kind.value, "→" if edge.directed else "–", edge.target, edge.evidence)
        for edge in registry.weighed.edges
    ]
    as_table(("from", "edge", "", "to", "evidence"), rows, "no edges")


@click.command()
@CASE_OPTION
@JSON_OPTION
def conflicts(case_folder: Path, *, as_array: bool) -> None:
    """Show what cannot both be so: contradictions, misprints, mixed counts, inverted bounds, each with its reason."""
    from longarm.model.contract import to_json
    from longarm.pipeline.trace import conflicts as found

    all_of_them = found(seen_registry(case_folder))
    if as_array:
        as_json([to_json(each) for each in all_of_them])
        return
    rows: list[tuple[Cell, ...]] = [
        (each.id[:SHOWN], each.flag.value, each.words, each.reason) for each in all_of_them
    ]
    as_table(("id", "flag", "what", "reason"), rows, "no conflicts")


@click.command(name="what-if")
@click.argument("source")
@CASE_OPTION
@JSON_OPTION
def what_if(case_folder: Path, source: str, *, as_array: bool) -> None:
    """Show which findings fall, or lose origins, if SOURCE's word counted for nothing.

    SOURCE is a name as printed, an entity id, a document's id or a house.
    """
    from longarm.model.contract import to_json
    from longarm.pipeline.trace import what_if as consequences

    falls = consequences(seen_registry(case_folder), source)
    if as_array:
        as_json([to_json(each) for each in falls])
        return
    rows: list[tuple[Cell, ...]] = [
        (
            each.id[:SHOWN],
            "falls" if each.falls else "weaker",
            each.kind,
            each.words,
            f"{origins(each.before)} → {origins(each.after)}",
        )
        for each in falls
    ]
    as_table(("id", "", "kind", "what", "origins"), rows, "no finding would lose an origin")
