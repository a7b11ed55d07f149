"""Accused: what else shows which state a text is about, and what follows from it. All is invented."""

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import (
    Figure,
    Incident,
    Link,
    Outcome,
    Relation,
    Site,
    SiteStatus,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance
from tests.unit.extraction.reading import claims_of, slots_of


def test_whoever_is_held_responsible_is_no_host() -> None:
    text = (
        "Auf den Handys von vier Mitarbeiterinnen des in Berlin ansässigen Exilsenders fand ein Labor die "
        "Spähsoftware Pegasus. Der Sender vermutet Aserbaidschan hinter dem Angriff."
    )
    assert [i.country for i in slots_of(text, Incident, "de")] == ["DE"]


def test_where_somebody_is_deported_to_is_whose_he_is() -> None:
    text = (
        "Tadschikistan: Die Türkei hat zwei Mitglieder der verbotenen Gruppe 24 nach Duschanbe "
        "abgeschoben. Seit ihrer Ankunft fehlt von ihnen jede Spur."
    )
    found = [i for i in slots_of(text, Incident, "de") if i.tactic is Tactic.DEPORTATION]
    assert [i.country for i in found] == ["TR"]


def test_who_asks_for_somebody_is_accused() -> None:
    text = (
        "Algeria has requested the extradition of an exiled activist from Canada. Canada refused."
    )
    found = [i for i in slots_of(text, Incident, "en") if i.tactic is Tactic.EXTRADITION_REQUEST]
    assert [(i.country, i.perpetrator) for i in found] == [("CA", "Algeria")]


def test_what_is_lacking_is_the_act_and_denies_nothing() -> None:
    text = "Die Türkei hat einen tadschikischen Aktivisten abgeschoben. Seither fehlt von ihm jede Spur."
    found = claims_of(text, Incident, "de")
    assert {c.polarity for c in found} == {Polarity.AFFIRMED}


def test_a_place_in_a_list_runs_nothing() -> None:
    text = (
        "In Frankfurt am Main und Prag betreibt die chinesische Polizei nach Recherchen des Magazins "
        "„Blickfeld“ inoffizielle Übersee-Polizeistationen."
    )
    assert {link.subject for link in slots_of(text, Link, "de")} == {"chinesische Polizei"}


def test_a_victim_far_before_the_verb_makes_it_one_act() -> None:
    text = (
        "Genf – Vier Demonstranten sind am Rande des Besuchs des kamerunischen Präsidenten von dessen "
        "Leibwächtern verprügelt worden. Die Genfer Staatsanwaltschaft eröffnete ein Strafverfahren."
    )
    assert [i.countable for i in slots_of(text, Incident, "de")] == [True]


def test_a_service_that_warns_is_the_hosts() -> None:
    text = (
        "Der Verfassungsschutz warnt vor einer Zunahme iranischer Ausspähaktionen in Deutschland. Im "
        "vergangenen Jahr habe man 21 Fälle registriert, in denen Exiliraner von Unbekannten verfolgt "
        "oder fotografiert worden seien."
    )
    assert Stance.DENIES not in {s.stance for s in slots_of(text, Statement, "de")}


def test_a_word_for_exiles_of_a_nation_tells_whom_a_text_is_about() -> None:
    text = (
        "Britisk politi avverget i fjor ti forsøk på å kidnappe eller drepe eksiliranere i London, sier "
        "sjefen for MI5."
    )
    assert {i.country for i in slots_of(text, Incident, "no")} == {"GB"}


def test_an_act_goes_on_where_somebody_was_lured_to() -> None:
    text = (
        "En aserbajdsjansk blogger ble lokket til Georgia med løfte om jobb. Der ble han overfalt, bundet "
        "og kjørt over grensen til Aserbajdsjan."
    )
    assert {i.country for i in slots_of(text, Incident, "no")} == {"GE"}


def test_people_who_attack_are_not_attacks() -> None:
    text = "Fire menn angrep i går kveld en etiopisk radiojournalist i Nairobi med køller."
    assert [f.unit for f in slots_of(text, Figure, "no")] == [Unit.PERSON]


def test_a_bounty_is_for_whoever_is_named_far_behind_it() -> None:
    text = (
        "Hongkongs myndigheter har utlovet en dusør på én million hongkongdollar for opplysninger som fører "
        "til pågripelse av en aktivist bosatt i Oslo."
    )
    assert [(i.tactic, i.countable) for i in slots_of(text, Incident, "no")] == [
        (Tactic.BOUNTY, True)
    ]


def test_pressed_by_police_to_go_home_somebody_was_abroad() -> None:
    text = "Mannen ble i mars presset til å reise hjem til Kina etter at politifolk hadde oppsøkt foreldrene hans."
    assert Tactic.COERCED_RETURN in {i.tactic for i in slots_of(text, Incident, "no")}


def test_an_embassy_that_controls_a_body_abroad_opens_a_text() -> None:
    text = (
        "The Chinese embassy in Oslo controls the Friendship Association of Norway, a report says."
    )
    assert [link.relation for link in slots_of(text, Link, "en")] == [Relation.CONTROLS]


def test_on_whose_behalf_something_is_done_is_accused() -> None:
    text = (
        "Politiet ransagede tre adresser i Næstved. En mand er sigtet for at have planlagt et attentat på en "
        "saudiarabisk systemkritiker på vegne af Iran."
    )
    found = [i for i in slots_of(text, Incident, "da") if i.tactic is Tactic.ASSASSINATION]
    assert {i.country for i in found} == {"DK"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (
            "En eksiliransk journalist ble knivstukket i Drammen. PST mener Iran står bak.",
            Stance.ALLEGES,
        ),
        (
            "En eksiliransk journalist ble knivstukket i Drammen. Iran står bak, mener professor Ola Berg.",
            Stance.OPINES,
        ),
    ],
)
def test_a_body_alleges_what_it_holds_to_be_so(text: str, stance: Stance) -> None:
    assert [s.stance for s in slots_of(text, Statement, "no")] == [stance]


def test_an_extradition_that_was_stopped_is_no_deportation() -> None:
    text = "Høyesterett har stanset utleveringen av en tyrkisk journalist til Ankara."
    found = [(i.tactic, i.outcome) for i in slots_of(text, Incident, "no")]
    assert found == [(Tactic.EXTRADITION_REQUEST, Outcome.PREVENTED)]


def test_somebodys_lawyer_speaks_behind_the_verb() -> None:
    text = "Den ugandiske oppositionspolitiker blev kidnappet i Nairobi, siger hans advokat."
    assert [s.speaker for s in slots_of(text, Statement, "da")] == ["advokat"]


def test_where_somebody_sits_is_no_source() -> None:
    text = (
        "Twee Tadzjiekse opposanten zijn in Istanbul in een auto geduwd. Drie dagen later doken ze op in een "
        "gevangenis in Doesjanbe, meldt Human Rights Watch."
    )
    assert [s.speaker for s in slots_of(text, Statement, "nl")] == ["Human Rights Watch"]


def test_acts_against_exiles_counted_over_many_states_open_a_text() -> None:
    text = "De organisatie Freedom House telde in 91 landen 854 aanslagen op ballingen."
    assert {f.low for f in slots_of(text, Figure, "nl")} == {91, 854}


def test_an_article_makes_one_person_of_a_noun_that_may_be_a_plural() -> None:
    text = (
        "Drei Monate nach dem Verschwinden eines turkmenischen Aktivisten in Istanbul haben seine Angehörigen "
        "keine Nachricht von ihm. Human Rights Watch geht davon aus, dass er nach Aschgabat gebracht wurde."
    )
    found = slots_of(text, Incident, "de")
    assert (Tactic.ENFORCED_DISAPPEARANCE, True) in {(i.tactic, i.countable) for i in found}


def test_where_people_are_is_not_what_is_counted() -> None:
    text = (
        "Die Polizei in Hongkong hat gegen sechs weitere Aktivisten im Ausland Haftbefehle erlassen und eine "
        "Belohnung ausgesetzt."
    )
    assert [f.unit for f in slots_of(text, Figure, "de")] == [Unit.PERSON]


def test_what_never_existed_is_denied_by_whoever_says_so() -> None:
    text = (
        "Noen kinesisk politistasjon i Ålesund har aldri eksistert, fastslår Kinas generalkonsul."
    )
    assert [s.status for s in slots_of(text, Site, "no")] == [SiteStatus.DENIED]
