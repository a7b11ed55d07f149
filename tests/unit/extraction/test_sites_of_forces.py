"""Offices of forces: what is counted over states as a secret service's, under whatever name. All of it is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import slots_of

TEXTS = {
    "en": (
        "The NGO Lantern Watch says consulates of Belarus refused passports to 505 exiles. "
        "The report lists 34 contact points of the Belarusian KGB in 14 countries."
    ),
    "de": (
        "Die NGO Laternenwacht sagt, die Konsulate von Belarus hätten 505 Exilanten den Pass verweigert. "
        "Der Bericht führt 34 Anlaufstellen des belarussischen KGB in 14 Ländern auf."
    ),
    "es": (
        "La ONG Vigía Clara afirma que los consulados de Bielorrusia negaron el pasaporte a 505 exiliados. "
        "El informe enumera 34 puntos de contacto del KGB bielorruso en 14 países."
    ),
    "fr": (
        "L'ONG Vigie Claire affirme que les consulats du Bélarus ont refusé le passeport à 505 exilés. "
        "Le rapport recense 34 points de contact du KGB bélarusse dans 14 pays."
    ),
    "it": (
        "L'ONG Vigile Chiara afferma che i consolati della Bielorussia hanno negato il passaporto a 505 esuli. "
        "Il rapporto elenca 34 punti di contatto del Kgb bielorusso in 14 Paesi."
    ),
    "nl": (
        "De ngo Lantaarnwacht zegt dat consulaten van Belarus 505 ballingen een paspoort weigerden. "
        "Het rapport noemt 34 contactpunten van de Wit-Russische KGB in 14 landen."
    ),
    "pt": (
        "A ONG Vigia Clara afirma que os consulados da Bielorrússia recusaram o passaporte a 505 exilados. "
        "O relatório enumera 34 pontos de contacto do KGB bielorrusso em 14 países."
    ),
    "zh": "灯塔组织说，白俄罗斯领事馆拒绝给505名流亡者发护照。报告列出白俄罗斯克格勃在14个国家的34个联络点。",
}


def sites(text: str, language: str) -> list[float | None]:
    return [each.low for each in slots_of(text, Figure, language) if each.unit is Unit.SITE]


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_what_a_secret_service_has_in_many_states_is_counted_as_sites(language: str) -> None:
    assert sites(TEXTS[language], language) == [34]


@pytest.mark.parametrize(("language", "noun"), [("de", "Schattenkammern"), ("nl", "schaduwkamers")])
def test_also_under_a_name_that_no_pack_knows(language: str, noun: str) -> None:
    known = {"de": "Anlaufstellen", "nl": "contactpunten"}[language]
    assert sites(TEXTS[language].replace(known, noun), language) == [34]


@pytest.mark.parametrize(
    "text",
    [
        "The report lists 34 offices of the bank in 14 countries.",
        "The consulates have 34 offices. The Belarusian KGB is feared in 14 countries.",
    ],
)
def test_what_a_bank_has_or_a_service_is_only_told_beside_is_not(text: str) -> None:
    lead = TEXTS["en"].partition(". ")[0]
    assert sites(f"{lead}. {text}", "en") == []
