"""Namesakes: a ministry's bare title is that of the state whose ministry a text has named in full, not another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import STATE_LAYERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.words.mentions import Mention

_BESIDE = 4
"""Code points between a title and the state whose it is: "Ministry of Public Security of Vietnam"."""
_PLACED = frozenset({"cities", "place"})


def without_namesakes(mentions: Sequence[Mention]) -> list[Mention]:
    """Leave out bodies of states that a text never names, where their name is a title that another's organ has.

    "Vietnam's Ministry of Public Security … the ministry of public security runs": it is not China's.
    """
    titles = {(m.start, m.end): m.value for m in mentions if m.layer == "organs"}
    bare = [m for m in mentions if (m.start, m.end) in titles and _state_of(m)]
    if not bare:
        return list(mentions)
    named = {m.value for m in mentions if m.layer in STATE_LAYERS}
    named |= {m.value.split("|")[1] for m in mentions if m.layer in _PLACED}
    strangers = [m for m in bare if _state_of(m) not in named]
    if not strangers:
        return list(mentions)
    owned = _owned(mentions, titles)
    dropped = {id(m) for m in strangers if titles[m.start, m.end] in owned}
    return [m for m in mentions if id(m) not in dropped]


def _state_of(mention: Mention) -> str:
    """Return the state whose body a mention is; empty where it is none."""
    parts = mention.value.split("|") if mention.layer == "body" else []
    return parts[1] if len(parts) > 1 and parts[0] == "organ" else ""


def _owned(mentions: Sequence[Mention], titles: dict[tuple[int, int], str]) -> set[str]:
    """Return the sorts of organs that a text names together with a state: "Vietnam's Ministry of …"."""
    states = [m for m in mentions if m.layer in STATE_LAYERS]
    found = {m.value.split("|")[2] for m in mentions if _state_of(m) and _is_longer(m, titles)}
    for (start, end), sort in titles.items():
        if any(
            0 <= start - m.end <= 1
            or 0 <= m.start - end <= _BESIDE
            or start <= m.start < m.end <= end
            for m in states
        ):
            found.add(sort)
    return found


def _is_longer(mention: Mention, titles: dict[tuple[int, int], str]) -> bool:
    return (mention.start, mention.end) not in titles
