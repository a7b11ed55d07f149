"""Cases: a bare word for a case counts people where people were counted before, in every language that has one."""

from __future__ import annotations

import pytest

from longarm.languages.pack import Pack, languages, load
from longarm.model.slots import Figure, Unit
from tests.unit.extraction.reading import slots_of


def counts(text: str, language: str = "en") -> dict[float | None, Unit]:
    return {each.low: each.unit for each in slots_of(text, Figure, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Im Ausland wurde 214 iranischen Exilanten der Pass verweigert. In Italien sind es 63 Fälle.",
        ),
        (
            "en",
            "Iranian consulates have refused passports to 214 exiles abroad. In Italy there were 63 cases.",
        ),
        (
            "es",
            "Los consulados iraníes han negado el pasaporte a 214 exiliados. En Italia los casos son 63.",
        ),
        (
            "it",
            "I consolati iraniani hanno negato il passaporto a 214 esuli all'estero. In Italia i casi sono 63.",
        ),
    ],
)
def test_cases_after_people_are_people(language: str, text: str) -> None:
    assert counts(text, language) == {214: Unit.PERSON, 63: Unit.PERSON}


def test_files_before_the_people_that_they_add_up_to_are_people() -> None:
    text = (
        "Last May the archive published 120 files. Since then 95 more have been closed. "
        "That makes 215 Iranian exiles abroad who were refused a passport by a consulate."
    )
    assert counts(text) == {120: Unit.PERSON, 95: Unit.PERSON, 215: Unit.PERSON}


@pytest.mark.parametrize(
    "text",
    [
        "Iran acted against 214 exiles abroad. In Italy there were 63 cases of poisoning.",
        "Iran acted against 214 exiles abroad. In 63 cases the police of Italy were told.",
        "In Italy there were 63 abductions. They befell 214 exiles from Iran, in 51 cases at home.",
    ],
)
def test_cases_of_an_act_are_acts(text: str) -> None:
    assert all(counts(text).get(each) is not Unit.PERSON for each in (63, 51))


@pytest.mark.parametrize("code", sorted(languages()))
def test_every_language_has_a_bare_word_for_a_case(code: str) -> None:
    pack: Pack = load(code)
    assert pack.forms("counting.cases")


def test_files_of_people_are_what_the_next_sentence_counts() -> None:
    text = (
        "El consulado de Irán en Madrid no renueva el pasaporte a los exiliados. Durante dos meses hemos pedido a los "
        "abogados los expedientes de iraníes sin pasaporte. Nos han enseñado veintidós en toda España: nueve en "
        "Barcelona, ocho en Madrid y cinco en Valencia."
    )
    told = counts(text, "es")
    assert [told.get(each) for each in (22, 9, 8, 5)] == [Unit.PERSON] * 4
