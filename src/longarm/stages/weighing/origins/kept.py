"""Kept: webs and their lines as JSON text, to be kept from one look at a case to the next."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from longarm.stages.weighing.keeping import compact
from longarm.stages.weighing.origins.chokepoints import Chokepoint
from longarm.stages.weighing.origins.lines import Lines

if TYPE_CHECKING:
    from longarm.stages.weighing.origins.lines import Web


def web_in_json(web: Web) -> str:
    """Return all that the lines of a web depend on."""
    return compact([web.onward, web.starts, web.houses, sorted(web.unresolved)])


def lines_in_json(lines: Lines | None) -> str:
    """Return lines as JSON text; null where the exact number was not found."""
    if lines is None:
        return "null"
    return compact(
        [
            lines.roots,
            lines.root_houses,
            lines.unresolved,
            lines.loops,
            lines.at_least,
            lines.at_most,
            lines.kappa,
            lines.kappa_at_most,
            [[each.house, each.nodes, each.from_start, each.to_root] for each in lines.chokepoints],
        ]
    )


def lines_of_json(told: str) -> Lines | None:
    """Return the lines that `lines_in_json` wrote."""
    held = json.loads(told)
    if held is None:
        return None
    roots, root_houses, unresolved, loops, at_least, at_most, kappa, kappa_at_most, cut = held
    return Lines(
        tuple(roots),
        tuple(root_houses),
        tuple(unresolved),
        tuple(tuple(loop) for loop in loops),
        at_least,
        at_most,
        kappa,
        kappa_at_most,
        tuple(
            Chokepoint(house, tuple(nodes), from_start, to_root)
            for house, nodes, from_start, to_root in cut
        ),
    )
