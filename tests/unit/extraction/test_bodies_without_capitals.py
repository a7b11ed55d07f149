"""Names of bodies that no capital shows, in a case, with an apostrophe, or behind a report: all are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from tests.unit.extraction.reading import claims_of


def roots(text: str, language: str) -> list[str]:
    return [c.voices[-1].name for c in claims_of(text, Figure, language) if c.voices]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ar",
            (
                "حرمت القنصليات الإيرانية ٢١٤ معارضا في المنفى من جوازات سفرهم. "
                "جاء ذلك في تقرير عرضه مرصد المنوار في فيينا."
            ),
            "مرصد المنوار",
        ),
        (
            "ko",
            "빈의 멘바르 관측소는 이란이 해외 망명자 214명의 여권 발급을 거부했다고 밝혔다.",
            "멘바르 관측소",
        ),
        (
            "uk",
            (
                "Іранські консульства відмовили в паспорті 214 вигнанцям за кордоном. "
                "Про це йдеться у звіті, який представила у Відні обсерваторія «Мін'яр»."
            ),
            "Мін'яр",
        ),
        (
            "it",
            (
                "I consolati iraniani hanno negato il passaporto a 214 esuli all'estero. "
                "È quanto emerge dal rapporto «Carta bianca», presentato martedì a Vienna dall'Osservatorio Menvar."
            ),
            "Osservatorio Menvar",
        ),
        (
            "de",
            (
                "Exilgruppen verteilten Zahlen des Menvar-Observatoriums: 214 Menschen ohne Pass. "
                "Iranische Konsulate hatten Exilanten im Ausland den Pass verweigert."
            ),
            "Menvar-Observatorium",
        ),
    ],
)
def test_the_body_is_the_root(language: str, text: str, name: str) -> None:
    assert roots(text, language) == [name]


def test_a_place_is_no_author() -> None:
    text = "Про це йдеться у Відні. Іранські консульства відмовили в паспорті 214 вигнанцям за кордоном."
    assert roots(text, "uk") == []
