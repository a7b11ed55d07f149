"""Names of things that a text counts over states and puts in cities: facilities under any noun. All are invented."""

from __future__ import annotations

import pytest

from longarm.languages.pack import HOME
from longarm.model.slots import Figure, Site, Unit
from longarm.stages.extraction.keepers.coined import read_with_coined
from longarm.stages.extraction.passages.passage import glance, prepare
from tests.unit.extraction.reading import slots_of

DESKS = {
    "en": (
        "Eritrea collects a levy from its exiles. The Lantern Register has counted 44 levy desks in 14 countries. "
        "Whoever refuses is denied a passport. The levy desk in Rotterdam stands behind a grocer's. Another levy "
        "desk in Bologna was closed by the city. The embassy in Rome denies that the desks exist."
    ),
    "de": (
        "Eritrea treibt von Exilanten eine Steuer ein. Das Wolga-Register zählt 44 Kassenstellen in 14 Ländern. "
        "Wer nicht zahlt, bekommt keinen Pass. Die Kassenstelle in Rotterdam liegt hinter einem Laden. Eine zweite "
        "Kassenstelle in Bologna wurde von der Stadt geschlossen. Die Botschaft in Rom bestreitet das."
    ),
    "fr": (
        "L'Érythrée prélève une taxe sur ses exilés. Le Registre Volga a recensé 44 points de perception dans 14 "
        "pays. Qui refuse n'obtient pas de passeport. Le point de perception de Rotterdam se trouve derrière une "
        "épicerie. Le point de perception à Bologne a été fermé. L'ambassade à Rome dément leur existence."
    ),
}


@pytest.mark.parametrize("language", sorted(DESKS))
def test_what_is_counted_over_states_and_stands_in_cities_is_a_facility(language: str) -> None:
    figures = slots_of(DESKS[language], Figure, language)
    assert (44, Unit.SITE) in {(figure.low, figure.unit) for figure in figures}
    cities = {site.city for site in slots_of(DESKS[language], Site, language)}
    assert {"Rotterdam", "Bologna"} <= cities


def test_what_stands_in_no_city_is_none() -> None:
    text = (
        "Eritrea threatens its exiles. The Lantern Register has counted 44 levy letters in 14 countries. Whoever "
        "refuses is denied a passport. A levy letter reached a baker. The embassy in Rome denies the letters."
    )
    assert not [f for f in slots_of(text, Figure) if f.low == 44 and f.unit is Unit.SITE]


def test_what_takes_place_in_cities_is_none() -> None:
    text = (
        "Eritrean exiles held 44 rallies in 14 countries, the Lantern Register says. The rally in Berlin and the rally "
        "in Paris were peaceful. Eritrea's embassy threatened exiles who took part."
    )
    assert not [f for f in slots_of(text, Figure) if f.low == 44 and f.unit is Unit.SITE]


def test_rooms_that_are_somewhere_a_forces_are_its_facilities() -> None:
    text = (
        "The Lantern Register has visited 29 reception rooms in 11 countries. The undeclared rooms of the Belarusian "
        "KGB are where exiles are threatened. Belarus denies that there are any."
    )
    assert (29, Unit.SITE) in {(f.low, f.unit) for f in slots_of(text, Figure)}


def test_the_noun_that_a_compound_ends_in_means_the_same_rooms() -> None:
    text = (
        "Das Wolga-Register hat 47 Diensträume des vietnamesischen Ministeriums für Öffentliche Sicherheit in 19 "
        "Ländern gezählt. Im Frühjahr hatte die Liste 31 Räume in 14 Ländern umfasst. Exilanten werden dort bedroht."
    )
    figures = slots_of(text, Figure, "de")
    assert {(47, Unit.SITE), (31, Unit.SITE)} <= {(figure.low, figure.unit) for figure in figures}


def test_a_coined_name_leaves_the_order_of_what_is_known_as_it_was() -> None:
    passage = prepare(glance(DESKS["en"], "en", HOME), None)
    coined, _ = read_with_coined(passage)
    known = set(passage.mentions)
    assert len(coined.mentions) > len(passage.mentions)
    assert [each for each in coined.mentions if each in known] == list(passage.mentions)
