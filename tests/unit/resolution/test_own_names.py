"""A body's own name stands for its parts too, and what is inside a body is not the body."""

from __future__ import annotations

import pytest

from longarm.model.entity import Verdict
from longarm.stages.resolution import match_names
from longarm.stages.resolution.names.parsing import parse
from longarm.stages.resolution.names.pieces import OWN


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("俄罗斯联邦总检察院", "Prosecutor General's Office of the Russian Federation"),
        ("英国外交部", "Ministerio de Exteriores británico"),
        ("伊朗情报部", "Iranisches Geheimdienstministerium"),
        ("白俄罗斯侦查委员会", "Investigative Committee of Belarus"),
        ("韩国国家情报院", "Nationaler Nachrichtendienst Südkoreas"),
        ("意大利外交与国际合作部", "Ministry of Foreign Affairs and International Cooperation of Italy"),
        ("新疆生产建设兵团", "Produktions- und Aufbaukorps Xinjiang"),
        ("沙特阿拉伯朝觐和副朝部", "وزارة الحج والعمرة السعودية"),
    ],
)  # fmt: skip
def test_a_name_of_its_own_is_read_by_its_parts(left: str, right: str) -> None:
    found = match_names(left, right)
    assert found.verdict is Verdict.SAME
    assert match_names(right, left) == found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("白俄罗斯侦查委员会", "Investigative Committee of the Russian Federation"),
        ("全国人大常委会", "National People's Congress"),
        ("美国参议院", "مجلس النواب الأمريكي"),
        ("Nationaler Nachrichtendienst Südkoreas", "土耳其国家情报组织"),
        ("俄罗斯联邦安全局", "Federal Bureau of Investigation"),
    ],
)
def test_like_bodies_are_not_one(left: str, right: str) -> None:
    assert match_names(left, right).verdict is Verdict.DIFFERENT


def test_a_state_inside_anothers_name_is_none_wherever_it_stands() -> None:
    twice = "白俄罗斯外交部和白俄罗斯侦查委员会"
    assert "RU" not in {code for codes in parse(twice).nations for code in codes}
    assert not any(each.startswith(OWN) for unit in parse(twice).units for each in unit.ids)
