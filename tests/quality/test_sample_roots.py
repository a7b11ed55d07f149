"""Whoever the sample's claims name is followed to the gold's roots."""

from __future__ import annotations

import pytest

from tests.quality.sample_roots import compared

pytestmark = pytest.mark.slow

FLOOR = 0.92
"""Share of figures, sites and incidents whose roots are exactly the gold's."""


def test_the_roots_of_the_samples_claims_are_the_golds() -> None:
    found = compared()
    assert len(found) >= 100
    wrong = [each for each in found if not each.same]
    assert len(wrong) <= (1 - FLOOR) * len(found), "\n".join(map(str, wrong))
