"""News in brief: a host's own police station, a burglary and an embassy's fees in one paragraph tell of nothing abroad."""

from __future__ import annotations

import pytest

from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read

BRIEF = {
    "en": "The Kazakh embassy in Vienna denied that fees for passports would rise. Two men were charged with theft in Linz; "
    "they had taken bicycles from cellars. Graz recorded fewer burglaries, and another police station opens by the river.",
    "fr": "L'ambassade du Kazakhstan à Vienne a démenti une hausse des tarifs. Deux hommes ont été inculpés de vol à Linz : ils "
    "avaient pris des vélos dans des caves. Graz a connu moins de cambriolages, et un autre commissariat ouvre près de la rivière.",
    "cs": "Kazašské velvyslanectví ve Vídni popřelo, že poplatky zdraží. Dva muži byli v Linci obžalováni z krádeže; odnesli jízdní "
    "kola ze sklepů. Štýrský Hradec zaznamenal méně vloupání a u řeky se otevře další policejní stanice.",
}
ABROAD = {
    "en": "The Kazakh embassy in Vienna denied that it runs an overseas police station. "
    "Another police station of Kazakhstan was found in Graz, beside a shop for bicycles where burglaries are common.",
    "fr": "L'ambassade du Kazakhstan à Vienne a démenti gérer un poste de police clandestin. Un autre poste de police kazakh "
    "a été trouvé à Graz, près d'un magasin de vélos où les cambriolages sont fréquents.",
    "cs": "Kazašské velvyslanectví ve Vídni popřelo, že provozuje tajnou policejní stanici. Další policejní stanice Kazachstánu "
    "byla nalezena ve Štýrském Hradci vedle prodejny, kde se prodávají jízdní kola a kde je hodně vloupání.",
}


@pytest.mark.parametrize("language", sorted(BRIEF))
def test_a_police_station_among_burglaries_is_the_hosts_own(language: str) -> None:
    assert extract(read(BRIEF[language], language)) == ()


@pytest.mark.parametrize("language", sorted(ABROAD))
def test_a_station_of_another_state_is_read_beside_burglaries(language: str) -> None:
    assert extract(read(ABROAD[language], language))
