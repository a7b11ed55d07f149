"""Bystanders: names that nothing in the case knows are found by what the text shows, and known names are not taken."""

from __future__ import annotations

import pytest

from longarm.stages.publication.gate.bystanders import bystanders, known
from longarm.stages.publication.gate.policy import standard_policy

ROLES = tuple(word for words in standard_policy().roles.values() for word in words)
TEXTS = (("en", "the harbour office and the lantern institute were asked about a restaurant"),)
SHOWN = ("Harbour Rights Watch", "Ruvian Ministry of Order", "Elin")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The restaurant belongs to Osmin Quelvaro, police said.", "Osmin Quelvaro"),
        ("A neighbour, Tilda van der Ossmark, saw it.", "Tilda van der Ossmark"),
        ("Mr Quelvaro did not answer.", "Quelvaro"),
        ("Die Wirtin Frau Ossmarkova schwieg.", "Ossmarkova"),
        ("Владелец Тимур Осмаров молчит.", "Тимур Осмаров"),
        ("异见人士王晓岚被跟踪。", "王晓岚"),
        ("餐馆老板陈大鹏否认。", "陈大鹏"),
        ("قال الناشط كريم الصفواني إنه تعرض للتهديد", "كريم الصفواني"),
        ("활동가 김도완 씨는", "김도완"),
        ("Elverdi'nin avukatı Nurcan Elverdi'nin", "Nurcan Elverdi'nin"),
    ],
)
def test_what_can_only_be_a_name_is_found(text: str, name: str) -> None:
    found = list(dict.fromkeys(bystanders(text, known(SHOWN, TEXTS), ROLES)))
    # A title that nobody knows may stand before the name; it does not stay behind without it.
    assert found
    assert all(one.endswith(name) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Rights Watch asked the Ruvian Ministry of Order in Elin.",
        "The Lantern Institute spoke of 102 stations.",
        "Hong Kong and San Francisco were named.",
        "The USA and the UK were told.",
        "La Convención de Viena reserva esos servicios.",
        "Nach Kenntnis der Bundesregierung gibt es zwei.",
        "当局表示,北京的警察站已经关闭。",
        "قالت الشرطة إن المركز أغلق",
    ],
)
def test_bodies_places_and_common_words_are_no_persons(text: str) -> None:
    assert list(bystanders(text, known(SHOWN, TEXTS), ROLES)) == []


def test_a_known_name_with_an_ending_is_no_other_one() -> None:
    about = known(("Selma Quelvaro",), TEXTS)
    assert list(bystanders("Selma Quelvaro'nun dediğine göre", about, ())) == []
