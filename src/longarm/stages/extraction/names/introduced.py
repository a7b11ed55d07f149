"""Introduced: names in quotes behind the noun for a body or an outlet, and words that tell what it is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from longarm.stages.extraction.words.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AFTER_QUOTED = re.compile(
    r"(?:\u0654|\u200cی)?\s*(?:(\")|(?<!\w)')(?P<name>(?:[^\"'\n]|(?(1)(?<=\w)'(?=\w)|(?!))){2,40})[\"']"
)
_AFTER_ADJECTIVE = re.compile(
    '(?=\\s[^\\W\\d_]+(?:\u200c[^\\W\\d_]+)*\\s"(?P<name>[^"\\n]{2,40})")'
    '\\s([^\\W\\d_]+(?:\u200c[^\\W\\d_]+)*)\\s"'
)
_AFTER_WORDS = re.compile(r"(?P<words>(?:\s[^\W\d_]+){1,4})\s\"(?P<name>[^\"\n.;:!?]{2,40})\"")
_PARTING = frozenset(
    {
        "attribution",
        "body",
        "countries",
        "governments",
        "modality",
        "organs",
        "reporting",
        "sources",
    }
)
"""Layers of words that keep a name in quotes from belonging to a noun before them."""
_QUOTED_BEHIND = frozenset(
    {
        "sources.loose",
        "sources.organization",
        "sources.outlet",
        "attribution.before",
        "attribution.cites",
    }
)
"""What a name in quotes may stand right behind."""


def introduced(
    folded: str, mentions: Sequence[Mention], covered: Sequence[Mention | None], *, behind: bool
) -> Iterator[Mention]:
    """Yield 人权组织“……”: words quoted right after a noun for an organisation or outlet, or after "according to".

    With `behind` an adjective may stand between, as where adjectives follow their nouns.
    """
    for mention in mentions:
        if mention.key in _QUOTED_BEHIND:
            match = _AFTER_QUOTED.match(folded, mention.end)
            if match is None and behind and mention.layer == "sources":
                match = _AFTER_ADJECTIVE.match(folded, mention.end)
                if match and _is_known(covered, *match.span(2)):
                    match = None
            if match is None and mention.layer == "sources":
                match = _past_words(folded, mention.end, covered)
            if match and not _is_body(covered, *match.span("name")):
                yield Mention.found(*match.span("name"), "name", "quoted")


def _past_words(folded: str, end: int, covered: Sequence[Mention | None]) -> re.Match[str] | None:
    """Match a name in quotes behind up to four words that tell what a body is for: организация помощи беженцам «X»."""
    match = _AFTER_WORDS.match(folded, end)
    if match is None:
        return None
    known = {m.layer for m in covered[end : match.end("words")] if m is not None}
    return None if known & _PARTING else match


def _is_known(covered: Sequence[Mention | None], start: int, end: int) -> bool:
    """Tell whether a word between a noun and a quotation is a verb or another word that parts them."""
    here = {known.layer for known in covered[start:end] if known is not None}
    return not here <= {"nationals", "place", "cities", "facility", "units"}


def _is_body(covered: Sequence[Mention | None], start: int, end: int) -> bool:
    known = covered[start]
    return known is not None and known.layer == "body" and known.end >= end
