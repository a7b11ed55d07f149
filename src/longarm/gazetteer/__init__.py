"""Data about the world: countries, cities, divisions, organs, organisations, outlets and houses."""
