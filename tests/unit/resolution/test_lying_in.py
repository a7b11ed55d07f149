"""Names of places that say behind a comma, or in brackets, in which province they lie."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("han", "latin", "verdict"),
    [
        ("抚州市", "Fuzhou, Jiangxi", Verdict.SAME),
        ("抚州市", "Fuzhou (Jiangxi)", Verdict.SAME),
        ("福州市", "Fuzhou (Jiangxi)", Verdict.DIFFERENT),
        ("抚州市", "Fuzhou, Fujian", Verdict.DIFFERENT),
        ("抚州市", "Fuzhou", Verdict.SUGGEST),
        ("潼南县", "Tongnan suburban county, Chongqing", Verdict.SAME),
        ("噶尔县", "Gar county, Tibet", Verdict.SAME),
        ("西藏噶尔县", "Gar county, Tibet", Verdict.SAME),
        ("澎湖县", "Penghu county (Pescadores Islands), Taiwan", Verdict.SAME),
        ("福建省公安厅", "Public Security Department, Fujian", Verdict.SAME),
        ("福州市公安局", "Fuzhou Public Security Bureau, Jiangxi", Verdict.DIFFERENT),
    ],
)
def test_the_province_behind_a_place_decides_which_one_it_is(
    han: str, latin: str, verdict: Verdict
) -> None:
    assert match_names(han, latin).verdict is verdict
    assert match_names(latin, han).verdict is verdict
