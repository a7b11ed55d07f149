"""The fold keeps every offset: one code point in, one out."""

from hypothesis import given
from hypothesis import strategies as st

from longarm.stages.extraction.words.fold import fold, fold_table

PLAIN = fold_table({})


@given(st.text(alphabet=st.characters()))
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(fold(text, PLAIN)) == len(text)


def test_case_quotes_digits_and_width_are_folded() -> None:
    assert fold("“Ａ” ‘B’ – ٣", PLAIN) == "\"a\" 'b' - 3"


def test_a_letter_that_would_grow_stays() -> None:
    assert fold("İß", PLAIN) == "İß"


def test_a_pack_adds_its_own_characters() -> None:
    assert fold("警崗", fold_table({ord("崗"): ord("岗")})) == "警岗"
