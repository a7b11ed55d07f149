"""Whose an authority is, and which one acts: a ministry is of the state in whose capital it sits. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Action, Response
from tests.unit.extraction.reading import slots_of

SUMMONED = {
    "cs": (
        "Bělorusko sleduje své exulanty. Varšavské ministerstvo zahraničí si předvolalo běloruského "
        "velvyslance kvůli výhrůžným dopisům emigrantovi v Gdaňsku."
    ),
    "de": (
        "Belarus bespitzelt seine Bürger im Ausland. Das Außenministerium in Warschau bestellte den "
        "belarussischen Botschafter wegen der Drohbriefe an einen geflohenen Dirigenten in Danzig ein."
    ),
    "hu": (
        "Belarusz külföldön is üldözi bírálóit. A varsói külügyminisztérium bekérette a belarusz "
        "nagykövetet egy gdański emigráns karmesternek küldött fenyegető levelek miatt."
    ),
    "nl": (
        "Belarus bespioneert burgers in het buitenland. Het ministerie van Buitenlandse Zaken in "
        "Warschau heeft de ambassadeur van Belarus ontboden vanwege dreigbrieven aan een gevluchte "
        "dirigent in Gdansk."
    ),
    "sv": (
        "Belarus spionerar på landsflyktiga. Utrikesministeriet i Warszawa kallade upp Belarus "
        "ambassadör efter hotbreven till en dirigent i exil i Gdansk."
    ),
    "tr": (
        "Belarus sürgündeki muhalifleri izliyor. Varşova'daki Dışişleri Bakanlığı, Gdansk'taki bir "
        "sürgüne gönderilen tehdit mektupları nedeniyle Belarus büyükelçisini çağırdı."
    ),
}


@pytest.mark.parametrize("language", sorted(SUMMONED))
def test_a_ministry_is_of_the_state_whose_capital_it_sits_in(language: str) -> None:
    found = slots_of(SUMMONED[language], Response, language, "2024-06-01")
    assert [(a.action, a.country) for a in found] == [(Action.SUMMONS, "PL")]


def test_a_ministry_of_ones_own_is_no_other_states_where_that_is_only_named() -> None:
    text = (
        "Belarus bespitzelt seine Bürger im Ausland. Das Außenministerium bestellte den "
        "belarussischen Botschafter ein, nachdem ein geflohener Dirigent in Warschau und eine "
        "Geigerin in Leipzig bedroht worden waren."
    )
    assert "PL" not in {a.country for a in slots_of(text, Response, "de", "2024-06-01")}


def test_a_town_that_is_no_capital_is_no_ministrys_seat() -> None:
    text = (
        "Bělorusko sleduje své exulanty. Po útoku v Gdaňsku ministerstvo zahraničí v Praze předvolalo "
        "běloruského velvyslance."
    )
    found = slots_of(text, Response, "cs", "2024-06-01")
    assert [(a.action, a.country) for a in found] == [(Action.SUMMONS, "CZ")]


CHARGED = {
    "da": (
        "Usbekistan truer journalister i udlandet. Den italienske anklagemyndighed har rejst tiltale mod "
        "en usbekisk chauffør for trusler mod en eksiljournalist i Bologna."
    ),
    "tr": (
        "Özbekistan sürgündeki muhalifleri izliyor. Bologna Savcılığı, sığınmacıların adreslerini satan "
        "bir tercüman hakkında casusluktan iddianame düzenledi."
    ),
}


@pytest.mark.parametrize("language", sorted(CHARGED))
def test_whoever_writes_a_charge_acts_and_not_the_paper(language: str) -> None:
    found = slots_of(CHARGED[language], Response, language, "2024-06-01")
    assert [(a.action, a.country) for a in found] == [(Action.CHARGE, "IT")]
    assert not any("tiltale" in (a.actor or "") or "iddianame" in (a.actor or "") for a in found)
