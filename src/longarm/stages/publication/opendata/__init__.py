"""Open data: what the pages say, for machines."""
