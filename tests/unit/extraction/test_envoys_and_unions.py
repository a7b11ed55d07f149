"""Tests: a union of states has no state of its own, and an envoy whom an act names does not act."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response
from tests.unit.extraction.reading import slots_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Des agents iraniens ont enlevé un exilé à Nairobi. L'Union européenne a sanctionné deux officiers.",
        ),
        (
            "it",
            "Agenti iraniani hanno rapito un esule a Nairobi. L'Unione europea ha sanzionato due ufficiali.",
        ),
        (
            "is",
            "Íranskir útsendarar rændu útlaga í Naíróbí. Evrópusambandið beitti tvo herforingja refsiaðgerðum.",
        ),
        ("zh", "伊朗特工在内罗毕绑架了一名流亡者。欧盟对两名伊朗军官实施制裁。"),
        (
            "fa",
            "ماموران ایرانی یک فعال تبعیدی را در نایروبی ربودند. اتحادیه اروپا دو افسر را تحریم کرد.",
        ),
    ],
)
def test_a_union_that_acts_has_no_state(language: str, text: str) -> None:
    """The state of the sentence before is not the union's."""
    found = slots_of(text, Response, language)
    assert [(one.action, one.country) for one in found] == [(Action.SANCTION, None)]


def test_an_envoy_who_was_summoned_does_not_summon() -> None:
    """Who stands before the passive is whom it is done to."""
    found = slots_of(
        "A refugee in Harlow was threatened. The Iranian ambassador was summoned.", Response
    )
    assert all(one.actor is None and one.country == "GB" for one in found)


def test_a_prefecture_has_the_police_of_its_state() -> None:
    """What a text told of before is no matter."""
    text = "イランの工作員がナイロビで亡命者を拉致した。埼玉県警は捜査を始めた。"
    assert [one.country for one in slots_of(text, Response, "ja")] == ["JP"]
