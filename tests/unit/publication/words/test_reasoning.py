"""Reasoning: a reason of weighing is told in another language where all of it has a form, never by its parts."""

from __future__ import annotations

import re

import pytest

from longarm.stages.publication.words.reasoning import reasoned
from longarm.stages.publication.words.strings import LANGUAGES, strings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no record set", "no se ha fijado ninguna trayectoria"),
        (
            "1 document leads to Harbour Watch",
            "documentos que remiten a Harbour Watch: 1",
        ),
        (
            "3 documents lead to somebody whom no text names",
            "documentos que remiten a alguien a quien ningún texto nombra: 3",
        ),
        (
            "so 1 to 2 independent origins remain",
            "orígenes independientes que quedan: entre 1 y 2",
        ),
        (
            "3 documents of 2 outlets in 2 houses say it: A Post, B Post, C Post, D Post and 5 more",
            "lo dicen (documentos: 3; medios: 2; grupos: 2): A Post, B Post, C Post, D Post y 5 más",
        ),
        (
            "1 separate line: everything known passes through a person who is not named here",
            "líneas separadas: 1; todo lo que se conoce pasa por una persona a la que aquí no se nombra",
        ),
        (
            "no reply of ES, NL was found; looked in 2 documents",
            "no se encontró ninguna réplica de España, Países Bajos; documentos en los que se buscó: 2",
        ),
        (
            "A Post, B Post: at least 1,219 for the same count of Harbour Watch",
            "A Post, B Post: al menos 1219 para el mismo recuento de Harbour Watch",
        ),
        (
            "closure_ordered (2022-11, told by then): one: the host state NL answers, and its words name no city",
            (
                "cierre ordenado (relatado en esta fecha: noviembre de 2022): one: responde el Estado anfitrión "
                "(Países Bajos), y sus palabras no nombran ninguna ciudad"
            ),
        ),
        (
            "Lisbon 3 in the other of two breakdowns of 9: Lisbon 3, Vila Nova 6 (A Post); Lisbon 2, Porto 7 (B Post)",
            "Lisbon 3 en el otro de los dos desgloses de 9: Lisbon 3, Vila Nova 6 (A Post); Lisbon 2, Porto 7 (B Post)",
        ),
        ("names 海港观察 (指出) as a voice once", "nombra a 海港观察 (指出) como voz, una vez"),
    ],
)
def test_a_reason_that_has_a_form_is_told_in_the_language(text: str, said: str) -> None:
    assert reasoned(strings("es"), text) == said


@pytest.mark.parametrize(
    "text",
    [
        "1 document leads to Harbour Watch; and something else is true of it in 2 ways",
        "perhaps no record set",
        "no record set, or so",
        "some documents lead to Harbour Watch",
    ],
)
def test_what_fits_no_form_whole_is_not_told_by_its_parts(text: str) -> None:
    assert reasoned(strings("es"), text) is None


def test_a_reason_of_clauses_is_told_where_each_of_them_has_a_form() -> None:
    acts = "one act: one and two: both tell of coerced_return in FR; the same city; both come from Harbour Watch"
    assert reasoned(strings("zh"), acts) == (
        "同一行为：one和two：两者都讲述胁迫回国（法国）；同一城市；两者均出自Harbour Watch"
    )
    places = (
        "21 and 135 change places: 21 employees and 135 sites (A Post), 135 employees and 21 sites (B Post); "
        "the same document misprints another figure of Harbour Watch (110)"
    )
    assert reasoned(strings("fr"), places) == (
        "21 et 135 échangent leurs places\u202f: 21 employés et 135 sites (A Post), 135 employés et 21 sites (B Post)"
        "\u202f; le même document imprime mal un autre chiffre de Harbour Watch (110)"
    )
    assert reasoned(strings("fr"), f"{acts}; and one thing more") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_has_the_same_slots_in_every_language(language: str) -> None:
    own = strings(language).texts
    for key, template in strings("en").texts.items():
        if key.startswith("reasons."):
            slots = [sorted(re.findall(r"\{\w+\}", one)) for one in (template, own[key])]
            assert slots[0] == slots[1], key


def test_in_english_only_the_codes_of_states_change() -> None:
    english = strings("en")
    assert reasoned(english, "no record set") is None
    assert reasoned(english, "no reply of CN was found; looked in 1 document") == (
        "no reply of China was found; looked in 1 document"
    )
    whoever = "no reply of whoever is accused was found; looked in 1 document"
    assert reasoned(english, whoever) == whoever
    assert "whoever" not in (reasoned(strings("es"), whoever) or whoever)


@pytest.mark.parametrize("language", ["ar", "es", "fr", "zh"])
def test_every_form_says_every_slot(language: str) -> None:
    told = reasoned(
        strings(language),
        "contradicted: 7 independent origins (A Post), and 5 contradictions are open",
    )
    assert told is not None
    assert all(part in told for part in ("7", "A Post", "5"))
