"""Open data: what the pages say, for machines; one declaration of the tables, and one module a format."""
