"""`longarm withheld`: what a release does not say, claim by claim, with the rule and the reason."""

from __future__ import annotations

from pathlib import Path

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.clock import now
from longarm.cli.looking import JSON_OPTION
from longarm.cli.output import as_json, as_table


@click.command()
@click.argument("what", required=False)
@CASE_OPTION
@JSON_OPTION
def withheld(what: str | None, case_folder: Path, *, as_array: bool) -> None:
    """List what a release of the case leaves out, masks or tells in another form, and why: all of it, or of WHAT.

    WHAT is a document, or a claim's id or its beginning. The list holds the withheld words themselves. It is for the
    people of the case: it is printed here and is in no release.
    """
    from dataclasses import asdict

    from longarm.pipeline.case import opened
    from longarm.pipeline.withheld import withheld as kept_back

    with opened(case_folder) as case:
        found = kept_back(case, now(), what)
    if as_array:
        as_json([asdict(one) for one in found])
        return
    rows = [
        (
            one.document or "",
            one.thing[:12] if one.document else one.thing,
            one.what,
            one.rule,
            one.reason,
            one.before,
            one.after or "",
        )
        for one in found
    ]
    head = ("document", "claim or thing", "what", "rule", "reason", "in the case", "in a release")
    as_table(head, rows, "nothing is withheld")
