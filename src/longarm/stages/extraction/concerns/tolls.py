"""Tolls: acts against people who fled, counted over many states: "187 incidents in 21 countries"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.concerns.accused import exiled
from longarm.stages.extraction.keepers.offices import counts_states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View


def counts_acts(views: Sequence[View]) -> bool:
    """Tell whether a text counts acts against people who fled, over many states: "… on exiles in 90 states".

    Where two sentences of a paragraph tell it, one counts cases and states and the other names exiles by their nation:
    "Never before have so many Tajik exiles been targeted. The group has counted 43 cases in nine countries."
    """
    counted, fled = set[int](), set[int]()
    for view in views:
        exiles = bool(view.of("targets", "exiles"))
        if exiles and any(exiled(view)):
            fled.add(view.sentence.paragraph)
        if not (view.of("units", "incident") and any((n.value or 0) > 1 for n in view.numbers)):
            continue
        spread = counts_states(view) > 0
        if exiles and (spread or view.of("regions") or view.of("worldwide")):
            return True
        if spread:
            counted.add(view.sentence.paragraph)
    return not counted.isdisjoint(fled)
