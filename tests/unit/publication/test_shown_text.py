"""What a document's page shows is read back code point for code point, whatever stands in the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.stages.publication.gate.withholding import Why, Withheld, joined
from longarm.stages.publication.proof.pages import shown_text
from longarm.stages.publication.views.marks import fragment, marked
from longarm.stages.publication.words.strings import english

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("<>&'\"\r\n\t\0;#x ]["), max_size=60
)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]], tuple[Withheld, ...]]:
    text = draw(TEXTS.filter(bool))

    def span() -> tuple[int, int]:
        start = draw(st.integers(0, len(text) - 1))
        return start, draw(st.integers(start + 1, len(text)))

    quotes = [span() for _ in range(draw(st.integers(1, 4)))]
    withheld = joined(Withheld(*span(), Why.NAME) for _ in range(draw(st.integers(0, 2))))
    return text, quotes, withheld


@settings(max_examples=300)
@given(texts())
def test_a_text_and_its_quotes_are_read_back(
    made: tuple[str, list[tuple[int, int]], tuple[Withheld, ...]],
) -> None:
    text, quotes, withheld = made
    page = f'<html><div class="text" dir="ltr">{marked(text, quotes, withheld, english())}</div></html>'
    found = shown_text(page.encode())
    assert found is not None
    assert found.gaps == 0 or withheld
    if not withheld:
        assert found.text == text
    assert set(found.quotes) == {fragment(span, withheld) for span in quotes}
    for start, end in quotes:
        quote = found.quotes[fragment((start, end), withheld)]
        hit = any(one.start < end and start < one.end for one in withheld)
        assert quote.whole is not hit
        if not hit:
            assert quote.text == text[start:end]
            before = max((one.end for one in withheld if one.end <= start), default=0)
            assert quote.position == start - before


def test_a_page_without_a_text_shows_none() -> None:
    assert shown_text(b"<html><p>54</p></html>") is None
