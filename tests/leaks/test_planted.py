"""1,000 secrets, planted in every place where a private person may stand: none is in what is published.

Each place is a test of its own, so that a failure names the rule that lacks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.leaks.places import Place
from tests.leaks.planting import PLACES, Planted, at, planted
from tests.leaks.releasing import Leak, leaks_in, release_of, told

pytestmark = pytest.mark.slow

GROUPS = {"names": True, "numbers and addresses": False}


CASES = [
    pytest.param(place, names, id=f"{place.name}: {group}")
    for place in PLACES
    for group, names in GROUPS.items()
    if any(each.secret.is_name is names for each in at(place))
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a planted case: why it was refused, or what came out."""

    refused: str
    leaks: tuple[Leak, ...]


Outcomes = Callable[[Place, bool], Outcome]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcomes:
    @cache
    def published(plantings: tuple[Planted, ...]) -> Outcome:
        folder = tmp_path_factory.mktemp("planted") / "site"
        refused = release_of(plantings, folder)
        return Outcome(refused, () if refused else leaks_in(folder, plantings))

    def of_group(place: Place, names: bool) -> Outcome:  # noqa: FBT001 - the parameter of a test
        """One release serves both groups, unless it is refused: then each has one of its own."""
        whole = published(at(place))
        own = tuple(each for each in at(place) if each.secret.is_name is names)
        if whole.refused:
            return published(own)
        texts = {each.secret.text for each in own}
        return Outcome("", tuple(each for each in whole.leaks if each.text in texts))

    return of_group


def test_there_are_a_thousand_secrets_and_no_two_are_alike() -> None:
    assert len({each.secret.text for each in planted()}) == len(planted()) >= 1000


@pytest.mark.parametrize(("place", "names"), CASES)
def test_nothing_planted_is_published(place: Place, names: bool, outcome: Outcomes) -> None:  # noqa: FBT001
    """A refusal publishes nothing and is no leak; whether it was needed asks the next test."""
    leaks = outcome(place, names).leaks
    assert not leaks, told(leaks)


@pytest.mark.parametrize(("place", "names"), CASES)
def test_a_secret_is_left_out_and_does_not_stop_the_rest(
    place: Place,
    names: bool,  # noqa: FBT001
    outcome: Outcomes,
) -> None:
    assert not outcome(place, names).refused


def test_all_of_them_at_once(tmp_path: Path) -> None:
    refused = release_of(planted(), tmp_path / "site")
    assert not refused, f"{refused[:2000]} …"
    leaks = leaks_in(tmp_path / "site", planted())
    assert not leaks, told(leaks)
