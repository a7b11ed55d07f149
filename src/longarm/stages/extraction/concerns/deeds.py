"""Deeds: what kind of act a sentence tells of, where that decides whether a text is about the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import CATEGORY_OF, Category, Tactic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View


def fits_exiles(view: View) -> bool:
    """Tell whether more is said of those acted against than that they are many, or citizens: migrants are deported."""
    return any(True for _ in view.of("targets", "exiles", "words"))


def keeps_papers(view: View) -> bool:
    """Tell whether a sentence tells of papers withheld, which texts tell in the words of everyday services."""
    return any(t.rule.value == Tactic.MOBILITY_CONTROL for t in view.triggers["incident"])


def of_a_family(view: View) -> bool:
    """Tell whether an act is done to somebody's family, of whom another sentence says that they are abroad."""
    return any(t.rule.value == Tactic.COERCION_BY_PROXY for t in view.triggers["incident"])


def only_justice(acts: Sequence[View]) -> bool:
    """Tell whether all acts are such as states do to each other's common criminals: arrests, extraditions."""
    return all(
        CATEGORY_OF[Tactic(trigger.rule.value)] is Category.CO_OPTING
        for view in acts
        for trigger in view.triggers["incident"]
    )
