"""Assist: a model proposes and a parser decides between what the rules found; neither decides alone."""
