"""Amends: what was wrong in an earlier release, as the case's people tell it."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.stages.publication.views.desk import Desk, Said

_DAY = 10


@dataclass(frozen=True, slots=True)
class Amended:
    """A correction: the day it was made, what it is about, in which words, and the claims that still stand."""

    id: str
    day: str
    title: str
    words: str
    said: tuple[Said, ...]


def corrections(desk: Desk) -> tuple[Amended, ...]:
    """Return the corrections that the gate lets through, the newest first."""
    return tuple(
        Amended(
            id=one.id,
            day=one.at[:_DAY],
            title=desk.strings.text(f"corrections.{one.kind}"),
            words=one.words or desk.strings.text(f"correction.{one.kind}"),
            said=desk.all_said(name for name in one.claims if name in desk.claims),
        )
        for one in reversed(desk.report.corrections)
    )
