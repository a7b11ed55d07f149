"""A town has its site once in a document, none where only a consul sits; towns are read in a language's cases."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, SiteStatus
from tests.unit.extraction.reading import slots_of


def test_a_site_that_two_tell_of_is_told_once_by_who_says_what_became_of_it() -> None:
    text = (
        "The group Lantern Watch says that Chinese police run a secret police station in Malmö. "
        "The interior ministry said that the station in Malmö was closed in May."
    )
    found = [site for site in slots_of(text, Site) if site.city == "Malmo"]
    assert [site.status for site in found] == [SiteStatus.CLOSED]


def test_a_mediation_centre_beside_a_police_station_is_another_site() -> None:
    text = (
        "Lantern Watch says that Chinese police run a secret police station in Malmö. "
        "Chinese courts run an overseas mediation centre in Malmö, it says."
    )
    assert len([site for site in slots_of(text, Site) if site.city == "Malmo"]) == 2


SAID = {
    "en": "In Oslo, a spokesman for the Chinese Embassy said that China had no secret police stations overseas.",
    "de": "Der chinesische Generalkonsul in Hamburg sagte, es gebe keine geheimen Polizeistationen.",
    "id": "Konsulat Jenderal Tiongkok di Medan menyatakan bahwa itu bukan pos polisi rahasia Tiongkok.",
    "it": "Il Console generale di Cina a Firenze ha negato che esista una stazione di polizia clandestina cinese.",
    "ja": "在大阪中国総領事館の報道官は「いわゆる海外警察署は存在しない」とコメントした。",
    "ko": "부산 주재 중국총영사관은 중국 비밀경찰서가 없다고 밝혔다.",
}


@pytest.mark.parametrize("language", SAID)
def test_a_town_in_which_a_mission_sits_has_no_site_for_that(language: str) -> None:
    assert [site.city for site in slots_of(SAID[language], Site, language) if site.city] == []


@pytest.mark.parametrize(
    ("language", "text", "city"),
    [
        ("pl", "Tajny chiński posterunek policji działa w Katowicach.", "Katowice"),
        ("pl", "Tajny chiński posterunek policji działa w Gdyni.", "Gdynia"),
        ("cs", "Tajná čínská policejní stanice funguje v Chomutově.", "Chomutov"),
        ("ru", "Тайный китайский полицейский участок работает в Талгаре.", "Talgar"),
        ("ko", "중국 비밀경찰서가 창원에 있다.", "Changwon"),
    ],
)
def test_towns_are_read_in_their_cases(language: str, text: str, city: str) -> None:
    assert city in {site.city for site in slots_of(text, Site, language)}
