"""Reasoning: a reason of weighing is told in another language where all of it has a form, never by its parts."""

from __future__ import annotations

import pytest

from longarm.stages.publication.words.reasoning import reasoned
from longarm.stages.publication.words.strings import strings


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
