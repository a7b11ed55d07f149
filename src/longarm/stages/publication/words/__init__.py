"""Words: everything that longarm itself says in a release, one file of strings a language."""
