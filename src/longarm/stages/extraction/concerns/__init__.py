"""Concerns: which state a text accuses, and whether it speaks of what longarm is about."""
