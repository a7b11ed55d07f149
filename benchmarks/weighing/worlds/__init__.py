"""News worlds with known truth: seeded, invented, written without sight of how longarm weighs."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from benchmarks.weighing.worlds.cast import Cast, make_cast
from benchmarks.weighing.worlds.names import WORDS
from benchmarks.weighing.worlds.stories import Ground, tell_story
from benchmarks.weighing.worlds.truth import Story, Truth, World

__all__ = ["Cast", "Story", "Truth", "World", "stories", "world"]


def stories(seed: int, documents: int) -> tuple[Cast, Iterator[Story]]:
    """Return the cast of a world and its stories, one at a time, with exactly `documents` documents in all.

    The same seed and number give the same world; memory holds the cast and one story.
    """
    cast_chance = _chance(f"cast {seed} {documents}")
    cast = make_cast(cast_chance, documents)
    offset = cast_chance.randrange(WORDS)

    def told() -> Iterator[Story]:
        ground, left, number = Ground(offset), documents, 0
        while left > 0:
            story_chance = _chance(f"story {seed} {documents} {number}")
            story = tell_story(cast, ground, f"w{seed}-{number:05}", left, story_chance)
            number += 1
            left -= len(story.documents)
            yield story

    return cast, told()


def world(seed: int, documents: int) -> World:
    """Return a whole world of exactly `documents` documents, with its truth; about 7 kB of memory a document."""
    cast, told = stories(seed, documents)
    every = list(told)
    return World(
        documents=tuple(document for story in every for document in story.documents),
        claims=tuple(claim for story in every for claim in story.claims),
        judgements=cast.judgements,
        truth=Truth(
            stories={document.id: story.id for story in every for document in story.documents},
            kinds={
                document.id: kind
                for story in every
                for document, kind in zip(story.documents, story.kinds, strict=True)
            },
            facts=tuple(fact for story in every for fact in story.facts),
            copies=tuple(copy for story in every for copy in story.copies),
            translations=tuple(each for story in every for each in story.translations),
            passages=cast.passages,
            holdings=tuple(each for story in every for each in story.holdings),
            dates=tuple(each for story in every for each in story.dates),
        ),
    )


def _chance(name: str) -> Random:
    """Return the chances of one part of a world."""
    return Random(name)  # noqa: S311 - a world is repeated, no secret
