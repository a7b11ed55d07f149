"""Winnowing keeps its promise: a shared run of k + w - 1 tokens always meets, whatever surrounds it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longarm.corpus.fingerprints import GRAINS, HAN, WORDS, fingerprints, streams

LETTERS = "甲乙丙丁戊己庚辛"
WORD_LIST = ("ash", "birch", "cedar", "dune", "elm", "fir", "gorse", "hazel")
SIGNS = {0: WORD_LIST, 1: tuple(LETTERS)}
JOINED = {0: " ", 1: ""}


@pytest.fixture(autouse=True, scope="module")
def _tables() -> None:
    """Make the tables of characters once, outside what is timed."""
    fingerprints(["a"])


def meets(one: str, other: str) -> bool:
    found = fingerprints([one, other])
    sides = [set(found.hashes[found.documents == at].tolist()) for at in (0, 1)]
    return bool(sides[0] & sides[1])


def one_by_one(texts: list[str]) -> list[tuple[int, int, int]]:
    """Return (document, hash, position), each text read by itself."""
    rows: list[tuple[int, int, int]] = []
    for at, text in enumerate(texts):
        alone = fingerprints([text])
        rows.extend(
            (at, value, place)
            for value, place in zip(alone.hashes.tolist(), alone.positions.tolist(), strict=True)
        )
    return sorted(rows)


@pytest.mark.parametrize("script", [0, 1])
@given(data=st.data())
def test_a_shared_run_of_guaranteed_length_always_meets(script: int, data: st.DataObject) -> None:
    size = GRAINS[script].guaranteed
    sign = st.sampled_from(SIGNS[script])
    run = data.draw(st.lists(sign, min_size=size, max_size=size + 5))
    around = st.lists(sign, max_size=40)
    texts = [JOINED[script].join((*data.draw(around), *run, *data.draw(around))) for _ in range(2)]
    assert meets(*texts)


@pytest.mark.parametrize("script", [0, 1])
@given(data=st.data())
def test_every_window_keeps_its_rightmost_smallest_hash(script: int, data: st.DataObject) -> None:
    grain, sign = GRAINS[script], st.sampled_from(SIGNS[script][:3])
    # A text that repeats itself has equal hashes in one window.
    refrain = data.draw(st.lists(sign, min_size=1, max_size=4)) * data.draw(st.integers(0, 12))
    tokens = [*data.draw(st.lists(sign, max_size=12)), *refrain, *data.draw(st.lists(sign))]
    runs = [tokens[at : at + grain.k] for at in range(len(tokens) - grain.k + 1)]
    # A text of k tokens has one run, so its only fingerprint is the hash of that run.
    hashes = [fingerprints([JOINED[script].join(run)]).hashes.tolist()[0] for run in runs]
    size = min(grain.w, len(hashes))
    expected = set()
    for start in range(len(hashes) - size + 1) if size else ():
        window = hashes[start : start + size]
        place = max(at for at in range(size) if window[at] == min(window)) + start
        expected.add((place, hashes[place]))
    found = fingerprints([JOINED[script].join(tokens)])
    kept = zip(found.positions.tolist(), found.hashes.tolist(), strict=True)
    assert list(kept) == sorted(expected)


@given(
    st.lists(
        st.text(alphabet=st.sampled_from("ab é\n海外警站。ﬁ한\u0301"), max_size=60), max_size=6
    )
)
def test_no_window_reaches_into_the_next_text(texts: list[str]) -> None:
    found = fingerprints(texts)
    columns = found.documents, found.hashes, found.positions
    rows = zip(*(each.tolist() for each in columns), strict=True)
    assert sorted(rows) == one_by_one(texts)


def test_a_batch_larger_than_the_cache_is_read_in_parts() -> None:
    texts = [" ".join(WORD_LIST[(at * step) % 8] for at in range(30_000)) for step in (1, 3, 5)]
    found = fingerprints(texts)
    columns = found.documents, found.hashes, found.positions
    rows = list(zip(*(each.tolist() for each in columns), strict=True))
    assert sorted(rows) == one_by_one(texts)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


NAMED = "The Harbour Café of Łódź has no fewer than twelve office doors on Straße Nine"


@pytest.mark.parametrize(
    "other",
    [
        NAMED.upper(),
        unicodedata.normalize("NFD", NAMED),
        NAMED.replace("ffi", "ﬃ"),
        NAMED.replace("fewer", "fe\u00adwer"),
        "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in NAMED),
    ],
    ids=["case", "decomposed", "ligature", "soft hyphen", "full width"],
)
def test_spellings_of_one_text_have_the_same_fingerprints(other: str) -> None:
    found, expected = fingerprints([other]), fingerprints([NAMED])
    assert found.hashes.tolist() == expected.hashes.tolist()


def test_one_report_in_both_chinese_scripts_meets() -> None:
    traditional = "港口權利觀察統計出七十一個隱藏的辦事處分佈在二十九個國家"
    simplified = "港口权利观察统计出七十一个隐藏的办事处分布在二十九个国家"
    assert meets(traditional, simplified)
    assert not meets(traditional, simplified[::-1])


def test_hangul_counts_as_words_composed_or_not() -> None:
    korean = "항구 권리 감시단은 스물아홉 나라에서 숨은 사무소 일흔한 곳을 세었다"
    assert [len(stream.tokens) for stream in streams(korean)] == [10, 0]
    found = fingerprints([korean, unicodedata.normalize("NFD", korean)])
    assert set(found.scripts.tolist()) == {0}
    assert meets(korean, unicodedata.normalize("NFD", korean))


def test_words_and_han_characters_are_two_streams_with_their_places() -> None:
    words, characters = streams("CNN says: 海外警站 has ﬁve cafe\u0301s")
    assert words.tokens == ("cnn", "says", "has", "five", "cafes")
    assert words.spans == ((0, 3), (4, 8), (15, 18), (19, 22), (23, 29))
    assert characters.tokens == ("海", "外", "警", "站")
    assert characters.spans == ((10, 11), (11, 12), (12, 13), (13, 14))
    assert (words.grain, characters.grain) == (WORDS, HAN)


def test_a_mark_on_the_last_letter_belongs_to_the_word() -> None:
    words, _ = streams("olé ole\u0301 ㍿")
    assert words.spans == ((0, 3), (4, 8))


def test_positions_are_places_in_the_stream_of_the_script() -> None:
    text = f"{LETTERS}甲乙 {' '.join(WORD_LIST[:6])}"
    found = fingerprints([text])
    assert found.scripts.tolist() == [0, 1]
    assert found.positions.tolist() == [0, 0]


def test_texts_without_a_run_have_no_fingerprints() -> None:
    assert fingerprints([]).hashes.tolist() == []
    assert fingerprints(["", "ash birch", "甲乙", "\ud800"]).hashes.tolist() == []


def test_hashes_are_those_of_every_machine_and_run() -> None:
    """An index keeps them: whoever changes these numbers must raise `FORMAT`."""
    found = fingerprints(["ash birch cedar dune elm fir", "甲乙丙丁戊己庚辛甲乙"])
    assert found.hashes.tolist() == [3983321749767395698, 8089221035607338485]
