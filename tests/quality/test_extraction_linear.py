"""Extraction does work in proportion to a text's length, on texts as hard as any of their length.

Counted are the lines of Python that it runs, which are the same on every machine, and not the time that they take. The
shapes are those of `benchmarks.extraction.linear`, which times them at up to a million code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.extraction.linear import shaped
from benchmarks.extraction.shapes import SHAPES, Shape
from longarm.stages.extraction import extract
from tests.quality.lines_run import lines_run

if TYPE_CHECKING:
    from collections.abc import Callable

    from longarm.model.document import Rendition

pytestmark = pytest.mark.slow

_LENGTH = 24_000
"""Code points of the longer text; a quarter of it is twice the longest sentence that is read as one."""
_QUARTER = 4
_MOST = 4.2
"""How many times the work of a quarter the whole may be: 4 and what is no more than one sentence's."""


def _growth(shape: Shape, work: Callable[[Rendition], object]) -> float:
    """Return how many times the lines of a quarter the whole of a shape takes."""
    times = _QUARTER * (_LENGTH // len(shape.unit) // _QUARTER)
    part, whole = shaped(shape, times // _QUARTER), shaped(shape, times)
    work(part)  # what is kept for a language is read now
    return lines_run(lambda: work(whole)) / lines_run(lambda: work(part))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_four_times_the_text_is_four_times_the_work(shape: Shape) -> None:
    assert _growth(shape, extract) <= _MOST


def test_a_loop_over_all_names_for_each_name_is_seen() -> None:
    shape = next(shape for shape in SHAPES if shape.name == "surnames")

    def each_against_all(rendition: Rendition) -> None:
        extract(rendition)
        names = rendition.text.split("Za")
        sum(1 for one in names for other in names if one == other)

    assert _growth(shape, extract) < _MOST < _growth(shape, each_against_all)
