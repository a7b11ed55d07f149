"""Spots: the sites of a release gathered by their city or, where none is named, by their country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from longarm.gazetteer.outlines import Point, coordinates, lands
from longarm.model.slots import Site, SiteStatus
from longarm.stages.publication.pictures.sheet import Row
from longarm.stages.publication.views.allegations import Allegation
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.strings import Strings

_CLOSED = frozenset({SiteStatus.CLOSED, SiteStatus.CLOSURE_ORDERED})


class State(StrEnum):
    """What is said of all sites of a spot together."""

    ALLEGED = "alleged"
    CLOSED = "closed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with sites; `city` is None where only the country is named, `where` is None where nobody knows it.

    `city` is its English name; `label` stands beside its sign, `name` is the place in full, in the map's language.

    `sites` counts the separate sites that somebody alleges, `closed` those of them that are closed or ordered to close,
    `denied` those that are only denied. `several` tells that one of them stands for several told at once.
    """

    country: str | None
    city: str | None
    label: str
    name: str
    where: Point | None
    sites: int
    closed: int
    denied: int
    several: bool
    href: str
    quote: str

    @property
    def state(self) -> State:
        """Return how the spot is drawn."""
        if self.sites == 0:
            return State.DENIED
        return State.CLOSED if self.closed == self.sites else State.ALLEGED

    @property
    def by_city(self) -> bool:
        """Tell whether the spot is a city with a place on the map."""
        return self.city is not None and self.where is not None

    def told(self, strings: Strings) -> str:
        """Return what the spot shows, in words."""
        key = "map.told_several" if self.several else "map.told"
        return strings.text(
            key,
            place=self.name,
            sites=self.sites,
            closed=self.closed,
            denied=self.denied,
        )


def spots(made: Material, sites: Iterable[Allegation]) -> tuple[Spot, ...]:
    """Return the places of some sites, the places with most sites first."""
    found: dict[tuple[str | None, str | None], list[Allegation]] = {}
    for one in sites:
        found.setdefault((one.country, one.city), []).append(one)
    middles = {land.code: land.middle for land in lands() if land.code}
    addresses = {country.code: country.href for country in made.countries}
    gathered = [_spot(made, key, ones, middles, addresses) for key, ones in found.items()]
    return tuple(
        sorted(gathered, key=lambda one: (-one.sites, one.country or "~", one.city or "~"))
    )


def spot_rows(found: tuple[Spot, ...]) -> tuple[Row, ...]:
    """Return the table beside a map: place, sites alleged, of them closed, only denied."""
    return tuple(
        Row((one.name, f"{one.sites:,}", f"{one.closed:,}", f"{one.denied:,}"), one.href, one.quote)
        for one in found
    )


def spot_columns(strings: Strings) -> tuple[str, ...]:
    """Return the heads of the table beside a map."""
    return tuple(strings.text(f"map.{key}") for key in ("place", "sites", "shut", "only_denied"))


def _spot(
    made: Material,
    key: tuple[str | None, str | None],
    ones: list[Allegation],
    middles: dict[str, Point],
    addresses: dict[str, str],
) -> Spot:
    """Return one place with what is said of its sites."""
    country, city = key
    alleged = [one for one in ones if not one.denied]
    places = made.desk.phrasing.places
    state = made.strings.text("words.no_country") if country is None else places.name(country)
    shown = None if city is None else places.city(city, country)
    where = None
    if country is not None:
        where = middles.get(country) if city is None else coordinates().get((country, city))
    return Spot(
        country=country,
        city=city,
        label=shown or state,
        name=_named(shown, country, state, made.strings),
        where=where,
        sites=len(alleged),
        closed=sum(one.finding.outcome in _CLOSED for one in alleged),
        denied=len(ones) - len(alleged),
        several=any(_several(one) for one in alleged),
        href=addresses.get(country or "", "sites.html"),
        quote=(alleged or ones)[0].said[0].quote.href,
    )


def _named(city: str | None, country: str | None, state: str, strings: Strings) -> str:
    """Return a place in words, and whether it is no city."""
    if city is not None:
        return city if country is None else strings.text("map.city_of", city=city, country=state)
    return state if country is None else strings.text("map.no_city", country=state)


def _several(one: Allegation) -> bool:
    """Tell whether a finding speaks of several sites at once."""
    slots = one.said[0].claim.claim.slots
    return isinstance(slots, Site) and slots.aggregate
