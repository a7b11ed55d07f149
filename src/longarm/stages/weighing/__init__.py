"""Weighing: claims become relay edges, roots, findings, the ledger and grades."""

from longarm.stages.weighing.weigh import weigh

__all__ = ["weigh"]
