"""A sentence of one city and one facility by name puts the one in the other, unless the city is something else's."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site
from tests.unit.extraction.reading import slots_of

LEAD = "Pakistan has quietly set up police stations in countries where exiles live. "


def cities(said: str) -> list[str | None]:
    return [site.city for site in slots_of(LEAD + said, Site)]


@pytest.mark.parametrize(
    "said",
    [
        "Across the harbour of Mombasa lies a secret police station that the interior ministry rents.",
        "On the old square of Mombasa, above a spice shop, sits a secret police station.",
    ],
)
def test_the_one_city_of_a_sentence_is_where_its_facility_stands(said: str) -> None:
    assert cities(said) == ["Mombasa"]


@pytest.mark.parametrize(
    "said",
    [
        "The mayor of Mombasa has heard of a secret police station.",
        "A lawyer from Mombasa told of beatings in a secret police station.",
        "The police of Mombasa know of no secret police station.",
    ],
)
def test_a_city_of_somebody_is_none(said: str) -> None:
    assert cities(said) == []
