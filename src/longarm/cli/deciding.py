"""`longarm approve`, `withdraw`, `correct`, `reply` and `decisions`: what people decide for the public to rely on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.entities import BY_OPTION, WHY_OPTION, show_decisions, signature
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import as_json, as_table, printable
from longarm.cli.reviewing import REASON_OPTION
from longarm.model.review import Approvable, CorrectionKind

if TYPE_CHECKING:
    from longarm.model.decision import Signature

_KINDS = tuple(each.value for each in CorrectionKind if each != CorrectionKind.CONSENT_WITHDRAWN)


@click.command()
@click.argument("claim")
@click.argument("what", type=click.Choice([each.value for each in Approvable]))
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def approve(claim: str, what: str, case_folder: Path, why: str, by: str | None) -> None:
    """Approve that WHAT of CLAIM is published against the rule: a place closer than a city, or a speaker's name.

    It takes two different people, each with a reason.
    """
    from longarm.pipeline.case import opened
    from longarm.pipeline.review import approve as give

    with opened(case_folder, writing=True) as case:
        made, stands = give(case, claim, Approvable(what), signature(by, why))
    after = "it is published now" if stands else "another person must approve it too"
    click.echo(f"Claim {made.left}: {what} approved (decision {made.number}); {after}.")


@click.command()
@click.argument("claim")
@click.option("--consent", is_flag=True, help="Whoever spoke no longer agrees to be quoted.")
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def withdraw(claim: str, case_folder: Path, why: str, by: str | None, *, consent: bool) -> None:
    """Take CLAIM out: it was retracted, or with --consent whoever spoke no longer agrees.

    The next release is without it and says so in a public correction. With --consent its words are masked in every
    text, and claims that carry them are left out.
    """
    from longarm.pipeline.case import opened
    from longarm.pipeline.claim_decisions import claim_called, same_voice
    from longarm.pipeline.review import withdraw as take_out

    with opened(case_folder, writing=True) as case:
        made = take_out(case, claim, signature(by, why), consent=consent)
        others = same_voice(case, claim_called(case, made.left, older=True)) if consent else ()
    click.echo(f"Claim {made.left} is withdrawn (decision {made.number}).")
    if others:
        click.echo("The same voice has other claims; withdraw them too if it speaks for all:")
        click.echo("  " + " ".join(others))
    click.echo("Releases that are out still hold it; make the next one: longarm release FOLDER")


@click.command()
@click.argument("claim")
@click.option("--words", required=True, help="What the public is told, in a sentence.")
@click.option(
    "--kind",
    type=click.Choice(_KINDS),
    metavar="WORD",
    default=CorrectionKind.CORRECTED.value,
    show_default=True,
    help=f"What happened: {', '.join(_KINDS)}.",
)
@CASE_OPTION
@WHY_OPTION
@BY_OPTION
def correct(  # noqa: PLR0913, PLR0917 - one parameter an option
    claim: str, words: str, kind: str, case_folder: Path, why: str, by: str | None
) -> None:
    """Tell readers what changed about CLAIM; the entry stands in every release from the next one on."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.review import correct as tell

    with opened(case_folder, writing=True) as case:
        made = tell(case, claim, words, signature(by, why), CorrectionKind(kind))
    click.echo(f"Claim {made.left}: correction c{made.number} stands in the next release.")


@click.command()
@click.argument("entity", required=False, metavar="[ENTITY]")
@click.option("--asked", metavar="DAY", help="The day on which it was asked, as 2031-03-04.")
@click.option("--channel", default="", help="With --asked: how, as e-mail or letter.")
@click.option("--until", metavar="DAY", help="With --asked: the day until which it could answer.")
@click.option("--answered", metavar="DAY", help="The day on which it answered.")
@click.option(
    "--document", metavar="ID", help="With --answered: the document of the case that holds it."
)
@REASON_OPTION
@BY_OPTION
@CASE_OPTION
@JSON_OPTION
def reply(  # noqa: PLR0913 - one parameter an option
    *,
    entity: str | None,
    asked: str | None,
    channel: str,
    until: str | None,
    answered: str | None,
    document: str | None,
    why: str,
    by: str | None,
    case_folder: Path,
    as_array: bool,
) -> None:
    """Record that ENTITY, an id or name, was asked for its reply, or that it answered; without ENTITY list all."""
    if entity is None:
        _list_requests(case_folder, as_array=as_array)
        return
    if (asked is None) == (answered is None):
        message = "give --asked DAY or --answered DAY, one of them"
        raise click.UsageError(message)
    signed = signature(by, why)
    if asked is not None:
        _ask(case_folder, entity, signed, asked, channel, until)
    elif answered is not None:
        _record(case_folder, entity, signed, answered, document)


def _ask(  # noqa: PLR0913, PLR0917 - whom, by whom, when, how, until when
    folder: Path, entity: str, signed: Signature, asked: str, channel: str, until: str | None
) -> None:
    from longarm.pipeline.case import opened
    from longarm.pipeline.review import ask_reply

    with opened(folder, writing=True) as case:
        made = ask_reply(case, entity, signed, asked=asked, channel=channel, until=until)
    click.echo(f"{made.left} was asked for its reply (decision {made.number}).")


def _record(
    folder: Path, entity: str, signed: Signature, answered: str, document: str | None
) -> None:
    from longarm.pipeline.case import opened
    from longarm.pipeline.review import record_reply

    with opened(folder, writing=True) as case:
        made = record_reply(case, entity, signed, answered=answered, document=document)
    click.echo(f"{made.left} answered request {made.right} (decision {made.number}).")


def _list_requests(folder: Path, *, as_array: bool) -> None:
    from longarm.model.contract import to_json
    from longarm.pipeline.case import opened
    from longarm.pipeline.replies import requests

    with opened(folder) as case:
        found = requests(case)
    if as_array:
        as_json([to_json(each) for each in found])
        return
    as_table(
        ("number", "accused", "asked", "channel", "until", "answered", "document"),
        [
            (
                each.number,
                each.name,
                each.asked,
                each.channel,
                each.until,
                each.answered,
                each.document,
            )
            for each in found
        ],
        "nobody was asked for a reply",
    )


@click.command()
@click.option(
    "--orphans",
    "gone",
    is_flag=True,
    help="Only decisions on claims that are gone because their document was read anew.",
)
@CASE_OPTION
@JSON_OPTION
def decisions(case_folder: Path, *, gone: bool, as_array: bool) -> None:
    """Show every decision of people, the oldest first, also those that were taken back."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.decide import decisions as everything

    if gone:
        _list_orphans(case_folder, as_array=as_array)
        return
    with opened(case_folder) as case:
        show_decisions(everything(case), as_array=as_array)


def _list_orphans(folder: Path, *, as_array: bool) -> None:
    from longarm.model.contract import to_json
    from longarm.pipeline.case import opened
    from longarm.pipeline.review import orphans

    with opened(folder) as case:
        found = orphans(case)
    if as_array:
        as_json([to_json(each) for each in found])
        return
    as_table(
        ("number", "state", "document", "words", "now"),
        [
            (
                each.review.number,
                each.review.state.value,
                printable(each.review.document),
                printable(" ".join(each.review.quote.split()))[:60],
                ", ".join(each.now) or None,
            )
            for each in found
        ],
        "no decision is about a claim that is gone",
    )
