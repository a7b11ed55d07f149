"""Findings: claims that say the same, taken together."""
