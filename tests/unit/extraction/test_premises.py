"""Rooms under any noun are sites where the text ties them to an organ of the accused state, and only there."""

from __future__ import annotations

import pytest

from longarm.model.slots import Site, SiteKind
from tests.unit.extraction.reading import slots_of

ACT = {
    "de": "Eine eritreische Exiljournalistin wurde in Uppsala verprügelt, nachdem Eritreas Botschaft ihre Familie "
    "bedroht hatte. ",
    "en": "An exiled Eritrean journalist was beaten in Uppsala after the embassy of Eritrea threatened his family. ",
    "es": "Un periodista eritreo en el exilio fue golpeado en Upsala después de que la embajada de Eritrea amenazara a "
    "su familia. ",
    "fr": "Un journaliste érythréen en exil a été frappé à Uppsala après que l'ambassade d'Érythrée a menacé sa "
    "famille. ",
    "ru": "Эритрейский журналист в изгнании был избит в Уппсале после того, как посольство Эритреи угрожало его "
    "семье. ",
    "zh": "厄立特里亚流亡记者在乌普萨拉遭人殴打，此前厄立特里亚大使馆曾威胁他的家人。",
}


def cities(said: str, language: str = "en") -> list[str | None]:
    """Return the cities of the sites of a text about an act, sorted, all of which are of the kind `other`."""
    sites = slots_of(ACT[language] + said, Site, language)
    assert {site.site_kind for site in sites} <= {SiteKind.OTHER}
    return sorted((site.city for site in sites), key=str)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("A villa in Tampere is rented by the Eritrean embassy.", "en"),
        ("The back room of a café in Tampere belongs to the Eritrean embassy.", "en"),
        ("Die eritreische Botschaft finanziert einen Ringerklub in Tampere.", "de"),
        ("Un piso en Tampere servía de base a la embajada de Eritrea.", "es"),
        ("L'ambassade d'Érythrée finance un club de lutte à Tampere.", "fr"),
        ("Квартира в Тампере принадлежит посольству Эритреи.", "ru"),
        ("坦佩雷的一套公寓由厄立特里亚大使馆租用。", "zh"),
        ("A hall in Tampere is controlled by Eritrea's interior ministry.", "en"),
        ("The state security ministry maintains a flat in Tampere.", "en"),
        ("The Eritrean embassy runs a flat in Tampere where students are questioned.", "en"),
        ("The Eritrean embassy runs a club in Tampere and threatens exiles from there.", "en"),
    ],
)
def test_rooms_tied_to_an_organ_are_a_site(said: str, language: str) -> None:
    assert cities(said, language) == ["Tampere"]


@pytest.mark.parametrize(
    "said",
    [
        "A villa in Tampere is rented by a bank.",
        "He keeps a café in Tampere.",
        "The Eritrean embassy wrote to the owner of a café in Tampere.",
        "On behalf of the Eritrean embassy two men set fire to a house in Tampere.",
        "The Eritrean embassy rents the flat of a dissident in Tampere.",
        "A club in Tampere is controlled by Finland's interior ministry.",
        "The villa belongs to the Eritrean embassy, says the Security Service in Tampere.",
    ],
)
def test_other_rooms_are_none(said: str) -> None:
    assert cities(said) == []


def test_all_of_them_in_the_next_sentence_means_those_just_told_of() -> None:
    rooms = "We know of a counter in Tampere and a flat in Turku. "
    assert cities(rooms + "All are run by the Eritrean ruling party.") == ["Tampere", "Turku"]
    assert cities(rooms + "All are run by a bank.") == []


def test_one_more_soon_after_is_one_too() -> None:
    tied = "A villa in Tampere is run by the Eritrean embassy. "
    assert cities(tied + "A second flat in Turku has a red door.") == ["Tampere", "Turku"]
    assert cities(tied + "A flat in Turku has a red door.") == ["Tampere"]
    assert cities(tied + "A second flat of a dissident in Turku has a red door.") == ["Tampere"]


def test_what_is_tied_keeps_further_ones() -> None:
    tied = "The bookshop is run by the Eritrean embassy. "
    assert cities(tied + "The same bookshop pays for a gym in Turku.") == ["Turku"]


def test_a_name_beside_a_city_is_told_of_in_the_next_sentence() -> None:
    named = "The men were often seen at “Café Massawa” in Tampere. "
    assert cities(named + "The firm is run by the Eritrean embassy.") == ["Tampere"]
    assert cities(named + "The firm is run by a bank.") == []


def test_a_noun_with_a_city_of_its_own_says_nothing_about_the_same_noun_elsewhere() -> None:
    tied = "A club in Tampere is run by the Eritrean embassy. "
    assert cities(tied + "He met friends at a club in Turku.") == ["Tampere"]


@pytest.mark.parametrize(
    ("language", "said", "city"),
    [
        (
            "en",
            "The club in Izmir, where the Eritrean consulate had migrants spied on, is shut.",
            "İzmir",
        ),
        (
            "de",
            "In der Wohnung in Graz, wo der eritreische Geheimdienst Exilanten ausspäht, wird gekocht.",
            "Graz",
        ),
        (
            "fr",
            "L'appartement de Gand, où les services érythréens surveillent des exilés, est petit.",
            "Ghent",
        ),
        (
            "es",
            "El club de Valencia, en el que el consulado eritreo vigila a exiliados, está lleno.",
            "Valencia",
        ),
    ],
)
def test_what_an_organ_does_there_ties_premises_to_it(language: str, said: str, city: str) -> None:
    assert cities(said, language) == [city]


def test_where_somebody_is_hurt_is_no_site() -> None:
    said = "In a club in Izmir, where guards of the Eritrean consulate beat an exile, a concert went on."
    assert cities(said) == []
