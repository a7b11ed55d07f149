"""Who counts: a body by each verb of knowing and counting, its publisher by "we", whoever was asked, a state itself."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from longarm.model.document import Stated
from longarm.model.slots import Figure, Unit
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import claims_of, read

TOLD = tomllib.loads(Path(__file__).with_name("who_counts.toml").read_text(encoding="utf-8"))
COUNTED = 14
LEAD = "Unknown men beat the exiled Belarusian journalist Anton Hrynko in Vilnius on 3 March. "


def _figures(language: str, text: str) -> list[tuple[float | None, Unit, str]]:
    found = claims_of(text, Figure, language, "2024-06-05")
    return [
        (claim.slots.low, claim.slots.unit, claim.voices[-1].name if claim.voices else "")
        for claim in found
        if isinstance(claim.slots, Figure)
    ]


def _whose(language: str, text: str) -> list[str]:
    return [name for low, _, name in _figures(language, text) if low == COUNTED]


@pytest.mark.parametrize("language", TOLD)
def test_what_a_body_knows_of_or_counts_is_its_word(language: str) -> None:
    told = TOLD[language]
    for count in told["counts"]:
        whose = _whose(language, told["lead"] + "\n\n" + count)
        assert whose, count
        assert all(any(s in name.casefold() for s in told["stems"]) for name in whose), count


@pytest.mark.parametrize("language", TOLD)
def test_what_we_count_is_the_publishers_word(language: str) -> None:
    told = TOLD[language]
    for count in told["we"]:
        whose = _whose(language, told["lead"] + "\n\n" + told["before"] + " " + count)
        assert whose, count
        assert set(whose) == {""}, count


def test_who_says_we_in_a_quotation_is_not_the_publisher() -> None:
    quoted = "“We know of 14 attacks on exiles in Lithuania”, said Kestrel Watch."
    assert _whose("en", LEAD + quoted) == ["Kestrel Watch"]
    longer = "“It was no chance. We know of 14 attacks on exiles in Lithuania”, said Kestrel Watch."
    assert _whose("en", LEAD + longer) == ["Kestrel Watch"]


def test_a_number_beside_a_verb_of_interviewing_counts_people() -> None:
    asked = "Of the 22 we interviewed, 14 had been threatened."
    assert _figures("en", LEAD + asked) == [(22, Unit.PERSON, ""), (14, Unit.PERSON, "")]
    assert not _figures("en", LEAD + "We interviewed him in 2023, on page 14 of our report.")


def test_what_there_are_at_least_so_many_of_may_stand_before_the_verb() -> None:
    lead = TOLD["it"]["lead"] + " Secondo Kestrel Watch gli esuli minacciati in Lituania"
    assert _whose("it", lead + " sono almeno 14.") == ["Kestrel Watch"]
    assert not _figures("it", lead + " erano impauriti. Il più giovane dei ragazzi aveva 14 anni.")
    assert not _figures(
        "en", LEAD + "According to Kestrel Watch the boy who was threatened was 14."
    )


def test_shots_weapons_and_messages_are_no_figures() -> None:
    things = "He was hit by five bullets. Police found two silenced pistols and 86 threatening text messages."
    assert not _figures("en", LEAD + things)
    assert _whose("en", LEAD + "Kestrel Watch knows of 14 exiles who got such text messages.")
    assert not _figures(
        "cs", "Běloruskému exulantovi Antonu Hrynkovi poslali ve Vilniusu 86 výhrůžných esemesek."
    )


def test_a_preposition_may_be_written_onto_digits() -> None:
    lead = TOLD["ar"]["lead"]
    assert _whose("ar", lead + ' تقدر منظمة "الباشق" عدد الاعتداءات بـ14 اعتداء.') == ["الباشق"]
    assert not _figures("ar", lead + " وناقشت قمة جي14 الحادث.")


def test_a_states_own_figures_are_its_word() -> None:
    text = "In Vilnius klagt Kestrel Watch. Belarus hat nach eigenen Angaben in Litauen 14 Exilanten entführt."
    assert _whose("de", text) == ["Belarus"]


def test_no_year_ends_what_a_body_counts() -> None:
    lead = TOLD["nl"]["lead"] + " Noordwacht, een groep uit Utrecht, noemt het terreur. "
    count = "Kestrel Watch telt in Litouwen sinds 2017 14 ballingen die met de dood zijn bedreigd."
    assert _whose("nl", lead + count) == ["Kestrel Watch"]


def test_a_mission_that_tells_what_is_claimed_names_whom_it_answers() -> None:
    text = (
        "El comunicado del Movimiento Cernícalo sobre Belarús carece de fundamento. Nadie fue secuestrado en Vilna. "
        "Se afirma también que no menos de 14 exiliados en Lituania han recibido amenazas. Esta Embajada lo desconoce."
    )
    rendition = read(text, "es", "2024-06-05")
    mission = replace(rendition, publisher=Stated("Embajada de Belarús en Vilna", "this test"))
    for each, name in ((mission, "Movimiento Cernícalo"), (rendition, "Se afirma")):
        figures = [claim for claim in extract(each) if isinstance(claim.slots, Figure)]
        assert [claim.voices[-1].name for claim in figures] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "pt",
            "A organização Vigília Sem Muros conta 14 exilados atacados na Lituânia.",
            "Vigília Sem Muros",
        ),
        (
            "ru",
            "Комитет «Перо без стен» публикует доклад: в Литве избито 14 эмигрантов.",
            "Перо без стен",
        ),
        ("fa", "شبکهٔ «آوای بی‌دیوار» از ۱۴ حمله به تبعیدیان خبر داد.", "آوای بی‌دیوار"),
        (
            "no",
            "Vernerådet for Belarus kjenner til 14 overfall på eksilbelarusere.",
            "Vernerådet for Belarus",
        ),
        ("zh", "警察厅主管乔恩·许沃思表示，警方挫败了14起针对流亡者的绑架。", "乔恩·许沃思"),
        ("cs", "Podle Jasanského fóra bylo v Litvě napadeno 14 exulantů.", "Jasanského fóra"),
    ],
)
def test_names_are_read_whole(language: str, text: str, name: str) -> None:
    assert _whose(language, TOLD[language]["lead"] + " " + text) == [name]
