"""Bodies of whose names only the first word has a capital, and whose word a spokeswoman's is."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure, Statement
from tests.unit.extraction.reading import claims_of, slots_of


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "sv",
            "Egyptiska agenter har bortfört 40 dissidenter i Tyskland, uppger Nilens rättighetsforum.",
            "Nilens rättighetsforum",
        ),
        (
            "fr",
            "Des agents égyptiens ont enlevé 40 dissidents en Allemagne, selon le Forum des droits du Nil.",
            "Forum des droits du Nil",
        ),
        (
            "cs",
            (
                "Egyptští agenti unesli v Německu 40 disidentů, oznámila lidskoprávní skupina. "
                "Nilské fórum pro lidská práva se sídlem v Berlíně vychází z rozhovorů."
            ),
            "Nilské fórum pro lidská práva",
        ),
        (
            "ru",
            (
                "Египетские агенты похитили в Германии 40 диссидентов, сообщила правозащитная группа. "
                "«Нильский правозащитный форум», базирующийся в Берлине, опирается на беседы."
            ),
            "Нильский правозащитный форум",
        ),
    ],
)
def test_a_body_is_known_by_its_noun_its_seat_or_its_quotes(
    language: str, text: str, name: str
) -> None:
    figures = claims_of(text, Figure, language)
    named = [
        c.voices[-1].name for c in figures if isinstance(c.slots, Figure) and c.slots.low == 40
    ]
    assert named == [name]


def test_a_spokeswoman_without_an_office_speaks_for_whom_the_text_reported_last() -> None:
    text = (
        "Iran's foreign ministry denied that agents had abducted a dissident in Malmö in May 2023. "
        'A spokeswoman called the report "a fairy tale".'
    )
    assert {slots.speaker for slots in slots_of(text, Statement)} == {"Iran's foreign ministry"}
