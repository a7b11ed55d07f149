"""Standing matter: passages that stand in documents of many stories, and are nobody's in particular."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from longarm.stages.weighing.relays.passages import Overlap, Run
    from longarm.stages.weighing.view import View

_MANY = 2
"""In so many documents that say nothing of the same a passage must stand to be standing matter."""

Span = tuple[int, int]


class Standing:
    """What an outlet prints under all its texts, notices, and background that is told every time."""

    def __init__(self, view: View, unlike: Iterable[Overlap]) -> None:
        """Gather it from overlaps of documents that have no claim in common."""
        self._view = view
        shared: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
        for each in unlike:
            for run in each.runs:
                shared[each.first].append((run.first, each.second))
                shared[each.second].append((run.second, each.first))
        own = {key: {each for _, each in held} for key, held in shared.items()}
        self._regions = {
            key: _in_many(held, 1 if self._only_its_outlets(key, own[key]) else _MANY)
            for key, held in shared.items()
        }

    def one_outlet(self, overlap: Overlap) -> bool:
        """Tell whether one outlet put both documents out."""
        publishers = [self._view.publishers[key] for key in (overlap.first, overlap.second)]
        return None not in publishers and publishers[0] == publishers[1]

    def without(self, overlap: Overlap, run: Run) -> float:
        """Return how many tokens of a passage are no standing matter, by length."""
        standing = max(
            _share(run.first, self._regions.get(overlap.first, ())),
            _share(run.second, self._regions.get(overlap.second, ())),
        )
        return run.tokens * (1 - standing)

    def _only_its_outlets(self, document: str, others: Iterable[str]) -> bool:
        publisher = self._view.publishers[document]
        return publisher is not None and all(
            self._view.publishers[each] == publisher for each in others
        )


def _in_many(held: Sequence[tuple[Span, str]], many: int) -> tuple[Span, ...]:
    """Return the parts of a text that lie in spans shared with at least so many documents."""
    events: list[tuple[int, int, str]] = []
    for (start, end), other in held:
        events += [(start, 1, other), (end, -1, other)]
    inside: defaultdict[str, int] = defaultdict(int)
    found: list[Span] = []
    begun: int | None = None
    for place, change, other in sorted(events):
        inside[other] += change
        if not inside[other]:
            del inside[other]
        if len(inside) >= many and begun is None:
            begun = place
        elif len(inside) < many and begun is not None:
            if place > begun:
                found.append((begun, place))
            begun = None
    return tuple(found)


def _share(span: Span, regions: Sequence[Span]) -> float:
    """Return the part of a span that lies in regions, which do not overlap."""
    covered = sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in regions)
    return covered / max(span[1] - span[0], 1)
