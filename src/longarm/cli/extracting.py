"""`longarm extract`: files to claims without a case."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from longarm.cli.output import as_line, as_table
from longarm.cli.packs import PACKS_OPTION
from longarm.model.registry import Refusal
from longarm.stages.extraction.assist.errors import NoEndpointError

ACCEPTED = "accepted"


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
@click.option(
    "--with",
    "helpers",
    multiple=True,
    type=click.Choice(["llm", "nlp"]),
    help="Also ask a model (llm), or let a parser decide who acts (nlp); llm sends the text to its endpoint.",
)
@click.option(
    "--verdicts",
    type=click.File("w", encoding="utf-8"),
    help="With --with llm: write every proposal of the model with its verdict, one JSON object a line.",
)
@PACKS_OPTION
def extract(  # noqa: PLR0913 - one parameter an option
    files: tuple[Path, ...],
    *,
    json_lines: bool,
    with_text: bool,
    apart: bool,
    helpers: tuple[str, ...],
    verdicts: TextIO | None,
    packs: Path | None,
) -> None:
    """Read FILES and print the claims in them; nothing is kept.

    A figure that departs from what its own root counted, as other FILES print it, is flagged as a misprint.

    A file that cannot be read is named on stderr with the reason, the others are read, and the exit code is 1. So is
    one that a model or a parser could not help with; what the rules found in it is printed all the same.
    """
    from longarm.pipeline.extract import extract_files
    from longarm.pipeline.helping import Help, Verdicts, endpoint_of

    if with_text and not json_lines:
        message = "--with-text goes with --json"
        raise click.UsageError(message)
    if verdicts is not None and "llm" not in helpers:
        message = "--verdicts goes with --with llm"
        raise click.UsageError(message)
    refused = False
    helper = None
    if helpers:
        helper = Help(parse="nlp" in helpers, packs=packs)
        try:
            helper.endpoint = endpoint_of(os.environ) if "llm" in helpers else None
        except NoEndpointError as error:
            refused = True
            click.echo(f"longarm: {error}", err=True)
    for result in extract_files(
        files, with_text=with_text, apart=apart, helper=helper, packs=packs
    ):
        if isinstance(result, Refusal):
            refused = True
            click.echo(f"{result.name}: {result.reason}", err=True)
        elif isinstance(result, Verdicts):
            _tell(result.name, [verdict.word for verdict in result.verdicts])
            for record in result.to_json() if verdicts else ():
                click.echo(json.dumps(record, ensure_ascii=False), file=verdicts)
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


def _tell(name: str, words: Sequence[str]) -> None:
    """Say on stderr how many proposals were accepted, and how many refused for which reason."""
    accepted = words.count(ACCEPTED)
    reasons = Counter(word for word in words if word != ACCEPTED).most_common()
    why = f" ({', '.join(f'{count} {reason}' for reason, count in reasons)})" if reasons else ""
    refused = len(words) - accepted
    click.echo(
        f"{name}: the model's proposals: {accepted} accepted, {refused} refused{why}", err=True
    )


def _row(claim: dict[str, object]) -> tuple[str, str, str]:
    voices = claim["voices"]
    anchor = claim["anchor"]
    names = " > ".join(voice["name"] for voice in voices) if isinstance(voices, list) else ""
    words = str(anchor["exact"]) if isinstance(anchor, dict) else ""
    return str(claim["kind"]), names or "(the publisher)", " ".join(words.split())[:80]
