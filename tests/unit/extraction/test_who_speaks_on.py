"""Who speaks where a quotation is closed by a pronoun or by a verb alone: the person whom the text tells of."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from tests.unit.extraction.reading import slots_of

TOLD_OF = {
    "a pronoun": (
        "en",
        (
            "Daria Petrenko fled Belarus in 2021. Officers of the Belarusian KGB threatened her in Vilnius."
            ' "They want me to come home," she said.'
        ),
        "Daria Petrenko",
    ),
    "a pronoun with more behind it": (
        "no",
        (
            "Daria Petrenko flyktet fra Belarus i 2021. En offiser fra det belarusiske KGB truet henne på livet i Oslo."
            "\n\n– De vil ha meg hjem, forteller hun til avisen."
        ),
        "Daria Petrenko",
    ),
    "a pronoun inside the verb": (
        "fr",
        (
            "Daria Petrenko a fui le Bélarus en 2021. Des agents du KGB bélarusse l'ont menacée à Paris."
            " « Ils veulent que je rentre », raconte-t-elle."
        ),
        "Daria Petrenko",
    ),
    "a verb alone": (
        "es",
        (
            "Daria Petrenko huyó de Bielorrusia en 2021. Agentes del KGB bielorruso la amenazaron en Madrid."
            " «Quieren que vuelva», cuenta."
        ),
        "Daria Petrenko",
    ),
    "a verb with a word of time": (
        "cs",
        (
            "Ministr zahraničí Jan Kavan si předvolal běloruského velvyslance kvůli výhrůžkám"
            " běloruské KGB exulantce v Praze. „Minsk si na to nesmí zvyknout,“ prohlásil poté."
        ),
        "Jan Kavan",
    ),
}


@pytest.mark.parametrize(("language", "text", "speaker"), TOLD_OF.values(), ids=TOLD_OF)
def test_whom_the_text_tells_of_speaks(language: str, text: str, speaker: str) -> None:
    assert speaker in {found.speaker for found in slots_of(text, Statement, language)}


def test_who_spoke_since_goes_before() -> None:
    text = (
        "Daria Petrenko fled Belarus in 2021. Officers of the Belarusian KGB threatened her in Vilnius."
        ' The lawyer Ona Balsys said that her client had asked for help. "They came twice," she said.'
    )
    assert [found.speaker for found in slots_of(text, Statement)] == ["Ona Balsys"]


def test_a_pronoun_farther_from_according_to_is_no_source() -> None:
    text = (
        "Daria Petrenko fled Belarus in 2021. According to the court where she testified, officers of the"
        " Belarusian KGB threatened her in Vilnius."
    )
    assert "Daria Petrenko" not in {found.speaker for found in slots_of(text, Statement)}


HOLDERS = {
    "the title alone": (
        "nl",
        (
            "Minister Van Dijkstra heeft een medewerker van de Belarussische ambassade uitgewezen. De KGB bedreigde een"
            " activiste in Utrecht. ‘Dat nemen wij niet’, aldus de minister."
        ),
        "Van Dijkstra",
    ),
    "in another case": (
        "pl",
        (
            "Radna Zofia Wrona ujawniła sprawę. Funkcjonariusze białoruskiego KGB grozili śmiercią emigrantce w Łodzi."
            " Według radnej przyszli dwa razy."
        ),
        "Zofia Wrona",
    ),
}


@pytest.mark.parametrize(("language", "text", "speaker"), HOLDERS.values(), ids=HOLDERS)
def test_a_title_alone_means_who_was_named_with_it(language: str, text: str, speaker: str) -> None:
    found = slots_of(text, Statement, language)
    assert {told.speaker for told in found} == {speaker}


def test_a_surname_tells_of_somebody_whom_the_text_has_only_named_before() -> None:
    text = (
        "Five secret offices of Vietnam's police are in Poland, Interior Minister Piotr Maj told a deputy, Ewa Wrona,"
        " on Monday. The Vietnamese ambassador was summoned in May. Wrona was not satisfied."
        " According to her, there are nine such offices."
    )
    found = slots_of(text, Statement)
    assert "Wrona" in found[-1].speaker


def test_a_spokesman_without_a_body_speaks_for_the_one_that_his_sentence_names() -> None:
    text = (
        "Iranian intelligence threatens exiles in Rotterdam. Rotterdam police have two houses in view, said a "
        "spokesman."
    )
    assert [said.speaker for said in slots_of(text, Statement)] == ["police"]
