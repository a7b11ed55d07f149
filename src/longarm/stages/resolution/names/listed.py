"""Listed: two names that the gazetteer gives to one body and to no other: 世维会 is the World Uyghur Congress."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from longarm.gazetteer.bodies import bodies
from longarm.stages.resolution.names.letters import letters_of


def body_called(name: str) -> str | None:
    """Return the id of the one body that goes by a whole name everywhere; None where none or several do."""
    return _by_name().get(letters_of(name))


def body_of_both(left: str, right: str) -> str | None:
    """Return the id of the body that both names are the gazetteer's names of."""
    ours = body_called(left)
    return ours if ours is not None and ours == body_called(right) else None


@cache
def _by_name() -> Mapping[str, str]:
    """Return the bodies by their names that hold everywhere; abbreviations that need a state at hand are left out."""
    found = defaultdict[str, set[str]](set)
    for body in bodies():
        for name in body.names:
            found[letters_of(name)].add(body.id)
    return {name: next(iter(ids)) for name, ids in found.items() if name and len(ids) == 1}
