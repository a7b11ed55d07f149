"""`longarm match`: pairs of names judged, same, different or to be asked."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from longarm.cli.output import as_line, as_table
from longarm.errors import MissingFileError
from longarm.model.registry import Refusal


@click.command()
@click.argument("pairs", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--json", "json_lines", is_flag=True, help="Print one JSON object a pair, one a line."
)
def match(pairs: Path, *, json_lines: bool) -> None:
    """Judge the pairs of names in PAIRS, a file of JSON Lines: same, different, or suggest (ask a person).

    A line is {"id", "left", "right"}, and where it is known "schema" (as in FollowTheMoney: Person, PublicBody,
    Organization, Territory) and "context" {"l", "r"}, the province or state that each name was spoken of in.

    A line that is no pair is named on stderr, the others are judged, and the exit code is 1.
    """
    from longarm.pipeline.match import match_pairs

    refused = False
    rows = []
    try:
        with pairs.open(encoding="utf-8", errors="replace") as lines:
            for found in match_pairs(lines, pairs.name):
                if isinstance(found, Refusal):
                    refused = True
                    click.echo(f"{found.name}: {found.reason}", err=True)
                    continue
                said = found.comparison
                if json_lines:
                    as_line(
                        {
                            "id": found.id,
                            "judgement": said.verdict.value,
                            "score": said.score,
                            "reasons": list(said.reasons),
                        }
                    )
                else:
                    rows.append(
                        (found.left, found.right, said.verdict.value, "; ".join(said.reasons))
                    )
    except FileNotFoundError as error:
        raise MissingFileError(str(pairs)) from error
    if not json_lines:
        as_table(("left", "right", "judgement", "why"), rows, "no pairs")
    sys.exit(1 if refused else 0)
