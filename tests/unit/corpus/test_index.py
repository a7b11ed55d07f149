"""The index says what a count from scratch says, in whatever order documents come, change and go."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from longarm.corpus.fingerprints import fingerprints
from longarm.corpus.holders import Entry, Pair, pairs
from longarm.corpus.index import Added, Article, Index
from longarm.errors import CorpusBusyError, NotAnIndexError

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSAGES = (
    *(
        " ".join(f"{start}{place}" for place in range(12))
        for start in ("oak", "pine", "rush", "sage")
    ),
    "港口权利观察统计出七十一个隐藏的办事处",
    "通讯社昨晚发自海滨城市的一则没有署名的短讯",
)


def article(
    key: str, held: str, outlet: str = "Alder Post", published: str | None = None
) -> Article:
    """Return a document that holds some passages, by their digits, and words of its own."""
    day = date.fromisoformat(published).toordinal() if published else None
    days = (day, day) if day else None
    own = " ".join(f"{key}own{place}" for place in range(8))
    text = f" {own} ".join(PASSAGES[int(digit)] for digit in held)
    return Article(Entry(key, outlet, published, days), text or own)


def from_scratch(articles: list[Article]) -> list[Pair]:
    entries = [each.entry for each in articles]
    return list(pairs(entries, fingerprints([each.text for each in articles])))


@contextmanager
def fresh_index() -> Iterator[Index]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Index(Path(folder), memory_mb=100, threads=1) as index,
    ):
        yield index


ARTICLES = st.builds(
    article,
    st.sampled_from([f"d{number:02}" for number in range(14)]),
    st.text(alphabet="0012345", max_size=3),
    st.sampled_from(["Alder Post", "Alder Post", "Birch Mail"]),
    st.sampled_from([None, *(f"2030-{month:02}-01" for month in range(1, 7))]),
)


@settings(max_examples=40, deadline=None)
@given(
    first=st.lists(ARTICLES, min_size=8, max_size=30),
    later=st.lists(
        st.tuples(
            st.one_of(ARTICLES, st.sampled_from([f"d{n:02}" for n in range(14)])), st.booleans()
        ),
        max_size=8,
    ),
)
def test_any_order_of_coming_and_going_gives_what_a_count_from_scratch_gives(
    first: list[Article], later: list[tuple[Article | str, bool]]
) -> None:
    with fresh_index() as index:
        index.add(first)
        index.join()
        held = {each.entry.id: each for each in first}
        for step, joins in later:
            if isinstance(step, Article):
                index.add([step])
                held[step.entry.id] = step
            else:
                index.remove([step])
                held.pop(step, None)
            if joins:
                index.join()
        assert list(index.pairs()) == from_scratch(list(held.values()))


OTHERS = [article(f"x{number}", "", "Cedar News") for number in range(20)]
"""Documents that share nothing, so that one more is a small change."""


def test_an_earlier_document_takes_over_the_star() -> None:
    with fresh_index() as index:
        index.add(
            [
                *OTHERS,
                *(article(key, "04", key, f"2030-03-0{at}") for at, key in enumerate("bcd", 2)),
            ]
        )
        assert {(pair.later, pair.earliest) for pair in index.pairs()} == {("c", "b"), ("d", "b")}
        index.add([article("a", "04", "Elm Times", "2030-03-01")])
        expected = {("b", "a"), ("c", "a"), ("d", "a")}
        assert {(pair.later, pair.earliest) for pair in index.pairs()} == expected
        assert {pair.script for pair in index.pairs()} == {0, 1}


def test_the_document_that_makes_a_passage_boilerplate_unties_it_and_its_removal_ties_again() -> (
    None
):
    footers = [article(f"f{month}", "1", published=f"2030-{month:02}-01") for month in range(1, 6)]
    with fresh_index() as index:
        index.add([*OTHERS, *footers[:4]])
        assert len(list(index.pairs())) == 3
        index.add(footers[4:])
        assert list(index.pairs()) == []
        index.remove(["f3"])
        assert {pair.later for pair in index.pairs()} == {"f2", "f4", "f5"}


def test_what_is_known_is_not_taken_again() -> None:
    same, moved = article("文書𠀀", "0"), article("文書𠀀", "0", published="2030-01-01")
    with fresh_index() as index:
        assert index.add([same, article("b", "0")]) == Added(2, 0, 0)
        assert index.add([same, same]) == Added(0, 0, 2)
        assert index.add([moved]) == Added(1, 1, 0)
        assert index.remove(["文書𠀀", "文書𠀀", "nowhere"]) == 1
        assert index.remove(["文書𠀀"]) == 0
        assert index.add([same]) == Added(1, 0, 0)
        assert [(pair.later, pair.earliest) for pair in index.pairs()] == [("文書𠀀", "b")]


def test_of_an_id_that_comes_in_two_batches_the_later_counts() -> None:
    first = article("again", "0")
    others = [article(f"{number}", "") for number in range(5_001)]
    later = article("again", "1", published="2030-01-01")
    with fresh_index() as index:
        assert index.add([first, *others, later]) == Added(5_003, 1, 0)
        assert index.add([*others, later, later]) == Added(0, 0, 5_003)
        assert list(index.pairs()) == []
        index.add([article("copy", "1")])
        assert [(pair.later, pair.earliest) for pair in index.pairs()] == [("copy", "again")]


def test_an_index_lasts_and_tells_how_far_it_is(tmp_path: Path) -> None:
    shown: list[tuple[str, int, int]] = []
    with Index(tmp_path / "index") as index:
        index.add(OTHERS, lambda *step: shown.append(step))
        index.join(lambda *step: shown.append(step))
    assert shown == [("fingerprinting", 20, 0), ("joining", 0, 1), ("joining", 1, 1)]
    with Index(tmp_path / "index") as index:
        assert index.add(OTHERS) == Added(0, 0, 20)


def test_a_join_that_is_broken_off_changes_nothing() -> None:
    def stops(what: str, done: int, total: int) -> None:
        if done == total:
            raise InterruptedError(what)

    articles = [*OTHERS, article("a", "0"), article("b", "0")]
    with fresh_index() as index:
        index.add(articles[:-1])
        index.join()
        index.add(articles[-1:])
        for _ in range(2):
            with pytest.raises(InterruptedError):
                index.join(stops)
        assert list(index.pairs()) == from_scratch(articles)


KILLED = """
import os, sys
from pathlib import Path
from longarm.corpus.index import Index
from tests.unit.corpus.test_index import article
index = Index(Path(sys.argv[1]))
index.add([article(f"a{number}", "0") for number in range(50)])
def dies(what, done, total):
    os.kill(os.getpid(), 9)
if sys.argv[2] == "joining":
    index.join(dies)
index.add((article(f"b{number:05}", "1") for number in range(20_000)), dies)
"""


@pytest.mark.parametrize(("while_", "kept"), [("adding", 5_050), ("joining", 50)])
def test_a_killed_run_leaves_whole_batches_and_is_repeated(
    tmp_path: Path, while_: str, kept: int
) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), while_], check=False)
    assert ended.returncode == -9
    again = [
        *(article(f"a{number}", "0") for number in range(50)),
        *(article(f"b{number:05}", "1") for number in range(5_000)),
    ]
    with Index(tmp_path) as index:
        assert index.add(again) == Added(5_050 - kept, 0, kept)
        found = list(index.pairs())
    assert len(found) == 49 + 4_999
    assert found == from_scratch(again)


def test_two_processes_cannot_have_one_index(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from longarm.corpus.index import Index; Index(Path(sys.argv[1]))"
    with Index(tmp_path):
        ended = subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], check=False, capture_output=True, text=True
        )
    assert CorpusBusyError.__name__ in ended.stderr
    assert "wait for it to end" in ended.stderr


def test_what_is_no_index_is_named_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "fingerprints.duckdb"
    file.write_text("a letter\n" * 900)
    with pytest.raises(NotAnIndexError, match="no database of an index"):
        Index(tmp_path)
    assert file.read_text() == "a letter\n" * 900


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("CREATE TABLE birds (name VARCHAR)", "something else"),
        ("CREATE TABLE format AS SELECT 0 AS number", "its format is 0"),
    ],
)
def test_a_database_of_another_kind_or_format_is_refused(
    tmp_path: Path, statement: str, reason: str
) -> None:
    with duckdb.connect(tmp_path / "fingerprints.duckdb") as connection:
        connection.execute(statement)
    with pytest.raises(NotAnIndexError, match=reason):
        Index(tmp_path)
