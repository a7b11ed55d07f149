"""`longarm init`, `add`, `release` and `demo`: a case from start to publication."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from longarm.cli.clock import Moment, now
from longarm.cli.output import progress
from longarm.cli.packs import PACKS_OPTION
from longarm.cli.passphrases import passphrase
from longarm.model.registry import Refusal

CASE_OPTION = click.option(
    "--case",
    "case_folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    show_default="this folder",
    help="The case's folder.",
)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", help="What the case is called; the folder's name by default.")
def init(folder: Path, name: str | None) -> None:
    """Start a case in FOLDER, which is made if it is not there."""
    from longarm.pipeline.case import init as make

    make(folder, name)
    click.echo(f"A case was started in {folder}. Next: longarm add --case {folder} FILES…")


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@CASE_OPTION
@PACKS_OPTION
def add(paths: tuple[Path, ...], case_folder: Path, packs: Path | None) -> None:
    """Take PATHS, files and folders, into a case: preserve, read, extract, resolve.

    Safe to repeat: the same bytes change nothing. A file that cannot be taken in is named with the reason, the others
    are taken, and the exit code is 1.
    """
    from longarm.pipeline.add import add as take
    from longarm.pipeline.case import opened

    with opened(case_folder, writing=True) as case:
        report = take(case, paths, now(), progress("adding"), packs)
    _name(report.refused)
    _name(report.notes)
    click.echo(
        f"{len(report.added)} added, {len(report.unchanged)} there already, {len(report.refused)} refused"
    )
    sys.exit(1 if report.refused or report.notes else 0)


def _name(refusals: tuple[Refusal, ...]) -> None:
    for refusal in refusals:
        click.echo(f"{refusal.name}: {refusal.reason}", err=True)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--language",
    "languages",
    metavar="LANGUAGE",
    multiple=True,
    help="A language of the site (ar, en, es, fr, zh) instead of those in longarm.toml; the first one is at its root.",
)
@click.option(
    "--made-at",
    type=Moment(),
    metavar="MOMENT",
    envvar="SOURCE_DATE_EPOCH",
    show_envvar=True,
    help="The moment that the release bears, by default the present one; the same case at the same moment gives the"
    " same bytes.",
)
@CASE_OPTION
def release(
    folder: Path, case_folder: Path, languages: tuple[str, ...], made_at: str | None
) -> None:
    """Publish the case as a website in FOLDER; where the gate refuses, nothing is written."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.release import release as publish

    with opened(case_folder) as case:
        made = publish(case, folder, made_at or now(), languages, passphrase(case))
    click.echo(f"{made.files} files in {made.folder}; open {made.folder / 'index.html'}")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--sample",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="The sample documents; those of this checkout by default.",
)
def demo(folder: Path, sample: Path | None) -> None:
    """Make the sample case in FOLDER: 35 documents, weighed and released as a website."""
    from longarm.cli.summary import summary_of
    from longarm.pipeline.demo import demo as make

    report = make(folder, sample or _sample(), now(), progress("adding"))
    for line in summary_of(report):
        click.echo(line)


def _sample() -> Path:
    """Return the checkout's sample documents.

    Raises:
        click.UsageError: longarm runs from an installed package, which has none.
    """
    found = Path(__file__).resolve().parents[3] / "sample" / "documents"
    if not found.is_dir():
        message = "the sample documents are not here; name their folder with --sample"
        raise click.UsageError(message)
    return found
