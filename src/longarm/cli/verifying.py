"""`longarm verify`, `key`, `open-commitment`, `public-id`: whether a release holds, and what only its makers know."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.clock import now
from longarm.cli.output import as_json
from longarm.cli.passphrases import new_passphrase, passphrase
from longarm.errors import VerificationError

if TYPE_CHECKING:
    from longarm.pipeline.verify import Examined, Traced

JSON_OPTION = click.option("--json", "json_", is_flag=True, help="Print JSON.")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--key", metavar="FINGERPRINT|FILE", help="Who should have signed: a fingerprint or a PEM file."
)
@click.option(
    "--case",
    "case_folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Also follow every quote to the bytes that this case keeps.",
)
@JSON_OPTION
def verify(folder: Path, key: str | None, case_folder: Path | None, *, json_: bool) -> None:
    """Check the release in FOLDER, or one tombstone below its history: every file, quote and sentence.

    Exit code 3 where one bit is not what was signed.
    """
    from longarm.pipeline.case import opened
    from longarm.pipeline.verify import trace
    from longarm.pipeline.verify import verify as look

    found = look(folder, _expected(key))
    traced = None
    if case_folder is not None and not found.problems and found.replaced_by is None:
        with opened(case_folder) as case:
            traced = trace(case, folder, passphrase(case))
    problems = (*found.problems, *(traced.problems if traced else ()))
    if json_:
        as_json(_as_json(found, traced, problems))
    elif not problems:
        for name, words in _lines(found, traced):
            click.echo(f"{name:<11} {words}")
    if problems:
        raise VerificationError(str(folder), problems)


def _expected(key: str | None) -> str | None:
    """Return the fingerprint that the user expects.

    Raises:
        click.BadParameter: what was given is none, and no file with a key either.
    """
    from longarm.pipeline.keys import fingerprint_in

    if key is None:
        return None
    found = fingerprint_in(key)
    if found is None:
        message = "it is neither a fingerprint (64 hex digits) nor a file with a public key"
        raise click.BadParameter(message, param_hint="--key")
    return found


def _as_json(
    found: Examined, traced: Traced | None, problems: tuple[str, ...]
) -> dict[str, object]:
    """Return what was found out, for programs."""
    manifest = found.manifest
    return {
        "holds": not problems,
        "release": manifest and manifest.release,
        "made_at": manifest and manifest.made_at,
        "case": manifest and manifest.case,
        "fingerprint": found.fingerprint,
        "signer": found.signer.value,
        "replaced_by": found.replaced_by,
        "files": found.files,
        "bytes": found.bytes,
        "documents": found.documents,
        "documents_shown_whole": found.whole,
        "claims": found.claims,
        "pages": found.pages,
        "facts": found.facts,
        "sentences": found.sentences,
        "earlier_releases": list(manifest.tombstones) if manifest else [],
        "traced": traced and {"documents": traced.documents, "claims": traced.claims},
        "problems": list(problems),
    }


def _lines(found: Examined, traced: Traced | None) -> list[tuple[str, str]]:
    """Return what was found out about a release that holds, for people."""
    manifest = found.manifest
    if manifest is None:
        return []
    lines = [
        ("Release", f"{manifest.release} of “{manifest.case}”, made {manifest.made_at}"),
        ("Signature", f"holds; the key's fingerprint is {found.fingerprint}"),
        ("Signer", _signer(found)),
        (
            "Files",
            f"{found.files:,} files, {found.bytes:,} bytes, none more, none less, none changed",
        ),
    ]
    if found.replaced_by is not None:
        return [
            *lines,
            (
                "Tombstone",
                f"the release was replaced by {found.replaced_by}; its files are not kept",
            ),
            ("Verified", "the tombstone holds"),
        ]
    earlier = manifest.tombstones
    parts = found.documents - found.whole
    case = (
        "not compared; --case FOLDER follows every quote to the captured bytes"
        if traced is None
        else f"{traced.claims:,} quotes stand in their renditions, {traced.documents:,} originals are whole"
    )
    return [
        *lines,
        (
            "Quotes",
            f"{found.claims:,} claims in {found.documents:,} documents, each with its quote",
        ),
        ("Texts", f"{found.whole:,} shown whole and equal to their rendition, {parts:,} in part"),
        (
            "Sentences",
            f"{found.facts:,} facts on {found.pages:,} pages, each leads to a claim; {found.sentences:,} are its words",
        ),
        ("History", f"{len(earlier):,} earlier releases, each follows the one before it"),
        ("Case", case),
        (
            "Time",
            "when it was signed rests on the signer's word; trusted time is not part of it yet",
        ),
        ("Verified", "every part of the release holds"),
    ]


def _signer(found: Examined) -> str:
    """Return who signed, as far as that can be told."""
    match found.signer.value:
        case "expected":
            return "the key that you expected"
        case "handed_over":
            return "a key to which the one that you expected handed over; ask its owner whether that is so"
        case _:
            return (
                "not known: the key came with the release, so it proves only that nobody without it changed anything;"
                " compare the fingerprint with one that you have from its owner, and give it with --key"
            )


@click.command()
@CASE_OPTION
@click.option("--renew", is_flag=True, help="Make a new key; the old one signs that it hands over.")
@click.option(
    "--passphrase/--no-passphrase",
    "locking",
    default=None,
    help="Set or change the passphrase of the case's keys, or take it off.",
)
@JSON_OPTION
def key(case_folder: Path, *, renew: bool, locking: bool | None, json_: bool) -> None:
    """Show the public key that signs the case's releases, and its fingerprint; it is made where there is none.

    A passphrase is asked for, or read from LONGARM_PASSPHRASE (the one that the keys have) and LONGARM_NEW_PASSPHRASE.
    """
    from longarm.pipeline import keys
    from longarm.pipeline.case import opened

    with opened(case_folder, writing=renew or locking is not None) as case:
        known = passphrase(case)
        if locking is not None:
            new = new_passphrase() if locking else None
            keys.lock(case, known, new)
            known = new
        seal = keys.renew(case, now(), known) if renew else keys.seal_of(case, known)
    shown = keys.shown(seal)
    if json_:
        hand_overs = [one.as_json() for one in shown.hand_overs]
        as_json({"fingerprint": shown.fingerprint, "pem": shown.pem, "hand_overs": hand_overs})
        return
    click.echo(f"Fingerprint  {shown.fingerprint}")
    for one in shown.hand_overs:
        click.echo(f"Handed over  {one.at}, from {one.old}")
    click.echo(shown.pem, nl=False)


@click.command("open-commitment")
@click.argument("document")
@CASE_OPTION
@JSON_OPTION
def open_commitment(document: str, case_folder: Path, *, json_: bool) -> None:
    """Print what opens a release's commitments to DOCUMENT: give it only to whoever may know what is withheld in it."""
    from dataclasses import asdict

    from longarm.pipeline.case import opened
    from longarm.pipeline.keys import openings

    with opened(case_folder) as case:
        found = openings(case, document, passphrase(case))
    if json_:
        as_json([asdict(one) for one in found])
        return
    for one in found:
        click.echo(f"{one.document}, captured {one.captured_at}")
        click.echo(f"  key        {one.key}")
        click.echo(f"  original   {one.original}")
        click.echo(f"  rendition  {one.rendition}")


@click.command("public-id")
@click.argument("name")
@CASE_OPTION
@JSON_OPTION
def public_id(name: str, case_folder: Path, *, json_: bool) -> None:
    """Tell what a claim, finding or figure of a release is called in the case, or the other way round."""
    from dataclasses import asdict

    from longarm.pipeline.case import opened
    from longarm.pipeline.publicly import called

    with opened(case_folder) as case:
        found = called(case, name, passphrase(case))
    if json_:
        as_json(asdict(found))
        return
    click.echo(f"{found.kind} {found.id} in the case, {found.public} in its releases")
