"""Places: what it is to plant somewhere, and the lists in which hands that plant are written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.leaks.ground import Ground
from tests.leaks.invented_secrets import NAMES, Secret, Sort

Plant = Callable[[Ground, Secret], None]
LABELS = (*NAMES, Sort.TELEPHONE, Sort.EMAIL, Sort.HANDLE, Sort.ADDRESS)
"""What may stand for itself, without a sentence around it."""
ADDRESSES = (*LABELS, Sort.PASSPORT, Sort.POINT)
SPOTS = (*NAMES, Sort.ADDRESS, Sort.POINT)
ALL = tuple(Sort)


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name, the hand that plants there, and the sorts of secrets that may stand there."""

    name: str
    plant: Plant
    sorts: tuple[Sort, ...]
    introduced: bool = True
    """Whether the case also heard the named person speak, as somebody without office."""


@dataclass
class Places:
    """A list of places that grows as hands are written."""

    listed: list[Place] = field(default_factory=list)

    def place(
        self, name: str, sorts: tuple[Sort, ...] = ALL, *, unheard: bool = False
    ) -> Callable[[Plant], Plant]:
        """Write a hand down as planting at a place; `unheard` adds names of people who speak nowhere in the case."""

        def registered(plant: Plant) -> Plant:
            self.listed.append(Place(name, plant, sorts))
            if unheard:
                self.listed.append(Place(f"{name}, unheard", plant, NAMES, introduced=False))
            return plant

        return registered
