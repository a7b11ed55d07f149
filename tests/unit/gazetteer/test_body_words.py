"""Names that say by themselves that they are a body's."""

from __future__ import annotations

import pytest

from longarm.gazetteer.body_words import is_named_as_a_body


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Justice",
        "embassy in Dublin",
        "Bundesregierung",
        "Buitenlandse Zaken",
        "procuradoria-geral da república",
        "وزارة الخارجية",
        "青田县公安局",
        "警視庁公安部",
        "МВД",
        "DCIAP",
    ],
)
def test_a_word_for_what_it_is_tells(name: str) -> None:
    assert is_named_as_a_body(name)


@pytest.mark.parametrize(
    "name",
    [
        "Quentin Invented",
        "Élodie Inventée",
        "Пётр Выдуманный",
        "虚无名",
        "欧阳虚",
        "김가상",
        "سمير المخترع",
        "Ned K.",
        "Quentin Banks",
        "Lars Front",
        "",
    ],
)
def test_a_name_in_doubt_is_no_body_s(name: str) -> None:
    assert not is_named_as_a_body(name)
