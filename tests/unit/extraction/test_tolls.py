"""Tolls: cases counted over many states, by bodies that only a seat shows, in numbers with a measure word."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Unit
from longarm.stages.extraction.concerns.concern import Concern
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import claims_of, read, slots_of

_NEVER = "Never before have Tajik exiles been in such danger. "


@pytest.mark.parametrize(
    ("text", "concern"),
    [
        (_NEVER + "The archive has counted 43 incidents in nine countries.", Concern.SUBJECT),
        (_NEVER + "The archive has counted 43 incidents in all.", Concern.NO_ACT),
        ("Farmers are in danger. It has counted 43 incidents in nine countries.", Concern.NO_ACT),
    ],
)
def test_cases_counted_over_states_beside_exiles_of_one_nation_open_a_text(
    text: str, concern: Concern
) -> None:
    read_on = read_through(read(text))
    assert read_on is not None
    assert read_on.concern is concern


def test_a_quoted_name_with_a_seat_is_a_body() -> None:
    text = "«Северный маяк» со штаб-квартирой в Вильнюсе насчитал 43 нападения на таджиков в девяти странах."
    (first, *_) = claims_of(text, Figure, "ru")
    assert [voice.name for voice in first.voices] == ["Северный маяк"]


def test_a_capital_that_is_only_a_seat_speaks_for_no_state() -> None:
    text = (
        "«آرشیو شمال» که مقر آن در ویلنیوس است، ۴۳ مورد آدم‌ربایی تبعیدیان تاجیکستان را ثبت کرده است. "
        "وزارت خارجه تاجیکستان این را رد کرد."
    )
    read_on = read_through(read(text, "fa"))
    assert read_on is not None
    assert read_on.accused == {"TJ"}


def test_cases_told_before_are_what_a_number_behind_a_verb_of_counting_counts() -> None:
    text = (
        "Open Border Watch counted 43 attacks on Tajik exiles in nine countries last year. "
        "In 2019 the group had counted 28."
    )
    assert (28, Unit.INCIDENT) in {(one.low, one.unit) for one in slots_of(text, Figure)}


def test_a_measure_word_for_cases_counts_them_where_no_noun_follows() -> None:
    text = "去年阿塞拜疆针对流亡者的袭击共发生43起事件，遍及九个国家。格鲁吉亚以19起居首。"
    counted = {(one.low, one.unit) for one in slots_of(text, Figure, "zh")}
    assert (19, Unit.INCIDENT) in counted
    text = "آرشیو شمال ۴۳ مورد ربودن تبعیدیان تاجیک را در نه کشور ثبت کرده است. گرجستان با ۱۹ مورد در صدر است."
    counted = {(one.low, one.unit) for one in slots_of(text, Figure, "fa")}
    assert (19, Unit.INCIDENT) in counted
