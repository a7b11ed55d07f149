"""Grammar: numbers, dates, and words that meet, in each language."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from longarm.gazetteer.places import countries
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.slots import Unit
from longarm.stages.publication.words.phrasing import Phrasing
from longarm.stages.publication.words.places import Places, places
from longarm.stages.publication.words.strings import LANGUAGES, strings
from tests.unit.publication.words.invented_claims import case

GRAMMAR = files("longarm.stages.publication.words") / "data" / "grammar"


@pytest.mark.parametrize(
    ("language", "year", "month", "day", "first"),
    [
        ("en", "2022", "September 2022", "13 September 2022", "1 May 2023"),
        ("es", "2022", "septiembre de 2022", "13 de septiembre de 2022", "1 de mayo de 2023"),
        ("fr", "2022", "septembre 2022", "13 septembre 2022", "1er mai 2023"),
        ("zh", "2022年", "2022年9月", "2022年9月13日", "2023年5月1日"),
        ("ar", "2022", "أيلول/سبتمبر 2022", "13 أيلول/سبتمبر 2022", "1 أيار/مايو 2023"),
    ],
)
def test_a_partial_date_is_as_precise_as_it_was(
    language: str, year: str, month: str, day: str, first: str
) -> None:
    date = strings(language).date
    assert [date(one) for one in ("2022", "2022-09", "2022-09-13", "2023-05-01")] == [
        year, month, day, first,
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_date_stays_as_it_is(language: str) -> None:
    for text in ("around 2022", "2022-13", "2022-00", "2022-09-13T10:00:00Z", ""):
        assert strings(language).date(text) == text


@pytest.mark.parametrize(
    ("language", "thousand", "ten_thousand", "fraction"),
    [
        ("en", "1,234", "12,345", "1,234.5"),
        ("es", "1234", "12\u00a0345", "1234,5"),
        ("fr", "1\u202f234", "12\u202f345", "1\u202f234,5"),
        ("zh", "1,234", "12,345", "1,234.5"),
        ("ar", "1,234", "12,345", "1,234.5"),
    ],
)
def test_numbers(language: str, thousand: str, ten_thousand: str, fraction: str) -> None:
    number = strings(language).number
    assert [number(1234), number(12345.0), number(1234.5), number(7)] == [
        thousand, ten_thousand, fraction, "7",
    ]  # fmt: skip


def test_french_elides_before_a_vowel_and_nowhere_else() -> None:
    fill = strings("fr").grammar.fill
    assert fill("{a} {b}", {"a": "nie que", "b": "il existe"}) == "nie qu’il existe"
    assert fill("{a} {b}", {"a": "nie que", "b": "le nombre"}) == "nie que le nombre"
    assert fill("le nombre de {noun}", {"noun": "enquêtes"}) == "le nombre d’enquêtes"
    assert fill("à {city}", {"city": "Le Caire"}) == "au Caire"
    assert fill("à {city}", {"city": "La Haye"}) == "à La Haye"
    # Within a name nothing changes, nor after a word that only ends in the same letters.
    assert fill("{a}", {"a": "Diario de Avisos"}) == "Diario de Avisos"
    assert fill("Banque {a}", {"a": "Avisos"}) == "Banque Avisos"


def test_spanish_says_e_before_the_sound_of_i() -> None:
    fill = strings("es").grammar.fill
    assert fill("{names} y {last}", {"names": "España", "last": "Italia"}) == "España e Italia"
    assert fill("{names} y {last}", {"names": "agua", "last": "hielo"}) == "agua y hielo"


def _places(language: str) -> Places:
    return places(case().registry(), language)


@pytest.mark.parametrize(
    ("language", "within"),
    [
        ("en", ["in Spain", "in the Netherlands", "in the United States", "in Latin America"]),
        ("es", ["en España", "en los Países Bajos", "en Estados Unidos", "en América Latina"]),
        ("fr", ["en Espagne", "aux Pays-Bas", "aux États-Unis", "en Amérique latine"]),
        ("zh", ["西班牙", "荷兰", "美国", "拉丁美洲"]),
        ("ar", ["في إسبانيا", "في هولندا", "في الولايات المتحدة", "في أمريكا اللاتينية"]),
    ],
)
def test_a_place_has_its_preposition(language: str, within: list[str]) -> None:
    found = _places(language)
    assert [found.within(code) for code in ("ES", "NL", "US", "Latin America")] == within


@pytest.mark.parametrize(
    ("language", "lisbon"),
    [("en", "Lisbon"), ("es", "Lisboa"), ("fr", "Lisbonne"), ("zh", "里斯本"), ("ar", "لشبونة")],
)
def test_a_city_has_its_name_in_the_language(language: str, lisbon: str) -> None:
    assert _places(language).city("Lisbon", "PT") == lisbon
    assert _places(language).city("Lisbon", None) == lisbon


def test_a_city_of_the_same_name_elsewhere_keeps_its_english_name() -> None:
    assert _places("fr").city("Valencia", "ES") == "Valence"
    assert _places("fr").city("Valencia", "VE") == "Valencia"


def test_a_city_that_no_table_holds_stays_as_printed() -> None:
    assert _places("zh").city("Quayside", "PT") == "Quayside"


def test_a_place_in_latin_letters_is_isolated_in_arabic() -> None:
    assert _places("ar").city("Quayside", "PT") == "\u2068Quayside\u2069"
    assert _places("ar").within("Ruvian Isles") == "في \u2068Ruvian Isles\u2069"


def test_people_in_a_country_are_not_its_people_in_chinese() -> None:
    """“西班牙人” would be Spaniards."""
    found = strings("zh").text(
        "figure.group",
        noun=strings("zh").text(f"units.{Unit.PERSON}"),
        scope=strings("zh").text("figure.scope", where=_places("zh").within("ES")),
    )
    assert found == "在西班牙的人员"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("the Netherlands", "the Netherlands", "Nizozemsko's police")),
        ("fr", ("Pays-Bas", "Pays-Bas", "Nizozemsko's police")),
        ("zh", ("荷兰", "荷兰", "Nizozemsko's police")),
    ],
)
def test_a_state_that_acts_is_named_in_the_language_of_the_page(
    language: str, said: tuple[str, ...]
) -> None:
    """Also where a text prints a government as its state's name alone; an organ's name stays as printed."""
    state = Entity("country:NL", EntityType.COUNTRY, "Netherlands", "NL")
    government = Entity(
        "organ:NL:government", EntityType.ORGAN, "Government of the Netherlands", "NL"
    )
    made = case()
    made.judgements |= {
        name: Judgement(name, entity, Verdict.SAME, 1.0, ("invented",))
        for name, entity in (
            ("Holandia", state),
            ("Nizozemsko", government),
            ("Nizozemsko's police", government),
        )
    }
    phrasing = Phrasing(strings(language), places(made.registry(), language))
    assert tuple(map(phrasing.name, ("Holandia", "Nizozemsko", "Nizozemsko's police"))) == said


def test_a_name_that_is_english_already_stays_as_printed() -> None:
    government = Entity(
        "organ:NL:government", EntityType.ORGAN, "Government of the Netherlands", "NL"
    )
    made = case()
    made.judgements["the Netherlands"] = Judgement(
        "the Netherlands", government, Verdict.SAME, 1.0, ("invented",)
    )
    assert "the Netherlands" not in places(made.registry(), "en").judged
    assert places(made.registry(), "es").judged["the Netherlands"] == "NL"
    assert places(made.registry(), "en").called("ES") == "Spain"


def test_the_page_and_the_names_of_organs_give_the_same_states_an_article() -> None:
    """The Congos are called otherwise on a page, and take it there alone."""
    table = tomllib.loads((GRAMMAR / "en.toml").read_text(encoding="utf-8"))
    listed = {
        place
        for form in table["located"]["others"]
        if form.get("alone") == "the {place}"
        for place in form["places"]
    }
    named = {code for code, country in countries().items() if country.after_of != country.name}
    assert listed & countries().keys() == named | {"CD", "CG"}
