"""Called: whoever a text says that a body is called is a body, and its word what the body counts."""

from __future__ import annotations

import pytest

from longarm.model.slots import Figure
from longarm.model.voice import VoiceType
from tests.unit.extraction.reading import claims_of

_EN = """Tajik exiles were attacked in nine countries, says a study.
In 31 cases police did nothing, says the group, which is called Clear Water."""
_DE = """In neun Ländern wurden tadschikische Exilanten überfallen.
In 31 Fällen tat die Polizei nichts, sagt Clear Water, wie sich die Vereinigung nennt."""
_RU = """Таджикских эмигрантов избивали в девяти странах.
В 31 случае полиция ничего не сделала, утверждает Clear Water — так называется объединение."""
_JA = "「クリアウォーター」という名の団体によれば、タジキスタンの亡命者が31カ国で襲われた。"
_LAWYER = """Tajik exiles were beaten in nine countries. In 31 cases police did nothing,
the group was told by a lawyer who is called Daler Sangov."""


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (_EN, "en", "Clear Water"),
        (_DE, "de", "Clear Water"),
        (_RU, "ru", "Clear Water"),
        (_JA, "ja", "クリアウォーター"),
    ],
)
def test_a_name_that_a_body_is_said_to_have_is_its_own(text: str, language: str, name: str) -> None:
    found = claims_of(text, Figure, language)
    voices = [c.voices for c in found if isinstance(c.slots, Figure) and c.slots.low == 31]
    assert [(v.name, v.type) for v in voices[0]] == [(name, VoiceType.ORGANIZATION)]


def test_who_else_is_called_so_is_no_body() -> None:
    voices = [voice for claim in claims_of(_LAWYER, Figure) for voice in claim.voices]
    assert not any("Sangov" in v.name and v.type is VoiceType.ORGANIZATION for v in voices)


def test_a_quoted_name_behind_what_a_body_is_called_is_its_own() -> None:
    text = "Білоруських емігрантів побили в Польщі. Організація під назвою «Чиста вода» нарахувала 31 напад."
    (claim, *_) = claims_of(text, Figure, "uk")
    assert [(v.name, v.type) for v in claim.voices] == [("Чиста вода", VoiceType.ORGANIZATION)]
