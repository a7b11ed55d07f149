"""What articles, moods and hyphens say in languages that have them. All is invented."""

import pytest

from longarm.model.slots import Action, Figure, Incident, Response, Site
from tests.unit.extraction.reading import claims_of, slots_of


def test_who_stands_behind_an_oblique_article_does_not_answer() -> None:
    text = (
        "Ein türkischer Exiljournalist wurde in Köln bespitzelt. "
        "Die Bundesanwaltschaft hat gegen drei Agenten des türkischen Geheimdienstes Anklage erhoben."
    )
    (charge,) = [r for r in slots_of(text, Response, "de") if r.action is Action.CHARGE]
    assert charge.actor == "Bundesanwaltschaft"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Demnach wurden 14 Exilanten bedroht.", "Bundesregierung"),
        ("Dort lebten 14 Exilanten.", None),
    ],
)
def test_a_mood_or_an_adverb_lets_who_spoke_before_go_on(sentence: str, source: str | None) -> None:
    text = f"Teheran lässt Exilanten in Bonn bespitzeln, teilte die Bundesregierung mit. {sentence}"
    (figure,) = claims_of(text, Figure, "de")
    assert [voice.name for voice in figure.voices] == ([source] if source else [])


@pytest.mark.parametrize(
    ("place", "cities"),
    [("in Stuttgart-Feuerbach", ["Stuttgart"]), ("vor dem Stuttgart-Besuch", [])],
)
def test_a_part_of_a_city_is_in_the_city(place: str, cities: list[str]) -> None:
    text = f"Die geheime türkische Polizeistation wurde {place} entdeckt. Deutschland ermittelt."
    assert [site.city for site in slots_of(text, Site, "de") if site.city] == cities


def test_an_article_opens_a_new_phrase() -> None:
    text = (
        "Teheran steckt dahinter, sagt die Polizei. "
        "Erschossen wurde vor einem Grazer Supermarkt ein iranischer Exilblogger."
    )
    assert [act.city for act in slots_of(text, Incident, "de")] == ["Graz"]
