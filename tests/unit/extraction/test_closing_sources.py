"""Who made a case public is the source of the sentences before; who goes on by a verb alone is who spoke last."""

from __future__ import annotations

import pytest

from longarm.model.slots import Incident
from tests.unit.extraction.reading import claims_of

BEATEN = (
    "An Azerbaijani dissident was stabbed on his own doorstep in Leipzig. He lives in hiding since."
)


def _whose(text: str, language: str = "en") -> set[str]:
    found = claims_of(text, Incident, language, "2024-11-20")
    return {claim.voices[-1].name if claim.voices else "" for claim in found}


CLOSED = {
    "da": "En oppositionspolitiker blev i Leipzig gennembanket af agenter fra Aserbajdsjan. Sagen blev bragt frem af "
    "fagforbundet Åben Lygte.",
    "de": "Ein aserbaidschanischer Oppositioneller wurde in Leipzig mit einem Messer schwer verletzt. Öffentlich "
    "machte den Fall die Organisation Offene Laterne.",
    "es": "Un videobloguero azerbaiyano recibió tres puñaladas en una parada de tranvía de Leipzig. Así lo recoge un "
    "informe de la organización Farol Abierto.",
    "fr": "Un vidéaste azerbaïdjanais a été poignardé à l'épaule dans un parc de Leipzig. L'affaire a été révélée par "
    "l'association Lanterne Ouverte.",
    "cs": "Ázerbájdžánský bloger byl v lipské tramvaji pobodán do zad. Případ zveřejnila organizace Otevřená Lucerna.",
    "ru": "В Лейпциге азербайджанского блогера ударили ножом в живот. Случай предала огласке организация «Открытый "
    "фонарь».",
}
ADDED = {
    "cs": "„Tlak na diasporu roste,“ řekla v pondělí Marta Fialová. Dodala, že ázerbájdžánský bloger byl v Lipsku "
    "pobodán do zad.",
    "pl": "„Presja rośnie”, powiedziała w środę Helena Marska. Dodała, że w Lipsku dotkliwie pobito azerbejdżańskiego "
    "działacza.",
}


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        (
            f"{BEATEN} The case was made public by the organisation Open Lantern.",
            "Open Lantern",
            "en",
        ),
        (f"{BEATEN} The exile group Open Lantern made the case public.", "Open Lantern", "en"),
        (CLOSED["de"], "Offene Laterne", "de"),
        (CLOSED["fr"], "Lanterne Ouverte", "fr"),
        (CLOSED["es"], "Farol Abierto", "es"),
        (CLOSED["da"], "Åben Lygte", "da"),
        (CLOSED["cs"], "Otevřená Lucerna", "cs"),
        (CLOSED["ru"], "Открытый фонарь", "ru"),
    ],
)
def test_who_made_a_case_public_is_its_source(text: str, name: str, language: str) -> None:
    assert _whose(text, language) == {name}


@pytest.mark.parametrize(
    "closing",
    [
        "The organisation Open Lantern denied that it made the case public.",
        "The organisation Open Lantern demands an inquiry.",
    ],
)
def test_who_only_speaks_of_a_case_is_not(closing: str) -> None:
    assert _whose(f"{BEATEN} {closing}") == {""}


@pytest.mark.parametrize(("name", "language"), [("Marta Fialová", "cs"), ("Helena Marska", "pl")])
def test_a_verb_of_saying_that_opens_a_sentence_is_of_whoever_spoke(
    name: str, language: str
) -> None:
    assert name in _whose(ADDED[language], language)


def test_a_verb_that_opens_a_sentence_behind_somebody_new_is_nobody_elses() -> None:
    text = (
        "„Presja rośnie”, powiedziała w środę Helena Marska. Żona działacza mieszka w Lipsku. Mówi, że "
        "azerbejdżańskiego działacza dotkliwie pobito na dworcu."
    )
    assert "Helena Marska" not in _whose(text, "pl")


def test_what_is_said_to_have_been_done_right_behind_a_speaker_is_their_word() -> None:
    text = (
        "Nätverket Öppen Lykta slår larm om läget för azerbajdzjanska aktivister. En aktivist ska ha knivhuggits i "
        "Leipzig av män från Baku."
    )
    assert "Öppen Lykta" in _whose(text, "sv")
