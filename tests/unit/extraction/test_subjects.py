"""Who is the subject of a verb of saying, and what a short text must have to be about the subject. All is invented."""

import pytest

from longarm.model.slots import Figure, Incident, Site, Statement
from longarm.model.voice import Stance
from longarm.stages.extraction.passages.passage import glance, prepare
from tests.unit.extraction.reading import claims_of, slots_of

COUNT = "China runs 31 secret police stations in 12 countries"


def speakers(text: str, language: str = "en") -> dict[str, str]:
    return {slots.speaker: slots.stance for slots in slots_of(text, Statement, language)}


def test_a_parenthesis_with_as_gives_the_source() -> None:
    text = "That agents in Lyon threatened a Belarusian exile, as the Lantern Institute claims, is absurd."
    assert "Lantern Institute" in speakers(text)


def test_a_relative_clause_speaks_of_whom_it_follows() -> None:
    text = f"The Lantern Institute reported that {COUNT}. Ministers heard the Chinese ambassador, who denied it."
    assert speakers(text)["Chinese ambassador"] is Stance.DENIES


def test_who_is_named_inside_a_quotation_has_not_said_it() -> None:
    text = (
        "Mara Quint leads the NGO Lantern Watch. A Belarusian exile was abducted in Lyon, said Mara Quint."
        ' "They act for the ministry," she said.'
    )
    assert set(speakers(text)) == {"Mara Quint"}


def test_a_verb_without_a_subject_goes_on_with_who_spoke() -> None:
    text = (
        "A advogada Inês Faro disse que um exilado bielorrusso foi raptado em Lisboa por agentes de Minsk. "
        "Só neste ano, recorda, 14 exilados bielorrussos receberam ameaças."
    )
    (figure,) = claims_of(text, Figure, "pt")
    assert [voice.name for voice in figure.voices] == ["Inês Faro"]


def test_he_is_the_envoy_who_was_summoned() -> None:
    text = (
        "Agents threatened a Belarusian exile in Lyon. France summoned the Belarusian ambassador. "
        "He denied everything."
    )
    assert speakers(text)["Belarusian ambassador"] is Stance.DENIES


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("90 to 95 stations", "en", (90, 95)),
        ("de 90 à 95 postes", "fr", (90, 95)),
        ("3 votes to 20", "en", (3, None)),
    ],
)
def test_two_close_numbers_are_a_range(
    text: str, language: str, ends: tuple[float, float | None]
) -> None:
    number = prepare(glance(text, language), None).numbers[0]
    assert (number.value, number.upto) == ends


def test_a_town_before_a_facility_owns_it_where_it_stands_in_another_state() -> None:
    text = "The Fuzhou police service station on Capel Street in Dublin opened in spring."
    assert [(site.city, site.country) for site in slots_of(text, Site)] == [("Dublin", "IE")]
    assert (
        slots_of("The Dublin police service station on Capel Street opened in spring.", Site) == []
    )


def test_two_hints_in_a_sentence_open_a_text_of_two_states() -> None:
    text = "Police in England logged 83 complaints of intimidation by a foreign power, a reply shows; 38 concern Iran."
    assert slots_of(text, Figure)
    assert (
        slots_of("Police in England logged 83 complaints of noise; 38 concerned Iran.", Figure)
        == []
    )


def test_a_text_of_everyday_matters_is_laid_aside_even_where_it_names_a_journalist() -> None:
    told = "A journalist from Belarus was beaten near the Belarusian consulate in Vilnius in May."
    day = " Residents queued for passport renewals. Birth certificates were issued too."
    assert slots_of(told, Incident)
    assert slots_of(told + " Residents queued at the door.", Incident)
    assert slots_of(told + day, Incident) == []
    assert slots_of(told.replace("A journalist", "An exiled journalist") + day, Incident)
    papers = " The consulate of Belarus withheld her passport."
    assert slots_of(told + papers + day, Incident)
