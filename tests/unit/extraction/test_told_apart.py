"""Rooms of one kind that a text tells apart by their cities alone: each is a site, and so is each line of a list."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Site
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("told_apart.toml").read_text(encoding="utf-8"))[
    "told"
]
USED = (
    "Agents of Cambodia beat an exile in Bangkok on 4 May 2024."
    " Cambodia has exiles questioned in bureaus that nobody approved."
)


def _states(language: str, text: str, polarity: Polarity) -> list[str]:
    claims = claims_of(text, Site, language, "2026-03-12")
    return sorted(
        claim.slots.country or ""
        for claim in claims
        if isinstance(claim.slots, Site) and claim.slots.city and claim.polarity is polarity
    )


@pytest.mark.parametrize("told", TOLD, ids=[told["language"] for told in TOLD])
def test_each_city_that_a_text_names_alone_has_one(told: dict[str, str | list[str]]) -> None:
    language, text = str(told["language"]), str(told["text"])
    there = sorted(city.split()[-1] for city in told["there"])
    absent = sorted(city.split()[-1] for city in told["absent"])
    assert _states(language, text, Polarity.AFFIRMED) == there
    assert _states(language, text, Polarity.DENIED) == absent


def test_two_cities_make_rooms_a_states_and_one_does_not() -> None:
    two = f"{USED} One of these is in Ipoh. Another is in Perth."
    assert _states("en", two, Polarity.AFFIRMED) == ["AU", "MY"]
    one = f"{USED} One of these is in Ipoh. A witness now lives in Perth."
    assert _states("en", one, Polarity.AFFIRMED) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm keeps rooms for guests. Brno has a blue one. Linz has a green one.",
        "He was seized outside a mosque. One like it is in Brno, another in Linz.",
    ],
)
def test_rooms_of_anybody_are_no_sites(text: str) -> None:
    lead = "Agents of Cambodia beat an exile in Bangkok on 4 May 2024."
    assert _states("en", f"{lead} {text}", Polarity.AFFIRMED) == []


def test_a_city_heads_a_line_only_behind_a_facility() -> None:
    lead = "China watches its critics from informal police stations abroad, a survey says."
    lines = "Brno: a travel agency, closed in May. Linz: a flat, no plate on the door."
    more = "Ghent: a shop. Malmö: a club. Porto: a garage."
    assert _states("en", f"{lead} {lines}", Polarity.AFFIRMED) == ["AT", "CZ"]
    assert len(_states("en", f"{lead} {lines} {more}", Polarity.AFFIRMED)) == 5
    assert _states("en", f"China watches its critics abroad. {lines}", Polarity.AFFIRMED) == []


def test_a_number_with_a_noun_of_its_own_points_at_no_city() -> None:
    text = (
        "Agen Kamboja memukuli seorang eksil di Bangkok pada 4 Mei 2024. Setiap Minggu sore lantai dua rumah toko di"
        " Cheras, Kuala Lumpur, berubah menjadi ruang kelas bagi para pengungsi Kamboja."
    )
    assert _states("id", text, Polarity.AFFIRMED) == []


STATIONS = "China watches its critics from informal police stations abroad, a survey says."


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Similar rooms were opened in Eger, in Linz and in Brno.", ["AT", "CZ", "HU"]),
        ("In Hungary one hears of Eger, in Austria of Linz.", ["AT", "HU"]),
        ("Brno and Linz: a counter in a warehouse.", ["AT", "CZ"]),
        ("A similar room is said to be in Linz.", ["AT"]),
        ("Eger, Linz; Brno.", ["AT", "CZ", "HU"]),
    ],
)
def test_a_sentence_of_cities_behind_facilities_puts_one_in_each(
    text: str, states: list[str]
) -> None:
    assert _states("en", f"{STATIONS} {text}", Polarity.AFFIRMED) == states


def test_a_long_sentence_with_cities_in_it_puts_none_there() -> None:
    text = (
        "Whoever takes the slow train sees Eger from afar after an hour or two of"
        " fields and ponds and small churches, comes past Linz when the light has gone and it is time to eat, and is in"
        " Brno before the shops open and the first trams leave the yard."
    )
    assert "HU" not in _states("en", f"{STATIONS} {text}", Polarity.AFFIRMED)


def test_rooms_like_others_in_two_cities_are_the_states() -> None:
    text = "Similar bureaus were opened in Eger and then in Linz."
    assert _states("en", f"{USED} {text}", Polarity.AFFIRMED) == ["AT", "HU"]


def test_a_city_that_a_market_is_called_after_has_none() -> None:
    text = "In Hungary one hears of Eger, of a stall on the market “Brno”, in Austria of Linz."
    assert _states("en", f"{STATIONS} {text}", Polarity.AFFIRMED) == ["AT", "HU"]


def test_rooms_like_others_in_which_somebody_was_hurt_are_none() -> None:
    text = "In similar rooms in Eger, Linz and Brno an exile was beaten on 4 May."
    assert "HU" not in _states("en", f"{USED} {text}", Polarity.AFFIRMED)
