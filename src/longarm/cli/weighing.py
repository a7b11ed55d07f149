"""`longarm houses` and `outlets`: who belongs to whom, and what each outlet of a case brings of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import Cell, as_json, as_table

if TYPE_CHECKING:
    from longarm.pipeline.house_members import HouseOfCase

HOUSE_HEAD = ("house", "name", "kind", "member", "since", "until", "source")
OUTLET_HEAD = (
    "outlet",
    "house",
    "documents",
    "claims",
    "own word",
    "leaning",
    "unresolved",
    "cited",
    "first",
    "last",
)


@click.command()
@CASE_OPTION
@click.option(
    "--all", "everything", is_flag=True, help="Also those that have no member in the case."
)
@JSON_OPTION
def houses(case_folder: Path, *, everything: bool, as_array: bool) -> None:
    """Show the houses, owner groups and commands, with their members in the case, since when, and the source.

    The case's own houses.toml goes over what longarm knows; names in it that the case does not print are told on
    stderr.
    """
    from longarm.model.contract import to_json
    from longarm.pipeline.case import opened
    from longarm.pipeline.house_members import houses_in

    with opened(case_folder) as case:
        found, unmet = houses_in(case, everything=everything)
    if unmet:
        names = ", ".join(unmet)
        click.echo(f"longarm: houses.toml names what this case does not print: {names}", err=True)
    if as_array:
        as_json([to_json(house) for house in found])
        return
    rows = [row for house in found for row in _house_rows(house)]
    as_table(HOUSE_HEAD, rows, "no houses")


def _house_rows(house: HouseOfCase) -> list[tuple[Cell, ...]]:
    """Return a row for each membership of a house, and one for a house without any."""
    from longarm.model.entity import Membership
    from longarm.stages.weighing.houses import source_in_words

    head = (house.id, house.name, house.kind)
    if not house.members:
        return [(*head, None, None, None, None)]
    return [
        (
            *head,
            each.name,
            each.since,
            each.until,
            source_in_words(Membership(house.id, each.since, each.until, each.source)),
        )
        for each in house.members
    ]


@click.command()
@CASE_OPTION
@JSON_OPTION
def outlets(case_folder: Path, *, as_array: bool) -> None:
    """Show every publisher and cited outlet: what it put out, and how much of that is its own word."""
    from longarm.model.contract import to_json
    from longarm.pipeline.case import opened
    from longarm.pipeline.look import registry
    from longarm.stages.weighing.outlets import outlets as of_case

    with opened(case_folder) as case:
        found = of_case(registry(case))
    if as_array:
        as_json([to_json(each) for each in found])
        return
    rows: list[tuple[Cell, ...]] = [
        (
            each.name,
            each.house,
            each.documents,
            each.claims,
            each.own,
            each.leaning,
            each.unresolved,
            each.cited,
            each.first,
            each.last,
        )
        for each in found
    ]
    as_table(OUTLET_HEAD, rows, "no outlets")
