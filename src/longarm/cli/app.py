"""App: the group of all commands, with one place where an error becomes a message and an exit code."""

from __future__ import annotations

import sys
from typing import Any

import click

from longarm import __version__
from longarm.cli.assessing import assess, grade, grades
from longarm.cli.cases import add, demo, init, release
from longarm.cli.completion import completion
from longarm.cli.deciding import approve, correct, decisions, reply, withdraw
from longarm.cli.entities import differ, entities, merge, unmerge
from longarm.cli.explaining import explain
from longarm.cli.extracting import extract
from longarm.cli.ftm import ftm_export, ftm_match
from longarm.cli.looking import (
    claims,
    figures,
    incidents,
    links,
    responses,
    sites,
    statements,
)
from longarm.cli.matching import match
from longarm.cli.output import wants_colour
from longarm.cli.packs import pack
from longarm.cli.reviewing import review
from longarm.cli.tracing import conflicts, lineage, what_if
from longarm.cli.verifying import key, open_commitment, public_id, verify
from longarm.cli.weighing import houses, outlets
from longarm.cli.withheld import withheld
from longarm.errors import LongarmError, VerificationError

EPILOG = """
Start with `longarm demo DIR`, or with a case of your own:

\b
  longarm init my-case
  longarm add --case my-case articles/
  longarm figures --case my-case
  longarm release --case my-case my-case/releases/first
"""


class Door(click.Group):
    """The group that maps errors: what longarm raises on purpose is told on stderr, with exit code 1, or 3."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run a command; an unforeseen error is left alone, so that it fails loudly."""
        try:
            return super().invoke(ctx)
        except LongarmError as error:
            click.echo(f"longarm: {error}", err=True)
            sys.exit(3 if isinstance(error, VerificationError) else 1)


@click.group(
    cls=Door,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="longarm")
@click.pass_context
def app(ctx: click.Context) -> None:
    """Turn articles and reports about transnational repression into a weighed, cited registry.

    A case is a folder. `add` takes in files, reads them and extracts who says what; the other commands look things
    up, each with --json for programs. Nothing leaves this machine, unless `extract --with llm` asks a model elsewhere.
    """
    ctx.color = wants_colour()


for command in (
    init,
    add,
    extract,
    explain,
    pack,
    claims,
    figures,
    sites,
    incidents,
    responses,
    statements,
    links,
    lineage,
    conflicts,
    what_if,
    grade,
    grades,
    assess,
    review,
    approve,
    withdraw,
    correct,
    reply,
    decisions,
    outlets,
    houses,
    entities,
    merge,
    unmerge,
    differ,
    match,
    ftm_export,
    ftm_match,
    release,
    verify,
    key,
    open_commitment,
    public_id,
    withheld,
    demo,
    completion,
):
    app.add_command(command)
