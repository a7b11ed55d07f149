"""Assessing: letters for sources, words for findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.entities import BY_OPTION, WHY_OPTION, signature
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import as_json, as_table
from longarm.model.finding import Confidence, Probability

if TYPE_CHECKING:
    from longarm.stages.weighing.assessments import Record


@click.command()
@click.argument("source")
@click.argument("letter")
@click.option("--said", is_flag=True, help='For "X said Y"; without it for "Y is so".')
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def grade(  # noqa: PLR0913 - one parameter an option
    source: str, letter: str, case_folder: Path, why: str, by: str | None, *, said: bool
) -> None:
    """Set the record of SOURCE, an id or name of an entity: LETTER A (reliable) to E (unreliable), or F.

    The number of a grade is computed; the letter is people's, and every change of it is kept.
    """
    from longarm.pipeline.assess import grade as set_record
    from longarm.pipeline.case import opened

    with opened(case_folder, writing=True) as case:
        made = set_record(case, source, letter, signature(by, why), said=said)
    what = "says" if said else "is right"
    click.echo(f"{made.left} is {made.right} for what it {what} (decision {made.number}).")


@click.command()
@click.argument("finding")
@click.option(
    "--probability",
    type=click.Choice([each.value for each in Probability]),
    metavar="WORD",
    help="How probable it is (ICD 203).",
)
@click.option(
    "--confidence",
    type=click.Choice([each.value for each in Confidence]),
    metavar="WORD",
    help="How good the ground of that judgement is.",
)
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def assess(  # noqa: PLR0913, PLR0917 - one parameter an option
    finding: str,
    probability: str | None,
    confidence: str | None,
    case_folder: Path,
    why: str,
    by: str | None,
) -> None:
    """Judge FINDING, an id of a finding or figure or its beginning: how probable, and how sure one is."""
    from longarm.pipeline.assess import assess as judge
    from longarm.pipeline.case import opened

    with opened(case_folder, writing=True) as case:
        made = judge(
            case,
            finding,
            Probability(probability) if probability else None,
            Confidence(confidence) if confidence else None,
            signature(by, why),
        )
    for each in made:
        click.echo(f"{each.left}: {each.ruling.value} {each.right} (decision {each.number}).")


@click.command()
@CASE_OPTION
@JSON_OPTION
def grades(case_folder: Path, *, as_array: bool) -> None:
    """Show the records of sources that people set, with every change."""
    from longarm.pipeline.assess import records
    from longarm.pipeline.case import opened

    with opened(case_folder) as case:
        found = records(case)
    _show(found, as_array=as_array)


def _show(found: tuple[Record, ...], *, as_array: bool) -> None:
    from longarm.model.contract import to_json

    if as_array:
        as_json([to_json(each) for each in found])
        return
    rows = [
        (
            each.name,
            each.said,
            each.true,
            "; ".join(
                f"{ruling.at[:10]} {ruling.by}: {ruling.right} ({ruling.why})"
                for ruling in each.history
            ),
        )
        for each in found
    ]
    as_table(("source", "said", "true", "history"), rows, "no record set; every source is F")
