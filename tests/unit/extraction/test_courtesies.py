"""Courtesies behind a name are no office: whoever is only called so speaks for nobody. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from longarm.stages.publication.gate.policy import standard_policy
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("ko", "중국 경찰이 리스본에 비밀 경찰서를 운영한다. 김쾌뇌 씨는 밤에 남자들이 왔다고 말했다.", None),
        ("ja", "中国警察はリスボンに秘密の警察署を置いている。山田花子さんは夜に男たちが来たと述べた。", None),
        ("ko", "중국 경찰이 리스본에 비밀 경찰서를 운영한다. 김쾌뇌 의원은 밤에 남자들이 왔다고 말했다.", "의원"),
    ],
)  # fmt: skip
def test_a_courtesy_is_no_role_and_an_office_is(language: str, text: str, role: str | None) -> None:
    assert [each.role for each in slots_of(text, Statement, language)] == [role]


@pytest.mark.parametrize("courtesy", ["씨", "氏", "さん", "女士"])
def test_the_gate_takes_no_courtesy_for_an_office(courtesy: str) -> None:
    assert standard_policy().is_private(courtesy)
