"""News in brief: a host's own police station between a burglary and an embassy's visas tells of nothing abroad."""

from __future__ import annotations

import pytest

from longarm.stages.extraction import extract
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read

BRIEF = {
    "en": "Two men were charged with theft in Linz; they had taken bicycles from cellars. The Kazakh embassy in "
    "Vienna denied that fees for passports would rise. Prague recorded fewer burglaries, and another police station "
    "is to open by the river.",
    "fr": "Deux hommes ont été inculpés de vol à Linz : ils avaient pris des vélos. L'ambassade du Kazakhstan à "
    "Ottawa a démenti que les visas vont augmenter. Prague a connu moins de cambriolages, et un autre commissariat "
    "ouvre près de la rivière.",
    "cs": "Dva muži byli v Linci obžalováni z krádeže; odnesli jízdní kola. Kazašské velvyslanectví v Ottawě "
    "popřelo, že víza zdraží. Praha zaznamenala méně vloupání a u řeky se má otevřít další policejní stanice.",
}
ABROAD = {
    "en": "The Kazakh embassy in Vienna denied that it runs an overseas police station. "
    "Another police station of Kazakhstan was found in Graz, beside a shop for bicycles where burglaries are common.",
    "fr": "L'ambassade du Kazakhstan à Vienne a démenti gérer un poste de police clandestin. Un autre poste de "
    "police kazakh a été trouvé à Graz, près d'un magasin de vélos où les cambriolages sont fréquents.",
    "cs": "Kazašské velvyslanectví ve Vídni popřelo, že provozuje tajnou policejní stanici. Další policejní "
    "stanice Kazachstánu byla nalezena ve Štýrském Hradci vedle prodejny, kde se prodávají jízdní kola.",
}


@pytest.mark.parametrize("language", sorted(BRIEF))
def test_a_police_station_among_burglaries_is_the_hosts_own(language: str) -> None:
    assert extract(read(BRIEF[language], language)) == ()


@pytest.mark.parametrize("language", sorted(ABROAD))
def test_a_station_of_another_state_is_read_beside_burglaries(language: str) -> None:
    assert extract(read(ABROAD[language], language))


def test_a_denial_about_citizens_abroad_is_read() -> None:
    text = (
        "The foreign ministry rejected what a group says of Egyptians abroad. Talk of 211 citizens who were refused "
        "a passport is invented, the Egyptian ministry said."
    )
    assert extract(read(text, "en"))


def test_a_convention_is_no_government() -> None:
    text = (
        "The ministry said that its missions work under the Vienna Convention. Vienna Convention or not, agents "
        "threatened two exiles in Paris."
    )
    reading = read_through(read(text, "en"))
    assert reading is not None
    assert "AT" not in reading.accused
    assert "AT" not in {place.country for step in reading.steps for place in step.places}
