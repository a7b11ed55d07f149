"""Publication: registry → gate → static site in which every sentence leads to a quote (docs/reference/gate.md)."""

from longarm.stages.publication.gate import GateReport, gate
from longarm.stages.publication.release import Release, publish

__all__ = ["GateReport", "Release", "gate", "publish"]
