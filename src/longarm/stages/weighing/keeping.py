"""Keeping: results of steps that depend on nothing but their inputs, under a digest of these inputs (decision 0023)."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_Result = TypeVar("_Result")
_DIGITS = 32

Rows = dict[tuple[str, str], str]
"""What is kept: by the step's name and the digest of its inputs, the result as JSON text."""


class Keep:
    """What earlier looks at a case worked out, and what this one uses of it.

    Whoever weighs with one gets the same as without; only the time differs. `made` and `recalled` count, by step, what
    was worked out anew and what was found here.
    """

    def __init__(self, held: Mapping[tuple[str, str], str] | None = None) -> None:
        """Start with what was kept before, which must come from the very same code."""
        self._held = held or {}
        self.used: Rows = {}
        self.made: Counter[str] = Counter()
        self.recalled: Counter[str] = Counter()

    def find(self, step: str, digest: str) -> str | None:
        """Return what is kept of a step for a digest, None where nothing is."""
        known = self.used.get((step, digest)) or self._held.get((step, digest))
        if known is not None:
            self.recalled[step] += 1
            self.used[step, digest] = known
        return known

    def put(self, step: str, digest: str, told: str) -> None:
        """Keep the result of a step that was worked out anew."""
        self.made[step] += 1
        self.used[step, digest] = told

    def of(
        self,
        step: str,
        digest: str,
        make: Callable[[], _Result],
        forms: tuple[Callable[[_Result], str], Callable[[str], _Result]],
    ) -> _Result:
        """Return the result of a step, kept or made; `forms` write and read it as JSON text."""
        write, read = forms
        known = self.find(step, digest)
        if known is not None:
            return read(known)
        result = make()
        self.put(step, digest, write(result))
        return result

    @property
    def changed(self) -> bool:
        """Tell whether what is worth keeping now is other than what was kept."""
        return self.used != self._held


def digest_of(*parts: str) -> str:
    """Return the digest of a step's inputs; each part with its length, so that none runs into the next."""
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def compact(value: object) -> str:
    """Return a value as JSON text in ASCII, so on one line whatever it holds, without blanks, keys in order."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True)
