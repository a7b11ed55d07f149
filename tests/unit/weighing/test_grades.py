"""Grades: every row of the table, from origins and contradictions to number and reason."""

from __future__ import annotations

import pytest

from longarm.model.finding import Flag, FlagKind, Origins
from longarm.stages.weighing.grades import grade
from longarm.stages.weighing.origins.backing import Backing
from longarm.stages.weighing.origins.roots import LOOP, Root

NGO = Root("ngo", "Harbour Rights Watch", ("ngo",))
PRESS = Root("press", "Alder Post", ("press",))
HOST = Root("host", "Lenne interior ministry", ("host",), "LN", authority=True)
NOBODY = Root("unnamed:press", "unnamed", ())
RING = Root("loop:a", LOOP, ())


def backed(*roots: Root) -> Backing:
    known = sum(root.resolved for root in roots)
    return Backing(frozenset(roots), Origins(known, len(roots)), (), len(roots))


@pytest.mark.parametrize(
    ("roots", "flags", "number", "words"),
    [
        ((NGO, PRESS), (), 1, "2 independent origins (Alder Post, Harbour Rights Watch)"),
        ((NGO, NOBODY), (), 2, "1 to 2 independent origins"),
        ((HOST,), (), 2, "an authority of the host state says so (Lenne interior ministry)"),
        ((NGO,), (), 3, "1 independent origin (Harbour Rights Watch)"),
        ((NGO, PRESS), (FlagKind.CONFLICT,), 4, "1 contradiction is open"),
        ((NGO,), (FlagKind.BOUND_INVERTED,), 4, "contradicted"),
        ((NGO, PRESS), (FlagKind.MISPRINT,), 5, "departs from what its own root"),
        ((NGO,), (FlagKind.MIXED_COUNTS, FlagKind.CONFLICT), 5, "departs"),
        ((NGO,), (FlagKind.SUPERSEDED,), 3, "nothing in the case contradicts"),
        ((NOBODY,), (), 6, "no origin is known by name"),
        ((RING,), (), 6, "unsourced loop"),
        ((), (), 6, "nobody vouches"),
    ],
)
def test_the_number_follows_from_origins_and_contradictions(
    roots: tuple[Root, ...], flags: tuple[FlagKind, ...], number: int, words: str
) -> None:
    given = grade(backed(*roots), [Flag(kind, "why") for kind in flags], ("LN",))
    assert given.number == number
    assert words in given.number_reason


def test_the_letter_is_f_until_people_set_it() -> None:
    given = grade(backed(NGO, PRESS), ())
    assert (given.letter, given.letter_reason) == ("F", "no record set")


def test_an_authority_of_another_state_is_one_origin_like_any() -> None:
    assert grade(backed(HOST), (), ("OS",)).number == 3


def test_remarks_follow_the_reason() -> None:
    given = grade(backed(NGO), (), remarks=("its parts add up (4 + 2)",))
    assert given.number_reason.endswith("contradicts; its parts add up (4 + 2)")
