"""Places abroad by the spellings of Taiwan and Hong Kong, and by their sounds beside a level."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("頓內次克", "Donetsk"),
        ("滿地可", "Montreal"),
        ("芭達雅", "Pattaya"),
        ("施亞努市", "Sihanoukville"),
        ("品川", "Shinagawa ward"),
        ("春武里府", "Chonburi Province"),
        ("掸邦", "Shan State"),
        ("艾尔伯塔", "Alberta province"),
        ("萨默塞特郡", "Somerset county"),
        ("山口县", "Yamaguchi prefecture"),
        ("克拉斯金诺", "Kraskino town"),
    ],
)
def test_a_place_abroad_is_known_in_every_usual_spelling(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [("江东区", "Koto ward"), ("萨里郡", "Surin Province"), ("萨默塞特郡", "Sumter County")],
)
def test_a_place_of_like_sounds_is_another_one(left: str, right: str) -> None:
    assert match_names(left, right).verdict is not Verdict.SAME
