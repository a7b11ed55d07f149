"""Plain: marks that nobody sees change no claim, and every quote stays verbatim in the text as it is."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.model.anchor import anchor_at
from longarm.model.slots import Figure
from longarm.stages.extraction import extract
from longarm.stages.extraction.words.plain import plain
from tests.unit.extraction.reading import claims_of, read

TOLD = (
    "Die Organisation Lampenlicht berichtet, dass China in Zürich zwei Polizeistationen betreibt. "
    "In Köln wurden drei Dissidenten von Agenten aus Peking bedroht."
)
ARABIC = "قالت منظمة المنارة إن الصين تدير مركزين للشرطة في لندن وتهدد المعارضين هناك."
_LETTERS = st.text(alphabet="aü \n\u00ad\u200b\u00a0\u202e\u0308\r\f-b", max_size=60)


def contents(text: str, language: str) -> list[tuple[object, object]]:
    """Return what claims say, and who says it."""
    return [(claim.slots, claim.voices) for claim in extract(read(text, language))]


@pytest.mark.parametrize(
    "changed",
    [
        re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", TOLD),
        re.sub(r"(?=\b[A-Z])", "\u200b", TOLD),
        re.sub(r"(\w+)", "\u2068\\1\u2069", TOLD),
        TOLD.replace(" ", "\u00a0"),
        unicodedata.normalize("NFD", TOLD),
    ],
    ids=["soft hyphens", "no width", "directions", "hard spaces", "accents apart"],
)
def test_marks_that_nobody_sees_change_no_claim(changed: str) -> None:
    assert contents(TOLD, "de")
    assert contents(changed, "de") == contents(TOLD, "de")
    assert all(claim.anchor.holds_in(changed) for claim in extract(read(changed, "de")))


def test_what_only_stretches_a_line_changes_no_claim() -> None:
    stretched = ARABIC.replace("من", "مـن").replace("مركز", "مركـز").replace("لل", "لـلـ")
    assert contents(ARABIC, "ar")
    assert contents(stretched, "ar") == contents(ARABIC, "ar")


def test_a_joiner_that_a_word_is_spelt_with_stays() -> None:
    assert plain("می\u200cگوید").text == "می\u200cگوید"


def test_a_stress_mark_is_left_out_and_an_accent_is_not() -> None:
    assert plain("Ки\u0301ев, И\u0306ода, Cafe\u0301").text == "Киев, Йода, Café"


def test_a_plain_text_is_its_own() -> None:
    assert plain(TOLD).text is TOLD


def test_a_noun_that_is_a_number_is_quoted() -> None:
    told = (
        "قالت منظمة المنارة إن طهران تلاحق المنفيين. طرد وزير الخارجية دبلوماسيين إيرانيين اثنين."
    )
    quoted = {claim.anchor.exact for claim in claims_of(told, Figure, "ar")}
    assert quoted == {"دبلوماسيين"}


@given(_LETTERS)
def test_every_word_is_put_back_where_it_stands(text: str) -> None:
    seen = plain(text)
    for match in re.finditer(r"\S+", seen.text):
        start, end = match.span()
        for layer in reversed(seen.layers):
            start, end = layer.start(start), layer.end(end)
        assert 0 <= start < end <= len(text)
        assert plain(anchor_at(text, start, end).exact).text.split() == match.group().split()
