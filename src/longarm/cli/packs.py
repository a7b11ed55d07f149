"""`longarm pack`: what a language pack lacks; and the option by which other commands take packs of one's own."""

from __future__ import annotations

import sys
from pathlib import Path

import click

PACKS_OPTION = click.option(
    "--packs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of language packs of your own; they go before longarm's.",
)


@click.command()
@click.argument("code")
@click.option(
    "--samples",
    "with_samples",
    is_flag=True,
    help="Also read the pack's own sentences, each alone, and name those that are not read as they say.",
)
@PACKS_OPTION
def pack(code: str, packs: Path | None, *, with_samples: bool) -> None:
    """Say what the language pack CODE lacks, one line each; the exit code is 1 where it lacks anything."""
    from longarm.languages.conformance import lacks
    from longarm.languages.pack import HOME

    own = packs is not None and (packs / code).is_dir()
    missing = lacks(code, packs if packs is not None and own else HOME)
    for line in missing:
        click.echo(line)
    if not missing:
        click.echo(f"The pack {code} has all that longarm asks for.")
    unheld = with_samples and _name_unheld(code, packs)
    sys.exit(1 if missing or unheld else 0)


def _name_unheld(code: str, packs: Path | None) -> bool:
    """Name the own sentences of a pack that are not read as they say; tells whether there are any."""
    from longarm.pipeline.samples import unheld_samples

    count, unheld = unheld_samples(code, packs)
    for one in unheld:
        click.echo(f"samples/sentences.jsonl:{one.number}: {'; '.join(one.problems)}: {one.text}")
    click.echo(f"{count - len(unheld)} of {count} own sentences are read as they say.")
    return bool(unheld)
