"""Times extraction on long and strange texts: `python -m benchmarks.extraction.linear [SHARE]` prints two tables.

The first: each shape of `shapes` at a quarter of its length and at its length, SHARE of which is taken (0.1 unless
given; 1 is the whole million). Time that is linear gives a ratio of four.
The second: the sample's documents of each language one by one, and 1 MB made of them: what a byte costs.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from benchmarks.extraction.score import rendition_of
from benchmarks.extraction.shapes import SHAPES, Shape
from benchmarks.extraction.speed import MEGABYTE, SECONDS, joined, megabytes_a_second
from longarm.model.document import Rendition
from longarm.stages.extraction import extract
from longarm.stages.reading import read

SAMPLE = Path(__file__).parents[2] / "sample" / "documents"
SHARE = 0.1
PARTS = 4


def seconds(rendition: Rendition) -> float:
    """Return how long a document takes, on the processor's own clock."""
    started = time.process_time()
    extract(rendition)
    return time.process_time() - started


def shaped(shape: Shape, times: int) -> Rendition:
    """Return a shape as a document."""
    row = {
        "language": shape.language,
        "title": shape.name,
        "publisher": "Alba Post",
        "published": "2024-05-01",
        "text": shape.text(times),
    }
    return rendition_of(row)


def shape_lines(share: float) -> Iterable[str]:
    """Yield the first table, a line a shape."""
    yield f"{'shape':28}{'code points':>12}{'1/4: s':>9}{'whole: s':>10}{'ratio':>7}{'µs a code point':>17}"
    for shape in SHAPES:
        times = max(PARTS, int(shape.times * share))
        part, whole = shaped(shape, times // PARTS), shaped(shape, times)
        extract(shaped(shape, 1))
        few, many = seconds(part), seconds(whole)
        size = len(whole.text)
        yield f"{shape.name:28}{size:12}{few:9.2f}{many:10.2f}{many / few:7.1f}{many / size * 1e6:17.2f}"


def length_lines() -> Iterable[str]:
    """Yield the second table, a line a language."""
    documents = defaultdict[str, list[Rendition]](list)
    for file in sorted(SAMPLE.iterdir()):
        rendition = read(file.read_bytes(), file.name)
        documents[rendition.language].append(rendition)
    yield f"{'language':10}{'documents':>10}{'bytes each':>12}{'µs a byte':>11}{'at 1 MB':>9}{'ratio':>7}"
    for language, texts in sorted(documents.items()):
        size = sum(len(each.text.encode()) for each in texts)
        short = 1 / megabytes_a_second(extract, texts)
        long = joined(texts, MEGABYTE)
        cost = seconds(long) / len(long.text.encode()) * MEGABYTE
        yield (
            f"{language:10}{len(texts):10}{size // len(texts):12}{short:11.2f}{cost:9.2f}{cost / short:7.2f}"
        )


def main(arguments: list[str]) -> int:
    """Print both tables; 2 where the share is no number above 0."""
    share = arguments[0] if arguments else str(SHARE)
    if len(arguments) > 1 or not share.replace(".", "", 1).isdigit() or float(share) <= 0:
        sys.stderr.write("usage: python -m benchmarks.extraction.linear [SHARE]\n")
        return 2
    sys.stdout.write(f"at {share} of the length; documents are timed for {SECONDS:g} s\n")
    for line in chain(shape_lines(float(share)), ("",), length_lines()):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
