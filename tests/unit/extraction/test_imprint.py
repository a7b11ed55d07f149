"""A publisher that its own text names, bodies in quotes, and who is no speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from longarm.model.document import Stated
from longarm.model.slots import Figure
from longarm.model.voice import VoiceType
from longarm.stages.extraction import extract
from tests.unit.extraction.reading import claims_of, read


def roots(text: str, language: str = "en", publisher: str | None = None) -> list[str | None]:
    """Return whose word each figure of a text is."""
    rendition = replace(read(text, language), publisher=Stated(publisher, "this test"))
    figures = [claim for claim in extract(rendition) if isinstance(claim.slots, Figure)]
    return [claim.voices[-1].name if claim.voices else None for claim in figures]


@pytest.mark.parametrize(
    ("language", "publisher", "text", "expected"),
    [
        (
            "fa",
            "نیمروز",
            "نیمروز دست‌کم ۵۷ مورد بازگرداندن قهری شهروندان تاجیکستان را ثبت کرده است.",
            "نیمروز",
        ),
        (
            "zh",
            "长堤记录（长堤网）",
            "长堤记录统计，伊朗在德国威胁了至少21名流亡者。",
            "长堤记录",
        ),
    ],
)
def test_a_publisher_is_known_by_its_name(
    language: str, publisher: str, text: str, expected: str
) -> None:
    assert expected in roots(text, language, publisher)
    assert expected not in roots(text, language)


LAB = "Spyware from Rwanda was found on phones of exiles, Tarn Lab said. "


def test_what_a_paper_does_itself_is_nobody_elses_word() -> None:
    told = "Over eight months the Herald interviewed 27 Rwandan exiles."
    assert roots(LAB + told, publisher="Lakeside Herald") == [None]
    assert roots(LAB + told, publisher="Lakeside Courier") == ["Tarn Lab"]


def test_an_office_of_state_that_publishes_keeps_its_own_kind() -> None:
    text = "The Ministry of the Interior said that Iran had threatened 41 exiles in Sweden."
    rendition = replace(read(text), publisher=Stated("Ministry of the Interior", "this test"))
    kinds = {claim.voices[-1].type for claim in extract(rendition) if claim.voices}
    assert kinds == {VoiceType.AUTHORITY}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "zh",
            "总部设在里斯本的“域外流亡者援助网”统计，在泰国遇袭的柬埔寨异议人士至少有18人。",
            "域外流亡者援助网",
        ),
        ("zh", "“回音调查组”查证，伊朗在德国威胁了至少21名流亡者。", "回音调查组"),
        # an office is nobody who speaks, whatever verb stands behind it
        ("zh", "“警务服务站”统计，伊朗在德国威胁了至少21名流亡者。", None),
        (
            "ar",
            (
                "ودانت «مبادرة نور للحقوق الرقمية»، ومقرها برلين، الترحيل، "
                "مشيرة إلى أنها وثّقت تسليم 23 معارضاً مصرياً من دول خليجية."
            ),
            "مبادرة نور للحقوق الرقمية",
        ),
        (
            "ja",
            "イラン当局者は亡命者を脅している。「北アジア人権評議会」の話だ。同評議会には、イラン当局者による脅しの訴えが93件寄せられた。",
            "北アジア人権評議会",
        ),
    ],
)
def test_a_name_in_quotes_is_a_body_by_its_noun(
    language: str, text: str, expected: str | None
) -> None:
    figures = claims_of(text, Figure, language)
    named = [claim.voices[-1].name if claim.voices else None for claim in figures]
    assert named
    assert set(named) == {expected}


def test_a_pronoun_for_an_object_does_not_count() -> None:
    text = (
        "Високий суд Лондона заслухав експертів. Лабораторія Galley Street, яка його виявила, "
        "нарахувала дев'ятнадцять заражених телефонів вигнанців з Ірану."
    )
    assert set(roots(text, "uk")) == {"Galley Street"}


def test_a_state_that_counts_refer_to_is_not_their_source() -> None:
    text = (
        "Chinesische Agenten bedrohen Exilierte in Deutschland. Beim Hinweistelefon gingen 118 "
        "Drohungen gegen Exilierte ein. 52 Drohungen bezogen sich auf China."
    )
    assert roots(text, "de") == [None, None]


def test_a_verb_behind_a_comma_belongs_to_who_follows() -> None:
    text = (
        "Russland bedroht Exilierte in Deutschland. Man wisse seit 2022 von sieben Angriffen auf "
        "russische Regierungsgegner, sagte Jürgen Tarn."
    )
    assert roots(text, "de") == ["Jürgen Tarn"]


def test_an_office_with_its_abbreviation_is_no_dateline() -> None:
    text = (
        "Politiets Efterretningstjeneste (PET) har oplyst, at den har modtaget ni henvendelser om "
        "trusler mod eksilcambodjanere. Cambodja truer systemkritikere i Danmark."
    )
    assert roots(text, "da") == ["Politiets Efterretningstjeneste"]


def test_a_paper_in_its_own_dateline_counts_nothing() -> None:
    text = "【本报罗马5月1日电】人权组织“灯塔守望”周三发表报告称,中国警方在意大利设有至少26处“警务服务站”。"
    assert [claim.voices[-1].name for claim in claims_of(text, Figure, "zh")] == ["灯塔守望"]
