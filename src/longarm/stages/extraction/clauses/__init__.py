"""Clauses: who does what in a clause: subjects, sources, who answers, whom a relation joins."""
