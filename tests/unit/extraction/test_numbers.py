"""Numbers as printed: digits, words, scales, Han numerals; what cannot be read is not mended."""

import pytest

from longarm.stages.extraction.passages.passage import glance, prepare


def values(text: str, language: str) -> list[float | None]:
    return [number.value for number in prepare(glance(text, language), None).numbers]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("54 stations", "en", [54]),
        ("1,219 cases and 230,000 people", "en", [1219, 230000]),
        ("1.3 million people", "en", [1300000]),
        ("two hundred and thirty thousand people", "en", [230000]),
        ("twenty-one countries", "en", [21]),
        ("230.000 personas", "es", [230000]),
        ("три тысячи эмигрантов", "ru", [3000]),
        ("treinta y tres comisarías", "es", [33]),
        ("二十三万人", "zh", [230000]),
        ("54个警察站", "zh", [54]),
        ("兩個警崗", "zh", [2]),
        ("확인된 것만 641명", "ko", [641]),
        ("230만 명", "ko", [2300000]),
        ("悬赏25万港元缉拿", "zh", [250000]),
        ("宣布驱逐两名武官", "zh", [2]),
        ("-Entre 60 y 70 personas", "es", [60]),  # a range, opened by a dash
    ],
)
def test_a_number_is_read(text: str, language: str, expected: list[float]) -> None:
    assert values(text, language) == expected


def test_digits_grouped_in_no_readable_way_are_a_misprint_and_have_no_value() -> None:
    (number,) = prepare(glance("to persuade 230,00 emigrants", "en"), None).numbers
    assert (number.value, number.misprint) == (None, True)


@pytest.mark.parametrize(
    "text", ["COVID-19", "the G20", "at 08:00", "on 4 July 2023", "since 2018"]
)
def test_what_only_has_digits_is_no_count(text: str) -> None:
    counted = [n for n in prepare(glance(text, "en"), None).numbers if n.value is not None]
    assert counted == []


def test_a_collective_is_about_its_number() -> None:
    (number,) = prepare(glance("una treintena de países", "es"), None).numbers
    assert (number.value, number.about) == (30, True)


def test_dozens_has_no_number() -> None:
    (number,) = prepare(glance("dozens of stations", "en"), None).numbers
    assert (number.value, number.vague) == (None, True)
