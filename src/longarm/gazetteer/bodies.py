"""Bodies: organs, organisations and outlets with names of their own, and the houses they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from longarm.gazetteer.places import countries
from longarm.gazetteer.tables import rows, toml

BodyType = Literal["organ", "organization", "outlet"]
HouseKind = Literal["owner", "command"]
HOUSE_KINDS: tuple[HouseKind, ...] = ("owner", "command")

ONE_A_STATE = frozenset({"government", "foreign_ministry", "interior_ministry", "justice_ministry"})
"""Keys of which a state has one: a proper name (the Kremlin) and the rule's name are one organ."""


INTERGOVERNMENTAL = frozenset(
    {
        "african-union",
        "asean",
        "council-of-europe",
        "european-union",
        "five-eyes",
        "g7",
        "interpol",
        "nato",
        "osce",
        "sco",
        "united-nations",
    }
)
"""Houses of bodies that many states share: what they do is no state's act, wherever they sit."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body by its English name; `key` is the kind of an organ, and None for the others.

    `names` hold everywhere; `scoped` are abbreviations with the country that must be at hand.
    """

    id: str
    type: BodyType
    name: str
    country: str
    house: str
    key: str | None
    names: tuple[str, ...]
    scoped: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class House:
    """An owner group or a command; `members` says in words who belongs to it.

    `source` is a public address that tells of it, None where none is recorded.
    """

    id: str
    name: str
    kind: HouseKind
    members: str
    source: str | None = None


def _names(own: str, cell: str) -> tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return the English name, the names that hold everywhere and the scoped ones."""
    written = [own, *(name for name in cell.split("|") if name)]
    scoped = tuple(
        (name, scope) for name, mark, scope in (each.partition("@") for each in written) if mark
    )
    free = tuple(dict.fromkeys(name for name in written if "@" not in name))
    return own.partition("@")[0], free, scoped


def _table(name: str, kind: BodyType) -> Iterator[Body]:
    for cells in rows(name):
        key, country, third, own, cell = [*cells, ""][:5]
        english, names, scoped = _names(own, cell)
        if kind != "organ":
            yield Body(f"{kind}:{key}", kind, english, country, third, None, names, scoped)
            continue
        organ = third if third in ONE_A_STATE else key
        house = f"government:{country}"
        yield Body(f"organ:{country}:{organ}", kind, english, country, house, third, names, scoped)


@cache
def bodies() -> tuple[Body, ...]:
    """Return all bodies: outlets, organisations, organs."""
    return (
        *_table("outlets.tsv", "outlet"),
        *_table("organizations.tsv", "organization"),
        *_table("organs.tsv", "organ"),
    )


@cache
def houses() -> Mapping[str, House]:
    """Return every house by id: those listed, the governments, and owners of which the name alone is known."""
    listed = dict(toml("houses.toml"))
    government = listed.pop("government:*")
    found = {
        key: House(key, row["name"], row["kind"], row["members"], row.get("source"))
        for key, row in listed.items()
    }
    for code, country in countries().items():
        key, name = f"government:{code}", government["name"].format(country=country.after_of)
        found[key] = House(key, name, "command", government["members"])
    named = {body.house for body in bodies()} | {row[1] for row in rows("ownership.tsv")}
    found |= {house: _owner(house) for house in sorted(named - found.keys())}
    return MappingProxyType(found)


def _owner(house: str) -> House:
    """Return a house that is not listed: by its name, else by that of the body that is its own house."""
    return House(house, _owner_names()[house], "owner", "its own bodies")


@cache
def _owner_names() -> Mapping[str, str]:
    """Return the names of the houses that are not listed."""
    own = {
        body.id.partition(":")[2]: body.name
        for body in bodies()
        if body.id.endswith(f":{body.house}")
    }
    return own | dict(rows("house_names.tsv"))


@cache
def _house_by_body() -> Mapping[str, str]:
    return {body.id: body.house for body in bodies()}


def house_of(entity_id: str) -> str | None:
    """Return the house of an entity, or None where none is known.

    Any organ of a state (`organ:<ISO>:…`) is under that state's government, listed or not.
    """
    known = _house_by_body().get(entity_id)
    if known is None and entity_id.startswith("organ:"):
        code = entity_id.split(":")[1]
        return f"government:{code}" if code in countries() else None
    return known
