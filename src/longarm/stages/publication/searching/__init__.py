"""Searching: an index that a static page searches by itself, from a file, without a server."""
