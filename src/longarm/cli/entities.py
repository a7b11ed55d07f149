"""`longarm entities`, `merge`, `unmerge` and `differ`: who and what a case speaks of, and what people rule on it."""

from __future__ import annotations

import getpass
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.clock import now
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import as_json, as_table

if TYPE_CHECKING:
    from longarm.model.decision import Decision, Signature
    from longarm.pipeline.decide import Known
    from longarm.stages.resolution import Question

WHY_OPTION = click.option("--why", required=True, help="The reason, in a few words; it is kept.")
BY_OPTION = click.option(
    "--by", metavar="NAME", help="Who rules; the name of this account by default."
)


@click.command()
@CASE_OPTION
@click.option(
    "--queue", "asked", is_flag=True, help="What a person should rule on, most telling first."
)
@click.option("--decisions", "ruled", is_flag=True, help="What people ruled, the oldest first.")
@JSON_OPTION
def entities(case_folder: Path, *, asked: bool, ruled: bool, as_array: bool) -> None:
    """Show the organs, organisations, places and persons that claims speak of, with all names they go by."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.decide import decisions, queue
    from longarm.pipeline.decide import entities as known

    if asked and ruled:
        message = "--queue and --decisions are two listings; ask for one"
        raise click.UsageError(message)
    with opened(case_folder) as case:
        if asked:
            _show_queue(queue(case), as_array=as_array)
        elif ruled:
            show_decisions(decisions(case), as_array=as_array)
        else:
            _show(known(case), as_array=as_array)


@click.command()
@click.argument("keep")
@click.argument("other")
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def merge(keep: str, other: str, case_folder: Path, why: str, by: str | None) -> None:
    """Rule that KEEP and OTHER, ids or names of entities, are one, which goes by KEEP from now on."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.decide import merge as join

    with opened(case_folder, writing=True) as case:
        made = join(case, keep, other, signature(by, why))
    click.echo(f"{made.right} is now {made.left} (decision {made.number}).")
    click.echo(f"Take it back with: longarm unmerge {made.number} --why …")


@click.command()
@click.argument("entity")
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def unmerge(entity: str, case_folder: Path, why: str, by: str | None) -> None:
    """Take back the newest merge of ENTITY, or the decision of that number; the state before it is back."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.decide import unmerge as part

    with opened(case_folder, writing=True) as case:
        made = part(case, entity, signature(by, why))
    click.echo(
        f"Decision {made.undoes} on {made.left} and {made.right} no longer stands (decision {made.number})."
    )


@click.command()
@click.argument("one")
@click.argument("other")
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def differ(one: str, other: str, case_folder: Path, why: str, by: str | None) -> None:
    """Rule that ONE and OTHER, ids or names of entities, are two: nobody is asked again, and no merge joins them."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.decide import differ as part

    with opened(case_folder, writing=True) as case:
        made = part(case, one, other, signature(by, why))
    click.echo(f"{made.left} and {made.right} are two (decision {made.number}).")


def signature(by: str | None, why: str) -> Signature:
    """Return who rules now, by this account's name where none is given, and why."""
    from longarm.model.decision import Signature

    return Signature(by or getpass.getuser(), now(), why)


def _show(known: tuple[Known, ...], *, as_array: bool) -> None:
    from longarm.model.contract import to_json

    if as_array:
        as_json(
            [
                to_json(each.entity)
                | {
                    "names": list(each.names),
                    "documents": list(each.documents),
                    "claims": each.claims,
                    "reasons": list(each.reasons),
                }
                for each in known
            ]
        )
        return
    as_table(
        ("id", "type", "name", "state", "claims", "also printed"),
        [
            (
                each.entity.id,
                each.entity.type.value,
                each.entity.name,
                each.entity.country,
                each.claims,
                "; ".join(name for name in each.names if name != each.entity.name),
            )
            for each in known
        ],
        "no entities",
    )


def _show_queue(asked: tuple[Question, ...], *, as_array: bool) -> None:
    from longarm.model.contract import to_json

    if as_array:
        as_json([to_json(each) for each in asked])
        return
    as_table(
        ("claims", "score", "left", "right", "why"),
        [
            (each.claims, f"{each.score:.2f}", each.left.id, each.right.id, "; ".join(each.reasons))
            for each in asked
        ],
        "nothing to rule on",
    )


def show_decisions(ruled: tuple[Decision, ...], *, as_array: bool) -> None:
    """Print decisions, as a table or as JSON with their content opened."""
    from longarm.model.contract import to_json

    if as_array:
        as_json(
            [
                to_json(each) | {"content": json.loads(each.content) if each.content else None}
                for each in ruled
            ]
        )
        return
    as_table(
        ("number", "day", "by", "ruling", "left", "right", "why"),
        [
            (
                each.number,
                each.at[:10],
                each.by,
                f"undo {each.undoes}" if each.undoes else each.ruling.value,
                each.left,
                each.right,
                each.why,
            )
            for each in ruled
        ],
        "no decisions",
    )
