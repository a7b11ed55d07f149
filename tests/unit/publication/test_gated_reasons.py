"""What weighing says in words is cleaned by the gate: names, what was left out, and the marks of private persons."""

from __future__ import annotations

from dataclasses import replace

from longarm.model.finding import Edge, EdgeKind, Flag, FlagKind, Grade, OutcomeStep, Reason
from longarm.stages.publication.gate.admission import gate
from tests.unit.publication.invented import invented_case


def test_what_a_finding_gives_as_reasons_names_nobody_withheld_and_nothing_left_out() -> None:
    registry = invented_case().registry()
    first, second, *others = registry.weighed.findings
    claim = first.claims[0]
    told = replace(
        first,
        merged=("en01 and es01: told by Tomas Bystanderov",),
        maybe=(second.id, "gone"),
        looked_in=("en01", "gone"),
        outcomes=(OutcomeStep(None, "closed", claim, "Tomas Bystanderov"),),
        reasons=(Reason("Tomas Bystanderov says so", (), (claim, "gone")),),
    )
    weighed = replace(registry.weighed, findings=(told, second, *others))
    found = gate(replace(registry, weighed=weighed)).registry.weighed.findings[0]
    assert "Bystanderov" not in repr((found.merged, found.outcomes, found.reasons))
    assert found.merged[0].startswith("en01 and es01: told by ")
    assert (found.maybe, found.looked_in) == ((second.id,), ("en01",))
    assert (found.outcomes[0].claim, found.reasons[0].claims) == (claim, (claim,))


def test_the_mark_of_a_private_person_is_published_nowhere() -> None:
    """It is a hash of the name: whoever guesses the name could see in it that the guess was right."""
    registry = invented_case().registry()
    first, *others = registry.weighed.findings
    entry, *entries = registry.weighed.ledger
    mark = "person-1a2b3c4d"
    told = replace(
        first,
        roots=(mark,),
        merged=(f"en01 and es01: both come from {mark}",),
        reasons=(Reason(f"1 document leads to {mark}", (), first.claims),),
        support=replace(first.support, chokepoints=(mark,), not_held=(mark,), loops=((mark,),)),
        grade=Grade("F", 3, f"{mark} F", f"1 independent origin ({mark})"),
    )
    flagged = replace(
        entry, flags=(Flag(FlagKind.MISPRINT, f"en01: 3 for the same count of {mark}", ()),)
    )
    marked = Edge(
        "document:en01",
        f"entity:name:{mark}",
        EdgeKind.CITES,
        directed=True,
        evidence=f"it names {mark}",
    )
    edges = (marked, *registry.weighed.edges)
    weighed = replace(
        registry.weighed,
        findings=(told, *others),
        ledger=(flagged, *entries),
        edges=edges,
    )
    report = gate(replace(registry, weighed=weighed))
    assert mark not in repr(report.registry)
    assert report.registry.weighed.findings[0].reasons[0].words == (
        "1 document leads to a person who is not named here"
    )
