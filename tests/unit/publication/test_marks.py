"""Marks: every quote is an element whose text is the rendition's slice, however quotes overlap."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from longarm.stages.publication.gate.withholding import Why, Withheld
from longarm.stages.publication.views.marks import fragment, marked, without_passages
from longarm.stages.publication.words.strings import english

TEXT = "one & two <three> “four”\nfive 六七八 تسعة ten"
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(
        lambda span: span[0] < span[1]
    ),
    max_size=6,
)


def _text_of(body: html.HtmlElement, name: str) -> str:
    parts = [one for one in body.iter("mark") if name in {one.get("id"), one.get("data-of")}]
    return "".join(part.text_content() for part in parts)


def _parsed(spans: list[tuple[int, int]], withheld: tuple[Withheld, ...] = ()) -> html.HtmlElement:
    return html.fragment_fromstring(f"<div>{marked(TEXT, spans, withheld, english())}</div>")


@given(SPANS)
def test_the_text_of_every_quote_is_its_slice(spans: list[tuple[int, int]]) -> None:
    body = _parsed(spans)
    assert body.text_content() == TEXT
    for start, end in spans:
        assert _text_of(body, f"a-{start}-{end}") == TEXT[start:end]


@given(SPANS)
def test_ids_are_given_once(spans: list[tuple[int, int]]) -> None:
    ids = [one.get("id") for one in _parsed(spans).iter("mark") if one.get("id")]
    assert sorted(ids) == sorted({f"a-{start}-{end}" for start, end in spans})


@given(SPANS, st.integers(0, len(TEXT) - 4))
def test_withheld_words_never_stand_in_the_page(spans: list[tuple[int, int]], at: int) -> None:
    withheld = (Withheld(at, at + 4, Why.ADDRESS),)
    body = _parsed(spans, withheld)
    shown = body.text_content().replace("[address withheld]", "")
    assert shown == TEXT[:at] + TEXT[at + 4 :]
    for span in spans:
        assert fragment(span, withheld).startswith(
            "w" if span[0] < at + 4 and at < span[1] else "a"
        )


def test_only_quotes_are_shown_of_a_text_that_may_be_a_list_of_members() -> None:
    withheld = without_passages(TEXT, (), [(4, 9)])
    assert _parsed([(4, 9)], withheld).text_content() == "[passage withheld]& two[passage withheld]"
