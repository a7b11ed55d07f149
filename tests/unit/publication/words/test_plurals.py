"""Plurals: the rules agree with Unicode CLDR, as Babel carries it."""

from __future__ import annotations

import pytest

from longarm.stages.publication.words.plurals import CATEGORIES, RULES
from longarm.stages.publication.words.strings import strings

babel = pytest.importorskip("babel", reason="babel is in the extra build-data")

NUMBERS = (*range(201), 1000, 1001, 1002, 1003, 1011, 1100, 230_000, 1.5, 2.5, 0.5)


@pytest.mark.parametrize("language", RULES)
def test_the_rules_are_those_of_cldr(language: str) -> None:
    cldr = babel.Locale.parse(language).plural_form
    for number in NUMBERS:
        # `many` of Spanish and French is for whole millions; none of these is one.
        assert RULES[language](number) == cldr(number), number


@pytest.mark.parametrize("language", RULES)
def test_the_forms_are_those_that_cldr_names(language: str) -> None:
    named = set(babel.Locale.parse(language).plural_form.rules) | {"other"}
    assert set(CATEGORIES[language]) == (named - {"many"} if language in {"es", "fr"} else named)


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 outlet"),
        ("en", 1234, "1,234 outlets"),
        ("es", 1, "1 medio"),
        ("es", 1234, "1234 medios"),
        ("es", 12345, "12\u00a0345 medios"),
        ("fr", 0, "0 média"),
        ("fr", 2, "2 médias"),
        ("fr", 1234, "1\u202f234 médias"),
        ("zh", 1, "1家媒体"),
        ("ar", 1, "وسيلة إعلامية واحدة"),
        ("ar", 2, "وسيلتان إعلاميتان"),
        ("ar", 3, "3 وسائل إعلامية"),
        ("ar", 11, "11 وسيلة إعلامية"),
        ("ar", 103, "103 وسائل إعلامية"),
    ],
)
def test_a_noun_is_counted(language: str, count: int, said: str) -> None:
    assert strings(language).text("words.outlet", count=count) == said


@pytest.mark.parametrize("language", ["ar", "en", "es", "fr", "zh"])
def test_a_counted_string_can_be_had_in_every_form_for_a_script_to_choose(language: str) -> None:
    forms = strings(language).forms("search.found")
    assert [category for category, _ in forms] == list(CATEGORIES[language])
    assert all(words for _, words in forms)


def test_a_count_that_is_words_already_takes_the_general_form() -> None:
    assert strings("en").text("words.outlet", count="nine") == "nine outlets"
