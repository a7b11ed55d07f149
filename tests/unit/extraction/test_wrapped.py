"""Wrapped: line breaks that only the width of a page made change no claim; those that part lines do."""

from __future__ import annotations

import textwrap

import pytest

from longarm.stages.extraction import extract
from longarm.stages.extraction.words.plain import plain
from longarm.stages.extraction.words.wrapped import Spelling, joints
from tests.unit.extraction.reading import read

TOLD = (
    "The group Lamplight says in a report that police from Wenzhou run two Chinese police stations in Leeds and "
    "in the port of Derby, where at least 14 dissidents were threatened by officers between March and September.\n\n"
    "A spokesman for the Chinese embassy in London denied that there are any such stations, and said that the "
    "officers are volunteers who help residents with their driving licences."
)
JAPANESE = (
    "人権団体「灯台の会」は、中国の警察が東京と大阪に海外警察拠点を二か所設けていると報告した。"
    "在日中国大使館の報道官は、そのような拠点は存在しないと否定している。"
)


def contents(text: str, language: str = "en") -> list[tuple[object, object]]:
    """Return what claims say, and who says it."""
    return [(claim.slots, claim.voices) for claim in extract(read(text, language))]


def wrapped(text: str, width: int) -> str:
    """Return a text as a page of that width shows it."""
    return "\n\n".join("\n".join(textwrap.wrap(each, width)) for each in text.split("\n\n"))


@pytest.mark.parametrize("width", [45, 60, 76])
def test_the_width_of_a_page_changes_no_claim(width: int) -> None:
    text = wrapped(TOLD, width)
    assert len(contents(TOLD)) > 3
    assert contents(text) == contents(TOLD)
    assert all(claim.anchor.holds_in(text) for claim in extract(read(text)))


def test_a_word_that_a_page_parts_is_one_again() -> None:
    first, second = TOLD.split("\n\n")
    lines = (
        "The group Lamplight says in a report that police from Wenz-\n"
        "hou run two Chinese police stations in Leeds and in the port\n"
        "of Derby, where at least 14 dissidents were threatened by of-\n"
        "ficers between March and September."
    )
    assert contents(f"{lines}\n\n{wrapped(second, 60)}") == contents(f"{first}\n\n{second}")


def test_lines_without_spaces_are_joined_without() -> None:
    text = "\n".join(JAPANESE[at : at + 20] for at in range(0, len(JAPANESE), 20))
    assert contents(JAPANESE, "ja")
    assert contents(text, "ja") == contents(JAPANESE, "ja")


def test_a_hyphen_stays_where_it_is_written_elsewhere_or_left_open() -> None:
    lines = (
        "the bureau is a state-owned one that reads what people\n"
        "write abroad about those who run it, and of any state-\n"
        "owned one it is by far the largest; it watches the ein-\n"
        "und ausreise of people who are not wanted by the govern-\n"
        "ment of the country that they were born in a while ago"
    )
    spelling = Spelling(joining=frozenset({"und"}))
    joined = plain(lines, spelling=spelling).text
    assert "any state-owned one" in joined
    assert "ein- und ausreise" in joined
    assert "government" in joined


@pytest.mark.parametrize(
    "text",
    [
        "Cities with such an office, by the group's own count:\nprague\nvienna and its suburbs\nleeds\nderby\noslo",
        "1. first we went to the harbour of the town\n2. then to the hill\n3. then to the market hall\n4. then home",
        "Roses stand by the wall,\nnobody sees them fall;\nthe gate is shut,\nthe hedge is cut,\nthe house is small",
        "Minister denies it\nThe minister said that no such office had been there "
        + "and that it had been looked for in vain. " * 4
        + "\nHe went.",
    ],
    ids=["list", "items", "poem", "title"],
)
def test_lines_that_break_off_before_a_page_ends_stay(text: str) -> None:
    assert joints(text) == []
