"""Nowhere: what the accused state says it has in no country at all. All bodies and statements are invented."""

from __future__ import annotations

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Site
from tests.unit.extraction.reading import claims_of

LEADS = {
    "en": "Belarus runs secret police stations in Warsaw and Berlin, the NGO Lantern Watch says. ",
    "de": "Belarus betreibt geheime Polizeistationen in Warschau und Berlin, sagt die NGO Laternenwacht. ",
    "fr": "Le Bélarus gère des postes de police secrets à Varsovie, selon l'ONG Vigie Claire. ",
    "es": "Bielorrusia mantiene comisarías secretas en Varsovia, según la ONG Vigía Clara. ",
    "pl": "Białoruskie KGB prowadzi tajne posterunki policji w Warszawie, podaje organizacja Latarnia. ",
    "ru": "Белоруссия содержит тайные полицейские участки в Варшаве, сообщает организация «Маяк». ",
    "uk": "Білорусь утримує таємні поліцейські дільниці у Варшаві, повідомляє організація «Маяк». ",
    "tr": "Fener Nöbeti adlı örgüte göre Belarus, Varşova'da gizli polis merkezleri işletiyor. ",
    "ar": "تدير بيلاروسيا مراكز شرطة سرية في وارسو، بحسب منظمة الفنار. ",
    "zh": "灯塔组织说，白俄罗斯在华沙设有秘密警察站。",
    "ja": "灯台の会によると、ベラルーシはワルシャワに秘密警察署を置いている。",
    "ko": "등대 단체에 따르면 벨라루스는 바르샤바에 비밀경찰서를 두고 있다. ",
}

DENIALS = [
    (
        "en",
        "A spokesman for the Belarusian foreign ministry said there were no such stations in any country.",
    ),
    (
        "en",
        "The Belarusian foreign ministry said no police stations existed, whether in Poland or in any other state.",
    ),
    (
        "de",
        "Das belarussische Außenministerium erklärte, solche Polizeistationen gebe es in keinem Land.",
    ),
    (
        "fr",
        "Il n'existe de tels postes dans aucun pays, a déclaré le ministère bélarusse des Affaires étrangères.",
    ),
    (
        "es",
        "No existen tales comisarías en ningún país, dijo el Ministerio de Exteriores de Bielorrusia.",
    ),
    (
        "pl",
        "Ministerstwo Spraw Zagranicznych Białorusi oświadczyło, że takich posterunków policji nie ma w żadnym kraju.",
    ),
    ("ru", "МИД Белоруссии заявил, что таких участков не существует ни в одной стране."),
    ("uk", "МЗС Білорусі заявило, що таких дільниць немає в жодній країні."),
    (
        "tr",
        "Belarus Dışişleri Bakanlığı, hiçbir ülkede böyle polis merkezleri bulunmadığını söyledi.",
    ),
    ("ar", "وأكدت وزارة الخارجية البيلاروسية أنه لا وجود لمراكز شرطة في أي دولة."),
    ("zh", "白俄罗斯外交部说，在任何国家都不存在这样的警察站。"),
    ("ja", "ベラルーシ外務省は、そのような警察署はいかなる国にも存在しないと述べた。"),
    ("ko", "벨라루스 외무부는 그런 경찰서는 어느 나라에도 존재하지 않는다고 말했다."),
]


def denied(text: str, language: str) -> list[tuple[str | None, str | None]]:
    said = claims_of(LEADS[language] + text, Site, language)
    return [
        (claim.slots.country, claim.slots.city)
        for claim in said
        if isinstance(claim.slots, Site) and claim.polarity is Polarity.DENIED
    ]


@pytest.mark.parametrize(("language", "text"), DENIALS)
def test_what_the_accused_has_in_no_country_is_denied_everywhere(language: str, text: str) -> None:
    assert denied(text, language) == [(None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The Polish police said that it had not found such stations anywhere.",
        "The Belarusian foreign ministry said that it had never hurt anybody in any country.",
        "The Belarusian foreign ministry said that its embassies help citizens in any country.",
    ],
)
def test_what_a_host_has_not_found_or_is_no_office_is_not(text: str) -> None:
    assert (None, None) not in denied(text, "en")
