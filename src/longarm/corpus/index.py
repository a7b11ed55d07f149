"""An index of fingerprints that lasts: documents come, change and go, and the pairs follow.

One DuckDB file in a folder. Every batch and every join is one transaction: a run that was killed is repeated,
and what was done is not done again.
"""

from __future__ import annotations

import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np

from longarm.corpus.engine import Progress, connect, join_all, join_changed, statement
from longarm.corpus.fingerprints import FORMAT, batches, of_batch
from longarm.corpus.holders import Entry, Pair
from longarm.errors import NotAnIndexError
from longarm.model.document import text_sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

_FILE = "fingerprints.duckdb"
_SCRATCH = "scratch"
_BATCH = 5_000
"""Documents of one transaction."""

_ROWS = 10_000
_FEW = 4
"""Where less than one document in four has changed, only what it touches is joined anew."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document with the text that is compared."""

    entry: Entry
    text: str


@dataclass(frozen=True, slots=True)
class Added:
    """What became of documents that were added: taken in, of these in place of another version, or known."""

    taken: int
    replaced: int
    known: int


_Hashes = tuple["NDArray[np.int32]", "NDArray[np.int64]"]
_Facts = tuple[str, str, str, int, int]
_FACTS = (
    ("digest", np.str_),
    ("outlet", np.str_),
    ("published", np.str_),
    ("first", int),
    ("last", int),
)

_DATED = (
    "SELECT number, id, digest, outlet, nullif(published, ''), nullif(first, 0), nullif(last, 0),"
    " words, characters"
)


def _facts(article: Article) -> _Facts:
    """Return what makes a version of a document, as `_FACTS` names it; an unknown date is empty and 0.

    The engine reads arrays of text a hundred times as fast as arrays of objects; it keeps these as NULL.
    """
    entry = article.entry
    days = entry.days or (0, 0)
    return (text_sha256(article.text), entry.outlet, entry.published or "", *days)


def _hashes(texts: Sequence[str], first: int) -> _Hashes:
    """Return each document's hashes once, as (document, hash); `first` is the number of the first of them."""
    prints = of_batch(texts, first)
    # Of one script the documents come in order, so a stable order by hash brings repeats together.
    order = np.argsort(prints.hashes, kind="stable")
    documents, hashes = prints.documents[order], prints.hashes[order]
    fresh = np.ones(len(hashes), np.bool_)
    fresh[1:] = (hashes[1:] != hashes[:-1]) | (documents[1:] != documents[:-1])
    return documents[fresh], hashes[fresh]


@dataclass(frozen=True, slots=True)
class _Coming:
    """The documents of one transaction: which and how many they are, what is new, what that replaces.

    `hashes` are on their way: (index into `fresh`, hash), each once.
    """

    ids: frozenset[str]
    size: int
    fresh: Sequence[tuple[Article, _Facts]]
    old: Sequence[int]
    hashes: Sequence[Future[_Hashes]]


def silent(what: str, done: int, total: int) -> None:
    """Show no progress."""


class Index:
    """Fingerprints of a corpus in `folder`, made where there is none; `memory_mb` bounds the engine alone.

    Raises `CorpusBusyError` while another process has it, `NotAnIndexError` where the folder holds something
    else or an index of another format. To be used with `with`.
    """

    def __init__(self, folder: Path, memory_mb: int = 800, threads: int = 2) -> None:
        """Open the index."""
        folder.mkdir(parents=True, exist_ok=True)
        file, scratch = folder / _FILE, folder / _SCRATCH
        self._threads = threads
        self._connection = connect(file, scratch, memory_mb, threads)
        try:
            self._prepare(file)
        except NotAnIndexError:
            self._connection.close()
            raise
        # Nobody else has the file, so what lies there was left by a run that was killed.
        shutil.rmtree(scratch, ignore_errors=True)

    def _prepare(self, file: Path) -> None:
        tables = {name for (name,) in self._connection.execute("SHOW TABLES").fetchall()}
        if not tables:
            with self._transaction():
                self._connection.execute(statement("schema.sql"))
                self._connection.execute("INSERT INTO format VALUES (?)", [FORMAT])
        elif "format" not in tables:
            raise NotAnIndexError(str(file), "it is a database of something else")
        else:
            (number,) = self._connection.execute("SELECT number FROM format").fetchall()[0]
            if number != FORMAT:
                raise NotAnIndexError(str(file), f"its format is {number}, not {FORMAT}")

    def __enter__(self) -> Self:
        """Return the index."""
        return self

    def __exit__(self, *_raised: object) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Keep all of what is done within, or nothing."""
        self._connection.execute("BEGIN")
        done = False
        try:
            yield
            done = True
        finally:
            self._connection.execute("COMMIT" if done else "ROLLBACK")

    def add(self, articles: Iterable[Article], progress: Progress = silent) -> Added:
        """Take documents in, batch by batch; the same text with the same date and outlet is known already.

        An id that is there with another text, date or outlet is replaced; of an id that comes twice the later
        one counts.
        """
        done = Added(0, 0, 0)
        rest = iter(articles)
        waiting: _Coming | None = None
        with ThreadPoolExecutor(self._threads) as pool:
            while batch := list(islice(rest, _BATCH)):
                if waiting and any(article.entry.id in waiting.ids for article in batch):
                    done, waiting = self._taken(waiting, done, progress), None
                # While one batch is written the next is fingerprinted: numpy lets others run.
                coming = self._begun(batch, pool)
                if waiting:
                    done = self._taken(waiting, done, progress)
                waiting = coming
            if waiting:
                done = self._taken(waiting, done, progress)
        return done

    def _begun(self, batch: Sequence[Article], pool: ThreadPoolExecutor) -> _Coming:
        """Have the fingerprints of what is new in a batch made by a pool."""
        latest = {article.entry.id: (article, _facts(article)) for article in batch}
        here = self._versions(list(latest))
        fresh = [
            (article, facts)
            for key, (article, facts) in latest.items()
            if key not in here or here[key][1] != facts
        ]
        texts = [article.text for article, _ in fresh]
        return _Coming(
            frozenset(latest),
            len(batch),
            fresh,
            [here[article.entry.id][0] for article, _ in fresh if article.entry.id in here],
            [pool.submit(_hashes, some, first) for some, first in batches(texts)] if fresh else [],
        )

    def _taken(self, coming: _Coming, done: Added, progress: Progress) -> Added:
        """Write a batch and return what has been done with it."""
        if coming.fresh:
            self._take(coming)
        taken, replaced = done.taken + len(coming.fresh), done.replaced + len(coming.old)
        known = done.known + coming.size - len(coming.fresh)
        progress("fingerprinting", taken + known, 0)
        return Added(taken, replaced, known)

    def remove(self, ids: Iterable[str]) -> int:
        """Take documents out and return how many were there."""
        numbers = [version[0] for version in self._versions(list(dict.fromkeys(ids))).values()]
        with self._transaction():
            self._insert("leaving", {"number": np.array(numbers, np.int32)})
        return len(numbers)

    def join(self, progress: Progress = silent) -> None:
        """Bring the pairs up to date with the documents that came, changed and went."""
        changed = self._count("waiting") + self._count("leaving")
        if not changed:
            return
        with self._transaction():
            few = changed * _FEW < self._count("documents")
            if few:
                join_changed(self._connection, progress)
            for table, column in (("fingerprints", "document"), ("documents", "number")):
                self._connection.execute(
                    f"DELETE FROM {table} WHERE {column} IN (SELECT number FROM leaving)"  # noqa: S608
                )
            if not few:
                join_all(self._connection, progress)
            self._connection.execute("DELETE FROM waiting")
            self._connection.execute("DELETE FROM leaving")

    def pairs(self, progress: Progress = silent) -> Iterator[Pair]:
        """Yield every later document with the earliest holder of what it shares, sorted, brought up to date."""
        self.join(progress)
        rows = self._connection.cursor().execute(statement("pairs.sql"))
        while some := rows.fetchmany(_ROWS):
            yield from (Pair(*row) for row in some)

    def _take(self, coming: _Coming) -> None:
        parts = [part.result() for part in coming.hashes]
        documents, hashes = (np.concatenate(column) for column in zip(*parts, strict=True))
        fresh = coming.fresh
        with self._transaction():
            (first,) = self._connection.execute(
                "SELECT coalesce(max(number), 0) + 1 FROM documents"
            ).fetchall()[0]
            numbers = np.arange(first, first + len(fresh), dtype=np.int32)
            self._insert("leaving", {"number": np.array(coming.old, np.int32)})
            self._insert("waiting", {"number": numbers})
            self._insert("fingerprints", {"hash": hashes, "document": numbers[documents]})
            has = [
                np.bincount(documents[(hashes & 1) == script], minlength=len(fresh))
                for script in (0, 1)
            ]
            facts = zip(*(facts for _, facts in fresh), strict=True)
            columns = {
                "number": numbers,
                "id": np.array([article.entry.id for article, _ in fresh], np.str_),
                **{
                    name: np.array(values, kind)
                    for (name, kind), values in zip(_FACTS, facts, strict=True)
                },
                "words": has[0],
                "characters": has[1],
            }
            self._insert("documents", columns, _DATED)

    def _insert(self, table: str, columns: dict[str, NDArray[np.generic]], read: str = "") -> None:
        """Add rows given as arrays by the table's columns, in its order, `read` by a SELECT."""
        self._connection.register("incoming", columns)
        self._connection.execute(f"INSERT INTO {table} {read} FROM incoming")
        self._connection.unregister("incoming")

    def _count(self, table: str) -> int:
        (rows,) = self._connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0]  # noqa: S608
        return int(rows)

    def _versions(self, ids: list[str]) -> dict[str, tuple[int, _Facts]]:
        """Return the number and the facts of those of the documents that are here."""
        self._connection.register("asked", {"id": np.array(ids, np.str_)})
        rows = self._connection.execute(
            "SELECT id, number, digest, outlet, coalesce(published, ''),"
            " coalesce(first_day, 0), coalesce(last_day, 0) FROM documents"
            " SEMI JOIN asked ON asked.id = documents.id"
            " ANTI JOIN leaving ON leaving.number = documents.number"
        ).fetchall()
        self._connection.unregister("asked")
        return {key: (number, tuple(facts)) for key, number, *facts in rows}
