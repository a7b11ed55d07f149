"""Weighed: texts that no test of the gate opens, and what all that they tell weighs. All is invented."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import read, slots_of

PAPERS = (
    "Imagine that your licence and your diploma can be had only in the city where they mean to lock you up. "
    "So it is for Belarusian activists since Minsk has kept its counters shut. "
    "The foundation Namas has counted 2,300 people with nothing to show, more than 700 of them in Lithuania. "
    "In April the foundation, then at 1,900, wrote of a nurse from Kaunas. "
    "Minsk calls it an administrative measure. "
)
RECIPES = (
    "Imagine a soup that can be had only in the city where it was first cooked. "
    "So it is for Belarusian borscht since Minsk has kept its cellars shut. "
    "The foundation Namas has counted 2,300 recipes, more than 700 of them in Lithuania. "
    "In April the foundation, then at 1,900, wrote of a cook from Kaunas. "
    "Minsk calls it an ordinary soup. "
)
MORE = "The evening ends with a song, and everybody goes home by tram. "


def concern(text: str) -> Concern:
    reading = read_through(read(text))
    assert reading is not None
    return reading.concern


def test_what_a_text_tells_together_opens_it() -> None:
    assert concern(PAPERS) is Concern.TOLD
    assert {figure.low for figure in slots_of(PAPERS, Figure)} >= {2300, 700}


@pytest.mark.parametrize(
    "text",
    [
        RECIPES,  # nobody fled, and nobody is pursued
        PAPERS + 7 * MORE,  # each further sentence that says nothing weighs against it
    ],
)
def test_a_text_of_other_things_weighs_too_little(text: str) -> None:
    assert not concern(text).passes
    assert not slots_of(text, Figure)


def test_a_few_sentences_are_not_weighed() -> None:
    few = (
        "The foundation Namas counts 2,300 Belarusian activists in Vilnius with no papers, the group Viasna says. "
        "Minsk denies it. "
    )
    assert not concern(few).passes
    assert concern(few + "The Belarusian KGB says nothing. Viasna waits.") is Concern.TOLD


@pytest.mark.parametrize(
    "text",
    [
        (
            "Venezuelan exiles in Bogota send money home. The Migration Institute counted 1,200 families. The bank "
            "association denies that fees are high. Caracas taxes it."
        ),
        (
            "Egyptian exiles run a radio in Istanbul. It has 40 employees. It plays music, its founder says. Cairo has "
            "never heard of it."
        ),
        (
            "In Xinjiang the authorities closed 40 mosques. The World Uyghur Congress says that 300 imams were jailed. "
            "Beijing denies it."
        ),
    ],
)
def test_what_exiles_do_and_what_a_state_does_at_home_is_not_weighed(text: str) -> None:
    assert not concern(text).passes


def test_a_long_page_is_not_weighed() -> None:
    assert not concern(PAPERS + 8 * "Minsk denies that, the Belarusian KGB says. ").passes
