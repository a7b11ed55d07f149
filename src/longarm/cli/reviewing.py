"""`longarm review`: what the machine read, claim by claim, beside its words; a person accepts, rejects or edits it."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.entities import BY_OPTION, signature
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import as_json, as_table, printable
from longarm.cli.tables import SHOWN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from longarm.model.decision import Decision, Signature
    from longarm.pipeline.case import Case
    from longarm.pipeline.review import Queue

REASON_OPTION = click.option("--why", default="", help="The reason, in a few words; it is kept.")


@click.command()
@CASE_OPTION
@BY_OPTION
@click.option("--accept", metavar="ID", help="The claim says what its words say.")
@click.option("--reject", metavar="ID", help="The claim was misread; needs --why.")
@click.option(
    "--edit", metavar="ID", help="The claim is right with the slots of --set; needs --why."
)
@click.option(
    "--set",
    "slots",
    metavar="SLOT=VALUE",
    multiple=True,
    help="With --edit: a slot and what it holds, as low=45; may be given several times.",
)
@click.option("--undo", type=int, metavar="NUMBER", help="Take the decision of this number back.")
@click.option(
    "--alike", is_flag=True, help="Also claims that say the same in the same words elsewhere."
)
@REASON_OPTION
@JSON_OPTION
def review(  # noqa: PLR0913 - one parameter an option
    *,
    case_folder: Path,
    by: str | None,
    accept: str | None,
    reject: str | None,
    edit: str | None,
    slots: tuple[str, ...],
    undo: int | None,
    alike: bool,
    why: str,
    as_array: bool,
) -> None:
    """Check claims beside their words, those first on which most hangs.

    On a terminal one claim after the other is shown and a key decides on it. With --accept, --reject, --edit or --undo
    one decision is made and nothing is asked; with --json, or in a pipe, the queue is printed. Decisions are only ever
    added: who, when and why; an undo is one itself.
    """
    asked = {"accept": accept, "reject": reject, "edit": edit, "undo": undo}
    given = [name for name, value in asked.items() if value is not None]
    if len(given) > 1:
        message = f"--{given[0]} and --{given[1]} are two decisions; make one at a time"
        raise click.UsageError(message)
    if bool(slots) != (edit is not None):
        message = "--edit ID goes with at least one --set SLOT=VALUE, and --set with --edit"
        raise click.UsageError(message)
    if given:
        claim = accept or reject or edit or ""
        _decide(case_folder, given[0], claim, slots, undo, signature(by, why), alike=alike)
    elif as_array or not (sys.stdin.isatty() and sys.stdout.isatty()):
        _list(case_folder, as_array=as_array)
    else:
        from longarm.cli.going_through import go_through

        go_through(case_folder, by or getpass.getuser())


def _decide(  # noqa: PLR0913, PLR0917 - what, on which claim, with which slots, by whom
    folder: Path,
    what: str,
    claim: str,
    slots: tuple[str, ...],
    undo: int | None,
    signed: Signature,
    *,
    alike: bool,
) -> None:
    """Make one decision and say which."""
    from longarm.pipeline import review as people
    from longarm.pipeline.case import opened

    with opened(folder, writing=True) as case:
        if undo is not None:
            made: tuple[Decision, ...] = (people.undo(case, undo, signed),)
        elif what == "accept":
            made = people.accept(case, claim, signed, also_alike=alike)
        elif what == "reject":
            made = people.reject(case, claim, signed, also_alike=alike)
        else:
            changes = changes_of(case, claim, slots)
            made = people.edit(case, claim, changes, signed, also_alike=alike)
    for line in told(made):
        click.echo(line)


def changes_of(case: Case, claim: str, slots: Iterable[str]) -> dict[str, object]:
    """Return slots and their values from what a person typed as `slot=value`.

    Raises:
        click.BadParameter: there is no `=` in one.
        BadSlotError: the claim has no such slot.
    """
    from longarm.pipeline.claim_decisions import claim_called
    from longarm.pipeline.editing import slot_from_text

    held = claim_called(case, claim).claim.slots
    changes = {}
    for typed in slots:
        name, equals, value = typed.partition("=")
        if not equals:
            message = f"{typed!r} is no SLOT=VALUE, as low=45"
            raise click.BadParameter(message)
        changes[name.strip()] = slot_from_text(held, name.strip(), value)
    return changes


def told(made: Iterable[Decision]) -> list[str]:
    """Return a line for each decision."""
    return [
        f"Decision {each.undoes} on {each.left} no longer stands (decision {each.number})."
        if each.undoes is not None
        else f"Claim {each.left}: {each.ruling} (decision {each.number})."
        for each in made
    ]


def _list(folder: Path, *, as_array: bool) -> None:
    from longarm.pipeline.case import opened
    from longarm.pipeline.review import queue

    with opened(folder) as case:
        waiting = queue(case)
    if as_array:
        as_json(_as_data(waiting))
        return
    as_table(
        ("id", "weight", "kind", "document", "words", "what hangs on it"),
        [
            (
                each.claim.id[:SHOWN],
                f"{each.weight:.1f}",
                each.claim.claim.kind.value,
                printable(each.claim.document_id),
                printable(" ".join(each.claim.claim.anchor.exact.split()))[:60],
                printable("; ".join(each.reasons)),
            )
            for each in waiting.items
        ],
        "nothing waits to be checked",
    )


def _as_data(waiting: Queue) -> list[object]:
    from longarm.model.contract import to_json

    return [
        to_json(waiting.shown(each))
        | {
            "alike": list(each.alike),
            "weight": each.weight,
            "stakes": list(each.reasons),
            "findings": list(each.findings),
        }
        for each in waiting.items
    ]
