"""Names of towns: with the endings that replace their last letter, and apart from the names of people and states."""

from __future__ import annotations

import pytest

from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.lexicon import lexicon
from longarm.stages.extraction.words.mentions import find_mentions

_TOWNS = frozenset({"cities", "place", "word_or_place"})


def _towns(language: str, text: str) -> dict[str, set[str]]:
    words = lexicon(language)
    found: dict[str, set[str]] = {}
    for m in find_mentions(text, fold(text, words.folding), words):
        if m.layer in _TOWNS:
            names = m.value.split("|")
            found.setdefault(text[m.start : m.end], set()).add(
                names[0] if m.layer == "cities" else names[2]
            )
    return found


@pytest.mark.parametrize(
    ("language", "text", "printed", "city"),
    [
        ("ru", "в румынской Клуж-Напоке", "Клуж-Напоке", "Cluj-Napoca"),
        ("uk", "в Сучаві", "Сучаві", "Suceava"),
        ("cs", "v Zaragoze", "Zaragoze", "Zaragoza"),
        ("pl", "w Karlskronie", "Karlskronie", "Karlskrona"),
        ("fa", "دفتری در اوستراوا", "اوستراوا", "Ostrava"),
        ("zh", "位于俄斯特拉发的警察站", "俄斯特拉发", "Ostrava"),
        ("zh", "設在拉哥斯的聯絡站", "拉哥斯", "Lagos"),
        ("zh", "边境小城亚琛", "亚琛", "Aachen"),
        ("ko", "체코 오스트라바", "오스트라바", "Ostrava"),
        ("de", "in Triest", "Triest", "Trieste"),
    ],
)
def test_towns_are_known_as_papers_print_them(
    language: str, text: str, printed: str, city: str
) -> None:
    assert city in _towns(language, text).get(printed, set())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            "Следственный комитет Армении возбудил дело.",
        ),  # of the state, not of Armenia in Colombia
        ("ru", "агенты Индии"),  # Indio
        ("uk", "Зараз він живе тут."),  # Zaraza without its last letter
        ("pl", "Bank, który za to płaci"),  # Banka
        ("zh", "流亡记者图拉尔·古利耶夫"),  # 图拉, Tula
        ("zh", "外交部發言人夏洛特·彭布羅克"),  # Charlotte
        ("zh", "盧安達官員"),  # Rwanda as Taiwan writes it, Luanda elsewhere
        (
            "zh",
            "和平协议已经生效",
        ),  # 和平, a county: two characters are read where the pack has them
    ],
)
def test_words_for_something_else_are_no_towns(language: str, text: str) -> None:
    assert _towns(language, text) == {}
