"""Keepers: which state has, runs or keeps a facility, under any noun."""
