"""Passages: one document made ready for the rules, with its names, turns and verbs in two parts."""
