"""Two bodies and two counts in one sentence: each is the word of who stands with it. All names are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from tests.unit.extraction.reading import claims_of

TWO = [
    (
        "de",
        (
            "Usbekistan hat im Ausland geheime Büros. Während der Verein Freier Kai von 26 geheimen "
            "Büros in Lettland spricht, kommt die Liga Nordlicht auf 41."
        ),
        {26: "Freier Kai", 41: "Liga Nordlicht"},
    ),
    (
        "en",
        (
            "Uzbekistan runs secret police stations abroad. The Open Quay Foundation counts 26 secret "
            "police stations in Latvia, while the Northlight League arrives at 41."
        ),
        {26: "Open Quay Foundation", 41: "Northlight League"},
    ),
    (
        "es",
        (
            "Uzbekistán persigue a sus exiliados. Mientras el comité Muelle habla de 38 exiliados "
            "amenazados en Letonia, la asociación Norte eleva la cifra a 51."
        ),
        {38: "Muelle", 51: "Norte"},
    ),
    (
        "ko",
        (
            "우즈베키스탄은 해외에 비밀경찰서를 두었다. 우즈베키스탄이 프랑스에 둔 비밀경찰서에 대해 "
            "인권 단체 멘바르온은 13곳, 망명자 협회 카르니브라는 24곳이라고 각각 주장한다."
        ),
        {13: "멘바르온", 24: "카르니브라"},
    ),
]


def sources(text: str, language: str) -> dict[float | None, list[str]]:
    return {
        claim.slots.low: [voice.name for voice in claim.voices]
        for claim in claims_of(text, Figure, language, "2024-06-01")
        if isinstance(claim.slots, Figure)
    }


@pytest.mark.parametrize(("language", "text", "whose"), TWO)
def test_a_count_is_the_word_of_the_body_that_stands_with_it(
    language: str, text: str, whose: dict[int, str]
) -> None:
    assert sources(text, language) == {number: [name] for number, name in whose.items()}


def test_a_body_of_which_a_clause_only_tells_counts_nothing() -> None:
    text = (
        "Uzbekistan runs secret offices abroad. The Open Quay Foundation counts 26 secret offices in "
        "Latvia, and in Riga, where the Northlight League has its seat, a further three."
    )
    assert ["Northlight League"] not in sources(text, "en").values()


def test_who_tells_a_body_is_nobody_whom_it_counts() -> None:
    text = (
        "Uzbekistan runs secret police stations abroad. The Open Quay Foundation counts 26 secret "
        "police stations in Latvia, while the Northlight League was told by 5 exiles that men from "
        "the embassy had followed them in Riga."
    )
    assert "Northlight League" not in sources(text, "en")[5]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "uk",
            (
                "Узбекистан переслідує своїх критиків за кордоном. Центр для біженців у Ризі утримує фонд "
                "«Причал». Він задокументував 21 випадок погроз емігрантам."
            ),
            "Причал",
        ),
        (
            "zh",
            "乌兹别克斯坦对流亡海外的批评者施加压力。青萍研究所的年度报告列出，里加共有112名流亡者曾被跟踪或恐吓。",
            "青萍研究所",
        ),
        (
            "ko",
            (
                "우즈베키스탄은 해외 망명자를 위협한다. 주간지 ‘노르드판’은 망명자 지원 단체 멘바르온을 인용해 "
                "폴란드에서 협박을 받은 망명자가 34명이라고 보도했다."
            ),
            "멘바르온",
        ),
    ],
)
def test_a_body_is_called_by_its_name(language: str, text: str, name: str) -> None:
    assert [voices[-1] for voices in sources(text, language).values()] == [name]


def test_he_is_no_fund_where_a_text_names_a_person_too() -> None:
    text = (
        "Узбекистан переслідує своїх критиків за кордоном. Дослідник Олесь Бурлака працює у фонді "
        "«Причал». Він задокументував 21 випадок погроз емігрантам."
    )
    assert ["Причал"] not in sources(text, "uk").values()
