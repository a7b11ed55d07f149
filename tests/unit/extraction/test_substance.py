"""Substance: a longer text that only uses a word of the subject yields nothing; a short one and one that goes on do."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import claims_of, read

ACT = "A Chinese activist was beaten by two men outside a bar in Leeds on Friday night. "
EVENING = (
    "The bar had been open since noon. Its owner had hired a band for the evening. The weather was "
    "mild for the season. Many guests had come from out of town. A second fight was broken up at "
    "midnight. The street was closed for an hour. The band played on till one in the morning, and "
    "nobody complained of the noise. On Saturday the owner swept up the broken glass, mended two "
    "chairs and put up a sign that asks people to leave quietly. A neighbour who walks her dog "
    "there every evening says that the street has seldom been so full. The council will look into "
    "the opening hours in spring. "
)
MORE = (
    "She had fled Hong Kong in 2020. Chinese agents had threatened her twice, a court heard. The "
    "Chinese embassy denied any part in it. Police have opened an investigation into the Chinese "
    "consulate. Another exile was followed in Leeds by Chinese agents. "
)


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        (ACT, Concern.ACT),
        (ACT + EVENING, Concern.THIN),
        (ACT + EVENING + MORE, Concern.ACT),
    ],
)
def test_a_long_text_has_to_tell_more_than_one_act(text: str, concern: Concern) -> None:
    reading = read_through(read(text))
    assert reading is not None
    assert reading.concern is concern
    assert bool(reading.claims) is concern.passes
    assert reading.made


def test_a_text_that_names_the_subject_is_never_too_thin() -> None:
    reading = read_through(read("This is a case of transnational repression. " + ACT + EVENING))
    assert reading is not None
    assert reading.concern is Concern.SUBJECT
    assert reading.claims


def test_a_review_of_a_novel_must_tell_more_though_it_names_the_subject() -> None:
    novel = "The novel has been adapted for the stage. "
    text = "This is a case of transnational repression. " + novel + ACT + EVENING
    reading = read_through(read(text))
    assert reading is not None
    assert reading.concern is Concern.THIN


GANG = (
    "Siete integrantes de la banda fueron condenados en Guayaquil por tres secuestros extorsivos de "
    "comerciantes chinos. El cabecilla amenazó a una traductora china con cortarle un dedo. "
)


def test_three_words_of_crime_lay_a_text_aside_whoever_was_threatened() -> None:
    reading = read_through(read(GANG, "es"))
    assert reading is not None
    assert not reading.concern.passes


def test_a_gang_that_threatens_exiles_is_not_laid_aside() -> None:
    reading = read_through(read(GANG + "Amenazó también a exiliados tibetanos.", "es"))
    assert reading is not None
    assert reading.concern is Concern.ACT


def test_one_count_of_a_body_is_worth_a_digest_of_other_news() -> None:
    news = " ".join(
        f"The night train from {town} has a new timetable and the old blankets, which seems fair."
        for town in ("Malmö", "Basel", "Graz", "Lille", "Turin", "Porto")
    )
    told = "According to the Menvar Observatory, 214 people were refused a passport by Iranian consulates abroad."
    figures = [claim.slots for claim in claims_of(f"{told} {news}", Figure)]
    assert [figure.low for figure in figures if isinstance(figure, Figure)] == [214]
    assert not claims_of(f"A flat was burgled near the Iranian consulate in Graz. {news}", Figure)


CROWD = "The hall was full that evening. " * 12


def test_an_exile_who_writes_is_no_fiction_where_envoys_are_expelled() -> None:
    book = "Her novel had its premiere on the stage. The audience applauded. "
    text = book + ACT + CROWD + "Britain expelled two Chinese diplomats over the attack. " + CROWD
    reading = read_through(read(text))
    assert reading is not None
    assert reading.concern is not Concern.FICTION
    dense = read_through(read(book + ACT + "Britain expelled two Chinese diplomats. "))
    assert dense is not None
    assert dense.concern is Concern.FICTION


CLIMBERS = (
    "Two Danish climbers who had been missing for three days were found alive on a ridge in Peru on "
    "Friday. The consul of Denmark in Lima kept the parents of both informed and told them by telephone "
    "of every step. Danish and Peruvian police had searched the valley together. The guide who had led "
    "them was beaten by a man in the village, who was angry about an unpaid bill. He was arrested on "
    "Saturday in Cusco and threatened an officer. The consulate is issuing new passports, since the old "
    "ones were lost in the snow. A helicopter brought the two to a hospital in Cusco, where one of them "
    "was treated for frostbite. The season has been hard, and the rangers had warned of avalanches. The "
    "two had set out on Monday with food for four days. Their families thanked the rangers, the pilots "
    "and the embassy of Denmark. The company that had sold them the tour has been asked for its papers, "
    "and the ministry in Lima says that it will look into the rules for guides. "
)
LENDERS = (
    "Nicaraguan lenders threatened and beat a trader in Costa Rica, a court was told. The trader's mother "
    "in Managua was called every night and told that her son would be killed. The lenders had given him "
    "money for a shop that sells shoes. The embassy of Nicaragua sent an interpreter to the hearing. A "
    "man followed him for two weeks and broke the window of the shop. Police seized a list with names and "
    "sums. The hearing goes on in June, and more than one witness has asked for a curtain. The shop "
    "stands in a street near the market, which is closed to cars on Sundays. The trader has sold what was "
    "left and works in a bakery now. His brother in Managua was pressed for the money too, as was a "
    "cousin who drives a bus. The judge has asked for the books of both sides and for a map of the "
    "market. "
)


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        (CLIMBERS, Concern.THIN),  # exiles flee to Denmark, whose consul helps
        (CLIMBERS + "One of them had fled Peru as an exile in 2010. ", Concern.ACT),
        (LENDERS, Concern.ELSE),  # debts, shops and streets speak of something else
        (LENDERS + "The embassy of Nicaragua denied that it had sent the man. ", Concern.ACT),
        (LENDERS + "Another trader was beaten in Alajuela, and one in San José. ", Concern.ACT),
        (LENDERS + "Costa Rica expelled two Nicaraguan diplomats. ", Concern.ACT),
    ],
)
def test_acts_of_anybody_are_laid_aside(text: str, concern: Concern) -> None:
    reading = read_through(read(text))
    assert reading is not None
    assert reading.concern is concern
    assert bool(reading.claims) is concern.passes
