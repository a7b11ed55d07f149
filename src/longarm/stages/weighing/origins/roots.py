"""Roots: whose word a claim is in the end, after following voices, reprints and cited outlets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from longarm.model.finding import Origins
from longarm.stages.weighing.origins.components import components
from longarm.stages.weighing.origins.pairs import pairs_apart
from longarm.stages.weighing.origins.steps import LOOP, UNNAMED, Root, Step, Walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from longarm.stages.weighing.relays.copies import Copying
    from longarm.stages.weighing.view import View

__all__ = ["LOOP", "UNNAMED", "Root", "Traced", "names", "origins", "traced"]


@dataclass(frozen=True, slots=True)
class Traced:
    """For each claim id: the roots it comes from, in a stable order, and the step it takes.

    `closings` are the claims that only lead to each other, with what stands for them.
    """

    roots: Mapping[str, tuple[Root, ...]]
    steps: Mapping[str, Step]
    closings: Mapping[str, Root]


def origins(roots: Iterable[Root]) -> Origins:
    """Count independent origins: those known, and those that may be one of them or another.

    One of several who hold the same text is nobody further where one of them is counted already,
    whichever of them copied; else it raises the lower end if it cannot be another such one. An entity that
    changed hands is no second origin, nor are two of one house.
    """
    found = set(roots)
    sure = {_held(root, root.houses[0]) for root in found if len(root.houses) == 1}
    counted = {house for _, house in sure}
    unsure = {
        root.key: root
        for root in found
        if len(root.houses) != 1 and (root.entity or counted.isdisjoint(root.houses))
    }
    taken = {part for pair in sure for part in pair}
    least = pairs_apart(sure)
    for _, root in sorted(unsure.items()):
        if root.houses and taken.isdisjoint((*root.houses, *filter(None, [root.entity]))):
            taken.update(root.houses)
            least += 1
    either = {
        _held(root, house) for root in unsure.values() if root.entity for house in root.houses
    }
    strangers = [root for root in unsure.values() if not (root.entity and root.houses)]
    others = {root.key for root in strangers if not root.entity or root.entity not in taken}
    return Origins(least, pairs_apart(sure | either) + len(others))


def _held(root: Root, house: str) -> tuple[str, str]:
    """Return who a root is, and the house it counts as; a house that is known alone is its own member."""
    return root.entity or house, house


def names(roots: Iterable[Root]) -> tuple[str, ...]:
    """Return the names of roots, sorted, each once; a loop has none."""
    return tuple(sorted({root.name for root in roots if root.name != LOOP}))


def traced(view: View, copies: Sequence[Copying]) -> Traced:
    """Follow every claim of a case to its roots."""
    walk = Walk(view, copies)
    steps = {key: walk.step(said) for key, said in view.claims.items()}
    ahead = {key: step.claims for key, step in steps.items()}
    reached: dict[str, frozenset[Root]] = {}
    closings: dict[str, Root] = {}
    for group in components(ahead):
        inside = set(group)
        ends = {root for key in group for root in steps[key].ends}
        ends.update(
            *(reached[onward] for key in group for onward in ahead[key] if onward not in inside)
        )
        if not ends:
            closing = walk.closed(group, copied=all(steps[key].copied for key in group))
            ends.add(closing)
            closings.update(dict.fromkeys(group, closing))
        for key in group:
            reached[key] = frozenset(ends)
    roots = {
        key: tuple(sorted(reached[key], key=lambda root: (root.name, root.key)))
        for key in view.claims
    }
    return Traced(roots, steps, closings)
