"""Dates as pages state them."""

from __future__ import annotations

import pytest

from longarm.stages.reading.dates import iso_date


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("2022-10-26", "2022-10-26"),
        ("2022-10-26T23:59:00-05:00", "2022-10-26"),
        ("2022-10-26 23:59", "2022-10-26"),
        ("2022/10/6", "2022-10-06"),
        ("2022年10月26日", "2022-10-26"),
        ("20221026", "2022-10-26"),
        ("20221026T120000", "2022-10-26"),
        ("2022-10", "2022-10"),
        ("2022", "2022"),
        ("Wed, 26 Oct 2022 10:00:00 GMT", "2022-10-26"),
        ("10/11/2022", None),
        ("2022-02-30", None),
        ("2022-13", None),
        ("0000-01-01", None),
        ("0001-01-01T00:00:00", None),
        ("9999-12-31", None),
        ("Mon, 1 Jan 0001 00:00:00 GMT", "2001-01-01"),
        ("yesterday", None),
        ("Wed, 26 Oct 2022 10:00:00 +99999999999999999", None),
        ("", None),
    ],
)
def test_iso_date(printed: str, read: str | None) -> None:
    assert iso_date(printed) == read
