"""Each rule of the gate is needed: without any one of them something planted comes out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from tests.leaks.gate_rules import release_without, rules
from tests.leaks.planting import PER_PLACE, ground_with, planted
from tests.leaks.releasing import Leak, leaks_in

pytestmark = pytest.mark.slow

SOME = planted()[::PER_PLACE]
"""One secret of each sort at each place: enough to tell what a rule holds back."""
Without = Callable[[object], frozenset[Leak]]


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Without:
    @cache
    def released(rule: object) -> frozenset[Leak]:
        folder = tmp_path_factory.mktemp("rule")
        release_without(rule, ground_with(SOME).registry(), folder)
        return frozenset(leaks_in(folder, SOME))

    return released


@pytest.mark.parametrize("rule", rules(), ids=str)
def test_without_a_rule_something_more_comes_out(rule: object, without: Without) -> None:
    more = without(rule) - without(None)
    assert more, f"without {rule} nothing more comes out: no planted secret needs it"
