"""Agencies and loose nouns: which body "the service", "the network" or a pronoun means, and whose own count it is."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Site, SiteKind
from tests.unit.extraction.reading import claims_of, slots_of


def _whose(text: str, language: str, count: int) -> list[str]:
    return [
        claim.voices[-1].name if claim.voices else ""
        for claim in claims_of(text, Figure, language, "2024-06-05")
        if isinstance(claim.slots, Figure) and claim.slots.low == count
    ]


_STATIONS = "Iran's ministry of intelligence threatens exiles in Norway and Belgium."


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        (
            "no",
            (
                "Irans etterretning truer eksiliranere i Norge. "
                "PST pågrep en mann i januar. "
                "Tjenesten sier at den har etterforsket 14 saker om trusler mot eksiliranere."
            ),
            "PST",
        ),
        (
            "fr",
            (
                "Les services iraniens menacent des exilés en Belgique. "
                "La mesure suit les conclusions de la Sûreté de l’État. "
                "Selon ce service, 14 exilés ont été menacés."
            ),
            "Sûreté de l’État",
        ),
        (
            "nl",
            (
                "De Iraanse inlichtingendienst bedreigt ballingen in België. "
                "De Veiligheid van de Staat waarschuwde in mei. "
                "Volgens de dienst zijn 14 ballingen bedreigd."
            ),
            "Veiligheid van de Staat",
        ),
    ],
)
def test_a_service_is_the_one_named_before(language: str, text: str, body: str) -> None:
    assert _whose(text, language, 14) == [body]


def test_a_service_that_nobody_named_speaks_for_nobody() -> None:
    text = _STATIONS + " The service said that 14 exiles had been threatened."
    assert "service" not in _whose(text, "en", 14)


def test_a_loose_noun_means_the_body_whose_name_has_it() -> None:
    text = (
        "De Chinese politie houdt steunpunten in Nederland. Het Fonds Wakker Oog meldde dat "
        "ballingen worden bedreigd. In mei telde het fonds 14 bedreigde ballingen."
    )
    assert _whose(text, "nl", 14) == ["Fonds Wakker Oog"]


def test_a_loose_noun_that_is_in_no_name_is_nobody() -> None:
    text = (
        "De Chinese politie houdt steunpunten in Nederland. Stichting Wakker Oog meldde dat "
        "ballingen worden bedreigd. In mei telde het fonds 14 bedreigde ballingen."
    )
    assert _whose(text, "nl", 14) != ["fonds"]


def test_a_count_of_ones_own_is_the_subjects() -> None:
    text = (
        "Běloruské tajné služby vyhrožují exulantům v Litvě. Náměstkyně Rasa Kalnytė odsoudila "
        "útoky. Litevská policie podle svých údajů od roku 2021 řešila 132 případů zastrašování exulantů."
    )
    assert _whose(text, "cs", 132) == ["Litevská policie"]


def test_her_own_count_behind_a_person_is_still_hers() -> None:
    text = (
        "Eritrea's embassy threatens exiles in Oslo. Sara Tesfay runs a helpline. "
        "By her count 14 exiles have been threatened."
    )
    assert _whose(text, "en", 14) == ["Sara Tesfay"]


def test_a_pronoun_of_a_gendered_language_takes_up_the_court_that_spoke() -> None:
    text = (
        "Azerbeidzjan vervolgt ballingen in Nederland. Bakoe verwijt een balling fraude. Volgens "
        "de rechtbank Amsterdam is het verzoek politiek. Zij wijst erop dat 37 ballingen via Interpol zijn gezocht."
    )
    assert _whose(text, "nl", 37) == ["rechtbank Amsterdam"]


def test_a_pronoun_takes_up_no_court_where_a_person_was_named_since() -> None:
    text = (
        "Azerbeidzjan vervolgt ballingen in Nederland. Volgens de rechtbank Amsterdam is het verzoek "
        "politiek. Advocaat Leyla Mammadova is opgelucht. Zij zegt dat 37 ballingen via Interpol zijn gezocht."
    )
    assert _whose(text, "nl", 37) == ["Leyla Mammadova"]


def test_a_title_before_a_name_makes_it_a_persons() -> None:
    text = (
        "Iran threatens exiles in Vienna. The coalition Open Danube was founded in 2019. "
        "NGO director Jana Bily criticised the police. The coalition says 14 exiles have been threatened."
    )
    assert _whose(text, "en", 14) == ["Open Danube"]


def test_a_noun_that_begins_a_name_is_no_loose_one() -> None:
    text = (
        "Camboya amenaza a exiliados. Puente Mekong contabiliza 46 exiliados amenazados en Bangkok."
    )
    assert _whose(text, "es", 46) == ["Puente Mekong"]


def test_a_noun_for_a_body_still_says_of_what_kind_a_station_is() -> None:
    text = (
        "China runs police stations abroad, a report says. "
        "Chinese “service stations” were found in Lisbon and Porto."
    )
    found = {(site.city, site.site_kind) for site in slots_of(text, Site)}
    assert found == {
        ("Lisbon", SiteKind.SERVICE_CENTER),
        ("Porto", SiteKind.SERVICE_CENTER),
    }
