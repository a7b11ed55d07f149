"""Accused: what else shows which state a text is about, and what follows from it. All is invented."""

from longarm.model.claim import Polarity
from longarm.model.slots import Incident, Link, Statement, Tactic
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
