"""Citing: every claim and document as an entry for a bibliography (BibTeX, RIS, CSL-JSON)."""
