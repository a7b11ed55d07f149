"""Phrases: what stands in one sentence: actors, facilities, places, triggers, and what carries over to the next."""
