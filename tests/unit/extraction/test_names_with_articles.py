"""Names with an Arabic article, behind what somebody is or whose citizen, and who ends a sentence behind its verb."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from longarm.model.voice import VoiceType
from longarm.stages.extraction.engine import read_through
from tests.unit.extraction.reading import claims_of, read

STABBED = (
    "Die Aktivistin Nura al-Harbi lebt in Rom. Al-Harbi sagt, in Leipzig sei ein aserbaidschanischer Blogger "
    "niedergestochen worden."
)
TOLD_A_PAPER = (
    "صرّح الناشط السوداني بدر الدين مكي لصحيفة «ضفاف» بأن عناصر من المخابرات السودانية طعنوا صحافيا في "
    "القاهرة."
)
EMBEDDED = (
    "Devlet Güvenlik Dairesi Başkanı Rimantas Kalvelis, Belarus KGB'sinin Vilnius'taki sürgün öğrencileri "
    "aylarca takip ettirdiğini söyledi."
)
FOUND = (
    "Hanan al-Rubaye, doctorante saoudienne à Montréal, a cliqué. Plus tard, le labo Érable Numérique retrouvait "
    "dans son téléphone les traces d'un logiciel espion, qu'il attribue à un client lié à Riyad."
)
SAID_BEFORE = (
    "“투르크메니스탄 대사관 차량이 매일 밤 크라쿠프에서 우리 회원을 미행하고 있다”고 폴란드 난민단체 ‘열린대문’의 "
    "마치에이 브조스카 대표는 말했다."
)


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (
            "The activist Nura al-Harbi lives in Rome. Al-Harbi says an Azerbaijani blogger was stabbed in Leipzig.",
            "Nura al-Harbi",
            "en",
        ),
        (
            "The activist Nura al-Harbi lives in Rome. In Leipzig an Azerbaijani blogger was stabbed, al-Harbi says.",
            "Nura al-Harbi",
            "en",
        ),
        (STABBED, "Nura al-Harbi", "de"),
        (
            "Активистка Нура аль-Харби рассказала, что в Лейпциге азербайджанского блогера ударили ножом.",
            "Нура аль-Харби",
            "ru",
        ),
        (TOLD_A_PAPER, "بدر الدين مكي", "ar"),
        (
            "언론인 셀람 키다네는 라이프치히에서 아제르바이잔 블로거가 흉기에 찔렸다고 말했다.",
            "셀람 키다네",
            "ko",
        ),
        (SAID_BEFORE, "마치에이 브조스카", "ko"),
        (EMBEDDED, "Rimantas Kalvelis", "tr"),
        (
            "“Azerbaycanlı bir blogcu Leipzig'de bıçaklandı” diye anlatıyor hak savunucusu Meryem el-Ketbi.",
            "Meryem el-Ketbi",
            "tr",
        ),
        (FOUND, "Érable Numérique", "fr"),
    ],
)
def test_whose_word_it_is(text: str, name: str, language: str) -> None:
    found = claims_of(text, Incident, language, "2024-11-20")
    assert found
    assert {claim.voices[0].name if claim.voices else "" for claim in found} == {name}


def test_a_question_put_to_somebody_is_not_their_word() -> None:
    asked = "라이프치히에서 아제르바이잔 활동가가 흉기에 찔렸는데 알고 있느냐"
    text = f"이서윤 의원이 “{asked}”고 묻자 국가정보원장은 답했다."
    found = claims_of(text, Incident, "ko", "2024-11-20")
    assert found
    assert all("국가정보원" not in voice.name for claim in found for voice in claim.voices)


def _people(text: str, language: str) -> set[str]:
    reading = read_through(read(text, language))
    views = [step.view for step in reading.steps] if reading else []
    assert views
    return {a.name for view in views for a in view.actors if a.type is VoiceType.PERSON}


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("외국인 유학생 예방 교육을 열었다.", "예방 교육", "ko"),
        ("법무부는 망명자 신변보호 지침을 개정했다.", "신변보호 지침", "ko"),
    ],
)
def test_a_thing_behind_what_somebody_is_is_nobodys_name(
    text: str, name: str, language: str
) -> None:
    assert name not in _people(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [("قال الناشط سامر حلبي م", "ar"), ("승려 롭상 체링은", "ko"), ("al-", "en")],
)
def test_a_text_may_end_within_a_name(text: str, language: str) -> None:
    assert not claims_of(text, Incident, language)
