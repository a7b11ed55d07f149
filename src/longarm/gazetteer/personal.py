"""Personal: words that show something to be one person's own."""

from __future__ import annotations

from functools import cache

from longarm.gazetteer.tables import toml


@cache
def birth_words() -> tuple[str, ...]:
    """Return the words after which a date is somebody's day of birth, in all languages."""
    return tuple(toml("personal.toml")["born"])
