"""Any text at all gives verbatim anchors: emoji, bidi, NULs, unclosed quotes, digits without end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.stages.extraction import extract
from tests.unit.extraction.reading import read

SEED = "China runs 31 secret police stations in Milan, the NGO Lantern Watch says."
WORDS = st.sampled_from(
    [
        SEED,
        "“",
        '"',
        "(",
        "54",
        "1,23",
        "千",
        "警察站",
        "在米兰",
        "\u202e",
        "\x00",
        "👮‍♀️",
        "\n",
        ". ",
        "según",
        "ß",
        "İ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=24),
    st.sampled_from(["en", "es", "zh-Hans"]),
)
def test_anchors_are_verbatim(parts: list[str], language: str) -> None:
    rendition = read(" ".join(parts), language)
    for claim in extract(rendition):
        assert claim.anchor.holds_in(rendition.text)
        assert claim.anchor.start < claim.anchor.end


@pytest.mark.parametrize("text", ["", " \n ", '"' * 5000, "(" * 5000, "9" * 5000, "na " * 5000])
def test_hostile_texts_end(text: str) -> None:
    assert extract(read(text)) == ()


def test_a_language_without_a_pack_yields_nothing() -> None:
    assert extract(read(SEED, "und")) == ()
