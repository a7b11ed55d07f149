"""Relays: what documents and voices depend on, with evidence."""
