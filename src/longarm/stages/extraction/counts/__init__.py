"""Counts: numbers that count something, with noun, bound, scope and the parts they are divided into."""
