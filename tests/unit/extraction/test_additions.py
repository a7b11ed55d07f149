"""Additions: counts that add to others, told by "more than", "also" and "still". All counts are invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Qualifier
from tests.unit.extraction.reading import slots_of

LEADS = {
    "en": "The NGO Lantern Watch says China forced exiles to return against their will. ",
    "de": "Die NGO Laternenwacht wirft China vor, Exilanten gegen ihren Willen zurückgebracht zu haben. ",
    "es": "La ONG Vigía Clara acusa a China de obligar a exiliados a regresar contra su voluntad. ",
    "nl": "De ngo Lantaarnwacht zegt dat China geheime politiebureaus in het buitenland heeft. ",
    "pl": "Organizacja Latarnia twierdzi, że Chiny zmuszały emigrantów do powrotu. ",
    "ru": "Организация «Маяк» обнаружила тайные полицейские участки Китая за рубежом. ",
    "sv": "Organisationen Lyktvakten har hittat hemliga kinesiska polisstationer utomlands. ",
    "hu": "A Lámpás Figyelő nevű szervezet szerint Kína titkos rendőrőrsöket tart fenn külföldön. ",
}


def added(text: str, language: str) -> dict[float | None, bool]:
    """Return the numbers of a text, each with whether it adds to another."""
    found = slots_of(LEADS[language] + text, Figure, language)
    return {each.low: each.qualifier is Qualifier.ADDITIONAL for each in found}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It has counted 148 incidents, 52 more than in March."),
        ("de", "Sie hat 148 Fälle gezählt, 52 mehr als im März."),
        ("es", "Ha contado 148 casos, 52 más que en marzo."),
        ("pl", "Naliczyła 148 przypadków, o 52 więcej niż w marcu."),
        ("ru", "Она насчитала 148 случаев, на 52 больше, чем в марте."),
        ("sv", "Den har räknat 148 fall, 52 fler än i mars."),
    ],
)
def test_more_than_before_is_an_addition_to_what_was_counted(language: str, text: str) -> None:
    assert added(text, language) == {148: False, 52: True}


def test_more_than_with_a_number_behind_it_is_a_bound() -> None:
    assert added("It has counted 148 incidents, more than 40 of them in Poland.", "en") == {
        148: False,
        40: False,
    }


@pytest.mark.parametrize(
    ("language", "before", "text"),
    [
        ("de", "Sie zählte 30 Fälle. ", "Hinzu kommen 12 Fälle aus dem Vorjahr."),
        ("pl", "Naliczyła 30 przypadków. ", "Ponadto odnotowała 12 przypadków nacisku."),
        ("sv", "Den räknade 30 fall. ", "Dessutom registrerades 12 fall."),
    ],
)
def test_also_adds_only_where_the_same_has_been_counted(
    language: str, before: str, text: str
) -> None:
    assert added(before + text, language)[12]
    assert not added(text, language)[12]


def test_still_is_more_but_not_where_a_date_opens_its_clause() -> None:
    assert not added("In mei telde zij nog 38 bureaus in 17 landen.", "nl")[38]
    assert added("Zij vond nog 38 bureaus in 17 landen.", "nl")[38]
    assert not added("Májusban még 38 őrsről szólt 17 országban.", "hu")[38]
