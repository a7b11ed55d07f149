"""1,000 secrets, planted in every place where a private person may stand: none is in what is published.

Each place is a test of its own, so that a failure names the place. A refusal publishes nothing and is no leak, but one
secret must not stop the rest.
"""

from __future__ import annotations

import pytest

from tests.leaks.places import Place
from tests.leaks.planting import PLACES, at, planted
from tests.leaks.releasing import Leak, leaks_in, release_of, told

pytestmark = pytest.mark.slow

GROUPS = {"names": True, "numbers and addresses": False}


CASES = [
    pytest.param(place, names, id=f"{place.name}: {group}")
    for place in PLACES
    for group, names in GROUPS.items()
    if any(each.secret.is_name is names for each in at(place))
]


Leaks = dict[str, tuple[Leak, ...]]


@pytest.fixture(scope="module")
def leaks(tmp_path_factory: pytest.TempPathFactory) -> Leaks:
    """Publish all of them at once; no two secrets are alike, so that each leak names the place it came from."""
    folder = tmp_path_factory.mktemp("planted") / "site"
    refused = release_of(planted(), folder)
    assert not refused, f"one secret must not stop the rest: {refused[:2000]} …"
    found: dict[str, list[Leak]] = {}
    for leak in leaks_in(folder, planted()):
        found.setdefault(leak.text, []).append(leak)
    return {text: tuple(ones) for text, ones in found.items()}


def test_there_are_a_thousand_secrets_and_no_two_are_alike() -> None:
    assert len({each.secret.text for each in planted()}) == len(planted()) >= 1000


@pytest.mark.parametrize(("place", "names"), CASES)
def test_nothing_planted_is_published(place: Place, names: bool, leaks: Leaks) -> None:  # noqa: FBT001
    own = [each.secret.text for each in at(place) if each.secret.is_name is names]
    found = [leak for text in own for leak in leaks.get(text, ())]
    assert not found, told(found)


def test_nothing_else_is_published_either(leaks: Leaks) -> None:
    assert not leaks, told(leak for ones in leaks.values() for leak in ones)
