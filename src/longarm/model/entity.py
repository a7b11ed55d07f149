"""Entity: an organ, organisation or place that claims speak of, and the judgement that ties a name to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class EntityType(StrEnum):
    """What an entity is; persons are resolved only where they may be named at all."""

    COUNTRY = "country"
    CITY = "city"
    DIVISION = "division"
    ORGAN = "organ"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Membership:
    """That an entity belongs to a house for a time.

    `since` and `until` are partial ISO dates, both ends included; None is open. `source` is the public
    address that says so, and None where none is recorded.
    """

    house: str
    since: str | None = None
    until: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity by its English name.

    `id` is stable: `country:CN`, `outlet:reuters`, `name:…` where only the text knows it.
    """

    id: str
    type: EntityType
    name: str
    country: str | None = None
    house: str | None = None
    """The owner group or command it belongs to now; one house counts once."""
    houses: tuple[Membership, ...] = ()
    """Every house it ever belonged to, oldest first; empty where all that is known is `house`."""


class Verdict(StrEnum):
    """What a comparison of two names comes to."""

    SAME = "same"
    DIFFERENT = "different"
    SUGGEST = "suggest"


@dataclass(frozen=True, slots=True)
class Judgement:
    """That a name, as printed, stands for an entity; with score 0 to 1 and reasons."""

    name: str
    entity: Entity
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]
