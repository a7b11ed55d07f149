"""`longarm explain`: how a file was read, for whoever mends a language pack."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from longarm.cli.output import as_json
from longarm.cli.packs import PACKS_OPTION


def _colour(ctx: click.Context, _option: click.Parameter, wanted: bool | None) -> None:  # noqa: FBT001 - click's own signature
    """Decide on colours for what the command prints, where its caller has."""
    if wanted is not None:
        ctx.color = wanted


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--json", "as_object", is_flag=True, help="Print one JSON object.")
@click.option(
    "--sentence",
    type=click.IntRange(min=1),
    metavar="NUMBER",
    help="Only this sentence, counted from 1.",
)
@click.option(
    "--color/--no-color",
    default=None,
    expose_value=False,
    callback=_colour,
    help="With colours, or without; on a terminal by default.",
)
@PACKS_OPTION
def explain(file: Path, packs: Path | None, sentence: int | None, *, as_object: bool) -> None:
    """Show how FILE was read: its claims, and every word, rule and voice that led to them or nearly did.

    A document that is not read on, because its language has no pack, is told on stderr, and the exit code is 1.
    """
    from longarm.cli.explained import lines_of
    from longarm.pipeline.explain import explain_file, explained_to_json

    explained = explain_file(file, packs)
    found = explained.explanation
    if sentence is not None and found is not None and sentence > len(found.sentences):
        message = f"{sentence} is no sentence of {file}: it has {len(found.sentences)}"
        raise click.BadParameter(message, param_hint="--sentence")
    if as_object:
        as_json(explained_to_json(explained, sentence))
    else:
        for line in lines_of(explained, sentence):
            click.echo(line)
    if explained.note is not None:
        click.echo(f"{file}: {explained.note}", err=True)
        sys.exit(1)
