"""Winnowing keeps its promise: a shared run of k + w - 1 tokens always meets, whatever surrounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.stages.weighing.relays.fingerprints import (
    HAN,
    WORDS,
    Grain,
    Stream,
    fingerprints,
    gram_hashes,
    streams,
    winnow,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKENS = st.lists(st.sampled_from("abcd"), max_size=40)


def stream(grain: Grain, *parts: Sequence[str]) -> Stream:
    tokens = tuple(token for part in parts for token in part)
    return Stream(grain, tokens, tuple((place, place + 1) for place in range(len(tokens))))


@pytest.mark.parametrize("grain", [WORDS, HAN])
@given(data=st.data())
def test_a_shared_run_of_guaranteed_length_always_meets(grain: Grain, data: st.DataObject) -> None:
    size = grain.guaranteed
    run = data.draw(st.lists(st.sampled_from("abcdefgh"), min_size=size, max_size=size + 5))
    one = stream(grain, data.draw(TOKENS), run, data.draw(TOKENS))
    other = stream(grain, data.draw(TOKENS), run, data.draw(TOKENS))
    assert fingerprints(one).keys() & fingerprints(other).keys()


@given(
    hashes=st.lists(st.integers(0, 20), max_size=60),
    w=st.integers(1, 9),
)
def test_every_window_keeps_its_rightmost_smallest_hash(hashes: list[int], w: int) -> None:
    expected = set()
    size = min(w, len(hashes))
    for start in range(len(hashes) - size + 1) if size else ():
        window = hashes[start : start + size]
        expected.add(max(at for at in range(size) if window[at] == min(window)) + start)
    assert winnow(hashes, w) == sorted(expected)


def test_words_and_han_characters_are_two_streams_with_their_places() -> None:
    words, characters = streams("CNN says: 海外警站 has 54 posts")
    assert words.tokens == ("cnn", "says", "has", "54", "posts")
    assert characters.tokens == ("海", "外", "警", "站")
    assert characters.spans[0] == (10, 11)


def test_hashes_are_the_same_on_every_run() -> None:
    assert gram_hashes(("a", "b", "c"), 2) == gram_hashes(("a", "b", "c"), 2)
    assert len(gram_hashes(("a", "b", "c"), 2)) == 2
    assert gram_hashes(("a",), 2) == []
