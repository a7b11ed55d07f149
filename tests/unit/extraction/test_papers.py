"""Whose paper a sentence means that names its maker beside it, in many languages. All names are invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from longarm.model.slots import Figure
from tests.unit.extraction.reading import claims_of

PAPERS = tomllib.loads(Path(__file__).with_name("papers.toml").read_text(encoding="utf-8"))["paper"]


def _voices(text: str, language: str) -> list[str]:
    found = claims_of(text, Figure, language)
    assert found
    return [voice.name for voice in found[0].voices]


@pytest.mark.parametrize(
    ("language", "text", "maker"),
    [(each["language"], each["text"], each["maker"]) for each in PAPERS],
)
def test_a_paper_is_its_makers_word(language: str, text: str, maker: str) -> None:
    assert _voices(text, language) == [maker]


def test_who_publishes_something_else_in_another_sentence_is_not_the_maker() -> None:
    text = (
        "Pier Watch said that it had moved. According to its report Iran runs 14 secret police stations "
        "abroad. The Harbour Archive published a map."
    )
    assert _voices(text, "en") == ["Pier Watch"]


def test_a_city_behind_a_preposition_is_no_part_of_a_bodys_name_but_may_begin_one() -> None:
    told = "Według raportu, który ogłosiło w Wiedniu Archiwum Przystań, Iran ma 14 tajnych posterunków policji."
    assert _voices(told, "pl") == ["Archiwum Przystań"]
    told = "Wiedeń Archiwum Przystań podaje, że Iran prowadzi za granicą 14 tajnych posterunków policji."
    assert _voices(told, "pl") != ["Archiwum Przystań"]


def test_what_there_are_many_of_is_nobodys_name() -> None:
    text = "ایران دوازده «مرکز فرهنگی» در اروپا دارد. به گفته‌ی این گزارش ایران ۱۴ پاسگاه پلیس مخفی در خارج دارد."
    voices = [voice.name for claim in claims_of(text, Figure, "fa") for voice in claim.voices]
    assert "مرکز فرهنگی" not in voices


def test_whoever_speaks_for_a_body_named_before_is_a_person() -> None:
    text = (
        "Jak podaje Archiwum Przystań, Iran prowadzi za granicą 14 tajnych posterunków policji. "
        "„Mamy nazwiska” – powiedziała rzeczniczka archiwum Jowita Kerbel. "
        "Według raportu w Austrii jest dwanaście tajnych posterunków policji Iranu."
    )
    found = claims_of(text, Figure, "pl")
    assert [voice.name for voice in found[-1].voices] == ["Archiwum Przystań"]


def test_maintaining_a_number_of_stations_is_running_them_and_saying_nothing() -> None:
    text = "Według Archiwum Przystań Iran utrzymuje także dwanaście tak zwanych tajnych posterunków policji za granicą."
    assert _voices(text, "pl") == ["Archiwum Przystań"]
