"""Kept: plain values beside the files they are made of, as Python keeps compiled modules, so that a start is short.

They lie in a `__pycache__`. They are only ever a saving of time: where one is missing, stale or unreadable, or where
nothing may be written, the value is made anew.
"""

from __future__ import annotations

import marshal
import sys
import tempfile
import zlib
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_Plain = TypeVar("_Plain")
_QUICK = 1
"""Level of compression: a fifth of the size for a tenth of the time."""
_DIGEST = 32
"""Bytes of the digest that a kept file begins with."""


def kept_beside(folder: Path, name: str, digest: bytes, make: Callable[[], _Plain]) -> _Plain:
    """Return the value of a name that is kept in `folder`, if it was made with the same digest, else made anew."""
    path = folder / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.bin"
    found = cast("_Plain | None", _read(path, digest))
    if found is None:
        found = make()
        _write(path, digest, found)
    return found


def state_of(paths: Iterable[Path]) -> bytes:
    """Return a digest over the names of files, their sizes and when they were changed."""
    whole = sha256()
    for path in sorted(paths):
        if path.is_file():
            state = path.stat()
            whole.update(f"{path.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return whole.digest()


def _read(path: Path, digest: bytes) -> object:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if content[:_DIGEST] != digest:
        return None
    try:
        return marshal.loads(zlib.decompress(content[_DIGEST:]))  # noqa: S302 - as trusted as a .pyc
    except (EOFError, TypeError, ValueError, zlib.error):
        return None


def _write(path: Path, digest: bytes, value: Any) -> None:  # noqa: ANN401 - whatever is plain
    """Keep a value, whole or not at all; a folder that may not be written keeps none."""
    try:
        with whole(path) as file:
            file.write(digest + zlib.compress(marshal.dumps(value), _QUICK))
    except OSError:
        return


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file that becomes `path` once everything is written, and leaves nothing behind where that fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as made:
        written = Path(made.name)
    try:
        with written.open("wb") as file:
            yield file
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)
