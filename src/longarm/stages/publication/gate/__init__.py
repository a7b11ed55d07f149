"""Gate: what may be published of a case, and the last look at finished files (docs/reference/gate.md)."""

from longarm.stages.publication.gate.admission import GateReport, gate

__all__ = ["GateReport", "gate"]
