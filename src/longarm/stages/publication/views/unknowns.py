"""Unknowns: what a case does not know, counted and named, so that silence is never read as "none"."""

from __future__ import annotations

from dataclasses import dataclass

from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.desk import Desk


@dataclass(frozen=True, slots=True)
class Unread:
    """A slot that could not be read, for one reason: in how many claims, and one of them as an example's address."""

    kind: str
    slot: str
    reason: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Unknowns:
    """Everything the case does not know; documents are `(title, href, language)`."""

    unread: tuple[Unread, ...]
    cityless: tuple[Country, ...]
    without_reply: tuple[Allegation, ...]
    without_outcome: tuple[Allegation, ...]
    undated: tuple[tuple[str, str, str], ...]
    unresolved_roots: int
    languages: tuple[tuple[str, int], ...]
    """Languages in which no claim was read, and how many documents are in them."""


def unknowns(desk: Desk, listed: tuple[Country, ...], accusing: tuple[Allegation, ...]) -> Unknowns:
    """Return what is not known."""
    documents = desk.registry.documents
    return Unknowns(
        unread=_unread(desk),
        cityless=tuple(country for country in listed if not country.cities),
        without_reply=tuple(one for one in accusing if not one.replies and not one.denied),
        without_outcome=tuple(one for one in accusing if one.outcome is None and not one.denied),
        undated=tuple(
            (
                one.rendition.title.value or one.id,
                desk.document_href(one.id),
                one.rendition.language,
            )
            for one in documents
            if one.rendition.published.value is None
        ),
        unresolved_roots=sum("unnamed" in names for names in desk.registry.weighed.roots.values()),
        languages=desk.report.silent_languages,
    )


def _unread(desk: Desk) -> tuple[Unread, ...]:
    """Count the slots that could not be read, by kind, slot and reason."""
    examples: dict[tuple[str, str, str], list[str]] = {}
    for one in desk.registry.claims:
        for slot, reason in one.claim.unread:
            examples.setdefault((str(one.claim.kind), slot, reason), []).append(one.id)
    ordered = sorted(examples.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Unread(*key, len(ids), desk.said(ids[0]).quote.href) for key, ids in ordered)
