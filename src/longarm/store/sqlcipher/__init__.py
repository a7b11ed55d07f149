"""A database backend for Django: its SQLite one, over the SQLite that sqlcipher3 brings."""
