"""Linking: whether every link within a release leads to a page, and to a place on it, that is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from posixpath import dirname, join, normpath

_BETWEEN = "\0"
"""Between the places of a page, which are one text: as sets, those of a large release take ten times as much."""


class Links:
    """Remembers what is there, and what was linked before it was."""

    def __init__(self, later: Iterable[str]) -> None:
        """Begin with nothing but what is written `later`."""
        self._places = dict.fromkeys(later, "")
        self._open: dict[str, str] = {}
        """What was linked and not there yet, with the first page that links there."""

    def there(self, path: str, places: Iterable[str] = ()) -> None:
        """Note that a file is there, with the places on it that can be linked."""
        self._places[path] = _BETWEEN.join(("", *places, ""))

    def led(self, path: str, addresses: Iterable[str]) -> None:
        """Note where a page leads, relative to it."""
        folder = dirname(path)
        for address in addresses:
            page, _, name = address.partition("#")
            target = target_of(folder, page) if page else path
            if not self._holds(target, name):
                self._open.setdefault(f"{target}#{name}" if name else target, path)

    def problems(self) -> Iterator[str]:
        """Yield what leads nowhere."""
        for target, path in self._open.items():
            page, _, name = target.partition("#")
            if page not in self._places:
                yield f"{path}: {target} leads to no page"
            elif not self._holds(page, name):
                yield f"{path}: {target} leads to no place on its page"

    def _holds(self, page: str, name: str) -> bool:
        """Tell whether a page is there, with a place of this name where one is asked for."""
        places = self._places.get(page)
        return places is not None and (not name or f"{_BETWEEN}{name}{_BETWEEN}" in places)


@lru_cache(maxsize=1 << 14)
def target_of(folder: str, page: str) -> str:
    """Return where an address leads from a page in `folder`, as a path in the release."""
    return normpath(join(folder, page))
