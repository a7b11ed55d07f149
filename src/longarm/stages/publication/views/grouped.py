"""Grouped: how many acts became known by country and category, in groups that point at nobody (decision 0020)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from longarm.model.slots import Incident
from longarm.stages.publication.gate.tabulation import Act, Group, tabulate
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.material import Material

_LIST = "incidents.html"


@dataclass(frozen=True, slots=True)
class Share:
    """What of a country stands in a group: its name, the page that has its incidents, the categories in words."""

    name: str
    href: str
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A group as a reader meets it; `as_of` is the day (ISO) of the release from which its count is."""

    shares: tuple[Share, ...]
    count: int
    as_of: str


def grouped(made: Material, earlier: Iterable[Group]) -> tuple[Group, ...]:
    """Return the groups in which a release counts its incidents; `earlier` is what the one before it counted."""
    acts = [act for one in made.incidents if (act := _act(one)) is not None]
    return tabulate(acts, made.release, earlier)


def rows(made: Material, groups: Iterable[Group]) -> list[Row]:
    """Return groups in the words of a language, the largest first."""
    told = [Row(_shares(made, group), group.count, group.as_of[:10]) for group in groups]
    return sorted(told, key=lambda row: (-row.count, [share.name for share in row.shares]))


def to_plain(groups: Iterable[Group]) -> list[list[object]]:
    """Return groups as JSON takes them: cells as pairs of a country's code and a category, count, release."""
    return [[[list(cell) for cell in one.cells], one.count, one.as_of] for one in groups]


def from_plain(found: Iterable[tuple[Iterable[tuple[str, str]], int, str]]) -> tuple[Group, ...]:
    """Return the groups that `to_plain` took apart.

    Raises:
        ValueError, TypeError: they are none of ours.
    """
    return tuple(
        Group(
            tuple((str(country), str(category)) for country, category in cells), int(count), str(by)
        )
        for cells, count, by in found
    )


def _act(one: Allegation) -> Act | None:
    """Return an incident as it is counted; None for a pattern, and where only its denial is known."""
    slots = one.said[0].claim.claim.slots
    if one.pattern or one.denied or not isinstance(slots, Incident):
        return None
    told = (each.claim.claim.slots for each in one.said)
    roles = (each.target_kind for each in told if isinstance(each, Incident))
    return Act(one.country or "", slots.category, next((role for role in roles if role), None))


def _shares(made: Material, group: Group) -> tuple[Share, ...]:
    hrefs = {country.code: country.href for country in made.countries}
    text, place = made.strings.text, made.desk.phrasing.places
    shares = []
    for code, cells in groupby(group.cells, key=itemgetter(0)):
        categories = tuple(text(f"categories.{category}") for _, category in cells)
        name = place.name(code) if code else text("words.no_country")
        href = f"{hrefs[code]}#incidents" if code in hrefs else _LIST
        shares.append(Share(name, href, categories))
    return tuple(sorted(shares, key=lambda share: share.name))
