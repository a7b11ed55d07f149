"""`longarm ftm-export` and `ftm-match`: bodies of a case to and from FollowTheMoney."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import as_json, as_table


@click.command("ftm-export")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@CASE_OPTION
def ftm_export(folder: Path, case_folder: Path) -> None:
    """Write the case's bodies and links to FOLDER as FollowTheMoney statements, with a table of claims beside them."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.ftm import write_statements

    with opened(case_folder) as case:
        made = write_statements(case, folder)
    click.echo(
        f"{made.statements} statements in {folder / 'statements.csv'}, "
        f"{made.claims} rows of claims in {folder / 'claims.csv'}"
    )


@click.command("ftm-match")
@click.argument("statements", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@CASE_OPTION
@JSON_OPTION
def ftm_match(statements: Path, case_folder: Path, *, as_array: bool) -> None:
    """Show which bodies in STATEMENTS, a CSV of FollowTheMoney statements, may be entities of the case."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.ftm import likenesses

    with opened(case_folder) as case:
        found = likenesses(case, statements)
    if as_array:
        as_json(
            [
                {
                    "entity": each.entity.id,
                    "other": each.other,
                    "names": list(each.names),
                    "judgement": each.comparison.verdict.value,
                    "score": each.comparison.score,
                    "reasons": list(each.comparison.reasons),
                }
                for each in found
            ]
        )
        return
    as_table(
        ("judgement", "score", "entity", "in the file", "why"),
        [
            (
                each.comparison.verdict.value,
                f"{each.comparison.score:.2f}",
                each.entity.id,
                f"{each.names[1]} ({each.other})",
                "; ".join(each.comparison.reasons),
            )
            for each in found
        ],
        "no body of the file is like one of the case",
    )
