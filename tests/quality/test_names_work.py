"""Two names are compared with little work once each has been read: what one name says is not found again for each pair.

Counted are the lines of Python that it runs, which are the same on every machine.
"""

from __future__ import annotations

import pytest

from benchmarks.resolution.score import ours, read
from tests.quality.lines_run import lines_run

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("schemas", "most"), [({"Person"}, 130), ({"PublicBody", "Territory", "Organization"}, 330)]
)
def test_a_pair_of_names_is_compared_in_few_lines(schemas: set[str], most: int) -> None:
    rows = [row for row in read("pairs")[::8] if row.get("schema") in schemas]
    for row in rows:
        ours(row)
    assert lines_run(lambda: [ours(row) for row in rows]) <= most * len(rows)
