"""One more of the facilities told of, by a word that stands for it beside a city; and what such words do not mean."""

import pytest

from longarm.model.slots import Figure, Site, Unit
from tests.unit.extraction.reading import slots_of

TOLD = "China runs a secret police station in Bergen. "


@pytest.mark.parametrize(
    ("text", "language", "cities"),
    [
        (f"{TOLD}A third, in Trondheim, shut its doors in February.", "en", ["Bergen", "Trondheim"]),
        (f"{TOLD}Another activist in Trondheim was followed.", "en", ["Bergen"]),
        ("中國在溫哥華設有一個海外警務站。另一處在多倫多。", "zh", ["Vancouver", "Toronto"]),
    ],
)  # fmt: skip
def test_a_word_for_one_more_puts_a_facility_at_its_city(
    text: str, language: str, cities: list[str]
) -> None:
    assert [site.city for site in slots_of(text, Site, language)] == cities


def test_two_of_something_in_a_state_are_not_two_of_its_people() -> None:
    text = "报告称再发现至少48个中国海外警务站,其中两个在加拿大。"
    counted = {(one.low, one.unit) for one in slots_of(text, Figure, "zh")}
    assert (2, Unit.PERSON) not in counted
    assert (48, Unit.SITE) in counted
