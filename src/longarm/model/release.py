"""Release: how a case wants to be published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unreviewed(StrEnum):
    """What becomes of a claim that no person has looked at."""

    MARK = "mark"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Terms:
    """What a release is made under.

    `made_at` is UTC, ISO 8601. `licence` is an SPDX identifier for the words that longarm and the case's people wrote;
    quotes stay their authors'. `languages` are the site's languages (`en`, `zh` …), the first one at its root.
    `publisher` is who answers for the release, `address` where it will stand on the network (an absolute URL that ends
    in `/`, for feeds and citations), both empty where nobody said.
    """

    made_at: str
    licence: str = "CC-BY-4.0"
    languages: tuple[str, ...] = ("en",)
    publisher: str = ""
    address: str = ""
    unreviewed: Unreviewed = Unreviewed.MARK
