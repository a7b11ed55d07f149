"""Standing: which of the states that a document names is the one it accuses, by all that its sentences say of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from longarm.stages.extraction.concerns.accused import ONE_STATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from longarm.stages.extraction.concerns.accused import Weights
    from longarm.stages.extraction.phrases.view import View

_NAMED_OFTEN, _NAMED_TOO, _NAMED_MOST = 4, 3, 8
"""How often a state must be named that nothing points at: alone, beside one that something points at, and from which
on more says no more."""
_HOST = 2
"""Signs against a state by which it is surely a host."""
_NAMED, _POINTED, _HOSTING = 4, 2, 12
"""What being named says for a state (times the root of how often), that more speaks for it than against, and what
its being one of `REFUGES` says against it.

Of 2,638 texts 2,590 are read as accusing a state that they accuse; by signs alone, and naming where they are equal, it
was 2,533. A regression over all but one group of parts gave .986 on the group left out, .965 without `REFUGES`.
"""
_MEMBERS = """
AT AU BE CA CH CL CO CR CZ DE DK EE ES FI FR GB GR HU IE IL IS IT JP KR LT LU LV MX NL NO NZ PL PT SE SI SK US
"""
REFUGES = frozenset(_MEMBERS.split())
"""The members of the OECD (https://www.oecd.org/en/about/members-partners.html), to which exiles fled more often than
from them; without Türkiye, of which texts tell both. It only decides between states of which a text tells as much: who
is accused in plain words stays accused.
"""


def accused_states(
    views: Sequence[View], said: Weights, *, surely: bool, acts: bool = False
) -> frozenset[str]:
    """Return the state a document accuses; empty where it does not tell, with `surely` where it hardly does.

    Where a text tells of `acts` and what points at states points at `REFUGES` alone, any other that it names may be
    meant too: hosts have police, courts and capitals that texts of acts are full of. A text of rooms alone says whose
    they are.
    """
    weights, named = said
    free = {code for code, weight in weights.items() if weight > 0}
    if free:
        free |= {code for code, n in named.items() if n >= _NAMED_TOO and code not in REFUGES}
        if free <= REFUGES and acts:
            free |= {code for code in named if weights.get(code, 0) > -_HOST} - REFUGES
    elif surely:
        free = {code for code, n in named.items() if n >= _NAMED_OFTEN}
    else:
        free = _not_only_hosts(views, said)
    if not free:
        return frozenset()
    accused = max(free, key=lambda code: (_standing(said, code), named.get(code, 0), code))
    return ONE_STATE if accused in ONE_STATE else frozenset({accused})


def _standing(said: Weights, code: str) -> float:
    """Return how much a document says for a state: by signs, by how often it names it, by where exiles live."""
    return said.of.get(code, 0) + sum(weight for weight, _ in beyond_signs(said, code))


def beyond_signs(said: Weights, code: str) -> Iterator[tuple[float, str]]:
    """Yield what counts for or against a state beside the signs of sentences, each with why."""
    if named := said.named.get(code, 0):
        yield (
            _NAMED * math.sqrt(min(named, _NAMED_MOST)),
            f"it is named in {named} place{'s' * (named > 1)}",
        )
    if said.of.get(code, 0) > 0:
        yield _POINTED, "more signs speak for it than against it"
    if code in REFUGES:
        yield -_HOSTING, "exiles live there more often than they fled from it"


def _not_only_hosts(views: Sequence[View], said: Weights) -> set[str]:
    """Return the states that a document names, where nothing speaks for any, without those that are only hosts."""
    weights, named = said
    against = {code for code, weight in weights.items() if weight < 0}
    hosts = set() if any(view.facilities for view in views) else against
    free = {code: count for code, count in named.items() if code not in hosts}
    if max(free.values(), default=0) < max(named.values(), default=0):
        free = dict(named)  # who is named most often is no mere host
    if len(free) == 1 and any(view.facilities for view in views):
        # the only state named: where all speaks for the host, it says of nobody whose facilities they are
        return {code for code in free if weights.get(code, 0) >= 0}
    return set(free)
