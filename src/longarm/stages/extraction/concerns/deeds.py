"""Deeds: what kind of act a sentence tells of, where that decides whether a text is about the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.model.slots import CATEGORY_OF, Category, Tactic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.mentions import Mention

_BESIDE = 1
"""Words between a refugee and the state from which he fled: "a refugee from Turkey"."""
_COUNTED = 2
"""Words between a number and the people whom it counts: "14 Tajik asylum seekers"."""


def fits_exiles(view: View) -> bool:
    """Tell whether more is said of those acted against than that they are many, or citizens: migrants are deported."""
    return any(True for _ in view.of("targets", "exiles", "words"))


def without_fled(view: View, *values: str) -> list[Mention]:
    """Return those acted against, but single refugees: of whom crime and courts tell as well."""
    counts = [n.stop for n in view.numbers]
    fled = [
        (m.start, m.end)
        for m in view.of("targets", "fled")
        if not any(n <= m.start and view.words(n, m.start) <= _COUNTED for n in counts)
    ]
    named = view.of("targets", *values) if values else view.of("targets")
    return [m for m in named if not any(low <= m.start and m.end <= high for low, high in fled)]


def is_refugee(view: View, mention: Mention) -> bool:
    """Tell whether a word is one for refugees, or part of it."""
    fled = view.of("targets", "fled")
    return any(m.start < mention.end and mention.start < m.end for m in fled)


def of_a_refugee(view: View, nation: Mention) -> bool:
    """Tell whether a nation's name only says where a refugee comes from, of whom no more is said: "Somali refugee"."""
    return not without_fled(view) and any(
        view.words(min(nation.end, m.end), max(nation.start, m.start)) <= _BESIDE
        for m in view.of("targets", "fled")
    )


def pursued(view: View) -> bool:
    """Tell whether a sentence names an exile, and not only a refugee."""
    return bool(without_fled(view, "exiles"))


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
