"""Looking things up in a case: figures, sites, incidents, responses, statements, links, claims, lineage."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from longarm.cli.cases import CASE_OPTION
from longarm.cli.output import Cell, as_json, as_table
from longarm.cli.tables import (
    FIGURE_HEAD,
    HEADS,
    HISTORY_HEAD,
    figure_row,
    finding_row,
    history_rows,
)

if TYPE_CHECKING:
    from longarm.model.registry import Registry

JSON_OPTION = click.option("--json", "as_array", is_flag=True, help="Print one JSON array.")
COUNTRY_OPTION = click.option(
    "--country",
    metavar="CODE",
    callback=lambda _ctx, _option, value: _state(value),
    help="Only what is about this state (ISO 3166 alpha-2, as IT).",
)


def _state(code: str | None) -> str | None:
    """Return an ISO code in capitals.

    Raises:
        click.BadParameter: it is no state's code.
    """
    from longarm.gazetteer.places import countries

    if code is None or code.upper() in countries():
        return code.upper() if code else None
    message = f"{code!r} is no ISO 3166 alpha-2 code of a state; Latvia is LV, for example"
    raise click.BadParameter(message)


def seen_registry(case_folder: Path) -> Registry:
    """Return the case in a folder as it stands, resolved and weighed."""
    from longarm.pipeline.case import opened
    from longarm.pipeline.look import registry

    with opened(case_folder) as case:
        return registry(case)


@click.command()
@CASE_OPTION
@COUNTRY_OPTION
@click.option(
    "--history", is_flag=True, help="Show how each count moved: what came before, what replaced it."
)
@JSON_OPTION
def figures(case_folder: Path, country: str | None, *, history: bool, as_array: bool) -> None:
    """Show the ledger: every figure, who counted, how many outlets and origins it has, and what is wrong with it."""
    from longarm.model.contract import ledger_entry_to_json

    seen = seen_registry(case_folder)
    entries = [entry for entry in seen.weighed.ledger if not country or country in entry.scope]
    if as_array:
        as_json([ledger_entry_to_json(entry) for entry in entries])
    elif history:
        as_table(HISTORY_HEAD, history_rows(entries), "no figure that moved")
    else:
        as_table(FIGURE_HEAD, [figure_row(entry) for entry in entries], "no figures")


def _findings(kind: str, about: str, *, by_country: bool = True) -> click.Command:
    """Return the command that lists the findings of one kind, with `--country` where they have one."""

    def command(case_folder: Path, country: str | None = None, *, as_array: bool) -> None:
        from longarm.model.contract import claim_to_json, finding_to_json

        seen = seen_registry(case_folder)
        said = {claim.id: claim.claim for claim in seen.claims}
        found = [
            (item, said[item.claims[0]]) for item in seen.weighed.findings if item.kind == kind
        ]
        if country:
            found = [(item, claim) for item, claim in found if _country(claim.slots) == country]
        if as_array:
            as_json(
                [
                    finding_to_json(item) | {"slots": _slots(claim_to_json(claim))}
                    for item, claim in found
                ]
            )
            return
        as_table(HEADS[kind], [finding_row(item, claim) for item, claim in found], f"no {kind}s")

    options = [JSON_OPTION, *([COUNTRY_OPTION] if by_country else []), CASE_OPTION]
    wrapped = command
    for option in options:
        wrapped = option(wrapped)
    return click.command(name=f"{kind}s", help=about)(wrapped)


def _country(slots: object) -> str | None:
    found = getattr(slots, "country", None)
    return found if isinstance(found, str) else None


def _slots(claim: dict[str, Any]) -> dict[str, Any]:
    """Return what a claim says, without where and by whom."""
    apart = {"anchor", "voices", "modality", "extractor", "score", "reasons", "unread", "id"}
    return {key: value for key, value in claim.items() if key not in apart}


sites = _findings(
    "site", "Show the sites: facilities said to be, or said not to be, at a place (city level)."
)
incidents = _findings(
    "incident", "Show the incidents: acts against people abroad; patterns are marked."
)
responses = _findings("response", "Show what states and their organs did about it.")
statements = _findings(
    "statement", "Show who holds what: accusations, denials, replies.", by_country=False
)
links = _findings("link", "Show who runs, controls or works with whom.", by_country=False)


@click.command()
@CASE_OPTION
@JSON_OPTION
def claims(case_folder: Path, *, as_array: bool) -> None:
    """Show every claim with its document, voices and exact words."""
    from longarm.model.contract import claim_to_json

    seen = seen_registry(case_folder)
    if as_array:
        as_json(
            [
                {"document": said.document_id} | claim_to_json(said.claim, said.id)
                for said in seen.claims
            ]
        )
        return
    rows: list[tuple[Cell, ...]] = [
        (
            said.document_id,
            said.claim.kind.value,
            " > ".join(voice.name for voice in said.claim.voices) or "(the publisher)",
            " ".join(said.claim.anchor.exact.split())[:60],
        )
        for said in seen.claims
    ]
    as_table(("document", "kind", "voices", "words"), rows, "no claims")
