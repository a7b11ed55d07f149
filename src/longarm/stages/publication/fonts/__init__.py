"""Fonts: the letters that pictures and reports are drawn with, the same bytes on every machine."""
