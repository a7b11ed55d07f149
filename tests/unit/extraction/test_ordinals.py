"""Ordinals that sum up: "the fifth attack since 2021" counts five; "the second man" counts nobody."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import slots_of

FIFTH = {
    "cs": "Tádžický opozičník byl v pondělí napaden ve Vídni. Je to pátý útok na tádžického exulanta od roku 2021.",
    "en": "A Tajik dissident was attacked in Vienna on Monday. It was the fifth attack on a Tajik exile since 2021.",
    "hu": "Hétfőn Bécsben megtámadtak egy tádzsik ellenzékit. Ez 2021 óta az ötödik támadás tádzsik emigráns ellen.",
    "id": "Seorang oposisi Tajikistan diserang di Wina. Ini serangan kelima terhadap orang buangan sejak 2021.",
    "ja": "タジキスタンの反体制活動家が月曜日、ウィーンで襲われた。亡命タジク人が襲われたのは2021年以降5件目だ。",
    "pl": "Tadżycki opozycjonista został w poniedziałek napadnięty w Wiedniu. To piąty w tym roku atak na uchodźcę.",
    "zh": "塔吉克一名异见人士周一在维也纳遇袭。这是2021年以来第五起针对塔吉克流亡者的袭击。",
}


@pytest.mark.parametrize("code", sorted(FIFTH))
def test_an_ordinal_counts_what_happened_since(code: str) -> None:
    counted = [
        (figure.low, figure.unit) for figure in slots_of(FIFTH[code], Figure, code, "2024-06-03")
    ]
    assert counted == [(5, Unit.INCIDENT)]


def test_an_ordinal_without_a_time_or_a_kind_counts_nothing() -> None:
    text = "A Tajik dissident was attacked in Vienna. The fifth attack left him with a broken arm."
    assert slots_of(text, Figure) == []


def test_the_second_man_is_the_other_one() -> None:
    text = "A Tajik exile was attacked in Vienna. The second exile in the car has lived there since 2021."
    assert slots_of(text, Figure) == []
