"""The accused state gives its view of what others tell: by a word for it, a capital that is cited, or a quotation."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of

BEATEN = {
    "cs": "Maskovaní muži zbili 3. května ve Vilniusu běloruského exilového blogera Alese Kalitu. ",
    "da": "Maskerede mænd overfaldt den belarusiske eksilblogger Ales Kalita i Vilnius den 3. maj. ",
    "de": "Maskierte haben den belarussischen Exilblogger Ales Kalita am 3. Mai in Vilnius verprügelt. ",
    "en": "Masked men beat the exiled Belarusian blogger Ales Kalita in Vilnius on 3 May. ",
    "es": "Hombres enmascarados golpearon al bloguero bielorruso exiliado Ales Kalita en Vilna el 3 de mayo. ",
    "fr": "Des hommes masqués ont roué de coups le blogueur biélorusse exilé Ales Kalita à Vilnius le 3 mai. ",
    "id": "Pria bertopeng memukuli bloger Belarus di pengasingan Ales Kalita di Vilnius pada 3 Mei. ",
    "it": "Uomini mascherati hanno picchiato il blogger bielorusso in esilio Ales Kalita a Vilnius il 3 maggio. ",
    "nl": "Gemaskerde mannen sloegen de Wit-Russische blogger Ales Kalita, een balling, op 3 mei in Vilnius. ",
    "no": "Maskerte menn banket opp den belarusiske eksilbloggeren Ales Kalita i Vilnius 3. mai. ",
    "pl": "Zamaskowani mężczyźni pobili 3 maja w Wilnie białoruskiego blogera na uchodźstwie Alesia Kalitę. ",
    "pt": "Homens mascarados espancaram o bloguista bielorrusso exilado Ales Kalita em Vilnius a 3 de maio. ",
    "ru": "Люди в масках избили 3 мая в Вильнюсе белорусского блогера-эмигранта Алеся Калиту. ",
    "sv": "Maskerade män misshandlade den belarusiske exilbloggaren Ales Kalita i Vilnius den 3 maj. ",
    "uk": "Люди в масках побили 3 травня у Вільнюсі білоруського блогера-емігранта Алеся Каліту. ",
}


PRESSED = {
    "de": "Belarus lässt Exilanten in Litauen bedrohen. ",
    "ko": "벨라루스는 리투아니아로 망명한 기자들을 협박한다. ",
}


def _stances(language: str, text: str) -> set[tuple[str, str]]:
    found = slots_of(BEATEN[language] + text, Statement, language, "2024-11-20")
    return {(told.speaker, told.stance) for told in found}


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        # a capital behind "according to", which is a preposition too
        ("da", "Ifølge Minsk er det „opspind“.", "Minsk"),
        ("nl", 'Volgens Minsk is het "een verzinsel".', "Minsk"),
        ("no", "Ifølge Minsk er det «oppspinn».", "Minsk"),
        ("pl", "Zdaniem Mińska to „wymysł”.", "Mińska"),
        ("ru", "По версии Минска, это «выдумка».", "Минска"),
        ("sv", 'Enligt Minsk är det "påhitt".', "Minsk"),
        ("uk", "За версією Мінська, це «вигадка».", "Мінська"),
        # in whose view it is so
        ("de", "Für Minsk ist das „eine Erfindung“.", "Minsk"),
        ("en", "For Minsk the matter is “an invention”.", "Minsk"),
        ("es", "Para Minsk se trata de «un invento».", "Minsk"),
        ("fr", "Pour Minsk, il s'agit d'« une invention ».", "Minsk"),
        ("id", "Bagi Minsk, itu “karangan belaka”.", "Minsk"),
        ("it", "Per Minsk è «fantascienza».", "Minsk"),
        ("pt", "Para Minsk trata-se de «uma invenção».", "Minsk"),
        # what it calls it
        ("de", "Minsk nennt das eine Familiensache.", "Minsk"),
        ("nl", "Minsk noemt het een familiekwestie.", "Minsk"),
        ("sv", "Minsk kallar det en familjefråga.", "Minsk"),
    ],
)
def test_the_accused_state_denies_by_its_view(language: str, text: str, speaker: str) -> None:
    assert (speaker, Stance.DENIES) in _stances(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "For Vilnius the matter is “an alarm”."),
        ("en", "For Minsk two men watched the flat."),
        ("de", "Für Minsk arbeiteten die Männer als „Kuriere“, teilte die Polizei mit."),
        ("nl", "Minsk noemt het een familiekwestie en liet de blogger ontvoeren."),
        ("en", "The men from Minsk carried “a message”."),
        ("en", "With Minsk “a message” was exchanged."),
    ],
)
def test_who_is_not_accused_or_only_served_or_demands_denies_nothing(
    language: str, text: str
) -> None:
    assert not any(stance is Stance.DENIES for _, stance in _stances(language, text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "de",
            "Der Verein Orvala fordert Schutz, denn in Vilnius seien 14 Exilanten bedroht worden.",
        ),
        ("ko", "인권단체 '오르발라'는 망명자 14명이 협박당했다며 정부에 신변보호 강화를 요구했다."),
    ],
)
def test_who_counts_acts_and_demands_something_alleges(language: str, text: str) -> None:
    found = slots_of(PRESSED[language] + text, Statement, language, "2024-11-20")
    assert [told.stance for told in found] == [Stance.ALLEGES]
