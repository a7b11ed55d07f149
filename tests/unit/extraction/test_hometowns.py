"""Bodies told of by a noun and their town's adjective, names of two words with one capital. All names are invented."""

from __future__ import annotations

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Figure, Incident, Site
from longarm.stages.extraction.counts.whose import LIKELY_SOURCE
from tests.unit.extraction.reading import claims_of, slots_of


def voices_of(text: str, language: str) -> set[tuple[str, str]]:
    return {
        (voice.name, voice.type.value)
        for claim in claims_of(text, Figure, language)
        for voice in claim.voices
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon l'association lisboète Quai Ouvert, l'Iran a 14 commissariats au Portugal."),
        ("es", "Según la organización vienesa Muelle Norte, Irán tiene 14 comisarías en Austria."),
        (
            "it",
            "Secondo l'organizzazione viennese Molo Nord, l'Iran ha 14 stazioni di polizia clandestine a Graz.",
        ),
        ("pt", "Segundo a organização lisboeta Cais Norte, o Irão tem 14 esquadras na Áustria."),
        ("nl", "Volgens de Lissabonse stichting Vrije Kade heeft Iran 14 geheime politiebureaus."),
        (
            "de",
            "Die Lissabonner Organisation Freier Kai kommt auf 14 Polizeistationen Irans in Portugal.",
        ),
        (
            "hu",
            "Irán 14 titkos rendőrállomást működtet – állítja a bécsi Szabad Rakpart szervezet.",
        ),
        ("tr", "Viyana merkezli Kuzey İskele örgütüne göre İran'ın 14 gizli polis karakolu var."),
        (
            "cs",
            "Lisabonské sdružení Volný přístav uvádí, že Írán má v Portugalsku 14 tajných policejních stanic.",
        ),
    ],
)
def test_a_body_is_heard_past_the_adjective_of_its_town(language: str, text: str) -> None:
    names = {
        "fr": "Quai Ouvert",
        "es": "Muelle Norte",
        "it": "Molo Nord",
        "pt": "Cais Norte",
        "nl": "Vrije Kade",
        "de": "Freier Kai",
        "hu": "Szabad Rakpart",
        "tr": "Kuzey İskele",
        "cs": "Volný přístav",
    }
    assert voices_of(text, language) == {(names[language], "organization")}


def test_an_adjective_with_a_capital_is_no_name_before_its_noun() -> None:
    text = (
        "Sendiráð Írans í Ósló hafnar því að fylgst sé með Kúrdum. Tilefnið er skýrsla sem "
        "Kúrdneska félagið á Íslandi kynnti. Þar segir að nöfn 54 félagsmanna hafi ratað í "
        "ákæruskjal. Kúrdi var handtekinn á flugvellinum í Teheran 18. júlí."
    )
    assert "Kúrdneska" not in {name for name, _ in voices_of(text, "is")}


def test_a_stations_town_is_not_a_broadcasters_home() -> None:
    text = (
        "Podle sdružení Volný přístav fungovala v Česku tajná policejní stanice Íránu. Ostravská "
        "stanice byla v květnu zavřena."
    )
    assert "Ostrava" in {site.city for site in slots_of(text, Site, "cs")}


def test_a_verb_behind_a_noun_makes_no_body_of_whom_it_names() -> None:
    text = (
        "L'organisation accuse Ana Duval. Selon l'organisation, l'Iran a 14 commissariats "
        "clandestins au Portugal."
    )
    assert ("Ana Duval", "organization") not in voices_of(text, "fr")


def test_a_name_of_two_words_is_found_in_other_cases_too() -> None:
    text = (
        "Lisabonské sdružení Volný přístav uvádí, že Írán má v Portugalsku 14 tajných policejních stanic. "
        "Podle Volného přístavu přibylo 5 tajných policejních stanic."
    )
    assert {name for name, _ in voices_of(text, "cs")} == {"Volný přístav"}


def test_a_surname_takes_no_noun_with_it() -> None:
    text = "Podle sdružení má Írán v Portugalsku 14 tajných policejních stanic. Ministr Novotný dodal, že jich má 15."
    assert "Novotný dodal" not in {name for name, _ in voices_of(text, "cs")}


def test_a_title_in_quotes_is_nobodys_name() -> None:
    text = (
        "Irán 14 titkos rendőrállomást működtet – állítja a bécsi Szabad Rakpart szervezet "
        "„A hetes folyosó” című jelentésében. A jelentés szerint 30 embert kényszerítettek "
        "hazatérésre."
    )
    assert {name for name, _ in voices_of(text, "hu")} == {"Szabad Rakpart"}


def test_an_article_parts_a_body_from_a_name_that_is_not_its_own() -> None:
    text = (
        "Iran heeft volgens de stichting Vrije Kade 14 geheime politiebureaus in Graz. "
        "Op 88 telefoons trof volgens de organisatie de software Glimworm iemand aan."
    )
    assert {name for name, _ in voices_of(text, "nl")} == {"Vrije Kade"}


def test_whom_a_minister_told_is_not_who_told_it() -> None:
    text = (
        "Iran heeft geheime politiebureaus in Graz en Linz. De minister van Buitenlandse Zaken "
        "heeft de Iraanse ambassadeur meegedeeld dat het geheime politiebureau in Graz dicht moet."
    )
    voices = {v.name for c in claims_of(text, Site, "nl") for v in c.voices}
    assert voices == {"minister van Buitenlandse Zaken"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "A Zagreb group called Open Quay says that Iran runs 14 police stations in Austria.",
        ),
        (
            "hu",
            "Az Open Quay nevű zágrábi szervezet szerint Irán 14 titkos rendőrállomást tart fenn.",
        ),
    ],
)
def test_where_a_body_is_at_home_is_no_place_of_a_station(language: str, text: str) -> None:
    assert "Zagreb" not in {site.city for site in slots_of(text, Site, language)}


def test_in_a_town_groups_may_have_found_one() -> None:
    text = (
        "Iran runs secret police stations in Austria and Croatia, say groups of exiles. "
        "A secret police station of Iran in Zagreb was closed."
    )
    assert "Zagreb" in {site.city for site in slots_of(text, Site, "en")}


def test_a_sentence_that_a_dash_leaves_open_is_the_word_of_the_next() -> None:
    told = "イランの秘密警察署は9か国の14か所に上る{}。市民団体「自由港記録」が報告書を公表した。"
    assert {name for name, _ in voices_of(told.format("――"), "ja")} == {"自由港記録"}
    likely = claims_of(told.format(""), Figure, "ja")
    assert LIKELY_SOURCE in likely[0].reasons


def test_a_hedged_count_of_people_goes_on_with_who_reported() -> None:
    text = (
        "Iran houdt in het buitenland 14 geheime politiebureaus in 9 landen. Dat stelt de stichting "
        "Vrije Kade in een rapport.\n\nZeker 27 mensen {}."
    )
    hedged = text.format("zouden sinds 2016 zijn gedwongen om terug te keren")
    plain = text.format("werden sinds 2016 gedwongen om terug te keren")
    counts = {
        told: [
            [voice.name for voice in claim.voices]
            for claim in claims_of(told, Figure, "nl")
            if isinstance(claim.slots, Figure) and claim.slots.low == 27
        ]
        for told in (hedged, plain)
    }
    assert counts == {hedged: [["Vrije Kade"]], plain: [[]]}


def test_whose_inquiry_it_is_says_nothing_of_the_station() -> None:
    text = (
        "Iran heeft volgens de stichting Vrije Kade geheime politiebureaus in Graz en Linz. "
        "Naar het geheime politiebureau in Wels loopt een onderzoek van het Openbaar Ministerie."
    )
    voices = {v.name for c in claims_of(text, Site, "nl") for v in c.voices}
    assert "Openbaar Ministerie" not in voices


def test_a_verbs_particle_ends_a_sentence() -> None:
    text = (
        "Irán titkos rendőrállomásait egyetlen államnak sem jelentették be. A szervezet Ausztriában "
        "három titkos rendőrállomásról tud, kettőről Grazban és egyről Linzben."
    )
    denied = [c for c in claims_of(text, Site, "hu") if c.polarity is Polarity.DENIED]
    assert denied == []


def test_a_preposition_behind_a_city_opens_no_name() -> None:
    text = (
        "Usbekistan verfolgt Kritiker im Ausland. Am 3. Mai 2024 wurde eine Exiljournalistin in "
        "Rotterdam von der U-Bahn bis nach Hause verfolgt."
    )
    acts = [act for act in slots_of(text, Incident, "de", "2024-06-01") if act.countable]
    assert [(act.country, act.city) for act in acts] == [("NL", "Rotterdam")]
