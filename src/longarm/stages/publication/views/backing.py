"""Backing: who carries a figure or finding, why each number stands as it does, and what is held against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from longarm.model.finding import Finding, FlagKind, LedgerEntry, Origins, Reason
from longarm.stages.publication.views.desk import Desk, Said
from longarm.stages.publication.views.sources import (
    Relay,
    edge_href,
    house_of,
    relays,
    root_name,
)

SHOWN = 8
"""So many quotes and edges of one reason are linked; the table of those who printed it has all."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A reason in words with what it names; `more` are quotes and edges beyond those that are linked.

    `whole` is True where it names every quote that the finding rests on: then they stand in the table, and not here.
    """

    words: str
    whole: bool
    said: tuple[Said, ...]
    relays: tuple[tuple[Relay, str], ...]
    """Each with the address of the edge, relative to the site's root."""
    more: int


@dataclass(frozen=True, slots=True)
class Held:
    """A flag with the figures or findings that it is held against, as `(title, href)`."""

    kind: FlagKind
    reason: str
    against: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """One document's own words for it; `loose` where they are a looser or misprinted rendering."""

    said: Said
    house: str | None
    loose: bool


@dataclass(frozen=True, slots=True)
class Backing:
    """Everything that a figure or finding rests on; names are as they may stand, intervals are in words."""

    documents: int
    outlets: int
    houses: int
    origins: str
    lines: str
    roots: tuple[str, ...]
    chokepoints: tuple[str, ...]
    loops: tuple[tuple[str, ...], ...]
    not_held: tuple[str, ...]
    rests_on: tuple[str, ...]
    grounds: tuple[Ground, ...]
    flags: tuple[Held, ...]
    printed: tuple[Printed, ...]
    replies: tuple[Said, ...]
    host_denials: tuple[Said, ...]
    looked_in: tuple[tuple[str, str, str], ...]
    """The documents that were searched for a reply: `(title, href, language)`."""

    @property
    def counted(self) -> bool:
        """Tell whether weighing counted who carries it (a case made by hand may not have)."""
        return self.documents > 0


def backing(
    desk: Desk, thing: Finding | LedgerEntry, titles: Mapping[str, tuple[str, str]]
) -> Backing:
    """Return what `thing` rests on; `titles` maps the ids of figures and findings to title and address."""
    support = thing.support
    everything = frozenset(thing.claims)
    loose = frozenset(thing.variants) if isinstance(thing, LedgerEntry) else frozenset()
    return Backing(
        documents=support.documents,
        outlets=support.outlets or thing.outlets,
        houses=support.houses,
        origins=interval(desk, thing.origins),
        lines=interval(desk, support.lines),
        roots=tuple(root_name(desk, name) for name in thing.roots),
        chokepoints=tuple(root_name(desk, name) for name in support.chokepoints),
        loops=support.loops,
        not_held=tuple(root_name(desk, name) for name in support.not_held),
        rests_on=tuple(root_name(desk, name) for name in support.rests_on),
        grounds=tuple(_ground(desk, reason, everything) for reason in thing.reasons),
        flags=tuple(
            Held(
                flag.kind,
                flag.reason,
                tuple(titles[name] for name in flag.against if name in titles),
            )
            for flag in thing.flags
        ),
        printed=tuple(_printed(desk, name, loose) for name in _by_date(desk, thing.claims)),
        replies=desk.all_said(thing.replies),
        host_denials=desk.all_said(thing.host_denials),
        looked_in=tuple(_document(desk, name) for name in thing.looked_in),
    )


def interval(desk: Desk, origins: Origins) -> str:
    """Return an interval in words: `1`, `1 to 2`."""
    if origins.at_least == origins.at_most:
        return desk.strings.number(origins.at_least)
    return desk.strings.text("words.range", low=origins.at_least, high=origins.at_most)


def _ground(desk: Desk, reason: Reason, everything: frozenset[str]) -> Ground:
    """Return one reason with the first of the quotes and edges that it names."""
    whole = len(everything) > 1 and everything <= frozenset(reason.claims)
    claims = () if whole else reason.claims
    edges = reason.edges[:SHOWN]
    linked = tuple((one, edge_href(desk, one.id)) for one in relays(desk, edges))
    more = max(0, len(claims) - SHOWN) + max(0, len(reason.edges) - SHOWN)
    said = tuple(desk.said(name) for name in claims[:SHOWN])
    return Ground(reason.words, whole, said, linked, more)


def _by_date(desk: Desk, claims: tuple[str, ...]) -> list[str]:
    """Return claims by the date of their documents, the undated last."""
    return sorted(claims, key=lambda name: (desk.said(name).quote.published or "9", name))


def _printed(desk: Desk, claim: str, loose: frozenset[str]) -> Printed:
    """Return one document's own words."""
    said = desk.said(claim)
    publisher = said.quote.publisher
    return Printed(said, None if publisher is None else house_of(desk, publisher), claim in loose)


def _document(desk: Desk, name: str) -> tuple[str, str, str]:
    """Return a document's title, address and language."""
    rendition = desk.documents[name].rendition
    return (rendition.title.value or name, desk.document_href(name), rendition.language)
