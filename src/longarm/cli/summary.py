"""Summary: what the sample case came to, in a dozen lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from longarm.cli.tables import amount, origins
from longarm.model.finding import FlagKind, LedgerEntry
from longarm.model.registry import Registry
from longarm.model.slots import WORLD, Site, SiteStatus, Unit
from longarm.pipeline.demo import DemoReport

_MOST_COUNTRIES = 8


def summary_of(report: DemoReport) -> Iterator[str]:
    """Yield the lines that `longarm demo` prints: what was read, what was found, what to open."""
    seen = report.registry
    publishers = {document.rendition.publisher.value for document in seen.documents}
    languages = {document.rendition.language.split("-")[0] for document in seen.documents}
    yield (
        f"Documents   {len(seen.documents)} from {len(publishers)} publishers in {len(languages)} languages,"
        f" {len(report.added.refused)} refused"
    )
    kinds = Counter(said.claim.kind.value for said in seen.claims)
    yield f"Claims      {len(seen.claims)}: " + ", ".join(
        f"{count} {kind}s" for kind, count in kinds.most_common()
    )
    yield f"Sites       {_sites(seen)}"
    yield "Ledger      police stations worldwide:"
    for entry in _main_figure(seen):
        yield f"  {_entry(entry)}"
    flagged = [e for e in seen.weighed.ledger if any(f.kind is FlagKind.MISPRINT for f in e.flags)]
    yield f"Misprints   {', '.join(f'{amount(e)} {e.unit.value}s' for e in flagged) or 'none'}"
    conflicts = sum(any(f.kind is FlagKind.CONFLICT for f in e.flags) for e in seen.weighed.ledger)
    yield f"Conflicts   {conflicts} figures stand side by side with another, nothing is averaged"
    yield f"Open        {report.release.folder / 'index.html'}"


def _sites(seen: Registry) -> str:
    """Return the number of places with a site that is not only denied, by country."""
    places = {
        (said.claim.slots.country, said.claim.slots.city)
        for said in seen.claims
        if isinstance(said.claim.slots, Site) and said.claim.slots.status is not SiteStatus.DENIED
    }
    cities = {place for place in places if place[1]}
    bare = {
        place
        for place in places
        if not place[1] and place[0] not in {country for country, _ in cities}
    }
    count = Counter(country or "?" for country, _ in cities | bare)
    ordered = sorted(count.items(), key=lambda item: (-item[1], item[0]))
    shown = ", ".join(f"{code} {number}" for code, number in ordered[:_MOST_COUNTRIES])
    rest = len(count) - _MOST_COUNTRIES
    return f"in {len(count)} countries: {shown}" + (f" and {rest} more" if rest > 0 else "")


def _main_figure(seen: Registry) -> list[LedgerEntry]:
    """Return the total with the most outlets, after what it superseded and before the countries it reaches."""
    world = [entry for entry in seen.weighed.ledger if entry.scope == (WORLD,)]
    totals = [entry for entry in world if entry.unit is Unit.SITE and entry.supersedes]
    if not totals:
        totals = [entry for entry in world if entry.unit is Unit.SITE]
    if not totals:
        return []
    main = max(totals, key=lambda entry: entry.outlets)
    parts = [entry for entry in world if entry.id in main.supersedes]
    countries = [
        entry
        for entry in world
        if entry.unit is Unit.COUNTRY and set(entry.roots) & set(main.roots)
    ]
    reach = sorted(countries, key=lambda entry: -entry.outlets)[:1]
    return [
        *sorted(parts, key=lambda entry: (entry.qualifier is not None, entry.low or 0)),
        main,
        *reach,
    ]


def _entry(entry: LedgerEntry) -> str:
    what = "countries" if entry.unit is Unit.COUNTRY else "stations"
    roots = ", ".join(entry.roots) or "nobody named"
    return (
        f"{amount(entry):>6} {what:9}  {entry.outlets} outlet{'' if entry.outlets == 1 else 's'},"
        f" {origins(entry.origins)} origin"
        f"{'' if origins(entry.origins) == '1' else 's'} ({roots})"
    )
