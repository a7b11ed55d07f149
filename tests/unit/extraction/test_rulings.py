"""Judgments and indictments: the word of the court, or of the prosecutors, that the text has named."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from longarm.model.voice import VoiceType
from tests.unit.extraction.reading import claims_of, slots_of

WRITTEN = {
    "after a verb of saying": (
        "de",
        (
            "Das Landgericht Hannover verurteilte am Montag einen syrischen Arzt wegen Spionage."
            " Er habe die Namen von 23 Aktivisten nach Damaskus weitergegeben, heißt es im Urteil."
        ),
        "Landgericht Hannover",
    ),
    "as the subject": (
        "es",
        (
            "La Audiencia Provincial de Sevilla condenó el lunes a un médico sirio."
            " La sentencia sostiene que entregó a Damasco los nombres de 23 activistas."
        ),
        "Audiencia Provincial",
    ),
    "inside the marker": (
        "sv",
        (
            "Stockholms tingsrätt dömde i måndags en syrisk läkare för flyktingspionage."
            " Enligt domen lämnade han namn på 23 aktivister till Damaskus."
        ),
        "Stockholms tingsrätt",
    ),
    "an indictment, with others named behind it": (
        "de",
        (
            "Der Generalbundesanwalt hat einen Übersetzer angeklagt. Laut Anklageschrift beobachtete er"
            " für einen chinesischen Dienst vier uigurische Exilanten."
        ),
        "Generalbundesanwalt",
    ),
    "without spaces": (
        "zh",
        "汉堡地方法院周一判处一名叙利亚医生间谍罪成立。判决书指出，他把23名活动人士的姓名交给大马士革。",
        "地方法院",
    ),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_a_judgment_is_the_word_of_its_court(case: str) -> None:
    code, text, writer = WRITTEN[case]
    assert [said.speaker for said in slots_of(text, Statement, code)] == [writer]


def test_a_judgment_is_never_the_word_of_an_organisation_named_before() -> None:
    text = (
        "The group Lantern Watch counted nine cases. A judgment of the High Court in March says that"
        " the officers of the Iranian embassy followed four exiles."
    )
    told = [claim.voices[-1] for claim in claims_of(text, Statement)]
    assert any("High Court" in voice.name and voice.type is VoiceType.AUTHORITY for voice in told)


OF_ANOTHER = {
    "en": "The lawyer of Bartholomew said two Iranian agents followed him.",
    "es": "El abogado de Bartolomé afirma que dos agentes iraníes lo siguieron.",
    "fr": (
        "L'ambassade d'Iran a menacé deux exilés."
        " L'avocat de Bartholin affirme que deux agents iraniens l'ont suivi."
    ),
    "nl": "De advocaat van Jansen bevestigt dat twee Iraanse agenten hem volgden.",
}


@pytest.mark.parametrize("code", OF_ANOTHER)
def test_whose_lawyer_somebody_is_does_not_speak(code: str) -> None:
    (said,) = slots_of(OF_ANOTHER[code], Statement, code)
    assert said.speaker in {"lawyer", "abogado", "avocat", "advocaat"}
