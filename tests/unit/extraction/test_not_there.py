"""A facility that somebody says is not there, or could not show, is never on record as one that is. All is invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.claim import Modality, Polarity
from longarm.model.slots import Site
from tests.unit.extraction.reading import claims_of

TOLD = tomllib.loads(Path(__file__).with_name("not_there.toml").read_text(encoding="utf-8"))


def _told(sort: str) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in TOLD[sort].items() for text in texts]


def _polarities(language: str, text: str) -> set[tuple[Polarity, Modality]]:
    whole = f"{TOLD['lead'][language]} {text}"
    sites = claims_of(whole, Site, language)
    return {
        (site.polarity, site.modality)
        for site in sites
        if isinstance(site.slots, Site) and site.slots.country == "HR"
    }


@pytest.mark.parametrize(("language", "text"), _told("denied"))
def test_what_somebody_says_is_not_there_is_denied(language: str, text: str) -> None:
    assert {polarity for polarity, _ in _polarities(language, text)} == {Polarity.DENIED}


@pytest.mark.parametrize(("language", "text"), _told("unproven"))
def test_what_nobody_has_shown_is_not_affirmed(language: str, text: str) -> None:
    found = _polarities(language, text)
    assert all(
        polarity is Polarity.DENIED or modality is Modality.HYPOTHETICAL
        for polarity, modality in found
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The interior ministry confirmed that there is a Chinese police station in Croatia.",
        ),
        (
            "de",
            "Das Innenministerium bestätigte, dass es in Kroatien eine chinesische Polizeistation gibt.",
        ),
        ("da", "Indenrigsministeriet bekræftede, at der er en kinesisk politistation i Kroatien."),
        ("ru", "В Хорватии есть китайский полицейский участок, которого министерство не закрыло."),
        ("ko", "내무부는 크로아티아에 중국 경찰서가 있다고 밝혔다."),
        ("ja", "内務省は、クロアチアに中国の警察署があると認めた。"),
        ("tr", "İçişleri Bakanlığı Hırvatistan'da bir Çin polis merkezi bulunduğunu açıkladı."),
    ],
)
def test_what_is_there_is_affirmed(language: str, text: str) -> None:
    assert {polarity for polarity, _ in _polarities(language, text)} == {Polarity.AFFIRMED}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            (
                "China betreibt geheime Polizeistationen im Ausland. "
                "Die Polizei durchsuchte die chinesische Polizeistation in Zagreb nicht."
            ),
        ),
        (
            "de",
            (
                "China betreibt geheime Polizeistationen im Ausland. "
                "Das Ministerium schließt die chinesische Polizeistation in Zagreb nicht."
            ),
        ),
        (
            "nl",
            (
                "China heeft geheime politiebureaus in het buitenland. "
                "Het ministerie sluit het Chinese politiebureau in Zagreb niet."
            ),
        ),
        (
            "sv",
            (
                "Kina har hemliga polisstationer utomlands. "
                "Ministeriet stänger den kinesiska polisstationen i Zagreb inte."
            ),
        ),
        (
            "cs",
            (
                "Čína má tajné policejní stanice v zahraničí. "
                "Ministerstvo čínskou policejní stanici v Záhřebu nezavřelo."
            ),
        ),
        (
            "tr",
            (
                "Çin'in yurt dışında gizli polis merkezleri var. "
                "Bakanlık Zagreb'deki Çin polis merkezini kapatmadı."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "It has been confirmed that there is a Chinese police station in Zagreb."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "The existence of a Chinese police station in Zagreb was confirmed in May."
            ),
        ),
        (
            "de",
            (
                "China betreibt geheime Polizeistationen im Ausland. "
                "Es wurde bestätigt, dass es in Zagreb eine chinesische Polizeistation gibt."
            ),
        ),
        (
            "fr",
            (
                "La Chine a des commissariats secrets à l'étranger. "
                "L'existence d'un poste de police chinois à Zagreb a été confirmée."
            ),
        ),
        (
            "tr",
            (
                "Çin'in yurt dışında gizli polis merkezleri var. "
                "Zagreb'de bir Çin polis merkezi bulunduğu doğrulandı."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "It is not true that the Chinese police station in Zagreb was closed, the ministry said."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "The minister did not deny that there is a Chinese police station in Zagreb."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "Nobody denies that there is a Chinese police station in Zagreb."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "Beijing can no longer deny that there is a Chinese police station in Zagreb."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "Visitors to the Chinese police station in Zagreb denied they had been questioned."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "No one said it aloud, yet there was a Chinese police station in Zagreb."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "Police would not say who ran the Chinese police station in Zagreb."
            ),
        ),
        (
            "en",
            (
                "China runs secret police stations abroad. "
                "Police did not confirm how many people worked at the Chinese police station in Zagreb."
            ),
        ),
    ],
)
def test_what_is_only_not_done_told_or_denied_about_a_facility_leaves_it_there(
    language: str, text: str
) -> None:
    sites = claims_of(text, Site, language)
    assert {(site.polarity, site.modality is Modality.HYPOTHETICAL) for site in sites} == {
        (Polarity.AFFIRMED, False)
    }
