"""Names: what a text itself shows to be the name of a person, a body or an outlet."""
