"""Text reuse across a corpus: fingerprints, who holds a passage first, and an index that lasts."""
