"""Places: the names a matcher and a resolver rely on."""

from __future__ import annotations

import pytest

from longarm.gazetteer.fold import fold
from longarm.gazetteer.places import (
    cities,
    countries,
    divisions,
    place_names,
    places_by_fold,
    subdivisions,
)
from longarm.gazetteer.tables import rows

NAMES = list(place_names())


def named(name: str) -> list[str]:
    """Return the English names and countries of the places called `name`, in the order given."""
    return [f"{place.name}|{place.country}" for each, place in NAMES if each == name]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Milano", "Milan|IT"),
        ("Firenze", "Florence|IT"),
        ("München", "Munich|DE"),
        ("Wien", "Vienna|AT"),
        ("Москва", "Moscow|RU"),
        ("لندن", "London|GB"),
        ("青田", "Qingtian|CN"),
        ("廈門", "Xiamen|CN"),
        ("ロンドン", "London|GB"),
        ("서울", "Seoul|KR"),
        ("Sizilien", "Sicily|IT"),
        ("Prato", "Prato|IT"),
        ("Deutschland", "Germany|DE"),
        ("Tchéquie", "Czechia|CZ"),
        ("قبرص", "Cyprus|CY"),
    ],
)
def test_a_name_in_any_language_leads_to_the_english_one(name: str, place: str) -> None:
    assert place in named(name)


def test_of_several_places_the_biggest_comes_first() -> None:
    assert named("Cartagena")[:2] == ["Cartagena|CO", "Cartagena|ES"]
    assert named("Manchester")[0] == "Manchester|GB"


def test_a_city_that_its_name_means_everywhere_goes_before_bigger_ones() -> None:
    assert named("Valencia")[:2] == ["Valencia|ES", "Valencia|VE"]


def test_two_cities_of_one_pinyin_are_both_given_and_their_characters_keep_them_apart() -> None:
    assert len(places_by_fold()["fuzhou"]) == 2
    assert {place.id for place in places_by_fold()[fold("福州")]}.isdisjoint(
        place.id for place in places_by_fold()[fold("抚州")]
    )


@pytest.mark.parametrize("word", ["Mobile", "Same", "Most", "Police", "Of", "Date", "Normal"])
def test_an_ordinary_word_is_no_city(word: str) -> None:
    assert named(word) == []


def test_a_big_city_with_an_ordinary_name_is_kept_and_flagged() -> None:
    flags = {place.name: place.ambiguous for name, place in NAMES if name == "Nice"}
    assert flags == {"Nice": True}
    assert {place.ambiguous for name, place in NAMES if name == "Niza"} == {False}


def test_no_airport_code_is_a_name_of_a_city() -> None:
    names = {name for city in cities() for name in city.names}
    assert not {"MIL", "MUC", "BCN", "XMN"} & names
    assert "Milano" in names


def test_every_country_has_its_name_in_each_language() -> None:
    table = countries()
    assert {"HK", "MO", "TW", "XK", "PS"} <= set(table)
    assert all(len(country.names) >= 22 for country in table.values())
    assert table["HK"].names["zh-Hans"] == "香港"


def test_a_division_knows_its_parent() -> None:
    by_code = {division.code: division for division in divisions()}
    county = by_code["331121"]
    assert (county.hans, county.hant, county.name) == ("青田县", "青田縣", "Qingtian")
    assert by_code[county.parent].hans == "丽水市"
    assert by_code[by_code[county.parent].parent].name == "Zhejiang"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("臺灣", "台湾"),
        ("保護衛士", "保护卫士"),
        ("Málaga", "malaga"),
        ("Xi'an", "XIAN"),
        ("Łódź", "Lodz"),
        ("وزارة", "وزاره"),
        ("ＦＢＩ", "fbi"),
    ],
)
def test_spellings_of_one_name_have_one_fold(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_fold_keeps_what_tells_names_apart() -> None:
    assert fold("福州") != fold("抚州")
    assert fold("が") != fold("か")


def test_no_name_is_empty() -> None:
    assert [place for name, place in NAMES if not name.strip()] == []


def test_divisions_of_other_states_go_by_names_of_their_own() -> None:
    by_code = {each.code: each for each in subdivisions()}
    giza = by_code["EG-GZ"]
    assert (giza.name, giza.country, giza.level) == ("Giza", "EG", 1)
    assert {"吉薩", "الجيزة"} <= set(giza.names)
    assert next(city.name for city in cities() if city.id == giza.place) == "Giza"
    general = {"central", "north", "nord", "center", "delta"}
    assert not [each for each in subdivisions() if general & {fold(name) for name in each.names}]


@pytest.mark.parametrize(
    ("hans", "name"),
    [("朝阳市", "Chaoyang"), ("长治市", "Changzhi"), ("新都区", "Xindu"), ("闵行区", "Minhang"), ("六安市", "Lu'an")],
)  # fmt: skip
def test_characters_of_two_readings_are_read_as_the_place_is_called(hans: str, name: str) -> None:
    assert {each.name for each in divisions() if each.hans == hans} == {name}


def test_divisions_written_by_hand_are_in_the_table() -> None:
    table = {each.hans: (each.pinyin, each.name) for each in divisions()}
    for hans, pinyin, name in rows("division_names_by_hand.tsv"):
        assert table[hans] == (pinyin, name)
    for former, _, _ in rows("divisions_renamed.tsv"):
        assert former in table
