"""Names beside titles and in quotes, in scripts without capitals: whole, foreign, with signs over letters, short."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from tests.unit.extraction.reading import claims_of


def _whose(text: str, language: str) -> set[str]:
    found = claims_of(text, Incident, language, "2024-11-20")
    return {claim.voices[-1].name if claim.voices else "" for claim in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "변호사 누르벡 아산바예프 씨는 키르기스스탄 정보기관 요원들이 안탈리아에서 망명 기자를 납치했다고 말했다.",
            "누르벡 아산바예프",
        ),
        (
            "이민청의 마치에이 브조스카 국장은 르완다 정보요원이 오슬로에서 망명 기자를 납치했다고 말했다.",
            "마치에이 브조스카",
        ),
        (
            "망명 법률가 모임 ‘저울’은 르완다 정보요원이 캄팔라에서 망명 기자를 납치했다고 밝혔다.",
            "저울",
        ),
    ],
)
def test_a_foreign_or_quoted_name_speaks(text: str, name: str) -> None:
    assert _whose(text, "ko") == {name}


def test_a_noun_with_a_particle_is_no_part_of_a_name() -> None:
    text = "협의체가 김철수 대표는 르완다 정보요원이 캄팔라에서 망명 기자를 납치했다고 말했다."
    assert all("협의체" not in name for name in _whose(text, "ko"))


def test_a_quoted_word_that_a_list_knows_is_nobody() -> None:
    text = "‘납치’는 르완다 정보요원이 캄팔라에서 망명 기자를 데려간 것이라고 경찰이 밝혔다."
    assert "납치" not in _whose(text, "ko")


def test_signs_over_letters_cut_no_name_short() -> None:
    text = "قال المحامي حسن المدوّب إن رجال المخابرات الأذربيجانية خطفوا ناشطا معارضا في لايبزيغ."
    assert _whose(text, "ar") == {"حسن المدوّب"}
