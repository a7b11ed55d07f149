"""Front matter: the `key: value` lines between two lines of `---` that may open a text file."""

from __future__ import annotations

MOST_LINES = 100
"""Front matter that has not ended by then is no front matter."""

_FENCE = "---"
_PAIRED = (('"', '"'), ("'", "'"))


def split_front_matter(whole: str) -> tuple[dict[str, str], str]:
    """Return the fields (keys in lower case, none empty) and the text after them, unchanged.

    Without an opening and a closing `---` everything is text.
    """
    lines = whole.split("\n", MOST_LINES + 2)
    if lines[0].rstrip() != _FENCE:
        return {}, whole
    for number, line in enumerate(lines[1 : MOST_LINES + 2], start=1):
        if line.rstrip() == _FENCE:
            return _fields(lines[1:number]), "\n".join(lines[number + 1 :])
    return {}, whole


def _fields(lines: list[str]) -> dict[str, str]:
    """Return the fields that the lines state; a line without a colon states none."""
    fields = {}
    for line in lines:
        key, colon, value = line.partition(":")
        if colon and (bare := _unquoted(value.strip())):
            fields[key.strip().lower()] = bare
    return fields


def _unquoted(value: str) -> str:
    """Return the value without the quotation marks around it."""
    if len(value) > 1 and (value[0], value[-1]) in _PAIRED:
        return value[1:-1].strip()
    return value
