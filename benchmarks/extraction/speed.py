"""Times extraction: `python -m benchmarks.extraction.speed` prints a table and writes nothing.

In one run, on one core, over the same French texts: the whole of extraction, its Aho-Corasick pass alone (the limit to
move towards), and spaCy's French pipeline, where the official model is installed; it is not on the package index, so
that a machine without it prints that it is not there. Then the start of the command, and its memory.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from benchmarks.extraction.score import rendition_of
from longarm.model.document import Rendition
from longarm.stages.extraction import extract
from longarm.stages.extraction.words.fold import fold
from longarm.stages.extraction.words.lexicon import lexicon
from tests.quality.score_claims import read_lines

HERE = Path(__file__).parent
LANGUAGE = "fr"
MODEL, MODEL_VERSION = "fr_core_news_sm", "3.8.0"
SECONDS = 3.0
MEGABYTE = 1_000_000
ONE = """---
publisher: Alba Post
published: 2022-12-06
language: en
---
China runs 102 overseas police stations in 53 countries, the rights group Lantern Watch (invented) said.
"""


def texts(language: str) -> list[Rendition]:
    """Return the open documents of a language, as renditions."""
    rows = read_lines(HERE / "open" / "documents.jsonl")
    return [rendition_of(row) for row in rows if row["language"].split("-")[0] == language]


def joined(documents: Iterable[Rendition], size: int) -> Rendition:
    """Return one document of at least `size` bytes, made of the texts again and again, paragraph by paragraph."""
    documents = list(documents)
    whole = "\n\n".join(each.text for each in documents)
    times = size // len(whole.encode()) + 1
    row = {
        "id": "long",
        "language": documents[0].language,
        "title": "long",
        "publisher": "Alba Post",
        "published": "2024-05-01",
        "text": "\n\n".join([whole] * times),
    }
    return rendition_of(row)


def megabytes_a_second(work: Callable[[Rendition], object], documents: list[Rendition]) -> float:
    """Return how many megabytes of UTF-8 a second `work` gets through, on the processor's own clock."""
    for each in documents:
        work(each)
    size = sum(len(each.text.encode()) for each in documents)
    done, started = 0, time.process_time()
    while time.process_time() - started < SECONDS:
        for each in documents:
            work(each)
        done += size
    return done / MEGABYTE / (time.process_time() - started)


def automaton_alone(language: str) -> Callable[[Rendition], object]:
    """Return the pass of the automaton over a folded text, which is what no rule can be faster than."""
    words = lexicon(language)
    return lambda rendition: words.automaton.find_matches_as_indexes(
        fold(rendition.text, words.folding), overlapping=True
    )


def spacy_pipeline() -> Callable[[Rendition], object] | None:
    """Return spaCy's French pipeline, None where the official model of that version is not installed."""
    if importlib.util.find_spec("spacy") is None or importlib.util.find_spec(MODEL) is None:
        return None
    if importlib.metadata.version(MODEL) != MODEL_VERSION:
        return None
    import spacy  # noqa: PLC0415 - half a second that nobody else needs

    pipeline = spacy.load(MODEL)
    return lambda rendition: pipeline(rendition.text)


def start_in_seconds() -> tuple[float, float]:
    """Return how long `longarm extract` takes for one sentence: the first time, and with its terms compiled."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "one.txt"
        file.write_text(ONE, encoding="utf-8")
        command = [str(Path(sys.executable).parent / "longarm"), "extract", str(file), "--json"]
        taken = []
        for _ in range(4):
            started = time.monotonic()
            printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
            taken.append(time.monotonic() - started)
            if not json.loads(printed)["claims"]:
                message = "the sentence yields no claim, so nothing was timed"
                raise RuntimeError(message)
    return taken[0], min(taken[1:])


def digest(documents: Iterable[Rendition]) -> str:
    """Return the sha256 over the texts that were timed."""
    return sha256("".join(each.sha256 for each in documents).encode()).hexdigest()


def main() -> int:
    """Print the table."""
    documents = texts(LANGUAGE)
    sizes = [len(each.text.encode()) for each in documents]
    whole = megabytes_a_second(extract, documents)
    limit = megabytes_a_second(automaton_alone(LANGUAGE), documents)
    long = joined(documents, MEGABYTE)
    started = time.process_time()
    extract(long)
    at_length = len(long.text.encode()) / MEGABYTE / (time.process_time() - started)
    other = spacy_pipeline()
    first, later = start_in_seconds()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    peer = megabytes_a_second(other, documents) if other else None
    beside = (
        f"{peer:.3f} MB/s, longarm {whole / peer:.1f} times as fast" if peer else "not installed"
    )
    lines = (
        (
            f"texts            {len(documents)} in {LANGUAGE}, {sum(sizes) // len(sizes)} bytes each on average,"
            f" sha256 {digest(documents)[:16]}"
        ),
        f"extraction       {whole:.3f} MB/s",
        f"automaton alone  {limit:.1f} MB/s, {limit / whole:.0f} times extraction",
        f"{MODEL}  {beside}",
        f"at 1 MB          {at_length:.3f} MB/s, {whole / at_length:.2f} times the cost a byte",
        f"start            {later:.2f} s, {first:.2f} s the first time",
        f"memory           {peak:.0f} MB at most",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
