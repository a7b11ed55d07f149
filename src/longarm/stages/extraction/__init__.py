"""Extraction: a rendition's text into claims, with exact words, voices and reasons."""

from longarm.stages.extraction.engine import extract, supported_languages

__all__ = ["extract", "supported_languages"]
