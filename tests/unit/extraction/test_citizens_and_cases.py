"""Whose citizen somebody is, what towns belong to a mission's name, and names that a text has in several cases."""

from __future__ import annotations

import pytest

from longarm.model.claim import Polarity
from longarm.model.slots import Action, Figure, Incident, Response, Statement, Tactic
from tests.unit.extraction.reading import claims_of, slots_of

DAY = "2024-06-05"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "cs",
            "Soud v Brně poslal do vězení občana Moldavska za pokus o vraždu ruské novinářky.",
        ),
        (
            "uk",
            "Суд у Києві визнав громадянина Молдови винним у замаху на вбивство російського журналіста.",
        ),
        (
            "pl",
            (
                "W Krakowie zatrzymano obywatela Mołdawii podejrzanego o usiłowanie zabójstwa rosyjskiej "
                "dziennikarki."
            ),
        ),
        (
            "en",
            (
                "A Russian journalist was nearly killed in Oslo. Police arrested a citizen of Moldova over "
                "the attempted murder."
            ),
        ),
    ],
)
def test_whose_citizen_somebody_is_places_nothing(language: str, text: str) -> None:
    told = claims_of(text, Incident, language, DAY) + claims_of(text, Response, language, DAY)
    assert told
    assert all(claim.slots.country != "MD" for claim in told)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "pl",
            (
                "Białoruski opozycjonista został pobity w Krakowie. Ambasada Białorusi w Warszawie nazwała te"
                " doniesienia prowokacją i oświadczyła, że Mińsk nie ma z tym nic wspólnego."
            ),
            "Ambasada Białorusi w Warszawie",
        ),
        (
            "cs",
            (
                "Vietnamský bloger byl v Berlíně unesen. Velvyslanectví Vietnamu v Praze tvrdí, že se vrátil "
                "z vlastní vůle."
            ),
            "Velvyslanectví Vietnamu v Praze",
        ),
    ],
)
def test_the_town_in_an_embassys_name_does_not_speak(
    language: str, text: str, speaker: str
) -> None:
    found = slots_of(text, Statement, language, DAY)
    assert [slots.speaker for slots in found] == [speaker]


def test_an_act_before_the_verb_of_denying_is_what_is_denied() -> None:
    text = (
        "Vietnamský bloger byl v Berlíně unesen. Velvyslanectví Vietnamu v Praze únos už popřelo."
    )
    found = claims_of(text, Incident, "cs", DAY)
    assert {c.slots.city for c in found if c.polarity is Polarity.AFFIRMED} == {"Berlin"}  # type: ignore[union-attr]


def test_who_is_declared_unwelcome_is_told_in_no_statement() -> None:
    text = (
        "Ruský novinář byl loni v Brně zbit. Ministr zahraničí prohlásil dva ruské diplomaty "
        "za nežádoucí osoby."
    )
    assert [slots.action for slots in slots_of(text, Response, "cs", DAY)] == [Action.EXPULSION]
    assert not slots_of(text, Statement, "cs", DAY)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        (
            "pl",
            (
                "Według Fundacji Dom Dębowy, która pomaga uchodźcom z Białorusi, to nie pierwsza taka "
                "historia. Fundacja Dom Dębowy doliczyła się 17 napaści na białoruskich emigrantów w Polsce."
            ),
            "Dom Dębowy",
        ),
        (
            "uk",
            (
                "Одеська прокуратура пояснила, що турецького вчителя викрали в Одесі. За даними прокуратури, "
                "у викраденні брали участь троє громадян Туреччини."
            ),
            "Одеська прокуратура",
        ),
    ],
)
def test_one_speaker_in_two_cases_speaks_under_one_name(
    language: str, text: str, speaker: str
) -> None:
    found = slots_of(text, Statement, language, DAY)
    assert [slots.speaker for slots in found] == [speaker]


def test_a_noun_in_the_dual_counts_two() -> None:
    text = "قال مرصد الأطلس إن نيابة مدينة ونتشو الصينية فتحت مركزين للوساطة في المغرب."
    assert [(slots.low, slots.scope) for slots in slots_of(text, Figure, "ar", DAY)] == [
        (2, ("MA",))
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ar",
            (
                "أعلنت شرطة إسطنبول أنها أحبطت محاولة لخطف معارض سعودي مقيم في المدينة، وأوقفت أربعة أشخاص "
                "يُشتبه في ضلوعهم فيها."
            ),
        ),
        (
            "cs",
            (
                "Policie v Brně oznámila, že zmařila únos běloruského disidenta, a zadržela čtyři muže "
                "podezřelé z účasti na něm."
            ),
        ),
    ],
)
def test_who_is_arrested_on_suspicion_of_an_act_is_no_victim(language: str, text: str) -> None:
    assert [slots.action for slots in slots_of(text, Response, language, DAY)] == [Action.ARREST]
    assert {slots.tactic for slots in slots_of(text, Incident, language, DAY)} == {Tactic.ABDUCTION}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ru",
            (
                "Генеральное консульство Белоруссии в Вильнюсе отказало в выдаче паспорта координатору "
                "белорусской общины."
            ),
        ),
        (
            "ar",
            "رفضت القنصلية المصرية في فرانكفورت تسليم جواز جديد لباحثة مصرية معارضة.",
        ),
    ],
)
def test_a_passport_not_handed_over_is_no_extradition(language: str, text: str) -> None:
    found = slots_of(text, Incident, language, DAY)
    assert [slots.tactic for slots in found] == [Tactic.MOBILITY_CONTROL]
    assert not slots_of(text, Response, language, DAY)


def test_a_passport_is_kept_back_in_the_town_of_the_mission() -> None:
    text = (
        "Konsulat Chin w Gdańsku odmówił przedłużenia paszportu ujgurskiej aktywistce "
        "mieszkającej w Polsce."
    )
    assert [slots.country for slots in slots_of(text, Incident, "pl", DAY)] == ["PL"]
    assert all(slots.city for slots in slots_of(text, Incident, "pl", DAY))
