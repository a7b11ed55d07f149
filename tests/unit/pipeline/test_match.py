"""Pairs from a file: each keeps the id that it came with, and a line that is no pair is refused."""

from __future__ import annotations

from longarm.model.registry import Refusal
from longarm.pipeline.match import Matched, match_pairs


def test_a_pair_keeps_the_id_that_it_came_with() -> None:
    lines = [
        '{"id": 7, "left": "宁波", "right": "Ningbo"}',
        '{"id": "07", "left": "宁波", "right": "Ningbo"}',
    ]
    found = list(match_pairs(lines, "pairs.jsonl"))
    assert [each.id for each in found if isinstance(each, Matched)] == [7, "07"]


def test_a_line_that_is_no_pair_is_refused_by_its_place() -> None:
    found = list(match_pairs(["", "no", '{"id": 1, "left": "宁波"}'], "pairs.jsonl"))
    assert [each.name for each in found if isinstance(each, Refusal)] == [
        "pairs.jsonl:2",
        "pairs.jsonl:3",
    ]
