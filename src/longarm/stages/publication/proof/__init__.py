"""Proof: what lets a stranger check a release, from its signature to the quote behind each sentence, and the check."""
