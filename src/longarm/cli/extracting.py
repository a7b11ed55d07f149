"""`longarm extract`: files to claims without a case."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from longarm.cli.output import as_line, as_table
from longarm.model.registry import Refusal


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--json", "json_lines", is_flag=True, help="Print one JSON object a document, one a line."
)
@click.option(
    "--with-text", is_flag=True, help="With --json: add the text that the offsets refer to."
)
@click.option(
    "--apart",
    is_flag=True,
    help="Take each file by itself: printed as read, misprints not looked for.",
)
def extract(files: tuple[Path, ...], *, json_lines: bool, with_text: bool, apart: bool) -> None:
    """Read FILES and print the claims in them; nothing is kept.

    A figure that departs from what its own root counted, as other FILES print it, is flagged as a misprint.

    A file that cannot be read is named on stderr with the reason, the others are read, and the exit code is 1.
    """
    from longarm.pipeline.extract import extract_files

    if with_text and not json_lines:
        message = "--with-text goes with --json"
        raise click.UsageError(message)
    refused = False
    for result in extract_files(files, with_text=with_text, apart=apart):
        if isinstance(result, Refusal):
            refused = True
            click.echo(f"{result.name}: {result.reason}", err=True)
        elif json_lines:
            as_line(result)
        else:
            click.echo(click.style(f"{result['id']} ({result['language']})", bold=True))
            as_table(
                ("kind", "voices", "words"),
                [_row(claim) for claim in result["claims"]],
                "  no claims",
            )
            click.echo()
    sys.exit(1 if refused else 0)


def _row(claim: dict[str, object]) -> tuple[str, str, str]:
    voices = claim["voices"]
    anchor = claim["anchor"]
    names = " > ".join(voice["name"] for voice in voices) if isinstance(voices, list) else ""
    words = str(anchor["exact"]) if isinstance(anchor, dict) else ""
    return str(claim["kind"]), names or "(the publisher)", " ".join(words.split())[:80]
