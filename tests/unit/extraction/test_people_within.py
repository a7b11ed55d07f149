"""Bodies whose people say something without a subject: "Aus der Botschaft hieß es", "desde la embajada niegan"."""

from __future__ import annotations

import pytest

from longarm.model.slots import Statement
from longarm.model.voice import Stance
from tests.unit.extraction.reading import slots_of

WITHIN = {
    "de": (
        "Agenten aus Vietnam entführten im Mai einen Blogger in Berlin."
        " Aus der vietnamesischen Botschaft hieß es, man habe damit nichts zu tun."
    ),
    "fr": (
        "Des agents vietnamiens ont enlevé un blogueur à Berlin en mai."
        " À l'ambassade du Vietnam, on parle d'« une pure invention »."
    ),
    "es": (
        "Agentes vietnamitas secuestraron a un bloguero en Berlín en mayo."
        " Desde la embajada de Vietnam hablan de «una pura invención»."
    ),
    "it": (
        "Agenti vietnamiti hanno rapito un blogger a Berlino a maggio."
        " Dall'ambasciata del Vietnam fanno sapere che si tratta di «pura invenzione»."
    ),
    "nl": (
        "Vietnamese agenten ontvoerden in mei een blogger in Berlijn."
        " Bij de Vietnamese ambassade spreken ze van ‘een verzinsel’."
    ),
    "sv": (
        "Vietnamesiska agenter förde bort en bloggare i Berlin i maj."
        " Från den vietnamesiska ambassaden heter det att uppgifterna är påhittade."
    ),
}


@pytest.mark.parametrize("code", WITHIN)
def test_people_within_an_embassy_speak_for_it(code: str) -> None:
    (said,) = slots_of(WITHIN[code], Statement, code)
    assert "Vietnam" in said.speaker.title() or "vietnam" in said.speaker
    assert said.stance is Stance.DENIES


def test_somebody_else_who_denies_in_an_embassy_is_not_the_embassy() -> None:
    text = (
        "Agentes vietnamitas secuestraron a un bloguero en Berlín en mayo."
        " En la embajada de Vietnam los abogados de la familia niegan que viajara por su voluntad."
    )
    assert "embajada de Vietnam" not in [said.speaker for said in slots_of(text, Statement, "es")]
