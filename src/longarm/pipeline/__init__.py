"""Pipeline: what the doors may ask; the only place where stages and store meet."""
