"""The invented cases of any size that releases are measured with."""

from __future__ import annotations

from benchmarks.publication.world import PER_DOCUMENT, world
from longarm.stages.publication.gate.admission import gate


def test_a_world_has_the_size_asked_for_and_comes_through_the_gate() -> None:
    made = world(600)
    assert len(made.weighed.findings) == 600
    assert len(made.documents) == len(made.weighed.ledger) == 600 // PER_DOCUMENT
    report = gate(made)
    assert len(report.registry.claims) > 800
    assert {one.what for one in report.left} >= {"name"}
    assert world(600) == made
    assert world(600, seed=2) != made
