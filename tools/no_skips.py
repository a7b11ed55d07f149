"""A pytest plugin that lets no test be skipped: where all is installed, a skip hides a failure."""

from __future__ import annotations

from collections.abc import Generator

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn the report of a skipped test into a failure that gives the reason of the skip.

    Yields:
        Nothing; pytest goes on with the report.
    """
    report = yield
    if report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, which may not be here: {report.longrepr}"
    return report
