"""Districts and townships of Taiwan are known by their whole names, where no other place is called so."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("信义区", "Hsinyi District of Taipei City"),
        ("士林区", "Shilin District"),
        ("板桥市", "Panchiao city"),
        ("淡水镇", "Tamsui Township"),
        ("臺北市大安區", "Ta'an District, Taipei"),
    ],
)
def test_a_district_is_known_by_its_whole_name(left: str, right: str) -> None:
    found = match_names(left, right)
    assert found.verdict is Verdict.SAME
    assert match_names(right, left) == found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # There is a Qianjin District in Jiamusi.
        ("前金区", "Qianjin District"),
        ("信义区", "Hsinyi Township"),
        ("信义", "Hsinyi"),
    ],
)
def test_what_may_be_another_place_is_not_taken_for_it(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME
