"""Match: pairs of names from a file of JSON Lines, each judged by itself."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from longarm.model.registry import Refusal
from longarm.stages.resolution import Comparison, match_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SIDES = (("l", "left"), ("r", "right"))


@dataclass(frozen=True, slots=True)
class Matched:
    """A pair of names with what comparing them came to; `id` as the file has it, so that a program finds it again."""

    id: str | int
    left: str
    right: str
    comparison: Comparison


def match_pairs(lines: Iterable[str], source: str) -> Iterator[Matched | Refusal]:
    """Yield the judgement of every pair, one a line; a line that holds none is refused and the others are read.

    A pair is an object with `id`, `left`, `right`, and optionally `schema` (FollowTheMoney's) and `context`, an object
    that gives for each side (`l` and `r`) the province or state its name was spoken of in.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{source}:{number}"
        try:
            row = json.loads(line)
        except ValueError as error:
            yield Refusal(place, f"no JSON ({error}); one object a line is expected")
            continue
        reason = _lacks(row)
        yield Refusal(place, reason) if reason else _matched(row)


def _lacks(row: object) -> str | None:
    """Return what keeps a row from being a pair."""
    if not isinstance(row, dict):
        return "no JSON object; expected {“id”, “left”, “right”}"
    missing = [key for key in ("id", "left", "right") if key not in row]
    if missing:
        return f"“{missing[0]}” is missing; expected {{“id”, “left”, “right”}}"
    wrong = next((key for key in ("left", "right") if not isinstance(row[key], str)), None)
    return f"“{wrong}” is no text" if wrong else None


def _matched(row: dict[str, Any]) -> Matched:
    context = row.get("context")
    given = context if isinstance(context, dict) else {}
    left, right = (_text(given.get(short, given.get(long))) for short, long in _SIDES)
    found = match_names(row["left"], row["right"], _text(row.get("schema")), (left, right))
    known = row["id"]
    own = known if isinstance(known, int) and not isinstance(known, bool) else str(known)
    return Matched(own, row["left"], row["right"], found)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None
