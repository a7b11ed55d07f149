"""Dates with the precision that the text gives, and no day invented."""

import pytest

from longarm.stages.extraction.passages.passage import glance, prepare


def dates(text: str, language: str, published: str | None = None) -> list[str | None]:
    return [date.value for date in prepare(glance(text, language), published).dates]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("on 4 July 2023", "en", ["2023-07-04"]),
        ("on July 4, 2023", "en", ["2023-07-04"]),
        ("in September 2022", "en", ["2022-09"]),
        ("in 2024", "en", ["2024"]),
        ("2022-12-06", "en", ["2022-12-06"]),
        ("5 de diciembre de 2022", "es", ["2022-12-05"]),
        ("2021. október 9. Bécs", "hu", ["2021-10-09"]),
        ("2021. október 27-én", "hu", ["2021-10-27"]),
        ("2021 októberében", "hu", ["2021-10"]),
        ("2022年12月6日", "zh", ["2022-12-06"]),
        ("2022年12月", "zh", ["2022-12"]),
    ],
)
def test_a_date_is_read(text: str, language: str, expected: list[str]) -> None:
    assert dates(text, language) == expected


def test_a_month_takes_its_year_from_the_publication() -> None:
    assert dates("in September", "en", "2022-12-06") == ["2022-09"]
    assert dates("in December", "en", "2023-01-15") == ["2022-12"]


def test_without_a_publication_date_a_month_has_no_year() -> None:
    assert dates("in September", "en") == [None]


def test_a_number_after_a_month_is_no_day_when_it_counts() -> None:
    assert dates("in September 54 stations were found", "en", "2022-12-06") == ["2022-09"]


def test_a_number_after_a_month_is_its_day_behind_a_preposition_of_days() -> None:
    assert dates("on Sept. 3 gunmen came to her door", "en", "2025-12-06") == ["2025-09-03"]
    assert dates("since August 12 offices were shut", "en", "2025-12-06") == ["2025-08"]
