"""Names of divisions of China: misprints, their own level beside that of the place around, and older names."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("洞头县", "Dontou county"),
        ("双台子区", "Shuangtaiz district of Panjin city"),
        ("邕宁区", "Yongnning District of Nanning"),
        ("碑林区", "Beilin District of Xi'an"),
        ("裕安区", "Yu'an district of Lu'an city"),
        ("宕昌县", "Dangchang County"),
        ("新京", "Hsinking"),
        ("大马士革", "Дамаск"),
        ("科右前旗", "Horqin Right Front Banner"),
        ("阿图什市", "Artux city near Kashgar"),
    ],
)
def test_names_of_one_place_are_the_same(left: str, right: str) -> None:
    assert match_names(left, right, "Territory").verdict is Verdict.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("云龙县", "Yunlong district of Xuzhou city"),
        ("云龙县", "Yunlong District"),
        ("太平市", "Taiping district of Fuxin city"),
        ("陵川县", "Lingcuan county"),
        ("洞头县", "Dongkou county"),
    ],
)
def test_names_of_another_level_or_of_several_places_are_not_merged(left: str, right: str) -> None:
    assert match_names(left, right, "Territory").verdict is not Verdict.SAME
