"""What is kept of the lexicon and of the places is what the tables give."""

from __future__ import annotations

from longarm.stages.resolution.names import indexing, lexicon
from longarm.stages.resolution.names.spots import Spot


def test_the_lexicon_that_is_kept_is_the_one_that_is_made() -> None:
    tree, runs, longest, pinyin = lexicon._plain()  # noqa: SLF001 - what is kept, made anew
    found = lexicon.lexicon()
    words = found.words
    assert (words.exact, words.stems, words.tails, words.steps, words.ends) == tree
    assert (found.runs, found.longest, found.pinyin) == (runs, longest, pinyin)


def test_the_places_that_are_kept_are_those_that_are_made() -> None:
    spots, exact, loose, towns, own = indexing._plain()  # noqa: SLF001 - as above
    found = indexing.index()
    assert list(found.spots.values()) == [Spot(*each) for each in spots]
    assert (found.exact, found.loose, found.towns, found.own) == (exact, loose, towns, own)
